import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'

const violence = (text: string): Event[] =>
  parseDispatch(text, { date: '1989-09-14' }).events.filter(({ type }) => type.name === 'ASSAULT')
const triggers = (text: string): string[] => violence(text).map(({ trigger }) => trigger.text.toLowerCase())
const everyone = (text: string, role: string): string[] =>
  violence(text).flatMap(({ participants }) =>
    participants.filter((one) => one.role === role).map(({ mention }) => mention.text),
  )

const BOMBING = `LIMA, 14 SEP 89 (EFE) -- A POWERFUL BOMB EXPLODED LAST NIGHT AT THE HEADQUARTERS OF THE BANKERS ASSOCIATION IN MIRAFLORES.

A WATCHMAN WAS KILLED. THE POLICE SAID THAT GUERRILLAS CARRIED OUT THE ATTACK FROM A CAR.

THE OFFICES WERE DAMAGED. NOBODY HAS CLAIMED RESPONSIBILITY FOR THE ATTACK.`
const SPEECH = `LIMA, 14 SEP 89 (EFE) -- THE MINISTER OF THE ECONOMY SAID TODAY THAT THE BUDGET FOR NEXT YEAR WILL BE APPROVED IN OCTOBER.

HE ADDED THAT INFLATION MUST BE REDUCED AND THAT WAGES WILL NOT BE RAISED. HE CALLED FOR AN AGREEMENT WITH THE UNIONS.

THE MINISTER SAID THAT ATTACKS AGAINST FARMS WOULD CAUSE LOSSES TO THE COUNTRY. THE UNIONS REJECTED THE PROPOSAL. THEY WILL MEET ON FRIDAY.`

describe('violence that a dispatch reports', () => {
  it('is given', () => {
    expect(triggers(BOMBING)).toContain('exploded')
  })
  it('is left out where the dispatch only speaks of it', () => {
    expect(triggers(SPEECH)).toEqual([])
  })
  it('is given in a short text, whatever it is about', () => {
    expect(triggers('The minister said that years of murders had cost the country dear.')).toEqual(['murders'])
  })
  it('is given in ordinary news of today', () => {
    const text = `Two tourists were killed and a guide was injured when gunmen opened fire on a bus near Luxor on Tuesday, officials said.

The prime minister condemned the attack. He promised to protect visitors.

Hotels said that bookings had fallen. In May, a bomb wounded a driver in the same town.`
    expect(triggers(text)).toEqual(expect.arrayContaining(['killed', 'opened fire', 'wounded']))
  })
  it('is given for each of several incidents of ordinary news', () => {
    const text = `Gunmen killed four farmers in Zamfara on Monday, police said.

A day earlier, a bomb exploded at a market in Maiduguri and wounded nine traders.

The governor met elders on Tuesday. He promised to send troops. In Jos, raiders kidnapped two teachers on Sunday.`
    expect(triggers(text)).toEqual(expect.arrayContaining(['killed', 'exploded', 'kidnapped']))
  })
  it('has ids without gaps, and names no event that is not there', () => {
    for (const text of [BOMBING, SPEECH]) {
      const { events, mainEvent } = parseDispatch(text)
      expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `e${index + 1}`))
      const ids = new Set<string | null>([null, ...events.map(({ id }) => id)])
      expect([mainEvent, ...events.map(({ sameAs }) => sameAs)].filter((id) => !ids.has(id))).toEqual([])
    }
  })
})

describe('who took part in an incident', () => {
  it('is read off all of its sentences, each once', () => {
    expect(everyone(BOMBING, 'actor')).toEqual(['GUERRILLAS'])
    expect(everyone(BOMBING, 'recipient').filter((one) => one === 'A WATCHMAN')).toHaveLength(1)
  })
  it('is nobody who only speaks of it', () => {
    expect(everyone(BOMBING, 'actor')).not.toContain('THE POLICE')
    expect(everyone(BOMBING, 'recipient')).not.toContain('THE POLICE')
  })
  it('counts a single victim who was killed', () => {
    const text = `LIMA, 14 SEP 89 (EFE) -- UNIDENTIFIED MEN MURDERED JUDGE CARLOS VARGAS TODAY IN THE CITY OF PIURA.

VARGAS WAS LEAVING HIS HOME. THE MEN ESCAPED IN A CAR. THE POLICE ARE INVESTIGATING THE CRIME.`
    expect(violence(text).flatMap(({ figures }) => figures.map(({ count, what }) => `${count} ${what}`))).toEqual([
      '1 killed',
    ])
  })
})
