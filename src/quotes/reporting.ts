import type { Span } from '../model/span.js'
import { isBlank, isWordCharacter } from '../text/characters.js'
import { REPORTING } from './words.data.js'

/** Longest attribution between two pieces of a quotation, in code units. */
const MAX_GAP = 240
/** Longest attribution behind a quotation that lost its mark. */
const MAX_TAIL = 80

/** Up to `limit` words of `text` between two offsets, lower case, curly apostrophes straightened. */
export function wordsBetween(text: string, start: number, end: number, limit: number): string[] {
  const words: string[] = []
  let from = -1
  for (let at = start; at <= end && words.length < limit; at++) {
    if (at < end && isWordUnit(text.charCodeAt(at), from >= 0)) {
      if (from < 0) from = at
    } else if (from >= 0) {
      words.push(wordOf(text, from, at))
      from = -1
    }
  }
  return words
}

/** The last `limit` words before `end`, in the order of the text. */
export function wordsBefore(text: string, start: number, end: number, limit: number): string[] {
  const words: string[] = []
  let to = -1
  for (let at = end - 1; at >= start - 1 && words.length < limit; at--) {
    if (at >= start && isWordUnit(text.charCodeAt(at), to >= 0)) {
      if (to < 0) to = at + 1
    } else if (to >= 0) {
      words.push(wordOf(text, at + 1, to))
      to = -1
    }
  }
  return words.reverse()
}

function isWordUnit(unit: number, isInside: boolean): boolean {
  if (unit === 39 || unit === 0x2019 || unit === 45) return isInside
  return isWordCharacter(unit)
}

function wordOf(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase()
  return word.indexOf('’') < 0 ? word : word.replaceAll('’', "'")
}

/**
 * Whether the text between two pieces is the attribution that splits one sentence: `"We shall see," he said, "but not
 * today."` It follows a comma or a broken-off clause, holds a verb of saying and no end of a sentence, and ends in a comma.
 */
export function joinsSplit(text: string, first: Span, second: Span): boolean {
  const length = second.start - first.end
  if (length < 4 || length > MAX_GAP) return false
  let end = second.start
  while (end > first.end && isBlank(text.charCodeAt(end - 1))) end--
  const last = text.charCodeAt(end - 1)
  if (last !== 44 && last !== 0x2014 && last !== 45) return false
  for (let at = first.end; at < end - 1; at++) {
    const unit = text.charCodeAt(at)
    const isStop = (unit === 46 || unit === 63 || unit === 33) && isBlank(text.charCodeAt(at + 1))
    if (isStop && !isInitial(text, at)) return false
    if (unit === 59 || unit === 58) return false
  }
  const words = wordsBetween(text, first.end, end, MAX_GAP)
  // `"…," he said, adding, "…"` is two; so is `"…," and "…"`.
  const isTwo = words.some((word) => word === 'and' || word === 'but' || (word.endsWith('ing') && REPORTING.has(word)))
  return !isTwo && words.some((word) => REPORTING.has(word))
}

/** `J.` or `Sen.`: a stop that ends no sentence, as far as four letters tell. */
function isInitial(text: string, stop: number): boolean {
  let at = stop
  while (at > 0 && stop - at < 5 && isWordCharacter(text.charCodeAt(at - 1))) at--
  const first = text.charCodeAt(at)
  return stop - at > 0 && stop - at < 5 && first >= 65 && first <= 90
}

/** Where `, he said.` begins at the end of a stretch whose closing mark is missing, behind the comma; -1 without one. */
export function reportingTail(text: string, start: number, end: number): number {
  const from = Math.max(start, end - MAX_TAIL)
  let comma = -1
  for (let at = end - 1; at > from && comma < 0; at--) if (text.charCodeAt(at) === 44) comma = at
  if (comma < 0) return -1
  const tail = wordsBetween(text, comma + 1, end, MAX_TAIL)
  const [first, second] = [tail[0] ?? '', tail.at(-1) ?? '']
  return tail.length >= 2 && tail.length <= 8 && (REPORTING.has(first) || REPORTING.has(second)) ? comma + 1 : -1
}
