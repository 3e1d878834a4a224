import { countryNamed, countryOfDemonym, largestNamed, regionsNamed } from '../dateline/gazetteer/index.js'
import type { EntityKind } from '../model/types.js'
import { qualifierBehind } from './country.js'
import { COMPASS, type Lexicon, SPEECH, SUFFIX_LETTERS } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** A name in the text: its words, and its kind, or null where only another mention can tell. */
export interface FoundName {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: EntityKind | null
  /** One of {@link Evidence}. */
  readonly evidence: number
}

/** How the kind of a name is known: not at all, by its words, or by what cannot be mistaken: a title, a country. */
export const Evidence = { None: 0, Words: 1, Told: 2 } as const

/** A name of which the kind is told. */
export function sureName(firstToken: number, endToken: number, kind: EntityKind): FoundName {
  return { firstToken, endToken, kind, evidence: Evidence.Told }
}

/** Inhabitants of a place whose name needs no preposition in front of it. */
const KNOWN_CITY = 150_000
const KNOWN_TOWN = 15_000
/** Prepositions in front of places. */
export const LOCATIVES: ReadonlySet<string> = new Set('at from in into near outside to via'.split(' '))
const PLACE_STARTS: ReadonlySet<string> = new Set('cape fort gulf lake mount mt port strait'.split(' '))

/** Adds the names in a run of capitals, words `first` to `past`: titles, roles and nationalities in front are cut off. */
export function classifyRun(words: NameWords, lexicon: Lexicon, first: number, past: number, names: FoundName[]): void {
  let begin = first
  let end = past
  while (end > begin && isSuffix(words, end - 1)) end--
  if (end === begin) return
  if (end - begin > 1 && countryOfDemonym(words.word(begin)) !== null && !isOrganization(words, lexicon, begin, end)) {
    names.push(sureName(begin, begin + 1, 'group'))
    begin++
  }
  // `Ambassador to Chile Ana Olmo`
  if (end - begin > 2 && /^(?:of|to)$/.test(words.lower(begin - 1)) && countryNamed(words.word(begin)) !== null) {
    if (isPersonLike(words, lexicon, begin + 1, end)) {
      names.push(sureName(begin, begin + 1, 'place'), sureName(begin + 1, end, 'person'))
      return
    }
  }
  const role = lastRole(words, lexicon, begin, end)
  if (role === end - 1 && !(end - begin > 1 && lexicon.givenNames.has(words.lower(begin)))) return
  if (role >= begin && isPersonLike(words, lexicon, role + 1, end)) {
    names.push(sureName(role + 1, end, 'person'))
    return
  }
  const sure = sureKind(words, lexicon, begin, end)
  const kind = sure ?? likelyKind(words, lexicon, begin, end)
  const isTold = sure !== null && isToldKind(words, lexicon, begin, end, sure)
  const evidence = isTold ? Evidence.Told : sure === null ? Evidence.None : Evidence.Words
  names.push({ firstToken: begin, endToken: end, kind, evidence })
}

/** `KC`, `M.D.` behind a name. */
function isSuffix(words: NameWords, index: number): boolean {
  return words.isCapitals(index) && SUFFIX_LETTERS.has(words.lower(index).replaceAll('.', ''))
}

/** Index of the last word that is a title or role; -1 where there is none. */
function lastRole(words: NameWords, lexicon: Lexicon, first: number, past: number): number {
  for (let index = past - 1; index >= first; index--) {
    const lower = words.lower(index)
    if (lexicon.roles.has(lower) || lexicon.titles.has(lower)) return index
  }
  return -1
}

/** Whether the words can be a person's name: few, none of them an everyday word unless it is a given name. */
function isPersonLike(words: NameWords, lexicon: Lexicon, first: number, past: number): boolean {
  if (past - first > 6 || past === first) return false
  for (let index = first; index < past; index++) {
    const lower = words.lower(index)
    if (lexicon.organizationWords.has(lower) || lexicon.placeWords.has(lower)) return false
    if (lexicon.everyday.has(lower) && !lexicon.givenNames.has(lower) && words.isCapital(index)) return false
  }
  return true
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

/** The kind that the words of the name tell, or what stands beside them; null where neither does. */
export function sureKind(words: NameWords, lexicon: Lexicon, first: number, past: number): EntityKind | null {
  const name = words.name(first, past)
  if (countryNamed(name) !== null) return 'place'
  if (countryOfDemonym(name) !== null) return 'group'
  if (isOrganization(words, lexicon, first, past)) return 'organization'
  const length = past - first
  const last = words.lower(past - 1)
  if (length > 1) {
    if (lexicon.placeWords.has(last) || last === 'state' || PLACE_STARTS.has(words.lower(first))) return 'place'
    if (lexicon.documentWords.has(last)) return 'document'
    if (lexicon.eventWords.has(last)) return 'other'
  }
  if (length > 1 && largestNamed(name) >= KNOWN_CITY) return 'place'
  const isGiven = length > 1 && lexicon.givenNames.has(words.lower(first))
  const isLocated = words.isSmall(past) && PLACE_NOUNS.has(words.lower(past))
  if (!isGiven && (isLocated || isPlace(words, name, first, length))) return 'place'
  if (length === 1) {
    if (qualifierBehind(words, past) !== null) return 'place'
    return lexicon.titles.has(words.lower(first - 1)) && words.isCapital(first - 1) ? 'person' : null
  }
  if (isGiven && isPersonLike(words, lexicon, first + 1, past)) return 'person'
  const hasRole = lexicon.roles.has(words.lower(first - 1)) && words.follows(first)
  return (hasRole || hasAge(words, past)) && isPersonLike(words, lexicon, first, past) ? 'person' : null
}

/** Whether the kind is beyond doubt. */
function isToldKind(words: NameWords, lexicon: Lexicon, first: number, past: number, kind: EntityKind): boolean {
  const name = words.name(first, past)
  if (kind === 'group') return true
  if (kind === 'place') return countryNamed(name) !== null || qualifierBehind(words, past) !== null
  if (kind === 'person') {
    const before = words.lower(first - 1)
    return (lexicon.roles.has(before) && words.follows(first)) || lexicon.titles.has(before) || hasAge(words, past)
  }
  if (kind !== 'organization') return false
  if (STATE_BODIES.has(words.lower(past - 1))) return true
  for (let index = first + 1; index < past; index++) if (words.lower(index) === 'of') return true
  return false
}

/** Bodies of a state, whose country belongs to their name. */
const STATE_BODIES: ReadonlySet<string> = new Set(['embassy', 'ministry'])

/** The kind that a name whose kind nothing tells is likely to have; null where only another mention can tell. */
function likelyKind(words: NameWords, lexicon: Lexicon, first: number, past: number): EntityKind | null {
  const length = past - first
  if (length === 1) {
    if (/^[A-Z]{2,6}$/.test(words.word(first))) return 'organization'
    return isSpeaker(words, first, past) ? 'person' : null
  }
  if (lexicon.givenNames.has(words.lower(first)) || isSpeaker(words, first, past)) return 'person'
  if (COMPASS.has(words.lower(first))) return 'place'
  const lead = words.word(first)
  if (countryNamed(lead) !== null || countryOfDemonym(lead) !== null) return 'organization'
  if (isPersonLike(words, lexicon, first, past)) return length <= 5 ? 'person' : 'other'
  return words.isCapitals(first) ? 'organization' : 'other'
}

/** Small words behind a name that make it a place: `Khatlon region`. */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'area city coast county district island islands mountains neighborhood neighbourhood peninsula prefecture province region river state town valley village'.split(
    ' ',
  ),
)

function isPlace(words: NameWords, name: string, first: number, length: number): boolean {
  if (regionsNamed(name).some(({ isShort }) => !isShort || (name.includes('.') && words.word(first - 1) === ',')))
    return true
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
