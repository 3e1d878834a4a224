/** Logistic regression over few or many features with values, to the optimum, by dual coordinate ascent. */
import { randomNumbers } from './learn.js'

/** Something to be judged: rows with values, and the answer. */
export interface ValuedExample {
  readonly rows: ArrayLike<number>
  readonly values: ArrayLike<number>
  readonly isRight: boolean
  readonly weight: number
}

const EPOCHS = 40
const HALVINGS = 24

/** Learns `size` weights; `decay` is what the square of each costs, twice. */
export function learnValued(examples: readonly ValuedExample[], size: number, decay: number): Float64Array {
  const weights = new Float64Array(size)
  const pulls = new Float64Array(examples.length)
  const order = examples.map((_, index) => index)
  const next = randomNumbers(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1))
      ;[order[index], order[other]] = [order[other] as number, order[index] as number]
    }
    for (const at of order) {
      const { rows, values, isRight, weight } = examples[at] as ValuedExample
      let score = 0
      let squares = 0
      for (let index = 0; index < rows.length; index++) {
        const value = values[index] as number
        score += value * (weights[rows[index] as number] as number)
        squares += value * value
      }
      const old = pulls[at] as number
      const pull = pullOf(score - (old * squares) / decay, squares / decay, isRight ? 1 : 0, weight)
      pulls[at] = pull
      const step = (pull - old) / decay
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number
        weights[row] = (weights[row] as number) + step * (values[index] as number)
      }
    }
  }
  return weights
}

/** How hard an example pulls where all others stay: what is left between its answer and what is believed then. */
function pullOf(score: number, gain: number, answer: number, weight: number): number {
  let low = weight * (answer - 1)
  let high = weight * answer
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    const left = weight * (answer - 1 / (1 + Math.exp(-(score + gain * middle))))
    if (middle < left) low = middle
    else high = middle
  }
  return (low + high) / 2
}
