import { describe, expect, test } from 'vitest'
import { ROWS_A_WORD, writeRows } from '../../src/language/features.js'

/** Rows as tools/train/language/features.py computes them: training and reading must not drift apart. */
const ROWS: [string, number[]][] = [
  ['Ministers', [4835, 26077, 33029, 37750, 40994, 44768, 48957, 49614]],
  ['don’t', [20568, 20914, 33469, 36019, 43952, 44370, 48256, 49497]],
  ['``', [13200, 14337, 33007, 35957, 37992, 44628, 47315, 49237]],
  ['--', [17452, 22382, 33680, 36378, 38963, 44094, 45531, 49449]],
  ['U.S.', [13050, 10347, 33041, 37445, 39019, 44094, 48607, 49279]],
  ['10,000', [17087, 11785, 33029, 34944, 43948, 44999, 48198, 49545]],
  ['ÉLYSÉE', [18613, 6257, 33250, 37617, 40920, 44752, 46544, 49392]],
  ['Жуков', [24771, 23190, 32845, 37685, 43882, 44124, 49086, 49614]],
  ['€', [4620, 31048, 33547, 37305, 40198, 45006, 45397, 49422]],
  ['“', [13200, 14337, 33007, 35957, 37992, 44628, 47315, 49432]],
  ["McDonald's", [10709, 26921, 32854, 36511, 39660, 44346, 46810, 49455]],
  ['x'.repeat(50), [12438, 18478, 33098, 37125, 43451, 45025, 46812, 49557]],
  ['😀', [19306, 11136, 33124, 34516, 40146, 44654, 46543, 49164]],
  ['Łódź', [13211, 17537, 33175, 34974, 40038, 44287, 46142, 49614]],
]

function rowsOf(word: string, glued = false): number[] {
  const rows = new Int32Array(ROWS_A_WORD)
  writeRows(`(${word})`, 1, 1 + word.length, glued, rows, 0)
  return [...rows]
}

describe('rows of a word', () => {
  test.each(ROWS)('%s are those of the training code', (word, expected) => {
    expect(rowsOf(word).slice(0, 8)).toEqual(expected)
  })

  test('case changes the shape alone', () => {
    const [small, capital] = [rowsOf('minister'), rowsOf('MINISTER')]
    expect(small.slice(0, 7)).toEqual(capital.slice(0, 7))
    expect(small[7]).not.toBe(capital[7])
  })

  test('curly marks count as straight ones, but for the shape', () => {
    expect(rowsOf('n’t').slice(0, 7)).toEqual(rowsOf("n't").slice(0, 7))
  })

  test('a word glued to the one before has a row that says so', () => {
    expect(rowsOf('%', true)[8]).not.toBe(rowsOf('%', false)[8])
  })
})
