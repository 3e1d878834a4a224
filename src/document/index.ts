import type { Span } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { cutDocument } from './build.js'

/** The words of a text as columns: word `i` is `text.slice(start[i], end[i])`. */
export interface TokenColumns {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
}

/** A sentence: its words are `firstToken` up to, not including, `endToken`. */
export interface SentenceRange extends Span {
  readonly firstToken: number
  readonly endToken: number
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** A paragraph: its sentences are `firstSentence` up to, not including, `endSentence`. */
export interface ParagraphRange extends Span {
  readonly firstSentence: number
  readonly endSentence: number
}

/** Paragraphs, sentences and words of a text; paragraph `i` is paragraph `i` of the layout. */
export interface TextDocument {
  readonly text: string
  readonly layout: Layout
  readonly paragraphs: readonly ParagraphRange[]
  readonly sentences: readonly SentenceRange[]
  readonly tokens: TokenColumns
}

/**
 * Cuts a text into sentences and words, by the conventions of UD English. A sentence ends also at each of the `breaks`,
 * offsets in order: a dateline is no part of the sentence that it stands before.
 */
export function buildDocument(layout: Layout, breaks: readonly number[] = []): TextDocument {
  return cutDocument(layout, breaks)
}
