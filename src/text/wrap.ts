import { type LineShape, MAX_WRAP_WIDTH, Marker, shapeOf } from './line-shape.js'
import type { Line } from './lines.js'

/** How a text is wrapped. */
export interface Wrap {
  /** Column past which no word was put. */
  readonly width: number
  /** Indent of the lines that go on; a deeper one begins a paragraph. */
  readonly indent: number
}

/** Columns of telegrams and newspaper columns; shorter lines are verse, lists or tables. */
const MIN_WIDTH = 30
/** Without small letters nothing but the width shows that a line goes on: a title in capitals is seldom so wide. */
const MIN_CAPITALS_WIDTH = 60
/** Share of the lines that may be wider than the width: addresses, tables. */
const OVERLONG = 0.03
/** So many pairs of lines show a width by themselves. */
const MIN_PAIRS = 4
/** Some programs wrap a little before the width. A line that ends a sentence is more likely to end a paragraph. */
const OPEN_SLACK = 12
const CLOSED_SLACK = 2

/** Finds out whether lines `first` to `past` were wrapped at a width: null where they are whole paragraphs. */
export function measureWrap(text: string, lines: readonly Line[], first: number, past: number): Wrap | null {
  const width = widthOf(text, lines, first, past)
  if (width < MIN_WIDTH) return null
  let pairs = 0
  let full = 0
  let flowing = 0
  let capitals = 0
  const indents = new Int32Array(MAX_WRAP_WIDTH)
  let last: LineShape | null = null
  for (let index = first; index < past; index++) {
    const line = lines[index]
    if (line === undefined || line.textStart === line.textEnd) {
      last = null
      continue
    }
    const shape = shapeOf(text, line)
    if (last !== null && shape.marker === Marker.None && !shape.isRow && !last.isRow && shape.indent <= last.indent) {
      pairs++
      if (isFull(last, shape, width)) full++
      if (flows(last, shape)) flowing++
      if (last.isCapitals && shape.isCapitals) capitals++
      if (isFull(last, shape, width) || flows(last, shape)) indents[shape.indent] = (indents[shape.indent] ?? 0) + 1
    }
    last = shape
  }
  if (pairs === 0) return null
  const isWrapped =
    (flowing > 1 && flowing * 2 > pairs) ||
    (pairs >= MIN_PAIRS
      ? // The widest line is full by the way the width is measured: it shows nothing.
        (full - 1) * 2 > pairs - 1
      : full === pairs && (flowing > 0 || (capitals === pairs && width >= MIN_CAPITALS_WIDTH)))
  if (!isWrapped) return null
  let indent = 0
  for (let at = 1; at < MAX_WRAP_WIDTH; at++) if ((indents[at] ?? 0) > (indents[indent] ?? 0)) indent = at
  return { width, indent }
}

/** The widest line, the few overlong ones aside; 0 where the text is too wide to be wrapped. */
function widthOf(text: string, lines: readonly Line[], first: number, past: number): number {
  const counts = new Int32Array(MAX_WRAP_WIDTH + 1)
  let count = 0
  let wider = 0
  for (let index = first; index < past; index++) {
    const line = lines[index]
    if (line === undefined || line.textStart === line.textEnd) continue
    count++
    const width = line.textEnd - line.start
    if (width <= MAX_WRAP_WIDTH) counts[width] = (counts[width] ?? 0) + 1
    // An address can't be wrapped.
    else if (text.slice(line.textStart, line.textStart + MAX_WRAP_WIDTH).includes(' ')) wider++
  }
  let allowed = Math.floor(count * OVERLONG) - wider
  if (allowed < 0) return 0
  for (let width = MAX_WRAP_WIDTH; width > 0; width--) {
    allowed -= counts[width] ?? 0
    if (allowed < 0) return width
  }
  return 0
}

/** Whether `next` could not have begun on the line any more, at a width of `slack` columns less. */
function isFull(line: LineShape, next: LineShape, width: number, slack = 0): boolean {
  return line.width + 1 + next.firstWord > width - slack
}

/** Whether the sentence goes on in the next line by its look. */
function flows(line: LineShape, next: LineShape): boolean {
  return line.isOpen && (next.startsLower || line.isUnfinished)
}

/**
 * Whether a line of a wrapped text goes on in the next.
 *
 * | case | example | |
 * | --- | --- | --- |
 * | row | `Wheat    3.20` | apart |
 * | marker | `* Raises rate` after anything | apart |
 * | weak marker | `May\n13. The` is full and open | joined |
 * | deeper | four blanks and a capital | apart |
 * | hanging | text under the text of `1. ` | joined |
 * | full | the next word would not have fitted | joined |
 * | flowing | `the` … `company said` | joined |
 */
export function joinsNext(line: LineShape, next: LineShape, wrap: Wrap): boolean {
  if (line.isRow || next.isRow || next.marker === Marker.Sure) return false
  const full = isFull(line, next, wrap.width, line.isOpen ? OPEN_SLACK : CLOSED_SLACK)
  const flowing = flows(line, next)
  if (next.marker === Marker.Weak && !(full && line.isOpen && line.marker === Marker.None)) return false
  const isDeeper = next.indent > line.indent || (next.indent > wrap.indent && next.indent === line.indent)
  if (isDeeper && line.marker === Marker.None) return full && flowing
  return full || (flowing && line.width * 2 > wrap.width)
}
