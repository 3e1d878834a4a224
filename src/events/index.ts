import type { Opening } from '../dateline/index.js'
import type { SentenceRange, TextDocument } from '../document/index.js'
import type { Analysis } from '../language/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { TimeExpression } from '../model/time.js'
import { type Around, eventsOf } from './assemble.js'
import { indexCircumstances } from './circumstances.js'
import { withoutConsequences } from './consequences.js'
import { type Nearby, nearbyWords } from './context.js'
import { indexEntities } from './entity-index.js'
import { settleIncidents } from './incidents/index.js'
import { type Incident, joinIncidents } from './incidents/join.js'
import type { Judge } from './incidents/judge.js'
import { learnedJudge } from './incidents/model.js'
import { wordsOf } from './incidents/scene.js'
import { firstTold, MainSearch } from './main-event.js'
import { isCountry, nearPlace, nearTime, storyPlace, storyTime } from './narrative.js'
import { storyReasons } from './reasons.js'
import { type Found, recognise } from './recognise.js'
import { joinMentions } from './same.js'
import { indexTellers } from './tellers.js'
import { Trees } from './tree.js'

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

/** Finds who did what to whom; ids `e1`, `e2` … in the order of the text. */
export function findEvents(input: EventInput, judge: Judge = learnedJudge()): EventResult {
  const { document, analysis, opening, entities, times, attributions } = input
  const around: Around = {
    trees: new Trees(document, analysis),
    index: indexEntities(entities, times),
    circumstances: indexCircumstances(entities, times, opening.dateline?.end ?? 0),
    tellers: indexTellers(attributions),
    datelineEnd: opening.dateline?.end ?? 0,
  }
  const events: Event[] = []
  const rules: string[] = []
  const founds = new Map<Event, Found>()
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
      const one = found[index]
      if (one !== undefined) founds.set(event, one)
      rules.push(found[index]?.rule ?? '')
    }
    before = nearbyWords(around.trees, sentence.firstToken, sentence.endToken, null)
  }
  joinMentions(document.text, events)
  main ??= firstTold(events, document.paragraphs[lead]?.start ?? 0)
  if (main !== null) setInStory(around, input, main)
  const { paragraphs, sentences, text } = document
  const incidents = joinIncidents(events, { text, sentences, paragraphs, entities })
  for (const incident of incidents) setInNarrative(around, input, incident)
  if (incidents.length === 0) return { events, mainEvent: main?.id ?? null, rules }
  const scene = {
    trees: around.trees,
    analysis,
    document,
    opening,
    index: around.index,
    circumstances: around.circumstances,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    attributions: new Map(attributions.map((one) => [one.id, one])),
    date: input.date,
    main,
    founds,
    words: wordsOf(around.trees, document),
  }
  const { left, leftRules } = without(settleIncidents(scene, incidents, judge), events, rules)
  if (main !== null && !left.includes(main)) {
    main = firstTold(left, document.paragraphs[lead]?.start ?? 0)
    if (main !== null) setInStory(around, input, main)
  }
  return { events: left, mainEvent: main?.id ?? null, rules: leftRules }
}

/** Leaves events out and numbers the rest anew. */
function without(
  unreported: ReadonlySet<Event>,
  events: readonly Event[],
  rules: readonly string[],
): { readonly left: Event[]; readonly leftRules: string[] } {
  const left: Event[] = []
  const leftRules: string[] = []
  const ids = new Map<string, string>()
  for (const [index, event] of events.entries()) {
    if (unreported.has(event)) continue
    left.push(event)
    leftRules.push(rules[index] ?? '')
    ids.set(event.id, `e${left.length}`)
  }
  for (const event of left) {
    event.id = ids.get(event.id) ?? event.id
    event.sameAs = event.sameAs === null ? null : (ids.get(event.sameAs) ?? null)
  }
  return { left, leftRules }
}

/** Gives the main event the place and the day that the story as a whole has, where its own sentence names none. */
function setInStory({ trees, circumstances }: Around, { document, opening, date }: EventInput, main: Event): void {
  const story = document.sentences.filter(({ paragraph }) => {
    const role = opening.roles[paragraph]
    return role === 'headline' || role === 'body'
  })
  const hasHeadline = opening.roles.includes('headline')
  // What is only said was said elsewhere than what it is about happened.
  const isSaid = main.type.quad === 1 || main.type.quad === 3
  if (main.place === null)
    main.place = storyPlace(trees, isSaid ? story.slice(0, 2) : story, hasHeadline, circumstances)
  else if (isCountry(main.place))
    main.place = storyPlace(trees, story, hasHeadline, circumstances, main.place.country) ?? main.place
  if ((main.modality === 'asserted' || main.modality === 'attempted') && main.time?.mention == null)
    main.time = storyTime(trees, story, date, circumstances)
  if (main.cause !== null && main.manner !== null) return
  const { cause, manner } = storyReasons(trees, story, main.type.name)
  main.cause ??= cause
  main.manner ??= manner
}

/** Gives an incident of which no mention says where or when the place and the day that the sentences around name. */
function setInNarrative({ trees, circumstances }: Around, { document, date }: EventInput, incident: Incident): void {
  const { mentions } = incident
  const [first] = mentions
  if (first === undefined || first.modality !== 'asserted') return
  const near = sentencesAround(document.sentences, incident)
  if (!mentions.some(({ place }) => place !== null)) first.place = nearPlace(trees, near, circumstances)
  if (!mentions.some(({ time }) => time !== null)) first.time = nearTime(trees, near, date, circumstances)
}

/** The sentences that tell of an incident, then the one before and the one behind in the paragraph where it is first told. */
function sentencesAround(sentences: readonly SentenceRange[], { told }: Incident): SentenceRange[] {
  const [first] = told
  const own = first === undefined ? undefined : sentences[first]
  if (first === undefined || own === undefined) return []
  const beside = [sentences[first - 1], sentences[first + 1]].filter((one) => one?.paragraph === own.paragraph)
  return [...told.map((index) => sentences[index]), ...beside].filter((one) => one !== undefined)
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
