import type { TextDocument } from '../../document/index.js'
import { isAlphanumericAt } from '../../text/letters.js'
import type { Trees } from '../tree.js'

/** Rows of the tables that the words of a whole dispatch point to, and how much each counts. */
export interface TextRows {
  /** Each once, in order. */
  readonly rows: Int32Array
  /** Together of length 1. */
  readonly values: Float64Array
}

/** Rows of a table for the words of a text. */
export const TEXT_ROWS = 1 << 16
/** Words from the top that are read: what comes later in so long a text says little of what it reports. */
const MOST_WORDS = 4096
/** Paragraphs whose words are taken once more, as those of the opening. */
const OPENING_PARAGRAPHS = 2
/** How much a word counts that stands so often: ever less more, about as the logarithm. */
const BY_COUNT = [0, 1, 1.7, 2.1, 2.4, 2.6, 2.8, 2.95, 3.1] as const
const OPENING = 0x2c1b3c6d
const PRIME = 0x01000193

/** The words of a dispatch without their endings, pairs of neighbours, and the words of its opening. */
export function textRowsOf(trees: Trees, { tokens, sentences }: TextDocument): TextRows {
  const found: number[] = []
  let last = 0
  for (const { firstToken, endToken, paragraph } of sentences) {
    if (firstToken >= MOST_WORDS) break
    for (let word = firstToken; word < Math.min(endToken, MOST_WORDS); word++) {
      const hash = hashOf(trees.lower(word))
      if (hash === 0) continue
      found.push(rowOf(hash))
      if (last !== 0) found.push(rowOf(Math.imul(last, PRIME) ^ hash))
      if (paragraph < OPENING_PARAGRAPHS) found.push(rowOf(hash ^ OPENING))
      last = hash
    }
  }
  return counted(Int32Array.from(found).sort(), tokens.count)
}

function counted(sorted: Int32Array, words: number): TextRows {
  const rows = new Int32Array(Math.min(sorted.length, 3 * words))
  const values = new Float64Array(rows.length)
  let count = 0
  let squares = 0
  for (let at = 0; at < sorted.length; ) {
    const row = sorted[at] ?? 0
    const first = at
    while (at < sorted.length && sorted[at] === row) at++
    const value = BY_COUNT[Math.min(at - first, BY_COUNT.length - 1)] ?? 0
    rows[count] = row
    values[count++] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < count; at++) values[at] = (values[at] ?? 0) / length
  return { rows: rows.subarray(0, count), values: values.subarray(0, count) }
}

/** Of a word without its ending; 0 for what is no word and no number. */
function hashOf(word: string): number {
  if (!isAlphanumericAt(word, 0)) return 0
  const end = word.length - endingOf(word)
  let hash = 0x811c9dc5
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash | 1
}

/** Letters of the ending of a verb's form or a plural. */
function endingOf(word: string): number {
  if (word.length > 4 && word.endsWith('ing')) return 3
  if (word.length > 3 && (word.endsWith('ed') || word.endsWith('es'))) return 2
  return word.length > 2 && word.endsWith('s') ? 1 : 0
}

function rowOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16
}

/** The sum of the weights of the words of a text; the constant stands behind the table. */
export function textScore(weights: ArrayLike<number>, { rows, values }: TextRows): number {
  let score = weights[TEXT_ROWS] ?? 0
  for (let at = 0; at < rows.length; at++) score += (weights[rows[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return score
}
