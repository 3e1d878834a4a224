/**
 * A name means one thing throughout a document, as a rule: what the network thinks of it in each place is added to what it thinks in
 * all the others. Everything is whole numbers, so that no engine differs.
 */
import type { TextDocument } from '../document/index.js'
import { ENTITY_TAGS } from './generated/shape.js'
import { foldForm } from './lemma-form.js'
import { isCapitalAt, nameAt, wordAt } from './word-at.js'

/** Scores of a word in {@link Kinds}: no name, then the kinds in the order of `ENTITY_TAGS`. */
export const KINDS = 1 + (ENTITY_TAGS.length - 1) / 2
/** What the network thinks of each word: rows of {@link KINDS} scores, 128 to a factor of e. */
export type Kinds = Int16Array

/** Own scores count so many times what another place's count: a town and its team share a name of one word, seldom of two. */
const OWN = 4
const OWN_LONG = 1
/** A score lies no farther below the best, e^-18: one sure reading does not outweigh all others. */
const FARTHEST = 2358

/** A name, or a capital that may be one: words, tag that begins it (0: none), its scores. */
interface Reading {
  readonly first: number
  readonly past: number
  readonly tag: number
  readonly scores: Int32Array
}

/** All readings of one form. */
interface Sum {
  readonly scores: Int32Array
  times: number
}

/** Writes the scores of `words` words, whose entity tags have scores in rows of `stride`: a kind has the better of its two tags. */
export function keepKinds(scores: Int16Array, stride: number, words: number, kinds: Kinds, at: number): void {
  for (let word = 0; word < words; word++) {
    const row = word * stride
    const out = at + word * KINDS
    kinds[out] = scores[row] as number
    for (let kind = 1; kind < KINDS; kind++)
      kinds[out + kind] = Math.max(scores[row + 2 * kind - 1] as number, scores[row + 2 * kind] as number)
  }
}

/**
 * Revises the entity tags of a document, and the scores of the first word of each name, in place. A name may turn out to be none;
 * nothing becomes a name here.
 */
export function agreeOnKinds(document: TextDocument, entity: Uint8Array, kinds: Kinds): void {
  const names = findNames(entity, kinds)
  if (names.length === 0) return
  const sums = new Map<string, Sum>()
  for (const name of names) addTo(sums, formOf(document, name), name.scores)
  for (const capital of findCapitals(document, entity, kinds, sums))
    addTo(sums, formOf(document, capital), capital.scores)
  for (const name of names) {
    const { scores, times } = sums.get(formOf(document, name)) as Sum
    const row = name.first * KINDS
    const weight = name.past - name.first > 1 ? OWN_LONG : OWN
    let best = 0
    for (let kind = 0; kind < KINDS; kind++) {
      const own = name.scores[kind] as number
      // The mean: of names found a hundred times, none outweighs what the next stage knows.
      kinds[row + kind] = (weight * own + (scores[kind] as number) - own) / (weight + times - 1)
      if ((kinds[row + kind] as number) > (kinds[row + best] as number)) best = kind
    }
    if (times > 1) retag(entity, name, best)
  }
}

function retag(entity: Uint8Array, { first, past, tag }: Reading, kind: number): void {
  const begins = kind === 0 ? 0 : 2 * kind - 1
  if (begins === tag) return
  entity.fill(kind === 0 ? 0 : begins + 1, first, past)
  entity[first] = begins
}

function findNames(entity: Uint8Array, kinds: Kinds): Reading[] {
  const names: Reading[] = []
  for (let first = 0; first < entity.length; first++) {
    const tag = entity[first] as number
    if (tag % 2 === 0) continue
    let past = first + 1
    while (entity[past] === tag + 1) past++
    names.push({ first, past, tag, scores: scoresOf(kinds, first, past) })
  }
  return names
}

/** Single words with a capital that are no name where they stand, but are elsewhere: `the Internet`. */
function* findCapitals(
  document: TextDocument,
  entity: Uint8Array,
  kinds: Kinds,
  sums: ReadonlyMap<string, Sum>,
): Generator<Reading> {
  for (const { firstToken, endToken } of document.sentences)
    for (let index = firstToken + 1; index < endToken; index++) {
      if (entity[index] !== 0 || !isCapitalAt(document, index)) continue
      if (!sums.has(foldForm(wordAt(document, index)))) continue
      yield { first: index, past: index + 1, tag: 0, scores: scoresOf(kinds, index, index + 1) }
    }
}

/** The mean over its words, as a distance from the best kind. */
function scoresOf(kinds: Kinds, first: number, past: number): Int32Array {
  const scores = new Int32Array(KINDS)
  let best = -0x40000000
  for (let kind = 0; kind < KINDS; kind++) {
    let sum = 0
    for (let index = first; index < past; index++) sum += kinds[index * KINDS + kind] as number
    scores[kind] = sum / (past - first)
    best = Math.max(best, scores[kind] as number)
  }
  for (let kind = 0; kind < KINDS; kind++) scores[kind] = Math.max((scores[kind] as number) - best, -FARTHEST)
  return scores
}

/** The words in small letters. */
function formOf(document: TextDocument, { first, past }: Reading): string {
  return foldForm(nameAt(document, first, past))
}

function addTo(sums: Map<string, Sum>, form: string, scores: Int32Array): void {
  const sum = sums.get(form) ?? { scores: new Int32Array(KINDS), times: 0 }
  sums.set(form, sum)
  for (let kind = 0; kind < KINDS; kind++) sum.scores[kind] = (sum.scores[kind] as number) + (scores[kind] as number)
  sum.times++
}
