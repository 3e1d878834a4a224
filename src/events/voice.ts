/** Whether a verb is passive, and who does a passive. */
import { NONE, type Trees } from './tree.js'

/** Whether the subject undergoes the verb: "was arrested", "two men held in Lyon"; not "it had imposed", whatever the tree says. */
export function isPassive(trees: Trees, verb: number): boolean {
  // "were engaged in": a state of who does it.
  if (trees.lemma(verb) === 'engage') return false
  if (trees.child(verb, 'aux:pass') !== NONE) return true
  if (trees.relation(verb) === 'acl')
    return !trees.lower(verb).endsWith('ing') && trees.child(verb, 'mark') === NONE && !hasObject(trees, verb)
  if (isSharedParticiple(trees, verb) || isBareHarm(trees, verb)) return true
  return trees.child(verb, 'nsubj:pass') !== NONE && !isPerfect(trees, verb) && !hasObject(trees, verb)
}

/** Verbs that are done to somebody: without an object a past form is a passive. */
const HARMS: ReadonlySet<string> = new Set([
  'abduct',
  'arrest',
  'behead',
  'detain',
  'injure',
  'jail',
  'kidnap',
  'kill',
  'wound',
])

/** "Gunman killed in shootout": headlines leave out the auxiliary. */
function isBareHarm(trees: Trees, verb: number): boolean {
  if (!HARMS.has(trees.lemma(verb)) || !trees.lower(verb).endsWith('ed') || hasObject(trees, verb)) return false
  if (trees.child(verb, 'aux', 'ccomp', 'iobj') !== NONE) return false
  const subject = trees.child(verb, 'nsubj')
  const behind = trees.child(verb, 'obl', 'advmod', 'obl:unmarked')
  return subject !== NONE && subject < verb && (behind !== NONE || trees.rightEdge(verb) === verb)
}

/** "were killed or injured": the second shares the auxiliary of the first. */
function isSharedParticiple(trees: Trees, verb: number): boolean {
  if (trees.relation(verb) !== 'conj' || !/(?:ed|en)$/.test(trees.lower(verb)) || hasObject(trees, verb)) return false
  if (trees.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'cop') !== NONE) return false
  const first = trees.head(verb)
  return trees.child(first, 'aux:pass') !== NONE && verb - first <= MOST_BETWEEN
}

/** "was seen in the port on Monday and called on the king": further away the second is more often active. */
const MOST_BETWEEN = 6

function isPerfect(trees: Trees, verb: number): boolean {
  return trees.children(verb).some((child) => trees.relation(child) === 'aux' && trees.lemma(child) === 'have')
}

/** "The board named Eva Lund chief": what has an object is active. */
function hasObject(trees: Trees, verb: number): boolean {
  if (trees.child(verb, 'obj') !== NONE) return true
  // "President Bashir on Thursday shortened the curfew": a subject behind the verb is none.
  const behind = trees.child(verb, 'nsubj:pass')
  if (behind > verb) return true
  const predicate = trees.child(verb, 'xcomp')
  return predicate !== NONE && trees.pos(predicate) === 'PROPN'
}

/** Who does a passive where the tree has hung it one step too low: "were sent to the gulf by Britain". */
export function strayAgentOf(trees: Trees, verb: number): number {
  if (trees.child(verb, 'obl:agent') !== NONE) return NONE
  for (const phrase of trees.children(verb)) {
    if (trees.relation(phrase) !== 'obl') continue
    const agent = trees.children(phrase).find((child) => child > phrase && trees.preposition(child) === 'by')
    if (agent !== undefined) return agent
  }
  return NONE
}

/** Whether a child is whom or what the verb is done to, also where the tree calls it a predicate or a second subject. */
export function isObjectOf(trees: Trees, child: number): boolean {
  const relation = trees.relation(child)
  const verb = trees.head(child)
  if (relation === 'obj' || (relation === 'nsubj:pass' && child > verb && trees.child(verb, 'aux:pass') === NONE))
    return true

  if (verb === NONE) return false
  // "named Lena Holt director": a name is no predicate of its verb.
  if (relation === 'xcomp') return trees.pos(child) === 'PROPN' && trees.child(verb, 'obj') === NONE
  // "Police suspect two men": what stands behind the verb is no subject where one stands in front.
  return relation === 'nsubj' && child > verb && trees.child(verb, 'nsubj') < verb
}
