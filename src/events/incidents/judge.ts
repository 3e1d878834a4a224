import type { Candidate } from './candidates.js'
import type { Incident } from './join.js'
import type { TextRows } from './text-rows.js'

/** Parts that are learned. */
export const PARTS = ['actor', 'recipient', 'instrument'] as const
/** Kinds of which it is learned how many incidents a dispatch reports; the others are too rare. */
export const COUNTED = ['attack', 'bombing', 'abduction'] as const
/** One of {@link COUNTED}. */
export type CountedKind = (typeof COUNTED)[number]

/** Judges incidents by their features: each answer is a score, above nothing where it is yes. */
export interface Judge {
  /** Whether the words of a dispatch are those of one that reports each of {@link COUNTED}. */
  inText(text: TextRows): readonly number[]
  /** Whether the dispatch reports violence of a kind: by the features of all its incidents of that kind and the words of the dispatch, all in `rows`. */
  isReported(rows: Int32Array, kind: string): number
  /** Whether it reports an incident, where it reports its kind. */
  isTold(rows: Int32Array, words: Int32Array, incident: Incident): number
  /** Whether it reports one more incident of a kind than `before`: the next is `incident`. */
  isCounted(features: readonly number[], kind: CountedKind, before: number, incident: Incident): number
  /** Whether an attack was made with explosives. */
  isBombing(rows: Int32Array, incident: Incident): number
  /** Whether a candidate has each part, in the order of {@link PARTS}. */
  parts(rows: Int32Array, candidate: Candidate, incident: Incident): readonly number[]
}
