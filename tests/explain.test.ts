import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../src/dispatch.js'
import { explainDispatch } from '../src/explain.js'
import { SPEECH_RULES } from '../src/quotes/speech.js'
import { readSeeds } from './support/validate.js'

const TEXT = `LIMA, March 3 (AP) - The talks ended on Monday. “We are glad,” said Ann Lee. She signed a treaty.`

describe('the explanation', () => {
  const { explain } = explainDispatch(TEXT, { date: '2025-03-04' })
  test('weighs what speaks for the dateline', () => {
    expect(explain.dateline).toContainEqual({ name: 'place-large', weight: 2 })
    expect(explain.dateline.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(3)
  })
  test('names the rules of times, with those within them', () => {
    expect(explain.times).toEqual(['day > date > month-day', 'day > weekday'])
  })
  test('names the rule of a quote, and of its attribution', () => {
    expect(explain.quotes).toEqual(['opens-sentence'])
    expect(explain.attributions[0]).toBe('cue-behind-quote')
    expect(explain.support).toHaveLength(explain.attributions.length)
    expect(explain.support[0]).toBeGreaterThan(0)
  })
  test('tells names that the weights found from pronouns', () => {
    const { entities } = explainDispatch(TEXT).dispatch
    const person = entities.findIndex(({ name }) => name === 'Ann Lee')
    expect(explain.entities[person]).toEqual(['tagger', 'pronouns'])
  })
  test('has nothing to say of what is not there', () => {
    const none = { dateline: [], entities: [], times: [], quotes: [], attributions: [], support: [], events: [] }
    expect(explainDispatch('Nothing was.').explain).toEqual(none)
  })
  test('does not weigh a dateline that the envelope names', () => {
    const source =
      '<nitf><body><body.head><dateline><location>Lima</location></dateline></body.head><body.content><p>Talks ended.</p></body.content></body></nitf>'
    const { dispatch, explain } = explainDispatch(source)
    expect(dispatch.dateline?.places[0]?.name).toBe('Lima')
    expect(explain.dateline).toEqual([])
  })
})

describe.each(readSeeds())('$name', ({ text }) => {
  const { dispatch, explain } = explainDispatch(text, { date: '2025-12-02' })
  test('is read as without an explanation', () => {
    expect(dispatch).toEqual(parseDispatch(text, { date: '2025-12-02' }))
  })
  test('has a rule for every item', () => {
    const { entities, times, quotes, attributions, events, dateline } = dispatch
    for (const [name, items] of Object.entries({ entities, times, quotes, attributions, events })) {
      const rules = explain[name as 'times']
      expect([name, rules.length]).toEqual([name, items.length])
      for (const rule of rules) expect(rule).not.toHaveLength(0)
    }
    expect(explain.dateline.length > 0).toBe(dateline !== null)
    const known = SPEECH_RULES.map(({ name }) => name)
    expect(explain.quotes.filter((rule) => !known.includes(rule))).toEqual([])
  })
})
