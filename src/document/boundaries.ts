import { CharClass, classAt } from '../text/characters.js'
import { ABBREVIATIONS } from './abbreviations.data.js'
import { isStop } from './marks.js'
import type { TokenBuffer } from './token-buffer.js'
import { lowerSlice, Unit, unitAt } from './word-units.js'

/** Kinds of abbreviation, 0 for a word that is none. */
export const Abbreviation = { None: 0, Title: 1, Number: 2, Month: 3, Other: 4, Initial: 5 } as const

const KINDS: ReadonlyMap<string, number> = new Map(
  ABBREVIATIONS.map(([word, kind]) => [word, { title: 1, number: 2, month: 3, other: 4 }[kind]]),
)
const LONGEST = Math.max(...ABBREVIATIONS.map(([word]) => word.length))

/** What kind of abbreviation the word from `start` to `end` is, when a stop follows. */
export function abbreviationOf(text: string, start: number, end: number): number {
  if (end - start === 1 && classAt(text, start) === CharClass.Upper) return Abbreviation.Initial
  for (let at = start + 1; at < end && at < start + LONGEST; at++)
    if (text.charCodeAt(at) === 46) return Abbreviation.Other
  return end - start > LONGEST ? Abbreviation.None : (KINDS.get(lowerSlice(text, start, end)) ?? Abbreviation.None)
}

/** Whether a sentence ends behind token `index` of a paragraph's tokens `index` to `past`, by rule. */
export function endsSentence(text: string, tokens: TokenBuffer, first: number, index: number, past: number): boolean {
  let stop = index
  while (stop > first && isCloser(text, tokens.start[stop] ?? 0)) stop--
  const start = tokens.start[stop] ?? 0
  const end = tokens.end[stop] ?? 0
  if (!isStop(text.charCodeAt(start)) || !isStop(text.charCodeAt(end - 1))) return false
  const next = tokens.start[index + 1] ?? 0
  if (index + 1 >= past || isCloser(text, next)) return false
  const kind = classAt(text, next)
  if (next === (tokens.end[index] ?? 0) && kind !== CharClass.Upper) return false
  if (kind === CharClass.Lower) return false
  if (end - start > 1 || text.charCodeAt(start) !== 46 || stop === first) return true
  const word = stop - 1
  const abbreviation = abbreviationOf(text, tokens.start[word] ?? 0, tokens.end[word] ?? 0)
  if (abbreviation === Abbreviation.None) return true
  if (abbreviation === Abbreviation.Title || abbreviation === Abbreviation.Initial) return false
  if (abbreviation === Abbreviation.Number || abbreviation === Abbreviation.Month) return kind !== CharClass.Digit
  return unitAt(text, next, next + 1) === Unit.Letter && tokens.end[index + 1] !== undefined && kind === CharClass.Upper
}

/** Quotation marks and brackets that close after a stop. A straight mark may open as well: then a blank stands before it. */
function isCloser(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 41 || unit === 93 || unit === 125 || unit === 0x201d || unit === 0x2019 || unit === 0xbb) return true
  return (unit === 34 || unit === 39) && text.charCodeAt(at - 1) !== 32 && text.charCodeAt(at - 1) !== 10
}
