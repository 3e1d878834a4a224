import { describe, expect, test } from 'vitest'
import type { WirecopyError } from '../src/errors.js'
import { Format } from '../src/model/dispatch.js'
import { checkOptions, type ParseOptions } from '../src/options.js'

/** The code of the error, or null where the options are taken. */
function codeOf(options: unknown): string | null {
  try {
    checkOptions(options as ParseOptions)
    return null
  } catch (error) {
    return (error as WirecopyError).code
  }
}

describe('the formats that an option may name', () => {
  // options.ts has a list of its own: a bundle of the parser alone has no schema in it.
  test.each(Format.options)('include %s of the model', (format) => {
    expect(checkOptions({ format }).format).toBe(format)
  })
  test.each(['pdf', 'NITF', 'plain ', '', '__proto__', 'constructor'])('do not include %j', (format) => {
    expect(codeOf({ format })).toBe('format-unknown')
  })
})

describe('options', () => {
  test.each([
    ['a day that does not exist', { date: '2025-02-30' }, 'date-invalid'],
    ['a number for a day', { date: 5 }, 'date-invalid'],
    ['a name for a country', { country: 'France' }, 'option-invalid'],
    ['a part that does not exist', { include: ['trees'] }, 'option-invalid'],
    ['a limit that does not exist', { limits: { maxWidth: 5 } }, 'option-invalid'],
    ['a limit below nothing', { limits: { maxLength: -1 } }, 'option-invalid'],
    ['none', null, 'option-invalid'],
  ])('are refused: %s', (_name, options, code) => {
    expect(codeOf(options)).toBe(code)
  })
  test('are completed', () => {
    expect(checkOptions({ date: '2025-12-02T09:30:00Z', country: 'gb' })).toMatchObject({
      date: '2025-12-02',
      country: 'GB',
      format: null,
      tokens: false,
    })
  })
})
