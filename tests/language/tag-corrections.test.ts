import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/index.js'
import { UPOS, XPOS } from '../../src/language/generated/shape.js'
import { TAG_STRIDE } from '../../src/language/network.js'
import { DOUBT, type TagModel, tagRun } from '../../src/language/tag-corrections.js'
import { learnTags } from '../../tools/train/tag-learner.js'
import { readTreebank } from '../../tools/train/treebank.js'

/** Tags of the words of a text after second thoughts, where the network gives each word's two tags so many points each. */
function correct(text: string, points: readonly (readonly [string, string, number])[][], learned?: TagModel): string {
  const words = text.split(' ')
  const start: number[] = []
  const end: number[] = []
  for (const word of words) {
    start.push(end.length === 0 ? 0 : (end.at(-1) ?? 0) + 1)
    end.push((start.at(-1) ?? 0) + word.length)
  }
  const scores = new Int16Array(words.length * TAG_STRIDE).fill(-5000)
  const upos = new Uint8Array(words.length)
  const xpos = new Uint8Array(words.length)
  for (const [word, tags] of points.entries())
    for (const [u, x, score] of tags) {
      scores[word * TAG_STRIDE + UPOS.indexOf(u)] = score
      scores[word * TAG_STRIDE + UPOS.length + XPOS.indexOf(x)] = score
    }
  tagRun({ text, start, end, first: 0, words: words.length, opens: true, scores }, upos, xpos, learned)
  return words.map((_, word) => `${UPOS[upos[word] ?? 0]}/${XPOS[xpos[word] ?? 0]}`).join(' ')
}

describe('second thoughts about tags', () => {
  const sure = [['NOUN', 'NN', 1000]] as const
  test('where the two best are near each other, the form decides', () => {
    const the = [
      ['NUM', 'CD', 10],
      ['DET', 'DT', 0],
    ] as const
    expect(correct('the port', [[...the], [...sure]])).toBe('DET/DT NOUN/NN')
  })

  test('where they are not, the network has decided', () => {
    const the = [
      ['PROPN', 'NNP', DOUBT],
      ['DET', 'DT', 0],
    ] as const
    expect(correct('the port', [[...the], [...sure]])).toBe('PROPN/NNP NOUN/NN')
  })

  test('among words in capitals nothing is corrected', () => {
    const the = [
      ['PROPN', 'NNP', 10],
      ['DET', 'DT', 0],
    ] as const
    expect(correct('THE PORT', [[...the], [...sure]])).toBe('PROPN/NNP NOUN/NN')
  })

  test.each([
    ['a participle before a noun', 'The trapped miners sang.', 'trapped', 'VERB VBN'],
    ['a preposition before a clause', 'He left after closing the shop.', 'after', 'SCONJ IN'],
    ['a preposition before a noun', 'He left after the vote.', 'after', 'ADP IN'],
  ])('%s', (_name, text, form, tags) => {
    const token = analyze(text)
      .flatMap(({ tokens }) => tokens)
      .find((word) => word.text === form)
    expect(`${token?.upos} ${token?.xpos}`).toBe(tags)
  })

  test('every text has tags that exist', () => {
    for (const text of ['', '\ud800 \udfff', 'a'.repeat(300), 'Word '.repeat(600)])
      for (const { upos, xpos } of analyze(text).flatMap(({ tokens }) => tokens))
        expect([UPOS.includes(upos), XPOS.includes(xpos)]).toEqual([true, true])
  })
})

/** A treebank in which `wug` and `dax` are what `tags` says, whatever stands beside them. */
function toy(tags: string): string {
  const sentences = ['They wug', 'We dax', 'The wug', 'A dax', 'Some wug today', 'You wug']
  const own = new Map([
    ['They', 'PRON\tPRP'],
    ['We', 'PRON\tPRP'],
    ['You', 'PRON\tPRP'],
    ['The', 'DET\tDT'],
    ['A', 'DET\tDT'],
    ['Some', 'DET\tDT'],
    ['today', 'NOUN\tNN'],
  ])
  const rows = sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((form, index) => `${index + 1}\t${form}\t${form}\t${own.get(form) ?? tags}\t_\t0\troot\t_\t_`)
      .join('\n'),
  )
  return `# licence = CC-BY-SA\n${`${rows.join('\n\n')}\n\n`.repeat(8)}`
}

describe('learning tags in doubt from a toy treebank', () => {
  const learn = (tags: string): TagModel => {
    const { pairs, weights } = learnTags(readTreebank(toy(tags)))
    const exists = new Uint8Array(32 * 64)
    for (const pair of pairs) exists[pair] = 1
    return { weights, pairs: exists }
  }
  const even = [
    [['PRON', 'PRP', 1000]],
    [
      ['NOUN', 'NN', 10],
      ['VERB', 'VBP', 10],
    ],
  ] as [string, string, number][][]
  const verbs = learn('VERB\tVBP')

  test('a word is what the treebank calls it', () => {
    expect(correct('they wug', even, verbs)).toBe('PRON/PRP VERB/VBP')
    expect(correct('they wug', even, learn('NOUN\tNN'))).toBe('PRON/PRP NOUN/NN')
  })

  test('gives the same twice', () => {
    expect(Buffer.from(learn('VERB\tVBP').weights).equals(Buffer.from(verbs.weights))).toBe(true)
  })

  test('learns nothing where nothing may be used', () => {
    const { pairs, weights } = learnTags(readTreebank(toy('VERB\tVBP').replace('CC-BY-SA', 'CC-BY-NC-SA')))
    expect([pairs.length, weights.some((weight) => weight !== 0)]).toEqual([0, false])
  })
})
