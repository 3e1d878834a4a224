import type { Participant } from '../model/event.js'
import type { Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import type { EntityIndex } from './entity-index.js'
import { antecedentOf, membersOf, phraseOf } from './phrase.js'
import type { Found } from './recognise.js'
import { subjectOf } from './subject.js'
import { NONE, type Trees } from './tree.js'

/** A way to say whose doing a deed is. */
interface Construction {
  readonly name: string
  /** Lemmas of the verb, the adjective or the noun that the deed hangs on. */
  readonly lemmas: ReadonlySet<string>
  /** Prepositions in front of the deed. */
  readonly before: ReadonlySet<string>
  /** Where the doer stands: the subject, or the object (the subject of a passive). */
  readonly doer: 'subject' | 'object'
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Ways to name the doer of a deed outside its own clause. */
const CONSTRUCTIONS: readonly Construction[] = [
  // "The group claimed responsibility for the attack."
  {
    name: 'responsibility',
    lemmas: setOf('responsibility credit blame'),
    before: setOf('for'),
    doer: 'subject',
  },
  // "The army is responsible for the massacre." "Two men are guilty of the murder."
  { name: 'responsible', lemmas: setOf('responsible guilty'), before: setOf('for of'), doer: 'subject' },
  // "Soldiers were involved in the killing." "They took part in the raid." "Rebels are behind the bombing."
  { name: 'involved', lemmas: setOf('involve implicate participate part'), before: setOf('in'), doer: 'object' },
  // "They accused the army of the murder." "Police blamed the rebels for the blast." "He was charged with the killing."
  {
    name: 'accused',
    lemmas: setOf('accuse blame charge convict suspect hold indict try sentence arrest condemn'),
    before: setOf('of for with in over'),
    doer: 'object',
  },
  // "Police attributed the attack to the rebels."
]

/** Steps from a deed up to the word that says whose it is. */
const MAX_STEPS = 2

/** Who is said to have done a deed of violence by words outside its clause, as actors. */
export function culpritsOf(
  trees: Trees,
  entities: EntityIndex,
  { verb, trigger }: Found,
  cast: readonly Participant[],
): Participant[] {
  if (trigger.type !== 'ASSAULT') return []
  const head = doerOf(trees, verb)
  if (head === NONE) return []
  const culprits: Participant[] = []
  for (const member of membersOf(trees, head)) {
    const real = antecedentOf(trees, member)
    const { start, end } = withoutDeed(trees, phraseOf(trees, real), verb)
    if (cast.some(({ mention }) => mention.start < end && start < mention.end)) continue
    const entity = entities.covering(trees.start(real), trees.end(real))
    culprits.push({ role: 'actor', mention: mentionOf(trees.text, start, end), entity })
  }
  return culprits
}

/** "a man for the murder" is a man. */
function withoutDeed(trees: Trees, phrase: Span, deed: number): Span {
  const first = trees.leftEdge(deed)
  if (trees.start(deed) < phrase.start || trees.start(deed) >= phrase.end || first === 0) return phrase
  return trees.start(first) <= phrase.start ? phrase : { start: phrase.start, end: trees.end(first - 1) }
}

function doerOf(trees: Trees, deed: number): number {
  let word = deed
  for (let step = 0; step < MAX_STEPS; step++) {
    const preposition = prepositionOf(trees, word)
    const head = trees.head(word)
    if (head === NONE) return NONE
    const lemma = trees.lemma(head)
    const construction = CONSTRUCTIONS.find((one) => one.lemmas.has(lemma) && one.before.has(preposition))
    if (construction !== undefined)
      return construction.doer === 'subject' ? ownerOf(trees, head) : blamedBy(trees, head)
    const whom = accusedAbove(trees, head, preposition)
    if (whom !== NONE) return whom
    if (preposition === 'behind') return trees.child(word, 'nsubj')
    word = head
  }
  return NONE
}

/** "arrested a man for the murder": the tree may hang the deed on the man. */
function accusedAbove(trees: Trees, word: number, preposition: string): number {
  if (trees.relation(word) !== 'obj' && trees.relation(word) !== 'nsubj:pass') return NONE
  const lemma = trees.lemma(trees.head(word))
  const accuses = CONSTRUCTIONS.some(
    (one) => one.doer === 'object' && one.lemmas.has(lemma) && one.before.has(preposition),
  )
  return accuses ? word : NONE
}

/** "of the murder", "of having murdered": the preposition may mark a clause. */
function prepositionOf(trees: Trees, word: number): string {
  const own = trees.preposition(word)
  if (own !== '') return own
  const mark = trees.child(word, 'mark')
  return mark === NONE ? '' : trees.lower(mark)
}

/** The subject of the clause that a word belongs to: "responsibility" is claimed by somebody, "responsible" somebody is. */
function ownerOf(trees: Trees, word: number): number {
  const own = trees.child(word, 'nsubj', 'nmod:poss')
  if (own !== NONE) return own
  const verb = trees.head(word)
  return verb === NONE || trees.pos(word) === 'VERB' ? NONE : subjectOf(trees, verb)
}

function blamedBy(trees: Trees, word: number): number {
  const verb = trees.pos(word) === 'NOUN' ? trees.head(word) : word
  if (verb === NONE) return NONE
  const object = trees.child(verb, 'obj', 'nsubj:pass')
  if (object !== NONE && object !== word) return object
  return trees.relation(verb) === 'acl' && trees.pos(verb) === 'VERB' ? trees.head(verb) : trees.child(verb, 'nsubj')
}
