import type { Event } from '../../model/event.js'
import { type IncidentContext, type Kind, look, type Seen } from './mention.js'
import { indexAt } from './position.js'

/**
 * Evidence that a mention belongs to an incident that has been told; above nothing it does. Set by hand in the order of what it
 * means, then moved one by one while that helped on the training messages of MUC-3.
 */
const EVIDENCE = {
  /** A message tells of one incident, mostly. */
  bias: 0,
  /** "A bomb went off, killing two." */
  sameSentence: 10,
  sameParagraph: 1,
  samePlace: 3,
  otherPlace: -9,
  sameTime: 5,
  otherTime: -9,
  /** "They kidnapped the judge. A bomb exploded." */
  otherKind: -8,
  /** "The attack came at dawn." */
  definite: 9,
  /** "Another attack killed two nuns." */
  another: -12,
  /** "A bomb exploded." */
  indefinite: -3,
  /** "A bomb exploded in Gao. Two traders were killed." */
  harm: 5,
  sameVictim: 3,
  /** Other people with names, in another sentence. */
  otherVictim: -10,
  /** "Rebels shelled a town. Police shot a nun.": both who and whom are others. */
  ownCast: -8,
  /** Told on one side, planned or denied on the other. */
  unreal: -4,
  /** "Meanwhile, two nuns were killed." */
  meanwhile: -2,
} as const

/** A violent incident: all its mentions, and the sentences that they stand in, in their order. */
export interface Incident {
  readonly mentions: Event[]
  readonly told: number[]
}

/** What is known of an incident as far as it has been told. */
interface Telling extends Incident {
  readonly first: Event
  last: number
  lastParagraph: number
  readonly kinds: Set<Kind>
  readonly places: Set<string>
  readonly times: Event['time'][]
  readonly victims: Set<string>
  readonly named: Set<string>
  readonly actors: Set<string>
  readonly isReal: boolean
}

/** Words for what befell the victims of what has been told. */
const HARM = /^(?:hurt|injured|killed|wounded)$/i
/** How many times an incident is known by. */
const MOST_TIMES = 8
/** How many of the last incidents an event is compared with. */
const MOST_COMPARED = 8

/** Joins the mentions of each violent incident by `sameAs`, over the whole text. */
export function joinIncidents(events: readonly Event[], context: IncidentContext): Incident[] {
  const names = new Map(context.entities.map((entity) => [entity.id, entity]))
  const incidents: Telling[] = []
  const byRoot = new Map<string, Telling>()
  for (const event of events) {
    if (!isViolent(event)) continue
    const seen = look(event, context, names)
    let best: Telling | null = null
    let most = 0
    for (const incident of incidents.slice(-MOST_COMPARED)) {
      const score = scoreOf(event, seen, incident)
      if (score <= 0 || score < most) continue
      // Of two that fit alike the later is meant.
      best = incident
      most = score
    }
    const given = event.sameAs === null ? undefined : byRoot.get(event.sameAs)
    if (given !== undefined) best = given
    if (best === null) {
      event.sameAs = null
      best = open(event, seen)
      incidents.push(best)
    } else event.sameAs = best.first.id
    add(best, event, seen)
    byRoot.set(event.id, best)
  }
  for (const { mentions } of incidents) leaveOutItself(mentions)
  return incidents
}

/** "The attack killed two": once both are one event, the attack is nobody that took part in it. */
function leaveOutItself(mentions: readonly Event[]): void {
  const triggers = mentions
    .map(({ trigger }) => trigger.spans[0] ?? { start: 0, end: 0 })
    .sort((a, b) => a.start - b.start)
  for (const event of mentions)
    event.participants = event.participants.filter(({ role, mention }) => {
      const last = triggers[indexAt(triggers, mention.end - 1)]
      return role !== 'actor' || last === undefined || last.start < mention.start
    })
}

/** Whether an event is violence: what is done or threatened to people and things. */
export function isViolent({ type }: Event): boolean {
  return type.name === 'ASSAULT' || (type.name === 'THREATEN' && /^138/.test(type.cameo ?? ''))
}

function open(first: Event, { sentence, paragraph, isReal }: Seen): Telling {
  return {
    mentions: [],
    told: [],
    first,
    last: sentence,
    lastParagraph: paragraph,
    kinds: new Set(),
    places: new Set(),
    times: [],
    victims: new Set(),
    named: new Set(),
    actors: new Set(),
    isReal,
  }
}

function add(incident: Telling, event: Event, seen: Seen): void {
  incident.mentions.push(event)
  if (incident.last !== seen.sentence || incident.told.length === 0) incident.told.push(seen.sentence)
  incident.last = seen.sentence
  incident.lastParagraph = seen.paragraph
  if (seen.kind !== 'any') incident.kinds.add(seen.kind)
  if (seen.place !== null) incident.places.add(seen.place)
  if (event.time?.mention != null && incident.times.length < MOST_TIMES) incident.times.push(event.time)
  for (const one of seen.victims) incident.victims.add(one)
  for (const one of seen.named) incident.named.add(one)
  for (const one of seen.actors) incident.actors.add(one)
}

function scoreOf(event: Event, seen: Seen, incident: Telling): number {
  let score: number = EVIDENCE.bias
  const give = (name: keyof typeof EVIDENCE, is: boolean): void => {
    if (is) score += EVIDENCE[name]
  }
  const isSameSentence = seen.sentence === incident.last
  give('sameSentence', isSameSentence)
  give('sameParagraph', seen.paragraph === incident.lastParagraph)
  if (seen.place !== null && incident.places.size > 0) {
    const isSame = incident.places.has(seen.place)
    give('samePlace', isSame)
    give('otherPlace', !isSame)
  }
  if (event.time?.mention != null && incident.times.length > 0) {
    const isSame = incident.times.some((time) => agrees(time, event.time))
    give('sameTime', isSame)
    give('otherTime', !isSame)
  }
  give('otherKind', seen.kind !== 'any' && incident.kinds.size > 0 && !incident.kinds.has(seen.kind))
  give('definite', seen.isDefinite)
  const isBeside = seen.paragraph === incident.lastParagraph && seen.sentence - incident.last < 2
  give('harm', isBeside && !isSameSentence && seen.actors.length === 0 && HARM.test(event.trigger.text))
  give('another', seen.isAnother)
  give('indefinite', seen.isIndefinite && !isSameSentence)
  give('meanwhile', seen.isMeanwhile && !isSameSentence)
  const isSameVictim = seen.victims.some((one) => incident.victims.has(one))
  give('sameVictim', isSameVictim)
  give('otherVictim', !isSameVictim && seen.named.length > 0 && incident.named.size > 0 && !isSameSentence)
  const isSameActor = seen.actors.some((one) => incident.actors.has(one))
  const isOwnCast =
    !isSameActor &&
    !isSameVictim &&
    seen.actors.length > 0 &&
    seen.victims.length > 0 &&
    incident.actors.size > 0 &&
    incident.victims.size > 0
  give('ownCast', isOwnCast && !isSameSentence)
  give('unreal', seen.isReal !== incident.isReal)
  return score
}

function agrees(a: Event['time'], b: Event['time']): boolean {
  const one = a?.range ?? null
  const other = b?.range ?? null
  if (one === null || other === null) return a?.value.slice(0, 10) === b?.value.slice(0, 10)
  return one.from < other.to && other.from < one.to
}
