import { isAsciiDigit } from '../text/characters.js'
import type { TokenBuffer } from './token-buffer.js'
import { MONEY_UNITS, NUMBER_UNITS } from './units.data.js'
import { isApostrophe, isHyphen, Unit, unitAt } from './word-units.js'
import { readClitics, readWord } from './words.js'

const UNITS: ReadonlySet<string> = new Set(NUMBER_UNITS)
const MONEY: ReadonlySet<string> = new Set(MONEY_UNITS)
const LONGEST_UNIT = 7

/**
 * Reads what begins with a digit at `at` and adds its tokens; returns the offset past it.
 *
 * | | |
 * | --- | --- |
 * | one word | `1,500`, `3.2`, `3:30`, `26/11/2025`, `20th`, `1990s`, `713-853-3989`, `2-1-1999` |
 * | parted | `3|-|2`, `1969|-|1970`, `10|-|year`, `5|pm`, `65|km`, `$5M` |
 */
export function readNumber(text: string, at: number, end: number, tokens: TokenBuffer): number {
  let past = digitsEnd(text, at, end)
  const code = codeEnd(text, at, past, end)
  if (code > past) {
    tokens.push(at, code)
    return code
  }
  const unit = text.charCodeAt(past)
  if (past < end && unitAt(text, past, end) === Unit.Letter) {
    let letters = past
    while (letters < end && letters < past + LONGEST_UNIT && unitAt(text, letters, end) === Unit.Letter) letters++
    if (unitAt(text, letters, end) === Unit.Other && isUnit(text, at, past, letters)) {
      tokens.push(at, past)
      tokens.push(past, letters)
      return letters
    }
    return readWord(text, at, end, tokens)
  }
  if (isApostrophe(unit) && text.charCodeAt(past + 1) === 115 && unitAt(text, past + 2, end) === Unit.Other) {
    // `1960's` is one word, `AK-47's` is two.
    if (text.charCodeAt(past - 1) !== 48) return readClitics(text, at, past, end, tokens)
    past += 2
  }
  tokens.push(at, past)
  return past
}

/** Digits with the separators of thousands, decimals, times, dates and fractions between them. */
function digitsEnd(text: string, at: number, end: number): number {
  const isListed = text.charCodeAt(at - 1) === 91
  let past = at
  for (;;) {
    while (past < end && unitAt(text, past, end) === Unit.Digit) past++
    const unit = past < end ? text.charCodeAt(past) : 0
    const isSeparator =
      unit === 46 ||
      unit === 58 ||
      unit === 47 ||
      (unit === 44 && !(isListed && unitAt(text, past + 3, end) !== Unit.Digit))
    if (!isSeparator || unitAt(text, past + 1, end) !== Unit.Digit) return past
    past++
  }
}

/** End of a telephone number or a date with hyphens; `first` (the end of the first group) where it is neither. */
function codeEnd(text: string, at: number, first: number, end: number): number {
  let past = first
  let groups = 1
  let last = first - at
  const lead = last
  while (past < end && isHyphen(text.charCodeAt(past)) && isAsciiDigit(text.charCodeAt(past + 1))) {
    let digits = past + 1
    while (digits < end && isAsciiDigit(text.charCodeAt(digits))) digits++
    groups++
    last = digits - past - 1
    past = digits
  }
  if (groups === 1 || unitAt(text, past, end) === Unit.Letter) return first
  const isTelephone = last === 4 && (lead === 1 || lead === 3 || lead === 5 || lead > 6)
  return groups > 2 || isTelephone ? past : first
}

function isUnit(text: string, at: number, start: number, end: number): boolean {
  const letters = text.slice(start, end)
  return UNITS.has(letters) || (MONEY.has(letters) && isCurrency(text.charCodeAt(at - 1)))
}

function isCurrency(unit: number): boolean {
  return unit === 36 || unit === 163 || unit === 165 || unit === 0x20ac || unit === 0x20b9
}
