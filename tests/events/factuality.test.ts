import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'

const eventOf = (text: string, trigger: string): Event | undefined =>
  parseDispatch(text, { date: '2025-03-05' }).events.find((event) => event.trigger.text === trigger)

describe('what is told as having happened', () => {
  const cases: [text: string, trigger: string][] = [
    ['Police arrested the editor.', 'arrested'],
    ['The rebels managed to kidnap the judge.', 'kidnap'],
    ['The rebels began to shell the town.', 'shell'],
    ['The group is said to have kidnapped the judge.', 'kidnapped'],
    ['She was the first minister to resign.', 'resign'],
    ['The alleged murder shocked the town.', 'murder'],
  ]
  it.each(cases)('%s', (text, trigger) => {
    const event = eventOf(text, trigger)
    expect([event?.modality, event?.polarity]).toEqual(['asserted', 'positive'])
  })
})

describe('what is not', () => {
  const cases: [name: string, text: string, trigger: string, modality: Event['modality']][] = [
    ['an infinitive of purpose', 'Ten men came to kidnap the judge.', 'kidnap', 'planned'],
    ['an infinitive of a noun', 'The army has the means to shell the town.', 'shell', 'planned'],
    ['the second of two infinitives', 'Ten men came to beat and kidnap the judge.', 'kidnap', 'planned'],
    ['an adjective', 'The town fears a possible massacre.', 'massacre', 'hypothetical'],
    ['an attempted deed', 'He was tried for attempted murder.', 'murder', 'attempted'],
    ['an adverb', 'Rebels probably kidnapped the judge.', 'kidnapped', 'hypothetical'],
    ['an auxiliary that two verbs share', 'The rebels may kill or kidnap the judge.', 'kidnap', 'hypothetical'],
    ['a condition', 'The town will be lost if rebels attack the bridge.', 'attack', 'hypothetical'],
  ]
  it.each(cases)('%s', (_name, text, trigger, modality) => {
    expect(eventOf(text, trigger)?.modality).toBe(modality)
  })
})

describe('what is told as not having happened', () => {
  const cases: [text: string, trigger: string, polarity: Event['polarity']][] = [
    ['Police did not arrest the editor.', 'arrest', 'negative'],
    ['No editor was arrested.', 'arrested', 'negative'],
    ['The court neither convicted nor acquitted the editor.', 'acquitted', 'negative'],
    ['The attack had not killed or injured any soldiers.', 'injured', 'negative'],
    // A negation that is about something else.
    ['Police did not wait and arrested the editor.', 'arrested', 'positive'],
    ['Eleven nuns, none of them young, were kidnapped.', 'kidnapped', 'positive'],
    ['Not only editors were arrested.', 'arrested', 'positive'],
    ['Not all editors were arrested.', 'arrested', 'positive'],
  ]
  it.each(cases)('%s', (text, trigger, polarity) => {
    expect(eventOf(text, trigger)?.polarity).toBe(polarity)
  })
})
