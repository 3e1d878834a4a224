import type { Dispatch } from './model/dispatch.js'
import type { Event, EventPlace, EventTime, EventType, Figure, Participant } from './model/event.js'

/** A figure of an event, with the mentions that give it and who they have it from. */
export interface ReportedFigure extends Figure {
  /** Ids of the mentions that give this figure, in the order of the text. */
  readonly events: readonly string[]
  /** Id of the attribution whose source gives it, or null for the dispatch itself. */
  readonly attribution: string | null
  /** Whether another source gives another number of the same thing. */
  readonly isDisputed: boolean
}

/** One event with what all its mentions tell. */
export interface MergedEvent {
  /** Id of the first mention, which the others name in `sameAs`. */
  readonly id: string
  /** Every mention, in the order of the text. */
  readonly mentions: readonly Event[]
  /** The finest type that a mention has: the longest CAMEO code within the first mention's type. */
  readonly type: EventType
  /** Modality of the mention that is told as having happened, else of the first. */
  readonly modality: Event['modality']
  /** Polarity of the same mention. */
  readonly polarity: Event['polarity']
  /** Everybody who takes part, each once in each role. */
  readonly participants: readonly Participant[]
  /** Every place that a mention gives, each once; the first one is the event's own. */
  readonly places: readonly EventPlace[]
  /** Every time that a mention gives, each once; those that stand in the text before the dispatch's own day. */
  readonly times: readonly EventTime[]
  /** Every figure; equal ones of one source are joined, different ones stand side by side. */
  readonly figures: readonly ReportedFigure[]
  /** Ids of the attributions that assert it, each once; empty where the dispatch tells it by itself. */
  readonly attributions: readonly string[]
}

/**
 * What all mentions of an event tell together: who took part, where, when, with which figures, and who says so. A dispatch tells
 * of one event several times ("an attack … the shooting … it killed three"); `sameAs` joins the mentions, this gathers their facts.
 *
 * @param dispatch - the dispatch that the id belongs to.
 * @param id - the id of any mention of the event, such as `e3`, or null.
 * @returns the event, or null for null and for an id that the dispatch does not have.
 * @example
 * ```ts
 * import { eventOf, parseDispatch } from 'wirecopy'
 *
 * const dispatch = parseDispatch('An attack killed two soldiers near Gao. The attack came at dawn.')
 * const event = eventOf(dispatch, dispatch.mainEvent)
 * console.log(event?.mentions.length) // 3
 * for (const { what, count } of event?.figures ?? []) console.log(what, count) // killed 2
 * ```
 */
export function eventOf(dispatch: Pick<Dispatch, 'events'>, id: string | null): MergedEvent | null {
  const named = dispatch.events.find((event) => event.id === id)
  if (named === undefined) return null
  const first = named.sameAs ?? named.id
  const mentions = dispatch.events.filter((event) => event.id === first || event.sameAs === first)
  const teller = mentions.find(({ modality, polarity }) => modality === 'asserted' && polarity === 'positive') ?? named
  return {
    id: first,
    mentions,
    type: finestType(mentions, named),
    modality: teller.modality,
    polarity: teller.polarity,
    participants: mergeParticipants(mentions),
    places: distinct(
      mentions.flatMap(({ place }) => (place === null ? [] : [place])),
      ({ entity, name }) => entity ?? name,
    ),
    times: distinct(
      mentions.flatMap(({ time }) => (time === null ? [] : [time])).sort((a, b) => rankOf(a) - rankOf(b)),
      ({ value }) => value,
    ),
    figures: mergeFigures(mentions),
    attributions: [...new Set(mentions.flatMap(({ attribution }) => (attribution === null ? [] : [attribution])))],
  }
}

/** A time that the text names comes before the day of the dispatch. */
function rankOf({ mention }: EventTime): number {
  return mention === null ? 1 : 0
}

function finestType(mentions: readonly Event[], named: Event): EventType {
  const { type } = mentions[0] ?? named
  return mentions.reduce((best, one) => {
    const isFiner = (one.type.cameo?.length ?? 0) > (best.cameo?.length ?? 0)
    return one.type.name === type.name && isFiner ? one.type : best
  }, type)
}

/** The first of each key, in order. */
function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/** Each once in its role, by entity or by words; a phrase that only names another mention of the event is nobody. */
function mergeParticipants(mentions: readonly Event[]): Participant[] {
  const triggers = mentions.flatMap(({ trigger }) => trigger.spans)
  const real = mentions.flatMap(({ participants }) =>
    participants.filter(
      ({ mention }) => !triggers.some(({ start, end }) => mention.start <= start && end <= mention.end),
    ),
  )
  return distinct(real, ({ role, entity, mention }) => `${role} ${entity ?? mention.text.toLowerCase()}`)
}

function mergeFigures(mentions: readonly Event[]): ReportedFigure[] {
  const given = mentions.flatMap((event) => event.figures.map((figure) => ({ figure, event })))
  const groups = new Map<string, { figure: Figure; attribution: string | null; events: string[] }>()
  for (const { figure, event } of given) {
    const key = [numbersOf(figure), event.attribution].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { figure, attribution: event.attribution, events: [event.id] })
    else if (!group.events.includes(event.id)) group.events.push(event.id)
  }
  const all = [...groups.values()]
  return all.map(({ figure, attribution, events }) => {
    const isDisputed = all.some(
      (other) =>
        other.attribution !== attribution &&
        other.figure.what === figure.what &&
        other.figure.unit === figure.unit &&
        numbersOf(other.figure) !== numbersOf(figure),
    )
    return { ...figure, attribution, events, isDisputed }
  })
}

function numbersOf({ what, unit, count, min, max }: Figure): string {
  return [what, unit, count, min, max].join(' ')
}
