import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Dispatch, Event } from '../../src/model/types.js'

const BODY = `The decision was made public at a meeting in Oslo. Many had waited for it. Shops will open as usual next week.`

function mainOf(text: string): { dispatch: Dispatch; main: Event | null } {
  const dispatch = parseDispatch(text, { date: '2025-03-05' })
  return { dispatch, main: dispatch.events.find(({ id }) => id === dispatch.mainEvent) ?? null }
}
const by = (event: Event | null, role: string): string[] =>
  event?.participants.filter((one) => one.role === role).map(({ mention }) => mention.text) ?? []

describe('the main event', () => {
  const cases: [name: string, headline: string, trigger: string, type: string, actors: string[]][] = [
    ['of a headline with a typed verb', 'Police detain two editors in Lagos', 'detain', 'COERCE', ['Police']],
    ['of no type', 'Bakery shrinks its famous rolls', 'shrinks', 'OTHER', ['Bakery']],
    ['below a verb of saying', 'Ministry says gunmen attacked a bus', 'attacked', 'ASSAULT', ['gunmen']],
    ['below a verb of trying', 'Farmers try to save the harvest', 'save', 'OTHER', ['Farmers']],
    ['behind a label', 'Ferry disaster: captain blames the harbour', 'blames', 'ACCUSE', ['captain']],
    ['with a particle', 'Airline winds up its cargo branch', 'winds up', 'OTHER', ['Airline']],
  ]
  it.each(cases)('%s', (_name, headline, trigger, type, actors) => {
    const { main } = mainOf(`${headline}\n\n${BODY}`)
    expect([main?.trigger.text, main?.type.name]).toEqual([trigger, type])
    expect(by(main, 'actor')).toEqual(actors)
  })

  it('is what the lead tells where there is no headline', () => {
    const { main } = mainOf(`OSLO, March 5 (NTB) - Rebels attacked a convoy near the border on Tuesday. ${BODY}`)
    expect(main?.trigger.text).toBe('attacked')
  })
  it('is what the lead tells where the headline has no verb', () => {
    const { main } = mainOf(`Chaos in the capital\n\nThe army deposed the president on Tuesday. ${BODY}`)
    expect(main?.trigger.text).toBe('deposed')
  })
  it('has the object of a verb of no type', () => {
    expect(by(mainOf(`Bakery shrinks its famous rolls\n\n${BODY}`).main, 'object')).toEqual(['its famous rolls'])
  })
  it('is the only event of no type', () => {
    const { dispatch } = mainOf(`Bakery shrinks its famous rolls\n\nThe bakery paints its doors. ${BODY}`)
    expect(dispatch.events.filter(({ type }) => type.name === 'OTHER')).toHaveLength(1)
  })
  it('is not made of a lone sentence that tells nothing', () => {
    expect(mainOf('The bakery paints its doors.').main).toBeNull()
  })
  it('is the accident, not what it did', () => {
    const { main } = mainOf(`Boat sinking kills dozens on lake\n\n${BODY}`)
    expect([main?.trigger.text, main?.type.name]).toEqual(['sinking', 'ACCIDENT'])
  })
  it('is no label and no furniture', () => {
    const { main } = mainOf(`Breaking: minister resigns\n\nThank you for subscribing. ${BODY}`)
    expect(main?.trigger.text).toBe('resigns')
  })
  it('reads a number that stands alone for those whom it befell', () => {
    const { main } = mainOf(`At least four killed in attack on market\n\n${BODY}`)
    expect(by(main, 'recipient')).toEqual(['At least four', 'market'])
    expect(main?.figures.map(({ count, what }) => [count, what])).toEqual([[4, 'killed']])
  })
})

describe('where and when the story is set', () => {
  it('has the place and the day of the first sentences', () => {
    const { main } = mainOf(
      'Bakery shrinks its famous rolls\n\nThe rolls lost ten grams, buyers in Bergen found on Monday. They were angry.',
    )
    expect([main?.place?.name, main?.time?.value]).toEqual(['Bergen', '2025-03-03'])
  })
  it('has a place of its own rather than that of the story', () => {
    const { main } = mainOf(
      'Police arrest two editors in Lagos\n\nThe editors had come from Abuja. A court in Abuja will hear them.',
    )
    expect(main?.place?.name).toBe('Lagos')
  })
  it('has the place within the country that it names', () => {
    const { main } = mainOf(
      'Police arrest two editors in Norway\n\nThey were led away from their office in Bergen on Monday. It rained.',
    )
    expect(main?.place?.name).toBe('Bergen')
  })
  it('has the day of the dispatch where the text names none', () => {
    const { main } = mainOf(
      'Police arrest two editors in Lagos\n\nThey were led away from their office. It rained. Nobody spoke.',
    )
    expect(main?.time).toEqual({ value: '2025-03-05', range: null, mention: null })
  })
  it('has no place of what is only talked about', () => {
    const { main } = mainOf(
      'Ministers discuss truce by telephone\n\nThe two spoke on Monday. They know each other well. Rebels attacked a camp in Khatlon last week.',
    )
    expect(main?.type.name).toBe('CONSULT')
    expect(main?.place).toBeNull()
  })
  it('takes the day of the text, not of the dateline', () => {
    const { main } = mainOf(
      'LIMA, March 5 (EFE) - Rebels attacked a police post. The post was attacked on Monday. It rained all day.',
    )
    expect(main?.time?.mention?.text).toBe('Monday')
  })
  it('has no day of long ago', () => {
    const { main } = mainOf(
      'Police arrest two editors in Lagos\n\nThe paper was founded on 3 May 1991. It rained. Nobody spoke to the press.',
    )
    expect(main?.time?.value).toBe('2025-03-05')
  })
  it('has no day for what is still to come', () => {
    const { main } = mainOf(
      'Police will arrest two editors\n\nThey were warned on Monday. It rained. Nobody spoke to the press.',
    )
    expect(main?.time).toBeNull()
  })
})
