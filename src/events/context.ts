import type { Trigger } from './lexicon.js'
import { isParty, isPersonNoun } from './parties.js'
import { NONE, type Trees } from './tree.js'
import { CONTEXTS } from './triggers.data.js'

export { isParty } from './parties.js'

/** The words of a sentence and of the one before it, in small letters, each once. */
export interface Nearby {
  readonly words: ReadonlySet<string>
  /** Answers by key of CONTEXTS and word left out: a sentence of many triggers is searched once for each. */
  readonly answers: Map<string, boolean>
}

/** The words around: those of both sentences. */
export function nearbyWords(trees: Trees, first: number, past: number, before: Nearby | null): Nearby {
  const words = new Set<string>()
  for (let word = first; word < past; word++) words.add(trees.lower(word))
  return {
    words: before === null ? words : new Set([...words, ...before.words].slice(0, MOST_WORDS)),
    answers: new Map(),
  }
}

/** Different words that are kept of two sentences. */
const MOST_WORDS = 400

/** Whether the context that a trigger asks for is there. */
export function hasContext(trees: Trees, word: number, { context }: Trigger, nearby: Nearby): boolean {
  if (context === null) return true
  return context.split('|').some((key) => isThere(trees, word, key, nearby))
}

function isThere(trees: Trees, word: number, context: string, nearby: Nearby): boolean {
  if (context === 'inverse') return true
  if (context === 'party') return hasParty(trees, word)
  if (context === 'people') return hasPeople(trees, word)
  if (context === 'actor') {
    const subject = trees.child(word, 'nsubj', 'obl:agent')
    return subject !== NONE && trees.pos(subject) !== 'PRON' && isParty(trees, subject)
  }
  if (context === 'together') return isTogether(trees, word)
  if (context === 'dealing') return hasPartner(trees, word)
  if (context === 'wordy') return hasParty(trees, word) && trees.children(word).some((child) => isWordy(trees, child))
  if (context === 'literal') return !trees.children(word).some((child) => isStuff(trees, child))
  if (context === 'clause') return trees.child(word, 'ccomp') !== NONE
  if (context === 'helped') return hasParty(trees, word) && trees.child(word, 'xcomp', 'ccomp') === NONE
  const stems = CONTEXTS[context]
  if (stems === undefined) return false
  const own = trees.lower(word)
  const key = `${context} ${own}`
  let answer = nearby.answers.get(key)
  if (answer === undefined) {
    answer = false
    for (const near of nearby.words) {
      if (near === own || !stems.some((stem) => isOf(near, stem))) continue
      answer = true
      break
    }
    nearby.answers.set(key, answer)
  }
  return answer
}

/** A name, a pronoun or a person as object, or behind "with"; "called him a liar", "the group called Visby" only name somebody. */
function hasParty(trees: Trees, verb: number): boolean {
  if (trees.lemma(verb) === 'call') {
    // "police were called to the scene": nobody was telephoned.
    if (trees.relation(verb) === 'acl' || trees.child(verb, 'nsubj:pass') !== NONE) return false
    const predicate = trees.child(verb, 'xcomp')
    // "called Foreign Minister Orlov": the tree may take whom one calls for what one calls him.
    if (predicate !== NONE) return trees.child(verb, 'obj', 'nsubj:pass') === NONE && trees.pos(predicate) === 'PROPN'
    // "called the dog Rex": two objects, or a thing with a name behind it.
    if (trees.children(verb).filter((child) => trees.relation(child) === 'obj').length > 1) return false
  }
  return trees.children(verb).some((child) => {
    const relation = trees.relation(child)
    if (relation === 'obj' || relation === 'nsubj:pass') return isSomebody(trees, child)
    return relation === 'obl' && trees.preposition(child) === 'with' && isSomebody(trees, child)
  })
}

function isOf(word: string, stem: string): boolean {
  return stem.endsWith(' ') ? word === stem.slice(0, -1) : word.startsWith(stem)
}

/** "a flood of lawsuits": what comes as if it were water; "the floods of 2010", "of the Indus" are floods. */
function isStuff(trees: Trees, child: number): boolean {
  return trees.preposition(child) === 'of' && trees.pos(child) === 'NOUN' && !PERIODS.has(trees.lemma(child))
}

const PERIODS: ReadonlySet<string> = new Set([
  'century',
  'decade',
  'month',
  'season',
  'spring',
  'summer',
  'winter',
  'year',
])

/** "attacked Blair over the war", "attacked the mayor, saying that he lied": with words alone. */
function isWordy(trees: Trees, child: number): boolean {
  if (trees.relation(child) === 'advcl') return SAYING.has(trees.lower(child))
  return trees.preposition(child) === 'over'
}

const SAYING: ReadonlySet<string> = new Set([
  'accusing',
  'arguing',
  'branding',
  'calling',
  'claiming',
  'describing',
  'labelling',
  'saying',
  'telling',
])

/** "himself" is nobody else. */
const REFLEXIVE = /sel(?:f|ves)$/

function isSomebody(trees: Trees, head: number): boolean {
  return (isParty(trees, head) || isPersonNoun(trees.lemma(head))) && !REFLEXIVE.test(trees.lower(head))
}

/** "released two nuns", not "released 'Vesper'". */
function hasPeople(trees: Trees, verb: number): boolean {
  const object = trees.child(verb, 'obj', 'nsubj:pass')
  if (object === NONE) return false
  // A title makes a name a person's: "welcomed President Silva".
  return trees.pos(object) === 'PROPN' ? trees.child(object, 'nmod:desc') !== NONE : isPersonNoun(trees.lemma(object))
}

/** "Syrian and Turkish officials met", "the two leaders talk"; of roads nobody says so. */
function isTogether(trees: Trees, verb: number): boolean {
  const subject = trees.child(verb, 'nsubj')
  if (subject === NONE || !isSomebody(trees, subject)) return false
  const isJoined = [subject, ...trees.children(subject)].some((word) => trees.child(word, 'conj') !== NONE)
  return isJoined || trees.child(subject, 'nummod') !== NONE || trees.child(verb, 'obj') === NONE
}

/** "sold gas to Japan": both sides are named. */
function hasPartner(trees: Trees, verb: number): boolean {
  const subject = trees.child(verb, 'nsubj', 'nsubj:pass')
  if (subject === NONE || !isSomebody(trees, subject)) return false
  const object = trees.child(verb, 'obj')
  return [verb, object]
    .flatMap((word) => (word === NONE ? [] : trees.children(word)))
    .some((child) => trees.pos(child) === 'PROPN' && PARTNERS.has(trees.preposition(child)))
}

const PARTNERS: ReadonlySet<string> = new Set(['from', 'to', 'with'])
