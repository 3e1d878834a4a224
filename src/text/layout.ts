import type { Span } from '../model/span.js'
import { type LineShape, shapeOf } from './line-shape.js'
import { type Line, splitLines } from './lines.js'
import { joinsNext, measureWrap, type Wrap } from './wrap.js'

export type { Line } from './lines.js'

/** A paragraph: a run of lines that belong together. `start` and `end` leave out blanks at the edges. */
export interface LayoutParagraph extends Span {
  /** Index of its first line. */
  readonly firstLine: number
  /** One past the index of its last line. */
  readonly endLine: number
}

/** Lines and paragraphs of a text. */
export interface Layout {
  readonly text: string
  readonly lines: readonly Line[]
  readonly paragraphs: readonly LayoutParagraph[]
}

/**
 * Cuts a text into lines and paragraphs.
 *
 * An empty line always parts two paragraphs. Lines without one between them are paragraphs of their own, unless the text
 * was wrapped at a width (as on the wire, at 60 to 80 columns): then a line goes on in the next where the first word
 * of the next would not have fitted any more.
 */
export function layoutText(text: string): Layout {
  const lines = splitLines(text)
  const paragraphs: LayoutParagraph[] = []
  const whole = measureWrap(text, lines, 0, lines.length)
  let index = 0
  while (index < lines.length) {
    if (isEmpty(lines[index])) {
      index++
      continue
    }
    let end = index + 1
    while (end < lines.length && !isEmpty(lines[end])) end++
    // A wrapped letter or statement may stand in a text that is not wrapped itself.
    const wrap = whole ?? (end - index >= MIN_WRAPPED_LINES ? measureWrap(text, lines, index, end) : null)
    addBlock(text, lines, index, end, wrap, paragraphs)
    index = end
  }
  return { text, lines, paragraphs }
}

/** A block of fewer lines says too little about its width. */
const MIN_WRAPPED_LINES = 4

function isEmpty(line: Line | undefined): boolean {
  return line === undefined || line.textStart === line.textEnd
}

/** Adds the paragraphs of a block: lines `first` to `past` without an empty one among them. */
function addBlock(
  text: string,
  lines: readonly Line[],
  first: number,
  past: number,
  wrap: Wrap | null,
  paragraphs: LayoutParagraph[],
): void {
  let begin = first
  let shape: LineShape | null = null
  for (let index = first; index < past; index++) {
    const line = lines[index]
    const next = index + 1 < past ? lines[index + 1] : undefined
    if (line === undefined) continue
    if (next !== undefined && wrap !== null) {
      const here: LineShape = shape ?? shapeOf(text, line)
      shape = shapeOf(text, next)
      if (joinsNext(here, shape, wrap)) continue
    }
    paragraphs.push({
      start: lines[begin]?.textStart ?? line.textStart,
      end: line.textEnd,
      firstLine: begin,
      endLine: index + 1,
    })
    begin = index + 1
  }
}
