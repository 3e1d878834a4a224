import type { ErrorCode } from './model/error-code.js'
import type { Span } from './model/span.js'

/** How much input is taken; every limit has its reason. */
export interface Limits {
  /** Longest input, in UTF-16 code units (or bytes, for bytes). Default 8 Mi: a thousand times a long dispatch, and its result takes about 1 GB. */
  readonly maxLength: number
  /** Deepest nesting of markup. Default 512: real pages stay under 100, and some readers turn quadratic beyond. */
  readonly maxDepth: number
}

/** The limits in force where options do not say otherwise. */
export const DEFAULT_LIMITS: Limits = { maxLength: 1 << 23, maxDepth: 512 }

/** Texts of the errors and diagnostics: one line each, for a person. */
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  'input-not-text': 'The input is neither a string nor bytes.',
  'input-too-long': 'The input is longer than the limit.',
  'input-not-json': 'The line is not JSON.',
  'input-not-object': 'The line is not a JSON object.',
  'input-without-text': 'The object has no "text" string and no "bytes" string.',
  'input-not-base64': '"bytes" is not base64.',
  'option-invalid': 'An option has a value that is not allowed.',
  'date-invalid': 'The date is not an ISO 8601 date that exists.',
  'format-unknown': 'No such format.',
  'format-mismatch': 'The input is not in the format that was named.',
  'format-broken': 'The envelope is broken.',
  'format-entity': 'The markup declares entities that would expand without limit or load a file.',
  'format-depth': 'The markup is nested deeper than the limit.',
  'text-empty': 'The text is empty.',
  'text-encoding': 'The bytes are not valid UTF-8 and were read as another encoding.',
  'text-surrogate': 'The text holds half of a surrogate pair.',
  'text-control': 'The text holds control characters.',
  'quote-unpaired': 'A quotation mark has no partner.',
  'date-impossible': 'A date is written that does not exist.',
  'internal-error': 'This is a fault of wirecopy itself: please report it.',
}

/**
 * Every error that this library throws. Catch it and read `code`; `span` is where, when a place is known.
 *
 * @example
 * ```ts
 * import { parseDispatch, WirecopyError } from 'wirecopy'
 *
 * try {
 *   parseDispatch('KABUL, Dec 2 -', { date: '2025-02-30' })
 * } catch (error) {
 *   if (error instanceof WirecopyError) console.log(error.code) // date-invalid
 * }
 * ```
 */
export class WirecopyError extends Error {
  /** What went wrong, from a closed list. */
  readonly code: ErrorCode
  /** Where in the input, as UTF-16 offsets, or null. */
  readonly span: Span | null

  constructor(code: ErrorCode, detail: string | null = null, span: Span | null = null) {
    super(detail === null ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`)
    this.name = new.target.name
    this.code = code
    this.span = span
  }
}

/** The input itself cannot be read: not text, or not a usable line. */
export class InputError extends WirecopyError {}
/** The envelope is unknown, broken, or refused. */
export class FormatError extends WirecopyError {}
/** The input exceeds a limit of the options. */
export class LimitError extends WirecopyError {}

/** @internal The text of a code, for a diagnostic. */
export function messageOf(code: ErrorCode): string {
  return MESSAGES[code]
}
