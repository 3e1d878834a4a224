/** Offsets counted in code points, for languages whose strings are counted so (Python, Swift's scalars). */

/** Code units between two remembered counts: a lookup scans at most so many. */
const STEP = 64

/** Code points before each `STEP`-th code unit of a text. */
export interface CodePointIndex {
  readonly text: string
  readonly counts: Uint32Array
  /** Whether the text has no surrogate pair, so that both offsets are the same. */
  readonly isIdentity: boolean
}

/** Counts the code points of a text once; lookups are then constant. */
export function indexCodePoints(text: string): CodePointIndex {
  const counts = new Uint32Array(Math.ceil(text.length / STEP) + 1)
  let points = 0
  let pairs = 0
  for (let at = 0; at < text.length; at++) {
    if (at % STEP === 0) counts[at / STEP] = points
    if (isSecondHalf(text, at)) pairs++
    else points++
  }
  return { text, counts, isIdentity: pairs === 0 }
}

/** Number of code points that begin before the code unit at `offset`; half of a pair alone is one. */
export function codePointsBefore(index: CodePointIndex, offset: number): number {
  if (index.isIdentity) return offset
  const step = Math.floor(offset / STEP)
  let points = index.counts[step] ?? 0
  for (let at = step * STEP; at < offset; at++) if (!isSecondHalf(index.text, at)) points++
  return points
}

/** Whether the code unit is the second of a surrogate pair. */
function isSecondHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}
