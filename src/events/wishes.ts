/** What one wants to do oneself. */
import { NONE, type Trees } from './tree.js'

const WISHES: ReadonlySet<string> = new Set(['seek', 'want'])

/** "wants to attack", "sought to flee": what one wants to do oneself is asked of nobody. */
export function isOwnWish(trees: Trees, verb: number): boolean {
  if (!WISHES.has(trees.lemma(verb))) return false
  return trees.child(verb, 'xcomp') !== NONE && trees.child(verb, 'obj', 'iobj') === NONE
}
