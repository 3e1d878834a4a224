import type { TextDocument } from '../../document/index.js'
import type { Analysis } from '../../language/index.js'
import type { FoundQuote } from '../../quotes/index.js'
import { Draft } from '../draft.js'
import type { NameWords } from '../name-words.js'
import type { Chain } from './chain.js'
import { LEARNED } from './model.js'
import { type Phrase, PhraseKind, PhraseType } from './phrase.js'
import { PRONOUNS, PronounClass } from './pronouns.data.js'
import { readQuotations } from './quotation.js'
import { type Judge, Resolver } from './resolve.js'
import { Syntax } from './syntax.js'

/**
 * Gives each pronoun to whom it means, and adds an entity for whoever has no name but is spoken of again: `a doctor …
 * she`. What a pronoun means is learned: `tools/train/coreference`.
 */
export function addPronouns(
  document: TextDocument,
  analysis: Analysis,
  words: NameWords,
  sentenceOf: Int32Array,
  quotes: readonly FoundQuote[],
  drafts: Draft[],
  judge: Judge = LEARNED,
): void {
  const syntax = new Syntax(document, analysis, sentenceOf)
  const quotations = readQuotations(words, syntax, quotes)
  for (const chain of new Resolver(words, syntax, quotations, drafts, judge).run()) {
    const draft = chain.draft ?? unnamed(words, chain)
    if (draft === null) continue
    if (chain.draft === null) drafts.push(draft)
    for (const phrase of chain.phrases) {
      if (phrase.draft !== null || (phrase.type !== PhraseType.Pronoun && chain.draft !== null)) continue
      const firstToken = phrase.type === PhraseType.Pronoun ? phrase.firstToken : pastNames(words, phrase)
      const { endToken, sentence } = phrase
      if (firstToken < endToken) draft.mentions.push({ firstToken, endToken, sentence, isName: false })
    }
  }
}

/** An entity for people or a body without a name, if a pronoun speaks of them; called by the first words for them. */
function unnamed(words: NameWords, chain: Chain): Draft | null {
  if (chain.pronouns === 0 || chain.phrases.length < 2) return null
  if (chain.kind !== PhraseKind.Person && chain.kind !== PhraseKind.Organization) return null
  if (!chain.hasNoun && (chain.pronouns & OWN) === 0) return null
  const draft = new Draft(chain.kind === PhraseKind.Person ? 'person' : 'organization', [])
  const noun = chain.phrases.find(({ type }) => type !== PhraseType.Pronoun)
  draft.label =
    noun === undefined
      ? subjectOf(chain.phrases[0]?.pronoun ?? -1)
      : words.name(pastDeterminer(words, noun), noun.endToken)
  return draft
}

/** Whoever is known by pronouns alone is called by the form of a subject: `we` for `Our … us`. */
function subjectOf(pronounClass: number): string | null {
  const subject = PRONOUNS.find(([, name, form]) => form === 'Subject' && PronounClass[name] === pronounClass)?.[0]
  return subject === 'i' ? 'I' : (subject ?? null)
}

/** An article is no part of what someone is called. */
function pastDeterminer(words: NameWords, { firstToken, endToken }: Phrase): number {
  let first = firstToken
  while (endToken - first > 1 && DETERMINERS.has(words.lower(first))) first++
  return first
}

/** Whoever has no name is spoken of by common nouns: `officials` of `U.S. officials`, whose name is another's. */
function pastNames(words: NameWords, phrase: Phrase): number {
  let first = pastDeterminer(words, phrase)
  // The noun itself has a capital at the beginning of a sentence: `Residents said they …`.
  for (let index = first; index < phrase.endToken - 1; index++) if (words.isCapital(index)) first = index + 1
  // `Low’s friends`, `U.S.-led forces`
  while (first < phrase.endToken - 1 && /^(?:['’]s?|-)$/.test(words.word(first))) first++
  return first
}

/** Pronouns of who speaks or is spoken to: they mean someone even where no name stands near. */
const OWN = (1 << PronounClass.I) | (1 << PronounClass.We) | (1 << PronounClass.You)

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an another any each every her his its my no one our own some that the their these this those your'.split(' '),
)
