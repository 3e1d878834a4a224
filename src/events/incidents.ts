import { countryNamed } from '../dateline/gazetteer/index.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { Span } from '../model/span.js'

/** What joining goes by, besides the events: where sentences and paragraphs begin, and who is who. */
export interface IncidentContext {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly entities: readonly Entity[]
}

/** Sort of violence, where it is told; what only says that there was harm is `any`. */
type Kind = 'abduction' | 'bombing' | 'fire' | 'robbery' | 'fight' | 'killing' | 'any'

/** Evidence that an event and an incident that has been told are one, by name, with its weight. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  bias: 4,
  sameSentence: 2,
  sameParagraph: 1,
  paragraphsApart: 0,
  samePlace: 5,
  otherPlace: -3,
  sameTime: 3,
  otherTime: -9,
  sameKind: 0,
  otherKind: -6,
  definite: 7,
  another: -8,
  indefinite: -1,
  plural: -2,
  sameVictim: 3,
  otherVictim: -6,
  sameActor: 2,
  otherActor: -2,
  ownCast: -3,
  unreal: -4,
  meanwhile: -3,
}

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

/** How many of the last incidents an event is compared with. */
const MOST_COMPARED = 8

/** Joins the mentions of each violent incident by `sameAs`, over the whole text. */
export function joinIncidents(events: readonly Event[], context: IncidentContext, weights = WEIGHTS): Incident[] {
  const names = new Map(context.entities.map((entity) => [entity.id, entity]))
  const incidents: Telling[] = []
  const byRoot = new Map<string, Telling>()
  for (const event of events) {
    if (!isViolent(event)) continue
    const seen = look(event, context, names)
    let best: Telling | null = null
    let most = 0
    for (const incident of incidents.slice(-MOST_COMPARED)) {
      const score = scoreOf(event, seen, incident, weights)
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
  const starts = mentions.map(({ trigger }) => trigger.spans[0]?.start ?? 0)
  for (const event of mentions)
    event.participants = event.participants.filter(
      ({ role, mention }) => role !== 'actor' || !starts.some((start) => mention.start <= start && start < mention.end),
    )
}

/** Whether an event is violence: what is done or threatened to people and things. */
export function isViolent({ type }: Event): boolean {
  return type.name === 'ASSAULT' || (type.name === 'THREATEN' && /^138/.test(type.cameo ?? ''))
}

/** What is seen of one mention. */
interface Seen {
  readonly sentence: number
  readonly paragraph: number
  readonly kind: Kind
  readonly place: string | null
  readonly victims: readonly string[]
  readonly named: readonly string[]
  readonly actors: readonly string[]
  readonly isReal: boolean
  readonly isDefinite: boolean
  readonly isAnother: boolean
  readonly isIndefinite: boolean
  readonly isPlural: boolean
  readonly isMeanwhile: boolean
}

/** How far back a determiner with its adjectives may stand, in code units. */
const LOOK_BACK = 40

function look(
  event: Event,
  { text, sentences, paragraphs }: IncidentContext,
  names: ReadonlyMap<string, Entity>,
): Seen {
  const start = event.trigger.spans[0]?.start ?? 0
  const sentence = indexAt(sentences, start)
  const opening = sentences[sentence]?.start ?? 0
  const before = text.slice(Math.max(opening, start - LOOK_BACK), start)
  const word = event.trigger.text
  const isNoun = !/(?:ed|en|ing)\b/i.test(word)
  return {
    sentence,
    paragraph: indexAt(paragraphs, start),
    kind: kindOf(event),
    place: placeOf(event),
    victims: wordsOf(event, 'recipient', names),
    named: event.participants
      .filter(({ role, entity }) => role === 'recipient' && entity !== null && names.get(entity)?.kind === 'person')
      .map(({ entity }) => entity ?? ''),
    actors: wordsOf(event, 'actor', names),
    isReal:
      event.type.name !== 'THREATEN' &&
      event.modality !== 'hypothetical' &&
      event.modality !== 'denied' &&
      event.polarity === 'positive',
    isDefinite: /\b(?:the|this|that|these|those)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(before),
    isAnother:
      /\b(?:another|other|second|third|fourth|further|more|new|separate|different|similar)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(
        before,
      ),
    isIndefinite: /\b(?:an?|two|three|four|five|six|several|some|many|numerous|various)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(
      before,
    ),
    isPlural: isNoun && /s$/i.test(word),
    isMeanwhile:
      /^\W*(?:meanwhile|also|in another|elsewhere|on the other hand|in addition|furthermore|moreover|in a separate)\b/i.test(
        text.slice(opening, opening + 30),
      ),
  }
}

function placeOf({ place }: Event): string | null {
  return place === null || countryNamed(place.name) !== null ? null : (place.entity ?? place.name)
}

/** Small words and the entities of those who play a part. */
function wordsOf({ participants }: Event, role: string, names: ReadonlyMap<string, Entity>): string[] {
  return participants
    .filter((one) => one.role === role)
    .map(({ entity, mention }) => (entity !== null && names.has(entity) ? entity : headOf(mention.text)))
}

function headOf(phrase: string): string {
  const [first = ''] = phrase.toLowerCase().split(/,| of | in | on | at | from | who | with | near | for /)
  return /(\p{L}+?)s?\W*$/u.exec(first)?.[1] ?? first
}

function kindOf({ type, trigger, participants }: Event): Kind {
  if (type.mode === 'abduct') return 'abduction'
  if (/\b(?:burn|fire|torch|arson)/i.test(trigger.text) && type.cameo === '175') return 'fire'
  if (/\b(?:rob|loot|st[eo]l)/i.test(trigger.text)) return 'robbery'
  if (
    type.mode === 'explosives' ||
    participants.some(({ role, mention }) => role === 'instrument' && /bomb|explosive|dynamite/i.test(mention.text))
  )
    return 'bombing'
  if (/\b(?:clash|fight|fought|battle|offensive|combat|invasion|invade)/i.test(trigger.text)) return 'fight'
  if (type.mode === 'targeted') return 'killing'
  return 'any'
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
  if (event.time?.mention != null) incident.times.push(event.time)
  for (const one of seen.victims) incident.victims.add(one)
  for (const one of seen.named) incident.named.add(one)
  for (const one of seen.actors) incident.actors.add(one)
}

function scoreOf(event: Event, seen: Seen, incident: Telling, weights: Readonly<Record<string, number>>): number {
  let score = weights['bias'] ?? 0
  const give = (name: string, is: boolean, times = 1): void => {
    if (is) score += (weights[name] ?? 0) * times
  }
  const isSameSentence = seen.sentence === incident.last
  give('sameSentence', isSameSentence)
  give('sameParagraph', seen.paragraph === incident.lastParagraph)
  give('paragraphsApart', true, Math.min(6, seen.paragraph - incident.lastParagraph))
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
  if (seen.kind !== 'any' && incident.kinds.size > 0) {
    const isSame = incident.kinds.has(seen.kind)
    give('sameKind', isSame)
    give('otherKind', !isSame)
  }
  give('definite', seen.isDefinite)
  give('another', seen.isAnother)
  give('indefinite', seen.isIndefinite && !isSameSentence)
  give('plural', seen.isPlural)
  give('meanwhile', seen.isMeanwhile && !isSameSentence)
  const isSameVictim = seen.victims.some((one) => incident.victims.has(one))
  give('sameVictim', isSameVictim)
  give('otherVictim', !isSameVictim && seen.named.length > 0 && incident.named.size > 0 && !isSameSentence)
  const isSameActor = seen.actors.some((one) => incident.actors.has(one))
  give('sameActor', isSameActor)
  give('otherActor', !isSameActor && seen.actors.length > 0 && incident.actors.size > 0)
  const isOwnCast = !isSameActor && !isSameVictim && seen.actors.length > 0 && seen.victims.length > 0
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

/** Index of the last stretch that begins at or before an offset. */
function indexAt(stretches: readonly Span[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
