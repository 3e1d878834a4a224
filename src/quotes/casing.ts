/** How a stretch of text is written: capitals of a name, of a headline, of a telex. */
import { CharClass, classAt, isBlank } from '../text/characters.js'
import { TITLE_SMALL } from './words.data.js'

/** What ends a sentence. */
export const STOPS = '.?!…'

/** How the words of a stretch are written. */
export interface Casing {
  readonly hasLower: boolean
  readonly startsUpper: boolean
  /** No word begins small but those that titles write small. */
  readonly hasOnlyCapitals: boolean
  readonly capitals: number
  readonly sentences: number
}

/** Reads the casing of a stretch. */
export function readCase(text: string, start: number, end: number): Casing {
  let hasLower = false
  let hasOnlyCapitals = true
  let capitals = 0
  let sentences = 0
  let first: CharClass = CharClass.Other
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at)
    if (kind === CharClass.Lower) hasLower = true
    if (kind >= CharClass.Lower && kind <= CharClass.Digit && (at === start || isWordBreak(text, at - 1))) {
      if (first === CharClass.Other) first = kind
      if (kind === CharClass.Upper) capitals++
      if (kind === CharClass.Lower && !TITLE_SMALL.has(wordAt(text, at, end))) hasOnlyCapitals = false
    }
    const isStop = kind === CharClass.Punctuation && STOPS.includes(text.charAt(at))
    if (isStop && (at + 1 >= end || isBlank(text.charCodeAt(at + 1)))) sentences++
  }
  const startsUpper = first === CharClass.Upper || first === CharClass.Digit || first === CharClass.Letter
  return { hasLower, startsUpper, hasOnlyCapitals, capitals, sentences }
}

function isWordBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    isBlank(unit) ||
    unit === 45 ||
    unit === 47 ||
    unit === 40 ||
    unit === 0x2014 ||
    unit === 34 ||
    unit === 0x201c ||
    unit === 0x2018
  )
}

function wordAt(text: string, start: number, end: number): string {
  let at = start
  while (at < end && at - start < 6 && classAt(text, at) <= CharClass.Mark && classAt(text, at) !== CharClass.Other)
    at++
  return text.slice(start, at).toLowerCase()
}
