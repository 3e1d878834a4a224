import { isElement, type MarkupElement } from './markup.js'
import { type Block, bodyBlock, plainText, type Run } from './story.js'

/** What the elements of a vocabulary are to a reader. */
export interface BlockRules {
  /** Elements that stand for a paragraph, or hold paragraphs. */
  readonly breaks: ReadonlySet<string>
  /** Elements whose text is not read. */
  readonly skips: ReadonlySet<string>
}

/** A line break: hard, where other white space is soft. */
export const LINE_BREAK: Run = { text: '\n', start: -1, exact: false }
/** The end of a cell. */
const CELL: Run = { text: '\t', start: -1, exact: false }

/** Whether a run is a break that folding keeps. */
export function isHardBreak(run: Run): boolean {
  return run === LINE_BREAK || run === CELL
}

/** The paragraphs below an element, in document order; a row of a table is a paragraph of cells. */
export function readBlocks(element: MarkupElement, rules: BlockRules): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  const flush = (lines: boolean): void => {
    if (plainText(runs) !== '') blocks.push({ runs: lines ? runs : unwrapLines(runs), lines, isNote: false })
    runs = []
  }
  const walk = (parent: MarkupElement): void => {
    for (const node of parent.children) {
      if (!isElement(node)) runs.push(node)
      else if (node.name === 'br') runs.push(LINE_BREAK)
      else if (rules.skips.has(node.name)) continue
      else if (node.name === 'pre') {
        flush(false)
        walk(node)
        flush(true)
      } else if (node.name === 'td' || node.name === 'th') {
        if (runs.length > 0) runs.push(CELL)
        walk(node)
      } else if (rules.breaks.has(node.name)) {
        flush(false)
        walk(node)
        flush(false)
      } else walk(node)
    }
  }
  walk(element)
  flush(false)
  return blocks
}

/** Shortest line that only its length can have ended: wires wrap at 60 to 80 characters, verse and addresses stay below. */
const SHORT_LINE = 45
const LONG_LINE = 90

/** Line breaks that only wrap a paragraph (`… the sale of stakes in<br/>four units …`) become blanks. */
export function unwrapLines(runs: readonly Run[]): Run[] {
  if (!runs.includes(LINE_BREAK)) return [...runs]
  const lines: string[] = ['']
  for (const run of runs) {
    if (run === LINE_BREAK) lines.push('')
    else lines[lines.length - 1] += run.text
  }
  const lengths = lines.map((line) => line.trim().length)
  while (lengths.at(-1) === 0) lengths.pop()
  const isWrapped = lengths.slice(0, -1).every((length) => length >= SHORT_LINE && length <= LONG_LINE)
  return isWrapped ? runs.map((run) => (run === LINE_BREAK ? { ...LINE_BREAK, text: ' ' } : run)) : [...runs]
}

/** Cuts text that came as one piece (JSON, CDATA) into paragraphs: at blank lines where there are any, else at line ends. */
export function splitParagraphs(run: Run): Block[] {
  const { text, start, exact } = run
  const blocks: Block[] = []
  const hasBlankLines = /\n[ \t\r]{0,20}\n/.test(text)
  let from = 0
  const push = (end: number): void => {
    const piece = text.slice(from, end)
    if (piece.trim() !== '') blocks.push(bodyBlock([{ text: piece, start: start < 0 ? -1 : start + from, exact }]))
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (hasBlankLines && !isBlankLine(text, at + 1)) continue
    push(at)
    from = at + 1
  }
  push(text.length)
  return blocks
}

function isBlankLine(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return true
    if (unit !== 32 && unit !== 9 && unit !== 13) return false
  }
  return true
}
