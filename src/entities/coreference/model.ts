import { type Candidate, isPossible, type Scene, TEMPLATES, writeCandidate, writeNone } from './features.js'
import { type Phrase, PhraseKind } from './phrase.js'
import { PronounClass } from './pronouns.data.js'
import type { Judge } from './resolve.js'
import { readWeights } from './weights.js'

/** A `she` that means either of two as likely as not means nobody for certain: a lead of so much is a chance of 3 to 2. */
const MARGIN = 8

const rows = new Int32Array(TEMPLATES)

/** Judges by the weights that were learned. */
export const LEARNED: Judge = { isPossible, choose: chooseBest }

/** The candidate with the highest score, or -1 where none of them scores above there being none. */
function chooseBest(pronoun: Phrase, candidates: readonly Candidate[], scene: Scene): number {
  const weights = readWeights()
  writeNone(rows, 0, scene, pronoun, candidates[0])
  let best = -1
  // What says something is a body of people: `it said`.
  const isBody = pronoun.pronoun === PronounClass.It && scene.isSpeaking
  let most = isBody ? Number.NEGATIVE_INFINITY : scoreRows(weights)
  let second = Number.NEGATIVE_INFINITY
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate
    if (isBody && candidate.chain.kind === PhraseKind.Thing) continue
    writeCandidate(rows, 0, scene, pronoun, candidate)
    const score = scoreRows(weights)
    if (score > most) {
      second = best < 0 ? second : most
      most = score
      best = index
    } else if (score > second) second = score
  }
  return most - second < MARGIN && pronoun.pronoun <= PronounClass.It ? -1 : best
}

function scoreRows(weights: Int8Array): number {
  let score = 0
  for (let index = 0; index < TEMPLATES; index++) {
    const row = rows[index] as number
    if (row >= 0) score += weights[row] as number
  }
  return score
}
