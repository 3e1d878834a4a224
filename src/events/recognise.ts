import { quadOf } from './compose.js'
import type { Nearby } from './context.js'
import { type Found, take } from './found.js'
import { readDuty, readGovernor, withPurpose } from './govern.js'
import { readLexicon } from './lexicon.js'
import { isOfThings } from './things.js'
import { NONE, type Trees } from './tree.js'
import { namesOf, readNoun, readPair, readVerb } from './words.js'

export type { Found } from './found.js'

/** Finds the triggers of a sentence, in order. */
export function recognise(trees: Trees, first: number, past: number, nearby: Nearby): Found[] {
  const found: Found[] = []
  const taken = new Set<number>()
  // Verbs come first: a noun that a verb has taken up ("an attack was carried out") names nothing by itself.
  for (const isVerbTurn of [true, false])
    for (let word = first; word < past; word++) {
      const pos = trees.pos(word)
      if (taken.has(word) || (pos === 'VERB' || pos === 'ADJ') !== isVerbTurn) continue
      const read = readWord(trees, word, nearby, true)
      if (read === null || (isVerbTurn ? isOfThings(trees, read) : isUnderNegation(trees, word))) continue
      const one = withPurpose(trees, read, nearby, readWord)
      found.push(one)
      take(one, taken)
    }
  found.push(...found.flatMap((one) => governedOf(trees, one)))
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** The event that a word names, or null. `alone` is false where a governor asks for its complement: then every word counts. */
function readWord(trees: Trees, word: number, nearby: Nearby, alone: boolean): Found | null {
  const pos = trees.pos(word)
  if (pos === 'NOUN' || pos === 'PROPN') return readNoun(trees, word, nearby, alone)
  // "the accused man": an adjective, whatever its form.
  if ((pos !== 'VERB' && !(pos === 'ADJ' && alone)) || trees.relation(word) === 'amod') return null
  const names = namesOf(trees, word)
  const { pairs, governors } = readLexicon()
  for (const name of names) {
    const nouns = pairs.get(name)
    const paired = nouns === undefined ? null : readPair(trees, word, nouns, nearby)
    if (paired !== null) return paired
    // "called for talks" is not "called talks".
    if (name.includes('_') && governors.has(name)) break
  }
  return (
    (alone ? readGovernor(trees, word, names, nearby, readWord) : null) ??
    readVerb(trees, word, names, nearby, alone) ??
    (alone ? readDuty(trees, word) : null)
  )
}

/**
 * What an event governs, as an event of its own where the composed type does not say it: the harm that is threatened, what somebody
 * else is to do ("demanded that Oslo withdraw"), and what no CAMEO code composes ("agreed to buy"). Its modality comes from above.
 */
function governedOf(trees: Trees, { lower, trigger, rule }: Found): Found[] {
  if (lower === null || rule !== 'governor-and-event') return []
  const quad = quadOf(lower.trigger.type)
  const isHarm = quad === 4 && trigger.type === 'THREATEN' && trees.pos(lower.verb) === 'VERB'
  const isOthers = trees.child(lower.verb, 'nsubj', 'nsubj:pass') !== NONE
  const isUncoded = quad === null && trees.pos(lower.verb) === 'VERB'
  return isUncoded || isHarm || isOthers ? [{ ...lower, rule: 'governed' }] : []
}

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'any'])
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never'])
/** Relations over which a noun stands in the clause of a verb. */
const WITHIN: ReadonlySet<string> = new Set(['obl', 'nmod', 'obj', 'conj', 'compound'])
const MAX_STEPS = 4

/** "did not speak during a visit": nothing says that there was a visit; of "the visit" the text says so. */
function isUnderNegation(trees: Trees, noun: number): boolean {
  const article = trees.child(noun, 'det')
  if (article === NONE || !INDEFINITE.has(trees.lower(article))) return false
  let word = noun
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!WITHIN.has(trees.relation(word)) && !trees.relation(word).startsWith('acl')) return false
    word = trees.head(word)
    if (word === NONE) return false
    if (trees.children(word).some((child) => trees.relation(child) === 'advmod' && NEGATIONS.has(trees.lower(child))))
      return true
  }
  return false
}
