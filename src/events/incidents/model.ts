import { decodeWeights } from '../../text/weight-letters.js'
import { COUNT_WEIGHTS, INCIDENT_WEIGHTS, TEXT_WEIGHTS } from '../generated/incident-weights.js'
import { COUNTED, type CountedKind, type Judge } from './judge.js'
import { scoreOf, type Weights } from './linear.js'
import { ROWS } from './rows.js'
import { TEXT_ROWS, textScore } from './text-rows.js'

/** What is decided by features of an incident or a candidate, each by weights of its own. */
export const DECISIONS = ['reported', 'told', 'bombing', 'actor', 'recipient', 'instrument'] as const
/** One of {@link DECISIONS}. */
export type Decision = (typeof DECISIONS)[number]
/** Weights of each decision, of the words of a text for each of {@link COUNTED}, of the counts by kind and count. */
export interface Model {
  readonly decisions: Readonly<Record<Decision, Weights>>
  readonly texts: Readonly<Record<CountedKind, Weights>>
  readonly counts: Readonly<Record<CountedKind, readonly (readonly number[])[]>>
}

/**
 * Scores, in natural logarithms of the odds, above which something is so. Chosen by cross-validation for the best F1 of incidents and of
 * their fillers: a filler that is found half of the time is better given than left out.
 */
export const THRESHOLDS: Readonly<Record<Decision | 'counted', number>> = {
  reported: -0.3,
  told: -0.3,
  counted: -0.4,
  bombing: -3,
  actor: -1,
  recipient: -1,
  instrument: -1.6,
}

/** Weights are so many times what was learned: of features, of words, of counts. */
export const SCALE = 24
export const TEXT_SCALE = 4
export const COUNT_SCALE = 256

const NO_WORDS = new Int32Array()

/** A judge by weights. */
export function judgeBy({ decisions, texts, counts }: Model, thresholds = THRESHOLDS): Judge {
  const score = (decision: Decision, rows: Int32Array, words: Int32Array): number =>
    scoreOf(decisions[decision], rows, words) / SCALE - thresholds[decision]
  return {
    inText: (text) => COUNTED.map((kind) => textScore(texts[kind], text) / TEXT_SCALE),
    isReported: (rows) => score('reported', NO_WORDS, rows),
    isTold: (rows, words) => score('told', rows, words),
    isCounted(features, kind, before) {
      const weights = counts[kind][before] ?? []
      let sum = 0
      for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0)
      return sum / COUNT_SCALE - thresholds.counted
    },
    isBombing: (rows) => score('bombing', rows, NO_WORDS),
    parts: (rows) => [
      score('actor', rows, NO_WORDS),
      score('recipient', rows, NO_WORDS),
      score('instrument', rows, NO_WORDS),
    ],
  }
}

let learned: Judge | null = null

/** Judges by the weights that were learned, decoded on first use. */
export function learnedJudge(): Judge {
  learned ??= judgeBy({
    decisions: decoded(INCIDENT_WEIGHTS, ROWS + 1),
    texts: decoded(TEXT_WEIGHTS, TEXT_ROWS + 1),
    counts: COUNT_WEIGHTS,
  })
  return learned
}

function decoded<Name extends string>(written: Readonly<Record<Name, string>>, rows: number): Record<Name, Weights> {
  const names = Object.keys(written) as Name[]
  const tables = names.map((name): [Name, Weights] => [name, decodeWeights(written[name], rows)])
  return Object.fromEntries(tables) as Record<Name, Weights>
}
