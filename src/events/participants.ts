import type { Participant } from '../model/event.js'
import { Cast } from './cast.js'
import { isParty } from './context.js'
import { addDoers, isDeed, isDeedBehind } from './deeds.js'
import type { EntityIndex } from './entity-index.js'
import { reachRecipient, readComplement, readCondition, readPlanner } from './implied.js'
import { isName, isPersonNoun } from './parties.js'
import { membersOf } from './phrase.js'
import { addAgent, addBehind, addUndergoer, readNoun } from './phrases.js'
import type { Found } from './recognise.js'
import { HARMING, isForce, isMeans, UNDERGONE, WAYS, WEAPONS } from './roles.js'
import { behindOf, subjectOf, TELLING, tellerOf } from './subject.js'
import { NONE, type Trees } from './tree.js'
import { isObjectOf, isPassive, strayAgentOf } from './voice.js'

/** Reads the participants of an event and of what it governs. */
export function participantsOf(trees: Trees, entities: EntityIndex, found: Found): Participant[] {
  const cast = new Cast(trees, entities)
  const { verb, word, trigger, lower } = found
  const isNoun = trees.pos(verb) !== 'VERB' && trees.pos(verb) !== 'ADJ'
  if (isNoun) readNoun(cast, verb, trigger.type)
  else readVerb(cast, found)
  if (word !== verb) readNoun(cast, word, trigger.type)
  else if (found.noun !== NONE && found.noun !== verb) {
    if (isUndergone(cast, found)) cast.add('recipient', found.noun)
    // "police were deployed": the force acts.
    if (trigger.type === 'MOBILIZE' && !cast.has('actor') && isPersonNoun(trees.lemma(found.noun)))
      cast.add('actor', found.noun)
    // "took to the streets of Lima": the town is the place.
    if (trigger.type !== 'PROTEST' || !WAYS.has(trees.lemma(found.noun))) readNoun(cast, found.noun, trigger.type)
  }
  if (lower !== null) readLower(cast, found, lower)
  else if (found.complement !== NONE) readComplement(cast, found)
  if (trigger.type === 'THREATEN') readCondition(cast, verb)
  if (isNoun && !cast.has('actor')) readPlanner(cast, verb)
  reachRecipient(cast, found)
  return trigger.context === 'inverse' ? cast.participants.map(turned) : cast.participants
}

/** "was carried out using a drone equipped with grenades and firearms" */
function addTools(cast: Cast, clause: number): void {
  const { trees } = cast
  const tool = trees.child(clause, 'obj')
  if (tool === NONE) return
  const within = trees.child(trees.child(tool, 'acl'), 'obl')
  for (const word of [...membersOf(trees, tool), ...(within === NONE ? [] : membersOf(trees, within))])
    if (isMeans(trees.lemma(word))) cast.add('instrument', word)
}

/** "expelled two envoys": the noun of the pair may be whom it is done to; "withdrew its envoys" moves one's own. */
function isUndergone(cast: Cast, { noun, verb, trigger }: Found): boolean {
  const { trees } = cast
  if (trees.pos(noun) === 'PROPN' && noun !== verb) return UNDERGONE.has(trigger.type) || HARMING.has(trigger.type)
  if (!UNDERGONE.has(trigger.type) || !isPersonNoun(trees.lemma(noun)) || isForce(trees.lemma(noun))) return false
  const owner = trees.child(noun, 'nmod:poss')
  return noun !== verb && (owner === NONE || trees.pos(owner) !== 'PRON')
}

function readVerb(cast: Cast, found: Found): void {
  const { trees } = cast
  const { verb, trigger } = found
  const hasPassive = isPassive(trees, verb)
  const agent = hasPassive ? strayAgentOf(trees, verb) : NONE
  if (agent !== NONE) addAgent(cast, agent, trigger.type)
  const subject = namedOf(cast, subjectOf(trees, verb))
  if (subject !== NONE && !isOwnNoun(cast, subject, found) && !isMadeOf(cast, subject, found)) {
    if (hasPassive) addUndergoer(cast, found, subject)
    else addSubject(cast, found, subject)
  }
  const given = trigger.type === 'AID' ? givenTo(trees, verb) : NONE
  if (given !== NONE) cast.add('recipient', given)
  for (const child of trees.children(verb)) {
    const relation = trees.relation(child)
    if (child === found.noun || isMadeOf(cast, child, found)) continue
    // "provided the rebels' intelligence to Finland": what is given is nobody.
    if (given !== NONE && isObjectOf(trees, child)) continue
    // "were killed in Israeli strikes": whoever struck killed them.
    if (trigger.type === 'ASSAULT' && relation === 'obl' && !cast.has('actor') && isDeedBehind(trees, child)) {
      addDoers(cast, child)
      continue
    }
    // "were freed from Libya": whoever held them lets them go.
    if (hasPassive && FREEING.has(trees.lemma(verb)) && isHolder(cast, child)) {
      cast.add('actor', child)
      continue
    }
    if (relation === 'advcl' && trees.lower(child) === 'using') addTools(cast, child)
    else if (isObjectOf(trees, child)) addUndergoer(cast, found, child)
    else if (relation === 'iobj') cast.add('recipient', child)
    else if (relation === 'obl:agent') addAgent(cast, child, trigger.type)
    else if (relation === 'obl' || (relation === 'nmod' && found.noun === NONE)) addBehind(cast, child, trigger.type)
    // "demanded that Tajikistan take measures": who is to act is asked.
    else if (relation === 'ccomp' && trigger.type === 'REQUEST' && !TELLING.has(trees.lemma(child))) {
      const asked = trees.child(child, 'nsubj', 'nsubj:pass')
      if (asked !== NONE) cast.add('recipient', asked)
    } else if (relation === 'xcomp' && trigger.type !== 'AGREE') {
      const inner = trees.child(child, 'nsubj')
      if (inner !== NONE) cast.add('recipient', inner)
    }
  }
}

/** Verbs of letting go. */
const FREEING: ReadonlySet<string> = new Set(['free', 'liberate', 'release'])

/** A name behind "from", but no jail. */
function isHolder({ trees, entities }: Cast, phrase: number): boolean {
  if (trees.preposition(phrase) !== 'from' || JAILS.has(trees.lemma(phrase))) return false
  // "Deir-ez-Zor" in pieces
  const isLastOfName = trees.lower(phrase - 1) === '-' && trees.pos(phrase - 2) === 'PROPN'
  return isName(trees, phrase) || isLastOfName || entities.covering(trees.start(phrase), trees.end(phrase)) !== null
}

const JAILS: ReadonlySet<string> = new Set(['camp', 'custody', 'detention', 'hospital', 'jail', 'prison'])

/** To whom a thing is given, also where the tree hangs it on the thing: "provided maps and other intelligence to Finland". */
function givenTo(trees: Trees, verb: number): number {
  for (const child of trees.children(verb)) {
    if (isGivenTo(trees, child)) return child
    if (!isObjectOf(trees, child)) continue
    for (const thing of membersOf(trees, child))
      for (const below of trees.children(thing)) {
        if (isGivenTo(trees, below)) return below
        // "$50,000 worth of goods to the school"
        const deeper = trees.children(below).find((one) => isGivenTo(trees, one))
        if (deeper !== undefined && trees.preposition(below) === 'of') return deeper
      }
  }
  return NONE
}

function isGivenTo(trees: Trees, phrase: number): boolean {
  return trees.preposition(phrase) === 'to' && (isParty(trees, phrase) || isPersonNoun(trees.lemma(phrase)))
}

/** "Her husband Derek Marsh pleaded": where the tree has two subjects side by side, the name. */
function namedOf(cast: Cast, subject: number): number {
  const { trees } = cast
  if (subject === NONE || cast.entityOf(subject) !== null) return subject
  for (const other of trees.children(trees.head(subject) === NONE ? subject : trees.head(subject)))
    if (other === trees.rightEdge(subject) + 1 && trees.relation(other) === 'nsubj' && trees.pos(other) === 'PROPN')
      return other
  return subject
}

/** Who does it. "Russia said Sudan must return it": Russia asks Sudan; "Iraq said it would": Iraq is meant. */
function addSubject(cast: Cast, { verb, trigger }: Found, head: number): void {
  const { trees } = cast
  const subject = behindOf(trees, head)
  if (subject === NONE) return
  // "Israeli strikes killed ten": whoever struck killed them.
  if (trigger.type === 'ASSAULT' && isDeed(trees, subject)) {
    addDoers(cast, subject)
    return
  }
  // "a car bomb killed three": nobody is named who did it.
  if (trigger.type === 'ASSAULT' && WEAPONS.test(trees.lemma(subject)) && !isParty(trees, subject)) {
    cast.add('instrument', subject)
    return
  }
  const teller = tellerOf(trees, verb)
  const isDemand = trees
    .children(verb)
    .some((child) => DEMANDING.has(trees.lower(child)) && trees.relation(child) === 'aux')
  if (teller !== NONE && isDemand) {
    cast.add('actor', teller)
    // "told Serbia that it must": who is told is asked.
    const told = trees.pos(subject) === 'PRON' ? trees.child(trees.head(verb), 'iobj', 'obj') : NONE
    cast.add('recipient', told === NONE ? subject : told)
  } else if (
    teller !== NONE &&
    trees.pos(subject) === 'PRON' &&
    PRONOUNS.has(trees.lower(subject)) &&
    cast.entities.covering(trees.start(subject), trees.end(subject)) === null
  ) {
    cast.add('actor', teller)
  } else cast.add('actor', subject)
}

/** Of what is agreed, demanded, refused or threatened, those who would gain or suffer. */
function readLower(cast: Cast, found: Found, lower: Found): void {
  const { trees } = cast
  const { type } = found.trigger
  const isVerb = trees.pos(lower.verb) === 'VERB'
  if (!isVerb) {
    readNoun(cast, lower.word, lower.trigger.type)
    return
  }
  // "pressed for Spain to grant": who is to act is asked, not those who would gain.
  const doer = type === 'REQUEST' ? trees.child(lower.verb, 'nsubj', 'nsubj:pass') : NONE
  if (doer !== NONE) cast.add('recipient', doer)
  // Whom a demand names is asked, so the objects below it are not; a promise or a threat has nobody else.
  if (type === 'REQUEST' && cast.has('recipient')) return
  for (const child of trees.children(lower.verb)) {
    const relation = trees.relation(child)
    if (child === lower.noun) continue
    if (relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass') addUndergoer(cast, lower, child)
    else if (relation === 'obl') addBehind(cast, child, lower.trigger.type, true)
  }
  if (lower.noun !== NONE) readNoun(cast, lower.noun, lower.trigger.type)
}

/** "a state of emergency", "a series of bombs": the head says nothing beside the noun that the verb is read with. */
function isMadeOf(cast: Cast, head: number, { noun, verb }: Found): boolean {
  const { trees } = cast
  return (
    noun !== NONE && noun !== verb && trees.head(noun) === head && trees.preposition(noun) === 'of' && head !== verb
  )
}

/** The noun of the pair, or the pronoun that stands for it: "the sanctions that were imposed". */
function isOwnNoun({ trees }: Cast, subject: number, { noun, verb }: Found): boolean {
  if (subject === noun) return true
  return trees.pos(subject) === 'PRON' && trees.head(subject) === verb && noun !== NONE && trees.head(verb) === noun
}

/** In "received aid from Iran" the subject is given to. */
function turned(one: Participant): Participant {
  const role = one.role === 'actor' ? 'recipient' : one.role === 'recipient' ? 'actor' : one.role
  return { ...one, role }
}

const DEMANDING: ReadonlySet<string> = new Set(['must', 'should'])
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we', 'i'])
