import { decodeWeights } from '../../text/weight-letters.js'
import { COREFERENCE_WEIGHTS } from '../generated/coreference-weights.js'
import { ROWS } from './features.js'

/** Weights are so many times what was learned. */
export const SCALE = 20

let weights: Int8Array | null = null

/** The weight of each row, decoded on first use. */
export function readWeights(): Int8Array {
  weights ??= decodeWeights(COREFERENCE_WEIGHTS, ROWS)
  return weights
}
