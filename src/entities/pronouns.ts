import type { TextDocument } from '../document/index.js'
import type { Draft } from './draft.js'
import { Gender } from './lexicon.js'
import type { NameWords } from './name-words.js'

const PRONOUNS: ReadonlyMap<string, number> = new Map([
  ['he', Gender.Male],
  ['him', Gender.Male],
  ['his', Gender.Male],
  ['himself', Gender.Male],
  ['she', Gender.Female],
  ['her', Gender.Female],
  ['hers', Gender.Female],
  ['herself', Gender.Female],
])

/** A stretch of the text in quotation marks, the marks left out. */
export interface Quoted {
  readonly start: number
  readonly end: number
}

/**
 * Gives each `he` and `she` to the person it means, where only one can be meant: the one person of that gender in the
 * sentence so far, else in the sentence before it. Pronouns within a quotation are another speaker's and stay alone.
 */
export function addPronouns(
  document: TextDocument,
  words: NameWords,
  drafts: readonly Draft[],
  quotes: readonly Quoted[],
): void {
  const people = drafts.filter(({ kind }) => kind === 'person')
  if (people.length === 0) return
  const inSentence: Found[][] = document.sentences.map(() => [])
  for (const draft of people)
    for (const { firstToken, sentence } of draft.mentions) inSentence[sentence]?.push({ draft, token: firstToken })
  for (const list of inSentence) list.sort((a, b) => a.token - b.token)
  let quote = 0
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      const start = words.start(index)
      while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= start) quote++
      const length = words.end(index) - start
      if (length < 2 || length > 7) continue
      const gender = PRONOUNS.get(words.word(index).toLowerCase())
      if (gender === undefined || (quotes[quote]?.start ?? words.text.length) <= start) continue
      const draft = antecedent(inSentence, sentence, index, gender)
      if (draft === null) continue
      const mention = { firstToken: index, endToken: index + 1, sentence }
      draft.add(mention, [])
      if (draft.gender === Gender.Unknown) draft.gender = gender
      const list = inSentence[sentence]
      const at = list?.findIndex(({ token }) => token > index) ?? -1
      if (at < 0) list?.push({ draft, token: index })
      else list?.splice(at, 0, { draft, token: index })
    }
  })
}

interface Found {
  readonly draft: Draft
  readonly token: number
}

/** Sentences back in which a pronoun's person may stand. */
const MAX_BACK = 2

function antecedent(
  inSentence: readonly (readonly Found[])[],
  sentence: number,
  index: number,
  gender: number,
): Draft | null {
  const here = (inSentence[sentence] ?? []).filter(({ token, draft }) => token < index && fits(draft, gender))
  const one = onlyOne(here, gender)
  if (one !== undefined) return one
  for (let back = 1; back <= MAX_BACK && back <= sentence; back++) {
    const before = (inSentence[sentence - back] ?? []).filter(({ draft }) => fits(draft, gender))
    const found = onlyOne(before, gender)
    if (found !== undefined) return found
  }
  return null
}

function fits(draft: Draft, gender: number): boolean {
  return draft.gender === gender || draft.gender === Gender.Unknown
}

/** The one person of the list; null where there are several, undefined where there is none. One of known gender beats others. */
function onlyOne(list: readonly Found[], gender: number): Draft | null | undefined {
  const [first] = list
  if (first === undefined) return undefined
  if (list.every(({ draft }) => draft === first.draft)) return first.draft
  const sure = list.filter(({ draft }) => draft.gender === gender)
  const [known] = sure
  return known !== undefined && sure.every(({ draft }) => draft === known.draft) ? known.draft : null
}
