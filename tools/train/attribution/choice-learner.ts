/** A log-linear choice among options, each a list of features: stochastic gradient ascent with a falling rate, the same weights every time. */

/** Options by the places of their features, and which is right. */
export interface Choice {
  readonly options: readonly (readonly number[])[]
  readonly right: number
}

/** How long and how fast to learn. */
export interface LearningRate {
  readonly rounds: number
  readonly rate: number
  readonly decay: number
}

/** Weights of `size` features. */
export function learnChoices(
  choices: readonly Choice[],
  size: number,
  { rounds, rate, decay }: LearningRate,
): Float64Array {
  const weights = new Float64Array(size)
  const order = choices.slice()
  let state = 1
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      const j = state % (i + 1)
      ;[order[i], order[j]] = [order[j] as Choice, order[i] as Choice]
    }
    const step = rate * (1 - round / rounds)
    for (const { options, right } of order) {
      const scores = options.map((features) => scoreOf(features, weights))
      const top = scores.reduce((a, b) => Math.max(a, b))
      const powers = scores.map((score) => Math.exp(score - top))
      const total = powers.reduce((a, b) => a + b)
      options.forEach((features, index) => {
        const change = step * ((index === right ? 1 : 0) - (powers[index] as number) / total)
        for (const at of features) weights[at] = (weights[at] as number) * (1 - step * decay) + change
      })
    }
  }
  return weights
}

/** Share of the choices in which the right option has the highest score. */
export function accuracy(choices: readonly Choice[], weights: Float64Array): number {
  const right = choices.filter(({ options, right }) => {
    const scores = options.map((features) => scoreOf(features, weights))
    return scores.indexOf(scores.reduce((a, b) => Math.max(a, b))) === right
  })
  return right.length / choices.length
}

function scoreOf(features: readonly number[], weights: Float64Array): number {
  return features.reduce((sum, at) => sum + (weights[at] as number), 0)
}
