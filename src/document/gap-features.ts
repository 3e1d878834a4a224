import { isAsciiDigit } from '../text/characters.js'
import { Abbreviation, abbreviationOf } from './abbreviations.js'
import type { TokenBuffer } from './token-buffer.js'
import { Shape, shapeOf } from './token-shape.js'
import { isInCapitals, styleOf } from './writing-style.js'

/** Rows of the weights; the features are hashed into them. */
export const ROWS = 1 << 15
/** Templates of {@link GapReader.read}. */
export const TEMPLATES = 25

/** Reads the features of the gaps between the tokens of a paragraph, from its first token to its last. */
export class GapReader {
  /** Rows of the features of the gap that was read last. */
  readonly rows = new Int32Array(TEMPLATES)
  private text = ''
  private tokens: TokenBuffer
  private shapes = new Uint8Array(1024)
  /** For each token, how many tokens further the next stop is. */
  private ahead = new Uint8Array(1024)
  private style = 0
  private isStopless = false
  private isCareful = false
  private isCaps = false
  private endsWithStop = false
  private first = 0
  private isQuoted = false
  private depth = 0

  constructor(tokens: TokenBuffer) {
    this.tokens = tokens
  }

  /**
   * Begins with a text: looks at how its sentences begin. Where `everywhere` is asked for, as in training, gaps without a
   * stop are looked at in every text.
   */
  beginText(text: string, everywhere = false): void {
    this.style = styleOf(text)
    this.isCareful = !everywhere && (this.style & 3) < 2
  }

  /** Begins with a paragraph, whose tokens are all in the buffer. */
  begin(text: string): void {
    const { tokens } = this
    this.text = text
    this.first = 0
    this.isQuoted = false
    this.depth = 0
    if (this.shapes.length < tokens.count + 4) {
      this.shapes = new Uint8Array(tokens.count * 2)
      this.ahead = new Uint8Array(tokens.count * 2)
    }
    this.isCaps = isInCapitals(text, tokens)
    let isQuoted = false
    for (let index = 0; index < tokens.count; index++) {
      const shape = shapeOf(text, tokens.start[index] ?? 0, tokens.end[index] ?? 0, this.isCaps, isQuoted)
      if (shape === Shape.OpenQuote) isQuoted = true
      else if (shape === Shape.CloseQuote) isQuoted = false
      this.shapes[index] = shape
    }
    for (let index = 0; index < 4; index++) this.shapes[tokens.count + index] = Shape.None
    let ahead = 255
    for (let index = tokens.count - 1; index >= 0; index--) {
      this.ahead[index] = ahead
      if (this.shapes[index] === Shape.Stop) ahead = 0
      if (ahead < 255) ahead++
    }
    let last = tokens.count - 1
    while (last > 0 && this.isCloser(last)) last--
    this.endsWithStop = this.shapes[last] === Shape.Stop
  }

  /** Says that a sentence ends behind token `index`. */
  endSentence(index: number): void {
    this.first = index + 1
    this.depth = 0
  }

  /** Goes on to the gap behind token `index`; false where no sentence can end. */
  isCandidate(index: number): boolean {
    const left = this.shapes[index] ?? 0
    if (left === Shape.OpenQuote) this.isQuoted = true
    else if (left === Shape.CloseQuote) this.isQuoted = false
    else if (left === Shape.OpenBracket) this.depth++
    else if (left === Shape.CloseBracket && this.depth > 0) this.depth--
    const right = this.shapes[index + 1] ?? 0
    if (right === Shape.None || (right >= Shape.CloseQuote && right <= Shape.Semicolon && right !== Shape.Stop))
      return false
    if (left === Shape.OpenQuote || left === Shape.OpenBracket) return false
    const isWord = left <= Shape.Number || left === Shape.Caps || left === Shape.Mixed
    // A text that is written with care leaves no stop out: `the U.S. Producer Price Index` is no two sentences.
    if (this.isCareful && (isWord || left === Shape.Address)) return false
    if (right === Shape.Lower && (isWord || left === Shape.Comma)) return false
    if (right === Shape.Stop && (isWord || left >= Shape.Comma)) return false
    if (right === Shape.Lower) {
      // `“Why?” he asked.`
      if (left === Shape.CloseQuote) return false
      // `at 9 a.m. on Friday`
      if (left === Shape.Stop && this.isAbbreviated(index)) return false
    }
    // `J. K. Olmo`
    const isInitial = left === Shape.Stop && this.shapes[index - 1] === Shape.Letter
    if (isInitial && this.shapes[index - 2] === Shape.Stop && this.shapes[index - 3] === Shape.Letter) return false
    const isTight = this.tokens.end[index] === this.tokens.start[index + 1]
    return (
      !isTight ||
      left === Shape.Stop ||
      ((left === Shape.CloseQuote || left === Shape.CloseBracket) && right <= Shape.Letter)
    )
  }

  /** Reads the features of the gap behind token `index` into {@link rows}. */
  read(index: number): void {
    const { text, tokens, shapes, rows } = this
    let stop = index
    let closers = 0
    while (stop > this.first && this.isCloser(stop)) {
      closers |= shapes[stop] === Shape.CloseQuote ? 1 : 2
      stop--
    }
    let kind: number
    let word = stop - 1
    if (shapes[stop] === Shape.Stop) kind = stopKind(text, tokens.start[stop] ?? 0, tokens.end[stop] ?? 0)
    else {
      stop = index
      kind = STOP_KINDS + (shapes[index] ?? 0)
      if (isWordShape(shapes[index] ?? 0)) word = index
      else word = index - 1
    }
    this.isStopless = kind >= STOP_KINDS
    let next = index + 1
    let opened = 0
    if (shapes[next] === Shape.OpenQuote) opened = 1
    else if (shapes[next] === Shape.OpenBracket) opened = 2
    if (opened > 0 && next + 1 < tokens.count) next++
    const isTight = tokens.end[index] === tokens.start[index + 1] ? 1 : 0
    const wordStart = tokens.start[word] ?? 0
    const wordEnd = tokens.end[word] ?? 0
    const hasWord = word >= this.first
    const abbreviation =
      hasWord && kind === 1 && wordEnd === tokens.start[stop] ? abbreviationOf(text, wordStart, wordEnd) : 0
    const wordShape = hasWord ? (shapes[word] ?? 0) : Shape.None
    const before = word > this.first ? (shapes[word - 1] ?? 0) : Shape.None
    const nextShape = shapes[next] ?? 0
    const wordId = hasWord ? this.idOf(word) : 0
    const nextId = this.idOf(next)
    const length = bucketOf(index + 1 - this.first)
    const rest = bucketOf(tokens.count - index - 1)
    const size = Math.min(4, wordEnd - wordStart)
    const state = (this.isQuoted ? 1 : 0) | (this.depth > 0 ? 2 : 0)
    const ends = this.endsWithStop ? 1 : 0
    const base = kind * 32 + nextShape
    const around = (base * 4 + closers) * 8 + isTight * 3 + opened
    rows[0] = rowOf(1, around, 0)
    rows[1] = rowOf(2, base, abbreviation)
    rows[2] = rowOf(3, base, abbreviation * 32 + wordShape)
    rows[3] = rowOf(4, kind, wordId)
    rows[4] = rowOf(5, kind, nextId)
    rows[5] = rowOf(6, kind * 8 + abbreviation, nextId)
    rows[6] = rowOf(7, base, length)
    rows[7] = rowOf(8, base * 4 + closers, state)
    rows[8] = rowOf(9, base, rest * 2 + ends)
    rows[9] = rowOf(10, base, wordShape * 8 + size)
    rows[10] = rowOf(11, base, shapes[next + 1] ?? 0)
    rows[11] = rowOf(12, base, wordShape * 32 + before)
    rows[12] = rowOf(13, kind, word > this.first ? this.idOf(word - 1) : 0)
    rows[13] = rowOf(14, kind, next + 1 < tokens.count ? this.idOf(next + 1) : 0)
    rows[14] = rowOf(15, base, state * 2 + ends)
    rows[15] = rowOf(16, kind * 16 + length, wordShape * 8 + abbreviation)
    rows[16] = rowOf(17, base, nextId)
    rows[17] = rowOf(18, base, Math.min(5, (tokens.end[stop] ?? 0) - (tokens.start[stop] ?? 0)) * 4 + closers)
    rows[18] = rowOf(19, base, length * 2 + ends)
    rows[19] = rowOf(20, base, wordId)
    rows[20] = rowOf(21, opened * 4 + closers, kind * 4 + state)
    rows[21] = rowOf(22, ends * 2 + (this.isCaps ? 1 : 0), kind)
    rows[22] = rowOf(23, base, this.style)
    rows[23] = rowOf(24, base, bucketOf(this.ahead[index] ?? 0) * 16 + length)
    rows[24] = rowOf(25, kind * 32 + this.style, nextId)
  }

  /** Whether the gap that was read last has no stop in front of it. */
  hasNoStop(): boolean {
    return this.isStopless
  }

  /** Whether the stop at `index` stands behind an abbreviation. */
  private isAbbreviated(index: number): boolean {
    const { tokens } = this
    const start = tokens.start[index - 1] ?? 0
    const end = tokens.end[index - 1] ?? 0
    return index > 0 && end === tokens.start[index] && abbreviationOf(this.text, start, end) !== Abbreviation.None
  }

  /**
   * Whether token `index` is a stop within a name: of an initial between two others (`Anna K. Olmo`, but `World War I. Berlin …`), of a
   * title (`Sen. Olmo`), or of what is named behind its verb (`said J.K. Olmo`).
   */
  isWithinName(index: number): boolean {
    const { text, tokens, shapes } = this
    const next = shapes[index + 1]
    if (shapes[index] !== Shape.Stop || (next !== Shape.Capital && next !== Shape.Letter) || index - 1 < this.first)
      return false
    const start = tokens.start[index - 1] ?? 0
    const end = tokens.end[index - 1] ?? 0
    if (end !== tokens.start[index]) return false
    const kind = abbreviationOf(text, start, end)
    if (kind === Abbreviation.None || this.wordIn(OPENERS, index + 1)) return false
    if (kind === Abbreviation.Title) return true
    if (index - 2 < this.first) return false
    if ((kind === Abbreviation.Initial || kind === Abbreviation.Other) && this.wordIn(NAMING, index - 2)) return true
    return (
      kind === Abbreviation.Initial &&
      next === Shape.Capital &&
      shapes[index - 2] === Shape.Capital &&
      text.charCodeAt(start) !== 73
    )
  }

  private wordIn(words: ReadonlySet<string>, index: number): boolean {
    const start = this.tokens.start[index] ?? 0
    const end = this.tokens.end[index] ?? 0
    return end - start <= 12 && words.has(this.text.slice(start, end).toLowerCase())
  }

  private isCloser(index: number): boolean {
    const shape = this.shapes[index] ?? 0
    return shape === Shape.CloseQuote || shape === Shape.CloseBracket
  }

  /** A number for the token's text in small letters; figures are alike where they are as long. */
  private idOf(index: number): number {
    const start = this.tokens.start[index] ?? 0
    const end = Math.min(this.tokens.end[index] ?? 0, start + 24)
    let id = 0x811c9dc5
    for (let at = start; at < end; at++) {
      let unit = this.text.charCodeAt(at)
      if (unit >= 65 && unit <= 90) unit |= 32
      else if (isAsciiDigit(unit)) unit = 48
      id = Math.imul(id ^ unit, 0x01000193)
    }
    return id
  }
}

/** Words that open sentences and are no names. */
const OPENERS: ReadonlySet<string> = new Set(
  'a after all also although an and another any are as at because before both but by can did do does during each even every few for from had has have he her here his how however if in is it its just last later many meanwhile more most much my next no not now of on once one only or other our since so some such that the their then there these they this those though through to two under until was we were what when where whether which while who why will with would yes yet you your'.split(
    ' ',
  ),
)

/** Verbs that have the name of who speaks behind them; `state Del. Olmo`. */
const NAMING: ReadonlySet<string> = new Set('added asked said says state told wrote'.split(' '))

/** Kinds of stop: none, `.`, `?` or `!`, ellipsis, a run of them. */
const STOP_KINDS = 5

function stopKind(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (end - start === 1) return unit === 46 ? 1 : unit === 0x2026 ? 3 : 2
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 46) return 4
  return 3
}

function isWordShape(shape: number): boolean {
  return shape <= Shape.Number || shape >= Shape.Address
}

/** Lengths in eight steps. */
function bucketOf(length: number): number {
  if (length < 4) return length
  if (length < 6) return 4
  if (length < 10) return 5
  if (length < 20) return 6
  return length < 40 ? 7 : 8
}

function rowOf(template: number, a: number, b: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b) ^ Math.imul(b ^ (b >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 15)) >>> 0) & (ROWS - 1)
}
