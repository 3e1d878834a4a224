import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Draft, DraftMention } from './draft.js'
import type { NameWords } from './name-words.js'

/** Words back to the bracket that a credit opens with. */
const MOST_WORDS = 8

/**
 * Marks whoever is named only beside the news: in a caption or a sign-off, or as the photographer in `(Ana Olmo/AP)`. No pronoun of
 * the news means them.
 */
export function markAsides(
  document: TextDocument,
  words: NameWords,
  { roles }: Opening,
  drafts: readonly Draft[],
): void {
  const isNote = document.sentences.map(({ paragraph }) => roles[paragraph] === 'note')
  for (const draft of drafts)
    draft.isAside =
      draft.kind === 'person' &&
      draft.mentions.length > 0 &&
      draft.mentions.every((mention) => isNote[mention.sentence] === true || isCredit(words, mention))
}

/** `(Ana Olmo/AP)`, `(AP Photo/Ana Olmo)` */
function isCredit(words: NameWords, { firstToken, endToken }: DraftMention): boolean {
  const isAgency = words.word(endToken).startsWith('/') || words.word(firstToken - 1).endsWith('/')
  if (!isAgency) return false
  for (let index = firstToken - 1; index >= firstToken - MOST_WORDS; index--) {
    const word = words.word(index)
    if (word === '(' || word === '[') return true
    if (word === ')' || word === '.') return false
  }
  return false
}
