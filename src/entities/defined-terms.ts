import type { Draft, DraftMention } from './draft.js'
import type { NameWords } from './name-words.js'
import { isLikelyAcronym } from './same-name.js'

/** Words from the name to the end of the bracket that defines a term. */
const MAX_WORDS = 24

/**
 * Finds the terms that a text defines for an organisation, `Olmo Holdings, Inc. (NYSE: OLM) ("Olmo" or the "Company")`,
 * and adds every later use of them with a capital.
 */
export function addDefinedTerms(words: NameWords, drafts: readonly Draft[], sentenceOf: Int32Array): void {
  const terms = new Map<string, Draft>()
  for (const draft of drafts)
    if (draft.kind === 'organization')
      for (const { endToken } of draft.mentions) readTerms(words, endToken, draft, terms)
  if (terms.size === 0) return
  const taken = new Set<number>()
  for (const { mentions } of drafts)
    for (const mention of mentions)
      for (let index = mention.firstToken; index < mention.endToken; index++) taken.add(index)
  for (let index = 0; index < words.count; index++) {
    if (!words.isCapital(index) || taken.has(index)) continue
    const draft = terms.get(words.word(index))
    if (draft === undefined) continue
    const mention: DraftMention = {
      firstToken: index,
      endToken: index + 1,
      sentence: sentenceOf[index] ?? 0,
      isName: true,
    }
    draft.mentions.push(mention)
  }
}

function readTerms(words: NameWords, past: number, draft: Draft, terms: Map<string, Draft>): void {
  if (words.word(past) !== '(') return
  // `the Cricket Association of Nepal (CAN)`: letters that are a word as well.
  const letters = words.word(past + 1)
  if (words.word(past + 2) === ')' && words.isCapitals(past + 1) && isLikelyAcronym(letters, draft.words))
    terms.set(letters, draft)
  for (let index = past; index < past + MAX_WORDS; index++) {
    const word = words.word(index)
    if (word === ')' && words.word(index + 1) !== '(') return
    const isMarked = /^["“]$/.test(words.word(index - 1)) && /^["”]$/.test(words.word(index + 1))
    if (isMarked && words.isCapital(index)) terms.set(word, draft)
  }
}
