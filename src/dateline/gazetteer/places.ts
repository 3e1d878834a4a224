import {
  GAZETTEER_AREA,
  GAZETTEER_AREAS,
  GAZETTEER_CAPITALS,
  GAZETTEER_NAMES,
  GAZETTEER_POPULATION,
  GAZETTEER_POSITION,
} from '../generated/gazetteer.js'
import { PLACE_ALIASES } from './aliases.data.js'
import { readDigits } from './digits.js'
import { foldName } from './fold.js'

/** The populated places as columns, sorted by key; namesakes stand together, the largest first. */
export interface PlaceTable {
  readonly count: number
  readonly names: readonly string[]
  readonly keys: readonly string[]
  /** Index into `areas`. */
  readonly area: Uint16Array
  readonly population: Float64Array
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  /** 1 for the capital or the seat of the government of a country. */
  readonly capital: Uint8Array
  /** Country, and the GeoNames admin-1 code behind it where that is kept: `FR`, `USOH`. */
  readonly areas: readonly string[]
  /** Places under another name: indices into the columns. An alias of nothing has its country in `aliasCountry` alone. */
  readonly aliases: ReadonlyMap<string, readonly number[]>
  readonly aliasCountry: ReadonlyMap<string, string>
}

let table: PlaceTable | null = null

/** The places, decoded on first use. */
export function placeTable(): PlaceTable {
  table ??= decode()
  return table
}

function decode(): PlaceTable {
  const names = decodeNames()
  const keys = names.map(foldName)
  const count = names.length
  const area = new Uint16Array(count)
  const population = new Float64Array(count)
  const latitude = new Float64Array(count)
  const longitude = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    area[index] = readDigits(GAZETTEER_AREA, index * 2, 2)
    const step = readDigits(GAZETTEER_POPULATION, index, 1)
    population[index] = step === 0 ? 0 : Math.round(1.21 ** step)
    const cell = readDigits(GAZETTEER_POSITION, index * 4, 4)
    // The middle of the cell, to two decimals: a cell is some three kilometres wide.
    latitude[index] = Math.round(((Math.floor(cell / COLUMNS) + 0.5) * (180 / ROWS) - 90) * 100) / 100
    longitude[index] = Math.round((((cell % COLUMNS) + 0.5) * (360 / COLUMNS) - 180) * 100) / 100
  }
  const capital = new Uint8Array(count)
  for (const index of GAZETTEER_CAPITALS.split(' ')) capital[Number.parseInt(index, 36)] = 1
  const areas = GAZETTEER_AREAS.split(' ')
  return {
    count,
    names,
    keys,
    area,
    population,
    latitude,
    longitude,
    capital,
    areas,
    ...decodeAliases(names, area, areas),
  }
}

/** The grid of the packed positions, as in tools/generate/gazetteer.ts. */
const ROWS = 6_000
const COLUMNS = 10_935

/** Each name is a digit, how much it shares with the name before, and the rest up to a bar. */
function decodeNames(): string[] {
  const names: string[] = []
  let previous = ''
  let at = 0
  while (at < GAZETTEER_NAMES.length) {
    const bar = GAZETTEER_NAMES.indexOf('|', at)
    previous = previous.slice(0, readDigits(GAZETTEER_NAMES, at, 1)) + GAZETTEER_NAMES.slice(at + 1, bar)
    names.push(previous)
    at = bar + 1
  }
  return names
}

function decodeAliases(
  names: readonly string[],
  area: Uint16Array,
  areas: readonly string[],
): Pick<PlaceTable, 'aliases' | 'aliasCountry'> {
  const wanted = new Map<string, string[]>()
  const aliasCountry = new Map<string, string>()
  for (const [country, name, spellings] of PLACE_ALIASES) {
    const keys = spellings.split('|').map(foldName)
    if (name === '') for (const key of keys) aliasCountry.set(key, country)
    else wanted.set(`${country} ${name}`, keys)
  }
  const aliases = new Map<string, number[]>()
  for (let index = 0; index < names.length; index++) {
    const keys = wanted.get(`${areas[area[index] ?? 0]?.slice(0, 2)} ${names[index]}`)
    if (keys === undefined) continue
    for (const key of keys) {
      const list = aliases.get(key)
      if (list === undefined) aliases.set(key, [index])
      else list.push(index)
    }
    // The first of that name in the country is the largest.
    wanted.delete(`${areas[area[index] ?? 0]?.slice(0, 2)} ${names[index]}`)
  }
  return { aliases, aliasCountry }
}

/** The places of that key, the largest first among those of the same name. */
export function placesOf(key: string): readonly number[] {
  const { keys, count, aliases } = placeTable()
  const others = aliases.get(key) ?? []
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  const found = [...others]
  for (let index = low; index < count && keys[index] === key; index++) if (!found.includes(index)) found.push(index)
  // `TACLOBAN CITY`: what is a city is not always called one in the table.
  return found.length === 0 && key.endsWith(' city') ? placesOf(key.slice(0, -5)) : found
}
