import type { SentenceRange, TextDocument } from '../document/index.js'
import { CLOSED_CLASSES } from './words.data.js'

/** Class of a word as far as a closed list tells; `open` is everything else. */
export type WordClass = keyof typeof CLOSED_CLASSES | 'open'

/** A sentence's words in small letters with their classes; index 0 is the first word of the sentence. */
export interface Words {
  readonly text: string
  readonly sentence: SentenceRange
  readonly count: number
  readonly lower: readonly string[]
  readonly kinds: readonly WordClass[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const CLASS_OF: ReadonlyMap<string, WordClass> = new Map(
  Object.entries(CLOSED_CLASSES).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as WordClass] as const),
  ),
)

/** The words of a sentence. */
export function wordsOf(document: TextDocument, sentence: SentenceRange): Words {
  const { text, tokens } = document
  const lower: string[] = []
  const kinds: WordClass[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const start = tokens.start[index] ?? 0
    const end = tokens.end[index] ?? 0
    const word = text.slice(start, end).toLowerCase().replaceAll("'", '’')
    lower.push(word)
    kinds.push(CLASS_OF.get(word) ?? (word.endsWith('ly') && word.length > 4 ? 'adverb' : 'open'))
    starts.push(start)
    ends.push(end)
  }
  return { text, sentence, count: lower.length, lower, kinds, starts, ends }
}

/** Whether the word is written with a capital that says something: the text around it has small letters. */
export function isCapitalised(words: Words, index: number): boolean {
  const first = words.text.charAt(words.starts[index] ?? 0)
  return first !== first.toLowerCase()
}
