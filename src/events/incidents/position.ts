import type { Span } from '../../model/span.js'

/** Index of the last stretch that begins at or before an offset. */
export function indexAt(stretches: readonly Span[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
