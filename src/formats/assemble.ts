import type { Diagnostic, Format } from '../model/dispatch.js'
import type { Header } from '../model/header.js'
import type { Span } from '../model/span.js'
import { isBlank } from '../text/characters.js'
import { isHardBreak } from './blocks.js'
import { type SourceMap, SourceMapBuilder } from './source-map.js'
import { type Block, bodyBlock, looseRuns, plainText, type Run, type Story } from './story.js'

/** Where the envelope's own fields stand in the reading text, for the stage that reads the opening. */
export interface EnvelopeParts {
  /** The headline, or null. */
  readonly headline: Span | null
  /** The byline, or null. */
  readonly byline: Span | null
  /** The dateline without its separator. */
  readonly dateline: Span | null
  /** Where the body begins, dateline included; the end of the text where there is no body. */
  readonly bodyStart: number
  /** Paragraphs that the envelope itself marks as no news: notebooks, sign-offs. */
  readonly notes: readonly Span[]
}

/** An envelope, opened: what it says of the dispatch, and the reading text. */
export interface Envelope {
  /** Which envelope it is. */
  readonly format: Format
  /** What it says of the dispatch; null for plain text. */
  readonly header: Header | null
  /** The reading text; for plain input the input itself. */
  readonly text: string
  /** What was odd about it. */
  readonly diagnostics: readonly Diagnostic[]
  /** What the envelope knows of its parts; null for plain text. */
  readonly parts: EnvelopeParts | null
  /** From offsets of the reading text to offsets of the (decoded) source; null where they are the same. */
  readonly sourceMap: SourceMap | null
}

/** Makes the reading text: headline, byline, body with its dateline in front, a blank line between paragraphs. */
export function assemble(story: Story): Envelope {
  const builder = new TextBuilder()
  const headline = builder.paragraph(story.headline, false)
  const opening = plainText(story.headline)
  const signed = signedBlock(story)
  let byline = signed === null ? builder.paragraph(story.byline, false) : null
  const blocks = story.blocks.filter(({ runs, isNote }, index) => isNote || index > 1 || plainText(runs) !== opening)
  const placed = placeDateline(blocks, story.dateline)
  const notes: Span[] = []
  let dateline: Span | null = null
  let bodyStart = -1
  placed.blocks.forEach((block, index) => {
    const span = builder.paragraph(block.runs, block.lines)
    if (span === null) return
    if (block.runs === signed?.runs) byline = span
    else if (block.isNote) notes.push(span)
    else if (bodyStart < 0) bodyStart = span.start
    if (index === placed.index) dateline = { start: span.start, end: span.start + placed.length }
  })
  return {
    format: story.format,
    header: story.header,
    text: builder.text,
    diagnostics: story.diagnostics,
    parts: { headline, byline, dateline, bodyStart: bodyStart < 0 ? builder.text.length : bodyStart, notes },
    sourceMap: builder.map.done(),
  }
}

/** A paragraph near the top that is the byline over again (`By Ola Nordmann`): then that one is it, and no other is put in front. */
function signedBlock({ byline, blocks }: Story): Block | null {
  const name = withoutBy(plainText(byline))
  if (name === '') return null
  return blocks.slice(0, DATELINE_DEPTH).find(({ runs }) => withoutBy(plainText(runs)) === name) ?? null
}

function withoutBy(line: string): string {
  return line.length > MAX_BYLINE ? '' : line.replace(/^(?:by|von|par|por|di) /i, '').toLowerCase()
}

/** A longer line is no byline. */
const MAX_BYLINE = 300

/** How far from the top a dateline may stand: a summary, bullets or a byline can come before it. */
const DATELINE_DEPTH = 6

/** What a dateline of its own looks like at a paragraph's beginning: `Nueva Delhi, 21 ene (EFE).- `, `(ANSA) - ROMA, 1 LUG - `. */
const OWN_DATELINE = /^[^.!?]{0,70}\([^()]{2,40}\)\s?[.:]?\s?[-–—]/
/** A date and nothing else: `15.7.2019 12:09`, `January 21`; a place stands first in a dateline. */
const MERE_DATE = /^(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)/i

/** Puts the dateline in front of the first paragraph of the body, unless one of the first begins with one already. */
function placeDateline(
  blocks: readonly Block[],
  runs: readonly Run[],
): { blocks: readonly Block[]; index: number; length: number } {
  const text = plainText(runs)
  const bare = text.replace(/[\s:.–—-]{1,8}$/, '')
  const first = blocks.findIndex(({ isNote }) => !isNote)
  if (bare === '' || first < 0) return { blocks, index: -1, length: 0 }
  const said = bare.toLowerCase()
  for (let index = first; index < Math.min(blocks.length, first + DATELINE_DEPTH); index++) {
    const paragraph = plainText(blocks[index]?.runs ?? []).slice(0, 200)
    if (paragraph.toLowerCase().startsWith(said)) return { blocks, index, length: bare.length }
    if (OWN_DATELINE.test(paragraph)) return { blocks, index: -1, length: 0 }
  }
  if (MERE_DATE.test(bare)) return { blocks, index: -1, length: 0 }
  const block = blocks[first] ?? bodyBlock([])
  const separator = looseRuns(bare === text ? ' - ' : ' ')
  const joined: Block = { ...block, runs: [...trimmedEnd(runs), ...separator, ...block.runs] }
  const placed = blocks.map((other, index) => (index === first ? joined : other))
  return { blocks: placed, index: first, length: bare.length }
}

/** Runs without white space at their end, so that a separator stands close. */
function trimmedEnd(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.trimEnd()
    if (text === '') continue
    kept.push({ ...last, text })
    break
  }
  return kept
}

/** The reading text as it grows, with its map. */
class TextBuilder {
  text = ''
  readonly map = new SourceMapBuilder()
  private pieces: string[] = []
  private length = 0
  private pending: string = ''

  /** Adds a paragraph; null where it holds nothing but white space. */
  paragraph(runs: readonly Run[], lines: boolean): Span | null {
    this.pieces = []
    this.length = this.text.length
    this.pending = ''
    const separator = this.text === '' ? '' : '\n\n'
    const start = this.length + separator.length
    this.length = start
    for (const run of runs) {
      if (isHardBreak(run)) this.pending = widest(this.pending, run.text, lines)
      else if (run.start < 0 && run.text === '') continue
      else this.add(run, lines, start)
    }
    if (this.length === start) return null
    this.text += separator + this.pieces.join('')
    return { start, end: this.length }
  }

  /** Adds a run: stretches of characters as they are, white space between them folded into the widest break of its kind. */
  private add(run: Run, lines: boolean, start: number): void {
    const { text } = run
    let at = 0
    while (at < text.length) {
      const from = at
      while (at < text.length && isSpace(text.charCodeAt(at))) at++
      if (at > from) this.pending = this.blankOf(text.slice(from, at), lines)
      const word = at
      while (at < text.length && !isSpace(text.charCodeAt(at))) at++
      if (at === word) break
      if (this.length > start) {
        const isOne = run.exact && this.pending.length === 1 && word === from + 1
        this.push(this.pending, run.start < 0 ? -1 : run.start + (run.exact ? from : 0), isOne)
      }
      this.pending = ''
      this.push(text.slice(word, at), run.start < 0 ? -1 : run.start + (run.exact ? word : 0), run.exact)
    }
  }

  private blankOf(blanks: string, lines: boolean): string {
    if (!lines) return widest(this.pending, ' ', false)
    // In verse and tables the blanks stay, but a blank line would end the paragraph.
    return `${this.pending}${blanks.replace(/\r/g, '')}`.replace(/\n\s*\n/g, '\n')
  }

  private push(text: string, source: number, exact: boolean): void {
    if (text === '') return
    this.map.add(this.length, source, exact && source >= 0)
    this.pieces.push(text)
    this.length += text.length
  }
}

/** The break that two breaks in a row make: a blank gives way to a tab, a tab to a line's end, and two of these end a paragraph. */
function widest(before: string, now: string, lines: boolean): string {
  if (lines) return before + now
  if (now === '\n') return before.startsWith('\n') ? '\n\n' : '\n'
  if (before.startsWith('\n')) return before
  return before === '\t' ? before : now
}

/** White space that folds; a no-break space is a character like others. */
function isSpace(unit: number): boolean {
  return unit !== 160 && unit !== 0x202f && unit !== 0xfeff && unit !== 0x200b && isBlank(unit)
}
