import { CharClass, classAt, isBlank } from '../text/characters.js'
import { isStop } from './marks.js'
import { isApostrophe, Unit, unitAt } from './word-units.js'

/** What a token looks like. */
export const Shape = {
  None: 0,
  Lower: 1,
  /** `Port` */
  Capital: 2,
  /** `PORT` in a text that has small letters. */
  Capitals: 3,
  /** `A` */
  Letter: 4,
  Number: 5,
  OpenQuote: 6,
  OpenBracket: 7,
  CloseQuote: 8,
  CloseBracket: 9,
  Stop: 10,
  Comma: 11,
  Colon: 12,
  Semicolon: 13,
  Dash: 14,
  Symbol: 15,
  Address: 16,
  /** A word of a paragraph in capitals. */
  Caps: 17,
  /** `wikiHow` */
  Mixed: 18,
} as const

/** One of {@link Shape}. */
export function shapeOf(text: string, start: number, end: number, isCaps: boolean, isQuoted: boolean): number {
  const unit = text.charCodeAt(start)
  const kind = classAt(text, start)
  if (kind === CharClass.Lower) {
    if (end - start > 4 && isAddress(text, start, end)) return Shape.Address
    for (let at = start + 1; at < end && at < start + 4; at++)
      if (classAt(text, at) === CharClass.Upper) return Shape.Mixed
    return Shape.Lower
  }
  if (kind === CharClass.Upper) {
    if (end - start > 4 && isAddress(text, start, end)) return Shape.Address
    if (isCaps) return Shape.Caps
    if (end - start === 1) return Shape.Letter
    for (let at = start + 1; at < end && at < start + 8; at++)
      if (classAt(text, at) === CharClass.Lower) return Shape.Capital
    return Shape.Capitals
  }
  if (kind === CharClass.Digit) return Shape.Number
  if (kind === CharClass.Letter) return Shape.Capital
  if (isStop(unit)) {
    const next = end - start === 1 ? Unit.Other : unitAt(text, start + 1, end)
    // `.04` is a number, `.DJI` a sign.
    return next === Unit.Other ? Shape.Stop : next === Unit.Digit ? Shape.Number : Shape.Symbol
  }
  switch (unit) {
    case 44:
      return Shape.Comma
    case 58:
      return end - start === 1 ? Shape.Colon : Shape.Symbol
    case 59:
      return end - start === 1 ? Shape.Semicolon : Shape.Symbol
    case 40:
    case 91:
    case 123:
      return end - start === 1 ? Shape.OpenBracket : Shape.Symbol
    case 41:
    case 93:
    case 125:
      return Shape.CloseBracket
    case 0x201c:
    case 0x201e:
    case 0x2018:
    case 0xab:
    case 0x300c:
      return Shape.OpenQuote
    case 0x201d:
    case 0xbb:
    case 0x300d:
      return Shape.CloseQuote
    case 45:
    case 0x2013:
    case 0x2014:
      return Shape.Dash
  }
  if (unit === 34 || (isApostrophe(unit) && unitAt(text, start + 1, end) === Unit.Other)) {
    if (unit === 96) return Shape.OpenQuote
    const isBlankBefore = start === 0 || isBlank(text.charCodeAt(start - 1)) || isOpener(text.charCodeAt(start - 1))
    const isBlankAfter = end >= text.length || isBlank(text.charCodeAt(end))
    if (isBlankBefore !== isBlankAfter) return isBlankBefore ? Shape.OpenQuote : Shape.CloseQuote
    return unit === 34 ? (isQuoted ? Shape.CloseQuote : Shape.OpenQuote) : Shape.CloseQuote
  }
  // Clitics: `'s`
  return isApostrophe(unit) ? Shape.Lower : Shape.Symbol
}

function isOpener(unit: number): boolean {
  return unit === 40 || unit === 91 || unit === 45 || unit === 0x2014 || unit === 0x201c || unit === 0x2018
}

/** Whether a token that begins with a letter is an address. */
function isAddress(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at + 1 < end && at < start + 64; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 64 || (unit === 47 && text.charCodeAt(at - 1) === 58)) return true
    if (unit === 46 && unitAt(text, at + 1, end) === Unit.Letter && unitAt(text, at + 2, end) === Unit.Letter)
      return true
  }
  return false
}
