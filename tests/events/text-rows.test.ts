import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { TEXT_ROWS, textRowsOf, textScore } from '../../src/events/incidents/text-rows.js'
import { Trees } from '../../src/events/tree.js'
import { analyzeDocument } from '../../src/language/index.js'
import { layoutText } from '../../src/text/layout.js'

const rowsOf = (text: string) => {
  const document = buildDocument(layoutText(text))
  return textRowsOf(new Trees(document, analyzeDocument(document)), document)
}
const plain = (text: string): number[] => [...rowsOf(text).rows]

describe('the words of a dispatch', () => {
  const same: [name: string, one: string, other: string][] = [
    ['capitals', 'GUNMEN ATTACKED A BUS.', 'Gunmen attacked a bus.'],
    ['endings', 'Gunman attacks.', 'Gunman attacked.'],
    ['marks', 'Gunmen attacked a bus.', '"Gunmen attacked a bus"'],
  ]
  it.each(same)('are the same whatever their %s', (_name, one, other) => {
    expect(plain(one)).toEqual(plain(other))
  })
  const differing: [name: string, one: string, other: string][] = [
    ['other words', 'Gunmen attacked a bus.', 'Bankers praised a budget.'],
    ['another order', 'Gunmen attacked bankers.', 'Bankers attacked gunmen.'],
    ['a word further down', 'It rained.\n\nIt poured.\n\nGunmen came.', 'Gunmen came.\n\nIt poured.\n\nIt rained.'],
  ]
  it.each(differing)('are not the same with %s', (_name, one, other) => {
    expect(plain(one)).not.toEqual(plain(other))
  })
  it('weigh alike in a short text and in a long one', () => {
    const weights = new Float64Array(TEXT_ROWS + 1).fill(1)
    const length = (text: string): number =>
      rowsOf(text).values.reduce((sum, value) => sum + value * value, textScore(weights, rowsOf('')) - 1)
    expect(length('Gunmen attacked a bus.')).toBeCloseTo(1)
    expect(length('Gunmen attacked a bus. The police came. '.repeat(40))).toBeCloseTo(1)
  })
  it('stand in order, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { rows, values } = rowsOf(text)
        expect(values).toHaveLength(rows.length)
        expect([...rows]).toEqual([...new Set(rows)].sort((a, b) => a - b))
        expect(rows.every((row) => row >= 0 && row < TEXT_ROWS)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
