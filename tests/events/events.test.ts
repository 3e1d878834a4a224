import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import type { Event } from '../../src/model/types.js'

const eventsOf = (text: string): Event[] => parseDispatch(text, { date: '2025-12-02' }).events
const by = (event: Event | undefined, role: string): string[] =>
  event?.participants.filter((one) => one.role === role).map(({ mention }) => mention.text) ?? []

describe('what is an event and what only looks like it', () => {
  const finds: [name: string, text: string, trigger: string, type: string][] = [
    ['a verb in the past', 'Rebels attacked the village of Duma on Monday.', 'attacked', 'ASSAULT'],
    ['a participle after a comma', 'A blast tore through the market, killing three policemen.', 'killing', 'ASSAULT'],
    ['a passive', 'Two officers were arrested in Lyon.', 'arrested', 'COERCE'],
    ['a light verb with its noun', 'The two ministers held a long meeting in Rome.', 'held meeting', 'CONSULT'],
    ['a verb with a particle', 'The chairman stepped down on Friday.', 'stepped down', 'OFFICE'],
    ['a noun alone', 'The earthquake came before dawn.', 'earthquake', 'DISASTER'],
    ['a demand with what it asks', 'France demanded the withdrawal of the troops.', 'demanded withdrawal', 'REQUEST'],
    ['a promise of aid', 'Norway will give Kenya a grant of two million dollars.', 'give grant', 'AGREE'],
    ['a refusal', 'Iran refused to meet the envoy.', 'refused meet', 'REJECT'],
    ['a threat', 'The rebels threatened to attack the capital.', 'threatened attack', 'THREATEN'],
    ['a verb with its noun', 'The army imposed a curfew in Lagos.', 'imposed curfew', 'COERCE'],
    ['a verdict', 'A court in Cairo sentenced the editor to three years.', 'sentenced', 'TRIAL'],
    ['a result', 'Ghana beat Togo 2-1 in the final of the cup.', 'beat', 'SPORT'],
    ['an interest rate', 'The central bank raised its main rate by a quarter point.', 'raised', 'ECONOMY'],
  ]
  it.each(finds)('finds %s', (_name, text, trigger, type) => {
    expect(eventsOf(text).map((event) => [event.trigger.text, event.type.name])).toContainEqual([trigger, type])
  })

  const doesNotFind: [name: string, text: string, word: string][] = [
    ['an adjective', 'The accused man sat in silence.', 'accused'],
    ['a rise that is no figure', 'She rose from her chair.', 'rose'],
    ['a name that is given', 'They named the dog Rex.', 'named'],
    ['a shop that opens', 'The shop fell silent.', 'fell'],
    ['a sign on a door', 'There was no sign of rain.', 'sign'],
    ['a month', 'The bank has allowed the krona to rise since 20 March 2023.', 'allowed March'],
    ['a body in the middle of whose name a noun stands', 'They provided the Monetary Fund with news.', 'provided Fund'],
    ['police at a scene', 'Two men were arrested in Lyon. Police arrived at the shop on Monday.', 'arrived'],
    ['a match to light', 'He beat the eggs slowly.', 'beat'],
  ]
  it.each(doesNotFind)('does not find %s', (_name, text, word) => {
    expect(eventsOf(text).map((event) => event.trigger.text)).not.toContain(word)
  })
})

describe('when', () => {
  const timeOf = (text: string, trigger: string): string | null =>
    eventsOf(text).find((event) => event.trigger.text === trigger)?.time?.value ?? null
  it('a time in the midst of what is said of a noun belongs to it', () =>
    expect(
      timeOf(
        'Olmo on Tuesday phoned the mayor, condemning the attack in the Puno region last week that killed ten.',
        'attack',
      ),
    ).toBe('2025-W48'))
  it('a time behind a noun alone belongs to the verb', () =>
    expect(timeOf('Rebels attacked the town of Puno on Sunday.', 'attacked')).toBe('2025-11-30'))
})

describe('who takes part', () => {
  it('reads what was used, and what it carried', () => {
    const [event] = eventsOf('The attack was carried out using a drone equipped with grenades and rifles.')
    expect(by(event, 'instrument')).toEqual(['a drone', 'grenades', 'rifles'])
  })
  it('does not read what is used for something else', () => {
    const [event] = eventsOf('The town was attacked while farmers used a truck.')
    expect(by(event, 'instrument')).toEqual([])
  })
  it('reads the subject and the object of a verb', () => {
    const [event] = eventsOf('Kenyan police arrested two journalists.')
    expect(by(event, 'actor')).toEqual(['Kenyan police'])
    expect(by(event, 'recipient')).toEqual(['two journalists'])
  })
  it('turns a passive round', () => {
    const [event] = eventsOf('Two journalists were arrested by Kenyan police.')
    expect(by(event, 'actor')).toEqual(['Kenyan police'])
    expect(by(event, 'recipient')).toEqual(['Two journalists'])
  })
  it('gives each member of a conjunction', () => {
    const [event] = eventsOf('Iran and Iraq condemned the raid.')
    expect(by(event, 'actor')).toEqual(['Iran', 'Iraq'])
  })
  it('steps over an apposition', () => {
    const [event] = eventsOf('Anna Berg, a lawyer from Oslo, accused the ministry.')
    expect(by(event, 'actor')).toEqual(['Anna Berg'])
  })
})

describe('whether it happened', () => {
  const cases: [text: string, trigger: string, modality: Event['modality'], polarity: Event['polarity']][] = [
    ['Police arrested the editor.', 'arrested', 'asserted', 'positive'],
    ['Police have not arrested the editor.', 'arrested', 'asserted', 'negative'],
    ['The president will visit Oslo.', 'visit', 'planned', 'positive'],
    ['The army plans to deploy troops.', 'deploy troops', 'planned', 'positive'],
    ['They tried to kidnap the judge.', 'kidnap', 'attempted', 'positive'],
    ['Nobody was arrested.', 'arrested', 'asserted', 'negative'],
    ['The minister denied that police arrested the editor.', 'arrested', 'denied', 'positive'],
    ['The court could convict him.', 'convict', 'hypothetical', 'positive'],
  ]
  it.each(cases)('%s', (text, trigger, modality, polarity) => {
    const event = eventsOf(text).find((one) => one.trigger.text === trigger)
    expect([event?.modality, event?.polarity]).toEqual([modality, polarity])
  })
})

describe('figures', () => {
  const cases: [text: string, what: string, count: number, min: number | null][] = [
    ['The bomb killed at least 24 people.', 'killed', 24, 24],
    ['Gunmen attacked a bus, killing three soldiers.', 'killed', 3, null],
    ['Rebels attacked the post and 1,200 people were displaced.', 'displaced', 1200, null],
    ['Gunmen attacked the post and five others were wounded.', 'injured', 5, null],
  ]
  it.each(cases)('%s', (text, what, count, min) => {
    const figures = eventsOf(text).flatMap((event) => event.figures)
    expect(figures).toContainEqual(expect.objectContaining({ what, count, min }))
  })
  it('counts no years of age', () => {
    expect(eventsOf('The attack killed a 45-year-old teacher.').flatMap((event) => event.figures)).toEqual([])
  })
})

describe('one event, told twice', () => {
  it('joins a noun that points back', () => {
    const [first, second] = eventsOf('An attack killed two soldiers near Gao. The attack came at dawn.').filter(
      (event) => event.trigger.text === 'attack' || event.trigger.text === 'Attack',
    )
    expect(second?.sameAs).toBe(first?.id)
  })
  it('keeps two events with a cast of their own apart; of two that fit, the later is meant', () => {
    const events = eventsOf('Gunmen attacked a bus in Gao. Rebels bombed a school in Kidal. The attack killed two.')
    const [bus, school] = events
    expect([bus?.trigger.text, bus?.sameAs, school?.trigger.text, school?.sameAs]).toEqual([
      'attacked',
      null,
      'bombed',
      null,
    ])
    expect(events.find((event) => event.trigger.text === 'attack')?.sameAs).toBe(school?.id)
  })
})
