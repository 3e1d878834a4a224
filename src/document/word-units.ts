import { CharClass, classAt } from '../text/characters.js'

/** What a code unit is to the reader of words. */
export const Unit = { Other: 0, Letter: 1, Digit: 2 } as const

const ASCII = new Uint8Array(128)
for (let unit = 48; unit < 58; unit++) ASCII[unit] = Unit.Digit
for (let unit = 65; unit < 91; unit++) {
  ASCII[unit] = Unit.Letter
  ASCII[unit + 32] = Unit.Letter
}
// Names of files, fields and users: `Joe_Lardy`.
ASCII[95] = Unit.Letter

/** Letter (with the marks on letters), digit, or neither; 0 at and past `end`. */
export function unitAt(text: string, at: number, end: number): number {
  if (at >= end) return Unit.Other
  const unit = text.charCodeAt(at)
  if (unit < 128) return ASCII[unit] ?? Unit.Other
  const kind = classAt(text, at)
  if (kind === CharClass.Digit) return Unit.Digit
  return kind >= CharClass.Lower && kind <= CharClass.Mark ? Unit.Letter : Unit.Other
}

/** Soft hyphens, joiners and the like, which may stand within a word without parting it. */
export function isJoiner(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200c && unit <= 0x200f) || unit === 0x2060
}

/** `'`, `’`, `` ` ``, `´`, `ʼ` and the full-width one. */
export function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 96 || unit === 0xb4 || unit === 0x2bc || unit === 0xff07
}

/** Hyphens that part a compound: ASCII's, U+2010, U+2011. */
export function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011
}

/** Lower-case ASCII text of a short span. */
export function lowerSlice(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase()
}
