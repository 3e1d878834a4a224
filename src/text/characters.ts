/**
 * Character classes from Unicode's general categories, as a table over code units, so that every engine agrees.
 */
import { CATEGORY_RUNS } from './generated/categories.js'

/** Classes of code units; `Surrogate` halves are told apart with {@link classOf}'s second argument. */
export const CharClass = {
  Other: 0,
  Lower: 1,
  Upper: 2,
  /** Letters without case, title case and modifiers. */
  Letter: 3,
  Digit: 4,
  Mark: 5,
  Blank: 6,
  Punctuation: 7,
  Symbol: 8,
  /** Control and format characters (bidi marks, zero-width, C0, C1). */
  Control: 9,
} as const
/** One of {@link CharClass}. */
export type CharClass = (typeof CharClass)[keyof typeof CharClass]

let table: Uint8Array | null = null

/** Code points 0 to 0x1FFFF; the runs are pairs of length (base 36) and class. */
function decode(): Uint8Array {
  const classes = new Uint8Array(0x20000)
  let at = 0
  for (const run of CATEGORY_RUNS.split(' ')) {
    const length = Number.parseInt(run.slice(0, -1), 36)
    classes.fill(run.charCodeAt(run.length - 1) - 48, at, at + length)
    at += length
  }
  return classes
}

/** Class of the character at `at`, surrogate pairs read as one. */
export function classAt(text: string, at: number): CharClass {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdfff) return classOf(unit)
  const point = unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : (text.codePointAt(at - 1) ?? unit)
  return point > 0xffff ? classOf(point) : CharClass.Other
}

/** Class of a code point. */
export function classOf(point: number): CharClass {
  table ??= decode()
  // Beyond the second plane stand Han ideographs, tags and private use: letters without case are nearest.
  return (point < 0x20000 ? (table[point] ?? 0) : point < 0x40000 ? CharClass.Letter : 0) as CharClass
}

/** Blanks of every width, line ends, and the invisible characters that stand for nothing (BOM, zero-width space). */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31)
  if (unit < 160) return unit === 0x85
  return unit === 160 || unit === 0xfeff || unit === 0x200b || (unit >= 0x1680 && classOf(unit) === CharClass.Blank)
}

/** 0 to 9. */
export function isAsciiDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether the code point is a letter of any script. */
export function isLetter(point: number): boolean {
  const kind = classOf(point)
  return kind === CharClass.Lower || kind === CharClass.Upper || kind === CharClass.Letter
}

/** Letters, digits and the marks on them. */
export function isWordCharacter(point: number): boolean {
  const kind = classOf(point)
  return kind >= CharClass.Lower && kind <= CharClass.Mark
}
