import type { Span } from '../model/span.js'
import { CharClass, classOf, isBlank } from './characters.js'

/** A line of the text, without its terminator. */
export interface Line extends Span {
  /** First code unit that is visible; `end` where there is none. */
  readonly textStart: number
  /** One past the last code unit that is visible; `textStart` where there is none. */
  readonly textEnd: number
}

/** Whether the code unit shows nothing: blanks, line ends, controls, zero-width and bidi marks. */
export function isInvisible(unit: number): boolean {
  if (unit <= 32) return true
  if (unit < 127) return false
  return isBlank(unit) || unit < 0xa1 || ((unit === 0xad || unit >= 0x600) && classOf(unit) === CharClass.Control)
}

/**
 * Whether a line ends at the code unit: LF, VT, FF, CR, NEL, and Unicode's line and paragraph separators.
 * A CR before an LF ends none of its own.
 *
 * @see https://www.unicode.org/standard/reports/tr13/tr13-5.html
 */
export function isLineEnd(unit: number): boolean {
  return (unit >= 10 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

/** Cuts a text into lines; an end of line at the end of the text begins one more, empty line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 13 && unit < 0x85) continue
    if (!isLineEnd(unit)) continue
    lines.push(lineOf(text, start, at))
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  lines.push(lineOf(text, start, text.length))
  return lines
}

function lineOf(text: string, start: number, end: number): Line {
  let textStart = start
  let textEnd = end
  while (textStart < textEnd && isInvisible(text.charCodeAt(textStart))) textStart++
  while (textEnd > textStart && isInvisible(text.charCodeAt(textEnd - 1))) textEnd--
  return { start, end, textStart, textEnd }
}
