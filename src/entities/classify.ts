import { countryNamed, countryOfDemonym, largestNamed, regionsNamed } from '../dateline/gazetteer/index.js'
import type { EntityKind } from '../model/types.js'
import { type Lexicon, SPEECH, SUFFIX_LETTERS } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** A name in the text: its words, and its kind, or null where only another mention can tell. */
export interface FoundName {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: EntityKind | null
}

/** Inhabitants of a place whose name needs no preposition in front of it. */
const KNOWN_CITY = 150_000
const KNOWN_TOWN = 15_000
const LOCATIVES: ReadonlySet<string> = new Set('at from in into near outside to via'.split(' '))
const PLACE_STARTS: ReadonlySet<string> = new Set('cape fort gulf lake mount mt port strait'.split(' '))

/** Adds the names in a run of capitals, words `first` to `past`: titles, roles and nationalities in front are cut off. */
export function classifyRun(words: NameWords, lexicon: Lexicon, first: number, past: number, names: FoundName[]): void {
  let begin = first
  let end = past
  while (end - begin > 1 && SUFFIX_LETTERS.has(words.lower(end - 1)) && words.isCapitals(end - 1)) end--
  if (end - begin > 1 && countryOfDemonym(words.word(begin)) !== null && !isOrganization(words, lexicon, begin, end)) {
    names.push({ firstToken: begin, endToken: begin + 1, kind: 'group' })
    begin++
  }
  const person = begin + leadingRoles(words, lexicon, begin, end)
  if (person === end) return
  if (person > begin) {
    if (!isOrganization(words, lexicon, person, end) || end - person === 1) {
      names.push({ firstToken: person, endToken: end, kind: 'person' })
      return
    }
    begin = lexicon.titles.has(words.lower(begin)) ? person : begin
  }
  names.push({ firstToken: begin, endToken: end, kind: kindOf(words, lexicon, begin, end) })
}

/** How many words in front are titles or roles; all of them where no name follows. */
function leadingRoles(words: NameWords, lexicon: Lexicon, first: number, past: number): number {
  let last = -1
  for (let index = first; index < past; index++) {
    const lower = words.lower(index)
    const isRole = lexicon.roles.has(lower) || (index === last + 1 || last < 0 ? lexicon.titles.has(lower) : false)
    if (isRole) last = index
    else if (last >= 0) break
    else if (!lexicon.everyday.has(lower)) break
  }
  return last < 0 ? 0 : last + 1 - first
}

function isOrganization(words: NameWords, lexicon: Lexicon, first: number, past: number): boolean {
  if (past - first < 2) return false
  if (lexicon.organizationWords.has(words.lower(past - 1))) return true
  for (let index = first; index + 1 < past; index++) {
    const link = words.lower(index + 1)
    if (link === 'of' || link === 'for')
      return (
        lexicon.organizationHeads.has(words.lower(index)) ||
        lexicon.organizationWords.has(words.lower(index)) ||
        words.lower(index) === 'chiefs'
      )
    if (words.word(index) === '&') return true
  }
  return false
}

/** Kind of the name, by its words and by what stands around it. */
export function kindOf(words: NameWords, lexicon: Lexicon, first: number, past: number): EntityKind | null {
  const name = words.name(first, past)
  if (countryNamed(name) !== null) return 'place'
  if (countryOfDemonym(name) !== null) return 'group'
  if (isOrganization(words, lexicon, first, past)) return 'organization'
  const length = past - first
  const last = words.lower(past - 1)
  if (length > 1 && (lexicon.placeWords.has(last) || last === 'state' || PLACE_STARTS.has(words.lower(first))))
    return 'place'
  const isGiven = lexicon.givenNames.has(words.lower(first)) && length > 1
  if (!isGiven && isPlace(words, name, first, length)) return 'place'
  if (length === 1) {
    if (words.isCapitals(first) && /^[A-Z]{2,6}$/.test(name)) return 'organization'
    return lexicon.titles.has(words.lower(first - 1)) || isSpeaker(words, first, past) ? 'person' : null
  }
  if (isGiven) return 'person'
  if (isSpeaker(words, first, past) || hasAge(words, past) || lexicon.roles.has(words.lower(first - 1))) return 'person'
  for (let index = first; index < past; index++)
    if (
      lexicon.everyday.has(words.lower(index)) ||
      !(words.isCapital(index) || words.isSmall(index) || words.word(index) === '-')
    )
      return words.isCapitals(first) ? 'organization' : 'other'
  return length <= 5 ? 'person' : 'other'
}

function isPlace(words: NameWords, name: string, first: number, length: number): boolean {
  if (regionsNamed(name).some(({ isShort }) => !isShort || name.includes('.'))) return true
  const size = largestNamed(name)
  if (size < 0) return false
  return size >= (length > 1 ? KNOWN_TOWN : KNOWN_CITY) || LOCATIVES.has(words.lower(first - 1))
}

/** Whether a verb of speech stands next to the name. */
function isSpeaker(words: NameWords, first: number, past: number): boolean {
  return (
    SPEECH.has(words.lower(past)) ||
    (SPEECH.has(words.lower(first - 1)) && words.isSmall(first - 1) && /^[.,“"]?$/.test(words.word(past)))
  )
}

/** `Anna Klein, 52,` */
function hasAge(words: NameWords, past: number): boolean {
  return words.word(past) === ',' && /^\d{1,2}$/.test(words.word(past + 1)) && /^[,.]$/.test(words.word(past + 2))
}
