import type { Writable } from 'node:stream'
import { ExitStatus } from './exit-status.js'

/** Standard output with back-pressure: a slow reader slows us, and one that went away ends the run without noise. */
export class Output {
  #error: NodeJS.ErrnoException | null = null
  #wake: (() => void) | null = null
  readonly #stream: Writable

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#error ??= error
      this.#wake?.()
    })
    stream.on('drain', () => this.#wake?.())
  }

  /** Whether nothing more can be written. */
  get isClosed(): boolean {
    return this.#error !== null || this.#stream.destroyed
  }

  /** Why writing failed, other than that nobody reads on; null where it did not. */
  get fault(): string | null {
    return this.#error === null || this.#error.code === 'EPIPE' ? null : this.#error.message
  }

  /** What writing alone would make of the exit status. */
  get status(): ExitStatus {
    return this.fault === null ? ExitStatus.Done : ExitStatus.Unreadable
  }

  /** Writes, and waits while the reader is behind. */
  async write(text: string): Promise<void> {
    if (this.isClosed || this.#stream.write(text)) return
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      if (this.isClosed) resolve()
    })
    this.#wake = null
  }
}
