/** Writes the learned weights as the package reads them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Weights } from '../../../src/events/incidents/linear.js'
import { DECISIONS, type Decision, SCALE } from '../../../src/events/incidents/model.js'
import { encodeWeights, roundWeights } from '../weight-letters.js'

/** Writes `src/events/generated/incident-weights.ts`. */
export function writeWeights(model: Readonly<Record<Decision, Weights>>): void {
  const tables = DECISIONS.map(
    (decision) => `  ${decision}:\n    '${encodeWeights(roundWeights(model[decision], SCALE))}',\n`,
  )
  writeFileSync(
    fileURLToPath(new URL('../../../src/events/generated/incident-weights.ts', import.meta.url)),
    `// Made by tools/train/events/train.ts from the messages and filled templates of MUC-3 and MUC-4. Do not edit.
/** As \`src/text/weight-letters.ts\` says, by decision. */
export const INCIDENT_WEIGHTS = {
${tables.join('')}} as const
`,
  )
}
