import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'

const eventOf = (text: string, trigger: string): Event | undefined =>
  parseDispatch(text, { date: '2025-03-05' }).events.find((event) => event.trigger.text === trigger)

describe('why', () => {
  const cases: [name: string, text: string, trigger: string, cause: string | null][] = [
    ['a clause', 'The minister resigned because he had lied to parliament.', 'resigned', 'he had lied to parliament'],
    ['because of', 'The minister resigned because of a scandal.', 'resigned', 'a scandal'],
    ['due to', 'Two fishermen drowned due to bad weather.', 'drowned', 'bad weather'],
    ['retaliation', 'Rebels attacked the base in retaliation for the air raids.', 'attacked', 'the air raids'],
    ['a charge', 'Police arrested the editor for libel.', 'arrested', 'libel'],
    ['a purpose', 'Rebels attacked the jail to free their leader.', 'attacked', 'to free their leader'],
    // Time, length and content give no reason.
    ['no reason: a length', 'Police arrested the editor for two days.', 'arrested', null],
    ['no reason: a time', 'The minister resigned after he had spoken to parliament.', 'resigned', null],
    ['no reason: a content', 'Rebels threatened to attack the jail.', 'threatened attack', null],
  ]
  it.each(cases)('%s', (_name, text, trigger, cause) => {
    const event = eventOf(text, trigger)
    expect(event).toBeDefined()
    expect(event?.cause?.text ?? null).toBe(cause)
  })
})

describe('how', () => {
  const cases: [name: string, text: string, trigger: string, manner: string | null][] = [
    [
      'by doing',
      'Rebels attacked the jail by firing rockets at its gate.',
      'attacked',
      'by firing rockets at its gate',
    ],
    ['with a weapon', 'A man attacked two nuns with a knife.', 'attacked', 'with a knife'],
    ['in what', 'Two nuns were killed in an ambush near Gao.', 'killed', 'in an ambush near Gao'],
    // A companion, a doer and a place are no manner.
    ['not how: with whom', 'The minister met the envoy with two aides.', 'met', null],
    ['not how: by whom', 'Two nuns were killed by rebels.', 'killed', null],
    ['not how: where', 'Two nuns were killed in a village near Gao.', 'killed', null],
  ]
  it.each(cases)('%s', (_name, text, trigger, manner) => {
    const event = eventOf(text, trigger)
    expect(event).toBeDefined()
    expect(event?.manner?.text ?? null).toBe(manner)
  })
})

it('a story gives the reason of its main event further down', () => {
  const { events, mainEvent } = parseDispatch(
    'Bakery shrinks its famous rolls\n\nThe change was made because of higher prices for flour. Buyers were angry. It rained.',
    { date: '2025-03-05' },
  )
  expect(events.find(({ id }) => id === mainEvent)?.cause?.text).toBe('higher prices for flour')
})
