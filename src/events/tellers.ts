import type { Attribution } from '../model/attribution.js'

/** Who asserts what stands at a position. */
export interface Tellers {
  /** Id of the innermost attribution whose content holds the position, or null. */
  at(position: number): string | null
}

/** An index of contents: the innermost one at every position, by a sweep over their edges. */
export function indexTellers(attributions: readonly Attribution[]): Tellers {
  const edges: { at: number; id: string; opens: boolean; length: number }[] = []
  for (const { id, content } of attributions)
    for (const { start, end } of content.spans) {
      edges.push({ at: start, id, opens: true, length: end - start })
      edges.push({ at: end, id, opens: false, length: end - start })
    }
  // At one place the closing edges come first, then the longer content opens before the shorter one within it.
  edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || b.length - a.length)
  const starts: number[] = []
  const owners: (string | null)[] = []
  const open: string[] = []
  for (const { at, id, opens } of edges) {
    if (opens) open.push(id)
    else open.splice(open.lastIndexOf(id), 1)
    starts.push(at)
    owners.push(open.at(-1) ?? null)
  }
  return {
    at(position) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) <= position) low = middle + 1
        else high = middle
      }
      return owners[low - 1] ?? null
    },
  }
}
