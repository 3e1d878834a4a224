import type { Found } from './recognise.js'
import { subjectOf } from './subject.js'
import { NONE, type Trees } from './tree.js'

/** Verbs of harm that name no event of their own where an accident or a disaster does the harm. */
export const HARM: ReadonlySet<string> = new Set(['kill', 'injure', 'wound', 'destroy', 'drown', 'claim'])
const UNMEANT: ReadonlySet<string> = new Set(['ACCIDENT', 'DISASTER'])

/** Leaves out what an accident did: in "a boat capsized, killing 24" nobody attacked; the count goes to the capsizing. */
export function withoutConsequences(trees: Trees, found: readonly Found[]): Found[] {
  const unmeant = new Set<number>()
  for (const { trigger, word, verb } of found)
    if (UNMEANT.has(trigger.type)) {
      unmeant.add(word)
      unmeant.add(verb)
    }
  if (unmeant.size === 0) return [...found]
  return found.filter(({ verb }) => {
    if (!HARM.has(trees.lemma(verb))) return true
    const head = trees.head(verb)
    // "were killed when a tram derailed"
    const isBy = [verb, ...(trees.relation(verb) === 'conj' ? [head] : [])].some((word) =>
      trees.children(word).some((child) => trees.relation(child) === 'advcl' && unmeant.has(child)),
    )
    return !(isBy || unmeant.has(subjectOf(trees, verb)) || (head !== NONE && unmeant.has(head)))
  })
}
