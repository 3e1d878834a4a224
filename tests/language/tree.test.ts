import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTree } from '../../src/language/tree.js'

/** Scores, a row a word: the root first, then every word as the head. */
function decode(rows: readonly (readonly number[])[]): number[] {
  const heads = new Int32Array(rows.length)
  decodeTree({ words: rows.length, scores: Int32Array.from(rows.flat()) }, heads)
  return [...heads]
}

const SELF = -1_000_000

describe('the tree of scores', () => {
  test.each<[string, number[][], number[]]>([
    ['one word is the root', [[-5, SELF]], [0]],
    [
      'each word takes its best head',
      [
        [0, SELF, 9, 0],
        [9, 0, SELF, 0],
        [0, 0, 9, SELF],
      ],
      [2, 0, 2],
    ],
    [
      'of two roots the better stays',
      [
        [9, SELF, 5, 0],
        [7, 6, SELF, 0],
        [0, 0, 9, SELF],
      ],
      [0, 1, 2],
    ],
    [
      'without a root the word that loses least becomes it',
      [
        [3, SELF, 9, 0],
        [8, 9, SELF, 0],
        [0, 0, 9, SELF],
      ],
      [2, 0, 2],
    ],
    [
      'a cycle is opened where it costs least',
      [
        [9, SELF, 0, 0],
        [0, 5, SELF, 9],
        [0, 8, 9, SELF],
      ],
      [0, 3, 1],
    ],
  ])('%s', (_, rows, expected) => {
    expect(decode(rows)).toEqual(expected)
  })

  test('is a tree with one root, whatever the scores', () => {
    const scores = fc
      .integer({ min: 1, max: 30 })
      .chain((words) =>
        fc.tuple(
          fc.constant(words),
          fc.array(fc.integer({ min: -9, max: 9 }), { minLength: words * (words + 1), maxLength: words * (words + 1) }),
        ),
      )
    fc.assert(
      fc.property(scores, ([words, list]) => {
        const heads = new Int32Array(words)
        decodeTree({ words, scores: Int32Array.from(list) }, heads)
        expect([...heads].filter((head) => head === 0)).toHaveLength(1)
        for (let word = 1; word <= words; word++) {
          let [at, steps] = [word, 0]
          while (at !== 0 && steps++ <= words) at = heads[at - 1] as number
          expect(at).toBe(0)
        }
      }),
    )
  })
})
