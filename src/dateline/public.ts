/**
 * The dateline alone: where, when and by which agency a dispatch was filed.
 * @module wirecopy/dateline
 */
import { InputError, type Limits, WirecopyError } from '../errors.js'
import type { Dateline, DatelinePlace } from '../model/dateline.js'
import type { Format } from '../model/dispatch.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Span } from '../model/span.js'
import { checkOptions, type ParseOptions } from '../options.js'
import { layoutText } from '../text/layout.js'
import { readOpening } from './index.js'

/** What may be known of the dateline beforehand. */
export type DatelineOptions = Pick<ParseOptions, 'date' | 'country'>

/** Nothing after so many code units is looked at: a dateline stands at the top. */
const MAX_UNITS = 20_000

/**
 * Reads the dateline of a dispatch: its places with their countries, its date, its agency.
 * It is looked for in the whole opening, behind headline, byline and captions, and is null where a text has none.
 * The day's year is the written one, or else the one that brings the day nearest to `date`; without both, `date` is null
 * and `monthDay` says what was written. A bare place is the one that a desk would think of; `country` decides between namesakes.
 *
 * @param text - the text, or its first paragraphs.
 * @param options - `date`, ISO 8601, the day the dispatch was sent; `country`, ISO 3166-1 alpha-2.
 * @returns the dateline, spans in UTF-16 offsets into `text` (end exclusive), or null.
 * @throws {@link InputError} `input-not-text`, when `text` is no string.
 * @throws {@link WirecopyError} `date-invalid` or `option-invalid`, for an option that cannot be used.
 * @example
 * ```ts
 * import { parseDateline } from 'wirecopy/dateline'
 *
 * const dateline = parseDateline('AKRON, Ohio, Dec. 30 (AP) — Snow fell.', { date: '2025-01-02' })
 * console.log(dateline?.text) // AKRON, Ohio, Dec. 30 (AP) —
 * console.log(dateline?.places[0]?.country) // US
 * console.log(dateline?.date) // 2024-12-30
 * console.log(dateline?.agency) // AP
 * ```
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export function parseDateline(text: string, options?: DatelineOptions): Dateline | null {
  if (typeof text !== 'string') throw new InputError('input-not-text')
  const { date, country } = checkOptions(options)
  return readOpening(layoutText(text.slice(0, MAX_UNITS)), { date, country }).dateline
}

export type { Dateline, DatelinePlace, ErrorCode, Format, Limits, ParseOptions, Span }
export { InputError, WirecopyError }
