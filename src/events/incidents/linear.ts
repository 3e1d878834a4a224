import { ROWS } from './rows.js'

/** Weights of features: a table of {@link ROWS} and the constant behind it. */
export type Weights = ArrayLike<number>

/** The words of a dispatch count less the more there are. */
const WORDS_SHARE = 4

/** How much each of so many words counts. */
export function wordShare(count: number): number {
  return count === 0 ? 0 : WORDS_SHARE / Math.sqrt(count)
}

/** The sum of the weights of what is seen, and of the words. */
export function scoreOf(weights: Weights, rows: Int32Array, words: Int32Array): number {
  let score = weights[ROWS] ?? 0
  for (const row of rows) score += weights[row] ?? 0
  let sum = 0
  for (const row of words) sum += weights[row] ?? 0
  return score + sum * wordShare(words.length)
}
