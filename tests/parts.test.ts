import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../src/dispatch.js'
import { WirecopyError } from '../src/errors.js'
import { parseAttributions, parseEntities, parseEvents } from '../src/parts.js'

const TEXT = `KABUL, Dec 2 (Reuters) - Police arrested three students in Kabul on Tuesday, the interior ministry said.

“We will talk,” said Anna Klein, a spokeswoman. Klein said that the talks would go on.
`
const options = { date: '2025-12-03' } as const

describe('a part of a dispatch is the same as in the whole', () => {
  const whole = parseDispatch(TEXT, options)

  test('parseEntities', () => {
    expect(parseEntities(TEXT, options)).toEqual(whole.entities)
  })
  test('parseAttributions', () => {
    const { attributions, quotes, entities } = whole
    expect(parseAttributions(TEXT, options)).toEqual({ attributions, quotes, entities })
  })
  test('parseEvents', () => {
    const { events, mainEvent, attributions, entities } = whole
    expect(parseEvents(TEXT, options)).toEqual({ events, mainEvent, attributions, entities })
  })
})

describe('a part', () => {
  test('takes a text that looks like an envelope as it stands', () => {
    const markup = '<p>“We will talk,” said Anna Klein.</p>'
    for (const { spans, text } of parseAttributions(markup).quotes)
      expect(spans.map(({ start, end }) => markup.slice(start, end)).join(' ')).toBe(text)
  })
  test('refuses options that cannot be used', () => {
    expect(() => parseEvents('So.', { date: 'yesterday' })).toThrow(WirecopyError)
    expect(() => parseEntities(7 as unknown as string)).toThrow(WirecopyError)
  })
})
