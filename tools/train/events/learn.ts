/** Logistic regression over hashed features. */
import { scoreOf, wordShare } from '../../../src/events/incidents/linear.js'
import { ROWS } from '../../../src/events/incidents/rows.js'

/** Something to be judged: its own rows, the rows of the words of its dispatch, and the answer. */
export interface Example {
  readonly rows: Int32Array
  readonly words: Int32Array
  readonly isRight: boolean
  readonly weight: number
}

/** How long and how carefully it is learned. */
export interface Settings {
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards 0. */
  readonly decay: number
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Learns weights, the constant last: Adagrad with decay, averaged over the last half. */
export function learn(examples: readonly Example[], { epochs, rate, decay }: Settings): Float64Array {
  const weights = new Float64Array(ROWS + 1)
  const squares = new Float64Array(ROWS + 1).fill(1)
  const mean = new Float64Array(ROWS + 1)
  const order = examples.map((_, index) => index)
  const next = randomNumbers(1)
  let averaged = 0
  const update = (row: number, gradient: number): void => {
    const step = gradient - decay * (weights[row] as number)
    squares[row] = (squares[row] as number) + step * step
    weights[row] = (weights[row] as number) + (rate * step) / Math.sqrt(squares[row] as number)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1))
      ;[order[index], order[other]] = [order[other] as number, order[index] as number]
    }
    for (const at of order) {
      const { rows, words, isRight, weight } = examples[at] as Example
      const score = scoreOf(weights, rows, words)
      const gradient = weight * ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-score)))
      if (Math.abs(gradient) < 1e-4) continue
      update(ROWS, gradient)
      for (const row of rows) update(row, gradient)
      const share = wordShare(words.length)
      for (const row of words) update(row, gradient * share)
    }
    if (epoch * 2 < epochs) continue
    averaged++
    for (let row = 0; row <= ROWS; row++) mean[row] = (mean[row] as number) + (weights[row] as number)
  }
  return mean.map((sum) => sum / averaged)
}
