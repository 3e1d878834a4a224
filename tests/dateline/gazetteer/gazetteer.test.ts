import { describe, expect, it } from 'vitest'
import { PLACE_ALIASES } from '../../../src/dateline/gazetteer/aliases.data.js'
import { COUNTRIES } from '../../../src/dateline/gazetteer/countries.data.js'
import { BASE, readDigits, writeDigits } from '../../../src/dateline/gazetteer/digits.js'
import { isOneErrorAway } from '../../../src/dateline/gazetteer/errors.js'
import { foldName } from '../../../src/dateline/gazetteer/fold.js'
import {
  countryNamed,
  countryOfDemonym,
  lookupMisspelt,
  lookupPlace,
  nameOfCountry,
  regionsNamed,
} from '../../../src/dateline/gazetteer/index.js'
import { areaAt, keyAt, nameAt, placeCount, placesOf, positionAt } from '../../../src/dateline/gazetteer/places.js'

describe('lookupPlace', () => {
  it.each([
    ['Paris', 'FR'],
    ['ZURICH', 'CH'],
    ['Zürich', 'CH'],
    ['Bombay', 'IN'],
    ['Peking', 'CN'],
    ['Kiev', 'UA'],
    ['St. Louis', 'US'],
    ['SAO PAULO', 'BR'],
    ['Port au Prince', 'HT'],
    ['Valencia', 'ES'],
    ['Guantanamo Bay', 'CU'],
  ])('knows %s', (name, country) => expect(lookupPlace(name)?.country).toBe(country))

  it.each(['Birmingham', 'Richmond', 'San Jose', 'Rovers', '', '…'])('does not tell of %s alone', (name) => {
    expect(lookupPlace(name)).toBeNull()
  })

  it.each([
    ['Birmingham', { qualifier: 'Ala.' }, 'US', 'AL'],
    ['Birmingham', { qualifier: 'England' }, 'GB', 'ENG'],
    ['San Jose', { qualifier: 'Costa Rica' }, 'CR', null],
    ['San Jose', { country: 'US' }, 'US', 'CA'],
    ['London', { qualifier: 'Ontario' }, 'CA', '08'],
    ['Paris', { qualifier: 'Texas', country: 'FR' }, 'US', 'TX'],
    ['Salem', { qualifier: 'Tamil Nadu' }, 'IN', '25'],
  ])('places %s by %o', (name, hints, country, region) =>
    expect(lookupPlace(name, hints)).toMatchObject({ country, region }),
  )

  it('knows nothing of a place where it is not', () => expect(lookupPlace('Paris', { qualifier: 'Peru' })).toBeNull())

  it('gives the position to a few kilometres', () => {
    const place = lookupPlace('Kabul')
    expect(place?.latitude).toBeCloseTo(34.53, 1)
    expect(place?.longitude).toBeCloseTo(69.17, 1)
    expect(place?.population).toBeGreaterThan(2_500_000)
  })
})

describe('lookupMisspelt', () => {
  it.each([
    ['ALTANTA', 'US'],
    ['Bangkko', 'TH'],
  ])('mends %s', (name, country) => expect(lookupMisspelt(name)?.country).toBe(country))
  it.each(['Rome', 'Rovers', 'XXXXXXXX'])('leaves %s', (name) => expect(lookupMisspelt(name)).toBeNull())
})

describe('countries', () => {
  it.each([
    ['Tajik', 'TJ'],
    ['Afghan', 'AF'],
    ['Afghans', 'AF'],
    ['Britons', 'GB'],
    ['Dutch', 'NL'],
    ['South Korean', 'KR'],
    ['Soviet', 'RU'],
  ])('knows the people: %s', (word, code) => expect(countryOfDemonym(word)).toBe(code))

  it.each([
    ['Burma', 'MM'],
    ['USSR', 'RU'],
    ['U.S.', 'US'],
    ['the United Arab Emirates', null],
    ['West Germany', 'DE'],
    ["Côte d'Ivoire", 'CI'],
    ['Zaire', 'CD'],
    ['Narnia', null],
  ])('knows the country: %s', (name, code) => expect(countryNamed(name)).toBe(code))

  it('has each code once, sorted, with a name', () => {
    const codes = COUNTRIES.map(([code]) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    for (const code of codes) expect(nameOfCountry(code)).toBeTruthy()
    expect(nameOfCountry('ZZ')).toBeNull()
  })

  it.each([
    ['N.Y.', 'US', 'New York'],
    ['Ont', 'CA', 'Ontario'],
    ['Scotland', 'GB', 'Scotland'],
    ['Kent', 'GB', 'Kent'],
    ['Bavaria', 'DE', 'Bavaria'],
  ])('knows the region: %s', (name, country, usual) => {
    expect(regionsNamed(name)).toMatchObject([{ country, name: usual }])
  })
  it('knows a region of two countries', () => {
    expect(
      regionsNamed('Punjab')
        .map(({ country }) => country)
        .sort(),
    ).toEqual(['IN', 'PK'])
    expect(regionsNamed('Nowhere')).toEqual([])
  })
})

describe('the packed table', () => {
  it('is sorted, and every place is somewhere', () => {
    for (let index = 0; index < placeCount(); index++) {
      if (index > 0) expect(keyAt(index - 1) <= keyAt(index)).toBe(true)
      expect(countryExists(areaAt(index).slice(0, 2))).toBe(true)
      const { latitude, longitude } = positionAt(index)
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90)
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
    }
  })
  it('has every place that an alias names', () => {
    const missing = PLACE_ALIASES.flatMap(([country, name, spellings]) =>
      spellings
        .split('|')
        .filter(
          (spelling) =>
            name !== '' &&
            !placesOf(foldName(spelling)).some((index) => areaAt(index).startsWith(country) && nameAt(index) === name),
        ),
    )
    expect(missing).toEqual([])
  })
  const countryExists = (code: string | undefined) => code !== undefined && nameOfCountry(code) !== null

  it('reads the digits that it writes', () => {
    for (const value of [0, 1, BASE - 1, BASE, BASE ** 4 - 1])
      expect(readDigits(writeDigits(value, 4), 0, 4)).toBe(value)
  })
})

describe('foldName', () => {
  it.each([
    ['St. Paul’s', 'SAINT PAULS'],
    ['Zürich', 'zurich'],
    ['Łódź', 'Lodz'],
    ['Port-au-Prince', 'PORT AU PRINCE'],
    ['Fort Worth', 'Ft. Worth'],
    ['N.Y.', 'NY'],
  ])('makes one key of %s and %s', (a, b) => expect(foldName(a)).toBe(foldName(b)))
  it.each([
    ['Paris', 'Parish'],
    ['New York', 'Newyork'],
  ])('keeps %s and %s apart', (a, b) => expect(foldName(a)).not.toBe(foldName(b)))
})

describe('isOneErrorAway', () => {
  it.each([
    ['juen', 'june'],
    ['febuary', 'february'],
    ['aprill', 'april'],
    ['merch', 'march'],
  ])('takes %s for %s', (a, b) => expect(isOneErrorAway(a, b)).toBe(true))
  it.each([
    ['june', 'july x'],
    ['match', 'latch'],
    ['may', 'march'],
  ])('does not take %s for %s', (a, b) => expect(isOneErrorAway(a, b)).toBe(false))
})
