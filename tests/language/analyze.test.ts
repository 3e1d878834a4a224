import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import { analyze, DEPREL, ENTITY_TAGS, UPOS, XPOS } from '../../src/language/public.js'
import type { Sentence, Token } from '../../src/model/paragraph.js'

const words = (text: string): Token[] => analyze(text).flatMap(({ tokens }) => tokens)

/** `subject ← verb` and the like: the words with a relation, and the words they hang on. */
function relation(text: string, deprel: string): string[] {
  return analyze(text).flatMap(({ tokens }) =>
    tokens.flatMap(({ text: word, head, deprel: has }) =>
      has === deprel && head !== null && head > 0 ? [`${word} ← ${tokens[head - 1]?.text}`] : [],
    ),
  )
}

/** Names, with their kinds. */
function names(text: string): string[] {
  const found: string[] = []
  for (const { start, end, entity } of words(text)) {
    if (entity === null) continue
    const kind = entity.slice(2)
    if (entity.startsWith('B-')) found.push(`${kind}: ${text.slice(start, end)}`)
    else found.push(`${found.pop()} ${text.slice(start, end)}`)
  }
  return found
}

describe('trees', () => {
  test.each<[string, string, string[]]>([
    ['The minister said on Monday that the talks had failed.', 'nsubj', ['minister ← said', 'talks ← failed']],
    ['The minister said on Monday that the talks had failed.', 'ccomp', ['failed ← said']],
    ['Police arrested two men in Lima.', 'obj', ['men ← arrested']],
    ['The bill was rejected by the senate.', 'nsubj:pass', ['bill ← rejected']],
    ['“We will not sign,” the president said.', 'nsubj', ['We ← sign', 'president ← said']],
    ['The company, based in Oslo, fired its chief executive.', 'nsubj', ['company ← fired']],
    ['She did not resign.', 'advmod', ['not ← resign']],
  ])('%s has %s', (text, deprel, expected) => {
    expect(relation(text, deprel)).toEqual(expected)
  })
})

describe('tags', () => {
  test.each([
    ['The minister resigned on Monday.', 'DET NOUN VERB ADP PROPN PUNCT'],
    ['They don’t know.', 'PRON AUX PART VERB PUNCT'],
    ['Shares fell 2.4 percent to $3 billion.', 'NOUN VERB NUM NOUN ADP SYM NUM NUM PUNCT'],
    ['GUERRILLAS ATTACKED THE TOWN.', 'NOUN VERB DET NOUN PUNCT'],
  ])('%s', (text, tags) => {
    expect(
      words(text)
        .map(({ upos }) => upos)
        .join(' '),
    ).toBe(tags)
  })
})

describe('names', () => {
  test.each<[string, string[]]>([
    [
      'German Chancellor Angela Merkel arrived in Paris on Tuesday.',
      ['other: German', 'person: Angela Merkel', 'place: Paris'],
    ],
    ['The United Nations said the army left Kenya.', ['organization: United Nations', 'place: Kenya']],
    ['The talks will go on next week.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('what the words say of themselves', () => {
  test('lemmas go with the tags', () => {
    expect(words('The ministers were talking.').map(({ lemma }) => lemma)).toEqual([
      'the',
      'minister',
      'be',
      'talk',
      '.',
    ])
  })

  test('an empty text has no sentences', () => {
    expect(analyze('')).toEqual([])
    expect(analyze(' \n\n ')).toEqual([])
  })

  test('what is no text is refused', () => {
    expect(() => analyze(null as unknown as string)).toThrow(InputError)
  })
})

/** One root, heads in range, no cycle, known names only, and offsets that hold. */
function check(text: string, sentences: readonly Sentence[]): void {
  for (const { tokens } of sentences) {
    if (tokens.length > 0) expect(tokens.filter(({ head }) => head === 0)).toHaveLength(1)
    for (const [index, token] of tokens.entries()) {
      expect(text.slice(token.start, token.end)).toBe(token.text)
      expect(UPOS).toContain(token.upos)
      expect(XPOS).toContain(token.xpos)
      expect(DEPREL).toContain(token.deprel)
      if (token.entity !== null) expect(ENTITY_TAGS).toContain(token.entity)
      expect(token.deprel === 'root').toBe(token.head === 0)
      let [at, steps] = [index + 1, 0]
      while (at !== 0 && steps++ <= tokens.length) at = tokens[at - 1]?.head ?? -1
      expect(at).toBe(0)
    }
  }
}

describe('any text', () => {
  test('is analysed into trees', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('said', ' ', '.', '\n\n', '“', "don't", 'Lima', '😀', '\ud800'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ')
        const sentences = analyze(text)
        check(text, sentences)
        expect(analyze(text)).toEqual(sentences)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['five hundred words without an end', 'the talks failed and '.repeat(125)],
    ['one word a thousand times', 'said '.repeat(1000)],
    ['a word of ten thousand letters', 'a'.repeat(10_000)],
    ['marks alone', '“”’…—'.repeat(200)],
  ])('%s', (_, text) => {
    check(text, analyze(text))
  })

  test('a sentence says the same wherever it stands', () => {
    const text = 'The president arrived in Paris on Tuesday.'
    const bare = (tokens: readonly Token[]) => tokens.map(({ start: _, end: __, ...rest }) => rest)
    const [alone, after] = [analyze(text)[0], analyze(`Talks failed.\n\n${text}`).at(-1)]
    expect(bare(after?.tokens ?? [])).toEqual(bare(alone?.tokens ?? []))
  })
})
