import type { Span } from '../model/span.js'
import { firstWhere } from './search.js'

/** Stretches of text, asked for overlaps. */
export class Coverage {
  readonly #spans: Span[]
  constructor(spans: readonly Span[]) {
    this.#spans = []
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#spans.at(-1)
      if (last !== undefined && start <= last.end)
        this.#spans[this.#spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
      else this.#spans.push({ start, end })
    }
  }
  /** Whether one of the pieces shares text with one of the stretches. */
  overlaps(pieces: readonly Span[]): boolean {
    return pieces.some(({ start, end }) => {
      const first = firstWhere(this.#spans.length, (index) => (this.#spans[index]?.end ?? 0) > start)
      return (this.#spans[first]?.start ?? end) < end
    })
  }
}
