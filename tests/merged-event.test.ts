import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../src/index.js'
import { eventOf } from '../src/merged-event.js'
import type { Attribution, Event, Figure } from '../src/model/types.js'

const TEXT = 'An attack near Gao killed three, police said. The army says five soldiers died. The raid came at dawn.'

/** An event at a word of the text. */
function eventAt(id: string, word: string, more: Partial<Event>): Event {
  const start = TEXT.indexOf(word)
  const span = { start, end: start + word.length }
  return {
    id,
    trigger: { spans: [span], text: word },
    type: { name: 'ASSAULT', plover: 'ASSAULT', mode: null, cameo: '19', quad: 4 },
    participants: [],
    place: null,
    time: null,
    figures: [],
    modality: 'asserted',
    polarity: 'positive',
    attribution: null,
    cause: null,
    manner: null,
    sameAs: null,
    confidence: 0.9,
    ...more,
  }
}

function figure(what: string, count: number): Figure {
  return { what, count, min: null, max: null, unit: null, mention: { start: 0, end: 1, text: String(count) } }
}

const place = { start: 15, end: 18, text: 'Gao', name: 'Gao', country: 'ML', entity: 'n1' }
const soldiers = { role: 'recipient', mention: { start: 60, end: 73, text: 'five soldiers' }, entity: null } as const
const events = [
  eventAt('e1', 'attack', { place, figures: [figure('killed', 3)], attribution: 'a1' }),
  eventAt('e2', 'died', { sameAs: 'e1', figures: [figure('killed', 5)], attribution: 'a2', participants: [soldiers] }),
  eventAt('e3', 'raid', {
    sameAs: 'e1',
    place,
    figures: [figure('killed', 3)],
    attribution: 'a1',
    type: { name: 'ASSAULT', plover: 'ASSAULT', mode: null, cameo: '190', quad: 4 },
    participants: [
      soldiers,
      {
        role: 'actor',
        mention: { start: TEXT.indexOf('The raid'), end: TEXT.indexOf(' came'), text: 'The raid' },
        entity: null,
      },
    ],
  }),
  eventAt('e4', 'says', { figures: [figure('injured', 9)] }),
]

describe('eventOf', () => {
  it('gathers all mentions, whichever is asked for', () => {
    for (const id of ['e1', 'e2', 'e3'])
      expect(eventOf({ events }, id)?.mentions.map((event) => event.id)).toEqual(['e1', 'e2', 'e3'])
  })
  it('leaves other events alone', () => {
    expect(eventOf({ events }, 'e4')?.mentions.map(({ id }) => id)).toEqual(['e4'])
    expect(eventOf({ events }, 'e4')?.figures.map(({ isDisputed }) => isDisputed)).toEqual([false])
  })
  it('keeps conflicting figures apart, each with who gives it', () => {
    const figures = eventOf({ events }, 'e2')?.figures.map(({ count, attribution, events: ids, isDisputed }) => [
      count,
      attribution,
      ids.join(' '),
      isDisputed,
    ])
    expect(figures).toEqual([
      [3, 'a1', 'e1 e3', true],
      [5, 'a2', 'e2', true],
    ])
  })
  it('names each place and each participant once, and no mention of the event itself', () => {
    const merged = eventOf({ events }, 'e1')
    expect(merged?.places.map(({ name }) => name)).toEqual(['Gao'])
    expect(merged?.participants.map(({ mention }) => mention.text)).toEqual(['five soldiers'])
  })
  it('has the finest code and every source', () => {
    expect(eventOf({ events }, 'e1')?.type.cameo).toBe('190')
    expect(eventOf({ events }, 'e1')?.attributions).toEqual(['a1', 'a2'] satisfies Attribution['id'][])
  })
  it('is null for no id and for an id that is not there', () => {
    expect(eventOf({ events }, null)).toBeNull()
    expect(eventOf({ events }, 'e99')).toBeNull()
  })
  it('puts the time that the text names before the day of the dispatch', () => {
    const told = [
      eventAt('e1', 'attack', { time: { value: '2025-12-02', range: null, mention: null } }),
      eventAt('e2', 'raid', {
        sameAs: 'e1',
        time: { value: '2025-12-01', range: null, mention: { start: 90, end: 94, text: 'dawn' } },
      }),
    ]
    expect(eventOf({ events: told }, 'e2')?.times.map(({ value }) => value)).toEqual(['2025-12-01', '2025-12-02'])
  })
  it('reads what the parser joined', () => {
    const dispatch = parseDispatch('An attack killed two soldiers near Gao. The attack came at dawn.')
    const merged = eventOf(dispatch, dispatch.events.at(-1)?.id ?? null)
    expect(merged?.mentions.length).toBeGreaterThan(1)
    expect(merged?.figures.map(({ what, count }) => [what, count])).toEqual([['killed', 2]])
  })
})
