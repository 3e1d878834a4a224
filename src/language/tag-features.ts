/**
 * What speaks for one tag or another of a word whose tags the network leaves in doubt: its form and its neighbours, with what the network
 * took them for. The training script reads the same features.
 */
import { fold } from './features.js'
import { UPOS, XPOS } from './generated/shape.js'
import { MOST_WORDS, TAG_STRIDE } from './network.js'

/** Rows of the weights; features are hashed into them. */
export const TAG_ROWS = 1 << 20
/** Features of a word. */
export const TAG_TEMPLATES = 23
/** Best tags of either kind that are thought of. */
export const BEST = 3
/** Units of a word that are looked at. */
const MOST_UNITS = 40
const ZERO = 48

/** A run of words of one sentence with the scores that the network gives their tags. */
export interface ScoredRun {
  readonly text: string
  /** Offsets of the words. */
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** First word of the run, and its number of words. */
  readonly first: number
  readonly words: number
  /** Whether the run opens its sentence. */
  readonly opens: boolean
  /** Rows of {@link TAG_STRIDE} scores. */
  readonly scores: Int16Array
}

/** What a run's words look like, one column each; {@link lookAt} fills the first two. */
const whole = new Int32Array(MOST_WORDS)
const capitals = new Uint8Array(MOST_WORDS)
const isSeen = new Uint8Array(MOST_WORDS)
const bestX = new Uint8Array(MOST_WORDS)
const bestU = new Uint8Array(MOST_WORDS)
/** By how much the second best tag of either kind falls behind, at least. */
const margins = new Int32Array(MOST_WORDS)

/** The best tags of the word in doubt, and by how much each falls behind the first. */
export const doubt = {
  upos: new Uint8Array(BEST),
  xpos: new Uint8Array(BEST),
  uposBehind: new Int32Array(BEST),
  xposBehind: new Int32Array(BEST),
  /** Features, before they are joined with a pair of tags. */
  features: new Int32Array(TAG_TEMPLATES),
}

/** Reads the tags of a run's words; the functions below tell of them. */
export function readRun({ words, scores }: ScoredRun): void {
  isSeen.fill(0, 0, words)
  for (let word = 0; word < words; word++) {
    const row = word * TAG_STRIDE
    bestU[word] = bestOf(scores, row, UPOS.length)
    const margin = secondBehind
    bestX[word] = bestOf(scores, row + UPOS.length, XPOS.length)
    margins[word] = Math.min(margin, secondBehind)
  }
}

/** The network's first choice for a word: universal tag times 64 plus Penn tag. */
export function bestPairOf(word: number): number {
  return (bestU[word] as number) * 64 + (bestX[word] as number)
}

/** Whether the network is in doubt about a word: the second best tag of either kind is nearer than `margin`. */
export function isInDoubt(word: number, margin: number): boolean {
  return (margins[word] as number) < margin
}

/** Reads a word into {@link doubt}. */
export function readDoubt(run: ScoredRun, word: number): void {
  const row = word * TAG_STRIDE
  rankTags(run.scores, row, UPOS.length, doubt.upos, doubt.uposBehind)
  rankTags(run.scores, row + UPOS.length, XPOS.length, doubt.xpos, doubt.xposBehind)
  readFeatures(run, word)
}

function lookAt({ text, start, end, first }: ScoredRun, word: number): void {
  if (isSeen[word] === 1) return
  isSeen[word] = 1
  const from = start[first + word] as number
  const to = end[first + word] as number
  whole[word] = hashOf(text, from, Math.min(to, from + MOST_UNITS), 1)
  capitals[word] = capitalsOf(text, from, to)
}

/** Whether a word is one of several in capitals, which say nothing. */
export function isShouting(run: ScoredRun, word: number): boolean {
  const { words } = run
  for (let near = Math.max(0, word - 1); near < Math.min(words, word + 2); near++) lookAt(run, near)
  return (
    capitals[word] === 2 && ((word > 0 && capitals[word - 1] === 2) || (word + 1 < words && capitals[word + 1] === 2))
  )
}

/** Row of a feature and a pair of tags. */
export function rowOf(feature: number, upos: number, xpos: number): number {
  const joined = Math.imul(feature ^ Math.imul(upos * 64 + xpos + 1, 0x9e3779b1), 0x85ebca6b)
  return (joined ^ (joined >>> 15)) & (TAG_ROWS - 1)
}

function readFeatures(run: ScoredRun, word: number): void {
  const { text, start, end, first, words, opens } = run
  for (let near = Math.max(0, word - 1); near < Math.min(words, word + 2); near++) lookAt(run, near)
  const { features } = doubt
  const from = start[first + word] as number
  const to = Math.min(end[first + word] as number, from + MOST_UNITS)
  const form = whole[word] as number
  const capital = (capitals[word] as number) * 2 + (opens && word === 0 ? 1 : 0)
  const before = word > 0 ? (whole[word - 1] as number) : 0
  const after = word + 1 < words ? (whole[word + 1] as number) : 0
  const tagBefore = word > 0 ? (bestX[word - 1] as number) + 1 : 0
  const tagAfter = word + 1 < words ? (bestX[word + 1] as number) + 1 : 0
  const around = tagBefore * 64 + tagAfter
  const capitalsAround =
    (word > 0 ? (capitals[word - 1] as number) : 4) * 8 + (word + 1 < words ? (capitals[word + 1] as number) : 4)
  let at = 0
  const put = (one: number, other: number): void => {
    features[at] = mix(mix(at + 1, one), other)
    at++
  }
  put(0, 0)
  put(form, 0)
  put(form, capital)
  put(hashOf(text, Math.max(from, to - 3), to, 2), capital)
  put(hashOf(text, Math.max(from, to - 4), to, 3), 0)
  put(hashOf(text, Math.max(from, to - 2), to, 4), tagAfter)
  put(hashOf(text, from, Math.min(to, from + 3), 5), 0)
  put(before, 0)
  put(after, 0)
  put(tagBefore, 0)
  put(tagAfter, 0)
  put(around, 0)
  put(word > 1 ? (bestX[word - 2] as number) + 1 : 0, tagBefore)
  put(tagAfter, word + 2 < words ? (bestX[word + 2] as number) + 1 : 0)
  put(form, tagBefore)
  put(form, tagAfter)
  put(form, before)
  put(form, after)
  put(before, after)
  put(capital * 64 + capitalsAround, around)
  put(bestX[word] as number, bestU[word] as number)
  put(doubt.xpos[0] as number, doubt.xpos[1] as number)
  put(doubt.upos[0] as number, doubt.upos[1] as number)
}

/** The best tags in order, and how far each is behind the best. */
function rankTags(scores: Int16Array, row: number, count: number, tags: Uint8Array, behind: Int32Array): void {
  for (let rank = 0; rank < BEST; rank++) {
    let best = -1
    for (let tag = 0; tag < count; tag++) {
      if ((rank > 0 && tag === tags[0]) || (rank > 1 && tag === tags[1])) continue
      if (best < 0 || (scores[row + tag] as number) > (scores[row + best] as number)) best = tag
    }
    tags[rank] = best
    behind[rank] = (scores[row + best] as number) - (scores[row + (tags[0] as number)] as number)
  }
}

/** By how much the second best of {@link bestOf} falls behind. */
let secondBehind = 0

function bestOf(scores: Int16Array, first: number, count: number): number {
  let best = 0
  let most = scores[first] as number
  let second = -65536
  for (let index = 1; index < count; index++) {
    const score = scores[first + index] as number
    if (score > most) {
      second = most
      most = score
      best = index
    } else if (score > second) second = score
  }
  secondBehind = most - second
  return best
}

/** 1 for a capital in front, 2 for nothing but capitals, 3 for a figure, else 0. */
function capitalsOf(text: string, start: number, end: number): number {
  let figures = 0
  let small = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= ZERO && unit <= 57) figures++
    else if (fold(unit) === unit) small++
  }
  const unit = text.charCodeAt(start)
  if (fold(unit) !== unit) return small === 0 && end - start > 1 ? 2 : 1
  return figures > 0 ? 3 : 0
}

function hashOf(text: string, from: number, to: number, seed: number): number {
  let state = Math.imul(0x811c9dc5, seed)
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const folded = unit >= ZERO && unit <= 57 ? ZERO : unit === 0x2019 ? 39 : fold(unit)
    state = Math.imul(state ^ folded, 16777619)
  }
  return mix(state, to - from)
}

function mix(state: number, value: number): number {
  const mixed = Math.imul(state ^ Math.imul(value, 0xcc9e2d51), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
