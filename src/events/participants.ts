import type { Participant } from '../model/event.js'
import type { Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import { isParty } from './context.js'
import type { EntityIndex } from './entity-index.js'
import { antecedentOf, membersOf, phraseOf } from './phrase.js'
import type { Found } from './recognise.js'
import { NONE, type Trees } from './tree.js'

type Role = Participant['role']

/** Types of which both sides are actors: "A met B", "A and B agreed with C". */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
/** Part of the phrase behind a preposition, by preposition; `with` is an actor of what is mutual. */
const BEHIND: Readonly<Record<string, Role>> = {
  against: 'recipient',
  at: 'recipient',
  for: 'beneficiary',
  from: 'recipient',
  of: 'recipient',
  on: 'recipient',
  over: 'object',
  to: 'recipient',
  toward: 'recipient',
  towards: 'recipient',
  upon: 'recipient',
  with: 'recipient',
}
/** Prepositions behind which only a name or a person takes part; a thing there is topic, place or time. */
const ONLY_PARTIES: ReadonlySet<string> = new Set(['at', 'for', 'from', 'of', 'on', 'over', 'to', 'with', 'in'])
/** Nouns that are a weapon or a vehicle, by which something is done. */
const INSTRUMENTS =
  /^(?:bomb|car|drone|explosive|firearm|grenade|gun|knife|machete|missile|mortar|pistol|rifle|rocket|shell|tank|vehicle|weapon|dynamite|device|mine|gas)s?$/

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
    else if (found.noun !== NONE && found.noun !== verb) this.readNoun(found.noun, trigger.type)
    if (lower !== null) this.readLower(found, lower)
    return this.participants
  }

  private add(role: Role, head: number): void {
    const { trees } = this
    for (const member of membersOf(trees, head)) {
      const real = antecedentOf(trees, member)
      for (const span of this.split(real)) {
        if (this.participants.some(({ mention }) => mention.start < span.end && span.start < mention.end)) continue
        this.participants.push({
          role,
          mention: mentionOf(trees.text, span.start, span.end),
          entity: this.entities.covering(trees.start(real), trees.end(real)),
        })
      }
    }
  }

  /** "Senior Hungarian and Romanian officials" are two: a conjunction of names in front of the noun. */
  private split(head: number): Span[] {
    const { trees } = this
    const whole = phraseOf(trees, head)
    for (const child of trees.children(head)) {
      if (child > head || trees.relation(child) !== 'amod') continue
      const other = trees.child(child, 'conj')
      if (other === NONE || !isName(trees, child) || !isName(trees, other)) continue
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
    const passiveSubject = trees.child(verb, 'nsubj:pass')
    const isPassive =
      passiveSubject !== NONE ||
      trees.child(verb, 'aux:pass') !== NONE ||
      (trees.relation(verb) === 'acl' && /(?:ed|en|wn)$/.test(trees.lower(verb)))
    const subject = subjectOf(trees, verb)
    if (subject !== NONE && subject !== found.noun) {
      if (isPassive) this.addUndergoer(found, subject)
      else this.addSubject(found, subject)
    }
    for (const child of trees.children(verb)) {
      const relation = trees.relation(child)
      if (child === found.noun) continue
      if (relation === 'obj') this.addUndergoer(found, child)
      else if (relation === 'iobj') this.add('recipient', child)
      else if (relation === 'obl:agent') this.add('actor', child)
      else if (relation === 'obl' || (relation === 'nmod' && found.noun === NONE)) this.addBehind(child, trigger.type)
      // "demanded that Tajikistan take measures": who is to act is asked.
      else if (relation === 'ccomp' && trigger.type === 'REQUEST') {
        const asked = trees.child(child, 'nsubj', 'nsubj:pass')
        if (asked !== NONE) this.add('recipient', asked)
      } else if (relation === 'xcomp' && trigger.type !== 'AGREE') {
        const inner = trees.child(child, 'nsubj')
        if (inner !== NONE) this.add('recipient', inner)
      }
    }
  }

  /** Who does it. "Russia said Sudan must return it": Russia asks Sudan; "Iraq said it would": Iraq is meant. */
  private addSubject({ verb }: Found, subject: number): void {
    const { trees } = this
    const teller = tellerOf(trees, verb)
    const isDemand = trees
      .children(verb)
      .some((child) => DEMANDING.has(trees.lower(child)) && trees.relation(child) === 'aux')
    if (teller !== NONE && isDemand) {
      this.add('actor', teller)
      this.add('recipient', subject)
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
    const instrument = type === 'ASSAULT' && INSTRUMENTS.test(trees.lemma(head))
    if (instrument) {
      this.add('instrument', head)
      return
    }
    if (isParty(trees, head) || PERSONS.test(trees.lemma(head)) || TAKES_THINGS.has(type)) {
      this.add(
        MUTUAL.has(type) && type === 'CONSULT' && trees.lemma(found.verb) === 'meet' ? 'actor' : 'recipient',
        head,
      )
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

  private addBehind(head: number, type: string, isGoverned = false): void {
    const { trees } = this
    const preposition = trees.preposition(head)
    if (preposition === 'between' || preposition === 'among' || (preposition === 'with' && MUTUAL.has(type))) {
      if (isParty(trees, head) || PERSONS.test(trees.lemma(head))) this.add(isGoverned ? 'recipient' : 'actor', head)
      return
    }
    if (preposition === 'by') {
      this.add('actor', head)
      return
    }
    if ((preposition === 'with' || preposition === 'using') && INSTRUMENTS.test(trees.lemma(head))) {
      this.add('instrument', head)
      return
    }
    const role = BEHIND[preposition]
    if (role === undefined) return
    if (ONLY_PARTIES.has(preposition) && !isParty(trees, head) && !PERSONS.test(trees.lemma(head))) return
    if (this.entities.isTime(trees.start(head), trees.end(head))) return
    this.add(role, head)
  }

  /** "the shelling of Juba by rebels", "Israel's attack on Beirut", "talks with Seoul", "a drone attack". */
  private readNoun(noun: number, type: string): void {
    const { trees } = this
    for (const child of trees.children(noun)) {
      const relation = trees.relation(child)
      if (relation === 'nmod:poss') {
        if (isName(trees, child) || trees.pos(child) === 'PRON' || PERSONS.test(trees.lemma(child)))
          this.add(this.hasActor() ? 'recipient' : 'actor', child)
      } else if (relation === 'nmod') this.addBehind(child, type)
      else if (relation === 'compound' && INSTRUMENTS.test(trees.lemma(child))) this.add('instrument', child)
      else if ((relation === 'amod' || relation === 'compound') && isName(trees, child))
        this.add(this.hasActor() ? 'recipient' : 'actor', child)
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
    // Whom a demand names is asked, so the objects below it are not; a promise or a threat has nobody else.
    if (type === 'REQUEST' && this.participants.some(({ role }) => role === 'recipient')) return
    for (const child of trees.children(lower.verb)) {
      const relation = trees.relation(child)
      if (relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass') this.addUndergoer(lower, child)
      else if (relation === 'obl') this.addBehind(child, lower.trigger.type, true)
    }
    if (lower.noun !== NONE) this.readNoun(lower.noun, lower.trigger.type)
  }

  private hasActor(): boolean {
    return this.participants.some(({ role }) => role === 'actor')
  }
}

/** Types whose object is a recipient whatever it is: what is attacked, arrested, banned, hit. */
const TAKES_THINGS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'SPORT',
  'OFFICE',
  'TRIAL',
  'AID',
  'RETREAT',
  'SANCTION',
])

/** Nouns for people and bodies that act. */
const PERSONS =
  /^(?:people|person|man|woman|child|men|women|children|minister|president|leader|official|officer|soldier|troop|police|policeman|policemen|rebel|guerrilla|militant|gunman|gunmen|government|army|force|ministry|parliament|court|party|group|opposition|worker|student|teacher|doctor|journalist|reporter|editor|prisoner|hostage|refugee|civilian|resident|villager|demonstrator|protester|protestor|diplomat|ambassador|envoy|delegation|company|bank|union|council|community|nation|country|state|side|team|crew|family|suspect|member|employee|owner|chief|governor|mayor|king|queen|pope|bishop|priest|judge|lawyer|counterpart|ally|neighbor|neighbour|voter|citizen|national|authority|agency|organization|organisation|committee|commission|inspector|peacekeeper|separatist|insurgent|extremist|terrorist|tribesman|farmer|miner|driver|passenger|victim|fan|player|coach|captain|bowler)s?$/

/** Whether a word is written as a name or a nationality. */
function isName(trees: Trees, word: number): boolean {
  if (trees.pos(word) === 'PROPN') return true
  return (
    trees.pos(word) === 'ADJ' &&
    !trees.isFirst(word) &&
    /^\p{Lu}/u.test(trees.text.slice(trees.start(word), trees.end(word)))
  )
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
function ownerOf(trees: Trees, head: number): number {
  let level = [head]
  let seen = 0
  for (let step = 0; step < OWNER_STEPS; step++) {
    const below: number[] = []
    for (const word of level)
      for (const child of trees.children(word)) {
        if (!OWNING.has(trees.relation(child)) || trees.pos(child) === 'PRON' || ++seen > OWNER_WORDS) continue
        if (
          isName(trees, child) ||
          (trees.relation(child) !== 'acl' && (isParty(trees, child) || PERSONS.test(trees.lemma(child))))
        )
          return child
        below.push(child)
      }
    level = below
  }
  return NONE
}

const DEMANDING: ReadonlySet<string> = new Set(['must', 'should'])
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we', 'i'])
const TELLING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'declare',
  'state',
  'add',
  'insist',
  'tell',
  'confirm',
  'warn',
  'write',
])

/** The subject of the verb of saying that a clause hangs on. */
function tellerOf(trees: Trees, verb: number): number {
  const head = trees.head(verb)
  if (head === NONE || trees.relation(verb) !== 'ccomp' || !TELLING.has(trees.lemma(head))) return NONE
  return trees.child(head, 'nsubj')
}

/** Verbs whose object does what their infinitive says. */
const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'urge',
  'ask',
  'order',
  'tell',
  'force',
  'allow',
  'help',
  'call',
  'request',
  'invite',
  'press',
  'warn',
  'persuade',
  'convince',
  'want',
  'get',
  'lead',
  'command',
  'instruct',
  'enable',
  'permit',
  'advise',
  'beg',
  'compel',
])

/** The subject of a verb; where it has none of its own, the one that it shares with the verb above, or the noun that it modifies. */
export function subjectOf(trees: Trees, verb: number): number {
  let word = verb
  for (let step = 0; step < 5; step++) {
    const own = trees.child(word, 'nsubj', 'nsubj:pass', 'csubj')
    if (own !== NONE) return own
    const head = trees.head(word)
    if (head === NONE) return NONE
    const relation = trees.relation(word)
    if (relation === 'acl' || relation === 'acl:relcl') return head
    // "urged the army to release": who is urged will act.
    if (relation === 'xcomp' && OBJECT_CONTROL.has(trees.lemma(head))) {
      const object = trees.child(head, 'obj', 'iobj', 'obl')
      if (object !== NONE) return object
    }
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl' && relation !== 'parataxis') return NONE
    word = head
  }
  return NONE
}
