import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventOf, parseDispatch } from '../../src/index.js'

const text = readFileSync(new URL('../../seeds/000_9b359bb8213327b3.txt', import.meta.url), 'utf8')

it('the attack of the first seed is one event in all its mentions', () => {
  const dispatch = parseDispatch(text, { date: '2025-12-02' })
  const attacks = dispatch.events.filter(({ type }) => type.name === 'ASSAULT')
  const [first] = attacks
  if (first === undefined) throw new Error('no attack')
  expect(attacks.slice(1).map(({ sameAs }) => sameAs)).toEqual(attacks.slice(1).map(() => first.id))
  const merged = eventOf(dispatch, first.id)
  if (merged === null) throw new Error('no merged view')
  const { places, times, figures, participants } = merged
  expect(places.map(({ name }) => name)).toContain('Khatlon')
  expect(times.map(({ value }) => value)).toEqual(['2025-W48', '2025-11-26TNI'])
  expect(new Set(figures.filter(({ what }) => what === 'killed').map(({ count }) => count))).toEqual(new Set([3]))
  const by = (role: string): string[] =>
    participants.filter((one) => one.role === role).map(({ mention }) => mention.text)
  expect(by('recipient')).toContain('three Chinese nationals')
  expect(by('instrument')).toContain('an unmanned aerial vehicle')
})
