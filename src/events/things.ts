/** What only things do is no event of politics: "the book discusses owls", "four pillars support the roof". */
import { quadOf } from './compose.js'
import type { Found } from './found.js'
import { readLexicon } from './lexicon.js'
import { isParty, isPersonNoun, ownerOf } from './parties.js'
import { antecedentOf, membersOf } from './phrase.js'
import { NONE, type Trees } from './tree.js'
import { isPassive } from './voice.js'

/** Nouns through which somebody speaks, so that they can praise, demand and forbid. */
const VOICES =
  /^(?:accord|agreement|amendment|article|bill|charter|commentary|communique|constitution|decree|document|draft|editorial|edict|law|letter|manifesto|measure|message|motion|note|order|paper|petition|plan|poll|proposal|regulation|report|resolution|rule|ruling|statement|study|survey|treaty|verdict|warrant)s?$/
/** Relations of those whom an active verb is done to or with. */
const PARTIES: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'nmod', 'xcomp', 'ccomp'])

/** Whether an event of PLOVER's is told of things alone: an active verb of which neither the subject nor anybody behind it is a party. */
export function isOfThings(trees: Trees, { verb, noun, trigger, lower }: Found): boolean {
  if (noun !== NONE || lower !== null || quadOf(trigger.type) === null || trigger.type === 'ASSAULT') return false
  if (isPassive(trees, verb)) return false
  const own = subjectOfThing(trees, verb)
  const subject = own === NONE ? NONE : antecedentOf(trees, own)
  if (subject === NONE || trees.pos(subject) !== 'NOUN') return false
  if (
    [...membersOf(trees, subject), trees.child(subject, 'appos')].some((one) => one !== NONE && isSomebody(trees, one))
  )
    return false
  if (VOICES.test(trees.lemma(subject)) || readLexicon().words.has(`${trees.lemma(subject)} n`)) return false
  return !trees
    .children(verb)
    .some((child) => PARTIES.has(trees.relation(child)) && (trees.pos(child) === 'VERB' || isOfSomebody(trees, child)))
}

/** Its own subject, or that of the verb that it completes ("was to blame", "stood opposed"). */
function subjectOfThing(trees: Trees, verb: number): number {
  const own = trees.child(verb, 'nsubj', 'nsubj:pass')
  if (own !== NONE) return own
  const head = trees.head(verb)
  const isPredicate = trees.relation(verb) === 'xcomp' || trees.relation(verb) === 'advcl'
  return isPredicate && head !== NONE ? trees.child(head, 'nsubj') : NONE
}

/** Somebody, or something of somebody's. */
function isOfSomebody(trees: Trees, head: number): boolean {
  return isSomebody(trees, head) || ownerOf(trees, head) !== NONE
}

function isSomebody(trees: Trees, head: number): boolean {
  return isParty(trees, head) || isPersonNoun(trees.lemma(head)) || trees.pos(head) === 'NUM'
}
