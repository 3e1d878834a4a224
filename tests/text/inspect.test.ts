import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectText } from '../../src/text/inspect.js'

/** Diagnostics as `code "what stands there"`. */
const told = (text: string): string[] =>
  inspectText(text, []).map(({ code, span }) =>
    span === null ? code : `${code} ${JSON.stringify(text.slice(span.start, span.end))}`,
  )

describe('inspectText tells of', () => {
  test.each([
    ['nothing', '', ['text-empty']],
    ['blanks alone', ' \n\t\u00a0\u3000\ufeff', ['text-empty']],
    ['a first half alone', 'a\ud800b', ['text-surrogate "\\ud800"']],
    ['a second half alone', 'a\udc00b', ['text-surrogate "\\udc00"']],
    ['a first half at the end', 'a\ud83d', ['text-surrogate "\\ud83d"']],
    ['halves in the wrong order', '\udc00\ud800', ['text-surrogate "\\udc00"', 'text-surrogate "\\ud800"']],
    ['two first halves, of which one has its partner', '\ud83d\ud83d\ude00', ['text-surrogate "\\ud83d"']],
    ['NUL and escape', 'a\u0000b\u001bc', ['text-control "\\u0000"', 'text-control "\\u001b"']],
    ['controls of the second block', 'a\u0093b\u007f', ['text-control "\u0093"', 'text-control "\u007f"']],
  ])('%s', (_name, text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('inspectText does not tell of', () => {
  test.each([
    ['plain text', 'KABUL, Dec 2 (Reuters) - Talks go on.'],
    ['line ends and tabs', 'a\r\nb\rc\td\u000be\u000cf\u0085g\u2028h'],
    ['pairs', '👍 𝐊abul 👩‍👩‍👧‍👦'],
    ['bidirectional and zero-width marks', 'a\u202eb\u200bc'],
    ['letters that stand alone among blanks', ' \n語 '],
  ])('%s', (_name, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('inspectText', () => {
  test('tells of marks without a partner, where they stand', () => {
    const text = 'He said “so.'
    const at = text.indexOf('“')
    expect(inspectText(text, [{ start: at, end: at + 1 }])).toMatchObject([
      { code: 'quote-unpaired', span: { start: at, end: at + 1 } },
    ])
  })

  test('lists twenty of a code and counts the rest', () => {
    const found = inspectText('\u0000'.repeat(50), [])
    expect(found).toHaveLength(21)
    expect(found[20]).toMatchObject({ code: 'text-control', span: null, message: expect.stringContaining('30 more') })
    expect(inspectText('\u0000'.repeat(20), [])).toHaveLength(20)
  })

  test('tells of a lone half exactly where the string is not well formed', () => {
    const unit = fc.constantFrom('a', '\ud83d', '\ude00', '👍', ' ')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 15 }), (text) => {
        const lone = inspectText(text, []).filter(({ code }) => code === 'text-surrogate')
        expect(lone.length > 0).toBe(/\p{Surrogate}/u.test(text))
      }),
    )
  })
})
