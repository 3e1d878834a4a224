import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Analysis } from '../language/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Event, Figure } from '../model/event.js'
import type { TimeExpression } from '../model/time.js'
import { stretchOf } from '../text/span.js'
import { type Circumstances, indexCircumstances, placesOf, timesOf } from './circumstances.js'
import { codeOf, typeOf } from './compose.js'
import { withoutConsequences } from './consequences.js'
import { type Nearby, nearbyWords } from './context.js'
import { type EntityIndex, indexEntities } from './entity-index.js'
import { type Factuality, factualityOf, typeInTime } from './factuality.js'
import { type FoundFigure, figuresOf } from './figures.js'
import { firstTold, MainSearch } from './main-event.js'
import { isCountry, storyPlace, storyTime } from './narrative.js'
import { Cast } from './participants.js'
import { type Found, recognise } from './recognise.js'
import { joinMentions } from './same.js'
import { indexTellers, type Tellers } from './tellers.js'
import { NONE, Trees } from './tree.js'
import { castOfUntyped } from './untyped-cast.js'

/** The earlier stages' results that events are read from. */
export interface EventInput {
  readonly document: TextDocument
  readonly analysis: Analysis
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
  /** The name of the rule that found each event, in their order; for `--explain`. */
  readonly rules: readonly string[]
}

/**
 * Probability that trigger and type are right, by rule: `npx tsx tools/evaluate/event-rules.ts GOLD_DIR` prints the shares. Those
 * sentences were written to hold an event; a light verb is too rare among them to be counted and has a noun's share.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  governor: 0.85,
  'governor-and-event': 0.84,
  'light-verb': 0.5,
  noun: 0.5,
  pair: 0.73,
  verb: 0.75,
}

/** Finds who did what to whom; ids `e1`, `e2` … in the order of the text. */
export function findEvents(input: EventInput): EventResult {
  const { document, analysis, opening, entities, times, attributions } = input
  const around: Around = {
    trees: new Trees(document, analysis),
    index: indexEntities(entities, times),
    circumstances: indexCircumstances(entities, times),
    tellers: indexTellers(attributions),
    datelineEnd: opening.dateline?.end ?? 0,
  }
  const events: Event[] = []
  const rules: string[] = []
  const lead = opening.roles.indexOf('body')
  const search = new MainSearch(around.trees, document, opening)
  let main: Event | null = null
  let before: Nearby | null = null
  for (const sentence of document.sentences) {
    const role = opening.roles[sentence.paragraph]
    if (role === 'note' || role === 'byline') continue
    const nearby = nearbyWords(around.trees, sentence.firstToken, sentence.endToken, before)
    const leadDate = sentence.paragraph === lead ? input.date : null
    const found = foundIn(around, sentence, nearby)
    const told = main === null ? search.inSentence(sentence, found) : null
    if (told !== null && !found.includes(told)) insert(found, told)
    const made = eventsOf(around, sentence, found, leadDate)
    for (const [index, event] of made.entries()) {
      event.id = `e${events.length + 1}`
      if (found[index] === told) main = event
      events.push(event)
      rules.push(found[index]?.rule ?? '')
    }
    before = nearbyWords(around.trees, sentence.firstToken, sentence.endToken, null)
  }
  joinMentions(document.text, events)
  main ??= firstTold(events, document.paragraphs[lead]?.start ?? 0)
  if (main !== null) setInStory(around, input, main)
  return { events, mainEvent: main?.id ?? null, rules }
}

/** Gives the main event the place and the day that the story as a whole has, where its own sentence names none. */
function setInStory({ trees, circumstances }: Around, { document, opening, date }: EventInput, main: Event): void {
  const story = document.sentences.filter(({ paragraph }) => {
    const role = opening.roles[paragraph]
    return role === 'headline' || role === 'body'
  })
  const hasHeadline = opening.roles.includes('headline')
  if (main.place === null) main.place = storyPlace(trees, story, hasHeadline, circumstances)
  else if (isCountry(main.place))
    main.place = storyPlace(trees, story, hasHeadline, circumstances, main.place.country) ?? main.place
  if (main.modality === 'asserted' && main.time?.mention == null)
    main.time = storyTime(trees, story, date, circumstances)
}

/** Puts an event where its trigger stands. */
function insert(found: Found[], one: Found): void {
  const start = one.spans[0]?.start ?? 0
  const at = found.findIndex(({ spans }) => (spans[0]?.start ?? 0) > start)
  found.splice(at < 0 ? found.length : at, 0, one)
}

/** The triggers of a sentence, behind the dateline. */
function foundIn({ trees, datelineEnd }: Around, sentence: TextDocument['sentences'][number], nearby: Nearby): Found[] {
  const all = recognise(trees, sentence.firstToken, sentence.endToken, nearby)
  return withoutConsequences(trees, all).filter(
    ({ word }) => trees.start(word) >= datelineEnd || datelineEnd > sentence.end,
  )
}

interface Around {
  readonly trees: Trees
  readonly index: EntityIndex
  readonly circumstances: Circumstances
  readonly tellers: Tellers
  readonly datelineEnd: number
}

function eventsOf(
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
    const cast = one.trigger.type === 'OTHER' ? castOfUntyped(trees, index, one) : new Cast(trees, index).read(one)
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
      cause: null,
      manner: null,
      sameAs: null,
      confidence: CONFIDENCE[one.rule] ?? 0.5,
    }
  })
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
function typeOfFound({ trigger, cameo }: Found, factuality: Factuality): Event['type'] {
  const type = typeInTime(trigger.type, factuality)
  if (type === trigger.type) return typeOf(trigger, cameo)
  const above = { type, cameo: null, mode: null, context: null }
  return typeOf({ ...trigger, type }, codeOf(above, trigger))
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
  const harmful = found.filter(({ trigger }) => HARMFUL.has(trigger.type))
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
