import type { Participant } from '../model/event.js'
import type { Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import type { EntityIndex } from './entity-index.js'
import { isNamelike, isShouted } from './names.js'
import { isCapital, isName, isPersonNoun } from './parties.js'
import { antecedentOf, membersOf, outOfBrackets, phraseOf } from './phrase.js'
import type { Role } from './roles.js'
import { NONE, type Trees } from './tree.js'

/** Collects who takes part in an event, each phrase once. */
export class Cast {
  readonly participants: Participant[] = []

  constructor(
    readonly trees: Trees,
    readonly entities: EntityIndex,
  ) {}

  /** Adds whoever a head stands for: each member of a conjunction, the noun of a relative pronoun; nobody twice. */
  add(role: Role, head: number): void {
    const { trees } = this
    for (const member of membersOf(trees, head)) {
      const real = outOfBrackets(trees, antecedentOf(trees, member))
      if (this.isMereQuality(real)) continue
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

  /** In a text all in capitals an adjective may pass for a name: "TERRORIST ATTACK" names nobody. */
  private isMereQuality(word: number): boolean {
    const { trees } = this
    const relation = trees.relation(word)
    if (relation !== 'amod' && relation !== 'compound') return false
    return (
      isShouted(trees, word) &&
      !isNamelike(trees, word) &&
      this.entityOf(word) === null &&
      !isPersonNoun(trees.lemma(word))
    )
  }

  /** Whether somebody has a role. */
  has(role: Role): boolean {
    return this.participants.some((one) => one.role === role)
  }

  /** Whether a stretch overlaps somebody's. */
  isTaken(start: number, end: number): boolean {
    return this.participants.some(({ mention }) => mention.start < end && start < mention.end)
  }

  /** Whether a word lies in an object. */
  isObject(head: number): boolean {
    const { trees } = this
    return this.participants.some(
      ({ role, mention }) => role === 'object' && mention.start <= trees.start(head) && trees.start(head) < mention.end,
    )
  }

  /** The entity of a phrase, or of the name that explains it: "the foreign minister, Amir Khan". */
  entityOf(head: number): string | null {
    const { trees } = this
    const own = this.entities.covering(trees.start(head), trees.end(head))
    if (own !== null) return own
    const name = trees.child(head, 'appos')
    return name === NONE || trees.pos(name) !== 'PROPN'
      ? null
      : this.entities.covering(trees.start(name), trees.end(name))
  }

  /** A name in front of a noun; in a text all in capitals only one that is known: "FIERCE FIGHTING" names nobody. */
  isNameBefore(word: number): boolean {
    return this.isNamed(word) || (isName(this.trees, word) && !isShouted(this.trees, word))
  }

  /** A nationality at the head of a sentence: "Libyan riots". */
  private isNamed(word: number): boolean {
    const { trees } = this
    return isCapital(trees, word) && this.entities.covering(trees.start(word), trees.end(word)) !== null
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
}

/** "himself" is nobody else. */
const REFLEXIVE = /sel(?:f|ves)$/
