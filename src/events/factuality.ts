import type { Event, EventTypeName } from '../model/event.js'
import type { Found } from './recognise.js'
import { NONE, type Trees } from './tree.js'

/** Whether and how an event is told as having happened. */
export interface Factuality {
  readonly modality: Event['modality']
  readonly polarity: Event['polarity']
  /** Whether only its form says that it has not happened, so that PLOVER's rules of time do not apply: "came to help". */
  readonly isPurpose: boolean
}

/** What a word makes of the event that hangs on it. */
const GOVERNING: ReadonlyMap<string, Event['modality']> = new Map(
  Object.entries({
    demanded:
      'demand urge call ask request appeal order want insist plead need require must should press push recommend',
    promised: 'agree agreement promise pledge vow offer commit undertake guarantee',
    threatened: 'threaten threat warn',
    attempted: 'attempt try fail failure seek thwart foil prevent avert avoid bid effort',
    denied: 'decline deny denial dismiss refute rebut refuse refusal',
    planned:
      'plan intend intention due expect schedule prepare propose proposal ready set aim hope decide poise forecast',
    hypothetical:
      'ability able authorise authority authorize capable chance consider enable fear oppose opportunity permission permit possible possibility allow could may might likely presume prospect resist rule suspect risk reject speculation whether if',
  }).flatMap(([modality, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, modality as Event['modality']] as const)),
)
const AUXILIARIES: ReadonlyMap<string, Event['modality']> = new Map([
  ['will', 'planned'],
  ["'ll", 'planned'],
  ['’ll', 'planned'],
  ['shall', 'planned'],
  ['would', 'hypothetical'],
  ['could', 'hypothetical'],
  ['may', 'hypothetical'],
  ['might', 'hypothetical'],
  ['should', 'demanded'],
  ['must', 'demanded'],
])
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether'])
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nobody', 'none'])
/** Adverbs that leave it open whether something happened. */
const DOUBTING: ReadonlySet<string> = new Set(['maybe', 'perhaps', 'possibly', 'presumably', 'probably'])
/** Behind "not" these take its force: "not only", "not all". */
const ONLY: ReadonlySet<string> = new Set(['all', 'every', 'everybody', 'everyone', 'just', 'merely', 'only'])
/** Relations along which a governing word reaches the event. */
const REACHED: ReadonlySet<string> = new Set([
  'xcomp',
  'ccomp',
  'obj',
  'obl',
  'nmod',
  'acl',
  'nsubj:pass',
  'csubj',
  'conj',
])
const MAX_STEPS = 4

/** Reads modality and polarity off the tree: auxiliaries and negation at the verb, then the words that govern it. */
export function factualityOf(trees: Trees, { verb, word }: Found): Factuality {
  let modality: Event['modality'] = 'asserted'
  let polarity: Event['polarity'] = 'positive'
  for (const child of [...trees.children(verb), ...(word === verb ? [] : trees.children(word))]) {
    const lower = trees.lower(child)
    const relation = trees.relation(child)
    if (relation === 'aux' && modality === 'asserted')
      // "said it would allow" is the past of "will allow".
      modality = lower === 'would' && isReported(trees, verb) ? 'planned' : (AUXILIARIES.get(lower) ?? modality)
    else if (
      (relation === 'advmod' ||
        relation === 'det' ||
        relation === 'nsubj' ||
        relation === 'nsubj:pass' ||
        relation === 'obj') &&
      NEGATIONS.has(lower) &&
      !ONLY.has(trees.lower(child + 1)) &&
      !isAside(trees, child)
    )
      polarity = 'negative'
    else if (relation === 'mark' && CONDITIONS.has(lower)) modality = 'hypothetical'
    else if (relation === 'advmod' && DOUBTING.has(lower) && modality === 'asserted') modality = 'hypothetical'
    // "neither approved nor rejected it"
    else if ((relation === 'cc' || relation === 'cc:preconj') && (lower === 'nor' || lower === 'neither'))
      polarity = 'negative'
    if (
      (relation === 'nsubj' || relation === 'nsubj:pass') &&
      trees.children(child).some(
        (below) =>
          // "eleven people, none of them soldiers": what is only said beside the subject negates nothing.
          trees.relation(below) !== 'appos' && NEGATIONS.has(trees.lower(below)) && !ONLY.has(trees.lower(below + 1)),
      )
    )
      polarity = 'negative'
  }
  if (isDeniedBefore(trees, verb)) polarity = 'negative'
  // "promised it would halt the drills": the promise says more than the auxiliary.
  if (modality === 'planned' || (modality === 'hypothetical' && polarity === 'positive')) {
    const above = governedBy(trees, verb)
    if (SPOKEN.has(above)) modality = above
  }
  if (modality === 'asserted' && isDue(trees, verb)) modality = 'planned'
  if (modality === 'asserted') modality = governedBy(trees, verb)
  if (modality === 'asserted') modality = modifiedBy(trees, word)
  if (modality !== 'asserted') return { modality, polarity, isPurpose: false }
  const isPurpose = isUnrealInfinitive(trees, verb)
  return { modality: isPurpose ? 'planned' : 'asserted', polarity, isPurpose }
}

/** "had not killed or injured anyone": the negation of the verb in front holds; "did not wait and opened fire" denies the first alone. */
function isDeniedBefore(trees: Trees, verb: number): boolean {
  if (trees.relation(verb) !== 'conj' || !/^n?or$/.test(trees.lower(trees.child(verb, 'cc')))) return false
  if (trees.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark') !== NONE) return false
  const head = trees.head(verb)
  return trees
    .children(head)
    .some((child) => child < verb && trees.relation(child) === 'advmod' && NEGATIONS.has(trees.lower(child)))
}

/** Modalities that somebody gives in words. */
const SPOKEN: ReadonlySet<Event['modality']> = new Set(['demanded', 'promised', 'threatened'])

/** What an adjective makes of a noun: "a possible takeover", "attempted murder". */
const MODIFYING: ReadonlyMap<string, Event['modality']> = new Map(
  Object.entries({
    attempted: 'abortive attempted failed foiled',
    planned: 'coming expected forthcoming future impending planned proposed scheduled upcoming',
    threatened: 'threatened',
    hypothetical: 'eventual hypothetical likely possible potential',
  }).flatMap(([modality, words]) => words.split(' ').map((word) => [word, modality as Event['modality']] as const)),
)

function modifiedBy(trees: Trees, word: number): Event['modality'] {
  if (trees.pos(word) === 'VERB') return 'asserted'
  for (const child of trees.children(word)) {
    const modality = trees.relation(child) === 'amod' ? MODIFYING.get(trees.lower(child)) : undefined
    if (modality !== undefined) return modality
  }
  return 'asserted'
}

/** Verbs whose infinitive has happened, and words of order that it tells of: "managed to flee", "the first to resign". */
const IMPLICATIVE: ReadonlySet<string> = new Set(
  'begin bring cause continue first fifth force fourth get go happen help last latest lead make manage only proceed prove second start third'.split(
    ' ',
  ),
)

/** "Came to help", "a team to rescue them", "voted to support": an infinitive alone does not say that it was done. */
function isUnrealInfinitive(trees: Trees, verb: number): boolean {
  if (trees.pos(verb) !== 'VERB') return false
  const mark = trees.child(verb, 'mark')
  const head = trees.head(verb)
  if (head === NONE) return false
  const isInfinitive = trees
    .children(verb)
    .some((child) => trees.relation(child) === 'mark' && trees.lower(child) === 'to')
  const isBare =
    mark === NONE && trees.relation(verb) === 'conj' && trees.child(verb, 'nsubj', 'nsubj:pass', 'aux') === NONE
  if (isBare) return trees.child(head, 'mark') < head && isUnrealInfinitive(trees, head) && isBaseForm(trees, verb)
  if (!isInfinitive) return false
  // "is said to have attacked": the perfect tells what happened.
  if (trees.children(verb).some((child) => trees.lower(child) === 'have')) return false
  if (IMPLICATIVE.has(trees.lemma(head))) return false
  // "the first minister to resign"
  return !trees.children(head).some((child) => trees.relation(child) === 'amod' && IMPLICATIVE.has(trees.lower(child)))
}

function isBaseForm(trees: Trees, verb: number): boolean {
  return trees.lower(verb) === trees.lemma(verb)
}

/** Words before an infinitive that make it a plan, also where the tree loses them: "was due to visit", "set to be sentenced". */
const DUE: ReadonlySet<string> = new Set(['about', 'due', 'expected', 'poised', 'scheduled', 'set', 'slated'])

function isDue(trees: Trees, verb: number): boolean {
  const to = trees.lower(verb - 1) === 'be' ? verb - 2 : verb - 1
  return to > 0 && trees.lower(to) === 'to' && (DUE.has(trees.lower(to - 1)) || trees.lemma(to - 1) === 'be')
}

/** "Eleven people, none of them soldiers, died": a subject between commas beside another negates nothing. */
function isAside(trees: Trees, word: number): boolean {
  return trees.relation(word).startsWith('nsubj') && trees.lower(word - 1) === ','
}

const REPORTING: ReadonlySet<string> = new Set(['say', 'announce', 'tell', 'declare', 'state', 'add', 'confirm'])

function isReported(trees: Trees, verb: number): boolean {
  const head = trees.head(verb)
  return head !== NONE && trees.relation(verb) === 'ccomp' && REPORTING.has(trees.lemma(head))
}

function governedBy(trees: Trees, verb: number): Event['modality'] {
  let word = verb
  for (let step = 0; step < MAX_STEPS; step++) {
    const relation = trees.relation(word)
    const head = trees.head(word)
    if (head === NONE) return 'asserted'
    if (relation === 'advcl') {
      const mark = trees.child(word, 'mark')
      return mark !== NONE && CONDITIONS.has(trees.lower(mark)) ? 'hypothetical' : 'asserted'
    }
    if (!REACHED.has(relation)) return 'asserted'
    // "wants to attack": what one wants to do oneself is planned, not demanded.
    if (relation === 'xcomp' && trees.lemma(head) === 'want' && trees.child(head, 'obj', 'iobj') === NONE)
      return 'planned'
    const modality = relation === 'conj' ? undefined : GOVERNING.get(trees.lemma(head))
    if (modality !== undefined) return modality
    // "may buy or lease": the auxiliary is that of both.
    const shared =
      relation === 'conj' && trees.child(word, 'aux', 'nsubj', 'nsubj:pass') === NONE ? trees.child(head, 'aux') : NONE
    const inherited = shared === NONE ? undefined : AUXILIARIES.get(trees.lower(shared))
    if (inherited !== undefined) return inherited
    // "if they delay or reject": the condition is that of both.
    const mark = relation === 'conj' ? trees.child(head, 'mark') : NONE
    if (mark !== NONE && CONDITIONS.has(trees.lower(mark))) return 'hypothetical'
    word = head
  }
  return 'asserted'
}

/** Types that a promise of them turns into AGREE, a demand into REQUEST, a refusal into REJECT. */
const FRIENDLY: ReadonlySet<EventTypeName> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'])
/** Types whose future is a threat. */
const HOSTILE: ReadonlySet<EventTypeName> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST'])

/** PLOVER's rules of time: the type that an event gets by its modality; what will be done is only said so far. */
export function typeInTime(type: EventTypeName, { modality, polarity, isPurpose }: Factuality): EventTypeName {
  if (isPurpose) return type
  if (modality === 'planned' && FRIENDLY.has(type)) return polarity === 'positive' ? 'AGREE' : 'REJECT'
  if (modality === 'planned' && HOSTILE.has(type) && polarity === 'positive') return 'THREATEN'
  if (modality === 'demanded' && (FRIENDLY.has(type) || type === 'AGREE') && polarity === 'positive') return 'REQUEST'
  return type
}
