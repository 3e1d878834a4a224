import { ROWS, TEMPLATES } from './gap-features.js'
import { BOUNDARY_WEIGHTS } from './generated/boundary-weights.js'

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

let weights: Int8Array | null = null

function decode(): Int8Array {
  const table = new Int8Array(ROWS)
  let row = 0
  for (let at = 0; at < BOUNDARY_WEIGHTS.length; at++) {
    if (BOUNDARY_WEIGHTS.charCodeAt(at) === RUN_MARK) row += codeAt(++at) - RUN_ZERO
    else table[row++] = codeAt(at) - WEIGHT_ZERO
  }
  return table
}

function codeAt(at: number): number {
  const code = BOUNDARY_WEIGHTS.charCodeAt(at)
  return code === 33 ? 39 : code === 126 ? 92 : code
}

/** How likely the gap with these features ends a sentence: above 0 where it is more likely than not. */
export function scoreGap(rows: Int32Array): number {
  weights ??= decode()
  let score = 0
  for (let index = 0; index < TEMPLATES; index++) score += weights[rows[index] ?? 0] ?? 0
  return score
}
