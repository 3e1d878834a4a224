/** Who takes part without standing at the event: who plans it, whom its condition or what hangs on it names. */
import type { Cast } from './cast.js'
import { isParty } from './context.js'
import type { Found } from './found.js'
import { conditionsOf } from './govern.js'
import { isPersonNoun } from './parties.js'
import { addBehind } from './phrases.js'
import { partyBelow } from './reach.js'
import { AIMED, HAS_RECIPIENT, isOwnForce, MUTUAL, TAKES_THINGS, WAYS } from './roles.js'
import { subjectOf } from './subject.js'
import { NONE } from './tree.js'

/** "is preparing an offensive": who prepares it will do it. */
export function readPlanner(cast: Cast, noun: number): void {
  const { trees } = cast
  const head = trees.head(noun)
  if (head === NONE) return
  // "signed the pact during a visit to Oslo": who signed is the visitor.
  const isMeanwhile = MEANWHILE.has(trees.preposition(noun))
  const isOccasion =
    trees.relation(noun) === 'obl' && isMeanwhile && OCCASIONS.has(trees.lemma(noun)) && trees.pos(head) === 'VERB'
  if (!isOccasion && (trees.relation(noun) !== 'obj' || !PLANNING.has(trees.lemma(head)))) return
  const subject = subjectOf(trees, head)
  if (subject !== NONE) cast.add('actor', subject)
}

/** Whom a threat, a promise or a refusal of what is no event by itself concerns: "threatened to deliver blows to Israel". */
export function readComplement(cast: Cast, { trigger, complement }: Found): void {
  const { trees } = cast
  for (const child of trees.children(complement)) {
    const relation = trees.relation(child)
    const isPhrase = relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass' || relation === 'obl'
    if (!isPhrase || cast.has('recipient')) continue
    if (relation === 'obl') addBehind(cast, child, trigger.type)
    else if (isParty(trees, child) || isPersonNoun(trees.lemma(child))) cast.add('recipient', child)
  }
}

/** "unless Israel withdraws", "if Iran goes ahead": a threat is made to whom its condition is put. */
export function readCondition(cast: Cast, verb: number): void {
  const { trees } = cast
  if (cast.has('recipient')) return
  for (const clause of conditionsOf(trees, verb)) {
    const subject = trees.child(clause, 'nsubj', 'nsubj:pass')
    if (subject !== NONE && trees.pos(subject) !== 'PRON') cast.add('recipient', subject)
  }
}

/** Where nobody is named at the event: the nearest party below what it is done to or for. */
export function reachRecipient(cast: Cast, found: Found): void {
  const { trees } = cast
  const { trigger, verb, word, noun, lower, complement } = found
  if (!HAS_RECIPIENT.has(trigger.type) || cast.has('recipient')) return
  if (MUTUAL.has(trigger.type) && cast.participants.filter(({ role }) => role === 'actor').length > 1) return
  // First what is agreed, demanded or threatened, then the event itself.
  const below = [lower?.lower?.word ?? NONE, lower?.noun ?? NONE, lower?.word ?? complement, lower?.verb ?? NONE]
  const own = trigger.type === 'PROTEST' && WAYS.has(trees.lemma(noun)) ? [word, verb] : [noun, word, verb]
  const leaving = {
    isTaken: (head: number) =>
      cast.isTaken(trees.start(head), trees.end(head)) || cast.entities.isTime(trees.start(head), trees.end(head)),
    // "massed troops near the border with Laos", "pulled its observers out of Laos": what is moved is not whom it is aimed at.
    isMeans: (head: number) =>
      head === noun ||
      head === lower?.noun ||
      cast.isObject(head) ||
      isOwnForce(trees, head) ||
      (trigger.type === 'MOBILIZE' && isPersonNoun(trees.lemma(head))),
  }
  const addressee = addresseeOf(cast, found)
  if (addressee !== NONE) {
    cast.add('recipient', addressee)
    return
  }
  const low = partyBelow(trees, wordsOf(below), leaving)
  const near = low === NONE ? partyBelow(trees, wordsOf(own), leaving) : low
  const party = near === NONE ? ahead(cast, found) : near
  if (party !== NONE && !cast.entities.isTime(trees.start(party), trees.end(party))) cast.add('recipient', party)
}

/** How far behind the event whom it is aimed at is looked for where the tree has lost the thread, in words. */
const AHEAD = 12

/** "launched artillery, mortar and rocket fire against the camps": whoever stands behind "against" in the same clause. */
function ahead({ trees, entities }: Cast, { trigger, verb, word, noun }: Found): number {
  if (!AIMED.has(trigger.type)) return NONE
  const last = Math.max(verb, word, noun)
  for (let index = last + 1; index <= last + AHEAD && index < trees.document.tokens.count; index++) {
    const form = trees.lower(index)
    if (form === '.' || form === ';' || trees.child(index, 'nsubj', 'nsubj:pass') !== NONE) return NONE
    if (form !== 'against' || trees.pos(index) !== 'ADP') continue
    const head = trees.head(index)
    if (head === NONE || entities.isTime(trees.start(head), trees.end(head))) return NONE
    const isThing = TAKES_THINGS.has(trigger.type) && trees.pos(head) === 'NOUN'
    return isThing || isParty(trees, head) || isPersonNoun(trees.lemma(head)) ? head : NONE
  }
  return NONE
}

/** Types of what is said to somebody. */
const SAID: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN'])

/** "summoned the envoy to complain of the raids": who was summoned is told. */
function addresseeOf({ trees }: Cast, { trigger, verb }: Found): number {
  const head = trees.head(verb)
  const relation = trees.relation(verb)
  if (head === NONE || !SAID.has(trigger.type) || (relation !== 'xcomp' && relation !== 'advcl')) return NONE
  if (trees.lower(trees.child(verb, 'mark')) !== 'to') return NONE
  const object = trees.child(head, 'obj')
  return object !== NONE && (isParty(trees, object) || isPersonNoun(trees.lemma(object))) ? object : NONE
}

/** Each word once, without {@link NONE}. */
function wordsOf(words: readonly number[]): number[] {
  return [...new Set(words.filter((word) => word !== NONE))]
}

/** "said of visits" is no visit of the speaker's. */
const MEANWHILE: ReadonlySet<string> = new Set(['after', 'before', 'during', 'for', 'on'])

/** Nouns for what the subject of their clause does meanwhile. */
const OCCASIONS: ReadonlySet<string> = new Set(['meeting', 'tour', 'trip', 'visit'])
/** Verbs whose subject will do, or has ordered, what the noun behind them names. */
const PLANNING: ReadonlySet<string> = new Set([
  'approve',
  'consider',
  'order',
  'plan',
  'prepare',
  'propose',
  'threaten',
])
