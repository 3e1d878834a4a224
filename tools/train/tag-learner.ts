/**
 * Which of the network's best tags a word has where they are near each other, learned from a treebank.
 *
 * A logistic model over the pairs of tags, by Adagrad in a fixed order. The network has learned from the same sentences and is surer of
 * them than of others: so words are learned from that are further from doubt than those that are corrected, and weights count for less.
 */
import { ROWS_A_WORD, writeRows } from '../../src/language/features.js'
import { UPOS, XPOS } from '../../src/language/generated/shape.js'
import { MOST_WORDS, Network } from '../../src/language/network.js'
import { WEIGHT_LIMIT, WEIGHT_STEP } from '../../src/language/tag-corrections.js'
import { BEST, doubt, isInDoubt, readDoubt, readRun, rowOf, TAG_ROWS } from '../../src/language/tag-features.js'
import type { TreebankWord } from './treebank.js'

/** Words are learned from whose tags differ by less. */
const LEARNED = 800
/** A pair of tags exists that was seen so often. */
const LEAST_PAIR = 3
/** A feature counts that was seen so often. */
const LEAST_FEATURE = 5
const EPOCHS = 2
const RATE = 0.1
const DECAY = 2e-4
/** Share of the features that an example leaves out. */
const DROPPED = 0.3
/** What a score of the network is worth in the logarithm of the odds. */
const SCORE = 0.005
/** What weights count for where the network has not learned from the sentences. */
const TRUST = 0.7
/** Weights that are less are left out. */
const LEAST_WEIGHT = 0.15

interface Example {
  readonly features: Int32Array
  /** Pairs of tags, and how far the network puts each behind the first. */
  readonly pairs: Int32Array
  readonly behind: Float64Array
  /** Index of the right one. */
  readonly right: number
}

let network: Network | null = null

function readExamples(sentence: readonly TreebankWord[], isPair: (pair: number) => boolean): Example[] {
  const words = sentence.slice(0, MOST_WORDS)
  network ??= new Network()
  const start: number[] = []
  const end: number[] = []
  let text = ''
  for (const { form } of words) {
    start.push(text.length)
    text += form
    end.push(text.length)
    text += ' '
  }
  for (const [index, { glued }] of words.entries())
    writeRows(text, start[index] ?? 0, end[index] ?? 0, glued, network.rows, index * ROWS_A_WORD)
  const { tags } = network.read(words.length)
  const run = { text, start, end, first: 0, words: words.length, opens: true, scores: tags }
  readRun(run)
  return words.flatMap(({ upos, xpos }, index) => {
    if (!isInDoubt(index, LEARNED)) return []
    readDoubt(run, index)
    const pairs: number[] = []
    const behind: number[] = []
    for (let u = 0; u < BEST; u++)
      for (let x = 0; x < BEST; x++) {
        const pair = (doubt.upos[u] as number) * 64 + (doubt.xpos[x] as number)
        if (u + x > 0 && !isPair(pair)) continue
        pairs.push(pair)
        behind.push((doubt.uposBehind[u] as number) + (doubt.xposBehind[x] as number))
      }
    const right = pairs.indexOf(UPOS.indexOf(upos) * 64 + XPOS.indexOf(xpos))
    if (right < 0) return []
    return [
      { features: doubt.features.slice(), pairs: Int32Array.from(pairs), behind: Float64Array.from(behind), right },
    ]
  })
}

function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(TAG_ROWS)
  const squares = new Float64Array(TAG_ROWS).fill(1e-6)
  const seen = new Map<number, number>()
  for (const { features } of examples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1)
  const order = Int32Array.from(examples.keys())
  let state = 1
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      const moved = order[index] ?? 0
      order[index] = order[other] ?? 0
      order[other] = moved
    }
    for (const index of order) {
      const { features, pairs, behind, right } = examples[index] as Example
      const kept = features.filter((one) => random() >= DROPPED && (seen.get(one) ?? 0) >= LEAST_FEATURE)
      const rows = Array.from(pairs, (pair) => Int32Array.from(kept, (one) => rowOf(one, pair >> 6, pair & 63)))
      const odds = rows.map((row, at) =>
        Math.exp(row.reduce((sum, one) => sum + (weights[one] ?? 0), 0) / (1 - DROPPED) + SCORE * (behind[at] ?? 0)),
      )
      const total = odds.reduce((sum, one) => sum + one, 0)
      for (const [at, row] of rows.entries()) {
        const gradient = (odds[at] ?? 0) / total - (at === right ? 1 : 0)
        if (Math.abs(gradient) < 1e-3) continue
        for (const one of row) {
          const slope = gradient / (1 - DROPPED) + DECAY * (weights[one] ?? 0)
          squares[one] = (squares[one] ?? 0) + slope * slope
          weights[one] = (weights[one] ?? 0) - (RATE * slope) / Math.sqrt(squares[one] ?? 1)
        }
      }
    }
  }
  return weights
}

/** What was learned of tags in doubt. */
export interface LearnedTags {
  /** Pairs of tags that there are, universal tag times 64 plus Penn tag, in order. */
  readonly pairs: readonly number[]
  /** By row, as `src/language/tag-features.ts` hashes a feature and a pair. */
  readonly weights: Int8Array
  /** How many words were learned from. */
  readonly examples: number
}

/** Learns from the sentences of a treebank; the same from the same. */
export function learnTags(sentences: readonly (readonly TreebankWord[])[]): LearnedTags {
  const times = new Map<number, number>()
  for (const { upos, xpos } of sentences.flat()) {
    const pair = UPOS.indexOf(upos) * 64 + XPOS.indexOf(xpos)
    times.set(pair, (times.get(pair) ?? 0) + 1)
  }
  const isPair = (pair: number): boolean => (times.get(pair) ?? 0) >= LEAST_PAIR
  const examples = sentences.flatMap((sentence) => readExamples(sentence, isPair))
  const weights = Int8Array.from(train(examples), (weight) =>
    Math.abs(weight) < LEAST_WEIGHT
      ? 0
      : Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, Math.round((weight * TRUST) / SCORE / WEIGHT_STEP))),
  )
  return { pairs: [...times.keys()].filter(isPair).sort((a, b) => a - b), weights, examples: examples.length }
}
