import { CharClass, classAt } from '../text/characters.js'
import type { TokenBuffer } from './token-buffer.js'
import { Unit, unitAt } from './word-units.js'

/** Characters of the text's beginning that show its style. */
const STYLE_SAMPLE = 20_000

/** How often a small letter follows a stop and a blank, in four steps, and how often a line ends without a stop, in four. */
export function styleOf(text: string): number {
  const end = Math.min(text.length, STYLE_SAMPLE)
  let lower = 0
  let stops = 0
  let open = 0
  let lines = 0
  for (let at = 0; at <= end; at++) {
    const unit = at === end ? 10 : text.charCodeAt(at)
    if (unit === 46 || unit === 33 || unit === 63) {
      if (text.charCodeAt(at + 1) !== 32) continue
      stops++
      const next = text.charCodeAt(at + 2)
      if (next >= 97 && next <= 122) lower++
    } else if (unit === 10 && at > 0 && text.charCodeAt(at - 1) > 32) {
      lines++
      if (unitAt(text, at - 1, at) !== Unit.Other) open++
    }
  }
  return shareOf(lower, stops) * 4 + shareOf(open, lines)
}

/** None, a few, some, most. */
function shareOf(part: number, whole: number): number {
  if (part === 0) return 0
  return part * 8 < whole ? 1 : part * 2 < whole ? 2 : 3
}

/** So many letters say whether a paragraph is in capitals. */
const CAPS_SAMPLE = 200
const MIN_CAPS = 12

/** Whether a paragraph is in capitals. */
export function isInCapitals(text: string, tokens: TokenBuffer): boolean {
  let upper = 0
  let lower = 0
  for (let at = tokens.start[0] ?? 0; at < (tokens.end[tokens.count - 1] ?? 0) && upper + lower < CAPS_SAMPLE; at++) {
    const kind = classAt(text, at)
    if (kind === CharClass.Upper) upper++
    else if (kind === CharClass.Lower) lower++
  }
  return upper >= MIN_CAPS && lower * 10 < upper
}
