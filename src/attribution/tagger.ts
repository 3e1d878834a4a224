/** Reads sources, cues and contents off the scores of the attribution network: the best row of BIO tags over the whole text. */
import type { TextDocument } from '../document/index.js'
import { type Analysis, CHANNELS } from '../language/index.js'
import type { FoundQuote } from '../quotes/index.js'
import { attributionRows, ROWS_A_WORD } from './features.js'
import { START, TRANSITIONS } from './generated/shape.js'
import { AttributionNetwork, REACH, STRIDE, WINDOW } from './network.js'

/** What a piece is, in the order of the tags: O, then B- and I- of each. */
export const Role = { Source: 0, Cue: 1, Content: 2 } as const
export type Role = (typeof Role)[keyof typeof Role]

/** A stretch of words with one role. */
export interface Piece {
  readonly role: Role
  /** First word. */
  readonly first: number
  /** One past the last word. */
  readonly past: number
  /** How far its words' tags lie above the best other role's on average, in {@link SCORE_SCALE}ths of a logit. */
  readonly margin: number
}

const TAGS = 7
/** A tag that may not follow. */
const NEVER = -0x3fffffff
const NEXT = Int32Array.from(TRANSITIONS)

let decoded: AttributionNetwork | null = null

/** The pieces of a document, in the order of the text. */
export function tagPieces(document: TextDocument, analysis: Analysis, quotes: readonly FoundQuote[]): Piece[] {
  decoded ??= new AttributionNetwork()
  return tagWith(decoded, document, analysis, quotes)
}

/** As {@link tagPieces}, with a network of the caller's. */
export function tagWith(
  network: AttributionNetwork,
  document: TextDocument,
  analysis: Analysis,
  quotes: readonly FoundQuote[],
): Piece[] {
  const { count } = document.tokens
  const scores = scoreWords(network, document, analysis, attributionRows(document, analysis, quotes))
  return piecesOf(document, scores, bestTags(scores, count))
}

/** Scores of {@link STRIDE} a word. Windows overlap by all that a word's scores depend on, so they are as if read at once. */
function scoreWords(
  network: AttributionNetwork,
  document: TextDocument,
  { encoded, head }: Analysis,
  rows: Int32Array,
): Int16Array {
  const { count } = document.tokens
  const heads = headsOf(document, head)
  const scores = new Int16Array(count * STRIDE)
  const step = WINDOW - 2 * REACH
  for (let core = 0; core < count; core += step) {
    const first = Math.max(0, core - REACH)
    const past = Math.min(count, core + step + REACH)
    network.rows.set(rows.subarray(first * ROWS_A_WORD, past * ROWS_A_WORD))
    network.own.set(encoded.subarray(first * CHANNELS, past * CHANNELS))
    for (let token = first; token < past; token++) {
      const above = heads[token] as number
      network.heads[token - first] = above < 0 ? 0 : token - first + 1
      if (above >= 0)
        network.above.set(encoded.subarray(above * CHANNELS, (above + 1) * CHANNELS), (token - first) * CHANNELS)
    }
    const read = network.read(past - first)
    const end = Math.min(count, core + step)
    scores.set(read.subarray((core - first) * STRIDE, (end - first) * STRIDE), core * STRIDE)
  }
  return scores
}

/** The head of each word among all words of the text, -1 for a root. */
export function headsOf({ tokens, sentences }: TextDocument, head: Int32Array): Int32Array {
  const heads = new Int32Array(tokens.count)
  for (const { firstToken, endToken } of sentences)
    for (let token = firstToken; token < endToken; token++) {
      const own = head[token] as number
      heads[token] = own === 0 ? -1 : firstToken + own - 1
    }
  return heads
}

/** Viterbi in whole numbers: I- only after B- or I- of its role. */
function bestTags(scores: Int16Array, count: number): Uint8Array {
  const tags = new Uint8Array(count)
  if (count === 0) return tags
  const back = new Uint8Array(count * TAGS)
  let before = new Int32Array(TAGS)
  let now = new Int32Array(TAGS)
  for (let tag = 0; tag < TAGS; tag++) before[tag] = (START[tag] as number) + (scores[tag] as number)
  for (let word = 1; word < count; word++) {
    advance(before, now, scores, word, back)
    ;[before, now] = [now, before]
  }
  let tag = 0
  for (let other = 1; other < TAGS; other++) if ((before[other] as number) > (before[tag] as number)) tag = other
  for (let word = count - 1; word >= 0; word--) {
    tags[word] = tag
    tag = back[word * TAGS + tag] as number
  }
  return tags
}

/** From the best rows of tags that end before a word to those that end with it. */
function advance(before: Int32Array, now: Int32Array, scores: Int16Array, word: number, back: Uint8Array): void {
  let top = NEVER
  for (let tag = 0; tag < TAGS; tag++) {
    const isInside = tag > 0 && (tag & 1) === 0
    const first = isInside ? tag - 1 : 0
    const past = isInside ? tag + 1 : TAGS
    let from = first
    let best = (before[first] as number) + (NEXT[first * TAGS + tag] as number)
    for (let last = first + 1; last < past; last++) {
      const score = (before[last] as number) + (NEXT[last * TAGS + tag] as number)
      if (score > best) {
        best = score
        from = last
      }
    }
    const score = best + (scores[word * STRIDE + tag] as number)
    back[word * TAGS + tag] = from
    now[tag] = score
    if (score > top) top = score
  }
  // Kept around 0, so that no text is too long.
  for (let tag = 0; tag < TAGS; tag++) now[tag] = Math.max((now[tag] as number) - top, NEVER)
}

/** Stretches of one role; a source or cue ends with its sentence, as in `… the ministry stated` before `According to …`. */
function piecesOf({ sentences, tokens }: TextDocument, scores: Int16Array, tags: Uint8Array): Piece[] {
  const { count } = tokens
  const pieces: Piece[] = []
  let sentence = 0
  for (let first = 0; first < count; ) {
    const tag = tags[first] as number
    if (tag === 0) {
      first++
      continue
    }
    while ((sentences[sentence]?.endToken ?? count) <= first) sentence++
    const role = ((tag - 1) >> 1) as Role
    const inside = 2 * role + 2
    const limit = role === Role.Content ? count : (sentences[sentence]?.endToken ?? count)
    let past = first + 1
    while (past < limit && tags[past] === inside) past++
    let sum = 0
    for (let word = first; word < past; word++) sum += marginOf(scores, word * STRIDE, role)
    pieces.push({ role, first, past, margin: Math.round(sum / (past - first)) })
    first = past
  }
  return pieces
}

/** How far the better tag of a role lies above the best that is not of it. */
function marginOf(scores: Int16Array, at: number, role: Role): number {
  let own = NEVER
  let other = NEVER
  for (let tag = 0; tag < TAGS; tag++) {
    const score = scores[at + tag] as number
    if (tag > 0 && (tag - 1) >> 1 === role) own = Math.max(own, score)
    else other = Math.max(other, score)
  }
  return own - other
}
