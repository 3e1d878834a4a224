import type { Figure } from '../model/event.js'
import { mentionOf } from '../text/span.js'
import { bareNumber } from './bare-count.js'
import { NONE, type Trees } from './tree.js'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }),
)

/** What was counted, by the lemma of the word that tells it: verbs of which the object, verbs of which the subject, adjectives, nouns. */
const OF_OBJECT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kill: 'killed',
    slay: 'killed',
    injure: 'injured',
    wound: 'injured',
    hurt: 'injured',
    arrest: 'arrested',
    detain: 'arrested',
    displace: 'displaced',
    evacuate: 'evacuated',
    rescue: 'rescued',
    kidnap: 'kidnapped',
    abduct: 'kidnapped',
    destroy: 'destroyed',
    claim: 'killed',
  }),
)
const OF_SUBJECT: ReadonlyMap<string, string> = new Map(
  Object.entries({ die: 'killed', drown: 'killed', perish: 'killed', flee: 'displaced' }),
)
const OF_STATE: ReadonlyMap<string, string> = new Map(
  Object.entries({ dead: 'killed', missing: 'missing', injured: 'injured', wounded: 'injured', homeless: 'displaced' }),
)
const OF_NOUN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    death: 'killed',
    fatality: 'killed',
    injury: 'injured',
    arrest: 'arrested',
    casualty: 'casualties',
  }),
)
/** Words of quantity that give no number. */
const UNCOUNTED = /^(?:dozens|scores|hundreds|thousands|millions)$/

/** A count, and the word that tells what was counted. */
export interface FoundFigure {
  readonly figure: Figure
  readonly word: number
}

/** Counts of people in a sentence: "at least 24 people were killed", "killing three", "41 dead". */
export function figuresOf(trees: Trees, first: number, past: number): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let word = first; word < past; word++) {
    const counted = countedBy(trees, word)
    if (counted === null) continue
    const figure = toFigure(trees, counted.head, counted.what)
    if (figure !== null) found.push({ figure, word })
  }
  return found
}

/** The head of the phrase that is counted, and as what. */
function countedBy(trees: Trees, word: number): { head: number; what: string } | null {
  const lemma = trees.lemma(word)
  const pos = trees.pos(word)
  const isVerb = pos === 'VERB'
  const ofObject = isVerb ? OF_OBJECT.get(lemma) : undefined
  if (ofObject !== undefined) {
    const head = objectOf(trees, word)
    // "those killed", "three soldiers wounded in the raid": the participle modifies what is counted.
    const modified = trees.relation(word) === 'acl' && trees.child(word, 'obj') === NONE && trees.head(word) !== NONE
    if (head !== NONE) return { head, what: ofObject }
    if (modified) return { head: trees.head(word), what: ofObject }
    return bareNumber(trees, word) === NONE ? null : { head: word, what: ofObject }
  }
  const ofSubject = isVerb ? OF_SUBJECT.get(lemma) : undefined
  if (ofSubject !== undefined) {
    const head = trees.child(word, 'nsubj')
    return head === NONE ? null : { head, what: ofSubject }
  }
  const state = OF_STATE.get(trees.lower(word))
  if (state !== undefined && pos !== 'NOUN') {
    const head = trees.child(word, 'nsubj', 'nsubj:pass')
    if (head !== NONE) return { head, what: state }
    const modifies = trees.relation(word) === 'amod' || trees.relation(word) === 'acl'
    return { head: modifies && trees.head(word) !== NONE ? trees.head(word) : word, what: state }
  }
  if (state !== undefined) return { head: word, what: state }
  const ofNoun = pos === 'NOUN' ? OF_NOUN.get(lemma) : undefined
  return ofNoun === undefined ? null : { head: word, what: ofNoun }
}

/** The object or the subject of a passive; "killed at least 24 people" may hang on its "at". */
function objectOf(trees: Trees, verb: number): number {
  const object = trees.child(verb, 'obj', 'nsubj:pass')
  if (object !== NONE) return object
  const auxiliary = trees.child(verb, 'aux:pass')
  const before =
    auxiliary === NONE ? NONE : trees.child(verb, 'aux') === NONE ? auxiliary - 1 : trees.child(verb, 'aux') - 1
  // "attacked the post and five others were wounded": the tree may give the subject to the verb before.
  if (before >= 0 && (trees.pos(before) === 'NOUN' || trees.pos(before) === 'NUM')) return before
  const bounded = trees.child(verb, 'obl')
  return bounded !== NONE && trees.preposition(bounded) === '' && trees.child(bounded, 'nummod') !== NONE
    ? bounded
    : NONE
}

/** The number of a phrase as a figure; null where it has none. */
function toFigure(trees: Trees, head: number, what: string): Figure | null {
  const number = trees.pos(head) === 'NUM' ? head : trees.child(head, 'nummod')
  if (number === NONE) {
    if (!UNCOUNTED.test(trees.lower(head))) return null
    return {
      count: null,
      min: null,
      max: null,
      unit: null,
      what,
      mention: mentionOf(trees.text, trees.start(head), trees.end(head)),
    }
  }
  let first = number
  let last = number
  while (trees.pos(first - 1) === 'NUM' && trees.leftEdge(head) <= first - 1) first--
  while (trees.pos(last + 1) === 'NUM' && last + 1 < head) last++
  const count = valueOfWords(trees, first, last)
  if (count === null) return null
  const before = `${trees.lower(first - 2)} ${trees.lower(first - 1)}`
  const isFloor = before === 'at least' || before === 'more than' || before.endsWith(' over')
  const isCeiling = before === 'up to' || before === 'at most' || before === 'fewer than' || before === 'less than'
  const start = isFloor && before.endsWith(' over') ? first - 1 : isFloor || isCeiling ? first - 2 : first
  return {
    count,
    min: isFloor ? count : null,
    max: isCeiling ? count : null,
    unit: null,
    what,
    mention: mentionOf(trees.text, trees.start(start), trees.end(last)),
  }
}

/** The value of figures and number words, factors behind them multiplied: "1.2 million", "twenty". */
function valueOfWords(trees: Trees, first: number, last: number): number | null {
  let value: number | null = null
  for (let word = first; word <= last; word++) {
    const lower = trees.lower(word)
    const factor = MULTIPLIERS.get(lower)
    if (factor !== undefined) {
      value = (value ?? 1) * factor
      continue
    }
    const one =
      NUMBERS.get(lower) ??
      (/^\d{1,3}(?:,\d{3}){1,4}$|^\d{1,9}(?:\.\d{1,3})?$/.test(lower) ? Number(lower.replaceAll(',', '')) : null)
    if (one === null || value !== null) return null
    value = one
  }
  return value
}
