/**
 * Learns where sentences end from a treebank, and writes `src/document/generated/boundary-weights.ts`.
 *
 *     npx tsx tools/train/sentences.ts TRAIN.conllu.gz
 *
 * A logistic model over hashed features (`src/document/gap-features.ts`), trained by Adagrad in a fixed order, rounded to
 * integers. Documents that may not be used commercially are left out. Besides each paragraph as it is, the model sees
 * some in capitals, as old wires sent them, some behind an invented dateline, and some with more abbreviations.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { GapReader, ROWS, TEMPLATES } from '../../src/document/gap-features.js'
import { RUN_LIMIT, RUN_MARK, RUN_ZERO, WEIGHT_LIMIT, WEIGHT_ZERO } from '../../src/document/gap-weights.js'
import { TokenBuffer } from '../../src/document/token-buffer.js'
import { tokenize } from '../../src/document/tokenize.js'
import { type MarkedParagraph, readParagraphs } from './sentence-texts.js'
import { inCapitals, inventDateline, withAbbreviations } from './sentence-variants.js'

const EPOCHS = 10
const RATE = 0.15
/** Share of the features that an example leaves out: weights then do not lean on one another. */
const DROPPED = 0.4
/** Rows seen more seldom carry no weight. */
const MIN_COUNT = 16
/** What the logarithm of the odds is multiplied by before it is rounded. */
const SCALE = 10

interface Examples {
  readonly rows: Int32Array
  readonly labels: Uint8Array
  readonly count: number
}

/** Reads every gap at which a sentence can end. */
function readExamples(paragraphs: readonly MarkedParagraph[]): Examples {
  const rows: number[] = []
  const labels: number[] = []
  const tokens = new TokenBuffer(1024)
  const reader = new GapReader(tokens)
  for (const { text, ends, document } of paragraphs) {
    const stops = new Set(ends)
    tokens.count = 0
    tokenize(text, 0, text.length, tokens)
    reader.beginText(document, true)
    reader.begin(text)
    for (let index = 0; index + 1 < tokens.count; index++) {
      const isEnd = stops.has(tokens.end[index] ?? 0)
      if (reader.isCandidate(index)) {
        reader.read(index)
        rows.push(...reader.rows)
        labels.push(isEnd ? 1 : 0)
      }
      if (isEnd) reader.endSentence(index)
    }
  }
  return { rows: Int32Array.from(rows), labels: Uint8Array.from(labels), count: labels.length }
}

/** Numbers from 0 to 1, always the same. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function train({ rows, labels, count }: Examples): Float64Array {
  const weights = new Float64Array(ROWS)
  const squares = new Float64Array(ROWS).fill(1e-3)
  const seen = new Int32Array(ROWS)
  for (const row of rows) seen[row] = (seen[row] ?? 0) + 1
  const order = Int32Array.from({ length: count }, (_, index) => index)
  const random = makeRandom(1)
  const sum = new Float64Array(ROWS)
  const kept = new Uint8Array(TEMPLATES)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = count - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      const kept = order[index] ?? 0
      order[index] = order[other] ?? 0
      order[other] = kept
    }
    for (const example of order) {
      const at = example * TEMPLATES
      let score = 0
      for (let index = 0; index < TEMPLATES; index++) {
        const row = rows[at + index] ?? 0
        kept[index] = (seen[row] ?? 0) >= MIN_COUNT && random() >= DROPPED ? 1 : 0
        if (kept[index] === 1) score += weights[row] ?? 0
      }
      const gradient = 1 / (1 + Math.exp(-score)) - (labels[example] ?? 0)
      for (let index = 0; index < TEMPLATES; index++) {
        if (kept[index] === 0) continue
        const row = rows[at + index] ?? 0
        squares[row] = (squares[row] ?? 0) + gradient * gradient
        weights[row] = (weights[row] ?? 0) - (RATE * gradient) / Math.sqrt(squares[row] ?? 1)
      }
    }
    if (epoch >= EPOCHS / 2) for (let row = 0; row < ROWS; row++) sum[row] = (sum[row] ?? 0) + (weights[row] ?? 0)
  }
  return sum.map((weight) => (weight * (1 - DROPPED)) / (EPOCHS / 2))
}

/** The weights as `src/document/gap-weights.ts` reads them. */
function encode(weights: Float64Array): string {
  let encoded = ''
  const put = (code: number): void => {
    encoded += String.fromCharCode(code === 39 ? 33 : code === 92 ? 126 : code)
  }
  for (let row = 0; row < ROWS; ) {
    let run = 0
    while (run < RUN_LIMIT && row + run < ROWS && Math.round((weights[row + run] ?? 0) * SCALE) === 0) run++
    if (run > 2) {
      encoded += String.fromCharCode(RUN_MARK)
      put(RUN_ZERO + run)
      row += run
    } else {
      const weight = Math.round((weights[row] ?? 0) * SCALE)
      put(Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, weight)) + WEIGHT_ZERO)
      row++
    }
  }
  return encoded
}

const [input] = argv.slice(2)
if (input === undefined) {
  stderr.write('usage: sentences.ts TRAIN.conllu.gz\n')
  exit(2)
}
const paragraphs = readParagraphs(gunzipSync(readFileSync(input)).toString('utf8'))
const examples = readExamples([
  ...paragraphs,
  ...inCapitals(paragraphs),
  ...inventDateline(paragraphs),
  ...withAbbreviations(paragraphs),
])
const weights = train(examples)
const file = fileURLToPath(new URL('../../src/document/generated/boundary-weights.ts', import.meta.url))
writeFileSync(
  file,
  `// Made by tools/train/sentences.ts from UD English EWT and GUM (documents free for commercial use). Do not edit.
/** As \`gap-weights.ts\` says. */
export const BOUNDARY_WEIGHTS =
  '${encode(weights)}'
`,
)
stderr.write(
  `${paragraphs.length} paragraphs, ${examples.count} gaps, ${weights.filter((w) => Math.round(w * SCALE) !== 0).length} rows\n`,
)
