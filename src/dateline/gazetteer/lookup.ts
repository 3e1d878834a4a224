import { countryNamed, regionsNamed } from './countries.js'
import { DESK_READINGS } from './desk.data.js'
import { isOneErrorAway } from './errors.js'
import { foldName } from './fold.js'
import {
  aliasCountryOf,
  areaAt,
  isCapitalAt,
  keyAt,
  nameAt,
  placeCount,
  placesOf,
  populationAt,
  positionAt,
} from './places.js'

/** A place of the gazetteer. */
export interface KnownPlace {
  /** GeoNames' name. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames admin-1 code where it is kept (US, CA, AU, GB, IN), else null. */
  readonly region: string | null
  /** Degrees north, to about two kilometres; null for a name of which only the country is known. */
  readonly latitude: number | null
  /** Degrees east. */
  readonly longitude: number | null
  /** Inhabitants, to about a tenth; 0 where unknown. */
  readonly population: number
}

/** What is known about where a place is. */
export interface PlaceHints {
  /** State, province or country as written behind the name (`Ohio`, `N.Y.`, `Scotland`, `Peru`). */
  readonly qualifier?: string | null
  /** Country that decides between namesakes. */
  readonly country?: string | null
}

/** How much smaller a namesake in another country must be, lest the name alone does not tell. */
const CLEARLY_SMALLER = 0.2
/** A capital is meant rather than a namesake of the same size. */
const CAPITAL_WEIGHT = 6

/**
 * The place that a name means, or null where the gazetteer has none or where the name alone does not tell between countries.
 */
export function lookupPlace(name: string, hints: PlaceHints = {}): KnownPlace | null {
  const key = foldName(name)
  if (key === '') return null
  const { qualifier = null, country = null } = hints
  const found = placesOf(key)
  if (qualifier !== null) {
    const place = qualified(found, qualifier)
    if (place !== undefined) return place
  }
  if (country !== null) {
    const here = found.filter((index) => areaAt(index).startsWith(country))
    const largest = largestOf(here)
    if (largest !== null) return placeAt(largest)
  }
  const index = deskReading(key, found)
  if (index !== null) return placeAt(index)
  if (found.length > 0 && usualCountry(key) === null) return null
  const aliased = aliasCountryOf(key)
  return aliased === null ? null : nowhere(name, aliased)
}

/** The place in the region or country that stands behind it; null where it is unknown there, undefined for no such region. */
function qualified(found: readonly number[], qualifier: string): KnownPlace | null | undefined {
  const areas = regionsNamed(qualifier).map(({ country, admin }) => country + (KEPT.has(country) ? admin : ''))
  const country = countryNamed(qualifier)
  if (country !== null) areas.push(country)
  if (areas.length === 0) return undefined
  for (const area of areas) {
    const there = found.filter((index) => areaAt(index).startsWith(area))
    const largest = largestOf(there)
    if (largest !== null) return placeAt(largest)
  }
  return null
}

/** Countries of which the gazetteer keeps the first-level division. */
const KEPT: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'IN', 'US'])

function deskReading(key: string, found: readonly number[]): number | null {
  const usual = usualCountry(key)
  let best: number | null = null
  let bestWeight = -1
  for (const index of found) {
    const country = areaAt(index).slice(0, 2)
    if (usual !== null && country !== usual) continue
    const weight = weightOf(index)
    if (weight > bestWeight) {
      best = index
      bestWeight = weight
    }
  }
  if (best === null) return null
  const country = areaAt(best).slice(0, 2)
  if (usual === null)
    for (const index of found)
      if (!areaAt(index).startsWith(country) && weightOf(index) >= bestWeight * CLEARLY_SMALLER) return null
  return best
}

let usualCountries: ReadonlyMap<string, string> | null = null

function usualCountry(key: string): string | null {
  usualCountries ??= new Map(
    DESK_READINGS.flatMap(([country, names]) => names.split('|').map((name) => [name, country])),
  )
  return usualCountries.get(key) ?? null
}

function weightOf(index: number): number {
  return populationAt(index) * (isCapitalAt(index) ? CAPITAL_WEIGHT : 1)
}

function largestOf(indices: readonly number[]): number | null {
  let best: number | null = null
  for (const index of indices) if (best === null || weightOf(index) > weightOf(best)) best = index
  return best
}

function placeAt(index: number): KnownPlace {
  const area = areaAt(index)
  return {
    name: nameAt(index),
    country: area.slice(0, 2),
    region: area.length > 2 ? area.slice(2) : null,
    ...positionAt(index),
    population: populationAt(index),
  }
}

function nowhere(name: string, country: string): KnownPlace {
  return { name, country, region: null, latitude: null, longitude: null, population: 0 }
}

/** A name of fewer letters is too easily another one's. */
const MIN_TYPO_LENGTH = 6
/** Nobody mends the name of a place that is not well known. */
const MIN_TYPO_POPULATION = 300_000

/** The well-known place that is one typing error away (`ALTANTA`), or null where there is none or more than one. */
export function lookupMisspelt(name: string): KnownPlace | null {
  const key = foldName(name)
  if (key.length < MIN_TYPO_LENGTH) return null
  let found: number | null = null
  const count = placeCount()
  for (let index = 0; index < count; index++) {
    if (populationAt(index) < MIN_TYPO_POPULATION) continue
    const other = keyAt(index)
    if (other.charCodeAt(0) !== key.charCodeAt(0) || !isOneErrorAway(key, other)) continue
    if (found !== null) return null
    found = index
  }
  return found === null ? null : placeAt(found)
}

/** How large the largest place of that name is; -1 where there is none, 0 for a name of which only the country is known. */
export function largestNamed(name: string): number {
  return largestOfKey(foldName(name))
}

/** {@link largestNamed} of a name that is folded already. */
export function largestOfKey(key: string): number {
  let largest = aliasCountryOf(key) === null ? -1 : 0
  for (const index of placesOf(key)) largest = Math.max(largest, weightOf(index))
  return largest
}
