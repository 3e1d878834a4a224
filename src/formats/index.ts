import { FormatError, InputError, LimitError, type Limits } from '../errors.js'
import type { Diagnostic, Format } from '../model/dispatch.js'
import type { Header } from '../model/header.js'
import { decodeBytes } from './decode.js'

/** An envelope, opened: what it says of the dispatch, and the reading text. */
export interface Envelope {
  readonly format: Format
  readonly header: Header | null
  /** The reading text; for plain input the input itself. */
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Opens an envelope: decodes bytes, tells the format, separates header and reading text.
 * A byte order mark of bytes is left out; one in a string stays, since a plain text is the input, character for character.
 */
export function openEnvelope(input: string | Uint8Array, format: Format | null, limits: Limits): Envelope {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) throw new InputError('input-not-text')
  if (input.length > limits.maxLength) throw new LimitError('input-too-long')
  if (format !== null && format !== 'plain') throw new FormatError('format-mismatch')
  const { text, diagnostics } = typeof input === 'string' ? { text: input, diagnostics: [] } : decodeBytes(input)
  return { format: 'plain', header: null, text, diagnostics }
}
