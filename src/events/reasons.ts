import type { SentenceRange } from '../document/index.js'
import type { Mention } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import type { Found } from './recognise.js'
import { isMeans } from './roles.js'
import { NONE, type Trees } from './tree.js'

/** Why and how, in the words of the text. */
export interface Reasons {
  readonly cause: Mention | null
  readonly manner: Mention | null
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Markers of a clause that gives the reason: "because he had lied". */
const BECAUSE: ReadonlySet<string> = setOf('because')
/** Prepositions of a reason, by their first word, and the words that must follow. */
const REASON_PREPOSITIONS: readonly (readonly [first: string, rest: string])[] = [
  ['because', 'of'],
  ['due', 'to'],
  ['owing', 'to'],
  ['thanks', 'to'],
]
/** "in retaliation for", "as a result of", "in protest at": the noun that makes a preposition of reason. */
const REASON_NOUNS: ReadonlySet<string> = setOf('retaliation response revenge reprisal protest result reaction')
/** Types and verbs whose reason stands behind "for" or "over": "arrested for theft", "outraged over the price". */
const REASON_TYPES: ReadonlySet<string> = setOf('ACCUSE COERCE PROTEST SANCTION TRIAL REJECT OTHER SUPPORT THREATEN')
/** "in an attempt to", "in an effort to": what is behind is the purpose. */
const EFFORTS: ReadonlySet<string> = setOf('attempt bid effort move order')
/** Nouns of a stretch of time. */
const SPANS: ReadonlySet<string> = setOf('time day week month year decade hour minute season term')
/** "killed in a crash", "died when a tram derailed": how those came to harm. */
const HARM_TYPES: ReadonlySet<string> = setOf('ASSAULT DEATH ACCIDENT DISASTER')
/** Sentences from the top, headline included, in which a story says why and how. */
const STORY_SENTENCES = 6
/** Longest answer, in words: a tree may be wrong, and half a sentence answers nothing. */
const MAX_WORDS = 30

/** The reason and the manner that the clause of an event gives. */
export function reasonsOf(trees: Trees, found: Found): Reasons {
  const { verb, noun } = found
  let cause: Mention | null = null
  let manner: Mention | null = null
  const words = trees.children(verb)
  if (noun !== NONE && noun !== verb) words.push(...trees.children(noun))
  // "arrested the editor for libel": the tree may hang the charge on the editor.
  const whom = trees.child(verb, 'obj', 'nsubj:pass')
  if (whom !== NONE && whom > verb) words.push(...trees.children(whom))
  for (const child of words) {
    cause ??= causeAt(trees, child, verb, found.trigger.type)
    manner ??= mannerAt(trees, child, verb, found.trigger.type)
  }
  return { cause, manner }
}

/** The reason and the manner that the first sentences of a story give, where the clause of its main event has none. */
export function storyReasons(trees: Trees, sentences: readonly SentenceRange[], type: string): Reasons {
  let cause: Mention | null = null
  let manner: Mention | null = null
  for (const { firstToken, endToken } of sentences.slice(0, STORY_SENTENCES))
    for (let word = firstToken; word < endToken; word++) {
      const relation = trees.relation(word)
      if (relation !== 'advcl' && relation !== 'obl') continue
      cause ??= causeAt(trees, word, NONE, '')
      manner ??= mannerAt(trees, word, trees.head(word), type)
    }
  return { cause, manner }
}

function causeAt(trees: Trees, child: number, verb: number, type: string): Mention | null {
  const relation = trees.relation(child)
  const mark = trees.child(child, 'mark', 'case')
  const marker = mark === NONE ? '' : trees.lower(mark)
  if (relation === 'advcl') {
    if (BECAUSE.has(marker)) return answerOf(trees, child, mark + 1)
    // "raised prices to meet costs": an infinitive behind the event is its purpose.
    if (marker === 'to' && verb !== NONE && child > verb) return answerOf(trees, child, trees.leftEdge(child))
    if (marker === 'for' && verb !== NONE && trees.lower(child).endsWith('ing')) return answerOf(trees, child, mark + 1)
    return null
  }
  if (relation !== 'obl' && relation !== 'nmod') return null
  if (mark === NONE) return null
  const second = trees.lower(mark + 1)
  if (REASON_PREPOSITIONS.some(([first, rest]) => first === marker && rest === second))
    return answerOf(trees, child, mark + 2)
  if (REASON_NOUNS.has(trees.lemma(child)) || EFFORTS.has(trees.lemma(child))) {
    const reason = trees.child(child, 'nmod', 'acl')
    return reason === NONE ? null : answerOf(trees, reason, beginOf(trees, reason))
  }
  if (child < verb || !REASON_TYPES.has(type) || (marker !== 'over' && marker !== 'for')) return null
  // "for two years", "for the first time", "for Monday": a measure or a day is no reason; nor is a person.
  if (trees.pos(child) !== 'NOUN' || trees.child(child, 'nummod') !== NONE || SPANS.has(trees.lemma(child))) return null
  return answerOf(trees, child, mark + 1)
}

function mannerAt(trees: Trees, child: number, verb: number, type: string): Mention | null {
  if (child < verb) return null
  const relation = trees.relation(child)
  const mark = trees.child(child, 'mark', 'case')
  const marker = mark === NONE ? '' : trees.lower(mark)
  if (relation === 'advcl') {
    const isGerund = trees.lower(child).endsWith('ing')
    if (marker === 'by' && isGerund) return answerOf(trees, child, mark)
    if (marker === '' && trees.lower(child) === 'using') return answerOf(trees, child, trees.leftEdge(child))
    const when = trees.child(child, 'advmod')
    const isWhen = marker === 'when' || (when !== NONE && trees.lower(when) === 'when')
    if (isWhen && HARM_TYPES.has(type)) return answerOf(trees, child, trees.leftEdge(child) + 1)
    return null
  }
  if (relation !== 'obl') return null
  if ((marker === 'with' || marker === 'using') && isMeans(trees.lemma(child))) return answerOf(trees, child, mark)
  if (marker === 'in' && HARM_TYPES.has(type) && HARMS.has(trees.lemma(child))) return answerOf(trees, child, mark)
  return null
}

/** Nouns of what people come to harm in. */
const HARMS: ReadonlySet<string> = setOf(
  'accident ambush attack avalanche blast bombing clash collision crash crossfire earthquake explosion fire flood raid shooting shootout stampede strike',
)

/** Behind the preposition or the mark of a phrase; the "to" of an infinitive stays. */
function beginOf(trees: Trees, head: number): number {
  const mark = trees.child(head, 'case', 'mark')
  const isInfinitive = mark !== NONE && trees.lower(mark) === 'to' && trees.lower(head) === trees.lemma(head)
  return mark === NONE || (isInfinitive && trees.pos(head) === 'VERB') ? trees.leftEdge(head) : mark + 1
}

function answerOf(trees: Trees, head: number, first: number): Mention | null {
  let last = trees.rightEdge(head)
  while (last > head && trees.pos(last) === 'PUNCT') last--
  if (first > head || last - first >= MAX_WORDS) return null
  return mentionOf(trees.text, trees.start(first), trees.end(last))
}
