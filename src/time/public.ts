/**
 * Time expressions alone: found, and normalised as TIMEX3.
 * @module wirecopy/time
 */
import { InputError, WirecopyError } from '../errors.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Span } from '../model/span.js'
import type { TimeExpression, TimeRange } from '../model/time.js'
import { checkOptions } from '../options.js'
import { layoutText } from '../text/layout.js'
import { findTimes } from './index.js'

export { joinRanges, type TimeStretch } from './ranges.js'

/** What {@link parseTimes} may be told. */
export interface TimeOptions {
  /** ISO 8601 date (or date-time, of which the day is taken) against which times are read. */
  readonly date?: string | null
  /** ISO 3166-1 alpha-2 code of the country whose order of day and month counts in 3/4/2025. */
  readonly country?: string | null
}

/**
 * Finds the time expressions of a text and normalises them as TIMEX3.
 *
 * A weekday without more is the day of `date` or the latest before, a month or a day without a year the nearest one; verbs
 * around may turn that ("will meet on Tuesday"). Without a `date`, what leans on it stays open: `XXXX-11-26`, `PAST_REF`.
 *
 * @param text - plain text of any length.
 * @param options - the day the text was written, and the country.
 * @returns the expressions in the order of the text; offsets are UTF-16 code units, `end` exclusive.
 * @throws {@link InputError} `input-not-text`, when `text` is no string.
 * @throws {@link WirecopyError} `date-invalid` or `option-invalid`, for an option that cannot be used.
 * @example
 * ```ts
 * import { parseTimes } from 'wirecopy/time'
 *
 * const times = parseTimes('The attack on the night of Nov. 26 came two days after the talks.', { date: '2025-12-02' })
 * console.log(times[0]?.value) // 2025-11-26TNI
 * console.log(times[1]?.value) // P2D
 * ```
 * @see {@link https://timeml.github.io | TimeML 1.2.1, TIMEX3}
 */
export function parseTimes(text: string, options?: TimeOptions): TimeExpression[] {
  if (typeof text !== 'string') throw new InputError('input-not-text')
  const { date, country } = checkOptions(options)
  return findTimes(layoutText(text), { date, country })
}

export type { ErrorCode, Span, TimeExpression, TimeRange }
export { InputError, WirecopyError }
