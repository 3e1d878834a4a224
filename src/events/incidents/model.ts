import { decodeWeights } from '../../text/weight-letters.js'
import { INCIDENT_WEIGHTS } from '../generated/incident-weights.js'
import type { Judge } from './judge.js'
import { scoreOf, type Weights } from './linear.js'
import { ROWS } from './rows.js'

/** What is decided, each by weights of its own. */
export const DECISIONS = ['reported', 'told', 'bombing', 'actor', 'recipient', 'instrument'] as const
/** One of {@link DECISIONS}. */
export type Decision = (typeof DECISIONS)[number]
/** Weights of each decision. */
export type Model = Readonly<Record<Decision, Weights>>

/**
 * Scores, in natural logarithms of the odds, above which something is so. Chosen by cross-validation for the best F1 of incidents and of
 * their fillers: a filler that is found half of the time is better given than left out.
 */
export const THRESHOLDS: Readonly<Record<Decision, number>> = {
  reported: -0.3,
  told: -0.3,
  bombing: -1.2,
  actor: -0.8,
  recipient: -0.8,
  instrument: -1.2,
}

/** Weights are so many times what was learned. */
export const SCALE = 24

const NO_WORDS = new Int32Array()

/** A judge by weights that are `scale` times the logarithms. */
export function judgeBy(model: Model, scale: number, thresholds = THRESHOLDS): Judge {
  const score = (decision: Decision, rows: Int32Array, words: Int32Array): number =>
    scoreOf(model[decision], rows, words) / scale - thresholds[decision]
  return {
    isReported: (rows) => score('reported', NO_WORDS, rows),
    isTold: (rows, words) => score('told', rows, words),
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
  learned ??= judgeBy(
    {
      reported: decodeWeights(INCIDENT_WEIGHTS.reported, ROWS + 1),
      told: decodeWeights(INCIDENT_WEIGHTS.told, ROWS + 1),
      bombing: decodeWeights(INCIDENT_WEIGHTS.bombing, ROWS + 1),
      actor: decodeWeights(INCIDENT_WEIGHTS.actor, ROWS + 1),
      recipient: decodeWeights(INCIDENT_WEIGHTS.recipient, ROWS + 1),
      instrument: decodeWeights(INCIDENT_WEIGHTS.instrument, ROWS + 1),
    },
    SCALE,
  )
  return learned
}
