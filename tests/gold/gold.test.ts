import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluateOwn } from '../../tools/evaluate/own.js'
import { GOLD_TEXTS } from './texts.data.js'

/** How far a figure may fall below the recorded one: less than one point. */
const TOLERANCE = 1

const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Record<string, number>

describe('our own gold', () => {
  test('is annotated with words that stand in its texts', () => {
    const missing = GOLD_TEXTS.flatMap(({ name, text, times, quotes, attributions, events }) => {
      const flat = text.replace(/\s+/g, ' ')
      const words = [times, attributions, events].flatMap((items) => items.map(([first]) => first))
      const quoted = quotes.flatMap(([inside]) => inside.split(/(?<=[,.]) /))
      return [...words, ...quoted].filter((one) => !flat.includes(one)).map((one) => `${name}: ${one}`)
    })
    expect(missing).toEqual([])
  })

  const { figures } = evaluateOwn()
  test('has every figure recorded', () => {
    expect(Object.keys(figures)).toEqual(Object.keys(recorded))
  })
  test.each(Object.entries(recorded))('%s stay within a point of %d', (name, share) => {
    expect(figures[name]).toBeGreaterThan(share - TOLERANCE)
  })
})
