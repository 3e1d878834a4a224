import type { Entity } from '../model/entity.js'
import type { EventPlace, EventTime } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { TimeExpression } from '../model/time.js'
import { mentionOf } from '../text/span.js'
import type { Found } from './recognise.js'
import { NONE, type Trees } from './tree.js'

/** Prepositions of place, the surest first; an object may be one too ("attacked the town"), a place from or to which only at need. */
const AT_PLACE: readonly string[] = [
  'in',
  'at',
  'inside',
  'outside',
  'near',
  'around',
  'across',
  'along',
  'off',
  'on',
  'over',
  'into',
  'to',
  'of',
  'from',
]
const AS_OBJECT = 4.5
/** How many steps up the tree a time looks for its event. */
const MAX_STEPS = 8

/** A place as it is named once. */
export interface PlaceMention extends Span {
  readonly text: string
  readonly entity: Entity
}

/** Mentions of places and times in the order of the text, so that a sentence's own are a slice. */
export interface Circumstances {
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeExpression[]
}

/** Sorts what may stand around an event; the day of the dateline is that of the dispatch, not of an event. */
export function indexCircumstances(
  entities: readonly Entity[],
  times: readonly TimeExpression[],
  datelineEnd: number,
): Circumstances {
  const places = entities
    .filter(({ kind }) => kind === 'place')
    .flatMap((entity) => entity.mentions.map(({ start, end, text }) => ({ start, end, text, entity })))
    .sort((a, b) => a.start - b.start)
  return { places, times: times.filter(({ start }) => start >= datelineEnd).sort((a, b) => a.start - b.start) }
}

/** The items that lie within a stretch. */
export function within<Item extends Span>(items: readonly Item[], { start, end }: Span): Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let at = low; at < items.length; at++) {
    const item = items[at]
    if (item === undefined || item.start >= end) break
    if (item.end <= end) found.push(item)
  }
  return found
}

/** Where each event of a sentence happened: a place behind a preposition at its words, else one behind a preposition in the sentence. */
export function placesOf(
  trees: Trees,
  found: readonly Found[],
  sentence: Span,
  { places }: Circumstances,
): Map<Found, EventPlace> {
  const result = new Map<Found, EventPlace>()
  const here = within(places, sentence)
  if (here.length === 0) return result
  for (const one of found) {
    const own = ownPlace(trees, one, here) ?? (one.lower === null ? null : ownPlace(trees, one.lower, here))
    if (own !== null) result.set(one, own)
  }
  return result
}

function ownPlace(
  trees: Trees,
  { verb, word, noun, trigger }: Found,
  places: readonly PlaceMention[],
): EventPlace | null {
  let best: PlaceMention | null = null
  let least = Number.POSITIVE_INFINITY
  for (const head of new Set([word, noun, verb])) {
    if (head === NONE) continue
    for (const child of trees.children(head)) {
      const relation = trees.relation(child)
      if (relation !== 'obl' && relation !== 'nmod' && relation !== 'obj') continue
      // "attacked the town" was there; "beat Oman" was anywhere.
      if (relation === 'obj' && trigger.type === 'SPORT') continue
      const rank = relation === 'obj' ? AS_OBJECT : AT_PLACE.indexOf(trees.preposition(child))
      if (rank < 0 || rank >= least) continue
      const inside = placeIn(trees, child, places)
      if (inside === null) continue
      best = inside
      least = rank
    }
  }
  if (best === null || least > AT_PLACE.indexOf('near')) best = deeperPlace(trees, verb, places) ?? best
  return best === null ? null : placeOf(best)
}

/** The place of a phrase: its head, else the nearest name in front of it ("Tajikistan's Khatlon region"), else what follows. */
function placeIn(trees: Trees, phrase: number, places: readonly PlaceMention[]): PlaceMention | null {
  const subtree = { start: trees.start(trees.leftEdge(phrase)), end: trees.end(trees.rightEdge(phrase)) }
  const inside = within(places, subtree)
  const head = trees.start(phrase)
  return (
    inside.find(({ start, end }) => start <= head && head < end) ??
    inside.filter(({ end }) => end <= head).at(-1) ??
    inside[0] ??
    null
  )
}

/** The last place behind "in" below a verb: "carried out on a camp located in the Khatlon region". */
function deeperPlace(trees: Trees, verb: number, places: readonly PlaceMention[]): PlaceMention | null {
  const subtree = { start: trees.start(verb), end: trees.end(trees.rightEdge(verb)) }
  for (const place of within(places, subtree).reverse()) {
    let word = trees.wordAt(place.start)
    for (let step = 0; step < 3 && word !== NONE; step++) {
      if (trees.preposition(word) === 'in') return place
      if (!MODIFIERS.has(trees.relation(word)) && trees.relation(word) !== 'flat') break
      word = trees.head(word)
    }
  }
  return null
}

/** A place as the model has it. */
export function placeOf({ start, end, text, entity }: PlaceMention): EventPlace {
  return { start, end, text, name: entity.name, country: entity.country, entity: entity.id }
}

/** When each event of a sentence happened: a time belongs to the event that is nearest above it in the tree; those below share it. */
export function timesOf(
  trees: Trees,
  found: readonly Found[],
  sentence: Span,
  { times }: Circumstances,
): Map<Found, EventTime> {
  const result = new Map<Found, EventTime>()
  const owners = new Map<number, Found>()
  for (const one of found) for (const word of wordsOf(one)) owners.set(word, one)
  for (const time of within(times, sentence)) {
    if ((time.type !== 'DATE' && time.type !== 'TIME') || time.value.endsWith('_REF')) continue
    const word = trees.wordAt(time.start)
    const owner = enclosing(trees, found, word) ?? ownerOf(trees, word, owners)
    if (owner !== null && !result.has(owner))
      result.set(owner, { value: time.value, range: time.range, mention: mentionOf(trees.text, time.start, time.end) })
  }
  for (const one of found) {
    if (result.has(one)) continue
    const above = ownerOf(trees, trees.head(one.verb), owners)
    const shared = above === null ? undefined : result.get(above)
    if (shared !== undefined && SHARES.has(trees.relation(one.verb))) result.set(one, shared)
  }
  return result
}

/** Relations over which an event has the time of the one above: "arrested and charged on Monday". */
const SHARES: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl', 'nsubj', 'obj', 'nsubj:pass', 'obl'])

function wordsOf(found: Found): number[] {
  const words = [found.verb, found.word]
  if (found.noun !== NONE) words.push(found.noun)
  return found.lower === null ? words : [...words, ...wordsOf(found.lower)]
}

/**
 * "the attack in Khatlon last week that killed three": a time in the midst of what is said of a noun belongs to the noun, though
 * the tree may hang it on the verb above.
 */
function enclosing(trees: Trees, found: readonly Found[], time: number): Found | null {
  let best: Found | null = null
  for (const one of found) {
    const { word } = one
    if (trees.pos(word) !== 'NOUN' || time < word || time > trees.rightEdge(word)) continue
    if ((best === null || word > best.word) && leaves(trees, time, word)) best = one
  }
  return best
}

/** Whether the way up from a word leads out of the phrase of a noun without meeting it. */
function leaves(trees: Trees, from: number, noun: number): boolean {
  let word = from
  for (let step = 0; step < MAX_STEPS && word !== NONE; step++) {
    word = trees.head(word)
    if (word === noun) return false
    if (word < trees.leftEdge(noun) || word > trees.rightEdge(noun)) return word !== NONE
  }
  return false
}

const MODIFIERS: ReadonlySet<string> = new Set(['compound', 'amod', 'nummod', 'nmod:poss'])

function ownerOf(trees: Trees, from: number, owners: ReadonlyMap<number, Found>): Found | null {
  let word = from
  for (let step = 0; step < MAX_STEPS && word !== NONE; step++) {
    const owner = owners.get(word)
    if (owner !== undefined) return owner
    // "is due to be sentenced on Friday": the time may hang on the word above the event.
    const below = trees.child(word, 'xcomp', 'ccomp')
    const lower = below === NONE || trees.pos(word) !== 'ADJ' ? undefined : owners.get(below)
    if (lower !== undefined) return lower
    // "its 2026 forecast": a time in front of a noun is a mark of the thing, not of the event.
    if (MODIFIERS.has(trees.relation(word))) return null
    word = trees.head(word)
  }
  return null
}
