import type { Writable } from 'node:stream'

/** Milliseconds between two prints: often enough to see it move. */
const INTERVAL = 200

/** A line on a terminal that says how far a run is. */
export class Progress {
  #bytes = 0
  #printedAt = 0
  readonly #stream: Writable
  readonly #total: number

  /** @param total - size of the input, in bytes. */
  constructor(stream: Writable, total: number) {
    this.#stream = stream
    this.#total = total
  }

  /** Counts bytes that were read. */
  advance(bytes: number): void {
    this.#bytes += bytes
    const now = Date.now()
    if (now - this.#printedAt < INTERVAL) return
    this.#printedAt = now
    const percent = this.#total === 0 ? 100 : Math.min(100, Math.floor((100 * this.#bytes) / this.#total))
    this.#stream.write(`\r${percent} % of ${(this.#total / 1e6).toFixed(1)} MB read`)
  }

  /** Wipes the line. */
  clear(): void {
    if (this.#printedAt > 0) this.#stream.write('\r\u001b[K')
  }
}
