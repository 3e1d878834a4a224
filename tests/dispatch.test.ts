import { describe, expect, test } from 'vitest'
import { parseDispatch, safeParseDispatch } from '../src/dispatch.js'
import { DEFAULT_LIMITS, InputError, LimitError, WirecopyError } from '../src/errors.js'
import { Dispatch } from '../src/model/dispatch.js'
import type { ParseOptions } from '../src/options.js'

const TEXT = 'Talks go on\n\nKABUL, Dec 2 (Reuters) - “We will talk,” said Anna Klein.\n\nShe left on Tuesday.\n'

/** Options as someone without TypeScript may pass them. */
const untyped = (options: unknown): ParseOptions => options as ParseOptions

describe('parseDispatch', () => {
  test('gives the text back as it was given, and spans of its paragraphs', () => {
    const { text, paragraphs } = parseDispatch(TEXT)
    expect(text).toBe(TEXT)
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(TEXT.trim().split('\n\n'))
  })

  test('fills every field of the model', () => {
    expect(Dispatch.parse(parseDispatch(TEXT))).toEqual(parseDispatch(TEXT))
    expect(Dispatch.parse(parseDispatch(''))).toMatchObject({ text: '', paragraphs: [], dateline: null })
  })

  test('reads bytes as the text that they spell', () => {
    expect(parseDispatch(new TextEncoder().encode(TEXT))).toEqual(parseDispatch(TEXT))
  })

  test('gives tokens when asked, and none otherwise', () => {
    const words = (options?: ParseOptions): string[] =>
      parseDispatch('So it was.', options).paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text)),
      )
    expect(words({ include: ['tokens'] })).toEqual(['So', 'it', 'was', '.'])
    expect(words()).toEqual([])
    expect(words({ include: [] })).toEqual([])
  })

  test('takes an option for the day, and knows none otherwise', () => {
    expect(parseDispatch('So it was.', { date: '2025-12-02' }).date).toEqual({ value: '2025-12-02', from: 'option' })
    expect(parseDispatch('So it was.', { date: '2025-12-02T23:10:00Z' }).date.value).toBe('2025-12-02')
    expect(parseDispatch('So it was.').date).toEqual({ value: null, from: 'none' })
  })
})

describe('parseDispatch refuses', () => {
  test.each([
    ['a number', 7, 'input-not-text'],
    ['null', null, 'input-not-text'],
    ['nothing', undefined, 'input-not-text'],
    ['a list', ['KABUL'], 'input-not-text'],
    ['an object that turns into a string', { toString: () => 'KABUL' }, 'input-not-text'],
    ['a string object', new String('KABUL'), 'input-not-text'],
  ])('%s as input', (_name, input, code) => {
    expect(codeOf(() => parseDispatch(input as string))).toBe(code)
    expect(() => parseDispatch(input as string)).toThrow(InputError)
  })

  test.each([
    ['options that are no object', 7, 'option-invalid'],
    ['null for options', null, 'option-invalid'],
    ['a day that does not exist', { date: '2025-02-30' }, 'date-invalid'],
    ['a month that does not exist', { date: '2025-13-01' }, 'date-invalid'],
    ['an hour that does not exist', { date: '2025-12-02T25:00' }, 'date-invalid'],
    ['a date object', { date: new Date(0) }, 'date-invalid'],
    ['a format that does not exist', { format: 'pdf' }, 'format-unknown'],
    ['a format named like a method', { format: 'toString' }, 'format-unknown'],
    ['a country by name', { country: 'France' }, 'option-invalid'],
    ['a part that does not exist', { include: ['trees'] }, 'option-invalid'],
    ['parts that are no list', { include: 'tokens' }, 'option-invalid'],
    ['a limit that does not exist', { limits: { maxWidth: 7 } }, 'option-invalid'],
    ['a limit that is no number', { limits: { maxLength: '7' } }, 'option-invalid'],
    ['a limit that is no quantity', { limits: { maxLength: Number.NaN } }, 'option-invalid'],
    ['a limit named like a method', { limits: { toString: 7 } }, 'option-invalid'],
  ])('%s', (_name, options, code) => {
    expect(codeOf(() => parseDispatch('So.', untyped(options)))).toBe(code)
  })

  test('more than the limit, and takes just as much', () => {
    expect(() => parseDispatch('So it was.', { limits: { maxLength: 9 } })).toThrow(LimitError)
    expect(parseDispatch('So it was.', { limits: { maxLength: 10 } }).text).toBe('So it was.')
    expect(codeOf(() => parseDispatch(new Uint8Array(DEFAULT_LIMITS.maxLength + 1)))).toBe('input-too-long')
  })
})

describe('safeParseDispatch', () => {
  test('gives what parseDispatch gives', () => {
    expect(safeParseDispatch(TEXT)).toEqual({ success: true, data: parseDispatch(TEXT) })
  })
  test('gives the error instead of throwing it', () => {
    const result = safeParseDispatch('So.', { date: 'yesterday' })
    expect(result.success ? null : result.error.code).toBe('date-invalid')
  })
})

function codeOf(act: () => void): string | null {
  try {
    act()
  } catch (error) {
    return error instanceof WirecopyError ? error.code : String(error)
  }
  return null
}
