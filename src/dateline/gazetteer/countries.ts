import { COUNTRIES } from './countries.data.js'
import { foldName } from './fold.js'
import { REGIONS } from './regions.data.js'

/** A state, province or country part: where it is. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames admin-1 code; empty where the gazetteer does not keep it. */
  readonly admin: string
  /** Its usual name. */
  readonly name: string
  /** Whether this spelling is a short one (`Ga.`, `NY`), which no running text would have. */
  readonly isShort: boolean
}

interface Tables {
  readonly byName: ReadonlyMap<string, string>
  readonly byDemonym: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, readonly Region[]>
}

let tables: Tables | null = null

function decode(): Tables {
  const byName = new Map<string, string>()
  const byDemonym = new Map<string, string>()
  const names = new Map<string, string>()
  const regions = new Map<string, Region[]>()
  for (const [code, spellings, demonyms] of COUNTRIES) {
    const all = spellings.split('|')
    names.set(code, all[0] ?? code)
    for (const name of all) byName.set(foldName(name), code)
    for (const demonym of demonyms === '' ? [] : demonyms.split('|')) {
      const key = foldName(demonym)
      byDemonym.set(key, code)
      if (!/(?:sh|ch|ese|ss|s|man|men)$/.test(key)) byDemonym.set(`${key}s`, code)
    }
  }
  for (const [country, admin, spellings] of REGIONS) {
    const all = spellings.split('|')
    // Without a code of its own the row is a list of regions, with one it is one region in several spellings.
    const isOne = admin !== '' && !(admin === 'ENG' && all.length > 1)
    for (const name of all) {
      const key = foldName(name)
      const region = {
        country,
        admin,
        name: isOne ? (all[0] ?? name) : name,
        isShort: isOne && name.length <= 5 && name !== all[0],
      }
      const list = regions.get(key)
      if (list === undefined) regions.set(key, [region])
      else if (!list.some((other) => other.country === country && other.admin === admin)) list.push(region)
    }
  }
  return { byName, byDemonym, names, regions }
}

function decoded(): Tables {
  tables ??= decode()
  return tables
}

/** Code of a country by any of its names (`Burma` → `MM`, `USSR` → `RU`), or null. */
export function countryNamed(name: string): string | null {
  return countryOfKey(foldName(name))
}

/** {@link countryNamed} of a name that is folded already. */
export function countryOfKey(key: string): string | null {
  return decoded().byName.get(key) ?? null
}

/** Code of the country of a nationality or people (`Tajik` → `TJ`, `Britons` → `GB`), or null. */
export function countryOfDemonym(word: string): string | null {
  return decoded().byDemonym.get(foldName(word)) ?? null
}

/** Usual English name of a country, or null for a code that is none. */
export function nameOfCountry(code: string): string | null {
  return decoded().names.get(code) ?? null
}

/** The states, provinces and country parts of that name or abbreviation, in any country. */
export function regionsNamed(name: string): readonly Region[] {
  return regionsOfKey(foldName(name))
}

/** {@link regionsNamed} of a name that is folded already. */
export function regionsOfKey(key: string): readonly Region[] {
  return decoded().regions.get(key) ?? NO_REGIONS
}

const NO_REGIONS: readonly Region[] = []
