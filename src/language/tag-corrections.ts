/**
 * Second thoughts about tags: where the network's best two are near each other, a linear model of forms and neighbours decides
 * between pairs of a universal and a Penn tag. `tools/train/tag-corrections.ts` learns it.
 */
import { TAG_PAIRS, TAG_WEIGHTS } from './generated/tag-weights.js'
import {
  BEST,
  bestPairOf,
  doubt,
  isInDoubt,
  isShouting,
  readDoubt,
  readRun,
  rowOf,
  type ScoredRun,
  TAG_ROWS,
  TAG_TEMPLATES,
} from './tag-features.js'

/** Tags whose scores differ by less are in doubt. */
export const DOUBT = 300
/** What a weight is worth in the network's scores. */
export const WEIGHT_STEP = 4
/**
 * How the weights are written: those that are not 0 in the order of their rows, each as the rows passed over
 * (any number of {@link GAP_MORE}, then a code less {@link GAP_ZERO}) and the weight (a code less {@link WEIGHT_ZERO}). `!` and `~` stand
 * for the apostrophe and the backslash.
 */
export const WEIGHT_ZERO = 80
/** Largest weight that a character holds. */
export const WEIGHT_LIMIT = 44
/** Code of no row passed over. */
export const GAP_ZERO = 35
/** The last character holds less. */
export const GAP_LIMIT = 80
/** Stands for {@link GAP_LIMIT} rows passed over, and more behind. */
export const GAP_MORE = 122

/** What was learned of tags in doubt. */
export interface TagModel {
  readonly weights: Int8Array
  /** Whether a pair of tags exists, by universal tag times 64 plus Penn tag. */
  readonly pairs: Uint8Array
}

let model: TagModel | null = null

/** Tags the words of a run; `run.first` is its first word in `upos` and `xpos`, too. */
export function tagRun(run: ScoredRun, upos: Uint8Array, xpos: Uint8Array, learned: TagModel = shipped()): void {
  readRun(run)
  for (let word = 0; word < run.words; word++) {
    let pair = bestPairOf(word)
    if (isInDoubt(word, DOUBT) && !isShouting(run, word)) {
      readDoubt(run, word)
      pair = bestPair(learned)
    }
    upos[run.first + word] = pair >> 6
    xpos[run.first + word] = pair & 63
  }
}

/** The best pair for the word in doubt. */
function bestPair({ weights, pairs }: TagModel): number {
  let best = -1
  let most = 0
  for (let u = 0; u < BEST; u++)
    for (let x = 0; x < BEST; x++) {
      const [upos, xpos] = [doubt.upos[u] as number, doubt.xpos[x] as number]
      if (u + x > 0 && pairs[upos * 64 + xpos] === 0) continue
      let score = (doubt.uposBehind[u] as number) + (doubt.xposBehind[x] as number)
      for (let index = 0; index < TAG_TEMPLATES; index++)
        score += WEIGHT_STEP * (weights[rowOf(doubt.features[index] as number, upos, xpos)] as number)
      if (best >= 0 && score <= most) continue
      best = upos * 64 + xpos
      most = score
    }
  return best
}

function shipped(): TagModel {
  model ??= decode()
  return model
}

function decode(): TagModel {
  const weights = new Int8Array(TAG_ROWS)
  let row = -1
  for (let at = 0; at < TAG_WEIGHTS.length; at++) {
    row++
    for (; TAG_WEIGHTS.charCodeAt(at) === GAP_MORE; at++) row += GAP_LIMIT
    row += codeAt(at) - GAP_ZERO
    weights[row] = codeAt(++at) - WEIGHT_ZERO
  }
  const pairs = new Uint8Array(32 * 64)
  for (const pair of TAG_PAIRS) pairs[pair] = 1
  return { weights, pairs }
}

function codeAt(at: number): number {
  const code = TAG_WEIGHTS.charCodeAt(at)
  return code === 33 ? 39 : code === 126 ? 92 : code
}
