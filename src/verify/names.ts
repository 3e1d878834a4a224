import { foldWords } from './fold.js'

/** Words that stand with a name and are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  'a amb an and atty capt col del det dr former gen gov governor her his hon jr lt miss mr mrs ms of president prof professor rep rev sen senator sgt sir sr supt the'.split(
    ' ',
  ),
)

/** How two names compare; a namesake has the last name, but another first name. */
export type NameMatch = 'same' | 'other' | 'namesake' | 'unclear'

/** The words of a name without titles. */
export function nameWords(name: string): string[] {
  // `Smith's` names Smith.
  const words = foldWords(name).words.map((word) => word.replace(/'s$/, ''))
  return words.filter((word) => !TITLES.has(word))
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
  if (last === undefined || other.length === 0) return 'unclear'
  const at = other.lastIndexOf(last)
  const own = other.at(-1) ?? ''
  if (at < 0) return one.includes(own) ? 'same' : 'other'
  const first = one.length > 1 ? (one[one.length - 2] ?? '') : ''
  const given = at > 0 ? (other[at - 1] ?? '') : ''
  if (first === '' || given === '' || one.includes(given) || other.includes(one[0] ?? '')) return 'same'
  const isSame = mayBeSameFirstName(first, given) || mayBeSameFirstName(one[0] ?? '', other[0] ?? '')
  return isSame ? 'same' : 'namesake'
}

/** `J.` and `John`, `Don` and `Donald`: one begins as the other does. */
function mayBeSameFirstName(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 3)
  return length > 0 && one.slice(0, length) === other.slice(0, length)
}

/** Whether a source is a word for somebody whose name stands elsewhere: `he`, `the senator`, `a spokesman`. */
export function isNameless(source: string): boolean {
  if (nameWords(source).length === 0) return true
  return !/(?:^|[\s(])\p{Lu}\p{L}/u.test(
    source.replace(/^(?:The|An?|His|Her|Their|He|She|They|It|I|We|One|Some|Many)(?=\s|$)/, ''),
  )
}
