import { CharClass, classAt } from '../text/characters.js'
import type { Layout } from '../text/layout.js'

/** What a piece is. */
export const PieceKind = { Word: 0, Number: 1, Mark: 2 } as const
/** One of {@link PieceKind}. */
export type PieceKind = (typeof PieceKind)[keyof typeof PieceKind]

/** How a word is written. */
export const Case = { None: 0, Lower: 1, Title: 2, Upper: 3, Mixed: 4 } as const
/** One of {@link Case}. */
export type Case = (typeof Case)[keyof typeof Case]

/** What stands between a piece and the one before. */
export const Gap = { None: 0, Blank: 1, Line: 2, Paragraph: 3 } as const
/** One of {@link Gap}. */
export type Gap = (typeof Gap)[keyof typeof Gap]

/** A word (hyphens and apostrophes inside it, `N.Y.` with its stops), a number, or a mark (dashes in a row are one). */
export interface Piece {
  readonly kind: PieceKind
  readonly start: number
  readonly end: number
  readonly text: string
  readonly case: Case
  readonly gap: Gap
  /** Index of the paragraph in the layout. */
  readonly paragraph: number
}

/** The opening is looked for in so many code units of text and no further; the longest matter before a dateline seen was half as long. */
const MAX_UNITS = 6_000
/** A line that never ends is no opening. */
const MAX_PIECES = 1_500

/** Cuts the first paragraphs of a text into pieces, up to so many code units of text. */
export function cutOpening(layout: Layout, maxUnits: number = MAX_UNITS): Piece[] {
  const pieces: Piece[] = []
  const { text, lines, paragraphs } = layout
  let units = 0
  for (let index = 0; index < paragraphs.length && units < maxUnits; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) break
    let gap: Gap = Gap.Paragraph
    for (let at = paragraph.firstLine; at < paragraph.endLine && units < maxUnits; at++) {
      const line = lines[at]
      if (line === undefined) break
      const start = Math.max(line.textStart, paragraph.start)
      const end = Math.min(line.textEnd, paragraph.end, start + maxUnits - units)
      cutLine(text, start, end, gap, index, pieces)
      units += end - start
      gap = Gap.Line
      if (pieces.length >= MAX_PIECES) return pieces
    }
  }
  return pieces
}

function cutLine(text: string, from: number, to: number, firstGap: Gap, paragraph: number, pieces: Piece[]): void {
  let gap: Gap = firstGap
  let at = from
  while (at < to && pieces.length < MAX_PIECES) {
    const kind = classAt(text, at)
    if (kind === CharClass.Blank || kind === CharClass.Control || text.charCodeAt(at) <= 32) {
      if (gap === Gap.None) gap = Gap.Blank
      at++
      continue
    }
    const start = at
    let pieceKind: PieceKind = PieceKind.Mark
    if (isLetterClass(kind)) {
      at = endOfWord(text, at, to)
      pieceKind = PieceKind.Word
    } else if (kind === CharClass.Digit) {
      while (at < to && classAt(text, at) === CharClass.Digit) at++
      pieceKind = PieceKind.Number
    } else if (isDash(text.charCodeAt(at))) {
      while (at < to && isDash(text.charCodeAt(at))) at++
    } else {
      at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 && at + 1 < to ? 2 : 1
    }
    const word = text.slice(start, at)
    pieces.push({
      kind: pieceKind,
      start,
      end: at,
      text: word,
      case: pieceKind === PieceKind.Word ? caseOf(word) : Case.None,
      gap,
      paragraph,
    })
    gap = Gap.None
  }
}

/** `Port-au-Prince`, `O'Neill`, `N.Y.`, `D'AFFLISIO`; not the stop of `Calif.` nor the hyphens of `Calif.--`. */
function endOfWord(text: string, from: number, to: number): number {
  let at = from
  let letters = 0
  while (at < to) {
    const kind = classAt(text, at)
    if (isLetterClass(kind) || kind === CharClass.Mark) {
      letters++
      at++
      continue
    }
    const unit = text.charCodeAt(at)
    const followed = at + 1 < to && isLetterClass(classAt(text, at + 1))
    if ((unit === 45 || unit === 0x2010 || unit === 0x2011 || isApostrophe(unit)) && followed) {
      letters = 0
      at++
      continue
    }
    // A stop after a single letter belongs to it where another follows (`N.Y.`), or where it follows one (`D.C.`).
    if (unit === 46 && letters === 1 && (followed || (at - 2 > from && text.charCodeAt(at - 2) === 46))) {
      letters = 0
      at++
      if (!followed) return at
      continue
    }
    break
  }
  return at
}

function isLetterClass(kind: CharClass): boolean {
  return kind === CharClass.Lower || kind === CharClass.Upper || kind === CharClass.Letter
}

/** - ‐ ‑ ‒ – — ― and the minus. */
export function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018
}

/** The word's capitals: all, the first of each part (`Al-Arish`), none, or mixed up (`McNeil`, `WALtHAM`). */
export function caseOf(word: string): Case {
  let upper = 0
  let lower = 0
  let inside = 0
  let isFirst = true
  for (let at = 0; at < word.length; at++) {
    const kind = classAt(word, at)
    if (kind === CharClass.Upper) {
      upper++
      if (!isFirst) inside++
      isFirst = false
    } else if (kind === CharClass.Lower) {
      lower++
      isFirst = false
    } else if (kind !== CharClass.Letter && kind !== CharClass.Mark) isFirst = true
  }
  if (upper === 0) return lower === 0 ? Case.None : Case.Lower
  if (lower === 0) return Case.Upper
  if (inside > 0) return Case.Mixed
  return classAt(word, 0) === CharClass.Upper ? Case.Title : Case.Mixed
}

/** The pieces as text, gaps as one blank. */
export function joined(pieces: readonly Piece[], from: number, past: number): string {
  let text = ''
  for (let index = from; index < past; index++) {
    const piece = pieces[index]
    if (piece === undefined) break
    text += index > from && piece.gap !== Gap.None ? ` ${piece.text}` : piece.text
  }
  return text
}
