import { describe, expect, it } from 'vitest'
import { parseEvents } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'
import { MATERIAL_CONFLICT } from './types/material-conflict.data.js'
import { MATERIAL_COOPERATION } from './types/material-cooperation.data.js'
import { OUTSIDE_PLOVER } from './types/outside-plover.data.js'
import { VERBAL_CONFLICT } from './types/verbal-conflict.data.js'
import { VERBAL_COOPERATION } from './types/verbal-cooperation.data.js'

const TABLES = {
  ...VERBAL_COOPERATION,
  ...MATERIAL_COOPERATION,
  ...VERBAL_CONFLICT,
  ...MATERIAL_CONFLICT,
  ...OUTSIDE_PLOVER,
}

/** The events of a type, each with the words of every one in its cast: the phrase, and the mentions of its entity. */
function ofType(text: string, type: string): { event: Event; cast: Map<string, string> }[] {
  const { events, entities } = parseEvents(text, { date: '2025-12-02' })
  return events
    .filter(({ type: { name, plover } }) => name === type || plover === type)
    .map((event) => {
      const cast = new Map<string, string>()
      for (const { role, mention, entity } of event.participants) {
        const named = entities.find(({ id }) => id === entity)?.mentions.map((one) => one.text) ?? []
        cast.set(role, [cast.get(role), mention.text, ...named].join(' | '))
      }
      return { event, cast }
    })
}

describe.each(Object.entries(TABLES))('%s', (type, { is, isNot }) => {
  it('has a table of its own size', () => {
    expect(is.length).toBeGreaterThanOrEqual(6)
    expect(isNot.length).toBeGreaterThanOrEqual(6)
  })
  it.each(is)('is told in: %s', (text, actor, recipient) => {
    const [first] = ofType(text, type)
    expect(first).toBeDefined()
    if (actor !== null) expect(first?.cast.get('actor')).toContain(actor)
    if (recipient !== null) expect(first?.cast.get('recipient')).toContain(recipient)
  })
  it.each(isNot)('is not told in: %s', (text) => {
    expect(ofType(text, type).map(({ event }) => event.trigger.text)).toEqual([])
  })
})
