import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutText } from '../../src/text/layout.js'
import { isInvisible } from '../../src/text/lines.js'

const paragraphsOf = (text: string): string[] =>
  layoutText(text).paragraphs.map(({ start, end }) => text.slice(start, end))

const visible = (text: string): number =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).filter((unit) => !isInvisible(unit)).length

const WIRE = [
  '    QUILLOTA, March 3 - The port council said it would reopen the',
  'north pier on Monday, six weeks after a crane fell into the',
  'harbour.',
  '    Traffic had been sent to two smaller ports along the coast.',
  '    "We lost a season," said the harbour master, who asked the',
  'government for help with the costs of the work.',
  ' Reuter',
].join('\n')

describe('lines', () => {
  const cases: [string, string, string[]][] = [
    ['LF', 'a\nb', ['a', 'b']],
    ['CRLF is one end', 'a\r\nb', ['a', 'b']],
    ['CR alone', 'a\rb', ['a', 'b']],
    ['LF then CR are two ends', 'a\n\rb', ['a', '', 'b']],
    ['NEL', 'a\u0085b', ['a', 'b']],
    ['line and paragraph separators', 'a\u2028b\u2029c', ['a', 'b', 'c']],
    ['form feed and vertical tab', 'a\fb\vc', ['a', 'b', 'c']],
    ['an end at the end', 'a\n', ['a', '']],
    ['nothing', '', ['']],
    ['a tab ends no line', 'a\tb', ['a\tb']],
    ['a zero-width space ends no line', 'a\u200bb', ['a\u200bb']],
  ]
  it.each(cases)('%s', (_name, text, expected) => {
    expect(layoutText(text).lines.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('paragraphs', () => {
  const cases: [string, string, string[]][] = [
    ['none in nothing', '', []],
    ['none in blanks', ' \n\t\n\u00a0\u200b\n', []],
    ['an empty line parts', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['a line of blanks parts', 'One.\n \t\u00a0\nTwo.', ['One.', 'Two.']],
    ['blanks at the edges are left out', '\u00a0 \tOne. \u2003\n\n  Two.\t', ['One.', 'Two.']],
    ['invisible marks at the edges are left out', '\ufeff\u200eOne.\u200f\n\n\u202bTwo.\u202c', ['One.', 'Two.']],
    ['symbols outside the first plane stay', '\n😀 One 😀\n', ['😀 One 😀']],
    [
      'the wire: indents part, wrapped lines join',
      WIRE,
      [
        'QUILLOTA, March 3 - The port council said it would reopen the\nnorth pier on Monday, six weeks after a crane fell into the\nharbour.',
        'Traffic had been sent to two smaller ports along the coast.',
        '"We lost a season," said the harbour master, who asked the\ngovernment for help with the costs of the work.',
        'Reuter',
      ],
    ],
    [
      'capitals wrapped at seventy columns',
      [
        'THE PORT COUNCIL SAID TODAY THAT IT WOULD REOPEN THE NORTH PIER ON',
        'MONDAY. A CRANE FELL INTO THE HARBOUR SIX WEEKS AGO.',
        '',
        'NO GROUP HAS CLAIMED RESPONSIBILITY.',
      ].join('\r\n'),
      [
        'THE PORT COUNCIL SAID TODAY THAT IT WOULD REOPEN THE NORTH PIER ON\r\nMONDAY. A CRANE FELL INTO THE HARBOUR SIX WEEKS AGO.',
        'NO GROUP HAS CLAIMED RESPONSIBILITY.',
      ],
    ],
    [
      'lines that are whole paragraphs stay apart',
      [
        'The port council said it would reopen the north pier on Monday, six weeks after a crane fell into the harbour and closed it to traffic.',
        'Traffic had been sent to two smaller ports along the coast, where dockers worked at night to keep up with the ships that lay waiting.',
        'Ships will be let in by turns.',
      ].join('\n'),
      [
        'The port council said it would reopen the north pier on Monday, six weeks after a crane fell into the harbour and closed it to traffic.',
        'Traffic had been sent to two smaller ports along the coast, where dockers worked at night to keep up with the ships that lay waiting.',
        'Ships will be let in by turns.',
      ],
    ],
    [
      'a headline over a byline stays apart',
      'Pier to reopen\nBy Ana Olmo\nQUILLOTA, March 3',
      ['Pier to reopen', 'By Ana Olmo', 'QUILLOTA, March 3'],
    ],
    [
      'bullets begin paragraphs, wrapped ones go on',
      [
        'The council said it would do three things about the harbour this',
        'spring, and named them on Monday in a letter to the owners:',
        '* reopen the north pier, which a crane had closed, and mend its',
        '  lights and its rails',
        '* buy a second crane',
        'The letter was sent to all the owners of the ships that lie in the',
        'harbour.',
      ].join('\n'),
      [
        'The council said it would do three things about the harbour this\nspring, and named them on Monday in a letter to the owners:',
        '* reopen the north pier, which a crane had closed, and mend its\n  lights and its rails',
        '* buy a second crane',
        'The letter was sent to all the owners of the ships that lie in the\nharbour.',
      ],
    ],
    [
      'rows of a table stay apart',
      [
        'The harbour published the landings of the week, in tonnes, and said',
        'that they were lower than a year ago because of the closed pier.',
        'Hake          120      140',
        'Mackerel      310      295',
      ].join('\n'),
      [
        'The harbour published the landings of the week, in tonnes, and said\nthat they were lower than a year ago because of the closed pier.',
        'Hake          120      140',
        'Mackerel      310      295',
      ],
    ],
    [
      'a number within a sentence begins no item',
      [
        'The harbour master said that the pier would be closed again on May',
        '13. The council has not agreed to it, and said it would meet on the',
        'same day to talk about the costs of such a closure for the town.',
      ].join('\n'),
      [
        'The harbour master said that the pier would be closed again on May\n13. The council has not agreed to it, and said it would meet on the\nsame day to talk about the costs of such a closure for the town.',
      ],
    ],
  ]
  it.each(cases)('%s', (_name, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })
})

describe('any text', () => {
  it('loses no visible character, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }).map((s) => s.replace(/[xyz]/g, '\n')),
        (text) => {
          const { lines, paragraphs } = layoutText(text)
          let past = 0
          let line = 0
          for (const paragraph of paragraphs) {
            expect(paragraph.start).toBeGreaterThanOrEqual(past)
            expect(paragraph.end).toBeGreaterThan(paragraph.start)
            expect(paragraph.firstLine).toBeGreaterThanOrEqual(line)
            expect(visible(text.slice(past, paragraph.start))).toBe(0)
            past = paragraph.end
            line = paragraph.endLine
          }
          expect(visible(text.slice(past))).toBe(0)
          expect(lines.at(-1)?.end).toBe(text.length)
        },
      ),
    )
  })
})
