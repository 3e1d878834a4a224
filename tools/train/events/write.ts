/** Writes the learned weights as the package reads them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Weights } from '../../../src/events/incidents/linear.js'
import { DECISIONS, type Decision } from '../../../src/events/incidents/model.js'
import {
  RUN_LIMIT,
  RUN_MARK,
  RUN_ZERO,
  SCALE,
  WEIGHT_LIMIT,
  WEIGHT_ZERO,
} from '../../../src/events/incidents/weights.js'

/** The integers of a table. */
export function rounded(weights: Weights): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, Math.round(weight * SCALE))),
  )
}

/** Writes `src/events/generated/incident-weights.ts`. */
export function writeWeights(model: Readonly<Record<Decision, Weights>>): void {
  const tables = DECISIONS.map((decision) => `  ${decision}:\n    '${encode(rounded(model[decision]))}',\n`)
  writeFileSync(
    fileURLToPath(new URL('../../../src/events/generated/incident-weights.ts', import.meta.url)),
    `// Made by tools/train/events/train.ts from the messages and filled templates of MUC-3 and MUC-4. Do not edit.
/** As \`incidents/weights.ts\` says, by decision. */
export const INCIDENT_WEIGHTS = {
${tables.join('')}} as const
`,
  )
}

function encode(table: Int8Array): string {
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
