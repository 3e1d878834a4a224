import { CharClass, classAt } from '../text/characters.js'
import { ABBREVIATIONS } from './abbreviations.data.js'
import { lowerSlice } from './word-units.js'

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
