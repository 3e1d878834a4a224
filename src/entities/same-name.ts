import type { Draft } from './draft.js'

/** Whether one name is the other with words or letters left out: `J. Olmo`, `Ana Olmo`, `Ana Maria Olmo`. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const word of short) {
    while (at < long.length && !isSameWord(word, long[at] ?? '')) at++
    if (at === long.length) return false
    at++
  }
  return true
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Whether the letters in a bracket begin words of the name: most of them, in order. */
export function isLikelyAcronym(letters: string, words: readonly string[]): boolean {
  const lower = letters.toLowerCase()
  let matched = 0
  let at = 0
  for (const letter of lower) {
    const found = words.findIndex((word, index) => index >= at && word.startsWith(letter))
    if (found < 0) continue
    matched++
    at = found + 1
  }
  return matched * 3 >= lower.length * 2
}

/** A name is one entity, though the tagger gave it two kinds: the kind of most mentions stays. Places and groups are kept. */
export function mergeKinds(drafts: readonly Draft[]): void {
  const byName = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.kind === 'place' || draft.kind === 'group') continue
    const name = draft.words.join(' ')
    const other = byName.get(name)
    if (other === undefined) {
      byName.set(name, draft)
      continue
    }
    if (other.kind === draft.kind) continue
    const [from, to] = other.mentions.length < draft.mentions.length ? [other, draft] : [draft, other]
    for (const mention of from.mentions.splice(0)) to.mentions.push(mention)
    to.addRoles(from.roles)
    byName.set(name, to)
  }
}
