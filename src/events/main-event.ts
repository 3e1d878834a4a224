import type { Opening } from '../dateline/index.js'
import type { SentenceRange, TextDocument } from '../document/index.js'
import type { Event } from '../model/event.js'
import { HARM } from './consequences.js'
import type { Found } from './recognise.js'
import { subjectOf } from './subject.js'
import { NONE, type Trees } from './tree.js'

/** Verbs whose content is the news, not the saying: "police say that gunmen killed five". */
const REPORTING: ReadonlySet<string> = new Set([
  'add',
  'announce',
  'believe',
  'claim',
  'confirm',
  'disclose',
  'find',
  'indicate',
  'learn',
  'note',
  'reveal',
  'report',
  'say',
  'show',
  'state',
  'suggest',
  'tell',
  'think',
])
/** Verbs and adjectives that only say how sure or near their infinitive is: "police set to check records". */
const RAISING: ReadonlySet<string> = new Set([
  'aim',
  'attempt',
  'begin',
  'continue',
  'decide',
  'due',
  'expect',
  'fail',
  'go',
  'have',
  'hope',
  'likely',
  'manage',
  'plan',
  'prepare',
  'ready',
  'schedule',
  'seek',
  'seem',
  'set',
  'start',
  'try',
  'want',
])
/** Steps down from the root of a sentence to what it tells. */
const MAX_STEPS = 6

/** Type of an event that the list of types has no name for. */
const UNTYPED = { type: 'OTHER', cameo: null, mode: null, context: null } as const

/** Sentences of the body in which the main event is looked for. */
const LEAD_SENTENCES = 3
/** A text without a headline and with fewer sentences is no dispatch: its only sentence may tell nothing. */
const FEWEST_SENTENCES = 3

/** Looks for the main event: what the headline tells, else what the lead does. */
export class MainSearch {
  private readonly hasHeadline: boolean
  private readonly isDispatch: boolean
  private seen = 0

  constructor(
    private readonly trees: Trees,
    document: TextDocument,
    private readonly opening: Opening,
  ) {
    this.hasHeadline = opening.roles.includes('headline')
    this.isDispatch =
      opening.roles.includes('body') && (this.hasHeadline || document.sentences.length >= FEWEST_SENTENCES)
  }

  /** The event of this sentence that is the main one, or null; the sentences are asked in their order until one has it. */
  inSentence({ firstToken, endToken, paragraph }: SentenceRange, found: readonly Found[]): Found | null {
    const isHeadline = this.opening.roles[paragraph] === 'headline'
    if (!isHeadline && ++this.seen > LEAD_SENTENCES) return null
    const read = toldBy(this.trees, firstToken, endToken, found)
    const told = read === null || isHeadline || isNews(this.trees, read) ? read : null
    if (told !== null && told.trigger.type !== 'OTHER') return told
    const typed = found.find((one) => (isHeadline ? !isAside(this.trees, one) : isNews(this.trees, one)))
    // A headline is short: its predicate is the news, typed or not. A lead without one may only come round to it.
    if (this.isDispatch && this.hasHeadline && told !== null) return told
    if (typed !== undefined) return typed
    return this.isDispatch ? told : null
  }
}

/** Verbs of a state: they set a scene, and nothing happens. */
const STATES: ReadonlySet<string> = new Set(
  'appear be feel have know let like look love mean need remain seem think want'.split(' '),
)

/** "Five people are dead": what an adjective tells of people. */
const HARMED: ReadonlySet<string> = new Set(['dead', 'hurt', 'injured', 'missing', 'wounded'])

/** Whether a predicate of the lead tells of something that was done by somebody: "we know by now" does not. */
function isNews(trees: Trees, { verb, trigger }: Found): boolean {
  // "Thank you for subscribing": furniture has no subject.
  if (trigger.type !== 'OTHER') return trees.pos(verb) !== 'VERB' || subjectOf(trees, verb) !== NONE
  const isHarm = trees.pos(verb) === 'ADJ' && HARMED.has(trees.lower(verb))
  if (!isHarm && (trees.pos(verb) !== 'VERB' || STATES.has(trees.lemma(verb)))) return false
  const subject = trees.child(verb, 'nsubj', 'nsubj:pass')
  return subject !== NONE && trees.pos(subject) !== 'PRON'
}

/** The first event of the lead that is told as having happened, else the first of the lead, else the first of all. */
export function firstTold(events: readonly Event[], leadStart: number): Event | null {
  const fromLead = events.filter(({ trigger }) => (trigger.spans[0]?.start ?? 0) >= leadStart)
  return (
    fromLead.find(({ modality, polarity }) => modality === 'asserted' && polarity === 'positive') ??
    fromLead[0] ??
    events[0] ??
    null
  )
}

/**
 * The event that a sentence tells: the one found at its predicate, else a new one of type OTHER; null for a sentence without
 * a predicate ("Chaos in the capital").
 */
export function toldBy(trees: Trees, first: number, past: number, found: readonly Found[]): Found | null {
  let word = rootOf(trees, first, past)
  for (let step = 0; step < MAX_STEPS && word !== NONE; step++) {
    const here = found.find((one) => one.verb === word || one.word === word || one.noun === word)
    if (here !== undefined) return here
    // "A sinking kills dozens": what the accident did is the accident.
    const subject = HARM.has(trees.lemma(word)) ? trees.child(word, 'nsubj') : NONE
    const cause = found.find((one) => one.word === subject)
    if (cause !== undefined) return cause
    const below = nextDown(trees, word)
    if (below === NONE) return isPredicate(trees, word) ? untyped(trees, word) : null
    word = below
  }
  return null
}

function rootOf(trees: Trees, first: number, past: number): number {
  for (let word = first; word < past; word++) if (trees.relation(word) === 'root') return word
  return NONE
}

/** The word further down that is the news, or {@link NONE} where the word itself is. */
function nextDown(trees: Trees, word: number): number {
  const pos = trees.pos(word)
  const lemma = trees.lemma(word)
  if (pos === 'VERB' || pos === 'ADJ' || pos === 'AUX') {
    // "Breaking: minister resigns"
    if (trees.lower(word + 1) === ':' && !hasSubject(trees, word)) return verbAmong(trees, word, 'parataxis')
    if (RAISING.has(lemma)) return trees.child(word, 'xcomp')
    if (!REPORTING.has(lemma)) return NONE
    const content = trees.child(word, 'ccomp')
    return content === NONE ? verbAmong(trees, word, 'parataxis') : content
  }
  if (trees.child(word, 'cop') !== NONE) return NONE
  // "Tram crash: police identify three", "Last victims named", "Iran: two ministers resign".
  const clause = verbAmong(trees, word, 'parataxis')
  if (clause !== NONE) return clause
  const other = trees.child(word, 'appos')
  if (other !== NONE && isAfterColon(trees, word, other)) return other
  return participleBehind(trees, word)
}

/** "Last victims named", "Race to reach boy": a participle or an infinitive without a subject of its own. */
function participleBehind(trees: Trees, word: number): number {
  const verb = verbAmong(trees, word, 'acl')
  if (verb === NONE || hasSubject(trees, verb)) return NONE
  const mark = trees.child(verb, 'mark')
  return mark === NONE || trees.lower(mark) === 'to' ? verb : NONE
}

/** "Singer in tears as a new president is elected": what a clause beside only mentions. */
function isAside(trees: Trees, { verb }: Found): boolean {
  const relation = trees.relation(verb)
  return (relation === 'advcl' || relation === 'acl') && trees.child(verb, 'mark') !== NONE
}

function verbAmong(trees: Trees, word: number, relation: string): number {
  return (
    trees
      .children(word)
      .find(
        (child) => trees.relation(child) === relation && (trees.pos(child) === 'VERB' || hasSubject(trees, child)),
      ) ?? NONE
  )
}

function hasSubject(trees: Trees, word: number): boolean {
  return trees.child(word, 'nsubj', 'nsubj:pass') !== NONE
}

function isAfterColon(trees: Trees, word: number, other: number): boolean {
  const mark = trees.leftEdge(other) - 1
  return mark > word ? trees.lower(mark) === ':' : trees.lower(word + 1) === ':'
}

function isPredicate(trees: Trees, word: number): boolean {
  return trees.pos(word) === 'VERB' || (hasSubject(trees, word) && trees.pos(word) !== 'PROPN')
}

/** A predicate as an event: the verb with its particle, or "are champions". */
function untyped(trees: Trees, word: number): Found {
  const copula = trees.child(word, 'cop')
  const particle = trees.child(word, 'compound:prt')
  const words = [word, copula, particle].filter((one) => one !== NONE).sort((a, b) => a - b)
  return {
    word,
    verb: word,
    trigger: UNTYPED,
    cameo: null,
    lower: null,
    noun: NONE,
    complement: NONE,
    covered: [],
    spans: words.map((one) => ({ start: trees.start(one), end: trees.end(one) })),
    rule: 'headline',
  }
}
