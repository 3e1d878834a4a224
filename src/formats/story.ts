import type { Diagnostic, Format } from '../model/dispatch.js'
import type { Header } from '../model/header.js'

/** A piece of text and where it stands in the source: character `i` of the text is `start + i` there when `exact`. */
export interface Run {
  readonly text: string
  /** Offset in the (decoded) source, or -1 where it stands nowhere: text out of an attribute, of JSON, of our own. */
  readonly start: number
  /** False for a character reference and the like: the whole run then stands for the one place. */
  readonly exact: boolean
}

/** A paragraph that a reader found, before it becomes part of the reading text. */
export interface Block {
  readonly runs: readonly Run[]
  /** Lines are kept as they are (tables, verse, `pre`); else white space is one blank. */
  readonly lines: boolean
  /** What the envelope itself says that it is: a sign-off or a note to editors is no news. */
  readonly isNote: boolean
}

/** What a reader takes out of an envelope; `assemble` makes the reading text of it. */
export interface Story {
  readonly format: Format
  readonly header: Header
  readonly headline: readonly Run[]
  readonly byline: readonly Run[]
  /** The dateline where the envelope keeps it in an element of its own; it goes in front of the first paragraph. */
  readonly dateline: readonly Run[]
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A header under construction. */
export type HeaderFields = { -readonly [Key in keyof Header]: Header[Key] }

/** A header in which nothing is said. */
export function emptyHeader(): HeaderFields {
  return {
    slug: null,
    keywords: [],
    priority: null,
    category: null,
    subjects: [],
    service: null,
    version: null,
    sentAt: null,
    language: null,
    usage: null,
    embargo: null,
    copyright: null,
    note: null,
    wordCount: null,
  }
}

/** Text that stands nowhere in the source as it is. */
export function looseRuns(text: string | null): Run[] {
  return text === null || text === '' ? [] : [{ text, start: -1, exact: false }]
}

/** A stretch of the source itself. */
export function sourceRun(source: string, start: number, end: number): Run {
  return { text: source.slice(start, end), start, exact: true }
}

/** An ordinary paragraph. */
export function bodyBlock(runs: readonly Run[]): Block {
  return { runs, lines: false, isNote: false }
}

/** The text of runs, white space folded. */
export function plainText(runs: readonly Run[]): string {
  return fold(runs.map(({ text }) => text).join(''))
}

/** White space of any kind and length as one blank, none at the edges. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The folded text, or null where nothing is left. */
export function folded(text: string | null | undefined): string | null {
  const value = text === null || text === undefined ? '' : fold(text)
  return value === '' ? null : value
}

/** Each value once, in the order of first appearance, empty ones left out. */
export function distinct(values: readonly (string | null)[]): string[] {
  const seen = new Set<string>()
  for (const value of values) if (value !== null && value !== '') seen.add(value)
  return [...seen]
}
