import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../src/dispatch.js'
import type { Dispatch } from '../src/model/dispatch.js'
import type { Quote } from '../src/model/quote.js'
import { codePointOffsets, entityOf, speakerOf, textOf } from '../src/read.js'

const TEXT = 'KABUL, Dec 2 (Reuters) - 👍 “We will talk,” said Anna Klein.\n\n𝐓𝐡𝐞 end.'

const KLEIN = {
  id: 'n1',
  kind: 'person',
  name: 'Anna Klein',
  aliases: [],
  mentions: [],
  roles: [],
  country: null,
} as const
const QUOTE: Quote = {
  id: 'q1',
  spans: [],
  text: '',
  outer: [],
  kind: 'direct',
  level: 0,
  attribution: null,
  speaker: 'n1',
  confidence: 1,
}
const people = { entities: [{ ...KLEIN, aliases: [], mentions: [], roles: [] }] }

describe('entityOf and speakerOf', () => {
  test('find by id', () => {
    expect(entityOf(people, 'n1')?.name).toBe('Anna Klein')
    expect(speakerOf(people, QUOTE)?.name).toBe('Anna Klein')
  })
  test('are null for null and for an unknown id', () => {
    expect(entityOf(people, null)).toBeNull()
    expect(entityOf(people, 'n2')).toBeNull()
    expect(speakerOf(people, { ...QUOTE, speaker: null })).toBeNull()
  })
})

describe('textOf', () => {
  test('slices a span', () => {
    expect(textOf({ text: 'Talks go on' }, { start: 6, end: 8 })).toBe('go')
  })
  test('joins the pieces of a stretch by one blank', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 9, end: 11 },
    ]
    expect(textOf({ text: 'Talks go on' }, { spans })).toBe('Talks on')
  })
})

describe('codePointOffsets', () => {
  const dispatch = parseDispatch(TEXT, { include: ['tokens'] })

  test('slices as Python does', () => {
    const points = [...TEXT]
    const recounted = codePointOffsets(dispatch)
    const pairs = spansOf(dispatch).map((span, index) => [span, spansOf(recounted)[index]] as const)
    expect(pairs.length).toBeGreaterThan(2)
    for (const [before, after] of pairs)
      expect(points.slice(after?.start, after?.end).join('')).toBe(TEXT.slice(before.start, before.end))
  })
  test('leaves the original alone', () => {
    const before = JSON.stringify(dispatch)
    codePointOffsets(dispatch)
    expect(JSON.stringify(dispatch)).toBe(before)
  })
  test('changes nothing where there is no pair', () => {
    const plain = parseDispatch('KABUL, Dec 2 (Reuters) - Talks go on.')
    expect(codePointOffsets(plain)).toEqual(plain)
  })
})

/** Every object with offsets, in one order. */
function spansOf(dispatch: Dispatch): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if ('start' in value && 'end' in value) found.push(value as { start: number; end: number })
    for (const item of Object.values(value)) visit(item)
  }
  visit(dispatch)
  return found
}
