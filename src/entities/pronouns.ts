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
  const isQuoted = quotedWords(words, quotes)
  const inSentence: Found[][] = document.sentences.map(() => [])
  for (const draft of people)
    // Whom a speaker names is not the one who goes on speaking.
    for (const { firstToken, sentence } of draft.mentions)
      if (isQuoted[firstToken] === 0) inSentence[sentence]?.push({ draft, token: firstToken })
  for (const list of inSentence) list.sort((a, b) => a.token - b.token)
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      const length = words.end(index) - words.start(index)
      if (length < 2 || length > 7 || isQuoted[index] === 1) continue
      const gender = PRONOUNS.get(words.word(index).toLowerCase())
      if (gender === undefined) continue
      const draft = antecedent(inSentence, sentence, index, gender, isSubject(words, index, firstToken))
      if (draft === null) continue
      draft.add({ firstToken: index, endToken: index + 1, sentence }, [])
      if (draft.gender === Gender.Unknown) draft.gender = gender
      const list = inSentence[sentence]
      const at = list?.findIndex(({ token }) => token > index) ?? -1
      if (at < 0) list?.push({ draft, token: index })
      else list?.splice(at, 0, { draft, token: index })
    }
  })
}

/** 1 for each word within a quotation. */
function quotedWords(words: NameWords, quotes: readonly Quoted[]): Uint8Array {
  const marked = new Uint8Array(words.count)
  let index = 0
  for (const { start, end } of quotes) {
    while (index < words.count && words.end(index) <= start) index++
    for (; index < words.count && words.start(index) < end; index++) marked[index] = 1
  }
  return marked
}

/** Whether the pronoun begins its sentence, or what stands behind a quotation: `He left`, `“…,” he said`. */
function isSubject(words: NameWords, index: number, first: number): boolean {
  return index === first || /^(?:["”’']|'')$/.test(words.word(index - 1))
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
  isSubject: boolean,
): Draft | null {
  const here = (inSentence[sentence] ?? []).filter(({ token, draft }) => token < index && fits(draft, gender, true))
  const one = onlyOne(here, gender)
  if (one !== undefined) return one
  for (let back = 1; back <= MAX_BACK && back <= sentence; back++) {
    const before = (inSentence[sentence - back] ?? []).filter(({ draft }) =>
      fits(draft, gender, isSubject && back === 1),
    )
    const found = onlyOne(before, gender)
    if (found !== undefined) return found
  }
  return null
}

/** Someone of whom nothing tells the gender fits only where he or she is as near as can be. */
function fits(draft: Draft, gender: number, isNear: boolean): boolean {
  return draft.gender === gender || (isNear && draft.gender === Gender.Unknown)
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
