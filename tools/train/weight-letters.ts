import { RUN_LIMIT, RUN_MARK, RUN_ZERO, WEIGHT_LIMIT, WEIGHT_ZERO } from '../../src/text/weight-letters.js'

/** Weights as the integers that a table holds, `scale` to a unit. */
export function roundWeights(weights: ArrayLike<number>, scale: number): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, Math.round(weight * scale))),
  )
}

/** A table as `src/text/weight-letters.ts` reads it. */
export function encodeWeights(table: Int8Array): string {
  let written = ''
  for (let row = 0; row < table.length; ) {
    let run = 0
    while (run < RUN_LIMIT && row + run < table.length && table[row + run] === 0) run++
    if (run > 1) {
      written += letter(RUN_MARK) + letter(RUN_ZERO + run)
      row += run
    } else written += letter(WEIGHT_ZERO + (table[row++] ?? 0))
  }
  return written
}

function letter(code: number): string {
  return code === 39 ? '!' : code === 92 ? '~' : String.fromCharCode(code)
}
