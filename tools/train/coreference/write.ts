/** Writes the learned weights as the package reads them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SCALE } from '../../../src/entities/coreference/weights.js'
import { encodeWeights, roundWeights } from '../weight-letters.js'

/** Writes `src/entities/generated/coreference-weights.ts`. */
export function writeWeights(weights: Float64Array): void {
  writeFileSync(
    fileURLToPath(new URL('../../../src/entities/generated/coreference-weights.ts', import.meta.url)),
    `// Made by tools/train/coreference/train.ts from the coreference of UD English GUM and unlabelled news. Do not edit.
/** As \`src/text/weight-letters.ts\` says. */
export const COREFERENCE_WEIGHTS =
  '${encodeWeights(roundWeights(weights, SCALE))}'
`,
  )
}
