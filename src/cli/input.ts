import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { DEFAULT_LIMITS, LimitError } from '../errors.js'
import { Progress } from './progress.js'
import type { Streams } from './streams.js'

/** A file that cannot be read; the message names it. */
export class UnreadableError extends Error {}

/** Bytes that arrive. */
export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Ends the reading, finished or not. */
  readonly close: () => void
}

/**
 * Opens a file, or standard input for null.
 *
 * @throws {@link UnreadableError}
 */
export async function openInput(file: string | null, streams: Streams): Promise<Input> {
  const { stdin, stdout, stderr } = streams
  if (file === null) return { chunks: guard(stdin, 'standard input'), close: () => stdin.destroy() }
  const size = await sizeOf(file)
  const stream = createReadStream(file)
  // Where answers go to the same terminal, they are progress enough.
  const progress = stderr.isTTY === true && stdout.isTTY !== true ? new Progress(stderr, size) : null
  return {
    chunks: progress === null ? guard(stream, file) : count(guard(stream, file), progress),
    close: () => {
      stream.destroy()
      progress?.clear()
    },
  }
}

/**
 * All the bytes of an input, for one dispatch.
 *
 * @throws {@link LimitError} once it is longer than any dispatch may be.
 */
export async function readAll({ chunks, close }: Input): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > DEFAULT_LIMITS.maxLength) throw new LimitError('input-too-long')
      pieces.push(chunk)
    }
  } finally {
    close()
  }
  return Buffer.concat(pieces, length)
}

async function sizeOf(file: string): Promise<number> {
  try {
    const handle = await open(file)
    const stats = await handle.stat()
    await handle.close()
    if (stats.isDirectory()) throw new UnreadableError(`${file} is a directory.`)
    return stats.size
  } catch (error) {
    throw unreadable(error, file)
  }
}

async function* guard(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) yield chunk
  } catch (error) {
    throw unreadable(error, name)
  }
}

async function* count(chunks: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress.advance(chunk.length)
    yield chunk
  }
}

/** Errors of the file system, in words that name the file. */
function unreadable(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const reason =
    error.code === 'ENOENT' ? 'there is no such file' : error.code === 'EACCES' ? 'access is denied' : error.message
  return new UnreadableError(`${name} cannot be read: ${reason}.`)
}
