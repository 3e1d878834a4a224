/** A log-linear model that ranks candidates, learned from examples. */
import { ROWS, TEMPLATES } from '../../../src/entities/coreference/features.js'
import type { Example } from './examples.js'

interface Settings {
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards 0. */
  readonly decay: number
}

const DEFAULTS: Settings = { epochs: 20, rate: 0.2, decay: 0.03 }

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Sum of the weights of the option whose rows begin at `at`. */
export function scoreOf(weights: Float64Array, rows: Int32Array, at: number): number {
  let score = 0
  for (let index = at; index < at + TEMPLATES; index++) {
    const row = rows[index] as number
    if (row >= 0) score += weights[row] as number
  }
  return score
}

/** Learns weights that make right options likely, whichever of them: Adagrad with decay, averaged over the last half. */
export function learn(examples: readonly Example[], { epochs, rate, decay }: Settings = DEFAULTS): Float64Array {
  const weights = new Float64Array(ROWS)
  const squares = new Float64Array(ROWS).fill(1)
  const mean = new Float64Array(ROWS)
  const order = examples.map((_, index) => index)
  const next = randomNumbers(1)
  const probability = new Float64Array(64)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1))
      ;[order[index], order[other]] = [order[other] as number, order[index] as number]
    }
    for (const at of order) {
      const { rows, options, isRight, weight } = examples[at] as Example
      if (options === 1) continue
      let most = Number.NEGATIVE_INFINITY
      for (let option = 0; option < options; option++) {
        const score = scoreOf(weights, rows, option * TEMPLATES)
        probability[option] = score
        if (score > most) most = score
      }
      let all = 0
      let right = 0
      for (let option = 0; option < options; option++) {
        const value = Math.exp((probability[option] as number) - most)
        probability[option] = value
        all += value
        if (isRight[option] === 1) right += value
      }
      if (right === 0) continue
      for (let option = 0; option < options; option++) {
        const value = probability[option] as number
        const gradient = weight * ((isRight[option] === 1 ? value / right : 0) - value / all)
        if (Math.abs(gradient) < 1e-6) continue
        for (let index = option * TEMPLATES; index < (option + 1) * TEMPLATES; index++) {
          const row = rows[index] as number
          if (row < 0) continue
          const step = gradient - decay * weight * (weights[row] as number)
          squares[row] = (squares[row] as number) + step * step
          weights[row] = (weights[row] as number) + (rate * step) / Math.sqrt(squares[row] as number)
        }
      }
    }
    if (epoch * 2 < epochs) continue
    averaged++
    for (let row = 0; row < ROWS; row++) mean[row] = (mean[row] as number) + (weights[row] as number)
  }
  return mean.map((sum) => sum / averaged)
}
