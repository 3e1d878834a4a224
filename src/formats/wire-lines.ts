import type { Span } from '../model/span.js'
import { type Block, type Run, sourceRun } from './story.js'

/** Start of text: the heading begins. */
export const STX = '\u0002'
/** End of text: the date follows. */
export const ETX = '\u0003'

/** A line of hard-wrapped copy that is at least so long was ended by its length. */
const WRAPPED_LENGTH = 45
/** A line shorter than this cannot have been wrapped at 69 characters, whatever the next word was. */
const SHORT_LENGTH = 30

/** Lines of a stretch of the source, without line ends and blanks at their edges; `indent` counts the blanks in front. */
export interface WireLine extends Span {
  readonly indent: number
}

/** Cuts a stretch of the source into lines; control characters at the edges count as blanks. */
export function wireLines(source: string, start: number, end: number): WireLine[] {
  const lines: WireLine[] = []
  let from = start
  while (from <= end) {
    const newline = source.indexOf('\n', from)
    const past = newline < 0 || newline > end ? end : newline
    let left = from
    let right = past
    while (left < right && isEdge(source.charCodeAt(left))) left++
    while (right > left && isEdge(source.charCodeAt(right - 1))) right--
    lines.push({ start: left, end: right, indent: left - from })
    from = past + 1
  }
  return lines
}

/** Blanks, no-break spaces left out, and every control character. */
function isEdge(unit: number): boolean {
  return unit <= 32 || unit === 127
}

/** The text of a line. */
export function lineText(source: string, line: Span): string {
  return source.slice(line.start, line.end)
}

/** Longer lines were not wrapped at all: there a line is a paragraph. */
const UNWRAPPED_LENGTH = 110

/** Whether the line stands for itself: a row of a table, an item of a list, a rule. */
function standsAlone(line: string): boolean {
  const text = line.slice(0, UNWRAPPED_LENGTH)
  if (/^(?:[|+#*=_-]|\d{1,2}\. |• )/.test(text) || line.endsWith('|')) return true
  return countGaps(text) >= 2 || /;[^;]{0,20};[^;]{0,20};/.test(text)
}

/** Runs of three blanks or more within a line: they part the columns of a table. */
function countGaps(text: string): number {
  let gaps = 0
  let blanks = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === 32) blanks++
    else {
      if (blanks >= 3 && at > blanks) gaps++
      blanks = 0
    }
  }
  return gaps
}

/**
 * Paragraphs of hard-wrapped lines: they end at a blank line, before an indented one, and where a line is too short to have been
 * wrapped. Tables and lists keep their lines.
 */
export function unwrapWire(source: string, lines: readonly WireLine[], toRun = sourceRun): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  const flush = (): void => {
    if (runs.length > 0) blocks.push({ runs, lines: false, isNote: false })
    runs = []
  }
  let before: WireLine | null = null
  for (const line of lines) {
    const text = lineText(source, line)
    if (text === '') {
      flush()
      before = null
      continue
    }
    if (before !== null && startsParagraph(source, before, line)) flush()
    if (runs.length > 0) runs.push({ text: ' ', start: before?.end ?? -1, exact: false })
    runs.push(toRun(source, line.start, line.end))
    before = line
  }
  flush()
  return blocks
}

function startsParagraph(source: string, before: WireLine, line: WireLine): boolean {
  const text = lineText(source, line)
  const last = lineText(source, before)
  if (standsAlone(text) || before.end - before.start > UNWRAPPED_LENGTH) return true
  const length = before.end - before.start + before.indent
  // An item of a list may go on in an indented line: `- Pictures of the summit are offered` / `  under the title …`.
  if (standsAlone(last)) return line.indent === 0 || length < WRAPPED_LENGTH || last.endsWith('|')
  // A tab begins a paragraph wherever it stands; blanks do where the line before has fewer of them.
  if (line.indent > 0 && source.charCodeAt(line.start - line.indent) === 9) return true
  if (line.indent >= 2 && line.indent > before.indent) return true
  return length < SHORT_LENGTH || (length < WRAPPED_LENGTH && /[.!?:”"]$/.test(last))
}
