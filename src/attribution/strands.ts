/**
 * Strands: the sentences of a text as they read with each quotation as one unit. `"We won. It is over," she said.` is one
 * strand of five units although a sentence ends inside the marks; what stands inside is a strand (or several) of its own.
 */
import type { TextDocument } from '../document/index.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { CharClass, classAt } from '../text/characters.js'
import { type Cue, lookUp } from './lexicon.js'

/** What a unit is. */
export const UnitKind = {
  Word: 0,
  Quote: 1,
  Stop: 2,
  Comma: 3,
  Colon: 4,
  Semicolon: 5,
  Dash: 6,
  Open: 7,
  Close: 8,
  Other: 9,
} as const
/** One of {@link UnitKind}. */
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind]

/** A word, a punctuation mark, or a piece of a quotation. */
export interface Unit {
  readonly kind: UnitKind
  readonly start: number
  readonly end: number
  /** Lower case, apostrophes straight; '' for a quotation. */
  readonly word: string
  /** Bits of {@link WordFlag}. */
  readonly flags: number
  readonly cue: Cue | null
  readonly forms: number
  readonly isCapital: boolean
  /** Index of the quote that it is a piece of, or -1. */
  readonly quote: number
}

/** A sentence with its quotations folded. */
export interface Strand extends Span {
  readonly units: readonly Unit[]
  readonly paragraph: number
  /** The quote in which it stands, or -1. */
  readonly inside: number
  /** Whether it opens its paragraph (or the quote). */
  readonly isFirst: boolean
}

/** A piece of a quote with its place. */
interface Piece {
  readonly outer: Span
  readonly inner: Span
  readonly quote: number
  readonly level: number
}

/** All strands, outer before inner, in the order of the text within a level. */
export function buildStrands(document: TextDocument, quotes: readonly FoundQuote[], skip: Span | null): Strand[] {
  const pieces = piecesOf(quotes)
  const byLevel: Piece[][] = []
  for (const piece of pieces) {
    const list = byLevel[piece.level]
    if (list === undefined) byLevel[piece.level] = [piece]
    else list.push(piece)
  }
  const strands: Strand[] = []
  const top = new Cursor(document, byLevel[0] ?? [])
  for (let index = 0; index < document.paragraphs.length; index++) {
    const paragraph = document.paragraphs[index]
    if (paragraph === undefined) continue
    // The dateline is no part of its sentence.
    const isOpening = skip !== null && skip.start >= paragraph.start && skip.end < paragraph.end
    const region = isOpening ? { start: skip.end, end: paragraph.end } : paragraph
    readRegion(document, top, region, index, -1, strands)
  }
  for (let level = 0; level < byLevel.length; level++) {
    const cursor = new Cursor(document, byLevel[level + 1] ?? [])
    for (const piece of byLevel[level] ?? [])
      readRegion(document, cursor, piece.inner, cursor.paragraphAt(piece.inner.start), piece.quote, strands)
  }
  return strands
}

function piecesOf(quotes: readonly FoundQuote[]): Piece[] {
  const pieces: Piece[] = []
  for (let quote = 0; quote < quotes.length; quote++) {
    const found = quotes[quote]
    if (found === undefined) continue
    for (let at = 0; at < found.spans.length; at++) {
      const inner = found.spans[at]
      const outer = found.outer[at]
      if (inner !== undefined && outer !== undefined) pieces.push({ inner, outer, quote, level: found.level })
    }
  }
  return pieces.sort((a, b) => a.outer.start - b.outer.start)
}

/** Goes through sentences, words and pieces once, in the order of the text. */
class Cursor {
  token = 0
  sentence = 0
  piece = 0
  private paragraph = 0
  constructor(
    private readonly document: TextDocument,
    readonly pieces: readonly Piece[],
  ) {}

  /** Moves to the first word that begins at `at` or later. */
  seek(at: number): void {
    const { tokens, sentences } = this.document
    while (this.token < tokens.count && (tokens.start[this.token] ?? 0) < at) this.token++
    while (this.sentence < sentences.length && (sentences[this.sentence]?.endToken ?? 0) <= this.token) this.sentence++
    while (this.piece < this.pieces.length && (this.pieces[this.piece]?.outer.start ?? 0) < at) this.piece++
  }

  paragraphAt(at: number): number {
    const { paragraphs } = this.document
    while (this.paragraph < paragraphs.length && (paragraphs[this.paragraph]?.end ?? 0) <= at) this.paragraph++
    return this.paragraph
  }
}

/** Cuts a paragraph, or the inside of a piece, into strands. */
function readRegion(
  document: TextDocument,
  cursor: Cursor,
  region: Span,
  paragraph: number,
  inside: number,
  strands: Strand[],
): void {
  const { text, tokens, sentences } = document
  cursor.seek(region.start)
  let units: Unit[] = []
  let isFirst = true
  const flush = (): void => {
    const first = units[0]
    const last = units.at(-1)
    if (first === undefined || last === undefined) return
    strands.push({ start: first.start, end: last.end, units, paragraph, inside, isFirst })
    units = []
    isFirst = false
  }
  while (cursor.token < tokens.count) {
    const start = tokens.start[cursor.token] ?? 0
    if (start >= region.end) break
    const piece = cursor.pieces[cursor.piece]
    if (piece !== undefined && piece.outer.start <= start && piece.outer.end <= region.end) {
      units.push(quoteUnit(piece))
      cursor.piece++
      const wasIn = cursor.sentence
      while (cursor.token < tokens.count && (tokens.start[cursor.token] ?? 0) < piece.outer.end) cursor.token++
      while (cursor.sentence < sentences.length && (sentences[cursor.sentence]?.endToken ?? 0) <= cursor.token)
        cursor.sentence++
      if (
        cursor.sentence !== wasIn &&
        endsThere(text, sentences[cursor.sentence]?.firstToken ?? cursor.token, cursor.token, piece)
      )
        flush()
      continue
    }
    const end = Math.min(tokens.end[cursor.token] ?? start, region.end)
    // Marks around names (`the "Rhinos"`) and stray ones would only stand in the way of phrases.
    if (!isMark(text, start, end)) units.push(wordUnit(text, start, end))
    cursor.token++
    if (cursor.token >= (sentences[cursor.sentence]?.endToken ?? 0)) {
      cursor.sentence++
      flush()
    }
  }
  flush()
}

/** Whether the sentence of the strand ends with the quotation: not after a comma, nor where the next one began inside it. */
function endsThere(text: string, firstToken: number, token: number, { inner }: Piece): boolean {
  const last = text.charCodeAt(inner.end - 1)
  return firstToken === token && last !== 44 && last !== 45 && last !== 0x2014
}

function quoteUnit({ outer, quote }: Piece): Unit {
  return {
    kind: UnitKind.Quote,
    start: outer.start,
    end: outer.end,
    word: '',
    flags: 0,
    cue: null,
    forms: 0,
    isCapital: false,
    quote,
  }
}

function wordUnit(text: string, start: number, end: number): Unit {
  const kind = kindOf(text, start, end)
  const written = text.slice(start, end)
  const lower = written.toLowerCase()
  const word = lower.indexOf('’') < 0 ? lower : lower.replaceAll('’', "'")
  const entry = kind === UnitKind.Word ? lookUp(word) : NO_WORD
  const isCapital = kind === UnitKind.Word && classAt(text, start) === CharClass.Upper
  return { kind, start, end, word, flags: entry.flags, cue: entry.cue, forms: entry.forms, isCapital, quote: -1 }
}
const NO_WORD = { flags: 0, cue: null, forms: 0 }

function kindOf(text: string, start: number, end: number): UnitKind {
  const unit = text.charCodeAt(start)
  if (unit >= 97 && unit <= 122) return UnitKind.Word
  if (end - start > 1 && unit !== 45 && unit !== 46 && unit !== 33 && unit !== 63) return UnitKind.Word
  switch (unit) {
    case 44:
      return UnitKind.Comma
    case 46:
    case 33:
    case 63:
    case 0x2026:
      return UnitKind.Stop
    case 58:
      return UnitKind.Colon
    case 59:
      return UnitKind.Semicolon
    case 40:
    case 91:
      return UnitKind.Open
    case 41:
    case 93:
      return UnitKind.Close
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return UnitKind.Dash
    case 45:
      return end - start > 1 ? UnitKind.Dash : isDash(text, start, end) ? UnitKind.Dash : UnitKind.Other
    default: {
      const kind = classAt(text, start)
      return kind >= CharClass.Lower && kind <= CharClass.Mark ? UnitKind.Word : UnitKind.Other
    }
  }
}

function isMark(text: string, start: number, end: number): boolean {
  return end - start <= 2 && MARKS.has(text.slice(start, end))
}
const MARKS: ReadonlySet<string> = new Set(['"', "'", "''", '``', '`', '“', '”', '‘', '’', '„', '«', '»', '‹', '›'])

/** A hyphen that stands free is a dash. */
function isDash(text: string, start: number, end: number): boolean {
  return classAt(text, start - 1) === CharClass.Blank || classAt(text, end) === CharClass.Blank
}
