import type { Span } from '../model/span.js'
import { codeOf } from './compose.js'
import type { Trigger } from './lexicon.js'
import { NONE, type Trees } from './tree.js'

/** An event trigger in a sentence. */
export interface Found {
  /** The word that names the event. */
  readonly word: number
  /** The word that has the subject: the verb, or the noun itself where no verb carries it. */
  readonly verb: number
  readonly trigger: Trigger
  readonly cameo: string | null
  /** What the trigger governs and has taken up ("agreed to release"), or null. */
  readonly lower: Found | null
  /** The noun that a verb was read with, or {@link NONE}. */
  readonly noun: number
  /** What is agreed, demanded, refused or threatened where it is no event that we know ("threatened to deliver blows"), or {@link NONE}. */
  readonly complement: number
  /** Further clauses that it governs or puts as its condition: what they name is taken up too. */
  readonly covered: readonly number[]
  readonly spans: readonly Span[]
  /** The rule, for `--explain`. */
  readonly rule: string
}

/** What a {@link Found} is made of; what is left out is none. */
export interface Making {
  readonly word: number
  readonly verb: number
  readonly trigger: Trigger
  readonly rule: string
  readonly noun?: number
  readonly lower?: Found | null
  readonly complement?: number
  /** A particle that the tree does not call one. */
  readonly particle?: number
  readonly covered?: readonly number[]
}

/** Builds an event; its words are the verb, its particle, the noun and those of what it governs. */
export function make(trees: Trees, making: Making): Found {
  const { word, verb, trigger, rule, noun = NONE, lower = null, complement = NONE, covered = [] } = making

  const words = new Set<number>([verb, word])
  for (const particle of [trees.child(verb, 'compound:prt'), making.particle ?? NONE])
    if (particle !== NONE) words.add(particle)
  if (noun !== NONE) words.add(noun)
  const spans = [...words].sort((a, b) => a - b).map((one) => ({ start: trees.start(one), end: trees.end(one) }))
  const lowerSpans = lower?.spans.filter(({ start }) => !spans.some((span) => span.start === start)) ?? []
  return {
    word,
    verb,
    trigger,
    cameo: codeOf(trigger, lower?.trigger ?? null),
    lower,
    noun,
    complement,
    covered,
    spans: [...spans, ...lowerSpans].sort((a, b) => a.start - b.start),
    rule,
  }
}

/** Adds the words that an event has taken up: none of them names another. */
export function take(found: Found, taken: Set<number>): void {
  taken.add(found.word)
  taken.add(found.verb)
  if (found.noun !== NONE) taken.add(found.noun)
  for (const word of found.covered) taken.add(word)
  if (found.lower !== null) take(found.lower, taken)
}
