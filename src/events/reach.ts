/** Who is meant where nobody stands at the event itself: the nearest party further down the tree. */
import { isParty } from './context.js'
import { isNamelike, isShouted } from './names.js'
import { isCondition, isMereKind, isPersonNoun } from './parties.js'
import { NONE, type Trees } from './tree.js'

/** Relations that lead down to whom an event is about. */
const DOWN: ReadonlySet<string> = new Set([
  'acl',
  'acl:relcl',
  'advcl',
  'amod',
  'ccomp',
  'compound',
  'iobj',
  'nmod',
  'nmod:poss',
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'xcomp',
])
/** Prepositions and conjunctions behind which stands when, why or by whose account, not to whom. */
const AROUND: ReadonlySet<string> = new Set([
  'according',
  'after',
  'alongside',
  'amid',
  'as',
  'because',
  'before',
  'by',
  'despite',
  'during',
  'following',
  'like',
  'since',
  'through',
  'under',
  'until',
  'via',
  'when',
  'where',
  'while',
  'without',
])
const MAX_STEPS = 6
const MAX_WORDS = 60

/** Who is not meant. */
export interface Leaving {
  /** Takes part already, with all that hangs on it. */
  isTaken(word: number): boolean
  /** Is what it is done with; whoever hangs on it may be meant. */
  isMeans(word: number): boolean
}

/** The nearest party below the words, the first one of the nearest level. */
export function partyBelow(trees: Trees, from: readonly number[], leaving: Leaving): number {
  let level = [...from]
  let seen = 0
  let kind = NONE
  for (let step = 0; step < MAX_STEPS && level.length > 0; step++) {
    const below: number[] = []
    for (const word of level)
      for (const child of trees.children(word)) {
        if (++seen > MAX_WORDS) return NONE
        const relation = trees.relation(child)
        // "the militia, which is backed by Iran": who does something else to somebody who takes part.
        if (relation === 'obl:agent' && trees.relation(word) === 'acl:relcl') continue
        // Whoever does the event is above; only in a clause further down a subject is somebody else.
        if (!DOWN.has(relation) || (step === 0 && relation.startsWith('nsubj'))) continue
        if (isAround(trees, child) || (leaving.isTaken(child) && !leaving.isMeans(child))) continue
        if (relation !== 'acl' && relation !== 'advcl' && !leaving.isMeans(child) && isSomebody(trees, child)) {
          if (!isMereKind(trees, child)) return child
          if (kind === NONE) kind = child
        }
        below.push(child)
      }
    level = below
  }
  return kind
}

function isSomebody(trees: Trees, word: number): boolean {
  if (trees.pos(word) === 'PRON' || trees.pos(word) === 'VERB') return false
  // In a text all in capitals a modifier is somebody only if it is a nationality: "HEAVY FIGHTING".
  if (trees.pos(word) === 'ADJ' || (trees.relation(word) === 'amod' && isShouted(trees, word)))
    return isNamelike(trees, word)
  return isParty(trees, word) || (isPersonNoun(trees.lemma(word)) && !isCondition(trees, word))
}

function isAround(trees: Trees, word: number): boolean {
  for (const child of trees.children(word)) {
    const relation = trees.relation(child)
    if ((relation === 'case' || relation === 'mark') && AROUND.has(trees.lower(child)))
      // "an admission by Moscow": a doer of what is asked for is somebody; "shot by mistake" is filtered by the noun.
      return trees.lower(child) !== 'by' || trees.pos(word) === 'VERB'
  }
  return false
}
