import { AROUND_REASONS } from './around-reasons.js'
import type { Reason, Sight } from './sight.js'
import { WRITTEN_REASONS } from './written-reasons.js'

/** Why a candidate is the dateline or is none. */
export const REASONS: readonly Reason[] = [...WRITTEN_REASONS, ...AROUND_REASONS]

/** What a candidate begins with: more of them are none than are one. */
const BIAS = -3

/** The sum of the reasons that hold. */
export function scoreOf(sight: Sight): number {
  let score = BIAS
  for (const { weight, holds } of REASONS) if (holds(sight)) score += weight
  return score
}

/** The reasons that hold. */
export function reasonsFor(sight: Sight): Reason[] {
  return REASONS.filter(({ holds }) => holds(sight))
}

/** Their names. */
export function reasonsOf(sight: Sight): string[] {
  return reasonsFor(sight).map(({ name }) => name)
}
