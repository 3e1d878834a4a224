import type { Span } from '../model/span.js'
import { isBlank } from './characters.js'

/** A line of the text, without its terminator. */
export interface Line extends Span {
  /** First code unit that is no blank; `end` where there is none. */
  readonly textStart: number
  /** One past the last code unit that is no blank; `textStart` where there is none. */
  readonly textEnd: number
}

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

/** Cuts a text into lines and paragraphs. */
export function layoutText(text: string): Layout {
  const lines = splitLines(text)
  const paragraphs: LayoutParagraph[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || line.textStart === line.textEnd) continue
    paragraphs.push({ start: line.textStart, end: line.textEnd, firstLine: index, endLine: index + 1 })
  }
  return { text, lines, paragraphs }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) !== 10) continue
    let textStart = start
    let textEnd = at
    while (textStart < textEnd && isBlank(text.charCodeAt(textStart))) textStart++
    while (textEnd > textStart && isBlank(text.charCodeAt(textEnd - 1))) textEnd--
    lines.push({ start, end: at, textStart, textEnd })
    start = at + 1
  }
  return lines
}
