/**
 * How a table of small weights is written: a character a row, its code less {@link WEIGHT_ZERO}. Behind a `#` stands a number of rows
 * without weight, as a code less {@link RUN_ZERO}. `!` and `~` stand for the apostrophe and the backslash.
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

/** The table of `rows` weights that a string writes. */
export function decodeWeights(written: string, rows: number): Int8Array {
  const table = new Int8Array(rows)
  let row = 0
  for (let at = 0; at < written.length; at++) {
    if (written.charCodeAt(at) === RUN_MARK) row += codeAt(written, ++at) - RUN_ZERO
    else table[row++] = codeAt(written, at) - WEIGHT_ZERO
  }
  return table
}

function codeAt(written: string, at: number): number {
  const code = written.charCodeAt(at)
  return code === 33 ? 39 : code === 126 ? 92 : code
}
