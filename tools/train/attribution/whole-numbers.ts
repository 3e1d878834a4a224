import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Whole numbers that a weight of 1 is written as. */
const SCALE = 64

/** Writes weights as whole numbers into src/attribution/generated; `script` is the file that learned them. */
export function writeWeights(file: string, script: string, name: string, comment: string, weights: Float64Array): void {
  const whole = [...weights].map((weight) => Math.round(weight * SCALE))
  const rows: string[] = []
  for (let at = 0; at < whole.length; at += 20) rows.push(`  ${whole.slice(at, at + 20).join(', ')},`)
  writeFileSync(
    fileURLToPath(new URL(`../../../src/attribution/generated/${file}`, import.meta.url)),
    `// Made by tools/train/attribution/${basename(script)}; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** ${comment} */
export const ${name}: readonly number[] = [
${rows.join('\n')}
]
`,
  )
}
