import { DEFAULT_LIMITS, type Limits, WirecopyError } from './errors.js'
import type { Format } from './model/dispatch.js'
import { isoDay } from './text/iso-date.js'

/** What a caller may say beforehand. */
export interface ParseOptions {
  /** ISO 8601 date (or date-time, of which the day is taken) on which the dispatch was sent. */
  readonly date?: string | null
  /** The envelope; detected when absent. */
  readonly format?: Format | null
  /** ISO 3166-1 alpha-2 code of the country where a bare place is likely to be. */
  readonly country?: string | null
  /** Parts of the result that are left empty unless asked for. */
  readonly include?: readonly 'tokens'[]
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>
}

/** Options, checked and completed. */
export interface CheckedOptions {
  readonly date: string | null
  readonly format: Format | null
  readonly country: string | null
  readonly tokens: boolean
  readonly limits: Limits
}

const FORMATS: ReadonlySet<string> = new Set<Format>([
  'iptc7901',
  'anpa1312',
  'nitf',
  'newsml1',
  'newsmlg2',
  'ninjs',
  'html',
  'rss',
  'email',
  'plain',
])

/**
 * Checks options from a caller who may not use TypeScript.
 *
 * @throws {@link WirecopyError} `option-invalid`, `date-invalid` or `format-unknown`.
 */
export function checkOptions(options: ParseOptions = {}): CheckedOptions {
  if (options === null || typeof options !== 'object')
    throw new WirecopyError('option-invalid', 'Options are an object.')
  const { date = null, format = null, country = null, include = [], limits = {} } = options
  const day = date === null ? null : typeof date === 'string' ? isoDay(date) : null
  if (date !== null && day === null) throw new WirecopyError('date-invalid', `Got ${quoted(date)}.`)
  if (format !== null && !(typeof format === 'string' && FORMATS.has(format)))
    throw new WirecopyError('format-unknown', `Got ${quoted(format)}.`)
  if (country !== null && !(typeof country === 'string' && /^[A-Za-z]{2}$/.test(country)))
    throw new WirecopyError('option-invalid', `"country" is an ISO 3166-1 alpha-2 code; got ${quoted(country)}.`)
  if (!Array.isArray(include) || include.some((part) => part !== 'tokens'))
    throw new WirecopyError('option-invalid', '"include" is a list of: tokens.')
  if (limits === null || typeof limits !== 'object') throw new WirecopyError('option-invalid', '"limits" is an object.')
  for (const [name, value] of Object.entries(limits))
    if (!Object.hasOwn(DEFAULT_LIMITS, name) || !(typeof value === 'number' && value >= 0))
      throw new WirecopyError(
        'option-invalid',
        `"limits" has a number of 0 or more for: ${Object.keys(DEFAULT_LIMITS).join(', ')}.`,
      )
  return {
    date: day,
    format,
    country: country === null ? null : country.toUpperCase(),
    tokens: include.length > 0,
    limits: { ...DEFAULT_LIMITS, ...limits },
  }
}

/** A value as it stands in a message: short, whatever it is. */
function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : `a value of type ${typeof value}`
}
