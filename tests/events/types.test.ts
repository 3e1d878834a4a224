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

const ofType = (text: string, type: string): Event[] =>
  parseEvents(text, { date: '2025-12-02' }).events.filter(
    ({ type: { name, plover } }) => name === type || plover === type,
  )

const plays = (event: Event, role: string, name: string): boolean =>
  event.participants.some((one) => one.role === role && one.mention.text.includes(name))

describe.each(Object.entries(TABLES))('%s', (type, { is, isNot }) => {
  it('has a table of its own size', () => {
    expect(is.length).toBeGreaterThanOrEqual(6)
    expect(isNot.length).toBeGreaterThanOrEqual(6)
  })
  it.each(is)('is told in: %s', (text, actor, recipient) => {
    const events = ofType(text, type)
    expect(events).not.toEqual([])
    const [event] = events
    if (event === undefined) return
    const cast = event.participants.map(({ role, mention }) => `${role}: ${mention.text}`)
    if (actor !== null) expect(plays(event, 'actor', actor), `actor ${actor} in ${cast}`).toBe(true)
    if (recipient !== null) expect(plays(event, 'recipient', recipient), `recipient ${recipient} in ${cast}`).toBe(true)
  })
  it.each(isNot)('is not told in: %s', (text) => {
    expect(ofType(text, type).map(({ trigger }) => trigger.text)).toEqual([])
  })
})
