import { DEFAULT_LIMITS } from '../../src/errors.js'
import { type Envelope, openEnvelope } from '../../src/formats/index.js'

/** Opens a text as whatever it looks like. */
export function open(source: string): Envelope {
  return openEnvelope(source, null, DEFAULT_LIMITS)
}

/** The header's fields that say something. */
export function said({ header }: Envelope): Record<string, unknown> {
  const fields = Object.entries(header ?? {})
  return Object.fromEntries(
    fields.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}

/** What the envelope names, as texts. */
export function parts({ text, parts: known }: Envelope): Record<string, string | null> {
  const slice = (span: { start: number; end: number } | null | undefined): string | null =>
    span === null || span === undefined ? null : text.slice(span.start, span.end)
  return {
    headline: slice(known?.headline),
    byline: slice(known?.byline),
    dateline: slice(known?.dateline),
    body: known === null ? null : text.slice(known.bodyStart),
  }
}
