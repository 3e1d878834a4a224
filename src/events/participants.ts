import type { Participant } from '../model/event.js'
import type { Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import { isParty } from './context.js'
import type { EntityIndex } from './entity-index.js'
import { conditionsOf } from './govern.js'
import { isShouted } from './names.js'
import { isCapital, isCrowd, isName, isPersonNoun, ownerOf } from './parties.js'
import { antecedentOf, membersOf, phraseOf } from './phrase.js'
import { partyBelow } from './reach.js'
import type { Found } from './recognise.js'
import {
  BEHIND,
  GIVING,
  HARMING,
  HAS_RECIPIENT,
  isForce,
  isMeans,
  MUTUAL,
  ONLY_PARTIES,
  type Role,
  TAKES_THINGS,
  UNDERGONE,
  WEAPONS,
} from './roles.js'
import { behindOf, subjectOf, TELLING, tellerOf } from './subject.js'
import { NONE, type Trees } from './tree.js'
import { isObjectOf, isPassive, strayAgentOf } from './voice.js'

/** Collects who takes part in an event, each phrase once. */
export class Cast {
  readonly participants: Participant[] = []

  constructor(
    private readonly trees: Trees,
    private readonly entities: EntityIndex,
  ) {}

  /** Reads the participants of an event and of what it governs. */
  read(found: Found): Participant[] {
    const { trees } = this
    const { verb, word, trigger, lower } = found
    const isNoun = trees.pos(verb) !== 'VERB' && trees.pos(verb) !== 'ADJ'
    if (isNoun) this.readNoun(verb, trigger.type)
    else this.readVerb(found)
    if (word !== verb) this.readNoun(word, trigger.type)
    else if (found.noun !== NONE && found.noun !== verb) {
      if (this.isUndergone(found)) this.add('recipient', found.noun)
      // "police were deployed": the force acts.
      if (trigger.type === 'MOBILIZE' && !this.has('actor') && isPersonNoun(trees.lemma(found.noun)))
        this.add('actor', found.noun)
      // "took to the streets of Lima": the town is the place.
      if (trigger.type !== 'PROTEST' || !WAYS.has(trees.lemma(found.noun))) this.readNoun(found.noun, trigger.type)
    }
    if (lower !== null) this.readLower(found, lower)
    else if (found.complement !== NONE) this.readComplement(found)
    if (trigger.type === 'THREATEN') this.readCondition(verb)
    if (isNoun && !this.has('actor')) this.readPlanner(verb)
    this.reachRecipient(found)
    return trigger.context === 'inverse' ? this.participants.map(turned) : this.participants
  }

  /** "expelled two envoys": the noun of the pair may be whom it is done to; "withdrew its envoys" moves one's own. */
  private isUndergone({ noun, verb, trigger }: Found): boolean {
    const { trees } = this
    if (trees.pos(noun) === 'PROPN' && noun !== verb) return UNDERGONE.has(trigger.type) || HARMING.has(trigger.type)
    if (!UNDERGONE.has(trigger.type) || !isPersonNoun(trees.lemma(noun)) || isForce(trees.lemma(noun))) return false
    const owner = trees.child(noun, 'nmod:poss')
    return noun !== verb && (owner === NONE || trees.pos(owner) !== 'PRON')
  }

  /** "is preparing an offensive": who prepares it will do it. */
  private readPlanner(noun: number): void {
    const { trees } = this
    const head = trees.head(noun)
    if (head === NONE) return
    // "signed the pact during a visit to Oslo": who signed is the visitor.
    const isOccasion = trees.relation(noun) === 'obl' && OCCASIONS.has(trees.lemma(noun)) && trees.pos(head) === 'VERB'
    if (!isOccasion && (trees.relation(noun) !== 'obj' || !PLANNING.has(trees.lemma(head)))) return
    const subject = subjectOf(trees, head)
    if (subject !== NONE) this.add('actor', subject)
  }

  /** Whom a threat, a promise or a refusal of what is no event by itself concerns: "threatened to deliver blows to Israel". */
  private readComplement({ trigger, complement }: Found): void {
    const { trees } = this
    for (const child of trees.children(complement)) {
      const relation = trees.relation(child)
      const isPhrase = relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass' || relation === 'obl'
      if (!isPhrase || this.has('recipient')) continue
      if (relation === 'obl') this.addBehind(child, trigger.type)
      else if (isParty(trees, child) || isPersonNoun(trees.lemma(child))) this.add('recipient', child)
    }
  }

  /** "unless Israel withdraws", "if Iran goes ahead": a threat is made to whom its condition is put. */
  private readCondition(verb: number): void {
    const { trees } = this
    if (this.has('recipient')) return
    for (const clause of conditionsOf(trees, verb)) {
      const subject = trees.child(clause, 'nsubj', 'nsubj:pass')
      if (subject !== NONE && trees.pos(subject) !== 'PRON') this.add('recipient', subject)
    }
  }

  /** Where nobody is named at the event: the nearest party below what it is done to or for. */
  private reachRecipient(found: Found): void {
    const { trees } = this
    const { trigger, verb, word, noun, lower, complement } = found
    if (!HAS_RECIPIENT.has(trigger.type) || this.has('recipient')) return
    if (MUTUAL.has(trigger.type) && this.participants.filter(({ role }) => role === 'actor').length > 1) return
    // First what is agreed, demanded or threatened, then the event itself.
    const below = [lower?.lower?.word ?? NONE, lower?.noun ?? NONE, lower?.word ?? complement, lower?.verb ?? NONE]
    const own = trigger.type === 'PROTEST' && WAYS.has(trees.lemma(noun)) ? [word, verb] : [noun, word, verb]
    const leaving = {
      isTaken: (head: number) => this.isTaken(trees.start(head), trees.end(head)),
      // "massed troops near the border with Laos", "pulled its observers out of Laos": what is moved is not whom it is aimed at.
      isMeans: (head: number) =>
        head === noun || this.isObject(head) || (trigger.type === 'MOBILIZE' && isPersonNoun(trees.lemma(head))),
    }
    const low = partyBelow(trees, wordsOf(below), leaving)
    const party = low === NONE ? partyBelow(trees, wordsOf(own), leaving) : low
    if (party !== NONE && !this.entities.isTime(trees.start(party), trees.end(party))) this.add('recipient', party)
  }

  /** A nationality at the head of a sentence: "Libyan riots". */
  private isNamed(word: number): boolean {
    const { trees } = this
    return isCapital(trees, word) && this.entities.covering(trees.start(word), trees.end(word)) !== null
  }

  /** A name in front of a noun; in a text all in capitals only one that is known: "FIERCE FIGHTING" names nobody. */
  private isNameBefore(word: number): boolean {
    return this.isNamed(word) || (isName(this.trees, word) && !isShouted(this.trees, word))
  }

  private isObject(head: number): boolean {
    const { trees } = this
    return this.participants.some(
      ({ role, mention }) => role === 'object' && mention.start <= trees.start(head) && trees.start(head) < mention.end,
    )
  }

  private has(role: Role): boolean {
    return this.participants.some((one) => one.role === role)
  }

  private isTaken(start: number, end: number): boolean {
    return this.participants.some(({ mention }) => mention.start < end && start < mention.end)
  }

  private add(role: Role, head: number): void {
    const { trees } = this
    for (const member of membersOf(trees, head)) {
      const real = antecedentOf(trees, member)
      if (this.entities.isTime(trees.start(real), trees.end(real)) || REFLEXIVE.test(trees.lower(real))) continue
      for (const span of this.split(real)) {
        if (this.isTaken(span.start, span.end)) continue
        this.participants.push({
          role,
          mention: mentionOf(trees.text, span.start, span.end),
          entity: this.entityOf(real),
        })
      }
    }
  }

  /** The entity of a phrase, or of the name that explains it: "the foreign minister, Amir Khan". */
  private entityOf(head: number): string | null {
    const { trees } = this
    const own = this.entities.covering(trees.start(head), trees.end(head))
    if (own !== null) return own
    const name = trees.child(head, 'appos')
    return name === NONE || trees.pos(name) !== 'PROPN'
      ? null
      : this.entities.covering(trees.start(name), trees.end(name))
  }

  /** "Senior Hungarian and Romanian officials" are two: a conjunction of names in front of the noun. */
  private split(head: number): Span[] {
    const { trees } = this
    const whole = phraseOf(trees, head)
    for (const child of trees.children(head)) {
      if (child > head || trees.relation(child) !== 'amod') continue
      const other = trees.child(child, 'conj')
      // A capital says nothing at the head of a sentence, but its partner's does: "French and Egyptian warships".
      if (other === NONE || !isName(trees, other) || !isCapital(trees, child)) continue
      return [
        { start: whole.start, end: trees.end(child) },
        { start: trees.start(other), end: whole.end },
      ]
    }
    return [whole]
  }

  private readVerb(found: Found): void {
    const { trees } = this
    const { verb, trigger } = found
    const hasPassive = isPassive(trees, verb)
    const agent = hasPassive ? strayAgentOf(trees, verb) : NONE
    if (agent !== NONE) this.addAgent(agent, trigger.type)
    const subject = this.namedOf(subjectOf(trees, verb))
    if (subject !== NONE && subject !== found.noun) {
      if (hasPassive) this.addUndergoer(found, subject)
      else this.addSubject(found, subject)
    }
    for (const child of trees.children(verb)) {
      const relation = trees.relation(child)
      if (child === found.noun) continue
      if (isObjectOf(trees, child)) this.addUndergoer(found, child)
      else if (relation === 'iobj') this.add('recipient', child)
      else if (relation === 'obl:agent') this.addAgent(child, trigger.type)
      else if (relation === 'obl' || (relation === 'nmod' && found.noun === NONE)) this.addBehind(child, trigger.type)
      // "demanded that Tajikistan take measures": who is to act is asked.
      else if (relation === 'ccomp' && trigger.type === 'REQUEST' && !TELLING.has(trees.lemma(child))) {
        const asked = trees.child(child, 'nsubj', 'nsubj:pass')
        if (asked !== NONE) this.add('recipient', asked)
      } else if (relation === 'xcomp' && trigger.type !== 'AGREE') {
        const inner = trees.child(child, 'nsubj')
        if (inner !== NONE) this.add('recipient', inner)
      }
    }
  }

  /** "Her husband Derek Marsh pleaded": where the tree has two subjects side by side, the name. */
  private namedOf(subject: number): number {
    const { trees } = this
    if (subject === NONE || this.entityOf(subject) !== null) return subject
    for (const other of trees.children(trees.head(subject) === NONE ? subject : trees.head(subject)))
      if (other === trees.rightEdge(subject) + 1 && trees.relation(other) === 'nsubj' && trees.pos(other) === 'PROPN')
        return other
    return subject
  }

  /** Who does it. "Russia said Sudan must return it": Russia asks Sudan; "Iraq said it would": Iraq is meant. */
  private addSubject({ verb, trigger }: Found, head: number): void {
    const { trees } = this
    const subject = behindOf(trees, head)
    // "a car bomb killed three": nobody is named who did it.
    if (trigger.type === 'ASSAULT' && WEAPONS.test(trees.lemma(subject)) && !isParty(trees, subject)) {
      this.add('instrument', subject)
      return
    }
    const teller = tellerOf(trees, verb)
    const isDemand = trees
      .children(verb)
      .some((child) => DEMANDING.has(trees.lower(child)) && trees.relation(child) === 'aux')
    if (teller !== NONE && isDemand) {
      this.add('actor', teller)
      // "told Serbia that it must": who is told is asked.
      const told = trees.pos(subject) === 'PRON' ? trees.child(trees.head(verb), 'iobj', 'obj') : NONE
      this.add('recipient', told === NONE ? subject : told)
    } else if (
      teller !== NONE &&
      trees.pos(subject) === 'PRON' &&
      PRONOUNS.has(trees.lower(subject)) &&
      this.entities.covering(trees.start(subject), trees.end(subject)) === null
    ) {
      this.add('actor', teller)
    } else this.add('actor', subject)
  }

  /** The object, or the subject of a passive: a party undergoes the event; of a thing its owner does, and the thing is the object. */
  private addUndergoer(found: Found, head: number): void {
    const { trees } = this
    const { type } = found.trigger
    if (found.lower !== null && (head === found.lower.word || head === found.lower.noun)) return
    const instrument = type === 'ASSAULT' && WEAPONS.test(trees.lemma(head))
    if (instrument) {
      this.add('instrument', head)
      return
    }
    const isSomebody = isParty(trees, head) || isPersonNoun(trees.lemma(head)) || isCrowd(trees, head)
    // One's own forces are what is moved: "deployed troops", "the army was put on alert".
    if (type === 'MOBILIZE' && isSomebody) {
      this.add(isPassive(trees, found.verb) && !this.has('actor') ? 'actor' : 'object', head)
      return
    }
    // "want the dean to resign": whoever is to do it is asked.
    const isAsked = type === 'REQUEST' && trees.child(found.verb, 'xcomp') !== NONE
    if (isSomebody || isAsked || TAKES_THINGS.has(type)) {
      this.add('recipient', head)
      // "blocked the roads leading into Tyre": Tyre suffers it too; in "the village of Duma" the name is part of the thing.
      const beyond = type === 'COERCE' || type === 'PROTEST' ? ownerOf(trees, head) : NONE
      if (beyond !== NONE && !isSomebody) this.add('recipient', beyond)
      return
    }
    const owner = ownerOf(trees, head)
    if (owner === NONE) this.add('object', head)
    // "the opposition newspaper", "Croat forces": the name in front is only part of whom it is about.
    else
      this.add(
        'recipient',
        trees.head(owner) === head && owner < head && trees.relation(owner) !== 'nmod:poss' ? head : owner,
      )
  }

  /** Behind "by": who did it, or with what ("was killed by a grenade"). */
  private addAgent(head: number, type: string): void {
    this.add(type === 'ASSAULT' && WEAPONS.test(this.trees.lemma(head)) ? 'instrument' : 'actor', head)
  }

  private addBehind(head: number, type: string, isGoverned = false): void {
    const { trees } = this
    const preposition = trees.preposition(head)
    if (preposition === 'between' || preposition === 'among') {
      if (isParty(trees, head) || isPersonNoun(trees.lemma(head)))
        this.add(isGoverned || this.has('actor') ? 'recipient' : 'actor', head)
      return
    }
    if (preposition === 'by') {
      // "rejected the plan by Togo": whose plan it is; there is a doer already.
      if (this.has('actor') && (isParty(trees, head) || isPersonNoun(trees.lemma(head)))) this.add('recipient', head)
      else this.addAgent(head, type)
      return
    }
    if ((preposition === 'with' || preposition === 'using') && isMeans(trees.lemma(head))) {
      this.add('instrument', head)
      return
    }
    // "aid for Kenya": whom help is for receives it.
    const role = preposition === 'for' && GIVING.has(type) ? 'recipient' : BEHIND[preposition]
    if (role === undefined) return
    if (ONLY_PARTIES.has(preposition) && !isParty(trees, head) && !isPersonNoun(trees.lemma(head))) return
    if (this.entities.isTime(trees.start(head), trees.end(head))) return
    this.add(role, head)
  }

  /** "the shelling of Juba by rebels", "Israel's attack on Beirut", "talks with Seoul", "a drone attack". */
  private readNoun(noun: number, type: string): void {
    const { trees } = this
    for (const child of trees.children(noun)) {
      const relation = trees.relation(child)
      if (relation === 'nmod:poss') {
        // "closed its border": whose it is has been named.
        const isNew = trees.pos(child) === 'PRON' && !this.has('actor')
        if (isName(trees, child) || isNew || isPersonNoun(trees.lemma(child)))
          this.add(this.has('actor') ? 'recipient' : 'actor', child)
      } else if (relation === 'nmod') this.addBehind(child, type)
      else if (relation === 'compound' && isMeans(trees.lemma(child))) this.add('instrument', child)
      else if ((relation === 'amod' || relation === 'compound') && this.isNameBefore(child))
        this.add(this.has('actor') ? 'recipient' : 'actor', child)
    }
  }

  /** Of what is agreed, demanded, refused or threatened, those who would gain or suffer. */
  private readLower(found: Found, lower: Found): void {
    const { trees } = this
    const { type } = found.trigger
    const isVerb = trees.pos(lower.verb) === 'VERB'
    if (!isVerb) {
      this.readNoun(lower.word, lower.trigger.type)
      return
    }
    // "pressed for Spain to grant": who is to act is asked, not those who would gain.
    const doer = type === 'REQUEST' ? trees.child(lower.verb, 'nsubj', 'nsubj:pass') : NONE
    if (doer !== NONE) this.add('recipient', doer)
    // Whom a demand names is asked, so the objects below it are not; a promise or a threat has nobody else.
    if (type === 'REQUEST' && this.has('recipient')) return
    for (const child of trees.children(lower.verb)) {
      const relation = trees.relation(child)
      if (child === lower.noun) continue
      if (relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass') this.addUndergoer(lower, child)
      else if (relation === 'obl') this.addBehind(child, lower.trigger.type, true)
    }
    if (lower.noun !== NONE) this.readNoun(lower.noun, lower.trigger.type)
  }
}

/** Each word once, without {@link NONE}. */
function wordsOf(words: readonly number[]): number[] {
  return [...new Set(words.filter((word) => word !== NONE))]
}

/** In "received aid from Iran" the subject is given to. */
function turned(one: Participant): Participant {
  const role = one.role === 'actor' ? 'recipient' : one.role === 'recipient' ? 'actor' : one.role
  return { ...one, role }
}

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
/** Where a protest takes place. */
const WAYS: ReadonlySet<string> = new Set(['highway', 'road', 'square', 'street'])
/** "himself" is nobody else. */
const REFLEXIVE = /sel(?:f|ves)$/
const DEMANDING: ReadonlySet<string> = new Set(['must', 'should'])
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we', 'i'])
