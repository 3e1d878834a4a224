import type { Span } from '../model/span.js'
import { markWords } from './claim.js'
import { type FoldedWords, foldWords } from './fold.js'

/** The words of a dispatch with an index of its pairs of words. */
export interface WordIndex {
  readonly folded: FoldedWords
  /** Number of each word in {@link WordIndex.numbers}. */
  readonly ids: Int32Array
  readonly numbers: ReadonlyMap<string, number>
  /** First position of each pair of words, by its key; the next one of the same pair is `next[position]`. */
  readonly first: ReadonlyMap<number, number>
  readonly next: Int32Array
  /** 1 for the writer's words between two pieces of one quote (`“We will go,” she said, “but not now.”`); null where there are none. */
  readonly asides: Uint8Array | null
  /** 1 for words that the dispatch itself has in square brackets; null where it has none. */
  readonly bracketed: Uint8Array | null
}

/** A pair that stands so often in a text says little of where a quote is: more places are not looked at. */
const MAX_PLACES = 48

/** Indexes the words of a text; interruptions are stretches between two pieces of one quote, in order. */
export function indexWords(text: string, interruptions: readonly Span[]): WordIndex {
  const folded = foldWords(text)
  const asides = interruptions.length === 0 ? null : wordsWithin(folded, interruptions)
  const bracketed = text.includes('[') ? markWords(folded, text).bracketed : null
  const numbers = new Map<string, number>()
  const ids = new Int32Array(folded.count)
  folded.words.forEach((word, index) => {
    let id = numbers.get(word)
    if (id === undefined) {
      id = numbers.size
      numbers.set(word, id)
    }
    ids[index] = id
  })
  const first = new Map<number, number>()
  const next = new Int32Array(folded.count).fill(-1)
  for (let index = folded.count - 2; index >= 0; index--) {
    const key = pairKey(ids[index] ?? 0, ids[index + 1] ?? 0, numbers.size)
    next[index] = first.get(key) ?? -1
    first.set(key, index)
  }
  return { folded, ids, numbers, first, next, asides, bracketed }
}

/** 1 for each word that lies in one of the spans. */
function wordsWithin({ count, start, end }: FoldedWords, spans: readonly Span[]): Uint8Array {
  const within = new Uint8Array(count)
  let at = 0
  for (const span of spans) {
    while (at < count && (start[at] ?? 0) < span.start) at++
    for (; at < count && (end[at] ?? 0) <= span.end; at++) within[at] = 1
  }
  return within
}

/** Numbers of a claim's words in the text's; -1 for words that it does not have. */
export function numberWords(words: readonly string[], { numbers }: WordIndex): Int32Array {
  return Int32Array.from(words, (word) => numbers.get(word) ?? -1)
}

/** A run of the claim's words that stands in the text word for word. */
export interface Run {
  readonly claim: number
  readonly text: number
  readonly length: number
}

/** Runs of two words and more, each as long as it goes; of a pair in many places only the first ones. */
export function findRuns(claim: Int32Array, index: WordIndex): Run[] {
  const { ids, first, next } = index
  const runs: Run[] = []
  for (let at = 0; at + 1 < claim.length; at++) {
    const [one = -1, two = -1] = [claim[at], claim[at + 1]]
    if (one < 0 || two < 0) continue
    let place = first.get(pairKey(one, two, index.numbers.size)) ?? -1
    for (let count = 0; place >= 0 && count < MAX_PLACES; count++, place = next[place] ?? -1) {
      // A run that began earlier has been counted from its beginning.
      if (at > 0 && place > 0 && claim[at - 1] === ids[place - 1]) continue
      let length = 2
      while (at + length < claim.length && place + length < ids.length && claim[at + length] === ids[place + length])
        length++
      runs.push({ claim: at, text: place, length })
    }
  }
  return runs
}

/** Stretches of the text in which a claim may stand, the likeliest first; `past` is one past the last word. */
export function findWindows(runs: readonly Run[], claimCount: number, textCount: number, slack: number): Window[] {
  const votes = new Map<number, number>()
  const width = Math.max(8, claimCount >> 1)
  for (const { claim, text, length } of runs) {
    const bucket = Math.floor((text - claim) / width)
    // Long runs tell more than many short ones.
    const weight = length * length
    votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
    votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight / 2)
    votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + weight / 2)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_WINDOWS)
  return best.map(([bucket]) => ({
    first: Math.max(0, bucket * width - slack),
    past: Math.min(textCount, (bucket + 1) * width + claimCount + slack),
  }))
}

/** A stretch of the text, as positions of words. */
export interface Window {
  readonly first: number
  readonly past: number
}

/** How many stretches are compared word by word. */
const MAX_WINDOWS = 3

/** A key for two numbers below `size`: a small integer for most texts, which is quicker to look up. */
function pairKey(one: number, two: number, size: number): number {
  return one * size + two
}
