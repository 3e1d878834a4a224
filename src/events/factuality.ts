import type { Event, EventTypeName } from '../model/event.js'
import type { Found } from './recognise.js'
import { NONE, type Trees } from './tree.js'

/** Whether and how an event is told as having happened. */
export interface Factuality {
  readonly modality: Event['modality']
  readonly polarity: Event['polarity']
}

/** What a word makes of the event that hangs on it. */
const GOVERNING: ReadonlyMap<string, Event['modality']> = new Map(
  Object.entries({
    demanded:
      'demand urge call ask request appeal order want insist plead need require must should press push recommend',
    promised: 'agree promise pledge vow offer commit undertake guarantee',
    threatened: 'threaten threat warn',
    attempted: 'attempt try fail seek thwart foil prevent avert',
    denied: 'decline deny dismiss refute rebut refuse',
    planned: 'plan intend due expect schedule prepare propose ready set aim hope decide poise',
    hypothetical:
      'consider possible possibility fear allow could may might likely rule suspect risk reject speculation whether if',
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
      NEGATIONS.has(lower)
    )
      polarity = 'negative'
    else if (relation === 'mark' && CONDITIONS.has(lower)) modality = 'hypothetical'
    if (
      (relation === 'nsubj' || relation === 'nsubj:pass') &&
      trees.children(child).some((below) => NEGATIONS.has(trees.lower(below)))
    )
      polarity = 'negative'
  }
  if (modality === 'asserted' && isDue(trees, verb)) modality = 'planned'
  return { modality: modality === 'asserted' ? governedBy(trees, verb) : modality, polarity }
}

/** Words before an infinitive that make it a plan, also where the tree loses them: "was due to visit", "set to be sentenced". */
const DUE: ReadonlySet<string> = new Set(['about', 'due', 'expected', 'poised', 'scheduled', 'set', 'slated'])

function isDue(trees: Trees, verb: number): boolean {
  const to = trees.lower(verb - 1) === 'be' ? verb - 2 : verb - 1
  return to > 0 && trees.lower(to) === 'to' && DUE.has(trees.lower(to - 1))
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
export function typeInTime(type: EventTypeName, { modality, polarity }: Factuality): EventTypeName {
  if (modality === 'planned' && FRIENDLY.has(type)) return polarity === 'positive' ? 'AGREE' : 'REJECT'
  if (modality === 'planned' && HOSTILE.has(type) && polarity === 'positive') return 'THREATEN'
  if (modality === 'demanded' && (FRIENDLY.has(type) || type === 'AGREE') && polarity === 'positive') return 'REQUEST'
  return type
}
