import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateline } from '../../src/dateline/public.js'
import { WirecopyError } from '../../src/errors.js'

const BODY = 'Rovers beat Albion 2-1 on Sunday in front of a crowd that had waited for hours in the rain.'

/** `text | PLACE/CC + PLACE/CC | date | agency`, line breaks as `⏎`. */
function show(text: string, date: string | null = '2025-12-03'): string | null {
  const dateline = parseDateline(text, { date })
  if (dateline === null) return null
  const places = dateline.places.map(({ name, country }) => `${name}/${country ?? '-'}`).join(' + ')
  return `${dateline.text.replace(/\n/g, '⏎')} | ${places} | ${dateline.date ?? '-'} | ${dateline.agency ?? '-'}`
}

/** Each is put before a body; what is expected is the dateline. */
const found: [name: string, opening: string, expected: string][] = [
  ['place and dash', 'PARIS -', 'PARIS - | PARIS/FR | - | -'],
  ['place and em dash', 'PARIS —', 'PARIS — | PARIS/FR | - | -'],
  ['dash without a blank', 'PARIS—', 'PARIS— | PARIS/FR | - | -'],
  ['underscore for a dash', 'PARIS (AP) _', 'PARIS (AP) _ | PARIS/FR | - | AP'],
  ['place and colon', 'Mumbai:', 'Mumbai: | Mumbai/IN | - | -'],
  ['agency', 'PARIS (Reuters) -', 'PARIS (Reuters) - | PARIS/FR | - | Reuters'],
  ['agency without separator', 'Mumbai (PTI)', 'Mumbai (PTI) | Mumbai/IN | - | PTI'],
  ['agency glued to the text', 'Cairo (Xinhua)', 'Cairo (Xinhua) | Cairo/EG | - | Xinhua'],
  [
    'agency nobody knows',
    'CLEVELAND (The Weekly Moon)—',
    'CLEVELAND (The Weekly Moon)— | CLEVELAND/US | - | The Weekly Moon',
  ],
  ['date', 'PARIS, Dec 2 -', 'PARIS, Dec 2 - | PARIS/FR | 2025-12-02 | -'],
  ['date and agency', 'PARIS, Dec. 2 (AFP) --', 'PARIS, Dec. 2 (AFP) -- | PARIS/FR | 2025-12-02 | AFP'],
  ['date with a year', 'PARIS, Dec. 2, 2024 (AFP) --', 'PARIS, Dec. 2, 2024 (AFP) -- | PARIS/FR | 2024-12-02 | AFP'],
  ['month in full', 'PARIS, December 2 -', 'PARIS, December 2 - | PARIS/FR | 2025-12-02 | -'],
  ['month in capitals', 'PARIS, DEC 2 -', 'PARIS, DEC 2 - | PARIS/FR | 2025-12-02 | -'],
  ['month mistyped', 'PARIS, Novmeber 28 -', 'PARIS, Novmeber 28 - | PARIS/FR | 2025-11-28 | -'],
  ['day first', 'PARIS, 2 Dec (AFP) -', 'PARIS, 2 Dec (AFP) - | PARIS/FR | 2025-12-02 | AFP'],
  [
    'day first with two digits of a year',
    'LIMA, 2 DEC 89 (EFE) --',
    'LIMA, 2 DEC 89 (EFE) -- | LIMA/PE | 1989-12-02 | EFE',
  ],
  ['ordinal', 'DUBAI, 2nd December, 2025 (WAM) --', 'DUBAI, 2nd December, 2025 (WAM) -- | DUBAI/AE | 2025-12-02 | WAM'],
  ['Spanish month', 'Madrid, 29 nov (EFE).-', 'Madrid, 29 nov (EFE).- | Madrid/ES | 2025-11-29 | EFE'],
  ['Italian month', '(ANSA) - ROMA, 30 NOV -', '(ANSA) - ROMA, 30 NOV - | ROMA/IT | 2025-11-30 | ANSA'],
  ['ISO date', 'PARIS 2025-12-02 -', 'PARIS 2025-12-02 - | PARIS/FR | 2025-12-02 | -'],
  ['two days', 'PARIS, Dec 1/2 (AFP) -', 'PARIS, Dec 1/2 (AFP) - | PARIS/FR | 2025-12-01 | AFP'],
  ['no comma', 'PARIS Dec 2 --', 'PARIS Dec 2 -- | PARIS/FR | 2025-12-02 | -'],
  ['no separator', 'Kabul, Dec 2', 'Kabul, Dec 2 | Kabul/AF | 2025-12-02 | -'],
  ['separator tight', 'PARIS, Dec 2-', 'PARIS, Dec 2- | PARIS/FR | 2025-12-02 | -'],
  ['a day that does not exist', 'PARIS, Feb 30 -', 'PARIS, Feb 30 - | PARIS/FR | - | -'],
  ['a day of three digits', 'PARIS, March 187 -', 'PARIS, March 187 - | PARIS/FR | - | -'],
  [
    'weekday before the date',
    'PARIS, Tuesday, Dec 2 (AFP) -',
    'PARIS, Tuesday, Dec 2 (AFP) - | PARIS/FR | 2025-12-02 | AFP',
  ],
  ['state', 'AKRON, Ohio -', 'AKRON, Ohio - | AKRON/US | - | -'],
  ['state with a stop', 'AKRON, N.Y., Dec 2 (AP) —', 'AKRON, N.Y., Dec 2 (AP) — | AKRON/US | 2025-12-02 | AP'],
  ['state without a comma', 'WASHINGTON DC –', 'WASHINGTON DC – | WASHINGTON/US | - | -'],
  ['province', 'Moncton, New Brunswick (CP) -', 'Moncton, New Brunswick (CP) - | Moncton/CA | - | CP'],
  ['country', 'KIBERU, Kenya (AP) -', 'KIBERU, Kenya (AP) - | KIBERU/KE | - | AP'],
  [
    'country with an article',
    'ARNHEM, the Netherlands, Dec 2 -',
    'ARNHEM, the Netherlands, Dec 2 - | ARNHEM/NL | 2025-12-02 | -',
  ],
  [
    'country in brackets',
    'PRAGUE (CZECHOSLOVAKIA), 2 DEC 88 (CTK) --',
    'PRAGUE (CZECHOSLOVAKIA), 2 DEC 88 (CTK) -- | PRAGUE/CZ | 1988-12-02 | CTK',
  ],
  [
    'state and country in brackets',
    'Agra (Uttar Pradesh) [India], December 2 (ANI):',
    'Agra (Uttar Pradesh) [India], December 2 (ANI): | Agra/IN | 2025-12-02 | ANI',
  ],
  ['part of a country', 'LEEDS, England, Dec 2 -', 'LEEDS, England, Dec 2 - | LEEDS/GB | 2025-12-02 | -'],
  ['country of yesterday', 'BONN, West Germany, Dec 2 -', 'BONN, West Germany, Dec 2 - | BONN/DE | 2025-12-02 | -'],
  ['Georgia the country', 'TBILISI, Georgia (AP) -', 'TBILISI, Georgia (AP) - | TBILISI/GE | - | AP'],
  ['Georgia the state', 'ATLANTA, Georgia (AP) -', 'ATLANTA, Georgia (AP) - | ATLANTA/US | - | AP'],
  [
    'province that nobody knows',
    'KIBERU, Lakeside Province, Dec 2 (AFP) -',
    'KIBERU, Lakeside Province, Dec 2 (AFP) - | KIBERU/- | 2025-12-02 | AFP',
  ],
  [
    'two places with a slash',
    'PARIS/BONN, Dec 2 (Reuters) -',
    'PARIS/BONN, Dec 2 (Reuters) - | PARIS/FR + BONN/DE | 2025-12-02 | Reuters',
  ],
  [
    'two places with and',
    'PARIS and BONN, Dec 2 (AFP) -',
    'PARIS and BONN, Dec 2 (AFP) - | PARIS/FR + BONN/DE | 2025-12-02 | AFP',
  ],
  [
    'three places, one with a country',
    'PARIS/IRBIL, Iraq/BONN (Reuters) -',
    'PARIS/IRBIL, Iraq/BONN (Reuters) - | PARIS/FR + IRBIL/IQ + BONN/DE | - | Reuters',
  ],
  ['small letters', 'new delhi, dec 2', 'new delhi, dec 2 | new delhi/IN | 2025-12-02 | -'],
  ['hyphens in a name', 'PORT-AU-PRINCE -', 'PORT-AU-PRINCE - | PORT-AU-PRINCE/HT | - | -'],
  ['stop in a name', 'ST. LOUIS -', 'ST. LOUIS - | ST. LOUIS/US | - | -'],
  ['town mistyped', 'BANGKKO, Dec 2 -', 'BANGKKO, Dec 2 - | BANGKKO/TH | 2025-12-02 | -'],
  ['a country as the place', 'BAHRAIN, Dec 2 -', 'BAHRAIN, Dec 2 - | BAHRAIN/BH | 2025-12-02 | -'],
  ['namesakes', 'BIRMINGHAM, Dec 2 -', 'BIRMINGHAM, Dec 2 - | BIRMINGHAM/- | 2025-12-02 | -'],
  [
    'slashes',
    'BOISE, Idaho, Dec. 2, 2025 /PRNewswire/ --',
    'BOISE, Idaho, Dec. 2, 2025 /PRNewswire/ -- | BOISE/US | 2025-12-02 | PRNewswire',
  ],
  [
    'slashes with blanks, agency before the date',
    'BOISE, ID / ACCESSWIRE / December 2, 2025 /',
    'BOISE, ID / ACCESSWIRE / December 2, 2025 / | BOISE/US | 2025-12-02 | ACCESSWIRE',
  ],
  ['slashes with a stop', 'MOSCOW, December 2. /TASS/.', 'MOSCOW, December 2. /TASS/. | MOSCOW/RU | 2025-12-02 | TASS'],
  [
    'dashes on both sides',
    'BOISE, Idaho--(BUSINESS WIRE)--',
    'BOISE, Idaho--(BUSINESS WIRE)-- | BOISE/US | - | BUSINESS WIRE',
  ],
  [
    'date within the bracket',
    'Toronto, Ontario--(Newsfile Corp. - December 2, 2025) -',
    'Toronto, Ontario--(Newsfile Corp. - December 2, 2025) - | Toronto/CA | 2025-12-02 | Newsfile Corp.',
  ],
  [
    'stop behind the place',
    'MOSCOW. Dec 2 (Interfax) -',
    'MOSCOW. Dec 2 (Interfax) - | MOSCOW/RU | 2025-12-02 | Interfax',
  ],
  ['agency without brackets', 'MANILA, Dec 2, Reuter -', 'MANILA, Dec 2, Reuter - | MANILA/PH | 2025-12-02 | Reuter'],
  ['agency alone', '(CNN)', '(CNN) |  | - | CNN'],
  ['date and agency alone', 'Dec. 2 (Xinhua) --', 'Dec. 2 (Xinhua) -- |  | 2025-12-02 | Xinhua'],
  [
    'place kept secret',
    'CLANDESTINE, 1 NOV 89 (RADIO LIBRE) --',
    'CLANDESTINE, 1 NOV 89 (RADIO LIBRE) -- |  | 1989-11-01 | RADIO LIBRE',
  ],
  ['no city', 'NO CITY (PERU), NO DATE --', 'NO CITY (PERU), NO DATE -- | PERU/PE | - | -'],
]

/** Whole texts: the dateline is not where the text begins. */
const placed: [name: string, text: string, expected: string][] = [
  [
    'under a headline',
    `Rovers win again\n\nLEEDS, England, Dec 2 - ${BODY}`,
    'LEEDS, England, Dec 2 - | LEEDS/GB | 2025-12-02 | -',
  ],
  [
    'under a byline',
    `Rovers win again\nBy Jo Hill\nLEEDS, England 2025-12-02\n${BODY}`,
    'LEEDS, England 2025-12-02 | LEEDS/GB | 2025-12-02 | -',
  ],
  ['on its own line', `Rovers win again\nPARIS Dec 2\n${BODY}`, 'PARIS Dec 2 | PARIS/FR | 2025-12-02 | -'],
  [
    'place alone under a headline',
    `Rovers win again at home\nDOHA Rovers beat Albion 2-1 on Sunday in front of a large crowd.`,
    'DOHA | DOHA/QA | - | -',
  ],
  ['behind a header', `date 2024-01-01 Kabul, Dec 31 ${BODY}`, 'Kabul, Dec 31 | Kabul/AF | 2025-12-31 | -'],
  [
    'behind a headline in the same line',
    `Rovers win again at home PARIS, Dec 2 ${BODY}`,
    'PARIS, Dec 2 | PARIS/FR | 2025-12-02 | -',
  ],
  [
    'behind a byline in the same line',
    `By Jo Hill Paris, Dec 2 (AFP) ${BODY}`,
    'Paris, Dec 2 (AFP) | Paris/FR | 2025-12-02 | AFP',
  ],
  ['behind stars', `****PARIS, Dec 2 - ${BODY}`, 'PARIS, Dec 2 - | PARIS/FR | 2025-12-02 | -'],
  [
    'behind a syndicator',
    `(MENAFN - Moonwire) PARIS, Dec 2 (GLOBE NEWSWIRE) -- ${BODY}`,
    'PARIS, Dec 2 (GLOBE NEWSWIRE) -- | PARIS/FR | 2025-12-02 | GLOBE NEWSWIRE',
  ],
  [
    'behind a caption',
    `FILE - In this May 2, 2017 photo, a boat leaves Oslo. (AP Photo/Jo Hill)\n\nPARIS (AP) — ${BODY}`,
    'PARIS (AP) — | PARIS/FR | - | AP',
  ],
  [
    'behind notes',
    `(LEAD) Rovers win again\n(ATTN: ADDS details)\nBy Jo Hill\n\nSEOUL, Dec. 2 (Yonhap) -- ${BODY}`,
    'SEOUL, Dec. 2 (Yonhap) -- | SEOUL/KR | 2025-12-02 | Yonhap',
  ],
  [
    'before a table',
    'AKRON, Ohio, Dec 2 -\n\nShr 83 cts vs 60 cts\n\nNet 516,063 vs 328,468',
    'AKRON, Ohio, Dec 2 - | AKRON/US | 2025-12-02 | -',
  ],
  ['before a tag', `LIMA, 2 DEC 89 -- [TEXT] ${BODY.toUpperCase()}`, 'LIMA, 2 DEC 89 -- | LIMA/PE | 1989-12-02 | -'],
  [
    'the first of two',
    `PARIS, Dec 2 (AFP) - ${BODY}\n\nBONN, Dec 1 (AFP) - ${BODY}`,
    'PARIS, Dec 2 (AFP) - | PARIS/FR | 2025-12-02 | AFP',
  ],
  [
    'behind a headline with capitals in the same line',
    `Rovers Win Again In The Rain Paris, Dec 2 (AFP) - ${BODY}`,
    'Paris, Dec 2 (AFP) - | Paris/FR | 2025-12-02 | AFP',
  ],
  [
    'behind a headline in capitals in the same line',
    `ROVERS WIN AGAIN IN THE RAIN PARIS, Dec 2 - ${BODY}`,
    'PARIS, Dec 2 - | PARIS/FR | 2025-12-02 | -',
  ],
  [
    'behind a headline that ends in capitals',
    `Rovers win the cup again after talks with EU PARIS, Dec 2 ${BODY}`,
    'PARIS, Dec 2 | PARIS/FR | 2025-12-02 | -',
  ],
]

const notFound: [name: string, text: string][] = [
  ['empty', ''],
  ['only a body', BODY],
  ['a correction', 'CORRECTION - PARIS - In the item headed "Rovers win" please read Albion'],
  ['the head of a table', 'LONDON COCOA SHIPMENTS MIDDAY - APR 7\n Mar/May  50 over May\n Apr/Jun  55 over Jul'],
  ['a table for a day', 'N.Y. COPPER OFFICIAL VOLUME FOR APRIL 6\n MAY 3406\n JUL 1812'],
  ['a headline with a town', 'London - Gilts open sharply higher, dealers say'],
  ['a headline in capitals', 'BERLIN WALL FALLS; THOUSANDS CROSS INTO WEST'],
  ['a lead that goes on', 'PARIS — that, at least, is where she said she had been. Nobody asked.'],
  ['a novel', 'London. Fog everywhere, and the old clerk sat in his room and coughed.'],
  ['a person named like a town', 'Sydney Carter, Jan 5, was the last name on the list that he kept.'],
  [
    'a country and a date in a sentence',
    'Jordan, Dec 14 — mark that in your diary: the old hand turns up for one night.',
  ],
  ['a list of towns', 'LIST: London, Paris, New York and Tokyo top the table of dear towns. The ranking follows.'],
  ['a label', 'BREAKING: Explosion heard near the airport in Kabul, officials say'],
  [
    'a chronology',
    'Key dates\n\nSept 13, 1993 - Israel and the PLO sign an accord in Washington.\nOct 26, 1994 - Israel and Jordan sign a treaty.',
  ],
  [
    'a first word in capitals',
    'VLADIMIR Petrov ordered his people home on Monday as the talks went on in the capital.',
  ],
  ['a venue', 'VIENNA PHILHARMONIC — The new concert; great hall, 1 January, 11.15 a.m.'],
  ['a note in capitals', 'NOTE TO EDITORS (Reuters) - clients should disregard the second item.'],
  [
    'a weather table',
    'WEATHER OUTLOOK\n\nILLINOIS - Fair on Thursday. Mild days, cool nights through the period.\n\nMISSOURI - Fair on Thursday. Mild days.',
  ],
  [
    'a date in running text in capitals',
    'THE MINISTER SAID ON 12 JANUARY THAT THE TALKS WOULD GO ON AS LONG AS THE GUNS WERE SILENT.',
  ],
  ['a caption', `A boat leaves the harbour of Paris, Texas, May 2, 2017. Jo Hill/Reuters ${BODY}`],
  ['two countries', `INDIA, AUSTRALIA AGREE ON TRADE ${BODY}`],
  ['a place in running text', `The ministers met in Geneva, Nov 5 Avenue, and ate. ${BODY}`],
]

describe('parseDateline', () => {
  it.each(found)('finds %s', (_, opening, expected) => expect(show(`${opening} ${BODY}`)).toBe(expected))

  it.each(placed)('finds it %s', (_, text, expected) => expect(show(text)).toBe(expected))

  it.each(notFound)('does not find one in %s', (_, text) => expect(show(text)).toBeNull())

  it('infers the year that is nearest, and never without a date to stand on', () => {
    expect(parseDateline(`PARIS, Dec 12 - ${BODY}`, { date: '2006-01-01' })).toMatchObject({
      date: '2005-12-12',
      yearInferred: true,
    })
    expect(parseDateline(`PARIS, Jan 2 - ${BODY}`, { date: '2005-12-31' })?.date).toBe('2006-01-02')
    expect(parseDateline(`PARIS, Feb 29 - ${BODY}`, { date: '2025-03-01' })?.date).toBe('2024-02-29')
    expect(parseDateline(`PARIS, Dec 12 - ${BODY}`)).toMatchObject({
      date: null,
      monthDay: '12-12',
      yearInferred: false,
    })
    expect(parseDateline(`date 2005-12-06 Paris, Dec 7 ${BODY}`)?.date).toBe('2005-12-07')
  })

  it('lets the country decide between namesakes', () => {
    const country = (hint: string | null, text: string) => parseDateline(text, { country: hint })?.places[0]?.country
    expect(country('US', `BIRMINGHAM - ${BODY}`)).toBe('US')
    expect(country('GB', `BIRMINGHAM - ${BODY}`)).toBe('GB')
    expect(country('US', `BIRMINGHAM, England - ${BODY}`)).toBe('GB')
    expect(country('US', `PARIS - ${BODY}`)).toBe('US')
    expect(country(null, `PARIS - ${BODY}`)).toBe('FR')
    expect(country(null, `PARIS, Texas - ${BODY}`)).toBe('US')
  })

  it('says where the place is', () => {
    const place = parseDateline(`AKRON, Ohio - ${BODY}`)?.places[0]
    expect(place?.region).toBe('Ohio')
    expect(place?.latitude).toBeCloseTo(41.08, 1)
    expect(place?.longitude).toBeCloseTo(-81.52, 1)
  })

  it('refuses what is no text and no option', () => {
    const codeOf = (call: () => unknown) => {
      try {
        call()
      } catch (error) {
        return error instanceof WirecopyError ? error.code : 'untyped'
      }
      return null
    }
    expect(codeOf(() => parseDateline(7 as never))).toBe('input-not-text')
    expect(codeOf(() => parseDateline('x', { date: '2025-02-30' }))).toBe('date-invalid')
    expect(codeOf(() => parseDateline('x', { country: 'England' }))).toBe('option-invalid')
    expect(codeOf(() => parseDateline('x', { date: '2025-02-28', country: 'gb' }))).toBeNull()
  })

  it('gives spans that slice, in order, whatever the text', () => {
    const scrap = fc.constantFrom(
      'PARIS',
      ', ',
      ' - ',
      'Dec 2',
      '(AFP)',
      '\n\n',
      '/',
      '--',
      'Ohio',
      ' ',
      '“',
      '1996-08-30',
      'By Jo Hill',
      '[',
      '(',
      ':',
      '.',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' }))), (scraps) => {
        const text = scraps.join('')
        const dateline = parseDateline(text, { date: '2025-12-02' })
        if (dateline === null) return
        expect(text.slice(dateline.start, dateline.end)).toBe(dateline.text)
        let at = dateline.start
        for (const { start, end, text: name } of dateline.places) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(start, end)).toBe(name)
          at = end
        }
        expect(at).toBeLessThanOrEqual(dateline.end)
        expect(parseDateline(text, { date: '2025-12-02' })).toEqual(dateline)
      }),
    )
  })
})
