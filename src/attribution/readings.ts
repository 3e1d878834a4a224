/**
 * Rules and network often take different words for said. Each stretch that only one of the two takes is judged by weights learned from
 * annotated articles (tools/train/attribution/readings.ts).
 */
import type { TextDocument } from '../document/index.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { CONFIDENCE, type RuleName } from './confidence.data.js'
import type { Draft } from './draft.js'
import { READING_WEIGHTS } from './generated/readings.js'
import { SCORE_SCALE } from './generated/shape.js'
import { lookUp, WordFlag } from './lexicon.js'
import { openingOf, PARTICIPLE } from './openings.js'
import { firstWhere } from './search.js'

/** Who takes a stretch for said. */
export const Reader = { Rule: 0, Network: 1, Both: 2 } as const
export type Reader = (typeof Reader)[keyof typeof Reader]

/** A stretch of what a rule, the network, or both take for said. */
export interface Reading extends Span {
  readonly reader: Reader
}

const RULES = Object.keys(CONFIDENCE) as RuleName[]
/** Places of the features. */
const KINDS = 3
const POSITIONS = 4
const DISTANCES = 3
const OPENINGS = 11
const LENGTHS = 6
const EDGES = 5
const OF_RULE = 2
const OF_PLACE = OF_RULE + 2 * RULES.length
const OF_LENGTH = OF_PLACE + 2 * 2 * KINDS * POSITIONS * DISTANCES
const OF_OPENING = OF_LENGTH + 2 * LENGTHS * KINDS
const OF_CLAIM = OF_OPENING + 2 * OPENINGS * POSITIONS
const OF_SUPPORT = OF_CLAIM + 2 * 3 * KINDS
const OF_RULE_PLACE = OF_SUPPORT + 2 * 5 * KINDS
const OF_TOUCH = OF_RULE_PLACE + 2 * RULES.length * KINDS * POSITIONS
/** How many places there are. */
const OF_EDGE = OF_TOUCH + 2 * 2 * KINDS * 2
export const READING_FEATURES = OF_EDGE + 2 * KINDS * 2 * EDGES * 2

/** Judges what rule and network read differently. */
export class ReadingJudge {
  readonly #document: TextDocument
  /** How many words, quoted words, words that the network sees in a role, and words of exact rules there are before each token. */
  readonly #words: Int32Array
  readonly #quoted: Int32Array
  readonly #seen: Int32Array
  readonly #ruled: Int32Array
  readonly #sentence: Int32Array
  readonly #quotes: readonly Span[]

  constructor(document: TextDocument, quotes: readonly FoundQuote[], exact: readonly Draft[], seen: readonly Draft[]) {
    const { text, tokens, sentences } = document
    this.#document = document
    const count = tokens.count
    this.#sentence = new Int32Array(count + 1)
    sentences.forEach(({ firstToken, endToken }, index) => {
      this.#sentence.fill(index, firstToken, endToken)
    })
    const isWord = new Uint8Array(count)
    for (let token = 0; token < count; token++)
      isWord[token] = hasLetter(text, tokens.start[token] as number, tokens.end[token] as number) ? 1 : 0
    const sumOf = (spans: readonly Span[] | null): Int32Array => {
      const covered = new Uint8Array(count)
      for (const span of spans ?? []) covered.fill(1, this.#tokenAt(span.start), this.#tokenAt(span.end))
      const sum = new Int32Array(count + 1)
      for (let token = 0; token < count; token++) {
        const counts = (spans === null ? 1 : (covered[token] as number)) & (isWord[token] as number)
        sum[token + 1] = (sum[token] as number) + counts
      }
      return sum
    }
    this.#words = sumOf(null)
    this.#quotes = quotes
      .filter(({ level }) => level === 0)
      .flatMap(({ outer }) => outer)
      .sort((a, b) => a.start - b.start)
    this.#quoted = sumOf(this.#quotes)
    this.#seen = sumOf(seen.flatMap(rolesOf))
    this.#ruled = sumOf(exact.flatMap(rolesOf))
  }

  /** What is said by a draft of a rule and what the network has for it: stretches of both, and those of one that are likelier said than not. */
  judge(draft: Draft, partner: Draft): Span[] {
    const readings = this.readings(draft, partner)
    const isShared = hasShared(readings)
    const features: number[] = []
    const kept: { start: number; end: number }[] = []
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index] as Reading
      if (reading.reader !== Reader.Both) {
        // What holds no word goes with what it touches.
        if (this.wordsIn(reading) === 0) {
          if (kept.at(-1)?.end === reading.start) (kept.at(-1) as Span).end = reading.end
          continue
        }
        if (this.#isAside(draft, reading)) continue
        this.features(draft, partner, readings, index, isShared, features)
        let score = 0
        for (const at of features) score += READING_WEIGHTS[at] ?? 0
        if (score <= 0) continue
      }
      const last = kept.at(-1)
      if (last?.end === reading.start) last.end = reading.end
      else kept.push({ start: reading.start, end: reading.end })
    }
    return kept.map((span) => this.#trimmed(span)).filter((span) => this.wordsIn(span) > 0)
  }

  /** The stretches that the two read, cut where quotations begin and end. */
  readings(draft: Draft, partner: Draft): Reading[] {
    return readingsOf(draft.content, partner.content, this.#quotes)
  }

  /** How many words there are in a stretch. */
  wordsIn({ start, end }: Span): number {
    return countIn(this.#words, this.#tokenAt(start), this.#tokenAt(end))
  }

  /** Places of the features of a stretch that only one of the two reads. */
  features(
    draft: Draft,
    partner: Draft,
    readings: readonly Reading[],
    index: number,
    isShared: 0 | 1,
    out: number[],
  ): void {
    out.length = 0
    const reading = readings[index] as Reading
    const { text, tokens } = this.#document
    const side = reading.reader
    const [first, past] = [this.#tokenAt(reading.start), this.#tokenAt(reading.end)]
    const words = countIn(this.#words, first, past)
    const quoted = countIn(this.#quoted, first, past)
    const kind = quoted === 0 ? 0 : quoted === words ? 1 : 2
    const cue = this.#tokenAt(draft.cue?.start ?? reading.start)
    const before = readings[index - 1]
    const behind = readings[index + 1]
    const joins = (one: Reading | undefined, gap: number): boolean => one?.reader === Reader.Both && gap <= 1
    const position = joins(behind, (behind?.start ?? 0) - reading.end)
      ? 0
      : joins(before, reading.start - (before?.end ?? 0))
        ? 1
        : first < cue
          ? 2
          : 3
    const own = this.#sentence[first] as number
    const there = this.#sentence[Math.min(cue, tokens.count - 1)] as number
    const { sentences } = this.#document
    const distance = own === there ? 0 : sentences[own]?.paragraph === sentences[there]?.paragraph ? 1 : 2
    const rule = RULES.indexOf(draft.rule)
    const opening = this.#openingOf(first, past)
    const claimed = countIn(side === Reader.Rule ? this.#seen : this.#ruled, first, past)
    const claim = claimed === 0 ? 0 : claimed * 2 < words ? 1 : 2
    const support = (partner.support ?? 0) / SCORE_SCALE
    const level = support < -0.25 ? 0 : support < 0 ? 1 : support < 0.25 ? 2 : support < 0.75 ? 3 : 4
    out.push(side)
    out.push(OF_RULE + side * RULES.length + rule)
    out.push(OF_PLACE + (((side * 2 + isShared) * KINDS + kind) * POSITIONS + position) * DISTANCES + distance)
    out.push(OF_LENGTH + (side * LENGTHS + lengthOf(words)) * KINDS + kind)
    out.push(OF_OPENING + (side * OPENINGS + opening) * POSITIONS + position)
    out.push(OF_CLAIM + (side * 3 + claim) * KINDS + kind)
    out.push(OF_SUPPORT + (side * 5 + level) * KINDS + kind)
    out.push(OF_RULE_PLACE + ((side * RULES.length + rule) * KINDS + kind) * POSITIONS + position)
    const edge = edgeOf(text, reading.start)
    const touch = touchesOf(draft, reading)
    out.push(OF_EDGE + (((side * KINDS + kind) * 2 + (first < cue ? 0 : 1)) * EDGES + edge) * 2 + touch)
    out.push(OF_TOUCH + ((side * 2 + touch) * KINDS + kind) * 2 + isShared)
  }

  /** `"…," Low said, not even pausing for breath`: what tells how speech was spoken is never said. */
  #isAside({ rule, cue }: Draft, { start, end }: Reading): boolean {
    if (rule !== 'cue-behind-quote' || cue === null || start < cue.end) return false
    const { text } = this.#document
    const from = ', '.includes(text.charAt(start)) ? this.#trimmed({ start, end }).start : start
    return this.#openingOf(this.#tokenAt(from), this.#tokenAt(end)) === PARTICIPLE
  }

  /** What kind of word a stretch begins with; `not even needing` begins as `needing` does. */
  #openingOf(first: number, past: number): number {
    const { text, tokens } = this.#document
    const wordAt = (token: number): string => text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
    let at = first
    while (at + 1 < past && at < first + 2 && (lookUp(wordAt(at)).flags & (WordFlag.Negation | WordFlag.Adverb)) !== 0)
      at++
    return wordAt(at).endsWith('ing') ? openingOf(wordAt(at)) : openingOf(wordAt(first))
  }

  /** The first token that ends behind an offset. */
  #tokenAt(offset: number): number {
    const { end, count } = this.#document.tokens
    return firstWhere(count, (index) => (end[index] as number) > offset)
  }

  /** Without blanks, commas and dashes at the edges. */
  #trimmed({ start, end }: Span): Span {
    const { text } = this.#document
    let [from, to] = [start, end]
    while (from < to && EDGE.includes(text.charAt(from))) from++
    while (to > from && (EDGE.includes(text.charAt(to - 1)) || text.charAt(to - 1) === ':')) to--
    return { start: from, end: to }
  }
}
const EDGE = ' \t\r\n,;-–—'

/** 1 where both take a stretch for said. */
export function hasShared(readings: readonly Reading[]): 0 | 1 {
  return readings.some(({ reader }) => reader === Reader.Both) ? 1 : 0
}

/** The stretches of two readings, in the order of the text. */
export function readingsOf(rule: readonly Span[], network: readonly Span[], quotes: readonly Span[] = []): Reading[] {
  const spans = [...rule, ...network]
  const from = Math.min(...spans.map(({ start }) => start))
  const to = Math.max(...spans.map(({ end }) => end))
  const first = firstWhere(quotes.length, (index) => (quotes[index]?.end ?? 0) > from)
  const marked: Span[] = []
  for (let index = first; index < quotes.length && (quotes[index]?.start ?? to) < to; index++)
    marked.push(quotes[index] as Span)
  const edges = [...new Set([...spans, ...marked].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const within = (spans: readonly Span[]): ((at: number) => boolean) => {
    const sorted = [...spans].sort((a, b) => a.start - b.start)
    let next = 0
    let past = 0
    return (at) => {
      for (; next < sorted.length && (sorted[next]?.start ?? 0) <= at; next++)
        past = Math.max(past, sorted[next]?.end ?? 0)
      return at < past
    }
  }
  const [inRule, inNetwork] = [within(rule), within(network)]
  const readings: Reading[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const [start, end] = [edges[index] as number, edges[index + 1] as number]
    const [a, b] = [inRule(start), inNetwork(start)]
    if (a || b) readings.push({ start, end, reader: a && b ? Reader.Both : a ? Reader.Rule : Reader.Network })
  }
  return readings
}

/** What stands before a stretch: nothing, a comma, a mark or stop, a dash, or a word. */
function edgeOf(text: string, start: number): number {
  let at = start
  while (at > 0 && text.charAt(at - 1) === ' ') at--
  const last = text.charAt(at - 1)
  if (last === '' || last === '\n') return 0
  if (last === ',') return 1
  if ('"”’.?!:;'.includes(last)) return 2
  return '-–—'.includes(last) ? 3 : 4
}

/** 1 where a stretch stands next to who says it or to the cue. */
function touchesOf({ source, cue }: Draft, { start, end }: Span): number {
  const isNext = (one: Span | null): boolean =>
    one !== null && ((one.start >= end && one.start - end <= 2) || (start >= one.end && start - one.end <= 2))
  return isNext(source) || isNext(cue) ? 1 : 0
}

function rolesOf({ source, cue, content }: Draft): Span[] {
  return [...content, ...(source === null ? [] : [source]), ...(cue === null ? [] : [cue])]
}

function countIn(sums: Int32Array, first: number, past: number): number {
  return past <= first ? 0 : (sums[past] as number) - (sums[first] as number)
}

function lengthOf(words: number): number {
  if (words < 3) return words - 1
  return words < 6 ? 2 : words < 12 ? 3 : words < 25 ? 4 : 5
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122) || (unit >= 0xc0 && unit < 0x2000))
      return true
  }
  return false
}
