import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes: those of the process, or of a test. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  /** The file that a worker thread is started from. */
  readonly program: URL
}
