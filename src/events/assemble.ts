import type { TextDocument } from '../document/index.js'
import type { Event, Participant } from '../model/event.js'
import { stretchOf } from '../text/span.js'
import { bareCountOf } from './bare-count.js'
import { type Circumstances, placesOf, timesOf } from './circumstances.js'
import { codeOf, typeOf } from './compose.js'
import { culpritsOf } from './culprits.js'
import type { EntityIndex } from './entity-index.js'
import { type Factuality, factualityOf, typeInTime } from './factuality.js'
import { figuresOf } from './figures.js'
import { participantsOf } from './participants.js'
import { reasonsOf } from './reasons.js'
import type { Found } from './recognise.js'
import { shareFigures } from './share-figures.js'
import type { Tellers } from './tellers.js'
import { NONE, type Trees } from './tree.js'
import { castOfUntyped } from './untyped-cast.js'

/**
 * Probability that trigger and type are right, by rule: `npx tsx tools/evaluate/event-rules.ts GOLD_DIR` prints the shares. Those
 * sentences were written to hold one event, so that what is told beside it counts as wrong: a noun, a light verb and what is governed
 * have an estimate.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  governed: 0.7,
  governor: 0.87,
  'governor-and-event': 0.86,
  'light-verb': 0.5,
  noun: 0.5,
  pair: 0.77,
  verb: 0.78,
}

/** What the events of every sentence are read with. */
export interface Around {
  readonly trees: Trees
  readonly index: EntityIndex
  readonly circumstances: Circumstances
  readonly tellers: Tellers
  readonly datelineEnd: number
}

/** The events of a sentence, whole but for their ids and for what only the text as a whole tells. */
export function eventsOf(
  { trees, index, circumstances, tellers }: Around,
  sentence: TextDocument['sentences'][number],
  found: readonly Found[],
  leadDate: string | null,
): Event[] {
  if (found.length === 0) return []
  const figures = shareFigures(figuresOf(trees, sentence.firstToken, sentence.endToken), found)
  const places = placesOf(trees, found, sentence, circumstances)
  const times = timesOf(trees, found, sentence, circumstances)
  return found.map((one) => {
    const factuality = factualityOf(trees, one)
    const { modality, polarity } = factuality
    const ofTheDay =
      leadDate !== null && modality === 'asserted' && isTold(trees, one.verb)
        ? { value: leadDate, range: null, mention: null }
        : null
    const cast = castOf(trees, index, one)
    return {
      id: '',
      trigger: stretchOf(trees.text, one.spans),
      type: typeOfFound(one, factuality),
      participants: withPlace(cast, one, places.get(one) ?? null),
      place: places.get(one) ?? null,
      time: times.get(one) ?? ofTheDay,
      figures: figures.get(one) ?? [],
      modality,
      polarity,
      attribution: tellers.at(trees.start(one.word)),
      ...reasonsOf(trees, one),
      sameAs: null,
      confidence: CONFIDENCE[one.rule] ?? 0.5,
    }
  })
}

function castOf(trees: Trees, index: EntityIndex, one: Found): Participant[] {
  const isUntyped = one.trigger.type === 'OTHER'
  const cast = isUntyped ? castOfUntyped(trees, index, one) : participantsOf(trees, index, one)
  if (!cast.some(({ role }) => role === 'recipient')) cast.push(...bareCountOf(trees, one))
  return cast.some(({ role }) => role === 'actor') ? cast : [...cast, ...culpritsOf(trees, index, one, cast)]
}

/** Whether a verb is what the sentence tells, not what it only mentions: the lead of a dispatch tells what happened that day. */
function isTold(trees: Trees, verb: number): boolean {
  if (trees.pos(verb) !== 'VERB') return false
  const relation = trees.relation(verb)
  if (relation === 'root') return true
  const head = trees.head(verb)
  return (
    (relation === 'conj' || relation === 'advcl' || relation === 'parataxis' || relation === 'ccomp') &&
    head !== NONE &&
    trees.relation(head) === 'root'
  )
}

/** Types that a town or a country undergoes: one that is attacked, under curfew or visited is the place and whom it befell. */
const BEFALL_PLACES: ReadonlySet<string> = new Set([
  'COERCE',
  'ASSAULT',
  'CONCEDE',
  'SANCTION',
  'AID',
  'MOBILIZE',
  'CONSULT',
])

function withPlace(
  participants: Event['participants'],
  { trigger }: Found,
  place: Event['place'],
): Event['participants'] {
  if (place === null || !BEFALL_PLACES.has(trigger.type)) return participants
  const { start, end, text, entity } = place
  const isThere = participants.some(
    ({ role, mention }) => role === 'recipient' || (mention.start < end && start < mention.end),
  )
  const isMutual = trigger.type === 'CONSULT' && trigger.mode !== 'visit'
  return isThere || isMutual
    ? participants
    : [...participants, { role: 'recipient', mention: { start, end, text }, entity }]
}

/** The type of a trigger; what will be done, must be done or will not be done is so far only said. */
function typeOfFound({ trigger, cameo, rule }: Found, factuality: Factuality): Event['type'] {
  // Of what is governed the governor tells that it is only promised or demanded.
  const type = rule === 'governed' ? trigger.type : typeInTime(trigger.type, factuality)
  if (type === trigger.type) return typeOf(trigger, cameo)
  const above = { type, cameo: null, mode: null, context: null }
  return typeOf({ ...trigger, type }, codeOf(above, trigger))
}
