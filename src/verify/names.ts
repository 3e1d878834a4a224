import { startsLetter, startsUpper } from '../text/letters.js'
import { foldWords } from './fold.js'

/** Titles and offices that stand with a name and are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  `a amb ambassador an analyst and archbishop assistant atty attorney author bishop candidate capt captain cardinal chairman
  chairwoman chief coach col colonel commissioner congressman congresswoman correspondent counsel dame defendant del delegate
  deputy det detective director dr editor executive ex former gen general gov governor head her his hon imam inspector judge
  justice king lady lawmaker lawyer leader lieutenant lord lt maj major manager mayor minister miss mr mrs ms of officer official
  pastor pope premier president prime prince princess prof professor prosecutor queen rabbi rep representative republican democrat
  democratic researcher rev reverend scientist secretary sen senator sgt sheikh sheriff sir sister spokesman spokesperson
  spokeswoman sr jr star state supt teacher the vice witness writer`.split(/\s+/),
)

/** How two names compare; a namesake has the last name, but another first name. */
export type NameMatch = 'same' | 'other' | 'namesake' | 'unclear'

/** The words of a name without titles, and without what it is said to belong to: `Boston’s Whalen` is Whalen. */
export function nameWords(name: string): string[] {
  const { words } = foldWords(name)
  const owner = words
    .slice(0, -1)
    .map((word) => word.endsWith("'s"))
    .lastIndexOf(true)
  const bare = words.slice(owner + 1).filter((word) => !TITLES.has(word))
  return bare.map((word) => word.replace(/'s$/, ''))
}

/**
 * Compares a claimed name with words for a source: the same when the claim's last name is among them (or theirs in the claim)
 * and the first names, where both have one, do not exclude each other: `Don Fowler` may be `Donald Fowler`, `Bill Clinton` is
 * not `Hillary Clinton`.
 */
export function compareNames(claimed: string, source: string): NameMatch {
  const one = nameWords(claimed)
  const other = nameWords(source)
  const last = one.at(-1)
  if (last === undefined) return isWithin(foldWords(claimed).words, foldWords(source).words) ? 'same' : 'unclear'
  if (other.length === 0) return 'unclear'
  const at = other.lastIndexOf(last)
  const own = other.at(-1) ?? ''
  if (at < 0) return one.includes(own) ? 'same' : 'other'
  const first = one.length > 1 ? (one[one.length - 2] ?? '') : ''
  const given = at > 0 ? (other[at - 1] ?? '') : ''
  if (first === '' || given === '' || one.includes(given) || other.includes(one[0] ?? '')) return 'same'
  // Of a longer description the word in front of the last name may be any: `New Hampshire's Ayotte`.
  if (other.length > MAX_NAME_WORDS) return 'same'
  const isSame = mayBeSameFirstName(first, given) || mayBeSameFirstName(one[0] ?? '', other[0] ?? '')
  return isSame ? 'same' : 'namesake'
}

/** Whether all words of an office (`the prime minister`) are among the other words. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word === 'the' || others.includes(word))
}

/** First, middle and last name. */
const MAX_NAME_WORDS = 3

/** `J.` and `John`, `Don` and `Donald`: one begins as the other does. */
function mayBeSameFirstName(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 3)
  return length > 0 && one.slice(0, length) === other.slice(0, length)
}

/** Whether a source is a word for somebody whose name stands elsewhere: `he`, `the senator`, `a spokesman`. */
export function isNameless(source: string): boolean {
  if (nameWords(source).length === 0) return true
  const rest = source.replace(/^(?:The|An?|His|Her|Their|He|She|They|It|I|We|One|Some|Many)(?=\s|$)/, '')
  return !rest.split(/[\s(]/).some((word) => startsUpper(word) && startsLetter(word.slice(1)))
}
