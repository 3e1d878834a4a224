import { REASONS } from './reasons.js'
import type { Sight } from './sight.js'

/** What a candidate begins with: more of them are none than are one. */
const BIAS = -3

/** The sum of the reasons that hold. */
export function scoreOf(sight: Sight): number {
  let score = BIAS
  for (const { weight, holds } of REASONS) if (holds(sight)) score += weight
  return score
}

/** The names of the reasons that hold, for `--explain` and the tests. */
export function reasonsOf(sight: Sight): string[] {
  return REASONS.filter(({ holds }) => holds(sight)).map(({ name }) => name)
}
