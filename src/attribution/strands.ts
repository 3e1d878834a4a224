/**
 * Strands: the sentences of a text as they read with each quotation as one unit. `"We won. It is over," she said.` is one
 * strand of five units although a sentence ends inside the marks; what stands inside is a strand (or several) of its own.
 */
import type { TextDocument } from '../document/index.js'
import type { Analysis } from '../language/index.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { isMark, partOf, quoteUnit, type Unit, wordUnit } from './units.js'

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
export function buildStrands(
  document: TextDocument,
  quotes: readonly FoundQuote[],
  skip: Span | null,
  analysis: Analysis,
): Strand[] {
  const pieces = piecesOf(quotes)
  const byLevel: Piece[][] = []
  for (const piece of pieces) {
    const list = byLevel[piece.level]
    if (list === undefined) byLevel[piece.level] = [piece]
    else list.push(piece)
  }
  const strands: Strand[] = []
  const top = new Cursor(document, byLevel[0] ?? [], analysis)
  for (let index = 0; index < document.paragraphs.length; index++) {
    const paragraph = document.paragraphs[index]
    if (paragraph === undefined) continue
    // The dateline is no part of its sentence.
    const isOpening = skip !== null && skip.start >= paragraph.start && skip.end < paragraph.end
    const region = isOpening ? { start: skip.end, end: paragraph.end } : paragraph
    readRegion(document, top, region, index, -1, strands)
  }
  for (let level = 0; level < byLevel.length; level++) {
    const cursor = new Cursor(document, byLevel[level + 1] ?? [], analysis)
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
    readonly analysis: Analysis,
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
      units.push(quoteUnit(piece.outer, piece.quote, cursor.token))
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
    if (!isMark(text, start, end)) {
      const { token, analysis } = cursor
      const head = analysis.head[token] as number
      const place = {
        token,
        head: head === 0 ? -1 : (sentences[cursor.sentence]?.firstToken ?? 0) + head - 1,
        relation: analysis.deprel[token] as number,
      }
      units.push(wordUnit(text, start, end, partOf(analysis, token), place))
    }
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
