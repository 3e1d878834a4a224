import { countryOfDemonym } from '../dateline/gazetteer/index.js'
import { Gender, type Lexicon, SUFFIX_LETTERS } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** What stands beside the name of a person. */
export interface PersonNotes {
  /** Roles as written, in the order of the text. */
  readonly roles: readonly string[]
  readonly gender: number
  /** A title such as `Mr` stands in front. */
  readonly hasTitle: boolean
}

/** Words of a role in front of or behind a name. */
const MAX_BEFORE = 6
const MAX_BEHIND = 9

/** Reads the roles and the title beside a person's name, words `first` to `past`. */
export function notePerson(words: NameWords, lexicon: Lexicon, first: number, past: number): PersonNotes {
  const roles: string[] = []
  let gender: number = Gender.Unknown
  let hasTitle = false
  for (let index = first - 1; index >= 0 && lexicon.titles.has(words.lower(index)) && words.isCapital(index); index--) {
    hasTitle = true
    const told = lexicon.titles.get(words.lower(index)) ?? Gender.Unknown
    if (told !== Gender.Unknown) gender = told
  }
  const before = roleBefore(words, lexicon, first)
  if (before !== null) roles.push(before)
  const behind = roleBehind(words, lexicon, past)
  if (behind !== null) roles.push(behind)
  for (const role of roles) if (gender === Gender.Unknown) gender = genderOfRole(role)
  if (gender === Gender.Unknown && past - first > 1)
    gender = lexicon.givenNames.get(words.lower(first)) ?? Gender.Unknown
  return { roles, gender, hasTitle }
}

/** `Foreign Minister` + name, `village chief` + name, `his Tajik counterpart,` + name. */
function roleBefore(words: NameWords, lexicon: Lexicon, first: number): string | null {
  let end = first
  const distant = distantRole(words, lexicon, first)
  if (distant >= 0) end = distant + 1
  else if (words.word(end - 1) === ',' && isApposition(words, first)) end--
  if (!lexicon.roles.has(words.lower(end - 1)) || (end === first && !words.follows(end))) return null
  let begin = end - 1
  while (
    begin > 0 &&
    end - begin < MAX_BEFORE &&
    words.follows(begin) &&
    belongsToRole(words, lexicon, begin - 1, end - 1)
  )
    begin--
  while (
    begin < end - 1 &&
    (LINKS.has(words.lower(begin)) || countryOfDemonym(words.word(begin)) !== null || words.word(begin) === '-')
  )
    begin++
  return words.name(begin, end)
}

/** Words between a role and the name behind what it is the role of. */
const MAX_DISTANCE = 12

/** `Ambassador to Chile` + name · `Deputy Chairman of the State Committee for Ports,` + name: index of the role word, or -1. */
function distantRole(words: NameWords, lexicon: Lexicon, first: number): number {
  const hasComma = words.word(first - 1) === ','
  if (hasComma && !isApposition(words, first)) return -1
  let index = hasComma ? first - 2 : first - 1
  if (!words.isCapital(index)) return -1
  for (; index > 0 && first - index < MAX_DISTANCE; index--) {
    const lower = words.lower(index)
    if (/^(?:of|to|for)$/.test(lower) && lexicon.roles.has(words.lower(index - 1))) return index - 1
    if (!words.isCapital(index) && !/^(?:of|the|for|in|and|-)$/.test(lower)) return -1
    if (!hasComma && /^(?:of|for|in|and)$/.test(lower)) return -1
  }
  return -1
}

/** Whether the name between commas can stand beside the role in front of it: the comma behind it must follow. */
function isApposition(words: NameWords, first: number): boolean {
  for (let index = first; index < first + MAX_BEFORE; index++) {
    const word = words.word(index)
    if (word === ',' || word === '.') return true
    if (!words.isCapital(index) && word !== '-' && !words.isTight(index)) return false
  }
  return false
}

/** Whether the word in front goes with the role whose head is `head`. */
function belongsToRole(words: NameWords, lexicon: Lexicon, index: number, head: number): boolean {
  const word = words.word(index)
  if (word === '-') return words.isTight(index) && words.isTight(index + 1)
  const lower = words.lower(index)
  if (LINKS.has(lower))
    return words.isCapital(index + 1) === words.isCapital(head) && lexicon.roles.has(words.lower(index - 1))
  if (words.isCapital(index)) return (words.isCapital(index + 1) && !lexicon.plain.has(lower)) || MODIFIERS.has(lower)
  // A verb may stand in front of a role (`told captain Olmo`), so a small word must be one that describes.
  return (
    words.isSmall(index) &&
    !lexicon.plain.has(lower) &&
    (words.isSmall(index + 1) || MODIFIERS.has(lower)) &&
    (MODIFIERS.has(lower) ||
      lexicon.roles.has(lower) ||
      (index + 1 === head && !/(?:ed|ing|s)$/.test(lower) && !SMALL_VERBS.has(lower)))
  )
}

const LINKS: ReadonlySet<string> = new Set(['and', '&'])
const SMALL_VERBS: ReadonlySet<string> = new Set(
  'beat become became broke brought by called caught chose elect felt fought found gave heard held hit kept knew led left lost made make met name paid put quit ran replace said sent shot sued saw taught thought told took went with won'.split(
    ' ',
  ),
)
const MODIFIERS: ReadonlySet<string> = new Set(
  `acting assistant associate board chief club co defence defense deputy district executive federal finance financial foreign former general
health home house interim junior lead local medical military national new opposition party police political press prime regional research
retired senior sports state team town trade union veteran vice village`.split(/\s+/),
)

/** `, a vice director of …,` · `, president and chief executive of …,` · `, the home's owner,` */
function roleBehind(words: NameWords, lexicon: Lexicon, past: number): string | null {
  let begin = past
  if (words.word(begin) === ',' && /^\d{1,2}$/.test(words.word(begin + 1)) && words.word(begin + 2) === ',') begin += 2
  // `, M.D.,`
  if (words.word(begin) === ',' && SUFFIX_LETTERS.has(words.lower(begin + 1).replaceAll('.', ''))) begin += 2
  if (words.word(begin) !== ',') return null
  begin++
  const isDetermined = /^(?:a|an|the|his|her|its|their)$/.test(words.lower(begin))
  if (isDetermined) begin++
  let role = -1
  let end = begin
  for (; end < begin + MAX_BEHIND; end++) {
    const lower = words.lower(end)
    if (lexicon.roles.has(lower)) role = end
    // `, shot by a watch captain` tells of another.
    else if (role < 0 && (PREPOSITIONS.has(lower) || (end === begin && /ed$/.test(lower) && !MODIFIERS.has(lower))))
      return null
    else if (
      STOPS.has(lower) ||
      (role >= 0 && !LINKS.has(lower) && !words.isCapital(end) && lower !== 'of' && lower !== 'for' && lower !== 'the')
    )
      break
    else if (!words.isCapital(end) && !words.isSmall(end) && !/^['’]s$|^-$/.test(words.word(end))) break
  }
  if (role < 0 || (!isDetermined && role - begin > 5)) return null
  const stop = words.word(end)
  // `, Anna Klein, captain Olmo …`: a name behind the role makes it the role of that name.
  if (stop !== ',' && stop !== '.' && stop !== ';' && stop !== ')' && !STOPS.has(words.lower(end))) return null
  for (let index = begin; index < role; index++) {
    const word = words.word(index)
    if (/^['’]s$/.test(word)) begin = index + 1
  }
  return words.name(begin, role + 1)
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'after and as at before but by during from in into near of on or then to under was were when where while who with'.split(
    ' ',
  ),
)

const STOPS: ReadonlySet<string> = new Set('at from in of on said says to told who whose with'.split(' '))

const MALE =
  /\b(?:chairman|spokesman|businessman|congressman|councilman|policeman|batsman|king|prince|sultan|sheikh|emperor|duke|pope|husband|son|brother|father|nephew|uncle|grandson|grandfather|boyfriend|widower|actor|priest|monk|gunman|fisherman)$/i
const FEMALE =
  /\b(?:chairwoman|spokeswoman|businesswoman|congresswoman|councilwoman|policewoman|queen|princess|duchess|wife|daughter|sister|mother|niece|aunt|granddaughter|grandmother|girlfriend|widow|actress|nun)$/i

/** The gender that a role tells. */
export function genderOfRole(role: string): number {
  if (role.length > 80) return Gender.Unknown
  return FEMALE.test(role) ? Gender.Female : MALE.test(role) ? Gender.Male : Gender.Unknown
}
