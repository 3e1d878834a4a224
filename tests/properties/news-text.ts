import fc from 'fast-check'

const NAMES = [
  'Anna Klein',
  'Gen. J.R. Ruiz',
  'Mr O’Neil',
  'Tanaka',
  'U.S. President Lee',
  'the interior ministry',
  'Lima',
  'NATO',
  'she',
]
const TIMES = [
  'on Tuesday',
  'Dec. 2',
  'last week',
  'at 10:30 p.m. GMT',
  '2025-12-02',
  'the 1990s',
  'twice a year',
  'Feb. 30',
]
const ACTS = [
  'killed 3 people',
  'met Anna Klein',
  'has resigned',
  'will not sign',
  'denied attacking Lima',
  'fell 2.5 pct',
]
const CUES = ['said', 'told reporters', 'according to', 'asked', 'denied that', 'warned:', 'said that', ', he added,']
const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
  ['``', "''"],
  ['“', ''],
  ['', '"'],
] as const
const GLUE = [' ', ' ', ' ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '', ', ', '. ', '.\n\n', ' - ', ' — ', '; ', '… ']
const OPENINGS = [
  '',
  'LIMA, March 3 (AP) - ',
  'By Ann Lee\n\n',
  'Talks go on\n\n',
  '(Reuters) - ',
  'PARIS/LONDON, Dec 2 — ',
  '* point\n',
]

const word = fc.constantFrom(
  ...NAMES,
  ...TIMES,
  ...ACTS,
  ...CUES,
  'and',
  'that',
  'the council',
  '👍',
  '\ud800',
  '&amp;',
  '(',
  ')',
  '5',
)
const glue = fc.constantFrom(...GLUE)

const { passage } = fc.letrec<{ passage: string; piece: string; quoted: string; bracketed: string }>((tie) => ({
  passage: fc
    .array(fc.tuple(tie('piece'), glue), { minLength: 1, maxLength: 10 })
    .map((pieces) => pieces.flat().join('')),
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 8, arbitrary: word },
    { weight: 2, arbitrary: tie('quoted') },
    { weight: 1, arbitrary: tie('bracketed') },
  ),
  quoted: fc
    .tuple(fc.constantFrom(...MARKS), tie('passage'))
    .map(([[open, close], inside]) => `${open}${inside}${close}`),
  bracketed: tie('passage').map((inside) => `(${inside})`),
}))

/** Text put together from pieces of news, in any order and nesting. */
export const newsText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...OPENINGS), fc.array(passage, { maxLength: 4 }))
  .map(([opening, passages]) => opening + passages.join('\n\n'))
