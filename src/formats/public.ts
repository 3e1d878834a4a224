/**
 * Envelopes alone: what IPTC 7901, ANPA 1312, NITF, NewsML, ninjs, a page, a feed or a mail says of a dispatch, and its text.
 * @module wirecopy/formats
 */
import { FormatError, InputError, LimitError, type Limits, WirecopyError } from '../errors.js'
import type { Diagnostic, Format } from '../model/dispatch.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Header } from '../model/header.js'
import type { Span } from '../model/span.js'
import { checkOptions, type ParseOptions } from '../options.js'
import type { Envelope, EnvelopeParts } from './assemble.js'
import { openEnvelope } from './index.js'
import { mapOffset, type SourceMap } from './source-map.js'

/** What a caller may say of an envelope beforehand: its format, and limits. */
export type EnvelopeOptions = Pick<ParseOptions, 'format' | 'limits'>

/**
 * Opens an envelope: decodes bytes, tells the format, separates header and reading text. Nothing is loaded, whatever a DOCTYPE or a
 * page asks for.
 *
 * The reading text is what a reader reads: headline, byline, and the body with its dateline in front, a blank line between
 * paragraphs; for plain input it is the input itself, character for character (bytes lose a byte order mark).
 *
 * @param input - the bytes of a file, or its text.
 * @param options - the format, where it is known (it is detected from the first characters), and limits.
 * @returns format, header (null for plain text), reading text, diagnostics, and where the parts stand in the text.
 * @throws {@link InputError} `input-not-text`; {@link LimitError} `input-too-long`; {@link FormatError} `format-mismatch` for an
 * input that is not in the format named, `format-depth` and `format-entity` for markup that would grow without measure;
 * {@link WirecopyError} `option-invalid`, `format-unknown`.
 * @example
 * ```ts
 * import { readEnvelope } from 'wirecopy/formats'
 *
 * const { format, header, text } = readEnvelope(
 *   '<nitf><head><docdata><urgency ed-urg="4"/></docdata></head><body><body.content><p>So it was.</p></body.content></body></nitf>',
 * )
 * console.log(format) // nitf
 * console.log(header?.priority) // 4
 * console.log(text) // So it was.
 * ```
 * @see {@link https://iptc.org/standards/ | IPTC standards}
 */
export function readEnvelope(input: string | Uint8Array, options?: EnvelopeOptions): Envelope {
  const { format, limits } = checkOptions(options)
  return openEnvelope(input, format, limits)
}

/**
 * Says where a character of the reading text stands in the source: in the text that was given, or that the bytes were decoded to.
 *
 * @param envelope - what {@link readEnvelope} gave; its text is the same as `Dispatch.text`, so offsets of a dispatch may be asked.
 * @param offset - UTF-16 offset in the reading text; the end of the text is allowed.
 * @returns the UTF-16 offset in the source, or null where the character stands nowhere in it as it is: in text out of JSON or of
 * an attribute, and in separators that are not the sender's. For a character reference (`&eacute;`) it is where that begins.
 * @throws {@link WirecopyError} `option-invalid` for an offset outside of the text.
 * @example
 * ```ts
 * import { readEnvelope, sourceOffset } from 'wirecopy/formats'
 *
 * const page = '<html><body><p>Caf&eacute;s closed on Monday in the capital.</p></body></html>'
 * const envelope = readEnvelope(page)
 * const offset = sourceOffset(envelope, envelope.text.indexOf('closed'))
 * console.log(page.slice(offset ?? 0, (offset ?? 0) + 6)) // closed
 * ```
 */
export function sourceOffset(envelope: Pick<Envelope, 'sourceMap' | 'text'>, offset: number): number | null {
  if (!Number.isInteger(offset) || offset < 0 || offset > envelope.text.length)
    throw new WirecopyError('option-invalid', `An offset is an integer from 0 to ${envelope.text.length}.`)
  if (envelope.sourceMap === null) return offset
  if (offset === 0 || offset < envelope.text.length) return mapOffset(envelope.sourceMap, offset)
  const last = mapOffset(envelope.sourceMap, offset - 1)
  return last === null ? null : last + 1
}

export type { Diagnostic, Envelope, EnvelopeParts, ErrorCode, Format, Header, Limits, ParseOptions, SourceMap, Span }
export { FormatError, InputError, LimitError, WirecopyError }
