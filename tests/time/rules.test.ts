import { describe, expect, it } from 'vitest'
import { ALL_RULES } from '../../src/time/language.js'
import { parseTimes } from '../../src/time/public.js'

/** The day that all rules' examples are read against: a Tuesday. */
const DATE = '2025-12-02'

describe('every rule reads its own example', () => {
  it.each(ALL_RULES.map(({ name, example: [text, value] }) => [name, text, value] as const))(
    '%s: %s → %s',
    (_, text, value) => {
      expect(parseTimes(text, { date: DATE })[0]?.value ?? '').toBe(value)
    },
  )

  it('names each rule once', () => {
    const names = [...new Set(ALL_RULES)].map(({ name, pattern }) => `${name}: ${pattern}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
