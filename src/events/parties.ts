/** Who counts as a party: names, pronouns for persons, and nouns for people and bodies that act. */

import { startsUpper } from '../text/letters.js'
import { isNamelike } from './names.js'
import { PERSON_NOUNS } from './person-nouns.data.js'
import { NONE, type Trees } from './tree.js'

/** Whether a noun names people or a body that acts. */
export function isPersonNoun(lemma: string): boolean {
  // Some plurals are their own lemma ("troops").
  return PERSON_NOUNS.has(lemma) || (lemma.endsWith('s') && PERSON_NOUNS.has(lemma.slice(0, -1)))
}

/** What a state may be of that is no country. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'affair',
  'alert',
  'alarm',
  'emergency',
  'mind',
  'play',
  'shock',
  'siege',
  'war',
])

/** "a state of emergency" is nobody. */
export function isCondition(trees: Trees, word: number): boolean {
  return (
    trees.lemma(word) === 'state' &&
    trees.children(word).some((child) => trees.preposition(child) === 'of' && CONDITIONS.has(trees.lemma(child)))
  )
}

/** "guest houses", "the city centre": a noun in front of a thing is only what kind of thing it is. */
export function isMereKind(trees: Trees, word: number): boolean {
  return (
    trees.relation(word) === 'compound' &&
    trees.pos(word) === 'NOUN' &&
    !isName(trees, word) &&
    !isPersonNoun(trees.lemma(trees.head(word)))
  )
}

/** Whether a word begins with a capital. */
export function isCapital(trees: Trees, word: number): boolean {
  return startsUpper(trees.text.slice(trees.start(word), trees.end(word)))
}

/** Whether a word is written as a name or a nationality. */
export function isName(trees: Trees, word: number): boolean {
  if (trees.pos(word) === 'PROPN') return true
  return trees.pos(word) === 'ADJ' && !trees.isFirst(word) && isNamelike(trees, word)
}

/** How far below a thing its owner is looked for: "a resumption of ties with Seoul" is two steps. */
const OWNER_STEPS = 3
/** Words looked at below one thing. */
const OWNER_WORDS = 24
const OWNING: ReadonlySet<string> = new Set([
  'nmod',
  'nmod:poss',
  'compound',
  'amod',
  'acl',
  'obl',
  'obl:agent',
  'nmod:desc',
  'flat',
])

/** Whose a thing is, or whom it is about: the nearest party below it ("Iraq's proposal", "the closure of houses in Bree"). */
export function ownerOf(trees: Trees, head: number): number {
  let level = [head]
  let seen = 0
  for (let step = 0; step < OWNER_STEPS; step++) {
    const below: number[] = []
    for (const word of level)
      for (const child of trees.children(word)) {
        if (!OWNING.has(trees.relation(child)) || trees.pos(child) === 'PRON' || ++seen > OWNER_WORDS) continue
        if (
          isName(trees, child) ||
          (trees.relation(child) !== 'acl' && (isParty(trees, child) || isPersonNoun(trees.lemma(child))))
        )
          if (!isMereKind(trees, child)) return child
        below.push(child)
      }
    level = below
  }
  return NONE
}

const THINGS: ReadonlySet<string> = new Set(['it', 'this', 'that', 'these', 'those', 'which', 'what'])
/** Relations of a name in front of its noun. */
const NAMING: ReadonlySet<string> = new Set(['nmod:poss', 'compound', 'amod', 'flat', 'nmod:desc'])

/** Whether a head is a name, a pronoun for a person, or has a name in front ("Iranian officials", "his Danish counterpart"). */
export function isParty(trees: Trees, head: number): boolean {
  if (trees.pos(head) === 'PROPN') return true
  if (trees.pos(head) === 'PRON') return !THINGS.has(trees.lower(head))
  return trees
    .children(head)
    .some(
      (child) =>
        NAMING.has(trees.relation(child)) &&
        (trees.pos(child) === 'PROPN' ||
          (trees.pos(child) !== 'PRON' && isNamelike(trees, child) && !trees.isFirst(child))),
    )
}

const COUNTS = /^(?:dozen|group|handful|hundred|majority|number|score|thousand)s?$/

/** "thousands of police": people counted. */
export function isCrowd(trees: Trees, head: number): boolean {
  if (!COUNTS.test(trees.lemma(head))) return false
  return trees.children(head).some((child) => trees.preposition(child) === 'of' && isPersonNoun(trees.lemma(child)))
}
