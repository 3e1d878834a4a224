import { countryNamed, countryOfDemonym, largestNamed, regionsNamed } from '../dateline/gazetteer/index.js'
import { Abbreviation, abbreviationOf } from '../document/abbreviations.js'
import type { TextDocument } from '../document/index.js'
import { type Analysis, ENTITY_TAGS, KINDS as SCORES } from '../language/index.js'
import type { EntityKind } from '../model/types.js'
import { Evidence, type FoundName } from './classify.js'
import { type Lexicon, SUFFIX_LETTERS } from './lexicon.js'
import type { NameWords } from './name-words.js'
import { isCompoundWord } from './runs.js'

/** Kinds by tag; 0 stands outside of a name, odd tags begin one. */
const KINDS: readonly (EntityKind | null)[] = ENTITY_TAGS.map((tag) =>
  tag === 'O' ? null : (tag.slice(2) as EntityKind),
)

const PERSON = ENTITY_TAGS.indexOf('B-person')
/** What a list of given names or of places is worth beside the scores of the tagger: e^2. */
const LISTED = 256
/** The same for an organisation: teams are called by their town, firms by their founder. */
const TEAMS = 128
/** Given names are looked for in names no longer. */
const MOST_PERSON = 3

/** Two people who stand together have so many words. */
const LEAST_PEOPLE = 4

/** The names that the tagger found. */
export function readTaggedNames(
  document: TextDocument,
  words: NameWords,
  lexicon: Lexicon,
  { entity: tags, kinds }: Pick<Analysis, 'entity' | 'kinds'>,
): FoundName[] {
  const names: FoundName[] = []
  const surnames = findSurnames(words, tags)
  for (const { firstToken, endToken } of document.sentences) {
    let index = firstToken
    while (index < endToken) {
      const tag = tags[index] ?? 0
      if (tag === 0) {
        index++
        continue
      }
      const inside = tag % 2 === 1 ? tag + 1 : tag
      let end = index + 1
      while (end < endToken && tags[end] === inside) end++
      end = pastHyphen(words, lexicon, end, endToken)
      end = pastLink(words, tags, tag, end, endToken)
      const isBorne = end - index === 1 && surnames.has(words.lower(index))
      const kind = isBorne ? (KINDS[tag] ?? 'other') : withLists(words, lexicon, index, end, tag, kinds)
      let past = end
      if (kind === 'person') past = pastPerson(words, lexicon, index, end)
      else if (kind === 'place') past = pastTown(words, index, end)
      const name = trim(words, lexicon, index, past, kind)
      if (name !== null) names.push(name)
      index = past
    }
  }
  return names
}

/** The last words of people's names of two words or more, in small letters. */
function findSurnames(words: NameWords, tags: Uint8Array): Set<string> {
  const surnames = new Set<string>()
  for (let index = 1; index < tags.length; index++)
    if (tags[index] === PERSON + 1 && tags[index + 1] !== PERSON + 1) surnames.add(words.lower(index))
  return surnames
}

/** The kind by the tagger's scores and by the lists of given names and places, where only one of them has the name. */
function withLists(
  words: NameWords,
  lexicon: Lexicon,
  first: number,
  past: number,
  tag: number,
  kinds: Analysis['kinds'],
): EntityKind {
  const name = words.name(first, past)
  const isGiven = past - first <= MOST_PERSON && lexicon.givenNames.has(words.lower(first))
  const isPlace = largestNamed(name) >= 0 || countryNamed(name) !== null || regionsNamed(name).length > 0
  const tagged = KINDS[tag] ?? 'other'
  if (isGiven === isPlace) return tagged
  const listed = isGiven ? 'person' : 'place'
  const scoreOf = (kind: EntityKind): number => kinds[first * SCORES + 1 + (KINDS.indexOf(kind) - 1) / 2] as number
  const gain = tagged === 'organization' ? TEAMS : LISTED
  return scoreOf(listed) + gain > scoreOf(tagged) ? listed : tagged
}

/** A name that the tagger left at a hyphen goes on behind it: `Han Ji` + `-woo`. */
function pastHyphen(words: NameWords, lexicon: Lexicon, end: number, past: number): number {
  const isHyphen = end + 1 < past && words.word(end) === '-' && words.isTight(end) && words.isTight(end + 1)
  return isHyphen && words.isSmall(end + 1) && !isCompoundWord(words, lexicon, end + 1) ? end + 2 : end
}

/** A name that the tagger broke behind its `of` or `for` goes on: `Center for` + `the` + `Study of Ports`. */
function pastLink(words: NameWords, tags: Uint8Array, tag: number, end: number, past: number): number {
  if (!/^(?:of|for)$/.test(words.lower(end - 1))) return end
  const next = words.lower(end) === 'the' && tags[end] === 0 ? end + 1 : end
  if (next >= past || tags[next] !== tag) return end
  let at = next + 1
  while (at < past && tags[at] === tag + 1) at++
  return at
}

/** Where a row of people that no mark parts has its second: `Ann Olmo` + `Paul Reyes`. */
function pastPerson(words: NameWords, lexicon: Lexicon, first: number, past: number): number {
  if (past - first < LEAST_PEOPLE || !lexicon.givenNames.has(words.lower(first))) return past
  const isGiven = (at: number): boolean => words.isCapital(at) && lexicon.givenNames.has(words.lower(at))
  for (let index = first + 2; index < past - 1; index++) {
    const isSecond = isGiven(index) && !isGiven(index - 1) && !isGiven(index + 1)
    if (isSecond && words.isCapital(index - 1) && words.isCapital(index + 1)) return index
  }
  return past
}

/** Where a town that no comma parts from its state has an end: `Miami` + `Florida`; `South Florida` goes on. */
function pastTown(words: NameWords, first: number, past: number): number {
  if (past - first < 2 || largestNamed(words.name(first, past)) >= 0) return past
  for (let state = Math.max(first + 1, past - 2); state < past; state++) {
    const isState = regionsNamed(words.name(state, past)).some(({ country, isShort }) => country === 'US' && !isShort)
    if (isState && largestNamed(words.name(first, state)) >= 0) return state
  }
  return past
}

/** The name without titles, articles and letters around it; null where nothing is left. */
function trim(words: NameWords, lexicon: Lexicon, first: number, past: number, tagged: EntityKind): FoundName | null {
  let begin = first
  let end = past
  while (begin < end && /^(?:the|a|an|["“”'’`,.()[\]])$/i.test(words.word(begin))) begin++
  while (end > begin && /^(?:['’]s|of|for|the|and|["“”'’,.()[\]:;-])$/.test(words.word(end - 1))) end--
  // `President-elect Olmo`, `Thai-French`: what the tagger began at a hyphen begins with the next capital.
  if (words.word(begin) === '-') while (begin < end && !words.isCapital(begin)) begin++
  if (tagged === 'person') {
    while (end - begin > 1 && words.isCapitals(end - 1) && SUFFIX_LETTERS.has(words.lower(end - 1).replaceAll('.', '')))
      end--
    while (end - begin > 1 && (lexicon.titles.has(words.lower(begin)) || lexicon.roles.has(words.lower(begin)))) begin++
  }
  if (begin === end || !hasCapital(words, begin, end)) return null
  // `Washington, D.C.` at the end of a sentence, whose stop is a word of its own.
  if (words.word(end) === '.' && words.isTight(end) && isAbbreviated(words.word(end - 1), tagged)) end++
  return { firstToken: begin, endToken: end, kind: kindOf(words, lexicon, begin, end, tagged), evidence: Evidence.None }
}

/** `D.C`, and `Calif` of a place: with its stop it is an abbreviation. `Inc` has one or none, as the house style wants. */
function isAbbreviated(word: string, tagged: EntityKind): boolean {
  if (/^(?:[A-Z]\.)+[A-Z]$/.test(word)) return true
  return tagged === 'place' && abbreviationOf(word, 0, word.length) === Abbreviation.Other
}

/** The tagger's kind, told apart further: a nationality is a group, a law a document. */
function kindOf(words: NameWords, lexicon: Lexicon, first: number, past: number, tagged: EntityKind): EntityKind {
  const name = words.name(first, past)
  if (tagged === 'other') {
    if (countryOfDemonym(name) !== null) return 'group'
    return past - first > 1 && lexicon.documentWords.has(words.lower(past - 1)) ? 'document' : 'other'
  }
  return tagged === 'person' && countryNamed(name) !== null ? 'place' : tagged
}

function hasCapital(words: NameWords, first: number, past: number): boolean {
  for (let index = first; index < past; index++) {
    if (words.isCapital(index)) return true
    const word = words.word(index)
    if (word !== word.toLowerCase()) return true
  }
  return false
}
