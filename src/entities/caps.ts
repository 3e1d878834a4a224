import { countryNamed, countryOfDemonym, largestNamed, regionsNamed } from '../dateline/gazetteer/index.js'
import type { SentenceRange } from '../document/index.js'
import { type FoundName, sureName } from './classify.js'
import type { Lexicon } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** Longest name of a place that is looked for. */
const MAX_PLACE = 3
/** Words of a person's name behind a title. */
const MAX_PERSON = 3
/** Words of an organisation's name. */
const MAX_ORGANIZATION = 6
/** Without a preposition in front, a place is as large as this. */
const KNOWN_CITY = 300_000

/**
 * Adds the names of a sentence in capitals, where no capital shows them: people behind a role or title, places of the
 * gazetteer, organisations from the article to their last word, acronyms in brackets. What else there is stays unfound.
 */
export function findCapsNames(
  words: NameWords,
  lexicon: Lexicon,
  { firstToken, endToken }: SentenceRange,
  names: FoundName[],
): void {
  let index = firstToken
  while (index < endToken) {
    const found =
      findPerson(words, lexicon, index, endToken) ??
      findOrganization(words, lexicon, index, endToken) ??
      findAcronym(words, index) ??
      findPlace(words, lexicon, index, endToken)
    if (found === null) {
      index++
      continue
    }
    names.push(found)
    index = found.endToken
  }
}

/** `INTERIOR MINISTER RAUL VILLANUEVA` */
function findPerson(words: NameWords, lexicon: Lexicon, index: number, past: number): FoundName | null {
  const before = words.lower(index - 1)
  if (!lexicon.roles.has(before) && !lexicon.titles.has(before)) return null
  let end = index
  while (end < past && end < index + MAX_PERSON && isNameWord(words, lexicon, end)) end++
  if (end === index) return null
  // `REPORTER RECALLS`: one word behind a role may be anything.
  return end - index === 1 && !lexicon.titles.has(before) ? null : sureName(index, end, 'person')
}

function isNameWord(words: NameWords, lexicon: Lexicon, index: number): boolean {
  const lower = words.lower(index)
  return (
    words.isCapital(index) &&
    lower.length > 1 &&
    !lexicon.plain.has(lower) &&
    !lexicon.everyday.has(lower) &&
    !lexicon.roles.has(lower) &&
    !lexicon.organizationWords.has(lower) &&
    countryOfDemonym(lower) === null
  )
}

/** `THE NATIONAL ELECTIONS BOARD` */
function findOrganization(words: NameWords, lexicon: Lexicon, index: number, past: number): FoundName | null {
  if (words.lower(index - 1) !== 'the' || lexicon.organizationWords.has(words.lower(index))) return null
  for (let end = index; end < past && end < index + MAX_ORGANIZATION; end++) {
    const lower = words.lower(end)
    if (!words.isCapital(end) || lexicon.plain.has(lower)) return null
    if (end > index && lexicon.organizationWords.has(lower)) return sureName(index, end + 1, 'organization')
  }
  return null
}

/** `[JNE]`, `(FMLN)` */
function findAcronym(words: NameWords, index: number): FoundName | null {
  const isBracketed = /^[[(]$/.test(words.word(index - 1)) && /^[\])]$/.test(words.word(index + 1))
  if (!isBracketed || !/^[A-Z]{3,6}$/.test(words.word(index)) || /^(?:TEXT|WORD|LEAD|ATTN)$/.test(words.word(index)))
    return null
  return sureName(index, index + 1, 'organization')
}

function findPlace(words: NameWords, lexicon: Lexicon, index: number, past: number): FoundName | null {
  if (!words.isCapital(index) || lexicon.plain.has(words.lower(index))) return null
  const isLocated = /^(?:in|at|near|from|to|of)$/.test(words.lower(index - 1))
  for (let length = Math.min(MAX_PLACE, past - index); length > 0; length--) {
    if (!words.isCapital(index + length - 1)) continue
    const name = words.name(index, index + length)
    const isOne = length === 1
    if (!isOne && hasCommonWord(words, lexicon, index, index + length) && countryNamed(name) === null) continue
    if (isOne && lexicon.everyday.has(words.lower(index))) return null
    const isPlace =
      countryNamed(name) !== null ||
      regionsNamed(name).some(({ isShort }) => !isShort) ||
      largestNamed(name) >= (isLocated ? 0 : KNOWN_CITY)
    if (isPlace) return sureName(index, index + length, 'place')
    if (isOne && countryOfDemonym(name) !== null) return sureName(index, index + 1, 'group')
  }
  return null
}

function hasCommonWord(words: NameWords, lexicon: Lexicon, first: number, past: number): boolean {
  for (let index = first; index < past; index++) {
    const lower = words.lower(index)
    if (lexicon.everyday.has(lower) || lexicon.plain.has(lower)) return true
  }
  return false
}
