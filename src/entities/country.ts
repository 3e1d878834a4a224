import { countryNamed, countryOfDemonym, largestNamed, lookupPlace, regionsNamed } from '../dateline/gazetteer/index.js'
import type { Draft } from './draft.js'
import type { NameWords } from './name-words.js'

/** An organisation is known by the name of a city of so many inhabitants. */
const KNOWN_CITY = 150_000

/** The country of a place, organisation or group, where the text or the gazetteer gives it; ISO 3166-1 alpha-2. */
export function countryOf(words: NameWords, draft: Draft, near: string | null): string | null {
  if (draft.country !== null) return draft.country
  const [first] = draft.mentions
  if (first === undefined) return null
  const name = words.name(first.firstToken, first.endToken)
  if (draft.kind === 'group') return countryOfDemonym(name)
  // A town's name may stand for its government or its club.
  if (draft.kind === 'organization')
    return draft.words.length === 1 && largestNamed(name) >= KNOWN_CITY ? (lookupPlace(name)?.country ?? null) : null
  if (draft.kind !== 'place') return null
  const country = countryNamed(name)
  if (country !== null) return country
  for (const { firstToken } of draft.mentions) {
    // `Tajikistan's Khatlon region`
    const owner = /^['’]s$/.test(words.word(firstToken - 1)) ? countryNamed(words.word(firstToken - 2)) : null
    if (owner !== null) return owner
  }
  for (const { endToken } of draft.mentions) {
    const qualifier = qualifierBehind(words, endToken)
    const place = qualifier === null ? null : lookupPlace(name, { qualifier })
    if (place !== null) return place.country
  }
  const regions = new Set(
    regionsNamed(name.replace(/ (?:State|Province|Region|County)$/i, '')).map((region) => region.country),
  )
  if (regions.size === 1) return [...regions][0] ?? null
  return lookupPlace(name, { country: near })?.country ?? null
}

/** The country or region behind a comma (`, Sweden`, `, Ohio`), or null. */
export function qualifierBehind(words: NameWords, past: number): string | null {
  if (words.word(past) !== ',' || !words.isCapital(past + 1)) return null
  for (const length of [3, 2, 1]) {
    if (!words.isCapital(past + length)) continue
    const name = words.name(past + 1, past + 1 + length)
    if (countryNamed(name) !== null || regionsNamed(name).length > 0) return name
  }
  return null
}
