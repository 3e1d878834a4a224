import type { Entity } from '../model/entity.js'
import type { EventPlace, EventTime } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { TimeExpression } from '../model/time.js'
import { mentionOf } from '../text/span.js'
import type { Found } from './recognise.js'
import type { Words } from './words.js'

const AT_PLACE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'from', 'on', 'off'])

/** Mentions of places and times in the order of the text, so that a sentence's own are a slice. */
export interface Circumstances {
  readonly places: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly entity: Entity
  }[]
  readonly times: readonly TimeExpression[]
}

/** Sorts what may stand around an event. */
export function indexCircumstances(entities: readonly Entity[], times: readonly TimeExpression[]): Circumstances {
  const places = entities
    .filter(({ kind }) => kind === 'place')
    .flatMap((entity) => entity.mentions.map(({ start, end, text }) => ({ start, end, text, entity })))
    .sort((a, b) => a.start - b.start)
  return { places, times: [...times].sort((a, b) => a.start - b.start) }
}

/** The items that lie within a sentence. */
function* within<Item extends Span>(items: readonly Item[], sentence: Span): Generator<Item> {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < sentence.start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < items.length; at++) {
    const item = items[at]
    if (item === undefined || item.start >= sentence.end) return
    if (item.end <= sentence.end) yield item
  }
}

/** The place nearest to the trigger that stands behind a preposition of place ("in Tajikistan's Khatlon region"). */
export function placeOf(words: Words, found: Found, { places }: Circumstances): EventPlace | null {
  const trigger = words.starts[found.word] ?? 0
  let best: EventPlace | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { start, end, text, entity } of within(places, words.sentence)) {
    const word = indexOfStart(words, start)
    if (word === null) continue
    let before = word - 1
    while (
      before >= 0 &&
      word - before <= 4 &&
      (words.kinds[before] === 'determiner' || words.kinds[before] === 'open' || words.lower[before] === '’s')
    )
      before--
    if (!AT_PLACE.has(words.lower[before] ?? '')) continue
    // What follows the trigger is its place sooner than what stands in front.
    const distance = start >= trigger ? start - trigger : 2 * (trigger - start)
    // Of "Tajikistan's Khatlon region" the last name is the place, the one before its possessor.
    const possessor = words.lower[word + 1] === '’s'
    if (distance + (possessor ? 30 : 0) >= least) continue
    least = distance
    best = { start, end, text, name: entity.name, country: entity.country, entity: entity.id }
  }
  return best
}

function indexOfStart(words: Words, start: number): number | null {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words.starts[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return words.starts[low] === start ? low : null
}

/** The time expression of the sentence that is nearest to the trigger; for the lead of a dispatch its own date. */
export function timeOf(
  words: Words,
  found: Found,
  { times }: Circumstances,
  leadDate: string | null,
): EventTime | null {
  const trigger = words.starts[found.word] ?? 0
  let best: TimeExpression | null = null
  let least = Number.POSITIVE_INFINITY
  for (const time of within(times, words.sentence)) {
    if ((time.type !== 'DATE' && time.type !== 'TIME') || time.value.endsWith('_REF')) continue
    const distance = time.start >= trigger ? time.start - trigger : trigger - time.end
    if (distance >= least) continue
    least = distance
    best = time
  }
  if (best !== null)
    return { value: best.value, range: best.range, mention: mentionOf(words.text, best.start, best.end) }
  return leadDate === null ? null : { value: leadDate, range: null, mention: null }
}
