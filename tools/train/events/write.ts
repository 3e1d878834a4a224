/** Writes the learned weights as the package reads them. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { COUNTED } from '../../../src/events/incidents/judge.js'
import { DECISIONS, type Model } from '../../../src/events/incidents/model.js'
import { encodeWeights, roundWeights } from '../weight-letters.js'

/** Writes `src/events/generated/incident-weights.ts`. */
export function writeWeights({ decisions, texts, counts }: Model): void {
  const table = (name: string, weights: ArrayLike<number>): string =>
    `  ${name}:\n    '${encodeWeights(roundWeights(weights, 1))}',\n`
  const lists = COUNTED.map(
    (kind) =>
      `  ${kind}: [\n${counts[kind].map((weights) => `    [${weights.map((weight) => Math.round(weight)).join(', ')}],\n`).join('')}  ],\n`,
  )
  writeFileSync(
    fileURLToPath(new URL('../../../src/events/generated/incident-weights.ts', import.meta.url)),
    `// Made by tools/train/events/train.ts from the messages and filled templates of MUC-3 and MUC-4. Do not edit.
/** As \`src/text/weight-letters.ts\` says, by decision. */
export const INCIDENT_WEIGHTS = {
${DECISIONS.map((name) => table(name, decisions[name])).join('')}} as const
/** The same for the words of a text, by kind of incident. */
export const TEXT_WEIGHTS = {
${COUNTED.map((name) => table(name, texts[name])).join('')}} as const
/** Weights of what tells whether there is one more incident of a kind, by how many there are before. */
export const COUNT_WEIGHTS = {
${lists.join('')}} as const
`,
  )
}
