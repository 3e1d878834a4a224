import { countryNamed } from '../dateline/gazetteer/index.js'
import type { SentenceRange } from '../document/index.js'
import type { EventPlace, EventTime } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { TimeExpression } from '../model/time.js'
import { mentionOf } from '../text/span.js'
import { type Circumstances, type PlaceMention, placeOf, within } from './circumstances.js'
import { NONE, type Trees } from './tree.js'

/** Sentences from the top, headline included, in which a story says where and when its main event was. */
const STORY_SENTENCES = 9
/** A day in the news lies at most so many days before the dispatch. */
const NEWS_DAYS = 31

/** Behind which preposition a place is where something happened, and how surely. */
const PREPOSITION: ReadonlyMap<string, number> = new Map([
  ['at', 2],
  ['in', 2],
  ['inside', 2],
  ['near', 1.5],
  ['outside', 2],
  ['across', 1],
  ['around', 1],
  ['off', 1],
  ['on', 1],
  ['from', -0.5],
  ['to', 0],
])
/** How likely a place in another position of the sentence is meant. */
const RELATION: ReadonlyMap<string, number> = new Map([
  ['nsubj', -2],
  ['nsubj:pass', -1],
  ['nmod:poss', -1],
  ['obj', 0],
  ['root', 1],
])
/** Steps up from a name to the phrase that it stands in: "in Hebei province". */
const MAX_STEPS = 3
const IN_HEADLINE = 1
const A_COUNTRY = -1.5
/** Of which no country is known: it may be no place at all. */
const UNKNOWN = -1
const A_SENTENCE_DOWN = -0.3
const TOLD_AGAIN = 0.5

/** The story's own place: the one that headline and first sentences set it in; with a country, one within it. */
export function storyPlace(
  trees: Trees,
  sentences: readonly SentenceRange[],
  hasHeadline: boolean,
  { places }: Circumstances,
  country: string | null = null,
): EventPlace | null {
  let best: PlaceMention | null = null
  let most = 0
  for (const [index, sentence] of sentences.slice(0, STORY_SENTENCES).entries())
    for (const place of within(places, sentence)) {
      if (
        country !== null &&
        ((place.entity.country ?? country) !== country || countryNamed(place.entity.name) !== null)
      )
        continue
      const score = scoreOf(trees, place) + A_SENTENCE_DOWN * index + (index === 0 && hasHeadline ? IN_HEADLINE : 0)
      if (score <= most) continue
      best = place
      most = score
    }
  return best === null ? null : placeOf(best)
}

function scoreOf(trees: Trees, { start, entity }: PlaceMention): number {
  const again = TOLD_AGAIN * Math.log2(Math.min(entity.mentions.length, 8))
  const size = countryNamed(entity.name) === null ? 0 : A_COUNTRY
  const unknown = entity.country === null ? UNKNOWN : 0
  return positionScore(trees, trees.wordAt(start)) + again + size + unknown
}

/** By the preposition of the phrase that a place stands in, or by its relation. */
function positionScore(trees: Trees, first: number): number {
  let word = first
  for (let step = 0; step < MAX_STEPS; step++) {
    const preposition = trees.preposition(word)
    // "in the city of Kano": the preposition of the whole counts.
    if (preposition !== '' && preposition !== 'of') return PREPOSITION.get(preposition) ?? 0
    const relation = trees.relation(word)
    const own = RELATION.get(relation)
    if (own !== undefined) return own
    const head = trees.head(word)
    if (head === NONE) return 0
    word = head
  }
  return 0
}

/** Whether a place is a whole country, so that the story may well tell where in it. */
export function isCountry({ name }: EventPlace): boolean {
  return countryNamed(name) !== null
}

/** The day of the story: the first that headline and first sentences name and that lies close before the dispatch. */
export function storyTime(
  trees: Trees,
  sentences: readonly SentenceRange[],
  date: string | null,
  { times }: Circumstances,
): EventTime | null {
  for (const sentence of sentences.slice(0, STORY_SENTENCES)) {
    const time = within(times, sentence).find((one) => isNews(one, date))
    if (time === undefined) continue
    return { value: time.value, range: time.range, mention: mentionOf(trees.text, time.start, time.end) }
  }
  return date === null ? null : { value: date, range: null, mention: null }
}

function isNews({ type, value }: TimeExpression & Span, date: string | null): boolean {
  if (type !== 'DATE' && type !== 'TIME') return false
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  if (day === undefined) return false
  return date === null || (day <= date && daysBetween(day, date) <= NEWS_DAYS)
}

/** Days from one ISO day to a later one, within a month or so: enough to tell news from history. */
function daysBetween(from: string, to: string): number {
  const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return (monthsOf(to) - monthsOf(from)) * 31 + Number(to.slice(8, 10)) - Number(from.slice(8, 10))
}

/** The day that the sentences around an event name, the nearest sentence first. */
export function nearTime(
  trees: Trees,
  near: readonly SentenceRange[],
  date: string | null,
  { times }: Circumstances,
): EventTime | null {
  for (const sentence of near) {
    const time = within(times, sentence).find((one) => isNews(one, date))
    if (time === undefined) continue
    return { value: time.value, range: time.range, mention: mentionOf(trees.text, time.start, time.end) }
  }
  return null
}

/** The place that the sentences around an event set it in, the nearest sentence first. */
export function nearPlace(trees: Trees, near: readonly SentenceRange[], { places }: Circumstances): EventPlace | null {
  for (const sentence of near) {
    const place = within(places, sentence).find(({ start }) => positionScore(trees, trees.wordAt(start)) > 0)
    if (place !== undefined) return placeOf(place)
  }
  return null
}
