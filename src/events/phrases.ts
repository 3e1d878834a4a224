/** Which part the phrases around a verb or a noun play. */
import type { Cast } from './cast.js'
import { isParty } from './context.js'
import { isDoerBefore } from './deeds.js'
import type { Found } from './found.js'
import { isCondition, isCrowd, isName, isPersonNoun, ownerOf } from './parties.js'
import { AIMED, BEHIND, GIVING, HARMING, isMeans, isOwnForce, ONLY_PARTIES, TAKES_THINGS, WEAPONS } from './roles.js'
import { NONE, type Trees } from './tree.js'
import { isPassive } from './voice.js'

/** The object, or the subject of a passive: a party undergoes the event; of a thing its owner does, and the thing is the object. */
export function addUndergoer(cast: Cast, found: Found, head: number): void {
  const { trees } = cast
  const { type } = found.trigger
  if (found.lower !== null && (head === found.lower.word || head === found.lower.noun)) return
  const instrument = type === 'ASSAULT' && WEAPONS.test(trees.lemma(head))
  if (instrument) {
    cast.add('instrument', head)
    return
  }
  // "France's decision was criticized": France is.
  const owned = type === 'ACCUSE' || type === 'REJECT' ? trees.child(head, 'nmod:poss') : NONE
  if (owned !== NONE && trees.pos(head) === 'NOUN' && !isPersonNoun(trees.lemma(head)) && isName(trees, owned)) {
    cast.add('recipient', owned)
    return
  }
  const isSomebody =
    isParty(trees, head) || (isPersonNoun(trees.lemma(head)) && !isCondition(trees, head)) || isCrowd(trees, head)
  if (isOwnForce(trees, head) && type !== 'ASSAULT') {
    cast.add('object', head)
    return
  }
  // One's own forces are what is moved: "deployed troops", "the army was put on alert".
  if (type === 'MOBILIZE' && isSomebody) {
    cast.add(isPassive(trees, found.verb) && !cast.has('actor') ? 'actor' : 'object', head)
    return
  }
  // "want the dean to resign": whoever is to do it is asked.
  const isAsked = type === 'REQUEST' && trees.child(found.verb, 'xcomp') !== NONE
  // "the land was donated by the bank": what is given is nobody.
  if (type === 'AID' && !isSomebody && GIVES.has(trees.lemma(found.verb))) {
    cast.add('object', head)
    return
  }
  if (isSomebody || isAsked || TAKES_THINGS.has(type)) {
    cast.add('recipient', head)
    // "blocked the roads leading into Tyre": Tyre suffers it too; in "the village of Duma" the name is part of the thing.
    const beyond = type === 'COERCE' || type === 'PROTEST' ? ownerOf(trees, head) : NONE
    if (beyond !== NONE && !isSomebody) cast.add('recipient', beyond)
    return
  }
  const owner = ownerOf(trees, head)
  if (owner === NONE) cast.add('object', head)
  // "the opposition newspaper", "Croat forces": the name in front is only part of whom it is about.
  else
    cast.add(
      'recipient',
      trees.head(owner) === head && owner < head && trees.relation(owner) !== 'nmod:poss' ? head : owner,
    )
}

/** Verbs whose object is what is given, not to whom. */
const GIVES: ReadonlySet<string> = new Set([
  'airdrop',
  'allocate',
  'contribute',
  'deliver',
  'disburse',
  'distribute',
  'donate',
  'give',
  'grant',
  'lend',
  'provide',
  'send',
  'ship',
  'supply',
])

/** Nouns that measure. */
const MEASURES: ReadonlySet<string> = new Set(['cent', 'degree', 'margin', 'percent', 'percentage', 'point', 'vote'])

/** "cut by 15%", "lost by two votes", "fell by $3": how much, not who. */
function isMeasure(trees: Trees, head: number): boolean {
  const pos = trees.pos(head)
  return pos === 'SYM' || pos === 'NUM' || MEASURES.has(trees.lemma(head))
}

/** Behind "by": who did it, or with what ("was killed by a grenade"). */
export function addAgent(cast: Cast, head: number, type: string): void {
  const { trees } = cast
  if (isMeasure(trees, head)) return
  if (type !== 'ASSAULT' || !WEAPONS.test(trees.lemma(head))) {
    cast.add('actor', head)
    return
  }
  cast.add('instrument', head)
  // "was hit by a missile fired by rebels", "a missile believed to be fired by rebels": those who fired it.
  let clause = trees.child(head, 'acl')
  for (let step = 0; step < 2 && clause !== NONE && !cast.has('actor'); step++) {
    const agent = trees.child(clause, 'obl:agent')
    if (agent !== NONE) cast.add('actor', agent)
    clause = trees.child(clause, 'xcomp')
  }
}

export function addBehind(cast: Cast, head: number, type: string, isGoverned = false): void {
  const { trees } = cast
  const preposition = trees.preposition(head)
  if (preposition === 'between' || preposition === 'among') {
    if (isParty(trees, head) || isPersonNoun(trees.lemma(head)))
      cast.add(isGoverned || cast.has('actor') ? 'recipient' : 'actor', head)
    return
  }
  if (preposition === 'by') {
    // "rejected the plan by Togo": whose plan it is; there is a doer already.
    if (!cast.has('actor')) addAgent(cast, head, type)
    else if (isParty(trees, head) || isPersonNoun(trees.lemma(head))) cast.add('recipient', head)
    return
  }
  if ((preposition === 'with' || preposition === 'using') && isMeans(trees.lemma(head))) {
    cast.add('instrument', head)
    return
  }
  // "aid for Kenya": whom help is for receives it.
  // "suspended aid for Kenya": whom it was for is hit.
  const role = preposition === 'for' && (GIVING.has(type) || type === 'SANCTION') ? 'recipient' : BEHIND[preposition]
  // "denounced as a crime Oslo's silence": an object that the tree takes for a circumstance.
  if (preposition === '' && isParty(trees, head) && trees.relation(head) === 'obl') {
    if (!cast.has('recipient') && !cast.entities.isTime(trees.start(head), trees.end(head))) cast.add('recipient', head)
    return
  }
  // "met at the White House": only what is aimed is aimed at somebody.
  if (role === undefined || (preposition === 'at' && !AIMED.has(type))) return
  if (ONLY_PARTIES.has(preposition) && !isParty(trees, head) && !isPersonNoun(trees.lemma(head))) return
  if (cast.entities.isTime(trees.start(head), trees.end(head))) return
  // "the withdrawal of its troops from Niger": what hangs on one's own forces is whom it concerns.
  if (role === 'recipient' && isOwnForce(trees, head) && type !== 'ASSAULT') {
    for (const child of trees.children(head)) if (trees.relation(child) === 'nmod') addBehind(cast, child, type)
    return
  }
  // "protested against the tax": a tax is nobody; what is done against whose it is.
  if (
    preposition === 'against' &&
    !TAKES_THINGS.has(type) &&
    !isParty(trees, head) &&
    !isPersonNoun(trees.lemma(head))
  ) {
    const owner = ownerOf(trees, head)
    cast.add(owner === NONE ? 'object' : 'recipient', owner === NONE ? head : owner)
    return
  }
  cast.add(role, head)
}

/** "the shelling of Juba by rebels", "Israel's attack on Beirut", "talks with Seoul", "a drone attack". */
export function readNoun(cast: Cast, noun: number, type: string): void {
  const { trees } = cast
  for (const child of trees.children(noun)) {
    const relation = trees.relation(child)
    if (relation === 'nmod:poss') {
      // "closed its border": whose it is has been named.
      const isNew = trees.pos(child) === 'PRON' && !cast.has('actor')
      if (isName(trees, child) || isNew || isPersonNoun(trees.lemma(child)))
        cast.add(cast.has('actor') ? 'recipient' : 'actor', child)
    } else if (relation === 'nmod') addBehind(cast, child, type)
    else if (relation === 'compound' && isMeans(trees.lemma(child))) cast.add('instrument', child)
    // "rebel shelling", "student protests"
    else if (HARMING.has(type) && !cast.has('actor') && isDoerBefore(trees, child)) cast.add('actor', child)
    else if ((relation === 'amod' || relation === 'compound') && cast.isNameBefore(child))
      cast.add(cast.has('actor') ? 'recipient' : 'actor', child)
  }
}
