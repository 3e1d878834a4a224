import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/index.js'
import { UPOS, XPOS } from '../../src/language/generated/shape.js'
import { TAG_STRIDE } from '../../src/language/network.js'
import { DOUBT, tagRun } from '../../src/language/tag-corrections.js'

/** Tags of the words of a text after second thoughts, where the network gives each word's two tags so many points each. */
function correct(text: string, points: readonly (readonly [string, string, number])[][]): string {
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
  tagRun({ text, start, end, first: 0, words: words.length, opens: true, scores }, upos, xpos)
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
