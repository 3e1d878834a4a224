import type { Dateline, DatelinePlace } from '../model/dateline.js'
import type { Candidate } from './candidate.js'
import { resolveDate } from './dates.js'
import { countryNamed, type KnownPlace, lookupMisspelt, lookupPlace, regionsNamed } from './gazetteer/index.js'
import { REGION, type WrittenPlace } from './place-names.js'

/** What decides year and country. */
export interface DatelineContext {
  readonly date: string | null
  readonly country: string | null
}

/** The dateline of a candidate, its places looked up, its date resolved. */
export function buildDateline(
  text: string,
  pieceStart: number,
  candidate: Candidate,
  context: DatelineContext,
): Dateline {
  const { date, agency } = candidate
  const end = candidate.separatorEnd
  const resolved = date === null ? null : resolveDate(date, context.date)
  return {
    start: pieceStart,
    end,
    text: text.slice(pieceStart, end),
    places: candidate.places.map((place) => buildPlace(text, place, context.country)),
    date: resolved?.date ?? null,
    monthDay: resolved?.monthDay ?? null,
    yearInferred: resolved?.yearInferred ?? false,
    agency: agency === null ? null : text.slice(agency.start, agency.end).replace(/\s+/g, ' '),
    separator: candidate.separator === 'none' ? null : text.slice(candidate.separatorStart, end),
  }
}

function buildPlace(text: string, place: WrittenPlace, hint: string | null): DatelinePlace {
  const qualifier = place.country ?? place.region
  const known =
    place.size < 0 && qualifier === null
      ? lookupMisspelt(place.name)
      : lookupPlace(place.name, { qualifier: place.region ?? place.country, country: hint })
  return {
    start: place.start,
    end: place.end,
    text: text.slice(place.start, place.end),
    name: place.name,
    region: place.region,
    country: countryOf(place, known, qualifier, hint),
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
  }
}

function countryOf(
  place: WrittenPlace,
  known: KnownPlace | null,
  qualifier: string | null,
  hint: string | null,
): string | null {
  if (place.country !== null) {
    // `ATLANTA, Georgia` is in the state, `TBILISI, Georgia` in the country.
    if (known !== null && regionsNamed(place.country).some(({ country }) => country === known.country))
      return known.country
    return countryNamed(place.country)
  }
  if (qualifier !== null && !place.isOddlyQualified) {
    const regions = regionsNamed(qualifier)
    if (known !== null && regions.some(({ country }) => country === known.country)) return known.country
    if (regions[0] !== undefined) return regions[0].country
  }
  return countryNamed(place.name) ?? known?.country ?? (place.size === REGION ? regionCountry(place.name, hint) : null)
}

/** `MINNESOTA`: the place is a state. */
function regionCountry(name: string, hint: string | null): string | null {
  const regions = regionsNamed(name)
  const there = regions.find((region) => region.country === hint)
  if (there !== undefined) return there.country
  return regions.length === 1 ? (regions[0]?.country ?? null) : null
}
