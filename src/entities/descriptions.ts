import type { TextDocument } from '../document/index.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** Words of a description between its article and its last word. */
const MAX_WORDS = 4

/**
 * Gives `the minister` to the one person so far who has that role. Where two have it, or the role goes on (`the minister
 * of finance`, `the minister's wife`), nobody gets it.
 */
export function addDescriptions(
  document: TextDocument,
  words: NameWords,
  lexicon: Lexicon,
  drafts: readonly Draft[],
  roleSentences: ReadonlyMap<Draft, number>,
): void {
  const byRole = new Map<string, Draft[]>()
  for (const draft of drafts)
    for (const role of draft.roles) {
      const head = headOf(role)
      const list = byRole.get(head)
      if (list === undefined) byRole.set(head, [draft])
      else if (list.length < 2 && !list.includes(draft)) list.push(draft)
    }
  if (byRole.size === 0) return
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      if (words.lower(index) !== 'the') continue
      const last = roleBehind(words, lexicon, index, endToken)
      if (last < 0) continue
      const named = byRole.get(words.lower(last)) ?? []
      const [only] = named
      if (named.length !== 1 || only === undefined || (roleSentences.get(only) ?? 0) >= sentence) continue
      if (hasRole(words, only, index + 1, last + 1))
        only.mentions.push({ firstToken: index, endToken: last + 1, sentence, isName: false })
    }
  })
}

/** Index of the role that ends the description behind the article; -1 where there is none or where it goes on. */
function roleBehind(words: NameWords, lexicon: Lexicon, article: number, past: number): number {
  for (let index = article + 1; index < past && index <= article + MAX_WORDS; index++) {
    const lower = words.lower(index)
    if (lexicon.roles.has(lower)) {
      const next = words.lower(index + 1)
      const goesOn =
        next === 'of' || next === 'for' || next === '-' || /^['’]s?$/.test(next) || words.isCapital(index + 1)
      if (goesOn) return -1
      if (!lexicon.roles.has(next))
        return words.isSmall(index + 1) &&
          !isVerbLike(next) &&
          lexicon.everyday.has(next) &&
          next.length > 3 &&
          !lexicon.plain.has(next) &&
          !/(?:ed|s)$/.test(next)
          ? -1
          : index
    } else if (lexicon.plain.has(lower) || !words.isSmall(index) || index > article + 1) return -1
  }
  return -1
}

/** Past forms that do not end in `-ed`. */
function isVerbLike(word: string): boolean {
  return /^(?:told|spoke|left|met|went|came|took|made|gave|held|won|lost|paid|sent|kept|felt|found|fell|began|knew|thought|wrote|chose|swore|sought|sold|bought|brought|led|put|set|cut)$/.test(
    word,
  )
}

/** Whether the words of the description all stand in one role of the person: `the prime minister` is no minister of finance. */
function hasRole(words: NameWords, draft: Draft, first: number, past: number): boolean {
  return draft.roles.some((role) => {
    const list = role.toLowerCase().split(' ')
    for (let index = first; index < past; index++) if (!list.includes(words.lower(index))) return false
    return true
  })
}

function headOf(role: string): string {
  return role.slice(role.lastIndexOf(' ') + 1).toLowerCase()
}
