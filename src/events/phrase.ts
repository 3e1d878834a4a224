import type { Span } from '../model/span.js'
import { isPersonNoun } from './parties.js'
import { NONE, type Trees } from './tree.js'

/** Relations whose subtree belongs to the noun phrase of its head; clauses, appositions and further members do not. */
const INSIDE: ReadonlySet<string> = new Set([
  'det',
  'det:predet',
  'amod',
  'nummod',
  'compound',
  'flat',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'advmod',
  'fixed',
  'goeswith',
  'acl',
])
/** Longest phrase that is given, in words: a tree may be wrong, and a mention of half a sentence helps nobody. */
const MAX_WORDS = 24

/** The noun phrase of a head word, without its preposition and without what only follows. */
export function phraseOf(trees: Trees, head: number): Span {
  let first = head
  let last = head
  for (const child of trees.children(head)) {
    const relation = trees.relation(child)
    // "film star Lena Holt": a name right behind belongs to the phrase, whatever the tree calls it.
    const isBehind = trees.leftEdge(child) === head + 1 && !isPartner(trees, child, head)
    if (relation === 'appos' && isBehind && trees.pos(child) === 'PROPN') last = Math.max(last, trees.rightEdge(child))
    if (!INSIDE.has(relation)) continue
    if (child < head) first = Math.min(first, trees.leftEdge(child))
    else if (relation !== 'advmod' && relation !== 'acl') last = Math.max(last, trees.rightEdge(child))
  }
  if (last - first >= MAX_WORDS) {
    first = Math.max(first, head - MAX_WORDS / 2)
    last = Math.min(last, head + MAX_WORDS / 2)
  }
  first = wholeName(trees, behindBrackets(trees, first, head))
  return { start: trees.start(first), end: trees.end(last) }
}

/** "Deir-ez-Zor" in pieces that the tree has torn apart: a mention begins with the first. */
function wholeName(trees: Trees, first: number): number {
  let start = first
  while (start > 1 && trees.lower(start - 1) === '-' && trees.pos(start - 2) === 'PROPN' && isGlued(trees, start))
    start -= 2
  return start
}

function isGlued(trees: Trees, word: number): boolean {
  return trees.end(word - 2) === trees.start(word - 1) && trees.end(word - 1) === trees.start(word)
}

/** "[Report] The army …": what an editor has put in brackets in front of a phrase is none of it. */
function behindBrackets(trees: Trees, first: number, head: number): number {
  let start = first
  for (let word = first; word < head; word++) {
    const mark = trees.lower(word)
    if (word === start && mark !== '[' && word > first) break
    if (mark === ']') start = word + 1
  }
  return start
}

/** "[Report] The army …": where the tree takes the editor's word for the head, the noun behind it. */
export function outOfBrackets(trees: Trees, head: number): number {
  if (trees.lower(head - 1) !== '[' || trees.lower(head + 1) !== ']') return head
  return (
    trees
      .children(head)
      .find((child) => child > head + 1 && (trees.pos(child) === 'NOUN' || trees.pos(child) === 'PROPN')) ?? head
  )
}

/** The head and the heads of the members that are joined to it: "Iran and Iraq" are two. */
export function membersOf(trees: Trees, head: number): number[] {
  const members = [head]
  for (const child of trees.children(head))
    if (trees.relation(child) === 'conj' || isPartner(trees, child, head)) members.push(child)
  return members
}

/**
 * "Norway, Chad to sign pact": a headline's comma is an "and", which the tree takes for an apposition, or for a subject and what it is.
 */
function isPartner(trees: Trees, child: number, head: number): boolean {
  if (trees.pos(head) !== 'PROPN' || trees.pos(child) !== 'PROPN') return false
  const relation = trees.relation(child)
  if (relation === 'nsubj' && trees.child(head, 'cop') === NONE) return trees.lower(trees.rightEdge(child) + 1) === ','
  // The comma hangs on the second name.
  const hasComma = trees.lower(trees.leftEdge(child)) === ','
  return relation === 'appos' && hasComma && trees.lower(trees.rightEdge(child) + 1) === 'to'
}

/**
 * The head that a pronoun of a relative clause stands for, else the word itself: "Lin, who arrived" is about Lin.
 */
export function antecedentOf(trees: Trees, word: number): number {
  if (trees.pos(word) !== 'PRON' || !RELATIVE.has(trees.lower(word))) return word
  let clause = trees.head(word)
  for (let steps = 0; clause !== NONE && steps < 4; steps++) {
    if (trees.relation(clause) === 'acl:relcl') {
      const head = trees.head(clause)
      if (head === NONE) return word
      return trees.lower(word) === 'who' ? personAbove(trees, head) : head
    }
    clause = trees.head(clause)
  }
  return word
}

/** "The mayor of Duma, in the north, who resigned": a place behind a preposition is nobody, whoever it belongs to is meant. */
function personAbove(trees: Trees, head: number): number {
  let word = head
  for (let step = 0; step < 3; step++) {
    const above = trees.head(word)
    const isPlace = trees.relation(word) === 'nmod' && PLACING.has(trees.preposition(word))
    if (
      !isPlace ||
      above === NONE ||
      isPersonNoun(trees.lemma(word)) ||
      trees.isPerson(word) ||
      trees.isPerson(trees.child(word, 'appos'))
    )
      return word
    word = above
  }
  return word
}

/** Prepositions behind which a place stands; "the son of Lin, who" may be about either, and most often is about the first. */
const PLACING: ReadonlySet<string> = new Set(['at', 'from', 'in', 'near', 'of'])

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom'])
