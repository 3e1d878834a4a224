import { COREFERENCE_WEIGHTS } from '../generated/coreference-weights.js'
import { ROWS } from './features.js'

/**
 * How the weights are written: a character a row, its code less {@link WEIGHT_ZERO}. Behind a `#` stands a number of
 * rows without weight, as a code less {@link RUN_ZERO}. `!` and `~` stand for the apostrophe and the backslash.
 */
export const WEIGHT_ZERO = 80
/** Largest weight that a character holds. */
export const WEIGHT_LIMIT = 44
/** Code of a run of no rows. */
export const RUN_ZERO = 35
/** Longest run that a character holds. */
export const RUN_LIMIT = 85
/** Marks a run. */
export const RUN_MARK = 35
/** Weights are so many times what was learned. */
export const SCALE = 20

let weights: Int8Array | null = null

/** The weight of each row, decoded on first use. */
export function readWeights(): Int8Array {
  weights ??= decode()
  return weights
}

function decode(): Int8Array {
  const table = new Int8Array(ROWS)
  let row = 0
  for (let at = 0; at < COREFERENCE_WEIGHTS.length; at++) {
    if (COREFERENCE_WEIGHTS.charCodeAt(at) === RUN_MARK) row += codeAt(++at) - RUN_ZERO
    else table[row++] = codeAt(at) - WEIGHT_ZERO
  }
  return table
}

function codeAt(at: number): number {
  const code = COREFERENCE_WEIGHTS.charCodeAt(at)
  return code === 33 ? 39 : code === 126 ? 92 : code
}
