import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpening } from '../../src/dateline/index.js'
import { MAX_NOTE_UNITS, NOTE_RULES, noteRule } from '../../src/dateline/notes.js'
import { layoutText } from '../../src/text/layout.js'

const LEAD = 'Rovers beat Albion 2-1 on Sunday in front of a crowd that had waited for hours in the rain.'
const open = (text: string) => readOpening(layoutText(text), { date: '2025-12-03', country: null })

const bylines: [name: string, text: string, names: string[], written: string][] = [
  ['a line', `Rovers win\nBy Jo Hill\nPARIS, Dec 2 - ${LEAD}`, ['Jo Hill'], 'By Jo Hill'],
  [
    'an agency behind',
    `Rovers win\n\nBy Jo Hill, Reuters\n\nPARIS, Dec 2 - ${LEAD}`,
    ['Jo Hill'],
    'By Jo Hill, Reuters',
  ],
  [
    'an office behind',
    `Rovers win\n\nBy JO HILL, Associated Press Writer\n\nPARIS (AP) — ${LEAD}`,
    ['JO HILL'],
    'By JO HILL, Associated Press Writer',
  ],
  [
    'a small by',
    `ROVERS WIN\n    by JO D'ARCY, REUTERS\n    PARIS, DEC 2 - ${LEAD}`,
    ["JO D'ARCY"],
    "by JO D'ARCY, REUTERS",
  ],
  [
    'two names',
    `Rovers win\n\nBy Jo Hill and Al Ray\n\nPARIS, Dec 2 - ${LEAD}`,
    ['Jo Hill', 'Al Ray'],
    'By Jo Hill and Al Ray',
  ],
  [
    'three names',
    `By Jo Hill, Al Ray and Bo Dean\n\nPARIS (AP) — ${LEAD}`,
    ['Jo Hill', 'Al Ray', 'Bo Dean'],
    'By Jo Hill, Al Ray and Bo Dean',
  ],
  [
    'names with their towns',
    `By Jo Hill in Paris and Al Ray in Bonn\n\nPARIS (AP) — ${LEAD}`,
    ['Jo Hill', 'Al Ray'],
    'By Jo Hill in Paris and Al Ray in Bonn',
  ],
  ['an initial', `By Jo K. Hill\n\nPARIS (AP) — ${LEAD}`, ['Jo K. Hill'], 'By Jo K. Hill'],
  ['a particle', `By Jo van der Hill\n\nPARIS (AP) — ${LEAD}`, ['Jo van der Hill'], 'By Jo van der Hill'],
  ['a hyphen', `By Kim Jo-hill\n\nSEOUL (Yonhap) -- ${LEAD}`, ['Kim Jo-hill'], 'By Kim Jo-hill'],
  ['run in', `By Jo Hill PARIS, Dec 2 (Reuters) ${LEAD}`, ['Jo Hill'], 'By Jo Hill'],
  ['run in before a small place', `By Jo Hill Paris, Dec 2 (PTI) ${LEAD}`, ['Jo Hill'], 'By Jo Hill'],
  ['run in behind a headline', `Rovers win again By Jo Hill PARIS, Dec 2 (Reuters) ${LEAD}`, ['Jo Hill'], 'By Jo Hill'],
  ['no dateline', `Rovers win again\n\nBy Jo Hill, PA\n\n${LEAD}`, ['Jo Hill'], 'By Jo Hill, PA'],
  ['a bare name over the dateline', `Rovers win again.\nJo Hill\nPARIS 2025-12-02\n${LEAD}`, ['Jo Hill'], 'Jo Hill'],
  ['a tag behind the dateline', `LIMA, 2 DEC 89 (EFE) -- [REPORT] [JO HILL] [TEXT] ${LEAD}`, ['JO HILL'], 'JO HILL'],
]

/** Set to lines of some 64 letters, as mails are. */
const WRAPPED = Array(3)
  .fill(`${LEAD} ${LEAD}`.replace(/(.{50,64}) /g, '$1\n'))
  .join('\n\n')

const unsigned: [name: string, text: string][] = [
  ['a sentence', `By Thursday evening the crowd had gone home.\n\n${LEAD}`],
  ['a sentence with a name', `By Lake Victoria the crowd waited for hours.\n\n${LEAD}`],
  ['a headline in capitals', `ROVERS HIT BY HEAVY RAIN\n\nPARIS, Dec 2 - ${LEAD}`],
  ['a headline with capitals', `Rovers Hit By Heavy Rain\n\nPARIS, Dec 2 - ${LEAD}`],
  ['a name in the text', `PARIS, Dec 2 - The book by Jo Hill\n\n${LEAD}`],
  ['a place over the dateline', `Rovers win again.\nNew York\nPARIS 2025-12-02\n${LEAD}`],
  [
    'the rest of a headline',
    `Rovers of Leeds Present the Prize for the Best of All Digital\nImaging Sensors\n\nPARIS, Dec 2 --\n\n${WRAPPED}`,
  ],
  ['tags that are no names', `LIMA, 2 DEC 89 (EFE) -- [REPORT] [TEXT] ${LEAD}`],
  ['a body that is signed', `LIMA, 2 DEC 89 -- [REPORT] [PEOPLE'S FRONT GENERAL COMMAND] [TEXT] ${LEAD}`],
]

const headlines: [name: string, text: string, expected: string | null][] = [
  ['over a dateline', `Rovers win again\n\nPARIS, Dec 2 - ${LEAD}`, 'Rovers win again'],
  ['that ends in a stop', `Rovers win again at home.\nPARIS 2025-12-02\n${LEAD}`, 'Rovers win again at home.'],
  ['over a byline', `Rovers win again\n\nBy Jo Hill\n\n${LEAD}`, 'Rovers win again'],
  ['behind a note', `(ATTN: ADDS details)\nRovers win again\n\nPARIS, Dec 2 - ${LEAD}`, 'Rovers win again'],
  [
    'over points',
    `UPDATE 2-Rovers win again\n\n* Crowd waits for hours\n\nPARIS, Dec 2 (Reuters) - ${LEAD}`,
    'Rovers win again',
  ],
  ['with a version in brackets', `(3rd LD) Rovers win again\n\nPARIS, Dec 2 (Yonhap) -- ${LEAD}`, 'Rovers win again'],
  ['with two labels', `RPT-UPDATE 2-Rovers win again\n\nPARIS, Dec 2 - ${LEAD}`, 'Rovers win again'],
  [
    'behind the labels of a release',
    `Source: Rovers plc\nMEDIA RELEASE PR41207\nRovers win again\n\nPARIS, Dec 2 - ${LEAD}`,
    'Rovers win again',
  ],
  ['that speaks of a release', `Press releases win again\n\nPARIS, Dec 2 - ${LEAD}`, 'Press releases win again'],
  ['with a word like a label', `LEAD prices win again\n\nPARIS, Dec 2 - ${LEAD}`, 'LEAD prices win again'],
  ['with another bracket', `(Almost) Rovers win again\n\nPARIS, Dec 2 - ${LEAD}`, '(Almost) Rovers win again'],
  ['in the dateline’s line', `Rovers win again at home PARIS, Dec 2 ${LEAD}`, 'Rovers win again at home'],
  ['without dateline', `Rovers win again at home\n\n${LEAD}`, 'Rovers win again at home'],
  ['that asks', `Can Rovers win again?\n\n${LEAD}`, 'Can Rovers win again?'],
  ['alone', 'Rovers win again at home', 'Rovers win again at home'],
  ['none: a dateline first', `PARIS, Dec 2 - ${LEAD}`, null],
  ['none: a header first', `date 2025-12-02 Paris, Dec 2 ${LEAD}`, null],
  ['none: a sentence first', `Rovers won again.\n\n${LEAD}`, null],
  ['none: a long paragraph first', `${LEAD} ${LEAD}\n\n${LEAD}`, null],
  ['none: the rest of a line', `agency PARIS, Dec 2 ${LEAD}`, null],
  ['none: empty', '', null],
]

const ROLES: [name: string, text: string, roles: string][] = [
  [
    'a dispatch',
    `Rovers win again\n\nBy Jo Hill\n\nPARIS, Dec 2 (Reuters) - ${LEAD}\n\n${LEAD}\n\n(Reporting by Jo Hill; Editing by Al Ray)`,
    'headline byline body body note',
  ],
  [
    'notes before',
    `(LEAD) Rovers win again\n(ATTN: ADDS details)\nBy Jo Hill\n\nSEOUL, Dec. 2 (Yonhap) -- ${LEAD}\n\n${LEAD}\n(END)`,
    'headline note byline body body note',
  ],
  [
    'points',
    `Rovers win again\n\n* Crowd waits for hours\n\nPARIS, Dec 2 (Reuters) - ${LEAD}`,
    'headline headline body',
  ],
  [
    'no sign-off in the midst',
    `PARIS, Dec 2 - ${LEAD}\n\nEnds meet here, said the mayor, and more of it.\n\n${LEAD}`,
    'body body body',
  ],
  ['initials at the end', `PARIS, Dec 2 (AFP) - ${LEAD}\n\njh/ar/tm`, 'body note'],
]

describe('readOpening', () => {
  it.each(bylines)('reads a byline: %s', (_, text, names, written) => {
    expect(open(text).byline).toMatchObject({ names, text: written })
  })
  it.each(unsigned)('reads no byline: %s', (_, text) => expect(open(text).byline).toBeNull())
  it.each(headlines)('reads a headline: %s', (_, text, expected) => {
    expect(open(text).headline?.text ?? null).toBe(expected)
  })
  it('joins the lines of a headline', () => {
    const text = `Rovers Win Again After\nHours Of Heavy Rain\nPARIS, Dec 2 - ${LEAD}`
    expect(open(text).headline?.text).toBe('Rovers Win Again After\nHours Of Heavy Rain')
  })
  it.each(ROLES)('gives roles: %s', (_, text, roles) => expect(open(text).roles.join(' ')).toBe(roles))

  it('gives one role for each paragraph and spans that slice, whatever the text', () => {
    const scrap = fc.constantFrom(
      'By ',
      'Jo Hill',
      'PARIS, Dec 2 (AFP) - ',
      '\n',
      '\n\n',
      'ENDS',
      '[REPORT] ',
      '[JO HILL] ',
      '[TEXT]',
      ' ',
      '.',
      '\ud83d',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'binary' }))), (scraps) => {
        const text = scraps.join('')
        const layout = layoutText(text)
        const { headline, byline, roles } = readOpening(layout, { date: null, country: null })
        expect(roles).toHaveLength(layout.paragraphs.length)
        for (const mention of [headline, byline])
          if (mention !== null) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      }),
    )
  })
})

describe('the rules of notes', () => {
  it.each(NOTE_RULES.map(({ name, example }) => ({ name, example })))('$name has an example', ({ name, example }) => {
    expect(noteRule(example.slice(0, MAX_NOTE_UNITS), example.length, true, true)?.name).toBe(name)
  })
  it.each([
    LEAD,
    'Reporting on the war was hard, she said.',
    'Reporting by journalists was hard, she said.',
    'Reuters/Ipsos polling shows that he leads.',
    'The photo was taken in May.',
    'Corrections officers walked out.',
    'More than 20 people were hurt.',
    'Reuters said it would appeal.',
    'Sources said so.',
    'Follow the money, said the judge.',
    'Ends justify means, he said.',
  ])('none takes %s', (text) => expect(noteRule(text, text.length, true, true)).toBeNull())
})
