import type { Participant } from '../model/event.js'
import { mentionOf } from '../text/span.js'
import type { Found } from './recognise.js'
import { NONE, type Trees } from './tree.js'

/**
 * "At least four killed in a raid": a headline leaves out whom it counts and the auxiliary, and the number hangs on the verb;
 * it stands for those to whom it was done.
 */
export function bareCountOf(trees: Trees, { verb }: Found): Participant[] {
  const number = bareNumber(trees, verb)
  if (number === NONE) return []
  const mention = mentionOf(trees.text, trees.start(trees.leftEdge(number)), trees.end(number))
  return [{ role: 'recipient', mention, entity: null }]
}

/** The number right in front of a participle that has no subject, or {@link NONE}. */
export function bareNumber(trees: Trees, verb: number): number {
  const number = trees.child(verb, 'nummod')
  if (number === NONE || number !== verb - 1 || trees.pos(verb) !== 'VERB') return NONE
  return trees.child(verb, 'nsubj', 'nsubj:pass', 'obj') === NONE ? number : NONE
}
