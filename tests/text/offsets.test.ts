import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointsBefore, indexCodePoints } from '../../src/text/offsets.js'

/** The plain way: as many steps as the string's own iterator makes. */
const counted = (text: string): number => [...text].length

describe('codePointsBefore', () => {
  test.each([
    ['letters', 'Kabul'],
    ['an astral letter first', '𝐊abul'],
    ['emoji joined', '👩‍👩‍👧‍👦 said'],
    ['a lone first half', 'a\ud800b'],
    ['a lone second half', '\udc00b'],
    ['halves in the wrong order', 'a\udc00\ud800b'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(codePointsBefore(indexCodePoints(text), text.length)).toBe(counted(text))
  })

  test('agrees with the iterator before every code point of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const index = indexCodePoints(text)
        let offset = 0
        let points = 0
        for (const character of text) {
          expect(codePointsBefore(index, offset)).toBe(points)
          offset += character.length
          points++
        }
        expect(codePointsBefore(index, offset)).toBe(points)
      }),
    )
  })

  test('is the identity without pairs, and is not with one', () => {
    expect(indexCodePoints('Kabul, “so”').isIdentity).toBe(true)
    expect(indexCodePoints('Kabul 👍').isIdentity).toBe(false)
  })
})
