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
  // Whom a speaker names is not the one who goes on speaking: what is quoted is kept apart.
  const told: Found[][] = document.sentences.map(() => [])
  const quoted: Found[][] = document.sentences.map(() => [])
  for (const draft of people)
    for (const { firstToken, sentence } of draft.mentions) {
      const sentences = isQuoted[firstToken] === 0 ? told : quoted
      const list = sentences[sentence]
      if (list !== undefined && list.length < MAX_PEOPLE) list.push({ draft, token: firstToken })
    }
  for (const list of told) list.sort((a, b) => a.token - b.token)
  for (const list of quoted) list.sort((a, b) => a.token - b.token)
  const isSpeech = document.sentences.map(({ firstToken, endToken }) => isAllQuoted(isQuoted, firstToken, endToken))
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      const length = words.end(index) - words.start(index)
      if (length < 2 || length > 7) continue
      const gender = PRONOUNS.get(words.word(index).toLowerCase())
      if (gender === undefined || (told[sentence]?.length ?? 0) >= MAX_PEOPLE) continue
      const isInside = isQuoted[index] === 1
      const sentences = isInside ? quoted : told
      const draft = isInside
        ? (onlyOne(nearby(quoted, sentence, index, gender, false), gender) ?? null)
        : antecedent(told, isSpeech, sentence, index, gender, isSubject(words, index, firstToken))
      if (draft === null) continue
      draft.add({ firstToken: index, endToken: index + 1, sentence, isName: false }, [])
      if (draft.gender === Gender.Unknown) draft.gender = gender
      const list = sentences[sentence]
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

/** A sentence that names more people is a list, in which no pronoun has a person of its own. */
const MAX_PEOPLE = 40

/** Sentences back in which a pronoun's person may stand. */
const MAX_BACK = 2

function antecedent(
  told: readonly (readonly Found[])[],
  isSpeech: readonly boolean[],
  sentence: number,
  index: number,
  gender: number,
  isSubject: boolean,
): Draft | null {
  const one = onlyOne(nearby(told, sentence, index, gender, true), gender)
  if (one !== undefined) return one
  // `Discussing his fears, Olmo said …`: the person is still to come.
  if (!isSubject && isBeforePerson(told[sentence] ?? [], index, gender)) return null
  let back = 1
  for (let before = sentence - 1; before >= 0 && back <= MAX_BACK; before--) {
    const found = onlyOne(nearby(told, before, index, gender, isSubject && back === 1), gender)
    if (found !== undefined) return found
    if (isSpeech[before] !== true) back++
  }
  return null
}

/** A person so many words behind a pronoun is the one it means, where none stands in front. */
const MAX_AHEAD = 8

function isBeforePerson(list: readonly Found[], index: number, gender: number): boolean {
  return list.some(({ token, draft }) => token > index && token <= index + MAX_AHEAD && fits(draft, gender, true))
}

/** The people of a sentence in front of word `index` who can be meant. */
function nearby(
  sentences: readonly (readonly Found[])[],
  sentence: number,
  index: number,
  gender: number,
  isNear: boolean,
): Found[] {
  return (sentences[sentence] ?? []).filter(({ token, draft }) => token < index && fits(draft, gender, isNear))
}

/** Whether the sentence is nothing but a quotation. */
function isAllQuoted(isQuoted: Uint8Array, first: number, past: number): boolean {
  let outside = 0
  for (let index = first; index < past; index++) if (isQuoted[index] === 0) outside++
  return outside <= 2
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
