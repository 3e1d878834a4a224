import { type AnswerSettings, type Answers, answerLines } from './answer.js'
import { type LineBytes, splitLines } from './lines.js'
import type { Output } from './output.js'
import { Threads } from './threads.js'

/** Length of a write, in code units: a system call for each small answer costs as much as the answer. */
const WRITE_LENGTH = 1 << 16

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
  if (settings.jobs > 1) return answerOnThreads(splitLines(chunks), output, settings)
  let hasFailed = false
  for await (const lines of splitLines(chunks)) {
    const answers = answerInTurn(lines, settings)
    hasFailed = (await writeAll(answers, output)) || hasFailed
    if (output.isClosed) break
  }
  return hasFailed
}

/** One line at a time: a batch of answers may be a hundred times as long as the lines. */
function* answerInTurn(lines: readonly LineBytes[], settings: AnswerSettings): Generator<Answers> {
  for (const line of lines) yield answerLines([line], settings)
}

/** Writes answers, small ones together; at the end nothing is held back. */
async function writeAll(answers: Iterable<Answers>, output: Output): Promise<boolean> {
  let hasFailed = false
  let pending = ''
  for (const { output: rows, hasFailed: failed } of answers) {
    hasFailed ||= failed
    for (const row of rows) {
      pending += row
      if (pending.length < WRITE_LENGTH) continue
      await output.write(pending)
      pending = ''
    }
    if (output.isClosed) return hasFailed
  }
  if (pending !== '') await output.write(pending)
  return hasFailed
}

async function answerOnThreads(
  batches: AsyncIterable<LineBytes[]>,
  output: Output,
  { jobs, program, ...settings }: StreamSettings,
): Promise<boolean> {
  const threads = new Threads(jobs, program, settings)
  const writes: Promise<void>[] = []
  let lastWrite = Promise.resolve()
  let hasFailed = false
  try {
    for await (const lines of batches) {
      const answered = threads.answer(lines)
      const earlier = lastWrite
      lastWrite = earlier.then(async () => {
        hasFailed = (await writeAll([await answered], output)) || hasFailed
      })
      writes.push(lastWrite)
      if (writes.length >= threads.capacity) await writes.shift()
      if (output.isClosed) return hasFailed
    }
    await lastWrite
    return hasFailed
  } finally {
    await threads.end()
  }
}
