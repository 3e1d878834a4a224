import type { Span } from '../model/span.js'
import { isBlank } from '../text/characters.js'
import type { LayoutParagraph } from '../text/layout.js'
import { markCosts } from './costs.js'
import { MarkFamily, MarkSide } from './marks.data.js'
import { MAX_WINDOW, type Pair, type PairContext, type Pairing, pairMarks } from './pair.js'
import { joinsSplit, reportingTail } from './reporting.js'
import { type Mark, scanMarks } from './scan.js'

/** A quotation with all its pieces, not yet asked whether it is speech. */
export interface Marked {
  readonly spans: Span[]
  readonly outer: Span[]
  readonly level: number
  /** Index of its first paragraph. */
  readonly paragraph: number
  /** Whether both ends have their mark. */
  readonly isWhole: boolean
}

/** All quotations of a text in the order of their beginnings, and the marks without a partner. */
export interface MarkedText {
  readonly marked: readonly Marked[]
  readonly unpaired: readonly Span[]
}

/** What is known while the paragraphs are gone through. */
interface Progress {
  readonly text: string
  readonly marked: Marked[]
  readonly unpaired: Span[]
  /** The outermost quotation that the last paragraph left open. */
  open: { readonly quotation: Marked; readonly family: MarkFamily; readonly mark: Mark | null } | null
}

/** Pairs the marks paragraph by paragraph and joins what belongs together. */
export function joinQuotations(text: string, paragraphs: readonly LayoutParagraph[]): MarkedText {
  const progress: Progress = { text, marked: [], unpaired: [], open: null }
  let marks = marksOf(text, paragraphs[0])
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) break
    const next = marksOf(text, paragraphs[index + 1])
    const goesOn = openingFamily(text, paragraphs[index + 1], next)
    for (let from = 0; from < marks.length || from === 0; from += MAX_WINDOW) {
      const isLast = from + MAX_WINDOW >= marks.length
      const window = marks.length <= MAX_WINDOW ? marks : marks.slice(from, from + MAX_WINDOW)
      readWindow(progress, paragraph, index, window, isLast ? goesOn : null)
    }
    marks = next
  }
  // A quotation that is never closed: its last opening mark has no partner.
  reportOpen(progress)
  return {
    marked: joinSplit(text, paragraphs, progress.marked),
    unpaired: progress.unpaired.sort((a, b) => a.start - b.start),
  }
}

function marksOf(text: string, paragraph: LayoutParagraph | undefined): Mark[] {
  return paragraph === undefined ? [] : scanMarks(text, paragraph.start, paragraph.end)
}

/** The family of the mark that opens the paragraph, or null. */
function openingFamily(
  text: string,
  paragraph: LayoutParagraph | undefined,
  marks: readonly Mark[],
): MarkFamily | null {
  const first = marks[0]
  if (paragraph === undefined || first === undefined || first.start !== paragraph.start) return null
  return first.form.side !== MarkSide.Close && markCosts(text, first).open <= 1 ? first.form.family : null
}

function readWindow(
  progress: Progress,
  paragraph: LayoutParagraph,
  index: number,
  marks: readonly Mark[],
  goesOn: MarkFamily | null,
): void {
  const { text, open } = progress
  const family = openingFamily(text, paragraph, marks)
  const isInside = open !== null && family === null && open.family === MarkFamily.Double
  const context: PairContext = {
    isInside,
    doubleGoesOn: goesOn === MarkFamily.Double,
    singleGoesOn: goesOn === MarkFamily.Single,
  }
  if (marks.length === 0) {
    reportOpen(progress)
    return
  }
  const pairing = pairMarks(text, marks, context)
  for (const at of pairing.unpaired) pushMark(progress.unpaired, marks[at])
  placePairs(progress, paragraph, index, marks, pairing)
}

/** Turns pairs into quotations; the first may go on with what the last paragraph left open. */
function placePairs(
  progress: Progress,
  paragraph: LayoutParagraph,
  index: number,
  marks: readonly Mark[],
  { pairs }: Pairing,
): void {
  const { text } = progress
  const before = progress.open
  progress.open = null
  let isContinued = false
  for (const pair of pairs) {
    const opening = marks[pair.open] ?? null
    const family = opening?.form.family ?? MarkFamily.Double
    const { inner, outer } = piecesOf(text, paragraph, marks, pair)
    const goesOnFrom =
      before !== null && pair.level === 0 && outer.start === paragraph.start && before.family === family
    if (inner.start === inner.end) {
      if (pair.close < 0) pushMark(progress.unpaired, opening ?? undefined)
      continue
    }
    const label = pair.level === 0 && outer.start === paragraph.start ? turnLabel(text, inner) : 0
    inner.start += label
    let quotation: Marked
    isContinued ||= goesOnFrom
    if (goesOnFrom && before !== null && label === 0) {
      quotation = before.quotation
      quotation.spans.push(inner)
      quotation.outer.push(outer)
    } else {
      quotation = {
        spans: [inner],
        outer: [outer],
        level: pair.level,
        paragraph: index,
        isWhole: pair.close >= 0 && opening !== null,
      }
      progress.marked.push(quotation)
    }
    if (pair.close >= 0) continue
    if (pair.level === 0 && outer.end === paragraph.end) progress.open = { quotation, family, mark: opening }
    else pushMark(progress.unpaired, opening ?? undefined)
  }
  if (before !== null && !isContinued) pushMark(progress.unpaired, before.mark ?? undefined)
}

/** `"WALLACE: Let us begin.` in a transcript that is quoted turn by turn: the length of the label, 0 where there is none. */
function turnLabel(text: string, { start, end }: Span): number {
  const label = /^[A-Z][A-Z .'’-]{2,30}:\s/.exec(text.slice(start, Math.min(end, start + 40)))
  return label === null || start + label[0].length >= end ? 0 : label[0].length
}

function piecesOf(
  text: string,
  paragraph: LayoutParagraph,
  marks: readonly Mark[],
  pair: Pair,
): { inner: { start: number; end: number }; outer: Span } {
  const opening = marks[pair.open]
  const closing = marks[pair.close]
  const outerStart = opening?.start ?? paragraph.start
  let innerStart = opening?.end ?? paragraph.start
  let outerEnd = closing?.end ?? paragraph.end
  if (closing === undefined) {
    const tail = reportingTail(text, innerStart, paragraph.end)
    // `"I will go, he said.` lost its mark before the cue; the next paragraph's mark opens something new.
    if (tail >= 0) outerEnd = tail
  }
  let innerEnd = closing?.start ?? outerEnd
  while (innerStart < innerEnd && isBlank(text.charCodeAt(innerStart))) innerStart++
  while (innerEnd > innerStart && isBlank(text.charCodeAt(innerEnd - 1))) innerEnd--
  return { inner: { start: innerStart, end: innerEnd }, outer: { start: outerStart, end: outerEnd } }
}

function reportOpen(progress: Progress): void {
  pushMark(progress.unpaired, progress.open?.mark ?? undefined)
  progress.open = null
}

function pushMark(spans: Span[], mark: Mark | undefined): void {
  if (mark !== undefined) spans.push({ start: mark.start, end: mark.end })
}

/** `Low answers, "Why now?"`: what is announced and ends with its own stop does not go on behind the next name. */
function isAnnouncedWhole(text: string, paragraph: number, { start, end }: Span): boolean {
  let before = start
  while (before > paragraph && isBlank(text.charCodeAt(before - 1))) before--
  const last = text.charAt(before - 1)
  return before > paragraph && (last === ',' || last === ':') && '.?!'.includes(text.charAt(end - 2))
}

/** Joins `"…," she said, "…"` to one quotation of two pieces. */
function joinSplit(text: string, paragraphs: readonly LayoutParagraph[], marked: readonly Marked[]): Marked[] {
  const joined: Marked[] = []
  const lastOfLevel: (Marked | undefined)[] = []
  for (const quotation of marked) {
    const last = lastOfLevel[quotation.level]
    lastOfLevel.length = quotation.level + 1
    const from = last?.outer.at(-1)
    const to = quotation.outer[0]
    const start = paragraphs[quotation.paragraph]?.start ?? 0
    const isSplit =
      from !== undefined &&
      to !== undefined &&
      from.start >= start &&
      from.end <= to.start &&
      !isAnnouncedWhole(text, start, from)
    if (last !== undefined && isSplit && joinsSplit(text, from, to)) {
      last.spans.push(...quotation.spans)
      last.outer.push(...quotation.outer)
      continue
    }
    lastOfLevel[quotation.level] = quotation
    joined.push(quotation)
  }
  return joined
}
