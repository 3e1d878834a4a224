import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'

const eventsOf = (text: string): Event[] => parseDispatch(text, { date: '2025-03-05' }).events
const find = (events: Event[], trigger: string): Event | undefined =>
  events.find((event) => event.trigger.text.toLowerCase() === trigger)
const rootOf = (event: Event | undefined): string | undefined => event?.sameAs ?? event?.id
const by = (event: Event | undefined, role: string): string[] =>
  event?.participants.filter((one) => one.role === role).map(({ mention }) => mention.text) ?? []

describe('the mentions of a violent incident', () => {
  const joins: [name: string, text: string, first: string, second: string][] = [
    [
      'the noun after the verb',
      'Gunmen ambushed a convoy near Gao.\n\nThe ambush lasted an hour.',
      'ambushed',
      'ambush',
    ],
    [
      'another word for it, a paragraph further down',
      'Rebels bombed a market in Kidal on Monday.\n\nThe explosion was heard for miles.',
      'bombed',
      'explosion',
    ],
    ['the harm that it did', 'A bomb exploded in Gao. Two traders were killed and five wounded.', 'exploded', 'killed'],
    [
      'the same victim',
      'Unknown men kidnapped Judge Lena Holt on Monday.\n\nLena Holt was kidnapped on her way home.',
      'kidnapped',
      'kidnapped',
    ],
  ]
  it.each(joins)('are joined: %s', (_name, text, first, second) => {
    const events = eventsOf(text)
    expect(find(events, second)).toBeDefined()
    expect(rootOf(find(events, second))).toBe(rootOf(find(events, first)))
  })

  const keepsApart: [name: string, text: string, first: string, second: string][] = [
    [
      'another place',
      'Gunmen attacked a bus in Lagos on Monday.\n\nRebels bombed a school in Nairobi on Monday.',
      'attacked',
      'bombed',
    ],
    [
      'another day',
      'Gunmen attacked a bus on Monday.\n\nSoldiers were kidnapped on 3 January.',
      'attacked',
      'kidnapped',
    ],
    ['another attack', 'Gunmen attacked a bus in Lagos.\n\nAnother attack killed two nuns.', 'attacked', 'attack'],
  ]
  it.each(keepsApart)('are kept apart: %s', (_name, text, first, second) => {
    const events = eventsOf(text)
    expect(find(events, second)).toBeDefined()
    expect(rootOf(find(events, second))).not.toBe(rootOf(find(events, first)))
  })

  it('leave out the attack itself among those who took part', () => {
    const killed = find(eventsOf('The attack killed two soldiers.'), 'killed')
    expect([by(killed, 'actor'), by(killed, 'recipient')]).toEqual([[], ['two soldiers']])
  })
  it('have the place and the day that the sentence before them names', () => {
    const text = 'It was market day in Nairobi on Monday. Gunmen shot three traders.'
    const shot = find(eventsOf(text), 'shot')
    expect([shot?.place?.name, shot?.time?.value]).toEqual(['Nairobi', '2025-03-03'])
  })
})

describe('who is said to have done it', () => {
  const cases: [text: string, trigger: string, actors: string[]][] = [
    ['The Red Column claimed responsibility for the bombing.', 'bombing', ['The Red Column']],
    ['Two brothers were responsible for the massacre.', 'massacre', ['Two brothers']],
    ['Three officers were involved in the kidnapping.', 'kidnapping', ['Three officers']],
    ['Police have arrested a man for the murder.', 'murder', ['a man']],
    // No doer stands here.
    ['The mayor visited the town for the funeral after the massacre.', 'massacre', []],
    ['Parliament voted for the law against kidnapping.', 'kidnapping', []],
  ]
  it.each(cases)('%s', (text, trigger, actors) => {
    const event = find(eventsOf(text), trigger)
    expect(by(event, 'actor')).toEqual(actors)
  })
})

describe('with what it was done', () => {
  const cases: [text: string, trigger: string, instruments: string[], actors: string[]][] = [
    ['A car bomb killed three traders.', 'killed', ['A car bomb'], []],
    ['Three traders were killed by a grenade.', 'killed', ['a grenade'], []],
    ['Three traders were killed by a gunman.', 'killed', [], ['a gunman']],
    ['Rebels attacked a truck near Gao.', 'attacked', [], ['Rebels']],
  ]
  it.each(cases)('%s', (text, trigger, instruments, actors) => {
    const event = find(eventsOf(text), trigger)
    expect([by(event, 'instrument'), by(event, 'actor')]).toEqual([instruments, actors])
  })
})

describe('in a text all in capitals', () => {
  it('an adjective takes no part', () => {
    const [event] = eventsOf('HEAVILY ARMED MEN STAGED A TERRORIST ATTACK ON THE STATION.')
    expect(event?.participants.map(({ mention }) => mention.text)).not.toContain('TERRORIST')
  })
  it('a nationality does', () => {
    const [event] = eventsOf('THE ISRAELI BOMBING OF THE PORT LASTED TWO HOURS.')
    expect(by(event, 'actor')).toEqual(['ISRAELI'])
  })
  it('what an editor has put in brackets does not', () => {
    const [event] = eventsOf('LIMA, 4 MAR (EFE) -- [TEXT] LEFTIST REBELS ATTACKED A POLICE POST.')
    expect(by(event, 'actor')).toEqual(['LEFTIST REBELS'])
  })
})
