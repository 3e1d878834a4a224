import { type AnswerSettings, type Answers, answerLines } from './answer.js'
import { type LineBytes, splitLines } from './lines.js'
import type { Output } from './output.js'
import { Threads } from './threads.js'

/** How a stream is answered. */
export interface StreamSettings extends AnswerSettings {
  readonly jobs: number
  readonly program: URL
}

/**
 * Answers a stream of lines in their order, in memory that does not grow with it.
 *
 * @returns whether any line became an error.
 */
export async function answerStream(
  chunks: AsyncIterable<Uint8Array>,
  output: Output,
  settings: StreamSettings,
): Promise<boolean> {
  const { parse, codePoints } = settings
  if (settings.jobs > 1) return answerOnThreads(splitLines(chunks), output, settings)
  let hasFailed = false
  for await (const lines of splitLines(chunks)) {
    // One line at a time: a batch of answers may be a hundred times as long as the lines.
    for (const line of lines) {
      const answers = answerLines([line], { parse, codePoints })
      hasFailed ||= answers.hasFailed
      for (const answer of answers.output) await output.write(answer)
      if (output.isClosed) return hasFailed
    }
  }
  return hasFailed
}

async function answerOnThreads(
  batches: AsyncIterable<LineBytes[]>,
  output: Output,
  { parse, codePoints, jobs, program }: StreamSettings,
): Promise<boolean> {
  const threads = new Threads(jobs, program, { parse, codePoints })
  const queue: Promise<Answers>[] = []
  let hasFailed = false
  const writeFirst = async (): Promise<void> => {
    const answers = await queue.shift()
    if (answers === undefined) return
    hasFailed ||= answers.hasFailed
    for (const answer of answers.output) await output.write(answer)
  }
  try {
    for await (const lines of batches) {
      queue.push(threads.answer(lines))
      if (queue.length >= threads.capacity) await writeFirst()
      if (output.isClosed) return hasFailed
    }
    while (queue.length > 0 && !output.isClosed) await writeFirst()
    return hasFailed
  } finally {
    await threads.end()
  }
}
