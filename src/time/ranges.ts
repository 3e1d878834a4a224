import type { TimeExpression, TimeRange } from '../model/time.js'

/** Two times and what lies from the one to the other. */
export interface TimeStretch {
  /** First code unit of the first time. */
  readonly start: number
  /** One past the last code unit of the second time. */
  readonly end: number
  /** The words of both and what stands between. */
  readonly text: string
  /** Place of the first time in the list. */
  readonly first: number
  /** Place of the second time in the list. */
  readonly second: number
  /** From the beginning of the first to the end of the second. */
  readonly range: TimeRange
}

/** What may stand between the ends of a stretch. */
const LINK = /^\s*(?:-|–|—|to|through|thru|until|till)\s*(?:on\s+)?(?:the\s+)?$/i

/** Longest text between the two. */
const LONGEST_LINK = 16

/**
 * Joins times that are the two ends of a stretch: "from Monday to Thursday", "Nov. 26–28", "between 2019 and 2021".
 *
 * @param text - the text that the times were found in.
 * @param times - its times, in the order of the text.
 * @returns the stretches, in the order of the text; offsets are UTF-16 code units, `end` exclusive.
 * @example
 * ```ts
 * import { joinRanges, parseTimes } from 'wirecopy/time'
 *
 * const text = 'The talks lasted from Nov. 26 to 28.'
 * const [stretch] = joinRanges(text, parseTimes(text, { date: '2025-12-02' }))
 * console.log(stretch?.range.from, stretch?.range.to) // 2025-11-26 2025-11-29
 * ```
 */
export function joinRanges(text: string, times: readonly TimeExpression[]): TimeStretch[] {
  const stretches: TimeStretch[] = []
  for (let index = 0; index + 1 < times.length; index++) {
    const first = times[index]
    const second = times[index + 1]
    if (first === undefined || second === undefined || !isLinked(text, first, second)) continue
    if (first.range === null || second.range === null || !(first.range.from < second.range.to)) continue
    stretches.push({
      start: first.start,
      end: second.end,
      text: text.slice(first.start, second.end),
      first: index,
      second: index + 1,
      range: { from: first.range.from, to: second.range.to },
    })
    index++
  }
  return stretches
}

function isLinked(text: string, first: TimeExpression, second: TimeExpression): boolean {
  if (second.start < first.end || second.start - first.end > LONGEST_LINK) return false
  const between = text.slice(first.end, second.start)
  if (LINK.test(between)) return true
  return (
    between.trim().toLowerCase() === 'and' &&
    /\bbetween\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, first.start - LONGEST_LINK), first.start))
  )
}
