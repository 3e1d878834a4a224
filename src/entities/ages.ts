import type { TextDocument } from '../document/index.js'
import { type Analysis, UPOS } from '../language/index.js'
import type { Draft } from './draft.js'
import type { NameWords } from './name-words.js'

/** Sentences back in which the only person named is meant by an age. */
const MAX_BACK = 2

/**
 * Gives `the 45-year-old` to the person whose age the text tells (`Ana Olmo, 45,`), else to the only person who is named
 * in this sentence so far or in the two before it. Where two are named, nobody gets it.
 */
export function addAges(document: TextDocument, analysis: Analysis, words: NameWords, drafts: readonly Draft[]): void {
  const people = drafts.filter(({ kind }) => kind === 'person')
  const byAge = new Map<string, Draft | null>()
  const named: Draft[][] = document.sentences.map(() => [])
  for (const draft of people)
    for (const { endToken, sentence } of draft.mentions) {
      const list = named[sentence]
      if (list !== undefined && list.length < 3 && !list.includes(draft)) list.push(draft)
      if (words.word(endToken) !== ',' || !/^[,.;]$/.test(words.word(endToken + 2))) continue
      const age = words.word(endToken + 1)
      const other = byAge.get(age)
      if (/^\d{1,3}$/.test(age)) byAge.set(age, other === undefined || other === draft ? draft : null)
    }
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      if (words.lower(index) !== 'the') continue
      const past = pastAge(words, analysis, index + 1)
      if (past < 0) continue
      const told = byAge.get(words.word(index + 1).split('-')[0] ?? '')
      const draft = told === undefined ? onlyPerson(named, sentence, index) : told
      draft?.mentions.push({ firstToken: index, endToken: past, sentence, isName: false })
    }
  })
}

/** Past the words of `45-year-old`, where nothing follows that it would describe; else -1. */
function pastAge(words: NameWords, analysis: Analysis, first: number): number {
  if (!/^\d{1,3}(?:-year-old)?$/.test(words.word(first))) return -1
  let past = first + 1
  if (!words.word(first).endsWith('old')) {
    for (const part of ['-', 'year', '-', 'old']) if (words.lower(past) === part && words.isTight(past)) past++
    if (past !== first + 5) return -1
  }
  return NOUNS.has(analysis.upos[past] ?? 0) ? -1 : past
}

/** What an age describes: `the 45-year-old bridge`. */
const NOUNS: ReadonlySet<number> = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN'].map((part) => UPOS.indexOf(part)))

/** The only person named in the sentence in front of word `index`, or in the sentences before it; null where there are more. */
function onlyPerson(named: readonly (readonly Draft[])[], sentence: number, index: number): Draft | null {
  const found = new Set<Draft>()
  for (let back = 0; back <= MAX_BACK; back++)
    for (const draft of named[sentence - back] ?? [])
      if (draft.mentions.some((mention) => mention.firstToken < index)) found.add(draft)
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
