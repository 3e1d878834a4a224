/**
 * Quotation marks alone: which stretches of a text are direct speech, without asking who spoke.
 * @module wirecopy/quotes
 */
import { InputError, WirecopyError } from '../errors.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Quote } from '../model/quote.js'
import type { Span } from '../model/span.js'
import { layoutText } from '../text/layout.js'
import { findQuotes } from './index.js'

/**
 * Finds the direct speech of a text by its quotation marks: nested, split by the attribution, continued over paragraphs.
 * Names, titles and scare quotes in marks are no speech and are left out. No language analysis is done, so `attribution`
 * and `speaker` are null; use `parseDispatch` for them.
 *
 * @param text - the text; paragraphs stand apart by a blank line or each on its own line.
 * @returns the quotes in the order of the text; spans are UTF-16 offsets into `text`, end exclusive.
 * @throws {@link InputError} `input-not-text`, when `text` is no string.
 * @example
 * ```ts
 * import { parseQuotes } from 'wirecopy/quotes'
 *
 * const quotes = parseQuotes('“We will talk,” the minister said, “but not today.” The frigate “Visby” sailed.')
 * console.log(quotes.length) // 1
 * console.log(quotes[0]?.text) // We will talk, but not today.
 * ```
 */
export function parseQuotes(text: string): Quote[] {
  if (typeof text !== 'string') throw new InputError('input-not-text')
  return findQuotes(layoutText(text)).quotes.map(({ spans, outer, kind, level, confidence }, index) => ({
    id: `q${index + 1}`,
    spans: spans.map(({ start, end }) => ({ start, end })),
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    outer: outer.map(({ start, end }) => ({ start, end })),
    kind,
    level,
    attribution: null,
    speaker: null,
    confidence,
  }))
}

export type { ErrorCode, Quote, Span }
export { InputError, WirecopyError }
