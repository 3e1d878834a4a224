import type { Mention } from '../model/span.js'
import type { Layout, LayoutParagraph } from '../text/layout.js'
import { mentionOf } from '../text/span.js'
import { noteAt } from './notes.js'
import { Case, type Piece, PieceKind } from './pieces.js'

/** A headline and the paragraphs that it fills, `first` up to `past`. */
export interface FoundHeadline {
  readonly headline: Mention
  readonly first: number
  readonly past: number
}

/** Longer than this is no headline; the longest of a press release were of some 200. */
const MAX_HEADLINE_UNITS = 240
/** Without dateline or byline beneath it, a headline is shorter, and the paragraph beneath it longer. */
const MAX_BARE_UNITS = 140
/** Fewer words than this before a dateline in the same line are a rest of something. */
const MIN_RUN_IN_WORDS = 4
/** Between a headline and the body so many short paragraphs may stand. */
const MAX_BETWEEN = 4
const MIN_BODY_UNITS = 120
/** Headlines of more lines are lists. */
const MAX_LINES = 3

/**
 * Finds the headline: what stands before byline and dateline and is no note, or else a first short line that reads as one.
 *
 * @param end - offset where byline or dateline begin, or -1 where there is neither.
 */
export function findHeadline(layout: Layout, pieces: readonly Piece[], end: number): FoundHeadline | null {
  const { text, paragraphs } = layout
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || (end >= 0 && paragraph.start >= end)) return null
    const isRunIn = end >= 0 && paragraph.end > end
    const isNote = noteAt(text, paragraph.start, paragraph.end, true, false) !== null
    if (isRunIn) return isNote ? null : runInHeadline(text, pieces, paragraph, end, index)
    if (isNote) continue
    if (paragraph.end - paragraph.start > MAX_HEADLINE_UNITS) return null
    if (end < 0 && !isBareHeadline(layout, index)) return null
    // A summary point, a date, a kicker of one word is passed over where a dateline comes later.
    if (end >= 0 && !readsAsTitle(text, paragraph)) continue
    const past = end < 0 ? index + 1 : lastLine(layout, index, end)
    const last = paragraphs[past - 1] ?? paragraph
    return { headline: mentionOf(text, behindLabels(text, paragraph.start, last.end), last.end), first: index, past }
  }
  return null
}

/** `(LEAD)`, `(3rd LD)`: the version, in brackets as Asian agencies write it. */
const BRACKETED_LABEL = /\((?:(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD)|URGENT|CORRECTED|UPDATE(?: \d{1,2})?)\)[ \t]{0,3}/y
/** `UPDATE 2-`, `RPT-`: the version as Reuters writes it. */
const HYPHENED_LABEL = /(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|URGENT) ?\d{0,2} ?-[ \t]{0,3}/y
/** `RPT-UPDATE 2-`: labels of one headline. */
const MAX_LABELS = 3

/** Where the headline itself begins: what tells its version is no part of it, unless nothing else is there. */
function behindLabels(text: string, start: number, end: number): number {
  let at = start
  for (let label = 0; label < MAX_LABELS; label++) {
    const before = at
    for (const pattern of [BRACKETED_LABEL, HYPHENED_LABEL]) {
      pattern.lastIndex = at
      if (pattern.test(text)) at = pattern.lastIndex
    }
    if (at === before) break
  }
  return at < end ? at : start
}

/** Words before the dateline in its own line: `Rovers win again LEEDS, Dec 2 …`. */
function runInHeadline(
  text: string,
  pieces: readonly Piece[],
  paragraph: LayoutParagraph,
  end: number,
  index: number,
): FoundHeadline | null {
  let words = 0
  let last = paragraph.start
  let hasCapital = false
  for (const piece of pieces) {
    if (piece.start >= end) break
    if (piece.start < paragraph.start) continue
    if (piece.kind === PieceKind.Word) words++
    if (words === 1 && piece.kind === PieceKind.Word) hasCapital = piece.case !== Case.Lower
    if (piece.kind !== PieceKind.Mark || /^[.!?)”"’']$/.test(piece.text)) last = piece.end
  }
  const isTitle = words >= MIN_RUN_IN_WORDS && hasCapital && last - paragraph.start <= MAX_HEADLINE_UNITS
  if (!isTitle || startsWithBracket(text, paragraph)) return null
  return { headline: mentionOf(text, paragraph.start, last), first: index, past: index }
}

/** The lines right beneath that go on with the title: no blank line between, the same way of capitals, no stop before. */
function lastLine(layout: Layout, first: number, end: number): number {
  const { text, paragraphs } = layout
  let past = first + 1
  while (past < paragraphs.length && past - first < MAX_LINES) {
    const before = paragraphs[past - 1]
    const next = paragraphs[past]
    if (before === undefined || next === undefined || next.end > end || next.firstLine !== before.endLine) break
    const isOther =
      /[.!?:]$/.test(text.slice(before.end - 1, before.end)) ||
      !readsAsTitle(text, next) ||
      startsWithBracket(text, next)
    const isNote = noteAt(text, next.start, next.end, true, false) !== null
    if (isOther || isNote || capitalShare(text, before) !== capitalShare(text, next)) break
    past++
  }
  return past
}

/** Whether a first paragraph reads as a headline though neither byline nor dateline follow. */
function isBareHeadline({ text, paragraphs }: Layout, index: number): boolean {
  const paragraph = paragraphs[index]
  if (paragraph === undefined || paragraph.end - paragraph.start > MAX_BARE_UNITS || !readsAsTitle(text, paragraph))
    return false
  const last = text.charCodeAt(paragraph.end - 1)
  const next = paragraphs[index + 1]
  // A stop ends a sentence; a question may be a title.
  if (last === 46 || last === 58 || last === 44) return false
  if (next === undefined || endsWithStop(text, next)) return true
  // The body may follow beneath a name, a date, a caption.
  for (let at = index + 1; at <= index + MAX_BETWEEN; at++) {
    const body = paragraphs[at]
    if (body !== undefined && body.end - body.start >= MIN_BODY_UNITS) return true
  }
  return false
}

/** Three words at least, the first with a capital, a figure or a mark; no list's point. */
function readsAsTitle(text: string, { start, end }: LayoutParagraph): boolean {
  const head = text.slice(start, Math.min(end, start + MAX_HEADLINE_UNITS))
  if (/^[*•·>-]\s/.test(head)) return false
  const words = head.split(/\s+/)
  const isDate = /^(?:[A-Z][a-z]{2,8},? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8}) \d{4}$/.test(head)
  return words.length >= 3 && !isDate && !/^\d+ [a-z]+ ago$/.test(head) && head.toLowerCase() !== head.toUpperCase()
}

function startsWithBracket(text: string, { start }: LayoutParagraph): boolean {
  const first = text[start]
  return first === '(' || first === '[' || first === '*'
}

function endsWithStop(text: string, { end }: LayoutParagraph): boolean {
  return /[.!?”"’')]$/.test(text.slice(end - 1, end))
}

/** 2 for all capitals, 1 for capitals on most words, 0 for few. */
function capitalShare(text: string, { start, end }: LayoutParagraph): number {
  const words = text.slice(start, Math.min(end, start + MAX_HEADLINE_UNITS)).split(/[\s-]+/)
  let capitals = 0
  let letters = 0
  let isUpper = true
  for (const word of words) {
    const first = word.slice(0, 1)
    if (first.toLowerCase() === first.toUpperCase() || word.length < 4) continue
    letters++
    if (first !== first.toLowerCase()) capitals++
    if (word !== word.toUpperCase()) isUpper = false
  }
  if (letters > 0 && isUpper) return 2
  return capitals * 2 > letters ? 1 : 0
}
