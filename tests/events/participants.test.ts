import { describe, expect, it } from 'vitest'
import { parseEvents } from '../../src/index.js'

/** The cast of the first event of a type: `role: phrase`, in order. */
function castOf(text: string, type: string): string[] {
  const { events } = parseEvents(text, { date: '2025-12-02' })
  const event = events.find((one) => one.type.name === type)
  return (event?.participants ?? []).map(({ role, mention }) => `${role}: ${mention.text}`)
}

describe('who takes part, where the tree does not say so at once', () => {
  const cases: [name: string, text: string, type: string, cast: string[]][] = [
    [
      'whom an infinitive of no type names',
      'Kenya threatened to deliver blows to Somalia.',
      'THREATEN',
      ['actor: Kenya', 'recipient: Somalia'],
    ],
    [
      'to whom a condition is put',
      'Miners threatened to strike unless Peru paid.',
      'THREATEN',
      ['actor: Miners', 'recipient: Peru'],
    ],
    ['who is to act', 'Chad demanded that Niger release the nuns.', 'REQUEST', ['actor: Chad', 'recipient: Niger']],
    ['on whom a duty is laid', 'Chad said that Niger must pay.', 'REQUEST', ['actor: Chad', 'recipient: Niger']],
    ['who is told of a duty', 'Chad told Niger that it must pay.', 'REQUEST', ['actor: Chad', 'recipient: Niger']],
    [
      'not what is done, by its pronoun',
      'Chad wants talks on the sanctions that were imposed on Niger.',
      'SANCTION',
      ['recipient: Niger'],
    ],
    ['not by how much', 'The mayor cut spending by 15% in May.', 'ECONOMY', ['actor: The mayor', 'object: spending']],
    [
      'who is chosen for an office will have it',
      'King Baldwin endorsed army chief Otto Baum to succeed Karl Voss.',
      'OFFICE',
      ['actor: army chief Otto Baum', 'recipient: Karl Voss'],
    ],
    ['whose plan is refused', 'Ghana rejected a plan by Togo.', 'REJECT', ['actor: Ghana', 'recipient: Togo']],
    [
      'what a protest demands',
      'Nurses staged a rally to demand reforms by the king.',
      'PROTEST',
      ['actor: Nurses', 'recipient: the king'],
    ],
    ['from whom aid is received', 'Mali received aid from Japan.', 'AID', ['recipient: Mali', 'actor: Japan']],
    [
      'whom the noun of a pair names',
      'Iran expelled two envoys.',
      'SANCTION',
      ['actor: Iran', 'recipient: two envoys'],
    ],
    ['not one’s own forces', 'Turkey massed troops near Syria.', 'MOBILIZE', ['actor: Turkey', 'recipient: Syria']],
    [
      'the doer of a passive, one step too low',
      'Warships were sent to the gulf by Britain.',
      'MOBILIZE',
      ['actor: Britain'],
    ],
    [
      'who carries on what a noun names',
      'France completed the withdrawal of its troops from Niger.',
      'RETREAT',
      ['actor: France', 'recipient: Niger'],
    ],
    [
      'both who share an adjective',
      'French and Italian warships held joint exercises.',
      'COOPERATE',
      ['actor: French', 'actor: Italian warships'],
    ],
    [
      'who did the deed that is the subject',
      'Rebel shelling killed two soldiers near Duma.',
      'ASSAULT',
      ['actor: Rebel'],
    ],
    [
      'who fired what did it',
      'The bus was attacked by a missile believed to be fired by rebels.',
      'ASSAULT',
      ['actor: rebels', 'recipient: The bus'],
    ],
    [
      'against whom a list of weapons is fired',
      'The army launched artillery, mortar, and rocket fire against villages.',
      'ASSAULT',
      ['actor: The army', 'recipient: villages'],
    ],
    [
      'who calls for talks',
      'Charities are calling for talks with the bank.',
      'REQUEST',
      ['actor: Charities', 'recipient: the bank'],
    ],
    ['who calls off a strike', 'The union called off the strike.', 'CONCEDE', ['actor: The union']],
    ['who is killed in a headline', 'Gunman killed in shootout', 'ASSAULT', ['recipient: Gunman']],
    ['who is the first to do it', 'Yu is the first analyst to urge Beijing to act.', 'REQUEST', ['actor: Yu']],
    [
      'who calls, by the number',
      'Charities say the plan has failed and are calling for an inquiry by Norway.',
      'REQUEST',
      ['actor: Charities'],
    ],
    [
      'both before a headline’s comma',
      'Norway, Chad to sign trade agreement',
      'SUPPORT',
      ['actor: Norway', 'actor: Chad'],
    ],
    [
      'the person behind the office',
      'Police held an associate of crime figure Omar Neri, who was arrested in Lund.',
      'COERCE',
      ['recipient: Omar Neri'],
    ],
    [
      'who files what asks',
      'The union filed a petition demanding the release of two nuns.',
      'REQUEST',
      ['actor: The union'],
    ],
    ['who gives', 'The land was donated by the bank.', 'AID', ['actor: the bank']],
    [
      'whom one suggests something to do',
      'Chad suggested that Niger release the nuns.',
      'REQUEST',
      ['recipient: Niger'],
    ],
    ['a name in pieces', 'The militia was freed from Barad-dur.', 'RETREAT', ['actor: Barad-dur']],
    ['who lets go', 'Four sailors were freed from Libya.', 'RETREAT', ['actor: Libya', 'recipient: Four sailors']],
    [
      'to whom things are given',
      'Norway is providing maps and other intelligence to Finland.',
      'AID',
      ['actor: Norway', 'recipient: Finland'],
    ],
    [
      'whom aid was for',
      'Canada suspended an aid program for Bolivia.',
      'SANCTION',
      ['actor: Canada', 'recipient: Bolivia'],
    ],
    [
      'whose decision is criticised',
      'France’s decision to recall its envoy was criticized by Italy.',
      'ACCUSE',
      ['actor: Italy', 'recipient: France'],
    ],
    ['who intends to help', 'Denmark wants to help Greenland.', 'AGREE', ['actor: Denmark', 'recipient: Greenland']],
    [
      'where a state of emergency was',
      'Peru lifted a state of emergency in the province of Cusco.',
      'CONCEDE',
      ['actor: Peru', 'recipient: the province of Cusco'],
    ],
  ]
  it.each(cases)('reads %s', (_name, text, type, cast) => {
    expect(castOf(text, type)).toEqual(expect.arrayContaining(cast))
  })

  const nobody: [name: string, text: string, type: string, phrase: string][] = [
    ['a day', 'Britain mobilised reservists on Tuesday.', 'MOBILIZE', 'Tuesday'],
    ['a place where one meets', 'Envoys met at the White House.', 'CONSULT', 'White House'],
    ['what is one’s own', 'Kenya closed its border with Somalia.', 'SANCTION', 'its'],
    ['a kind of house', 'The union criticized the closure of guest houses in Bergen.', 'ACCUSE', 'guest |'],
    ['a state of emergency', 'Peru lifted a state of emergency in the province of Cusco.', 'CONCEDE', 'emergency'],
    ['who backs who did it', 'The attack by the militia, which is backed by Iran, hurt a boy.', 'ASSAULT', 'Iran'],
    ['who calls for talks as one who rejects them', 'The union called for talks.', 'REJECT', 'union'],
    ['through whom it is said', 'Lin rejected the accusation through a spokesperson.', 'REJECT', 'spokesperson'],
    ['who only speaks of visits', '“No,” Lin said of visits this summer.', 'CONSULT', 'Lin'],
    ['whom a story tells of', 'The story suggests that Chad broke the rules.', 'REQUEST', 'Chad'],
    ['land as a recipient', 'The land was donated by the bank.', 'AID', 'recipient'],
    ['what is given', 'Norway is providing maps and other intelligence to Finland.', 'AID', 'intelligence'],
    ['a jail as who lets go', 'Four sailors were freed from jail.', 'RETREAT', 'jail'],
    ['oneself', 'A bomber blew himself up in Kabul.', 'ASSAULT', 'himself'],
    ['the undertaking that a doer is named behind', 'Her attempt to defend Lund failed.', 'SUPPORT', 'attempt'],
  ]
  it.each(nobody)('does not read %s', (_name, text, type, phrase) => {
    expect(castOf(text, type).join(' | ')).not.toContain(phrase)
  })

  it.each([
    ['Ten people were killed in Israeli air strikes on Gaza.', 'killed', 'actor: Israeli'],
    ['A Russian missile attack on Kharkiv wounded six.', 'wounded', 'actor: Russian'],
    ['Two soldiers were killed in shelling by rebels.', 'shelling', 'actor: rebels'],
  ])('reads who did it out of the deed: %s', (text, trigger, actor) => {
    const event = parseEvents(text).events.find((one) => one.trigger.text === trigger)
    expect(event?.participants.map(({ role, mention }) => `${role}: ${mention.text}`)).toContain(actor)
  })

  it.each([
    ['Fifty civilians were killed or injured in the raid.', 'injured', ['recipient: Fifty civilians']],
    ['The envoy was praised by Chad and criticized Niger.', 'criticized', ['actor: The envoy', 'recipient: Niger']],
  ])('reads who shares the auxiliary of the first verb: %s', (text, trigger, cast) => {
    const event = parseEvents(text).events.find((one) => one.trigger.text === trigger)
    expect(event?.participants.map(({ role, mention }) => `${role}: ${mention.text}`)).toEqual(cast)
  })

  it('has nobody do a deed who only suffered one', () => {
    const { events } = parseEvents('Two soldiers were killed in clashes with rebels.')
    expect(events.flatMap(({ participants }) => participants.filter(({ role }) => role === 'actor'))).toEqual([])
  })

  it('gives a title the entity of the name beside it', () => {
    const { events, entities } = parseEvents('The Omani minister, Ali Saif, met Anna Berg in Oslo.')
    const names = events[0]?.participants.map(({ entity }) => entities.find(({ id }) => id === entity)?.name)
    expect(names).toContain('Ali Saif')
  })
})

describe('what is governed', () => {
  const modalityOf = (text: string, trigger: string): string | undefined =>
    parseEvents(text).events.find((event) => event.trigger.text === trigger)?.modality

  const told: [text: string, trigger: string, modality: string][] = [
    ['The rebels threatened to bomb the port.', 'bomb', 'threatened'],
    ['Oslo demanded that Iran release the sailors.', 'release', 'demanded'],
    ['Seoul promised Pyongyang it would halt its drills.', 'halt drills', 'promised'],
    ['The minister refused to resign.', 'resign', 'denied'],
    ['Head coach Ana Ruiz threatened to quit.', 'quit', 'threatened'],
  ]
  it.each(told)('is told beside its governor: %s', (text, trigger, modality) => {
    expect(modalityOf(text, trigger)).toBe(modality)
  })

  const within: [text: string, trigger: string][] = [
    ['Norway agreed to lend Kenya money.', 'lend money'],
    ['She asked whether Iran had attacked the ship.', 'asked attacked'],
    ['The union called for talks.', 'talks'],
  ]
  it.each(within)('is not told twice or taken for asked: %s', (text, trigger) => {
    expect(modalityOf(text, trigger)).toBeUndefined()
  })
})
