import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDispatch, safeParseDispatch } from '../../src/dispatch.js'
import { WirecopyError } from '../../src/errors.js'
import type { ParseOptions } from '../../src/options.js'
import { codePointOffsets } from '../../src/read.js'
import { faultsOf } from './faults.js'
import { newsText } from './news-text.js'

/** Any code units at all: halves of pairs, controls, every script. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
)

const options: ParseOptions = { format: 'plain', date: '2025-12-02', include: ['tokens'] }

describe.each([
  ['any text', anyText, 150],
  ['news-like text', newsText, 300],
])('%s', (_name, texts, numRuns) => {
  test('comes back as it was, and every span is right', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const dispatch = parseDispatch(text, options)
        expect(dispatch.text).toBe(text)
        expect(faultsOf(dispatch)).toEqual([])
      }),
      { numRuns },
    )
  })

  test('is read the same way twice, and without a day', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseDispatch(text, options)).toEqual(parseDispatch(text, options))
        expect(faultsOf(parseDispatch(text, { format: 'plain' }))).toEqual([])
      }),
      { numRuns: numRuns / 5 },
    )
  })

  test('survives JSON, also with offsets in code points', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const dispatch = parseDispatch(text, options)
        expect(JSON.parse(JSON.stringify(dispatch))).toEqual(dispatch)
        const points = [...text]
        for (const { start, end, text: mention } of codePointOffsets(dispatch).entities.flatMap(
          (item) => item.mentions,
        ))
          expect(points.slice(start, end).join('')).toBe(mention)
      }),
      { numRuns: numRuns / 5 },
    )
  })

  test('in whatever envelope it is taken for: a dispatch without faults, or a typed error', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = safeParseDispatch(text)
        if (result.success) expect(faultsOf(result.data)).toEqual([])
        else expect(result.error).toBeInstanceOf(WirecopyError)
      }),
      { numRuns: numRuns / 3 },
    )
  })
})

describe('any bytes', () => {
  test('give a dispatch without faults, or a typed error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = safeParseDispatch(bytes)
        if (result.success) expect(faultsOf(result.data)).toEqual([])
        else expect(result.error).toBeInstanceOf(WirecopyError)
      }),
      { numRuns: 200 },
    )
  })
})

describe('any options and any input', () => {
  test('give a dispatch, or a typed error', () => {
    const odd = fc.anything({ withBigInt: true, withDate: true, withTypedArray: true })
    fc.assert(
      fc.property(
        fc.oneof(odd, fc.constant('KABUL, Dec 2 (AP) - So it was.')),
        fc.oneof(
          odd,
          fc.record({ date: odd, format: odd, country: odd, include: odd, limits: odd }, { requiredKeys: [] }),
        ),
        (input, given) => {
          const result = safeParseDispatch(input as string, given as ParseOptions)
          if (result.success) expect(faultsOf(result.data)).toEqual([])
          else expect(result.error).toBeInstanceOf(WirecopyError)
        },
      ),
      { numRuns: 500 },
    )
  })
})
