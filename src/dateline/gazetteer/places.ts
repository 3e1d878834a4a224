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

/** Names stand in blocks of so many: a block is decoded when a name inside it is asked for. */
const BLOCK = 32

/** What is not read where it stands. Sorted by key, namesakes together, the largest first. */
interface PlaceTable {
  readonly blocks: readonly string[]
  /** Names, and their keys, each made when it is first asked for. */
  readonly names: (string | undefined)[]
  readonly keys: (string | undefined)[]
  /** Country, and the GeoNames admin-1 code behind it where that is kept: `FR`, `USOH`. */
  readonly areas: readonly string[]
  /** 1 for the capital or the seat of the government of a country. */
  readonly capital: Uint8Array
  /** Key of another name → country and name in the table; an empty name where the country alone is known. */
  readonly aliases: ReadonlyMap<string, readonly AliasTarget[]>
}

interface AliasTarget {
  readonly country: string
  readonly name: string
}

let table: PlaceTable | null = null

function decoded(): PlaceTable {
  table ??= decode()
  return table
}

function decode(): PlaceTable {
  const count = placeCount()
  const capital = new Uint8Array(count)
  for (const index of GAZETTEER_CAPITALS.split(' ')) capital[Number.parseInt(index, 36)] = 1
  const [names, keys] = [empty(count), empty(count)]
  const blocks = GAZETTEER_NAMES.split('\n')
  return { blocks, names, keys, areas: GAZETTEER_AREAS.split(' '), capital, aliases: decodeAliases() }
}

function empty(count: number): (string | undefined)[] {
  return new Array<string | undefined>(count).fill(undefined)
}

function decodeAliases(): Map<string, AliasTarget[]> {
  const aliases = new Map<string, AliasTarget[]>()
  for (const [country, name, spellings] of PLACE_ALIASES)
    for (const spelling of spellings.split('|')) {
      const key = foldName(spelling)
      const targets = aliases.get(key)
      if (targets === undefined) aliases.set(key, [{ country, name }])
      else targets.push({ country, name })
    }
  return aliases
}

/** How many places there are: each has two digits in the column of areas. */
export function placeCount(): number {
  return GAZETTEER_AREA.length / 2
}

/** GeoNames' name of a place. */
export function nameAt(index: number): string {
  const { names, blocks } = decoded()
  const known = names[index]
  if (known !== undefined) return known
  const block = blocks[Math.floor(index / BLOCK)] ?? ''
  // The first stands whole: a search looks at the first ones alone until it knows the block.
  if (index % BLOCK === 0) names[index] = block.slice(1, block.indexOf('|'))
  else decodeBlock(block, index - (index % BLOCK), names)
  return names[index] ?? ''
}

/** Each name is a digit, how much it shares with the name before, and the rest up to a bar. */
function decodeBlock(block: string, first: number, names: (string | undefined)[]): void {
  let [previous, index] = ['', first]
  for (let at = 0; at < block.length; index++) {
    const bar = block.indexOf('|', at)
    previous = previous.slice(0, readDigits(block, at, 1)) + block.slice(at + 1, bar)
    names[index] = previous
    at = bar + 1
  }
}

/** Key of its name. */
export function keyAt(index: number): string {
  const { keys } = decoded()
  const known = keys[index]
  if (known !== undefined) return known
  const key = foldName(nameAt(index))
  keys[index] = key
  return key
}

/** Country, and the GeoNames admin-1 code behind it where that is kept: `FR`, `USOH`. */
export function areaAt(index: number): string {
  return decoded().areas[readDigits(GAZETTEER_AREA, index * 2, 2)] ?? ''
}

/** Inhabitants, in steps of a fifth; 0 where unknown. */
export function populationAt(index: number): number {
  const step = readDigits(GAZETTEER_POPULATION, index, 1)
  return step === 0 ? 0 : Math.round(1.21 ** step)
}

/** Whether it is the capital or the seat of the government of its country. */
export function isCapitalAt(index: number): boolean {
  return decoded().capital[index] === 1
}

/** The grid of the packed positions, as in tools/generate/gazetteer.ts. */
const ROWS = 6_000
const COLUMNS = 10_935

/** Where it is, to two decimals: the middle of a cell that is some three kilometres wide. */
export function positionAt(index: number): { latitude: number; longitude: number } {
  const cell = readDigits(GAZETTEER_POSITION, index * 4, 4)
  return {
    latitude: Math.round(((Math.floor(cell / COLUMNS) + 0.5) * (180 / ROWS) - 90) * 100) / 100,
    longitude: Math.round((((cell % COLUMNS) + 0.5) * (360 / COLUMNS) - 180) * 100) / 100,
  }
}

/** The places of that key, those of another name first, the largest first among those of the same. */
export function placesOf(key: string): readonly number[] {
  const found: number[] = []
  for (const { country, name } of decoded().aliases.get(key) ?? [])
    if (name !== '')
      for (const index of namedExactly(foldName(name)))
        if (nameAt(index) === name && areaAt(index).startsWith(country)) {
          found.push(index)
          break
        }
  for (const index of namedExactly(key)) if (!found.includes(index)) found.push(index)
  // `TACLOBAN CITY`: what is a city is not always called one in the table.
  return found.length === 0 && key.endsWith(' city') ? placesOf(key.slice(0, -5)) : found
}

/** Country of a name that is no populated place of the table, or null. */
export function aliasCountryOf(key: string): string | null {
  return (
    decoded()
      .aliases.get(key)
      ?.find(({ name }) => name === '')?.country ?? null
  )
}

function namedExactly(key: string): number[] {
  const count = placeCount()
  let low = 0
  let high = count
  while (low < high) {
    const half = (low + high) >> 1
    const first = half - (half % BLOCK)
    const middle = first > low ? first : half
    if (keyAt(middle) < key) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let index = low; index < count && keyAt(index) === key; index++) found.push(index)
  return found
}
