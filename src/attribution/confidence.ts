/** How likely an attribution is right, by the rule that made it and by how sure the network is of it. */
import { CONFIDENCE, type RuleName } from './confidence.data.js'
import { SCORE_SCALE } from './generated/shape.js'

/** Levels of support: logits of the weakest piece, from which each begins; before them stands `alone`, what the network did not see. */
export const SUPPORT_LEVELS: readonly number[] = [Number.NEGATIVE_INFINITY, -0.25, 0, 0.25]

/** The level of a support, as {@link CONFIDENCE} counts them: 0 where the network saw nothing. */
export function supportLevel(support: number | null): number {
  if (support === null) return 0
  let level = 0
  while (level < SUPPORT_LEVELS.length && support >= (SUPPORT_LEVELS[level] as number) * SCORE_SCALE) level++
  return level
}

/** Probability that source, cue and content are right. */
export function confidenceOf(rule: RuleName, support: number | null): number {
  return CONFIDENCE[rule][supportLevel(support)] as number
}
