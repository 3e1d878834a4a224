/**
 * What the attribution network is told of each word beside what the language network made of it: rows of its table, for the word
 * itself, where it stands to quotation marks and to the edges of sentence and paragraph, its relation, tag and entity tag.
 */
import type { TextDocument } from '../document/index.js'
import { ROWS_A_WORD as WORD_ROWS, writeRows } from '../language/features.js'
import { type Analysis, DEPREL, ENTITY_TAGS, XPOS } from '../language/index.js'
import type { FoundQuote } from '../quotes/index.js'

/** Rows that a word adds up. */
export const ROWS_A_WORD = 6
/** Words that hash to one row share it. */
const WORDS = 8192
/** Where each kind of row begins in the table. */
const QUOTE = WORDS
const EDGE = QUOTE + 8
const RELATION = EDGE + 9
const TAG = RELATION + DEPREL.length
const NAME = TAG + XPOS.length
/** Rows of the table. */
export const TABLE_ROWS = NAME + ENTITY_TAGS.length

/** How a word stands to quotation marks. */
const Marks = { Outside: 0, Direct: 1, Partial: 2, Nested: 3, First: 4, Last: 5 } as const

/** Rows of all words of a document, {@link ROWS_A_WORD} each. */
export function attributionRows(document: TextDocument, analysis: Analysis, quotes: readonly FoundQuote[]): Int32Array {
  const { text, tokens, sentences } = document
  const rows = new Int32Array(tokens.count * ROWS_A_WORD)
  const word = new Int32Array(WORD_ROWS)
  const marks = markStates(document, quotes)
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (sentence === undefined) break
    const opens = sentences[index - 1]?.paragraph !== sentence.paragraph
    const closes = sentences[index + 1]?.paragraph !== sentence.paragraph
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      writeRows(text, tokens.start[token] as number, tokens.end[token] as number, false, word, 0)
      const first = token === sentence.firstToken ? (opens ? 2 : 1) : 0
      const last = token === sentence.endToken - 1 ? (closes ? 2 : 1) : 0
      const at = token * ROWS_A_WORD
      rows[at] = (word[0] as number) % WORDS
      rows[at + 1] = QUOTE + (marks[token] as number)
      rows[at + 2] = EDGE + first + 3 * last
      rows[at + 3] = RELATION + (analysis.deprel[token] as number)
      rows[at + 4] = TAG + (analysis.xpos[token] as number)
      rows[at + 5] = NAME + (analysis.entity[token] as number)
    }
  }
  return rows
}

/** For each word whether it stands in a quotation, and whether it is the mark at either end. */
function markStates({ tokens }: TextDocument, quotes: readonly FoundQuote[]): Uint8Array {
  const states = new Uint8Array(tokens.count)
  const pieces = quotes
    .flatMap(({ outer, kind, level }) => outer.map(({ start, end }) => ({ start, end, kind, level })))
    .sort((a, b) => a.level - b.level || a.start - b.start)
  let token = 0
  let level = 0
  for (const piece of pieces) {
    if (piece.level !== level) token = 0
    level = piece.level
    while (token < tokens.count && (tokens.start[token] as number) < piece.start) token++
    const first = token
    const state = level > 0 ? Marks.Nested : piece.kind === 'direct' ? Marks.Direct : Marks.Partial
    while (token < tokens.count && (tokens.start[token] as number) < piece.end) states[token++] = state
    if (level > 0 || token === first) continue
    states[token - 1] = Marks.Last
    states[first] = Marks.First
  }
  return states
}
