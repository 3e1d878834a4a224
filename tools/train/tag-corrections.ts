/**
 * Writes src/language/generated/tag-weights.ts: which of the network's best tags a word has where they are near each other, from the
 * treebank documents whose licence allows commercial use. It stands on the weights of the network: after those change, run it again.
 * usage: tsx tools/train/tag-corrections.ts TRAIN.conllu.gz
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { GAP_LIMIT, GAP_MORE, GAP_ZERO, WEIGHT_ZERO } from '../../src/language/tag-corrections.js'
import { learnTags } from './tag-learner.js'
import { readTreebank } from './treebank.js'

/** The weights as `tag-corrections.ts` reads them. */
function encode(weights: Int8Array): string {
  let encoded = ''
  const put = (code: number): void => {
    encoded += String.fromCharCode(code === 39 ? 33 : code === 92 ? 126 : code)
  }
  let passed = 0
  for (const weight of weights) {
    if (weight === 0) {
      passed++
      continue
    }
    for (; passed >= GAP_LIMIT; passed -= GAP_LIMIT) put(GAP_MORE)
    put(GAP_ZERO + passed)
    put(WEIGHT_ZERO + weight)
    passed = 0
  }
  return encoded
}

const [input] = argv.slice(2)
if (input === undefined) {
  stderr.write('usage: tag-corrections.ts TRAIN.conllu.gz\n')
  exit(2)
}
const sentences = readTreebank(gunzipSync(readFileSync(input)).toString('utf8'))
const { pairs, weights, examples } = learnTags(sentences)
writeFileSync(
  new URL('../../src/language/generated/tag-weights.ts', import.meta.url),
  `// Made by tools/train/tag-corrections.ts from the treebanks that docs/MODEL-CARD.md names; do not edit.
/** Pairs of tags that there are: universal tag times 64 plus Penn tag. */
export const TAG_PAIRS: readonly number[] = [
${pairs.map((pair) => `  ${pair},\n`).join('')}]
/** As \`tag-corrections.ts\` says. */
export const TAG_WEIGHTS =
  '${encode(weights)}'
`,
)
stderr.write(
  `${sentences.length} sentences, ${examples} words in doubt, ${weights.filter((one) => one !== 0).length} weights\n`,
)
