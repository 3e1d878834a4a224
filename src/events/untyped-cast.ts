import type { Participant } from '../model/event.js'
import { mentionOf } from '../text/span.js'
import { isParty } from './context.js'
import type { EntityIndex } from './entity-index.js'
import { isPersonNoun } from './parties.js'
import { antecedentOf, membersOf, phraseOf } from './phrase.js'
import type { Found } from './recognise.js'
import { subjectOf } from './subject.js'
import { NONE, type Trees } from './tree.js'

/** Who takes part in an event of no type: the subject acts, people are acted on, things are its object. */
export function castOfUntyped(trees: Trees, entities: EntityIndex, { verb }: Found): Participant[] {
  const cast: Participant[] = []
  const add = (role: Participant['role'], head: number): void => {
    for (const member of membersOf(trees, head)) {
      const real = antecedentOf(trees, member)
      const { start, end } = phraseOf(trees, real)
      if (cast.some(({ mention }) => mention.start < end && start < mention.end)) continue
      const entity = entities.covering(trees.start(real), trees.end(real))
      cast.push({ role, mention: mentionOf(trees.text, start, end), entity })
    }
  }
  const undergoer = (head: number): void =>
    add(isParty(trees, head) || isPersonNoun(trees.lemma(head)) ? 'recipient' : 'object', head)
  const subject = subjectOf(trees, verb)
  const isPassive = trees.child(verb, 'nsubj:pass', 'aux:pass', 'obl:agent') !== NONE
  if (subject !== NONE) add(isPassive ? 'recipient' : 'actor', subject)
  let hasObject = false
  for (const child of trees.children(verb)) {
    const relation = trees.relation(child)
    if (relation === 'obl:agent') add('actor', child)
    else if (relation === 'obj' || relation === 'iobj') {
      undergoer(child)
      hasObject = true
    } else if (relation === 'xcomp') {
      const object = trees.child(child, 'obj', 'obl')
      if (object !== NONE) undergoer(object)
      hasObject ||= object !== NONE
    } else if (relation === 'obl' && !hasObject && child > verb) {
      if (entities.isTime(trees.start(child), trees.end(child))) continue
      // "outraged over a new shape": what it is about stands behind a preposition; a place there is the place.
      if (ABOUT.has(trees.preposition(child))) undergoer(child)
      hasObject = true
    }
  }
  return cast
}

const ABOUT: ReadonlySet<string> = new Set([
  'about',
  'against',
  'for',
  'from',
  'into',
  'of',
  'on',
  'over',
  'to',
  'with',
])
