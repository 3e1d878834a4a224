import { describe, expect, it } from 'vitest'
import { parseEvents } from '../../src/index.js'

/** Triggers of the events that are told as one with the first of a type. */
function joined(text: string, type: string): string[] {
  const { events } = parseEvents(text, { date: '2025-12-02' })
  const first = events.find((event) => event.type.name === type)
  return events
    .filter((event) => event.id === first?.id || event.sameAs === first?.id)
    .map(({ trigger }) => trigger.text)
}

describe('one event, told again', () => {
  const joins: [evidence: string, text: string, type: string, triggers: string[]][] = [
    ['doing', 'An attack near Gao killed two soldiers.', 'ASSAULT', ['attack', 'killed']],
    ['explained', 'The central bank raised its rate, its first increase since May.', 'ECONOMY', ['raised', 'increase']],
    [
      'pointed-back',
      'An earthquake shook Lima. The earthquake came at dawn.',
      'DISASTER',
      ['earthquake', 'earthquake'],
    ],
    [
      'known-doer',
      'A boat capsized off Samar. The vessel went down in a storm.',
      'ACCIDENT',
      ['capsized', 'went down'],
    ],
    [
      'same-parties',
      'Kenya sued Acme Corp. The case was no surprise. Kenya sued Acme Corp over a dam, officials said.',
      'ACCUSE',
      ['sued', 'sued'],
    ],
    ['once', 'Premier Anna Lund resigned. Lund stepped down after a vote.', 'OFFICE', ['resigned', 'stepped down']],
  ]
  it.each(joins)('by evidence: %s', (_evidence, text, type, triggers) => {
    expect(joined(text, type)).toEqual(triggers)
  })

  const apart: [reason: string, text: string, type: string, triggers: string[]][] = [
    [
      'another place',
      'An earthquake in Lima woke people. The earthquake in Quito was weaker.',
      'DISASTER',
      ['earthquake'],
    ],
    ['another time', 'A train derailed on Monday. The train derailed on Tuesday.', 'ACCIDENT', ['derailed']],
    ['another person', 'Premier Anna Lund resigned. Minister Ole Berg stepped down.', 'OFFICE', ['resigned']],
    ['another vehicle', 'A boat capsized off Samar. A ferry sank near Cebu.', 'ACCIDENT', ['capsized']],
    ['what is only planned', 'Kenya will sue Acme Corp. Kenya sued Acme Corp.', 'ACCUSE', ['sue']],
    [
      'several that it may be',
      'Floods reached Lima. A drought hit Quito. The floods came back.',
      'DISASTER',
      ['Floods'],
    ],
    ['what happened, denied', 'Police arrested Ida Holm. Police have not arrested Ida Holm.', 'COERCE', ['arrested']],
  ]
  it.each(apart)('keeps apart: %s', (_reason, text, type, triggers) => {
    expect(joined(text, type)).toEqual(triggers)
  })
})
