import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Event, Figure } from '../model/event.js'
import type { TimeExpression } from '../model/time.js'
import { stretchOf } from '../text/span.js'
import { type Circumstances, indexCircumstances, placeOf, timeOf } from './circumstances.js'
import { typeOf } from './compose.js'
import { factualityOf } from './factuality.js'
import { type FoundFigure, figuresOf } from './figures.js'
import { type EntityIndex, indexEntities, participantsOf } from './participants.js'
import { type Found, recognise } from './recognise.js'
import { joinMentions } from './same.js'
import { indexTellers, type Tellers } from './tellers.js'
import { type Words, wordsOf } from './words.js'

/** The earlier stages' results that events are read from. */
export interface EventInput {
  readonly document: TextDocument
  readonly opening: Opening
  /** ISO day of the dispatch, or null. */
  readonly date: string | null
  readonly entities: readonly Entity[]
  readonly times: readonly TimeExpression[]
  readonly attributions: readonly Attribution[]
}

/** Events, and which of them a headline would tell. */
export interface EventResult {
  readonly events: Event[]
  readonly mainEvent: string | null
}

/** Probability that trigger and type are right: share of right types among the events found, `npm run evaluate` on the set `plover`. */
const CONFIDENCE = { verb: 0.5, carriedNoun: 0.6, noun: 0.4 } as const

/** Finds who did what to whom; ids `e1`, `e2` … in the order of the text. */
export function findEvents(input: EventInput): EventResult {
  const { document, opening, entities, times, attributions } = input
  const index = indexEntities(entities)
  const circumstances = indexCircumstances(entities, times)
  const tellers = indexTellers(attributions)
  const events: Event[] = []
  const lead = opening.roles.indexOf('body')
  let before: Words | null = null
  for (const sentence of document.sentences) {
    const role = opening.roles[sentence.paragraph]
    if (role === 'note' || role === 'byline') continue
    const words = wordsOf(document, sentence)
    const leadDate = sentence.paragraph === lead ? input.date : null
    for (const event of eventsOf(words, before, { index, circumstances, tellers, leadDate, opening }))
      events.push({ ...event, id: `e${events.length + 1}` })
    before = words
  }
  joinMentions(document.text, events)
  return { events, mainEvent: mainOf(events, document.paragraphs[lead]?.start ?? 0) }
}

interface Around {
  readonly index: EntityIndex
  readonly circumstances: Circumstances
  readonly tellers: Tellers
  readonly leadDate: string | null
  readonly opening: Opening
}

function eventsOf(words: Words, before: Words | null, around: Around): Event[] {
  const datelineEnd = around.opening.dateline?.end ?? 0
  const found = recognise(words, before).filter(
    ({ word }) => (words.starts[word] ?? 0) >= datelineEnd || datelineEnd > words.sentence.end,
  )
  if (found.length === 0) return []
  const figures = shareFigures(figuresOf(words), found)
  return found.map((one, at) => {
    const { modality, polarity } = factualityOf(words, one)
    return {
      id: '',
      trigger: stretchOf(words.text, one.spans),
      type: typeOf(words, one, found[at + 1] ?? null),
      participants: participantsOf(words, one, around.index),
      place: placeOf(words, one, around.circumstances),
      time: timeOf(words, one, around.circumstances, modality === 'asserted' ? around.leadDate : null),
      figures: figures.get(one) ?? [],
      modality,
      polarity,
      attribution: around.tellers.at(words.starts[one.word] ?? 0),
      cause: null,
      manner: null,
      sameAs: null,
      confidence:
        one.trigger.pos === 'v' ? CONFIDENCE.verb : one.verb === null ? CONFIDENCE.noun : CONFIDENCE.carriedNoun,
    }
  })
}

/** Types whose victims are counted. */
const HARMFUL: ReadonlySet<string> = new Set([
  'ASSAULT',
  'ACCIDENT',
  'DISASTER',
  'DEATH',
  'COERCE',
  'HEALTH',
  'PROTEST',
])

/** Each count with the harmful event that it belongs to: the word itself, else the nearest in the sentence. */
function shareFigures(figures: readonly FoundFigure[], found: readonly Found[]): Map<Found, Figure[]> {
  const shares = new Map<Found, Figure[]>()
  const harmful = found.filter(({ type }) => HARMFUL.has(type))
  // Both are in the order of the words, so the nearest of one figure is not before the nearest of the last.
  let at = 0
  for (const { word, figure } of figures) {
    while (at + 1 < harmful.length && distance(harmful[at + 1], word) < distance(harmful[at], word)) at++
    const owner = harmful[at]
    if (owner === undefined) break
    const share = shares.get(owner)
    if (share === undefined) shares.set(owner, [figure])
    else share.push(figure)
  }
  return shares
}

function distance(found: Found | undefined, word: number): number {
  return found === undefined ? Number.POSITIVE_INFINITY : Math.abs(found.word - word)
}

/** The first event of the lead that is told as having happened, else the first of the lead, else the first of all. */
function mainOf(events: readonly Event[], leadStart: number): string | null {
  const fromLead = events.filter(({ trigger }) => (trigger.spans[0]?.start ?? 0) >= leadStart)
  return (
    (
      fromLead.find(({ modality, polarity }) => modality === 'asserted' && polarity === 'positive') ??
      fromLead[0] ??
      events[0]
    )?.id ?? null
  )
}
