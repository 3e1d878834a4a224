import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../src/quotes/index.js'
import { parseQuotes } from '../../src/quotes/public.js'
import { layoutText } from '../../src/text/layout.js'

/** Each quote as `level kind: text`, pieces joined by one blank, line breaks as blanks. */
const show = (text: string): string[] =>
  parseQuotes(text).map((quote) => `${quote.level} ${quote.kind}: ${quote.text.replace(/\s+/g, ' ')}`)

const found: [name: string, text: string, expected: string[]][] = [
  ['curly', '“We are ready,” she said.', ['0 direct: We are ready,']],
  ['straight', '"We are ready," she said.', ['0 direct: We are ready,']],
  ['typewriter single', "'We are ready,' she said.", ['0 direct: We are ready,']],
  ['curly single', '‘We’re ready,’ she said.', ['0 direct: We’re ready,']],
  ['guillemets', '«We are ready», she said.', ['0 direct: We are ready']],
  ['guillemets turned', 'She said: »We are ready.«', ['0 direct: We are ready.']],
  ['low and high', '„We are ready“, she said.', ['0 direct: We are ready']],
  ['low and curly closing', '„We are ready,” she said.', ['0 direct: We are ready,']],
  ['low single', '‚We are ready‘, she said.', ['0 direct: We are ready']],
  ['corners', 'She said: 「We are ready.」', ['0 direct: We are ready.']],
  ['white corners', 'She said: 『We are ready.』', ['0 direct: We are ready.']],
  ['single guillemets', 'She said: ‹We are ready.›', ['0 direct: We are ready.']],
  ['TeX', "``We are ready,'' she said.", ['0 direct: We are ready,']],
  ['doubled typewriter', "''We are ready,'' she said.", ['0 direct: We are ready,']],
  ['full width', 'She said: ＂We are ready.＂', ['0 direct: We are ready.']],
  ['curly closed by straight', '“We are ready," she said.', ['0 direct: We are ready,']],
  ['straight closed by curly', '"We are ready,” she said.', ['0 direct: We are ready,']],
  ['closed by an opening mark', '“We are ready,“ she said.', ['0 direct: We are ready,']],
  ['opened by a closing mark', '”We are ready,” she said.', ['0 direct: We are ready,']],
  ['named entities', '&ldquo;We are ready,&rdquo; she said.', ['0 direct: We are ready,']],
  ['numeric entities', '&#8220;We are ready,&#x201D; she said.', ['0 direct: We are ready,']],
  ['plain entity', '&quot;We are ready,&quot; she said.', ['0 direct: We are ready,']],
  ['stop outside', '"We are ready ," she said.', ['0 direct: We are ready ,']],
  ['blanks inside', '" We are ready, " she said.', ['0 direct: We are ready,']],
  ['after a colon', 'The mayor said: "Go home."', ['0 direct: Go home.']],
  ['glued to the colon', 'The mayor said:"Go home."', ['0 direct: Go home.']],
  ['two in a row', '"We are ready," she said. "So are they."', ['0 direct: We are ready,', '0 direct: So are they.']],
  ['behind a dateline', 'AYR, May 3 (Reuters) - "We are ready," she said.', ['0 direct: We are ready,']],
  ['a fragment behind a dash', 'It was - "alas, not ready" - late.', ['0 partial: alas, not ready']],
  [
    'in the capitals of a title, behind its cue',
    'He held a sign saying "Hands Off Our Port."',
    ['0 direct: Hands Off Our Port.'],
  ],
  ['chanted', 'They broke into chants of "Port! Port! Port!"', ['0 direct: Port! Port! Port!']],
  ['split', '"We are ready," she said, "but they are not."', ['0 direct: We are ready, but they are not.']],
  [
    'split, with an apposition',
    '“We are ready,” said Ann Low, the mayor of Ayr, “but not today.”',
    ['0 direct: We are ready, but not today.'],
  ],
  [
    'hard-wrapped',
    '"We are ready to go to the end of the world\nand back again," she said of the voyage to\nthe south.',
    ['0 direct: We are ready to go to the end of the world and back again,'],
  ],
  [
    'nested',
    '"He told me, \'Go home,\' and I went," she said.',
    ["0 direct: He told me, 'Go home,' and I went,", '1 direct: Go home,'],
  ],
  ['nested, ending together', '“He told me, ‘Go home.’”', ['0 direct: He told me, ‘Go home.’', '1 direct: Go home.']],
  [
    'nested in typewriter single',
    '\'He told me, "Go home," and I went,\' she said.',
    ['0 direct: He told me, "Go home," and I went,', '1 direct: Go home,'],
  ],
  [
    'three deep',
    '“He said, ‘She cried, “Run for it!” and fell,’ and left,” Low said.',
    [
      '0 direct: He said, ‘She cried, “Run for it!” and fell,’ and left,',
      '1 direct: She cried, “Run for it!” and fell,',
      '2 direct: Run for it!',
    ],
  ],
  [
    'not split over paragraphs',
    '"We are ready."\n\nShe added, "They are not."',
    ['0 direct: We are ready.', '0 direct: They are not.'],
  ],
  [
    'continued',
    '“The first is long.\n\n“The second ends it,” she said.',
    ['0 direct: The first is long. The second ends it,'],
  ],
  [
    'continued twice',
    '"One is long.\n\n"Two is longer.\n\n"Three ends it."',
    ['0 direct: One is long. Two is longer. Three ends it.'],
  ],
  [
    'continued, typewriter single',
    "'The first is long.\n\n'The second ends it,' she said.",
    ['0 direct: The first is long. The second ends it,'],
  ],
  [
    'continued without a mark',
    '“The first is long.\n\nThe second ends it,” she said.',
    ['0 direct: The first is long. The second ends it,'],
  ],
  [
    'closing mark lost before the cue',
    '"We are ready, she said.\n\n"They are not," he said.',
    ['0 direct: We are ready,', '0 direct: They are not,'],
  ],
  [
    'closing mark lost, the paragraph pays',
    '“We are ready and so on.\n\nIt rained.\n\n“They are not,” he said.',
    ['0 direct: We are ready and so on.', '0 direct: They are not,'],
  ],
  [
    'opening mark lost, the paragraph pays',
    'We are ready,” she said.\n\n“They are not,” he said.',
    ['0 direct: They are not,'],
  ],
  ['reopened', '"We are ready, he said of it. "But they are not," he added.', ['0 direct: But they are not,']],
  ['fragment', 'The mayor said she was "not amused by it".', ['0 partial: not amused by it']],
  ['fragment of two words', 'She dismissed it as "pure guesswork".', ['0 partial: pure guesswork']],
  ['fragment in a headline', "Minister 'misled the house', inquiry hears", ['0 partial: misled the house']],
  ['one word with a cue', '"Never," she said.', ['0 direct: Never,']],
  ['possessive inside', "'The workers' demands are fair,' she said.", ["0 direct: The workers' demands are fair,"]],
  ['elision inside', "'Tell 'em to go,' she said.", ["0 direct: Tell 'em to go,"]],
  ['inches inside', '"It is 6\'2" and growing," she said.', ['0 direct: It is 6\'2" and growing,']],
  ['pipe inside', '"A 12" pipe burst," she said.', ['0 direct: A 12" pipe burst,']],
  ['capitals', '"WE HAVE LOST EVERYTHING," THE MAYOR SAID.', ['0 direct: WE HAVE LOST EVERYTHING,']],
]

const notFound: [name: string, text: string][] = [
  ['ship', 'The frigate “Visby” sailed on Monday.'],
  ['ship with a comma', 'The frigate “Visby,” which sailed on Monday, is new.'],
  ['nickname', 'Carl “Shorty” Berg was there.'],
  ['post', "They hit the border post 'Istok' of the 'Yar' detachment."],
  ['called so', 'A boat known as the "Pride of the Lake" sank.'],
  ['so-called', 'The so-called "experts" were wrong.'],
  ['a programme in a sentence with a cue', 'She said on "Meet the Port."'],
  ['title', 'He wrote the novel "A House of Two Rivers" in 1990.'],
  ['defined term', 'Brown Mills, Inc. ("Brown" or the "Company") lost money.'],
  ['words spoken of', 'Words such as "expect," "may" and "plan" identify them.'],
  ['scare quotes', 'They sold the "fresh" fish at noon.'],
  ['possessives', "The workers' union met the bosses' club."],
  ['elisions', "Rock 'n' roll fans of the '90s told 'em so."],
  ['height', "He is 6'2\" and she is 5' tall."],
  ['glottal stops', 'Hawaiʻi and Oʻahu; Hawai‘i and O‘ahu.'],
  ['contractions', "It's what they don't know that can't hurt."],
  ['attribute', '<img alt="we are ready to go">'],
  ['empty', 'He said "" and left.'],
  ['no text', ''],
]

describe('speech', () => {
  it.each(found)('%s', (_name, text, expected) => expect(show(text)).toEqual(expected))
})

describe('no speech', () => {
  it.each(notFound)('%s', (_name, text) => expect(show(text)).toEqual([]))
})

describe('names in marks', () => {
  it('are reported with their marks', () => {
    const text = 'The frigate “Visby” sailed.'
    const { mentions } = findQuotes(layoutText(text))
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['“Visby”'])
  })
})

describe('marks without a partner', () => {
  const unpaired = (text: string): string[] =>
    findQuotes(layoutText(text)).unpaired.map(({ start, end }) => text.slice(start, end + 3))
  it('are reported', () => {
    expect(unpaired('“We are ready.\n\nIt rained.')).toEqual(['“We '])
    expect(unpaired('We are ready,” she said.')).toEqual(['” sh'])
  })
  it('are none where speech goes on', () => expect(unpaired('“One.\n\n“Two.”')).toEqual([]))
  it('are none of the apostrophes', () => expect(unpaired("The workers' '90s; 5' tall.")).toEqual([]))
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    "''",
    '``',
    ' ',
    '\n',
    '\n\n',
    'We ',
    'said',
    ',',
    '. ',
    '&quot;',
    '5',
    's',
    '\ud800',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  )
  it('gives quotes that slice, lie in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = -1
        for (const quote of parseQuotes(input)) {
          expect(quote.text).toBe(quote.spans.map(({ start, end }) => input.slice(start, end)).join(' '))
          let end = -1
          for (const [index, span] of quote.spans.entries()) {
            const outer = quote.outer[index]
            expect(outer !== undefined && outer.start <= span.start && span.end <= outer.end).toBe(true)
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            end = span.end
          }
          const start = quote.outer[0]?.start ?? -1
          expect(start).toBeGreaterThanOrEqual(last)
          last = start
        }
      }),
      { numRuns: 400 },
    )
  })
  it('gives the same twice', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(parseQuotes(input)).toEqual(parseQuotes(input))
      }),
    )
  })
})

describe('hostile texts', () => {
  it.each([
    ['unclosed', '"a '.repeat(10_000)],
    ['unclosed paragraphs', '“a\n\n'.repeat(10_000)],
    ['alternating', '"\'“‘'.repeat(50_000)],
    ['nothing but apostrophes', "' ".repeat(100_000)],
    ['entities', '&quot;'.repeat(50_000)],
    ['ampersands', '&'.repeat(200_000)],
  ])('%s: read to the end', (_name, input) => {
    expect(Array.isArray(parseQuotes(input))).toBe(true)
  })
  it('refuses what is no text', () => {
    expect(() => parseQuotes(5 as unknown as string)).toThrow('neither a string')
  })
})
