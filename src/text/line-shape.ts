import { CharClass, classAt, isAsciiDigit, isLetter } from './characters.js'
import { isInvisible, type Line } from './lines.js'

/** Widest column at which text is wrapped; 80 on the wire, up to a hundred in mails. */
export const MAX_WRAP_WIDTH = 110

/** How a line begins: with a bullet, with what may also be a dash or a number within a sentence, or with neither. */
export const Marker = { None: 0, Weak: 1, Sure: 2 } as const

/** What the decision to join two lines looks at. */
export interface LineShape {
  /** Columns in front of the text; a tab counts as four. */
  readonly indent: number
  /** Columns up to the end of the text. */
  readonly width: number
  /** Code units of the first word. */
  readonly firstWord: number
  /** One of {@link Marker}. */
  readonly marker: number
  /** Two cells or more, with wide gaps between them. */
  readonly isRow: boolean
  /** No full stop or the like stands at the end. */
  readonly isOpen: boolean
  /** Ends with a comma or a word behind which a sentence goes on: `of`, `the`. */
  readonly isUnfinished: boolean
  readonly startsLower: boolean
  /** Has letters, none of them small. */
  readonly isCapitals: boolean
}

/** Looks at a line; what is past {@link MAX_WRAP_WIDTH} columns is not read. */
export function shapeOf(text: string, line: Line): LineShape {
  const { start, textStart, textEnd } = line
  let indent = 0
  for (let at = Math.max(start, textStart - MAX_WRAP_WIDTH); at < textStart; at++)
    indent += text.charCodeAt(at) === 9 ? 4 : 1
  const readEnd = Math.min(textEnd, textStart + MAX_WRAP_WIDTH)
  let firstWord = 0
  while (textStart + firstWord < readEnd && !isInvisible(text.charCodeAt(textStart + firstWord))) firstWord++
  let gap = 0
  let leaders = 0
  let isRow = false
  let lower = 0
  let upper = 0
  for (let at = textStart; at < readEnd; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 9 || unit === 32) {
      gap += unit === 9 ? MIN_GAP : 1
      if (gap >= MIN_GAP) isRow = true
      continue
    }
    gap = 0
    leaders = unit === 46 ? leaders + 1 : 0
    if (leaders >= MIN_LEADERS) isRow = true
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) lower++
      else if (unit >= 65 && unit <= 90) upper++
      continue
    }
    const kind = classAt(text, at)
    if (kind === CharClass.Lower) lower++
    else if (kind === CharClass.Upper) upper++
  }
  return {
    indent,
    width: indent + textEnd - textStart,
    firstWord,
    marker: markerAt(text, textStart, textEnd),
    isRow,
    isOpen: !endsSentence(text, textStart, textEnd),
    isUnfinished: isUnfinished(text, textStart, textEnd),
    startsLower: classAt(text, textStart) === CharClass.Lower,
    isCapitals: upper > 0 && lower === 0,
  }
}

/** So many blanks within a line part the columns of a table; two follow a full stop on the wire. */
const MIN_GAP = 4
/** So many stops lead from a name to its figure; an ellipsis has three or four. */
const MIN_LEADERS = 6

/** How the line begins. */
function markerAt(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (unit === 42 || (unit >= 0x2022 && unit <= 0x25cf && BULLETS.includes(unit)))
    return isGap(text, start + 1, end) ? Marker.Sure : Marker.None
  if (unit === 45 || unit === 0x2013 || unit === 0x2014 || unit === 43)
    return isGap(text, start + 1, end) || (unit === 45 && text.charCodeAt(start + 1) === 45) ? Marker.Weak : Marker.None
  let at = start
  while (at < start + 3 && isAsciiDigit(text.charCodeAt(at))) at++
  const stop = text.charCodeAt(at)
  if (at > start) return (stop === 46 || stop === 41) && isGap(text, at + 1, end) ? Marker.Weak : Marker.None
  // `a) `: a letter alone needs a bracket, since `A. Smith` is a name.
  return text.charCodeAt(at + 1) === 41 && isLetter(unit) && isGap(text, at + 2, end) ? Marker.Weak : Marker.None
}

/** Bullets other than `*`: round, square, triangular. */
const BULLETS = [0x2022, 0x2023, 0x25a0, 0x25aa, 0x25cf]

function isGap(text: string, at: number, end: number): boolean {
  return at < end && isInvisible(text.charCodeAt(at))
}

/** Words that do not end a line of their own. */
const LINKS: ReadonlySet<string> = new Set(
  'a an and as at because but by for from if in into is its of on or over than that the their to was were when which who with'.split(
    ' ',
  ),
)
const LONGEST_LINK = 7

function isUnfinished(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 44) return true
  let from = end
  while (from > start && end - from <= LONGEST_LINK && !isInvisible(text.charCodeAt(from - 1))) from--
  return from > start && LINKS.has(text.slice(from, end).toLowerCase())
}

/** Whether the text ends with a stop, a question or exclamation mark, an ellipsis or a colon, closing marks aside. */
function endsSentence(text: string, start: number, end: number): boolean {
  for (let at = end; at > start && at > end - 4; at--) {
    const unit = text.charCodeAt(at - 1)
    if (unit === 46 || unit === 33 || unit === 63 || unit === 0x2026 || unit === 58 || unit === 0x3002) return true
    const isCloser = unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019
    if (!isCloser && unit !== 0xbb) return false
  }
  return false
}
