/** Writes the learned weights as the package reads them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ROWS } from '../../../src/entities/coreference/features.js'
import {
  RUN_LIMIT,
  RUN_MARK,
  RUN_ZERO,
  SCALE,
  WEIGHT_LIMIT,
  WEIGHT_ZERO,
} from '../../../src/entities/coreference/weights.js'

/** Writes `src/entities/generated/coreference-weights.ts`. */
export function writeWeights(weights: Float64Array): void {
  const table = Array.from(weights, (weight) =>
    Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, Math.round(weight * SCALE))),
  )
  writeFileSync(
    fileURLToPath(new URL('../../../src/entities/generated/coreference-weights.ts', import.meta.url)),
    `// Made by tools/train/coreference/train.ts from the coreference of UD English GUM and unlabelled news. Do not edit.
/** As \`coreference/weights.ts\` says. */
export const COREFERENCE_WEIGHTS =
  '${encode(table)}'
`,
  )
}

function encode(table: readonly number[]): string {
  let written = ''
  for (let row = 0; row < ROWS; ) {
    let run = 0
    while (run < RUN_LIMIT && row + run < ROWS && table[row + run] === 0) run++
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
