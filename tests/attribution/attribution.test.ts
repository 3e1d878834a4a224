import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/attribution/index.js'
import type { Opening } from '../../src/dateline/index.js'
import { buildDocument } from '../../src/document/index.js'
import { parseDispatch } from '../../src/index.js'
import { analyzeDocument, CHANNELS, KINDS, UPOS } from '../../src/language/index.js'
import type { Attribution } from '../../src/model/attribution.js'
import { findQuotes } from '../../src/quotes/index.js'
import { layoutText } from '../../src/text/layout.js'

const read = (text: string, headline = false): Attribution[] => {
  const layout = layoutText(text)
  const first = layout.paragraphs[0]
  const opening: Opening = {
    headline:
      headline && first !== undefined
        ? { start: first.start, end: first.end, text: text.slice(first.start, first.end) }
        : { start: 0, end: 0, text: '' },
    byline: null,
    dateline: null,
    roles: layout.paragraphs.map(() => 'body' as const),
  }
  const document = buildDocument(layout)
  return attribute(document, opening, findQuotes(layout).quotes, [], analyzeDocument(document)).attributions
}

/** `source | cue | content`, pieces of the content apart by ` / `. */
const show = (text: string, headline = false): string[] =>
  read(text, headline).map(({ source, cue, content }) => {
    const pieces = content.spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' / ')
    return `${source?.text.replace(/\s+/g, ' ') ?? '-'} | ${cue?.text ?? '-'} | ${pieces}`
  })

const found: [name: string, text: string, expected: string[]][] = [
  ['X said behind', '"We are ready," Ann Low said.', ['Ann Low | said | "We are ready,"']],
  ['said X behind', '"We are ready," said Ann Low.', ['Ann Low | said | "We are ready,"']],
  [
    'said X, apposition',
    '"We are ready," said Ann Low, a lawyer for the club.',
    ['Ann Low, a lawyer for the club | said | "We are ready,"'],
  ],
  [
    'apposition before the verb',
    'Ann Low, a lawyer for the club, said it was ready.',
    ['Ann Low, a lawyer for the club | said | it was ready'],
  ],
  [
    'relative clause before the verb',
    'Ann Low, who lost her seat in May, said it was ready.',
    ['Ann Low, who lost her seat in May | said | it was ready'],
  ],
  ['X said before', 'Ann Low said, "We are ready."', ['Ann Low | said | "We are ready."']],
  ['colon before', 'Ann Low said: "We are ready."', ['Ann Low | said: | "We are ready."']],
  ['colon before a paragraph', 'Ann Low added:\n\n"We are ready."', ['Ann Low | added: | "We are ready."']],
  [
    'told somebody, with a day',
    'Ann Low told Reuters on Tuesday: "We are ready."',
    ['Ann Low | told | "We are ready."'],
  ],
  [
    'between',
    '"We are ready," Ann Low said, "but they are not."',
    ['Ann Low | said | "We are ready," / "but they are not."'],
  ],
  ['going on', '"We are ready," Ann Low said. "They are not."', ['Ann Low | said | "We are ready," / "They are not."']],
  [
    'going on in the next paragraph',
    '"We are ready," Ann Low said.\n\n"They are not."',
    ['Ann Low | said | "We are ready," / "They are not."'],
  ],
  [
    'the next paragraph has its own cue behind',
    '"We are ready," Ann Low said.\n\n"Are we?" Carl Berg asked.',
    ['Ann Low | said | "We are ready,"', 'Carl Berg | asked | "Are we?"'],
  ],
  ['question', '"Are we ready?" Ann Low asked.', ['Ann Low | asked | "Are we ready?"']],
  ['that', 'Ann Low said that it was ready.', ['Ann Low | said | that it was ready']],
  ['no that', 'The mayor said the port was ready.', ['The mayor | said | the port was ready']],
  ['day before that', 'Ann Low said on Tuesday that it was ready.', ['Ann Low | said | that it was ready']],
  [
    'statement',
    'Ann Low said in a statement that it was ready.',
    ['Ann Low | said in a statement | that it was ready'],
  ],
  ['mixed', 'Ann Low said she was "not amused" by it.', ['Ann Low | said | she was "not amused" by it']],
  [
    'auxiliaries',
    'Ann Low has repeatedly said that it was ready.',
    ['Ann Low | has repeatedly said | that it was ready'],
  ],
  ['negation', 'Ann Low did not say that it was ready.', ['Ann Low | did not say | that it was ready']],
  ['behind, indirect', 'The port was ready, Ann Low said.', ['Ann Low | said | The port was ready']],
  ['behind, inverted', 'The port was ready, said the mayor.', ['the mayor | said | The port was ready']],
  ['between, indirect', 'The port, Ann Low said, was ready.', ['Ann Low | said | The port / was ready']],
  ['as', 'As Ann Low noted, the port was ready.', ['Ann Low | noted | the port was ready']],
  ['according to, first', 'According to Ann Low, the port was ready.', ['Ann Low | According to | the port was ready']],
  [
    'according to, last',
    'The port was ready, according to a report by the navy.',
    ['a report by the navy | according to | The port was ready'],
  ],
  [
    'two cues',
    'Ann Low said the port was ready but added that the ships were late.',
    ['Ann Low | said | the port was ready', 'Ann Low | added | that the ships were late'],
  ],
  [
    'participle',
    'Ann Low praised the crew, saying that it was ready.',
    ['Ann Low | praised | the crew', 'Ann Low | saying | that it was ready'],
  ],
  ['infinitive', 'Ann Low refused to open the port.', ['Ann Low | refused | to open the port']],
  ['went on to say', 'Ann Low went on to say that it was ready.', ['Ann Low | went on to say | that it was ready']],
  [
    'quoted as saying',
    'Ann Low was quoted as saying that it was ready.',
    ['Ann Low | was quoted as saying | that it was ready'],
  ],
  [
    'read a statement',
    '"The port is ready," read a statement issued by the navy.',
    ['a statement issued by the navy | read | "The port is ready,"'],
  ],
  ['pronoun', '"We are ready," she said.', ['she | said | "We are ready,"']],
  ['who', 'The captain, who said he was ready, sailed.', ['who | said | he was ready']],
  ['plural', 'Officials say the port is ready.', ['Officials | say | the port is ready']],
  [
    'long source',
    'A spokesman for the port of Ayr said it was ready.',
    ['A spokesman for the port of Ayr | said | it was ready'],
  ],
  ['two sources', 'Ann Low and Carl Berg said it was ready.', ['Ann Low and Carl Berg | said | it was ready']],
  [
    'signature in the next paragraph',
    '"We have lost our way."\n\n- Ann Low.\n\nIt was built in 1970.',
    ['Ann Low | - | "We have lost our way."'],
  ],
  [
    'signature, with another speaker before',
    '"We are ready," Carl Berg said.\n\n"We have lost our way."\n\n― Ann Low',
    ['Carl Berg | said | "We are ready,"', 'Ann Low | ― | "We have lost our way."'],
  ],
  [
    'what a colon announces',
    'The letter named the price of it: "We are ready," the union wrote.',
    ['the union | wrote | "We are ready,"'],
  ],
  ['a name before a colon', 'The polls agree - Ann Low: "We are ready."', ['Ann Low | : | "We are ready."']],
  ['after saying', 'After saying that it was late, Ann Low left the room.', ['Ann Low | saying | that it was late']],
  ['signature', '"We have lost our way." — Ann Low', ['Ann Low | — | "We have lost our way."']],
  [
    'quoted in a paper as saying',
    'Ann Low was quoted in the Monday edition as saying it was ready.',
    ['Ann Low | was quoted in the Monday edition as saying | it was ready'],
  ],
  ['inverted colon', 'Said Ann Low: "We are ready."', ['Ann Low | Said | "We are ready."']],
  [
    'between dashes',
    'Ann Low — noting that it was late — said: "We are ready."',
    ['Ann Low | noting | that it was late', 'Ann Low | said: | "We are ready."'],
  ],
  [
    'relative clause, then the verb',
    'Ann Low, who challenged the vote, called the mayor "a very good man".',
    ['Ann Low, who challenged the vote | called | the mayor "a very good man"'],
  ],
  [
    'the speech between has its cue behind it',
    'Ann Low told Newsday that it "was a crazy plan," adding, "They lost the vote."',
    ['Ann Low | told | that it "was a crazy plan,"', 'Ann Low | adding | "They lost the vote."'],
  ],
  [
    'subject with a participle',
    'Eight analysts polled by the bank had expected the rate to fall.',
    ['Eight analysts polled by the bank | had expected | the rate to fall'],
  ],
  [
    'speech behind an aside',
    'It ended. "The work goes on," Ann Low said, meaning the port, "and you lose each time."',
    ['Ann Low | said | "The work goes on," / "and you lose each time."'],
  ],
  [
    'speech behind a stop that ends no sentence',
    '"It is a waste," said Ann Low, R-S.C. "I get that."',
    ['Ann Low, R-S.C. | said | "It is a waste," / "I get that."'],
  ],
  [
    'a relative clause behind the verb',
    '"It is almost done," said Ann Low, who has also advised the mayor.',
    ['Ann Low, who has also advised the mayor | said | "It is almost done,"'],
  ],
  [
    'a year before the subject',
    'On July 6, 2015, Ann Low made the following comment:\n\n"We are ready."',
    ['Ann Low | made the following comment: | "We are ready."'],
  ],
  [
    'a statement that is issued, saying',
    'Ann Low issued a statement on Tuesday saying, "We are ready."',
    ['Ann Low | issued a statement on Tuesday saying | "We are ready."'],
  ],
  [
    'an adverb behind an apposition',
    'As Ann Low, a lawyer at the port, recently put it, "We are ready."',
    ['Ann Low, a lawyer at the port | put it | "We are ready."'],
  ],
  [
    'an answer behind a question that was announced',
    'Ann Low asks Carl Berg, “Why now?” Berg then writes back, “We are ready.”',
    ['Ann Low | asks | “Why now?”', 'Berg | then writes back | “We are ready.”'],
  ],
  [
    'a party and an office',
    '"It is a waste," Low, R-Texas, chairman of the panel, told reporters.',
    ['Low, R-Texas, chairman of the panel | told | "It is a waste,"'],
  ],
  // What no rule lists, and the network saw.
  [
    'a verb that no rule lists, behind speech within which somebody says something',
    '“The Times is claiming that they met you in May,” Carl Berg started.\n\n“We had a meeting,” Ann Low said.',
    [
      'Carl Berg | started | “The Times is claiming that they met you in May,”',
      'The Times | is claiming | that they met you in May',
      'Ann Low | said | “We had a meeting,”',
    ],
  ],
  ['a claim', 'They rejected his claim that the dam was safe.', ['They | rejected | his claim that the dam was safe']],
  [
    'no source',
    'It was announced on Monday that the school will close.',
    ['- | was announced | that the school will close'],
  ],
  ['a fear', 'Residents fear that the river will rise again.', ['Residents | fear | that the river will rise again']],
  [
    'a survey',
    'Nurses want better pay before winter, according to a survey by the union.',
    ['a survey by the union | according to | Nurses want better pay before winter'],
  ],
  ['a document', 'The report warns of a shortage of teachers.', ['The report | warns of | a shortage of teachers']],
  ['aside', 'Ann Low said, however, that it was ready.', ['Ann Low | said | that it was ready']],
  [
    'addressee before a name',
    'Ann Low told shareholders Brown has no plans to sell.',
    ['Ann Low | told | Brown has no plans to sell'],
  ],
  ['an opening without a comma', 'In a statement Ann Low said it was ready.', ['Ann Low | said | it was ready']],
  [
    'a colon behind the second of two clauses',
    'The crowd grew so loud that she had to shout her answer: "We are ready."',
    ['she | had to shout her answer: | "We are ready."'],
  ],
  [
    'a colon behind an author and a day',
    'They rated this statement by Ann Low on June 11: "We are ready."',
    ['Ann Low | : | "We are ready."'],
  ],
  [
    'a colon behind a place between commas',
    'In Salem, Ore., a familiar voice greeted the crowd on Monday: "We are ready."',
    ['a familiar voice | greeted the crowd on Monday: | "We are ready."'],
  ],
  [
    'a participle of a clause within',
    'When strikers met her at the port on Monday, shouting "no ships," she left.',
    ['strikers | shouting | "no ships,"'],
  ],
  [
    'two sayings of one sentence, each behind its words',
    '"I am tired," she said, but despite the delay, "I will go," said Ann Low.',
    ['she | said | "I am tired,"', 'Ann Low | said | "I will go,"'],
  ],
  [
    'a saying between dashes',
    'Berg called the plan a waste - "I am tired," she said - and left the room.',
    ['Berg | called | the plan a waste', 'she | said | "I am tired,"'],
  ],
  [
    'a quotation that tells who the source is',
    '"It was late," said Ann Low, a clerk who waited in an "endless line" for hours.',
    ['Ann Low, a clerk who waited in an "endless line" for hours | said | "It was late,"'],
  ],
  ['two verbs, one saying', 'She laughed and said, "We are ready."', ['She | laughed and said | "We are ready."']],
  [
    'footage of a speaker',
    'The spot ends with footage of Low saying, "We are ready," when Berg asked her.',
    ['Low | saying | "We are ready,"'],
  ],
  [
    'a sentence that ends in marks',
    'So when the firm signalled that it would sell, Mr. Low said, "we were floored."',
    ['Mr. Low | said | So when the firm signalled that it would sell / "we were floored."'],
  ],
  [
    'an adverbial before a sentence in marks',
    'At the same time, Mr. Low said, "we were floored."',
    ['Mr. Low | said | "we were floored."'],
  ],
  [
    'a quotation behind a colon that another closes',
    'The letter stressed the impact it said Low would have on the town: "The fight has opened the door," the union wrote.',
    [
      'The letter | stressed | the impact it said Low would have on the town',
      'it | said | Low would have on the town',
      'the union | wrote | "The fight has opened the door,"',
    ],
  ],
  [
    'a noun that is a verb elsewhere',
    '"We are ready," explained Ann Low, president of the New Port think tank. "It is late."',
    ['Ann Low, president of the New Port think tank | explained | "We are ready," / "It is late."'],
  ],
  [
    'a participle behind the saying',
    '"We are ready," Low said in a video posted by the club.',
    ['Low | said in a video | "We are ready,"'],
  ],
  [
    'a participle behind the saying tells how',
    '"We are ready," Ann Low said, not even pausing to thank her hosts.',
    ['Ann Low | said | "We are ready,"'],
  ],
  [
    'nothing but a conjunction before the source',
    'But, Low said, the port "was late" with its ships again.',
    ['Low | said | the port "was late" with its ships again'],
  ],
  ['transcript', '[LOW] WE ARE READY. THEY ARE NOT. [END RECORDING]', ['LOW | - | WE ARE READY. / THEY ARE NOT.']],
]

const notFound: [name: string, text: string][] = [
  ['no cue', 'The port was built in 1970.'],
  ['a noun', 'The proposed plan was late.'],
  ['a name in marks', 'The frigate “Visby” sailed on Monday.'],
  ['an adverbial alone', 'In Paris on Monday, the talks ended.'],
  ['a country', 'The United States of today is large.'],
  ['a noun after a name', 'The swing states are small.'],
  ['a think-tank', 'A think-tank in the city is closing.'],
  ['points', 'He led with 20 points to overcome the loss.'],
  ['a ruling', "The court's ruling that it was late is old."],
]

describe('who said what', () => {
  it.each(found)('%s', (_name, text, expected) => expect(show(text)).toEqual(expected))
})

describe('nothing said', () => {
  it.each(notFound)('%s', (_name, text) => expect(show(text)).toEqual([]))
})

describe('headlines', () => {
  const text = 'Low: Port Is Ready\n\nIt was built in 1970.'
  it('name a source before the colon', () => expect(show(text, true)).toEqual(['Low | : | Port Is Ready']))
  it('do so in headlines only', () => expect(show('It rained.\n\nLow water: port closed\n\nIt snowed.')).toEqual([]))
})

describe('who a phrase with a preposition is', () => {
  const named = (text: string): string | null => {
    const { attributions, entities } = parseDispatch(text)
    return entities.find(({ id }) => id === attributions[0]?.source?.entity)?.name ?? null
  }
  it('is the officer', () =>
    expect(named('The port is ready, State Minister for Finance Anna Low said on Monday.')).toBe('Anna Low'))
  it('is the person herself', () =>
    expect(named('The port is ready, President Anna Low herself said on Monday.')).toBe('Anna Low'))
  it('is the person whose role follows without a comma', () =>
    expect(named('"We are ready," said Anna Low the head of the port and the author of the report.')).toBe('Anna Low'))
  it('is not whom somebody speaks for', () =>
    expect(named('The port is ready, a spokesman for President Anna Low said on Monday.')).toBeNull())
})

it('I is who speaks', () => {
  const { attributions, entities } = parseDispatch(
    'The suspect ran.\n\nAnna Low left on Friday. She said it was over. "I think that is sufficient time for us to fight."',
  )
  const inner = attributions.find(({ source }) => source?.text === 'I')
  expect(entities.find(({ id }) => id === inner?.source?.entity)?.name).toBe('Anna Low')
})

describe('reports inside reports', () => {
  it('have a parent', () => {
    const [outer, inner] = read('"The king demanded that we go home," the embassy said.')
      .slice()
      .sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
    expect(outer?.source?.text).toBe('the embassy')
    expect(inner?.source?.text).toBe('The king')
    expect(inner?.parent).toBe(outer?.id)
  })
})

describe('who is spoken to, and when', () => {
  it.each([
    ['read by a rule', 'Ann Low told the court on Monday that it was ready.', 'the court', 'Monday'],
    [
      'seen by the network alone',
      'Berg later Thursday told Fox News on Friday: “We are both ready to meet next week.',
      'Fox News',
      'on Friday',
    ],
    ['nobody, never', 'Residents fear that the river will rise again.', undefined, undefined],
  ])('%s', (_name, text, addressee, time) => {
    const [attribution] = read(text)
    expect(attribution?.addressee?.text).toBe(addressee)
    expect(attribution?.time?.text).toBe(time)
  })
})

describe('modes and stances', () => {
  it.each([
    ['direct', '"We are ready," she said.', 'direct', 'asserts'],
    ['indirect', 'She denied that it was ready.', 'indirect', 'denies'],
    ['mixed', 'She said it was "not at all ready".', 'mixed', 'asserts'],
    ['promise', 'She promised to open the port.', 'indirect', 'promises'],
  ])('%s', (_name, text, mode, stance) => {
    const [attribution] = read(text)
    expect(attribution?.mode).toBe(mode)
    expect(attribution?.cue?.stance).toBe(stance)
  })
})

describe('with parts of speech', () => {
  const text = 'Voters claim that Low won.'
  const layout = layoutText(text)
  const document = buildDocument(layout)
  const opening: Opening = { headline: { start: 0, end: 0, text: '' }, byline: null, dateline: null, roles: ['body'] }
  const sources = (part: string): (string | undefined)[] => {
    const { count } = document.tokens
    const analysis = {
      upos: new Uint8Array(count).fill(UPOS.indexOf('NOUN')),
      xpos: new Uint8Array(count),
      deprel: new Uint8Array(count),
      head: new Int32Array(count),
      entity: new Uint8Array(count),
      kinds: new Int16Array(count * KINDS),
      encoded: new Uint8Array(count * CHANNELS),
    }
    analysis.upos[1] = UPOS.indexOf(part)
    return attribute(document, opening, [], [], analysis).attributions.map(({ source }) => source?.text)
  }
  it('a verb is a cue', () => expect(sources('VERB')).toEqual(['Voters']))
  it('a noun is none', () => expect(sources('NOUN')).toEqual([]))
})

describe('any text', () => {
  const words = fc.constantFrom(
    'Ann',
    'Low',
    'said',
    'that',
    'she',
    ',',
    '.',
    '"',
    ':',
    ' ',
    '\n\n',
    'according',
    'to',
    'and',
    'adding',
    '“',
    '”',
    'the',
    'of',
    'who',
    '(',
    ')',
    '[',
    ']',
    "'",
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
  )
  it('gives spans that slice, and parents that exist', () => {
    fc.assert(
      fc.property(text, (input) => {
        const attributions = read(input)
        const ids = new Set(attributions.map(({ id }) => id))
        for (const { source, cue, content, parent, id } of attributions) {
          for (const part of [source, cue, content])
            if (part !== null)
              expect(part.text).toBe(part.spans.map(({ start, end }) => input.slice(start, end)).join(' '))
          expect(content.spans.length).toBeGreaterThan(0)
          expect(parent === null || (ids.has(parent) && parent !== id)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
