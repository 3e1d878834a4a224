import * as z from 'zod'

const offset = z.int().min(0)

/**
 * A stretch of the reading text, as half-open offsets: `text.slice(start, end)` is what it covers.
 * Offsets are UTF-16 code units.
 */
export const Span = z.strictObject({
  /** First code unit. */
  start: offset,
  /** One past the last code unit. */
  end: offset,
})
/** A stretch of the reading text, as half-open UTF-16 offsets. */
export type Span = z.infer<typeof Span>

/** A span together with the text it covers: `dispatch.text.slice(start, end) === text`, always. */
export const Mention = z.strictObject({
  /** First code unit. */
  start: offset,
  /** One past the last code unit. */
  end: offset,
  /** The text between `start` and `end`. */
  text: z.string(),
})
/** A span together with the text it covers. */
export type Mention = z.infer<typeof Mention>

/** One or more spans that belong together: a quote split by its attribution, a discontinuous trigger. */
export const Stretch = z.strictObject({
  /** The pieces, in the order of the text, not overlapping. */
  spans: z.array(Span),
  /** The texts of the pieces, joined by one blank. */
  text: z.string(),
})
/** One or more spans that belong together, with their joined text. */
export type Stretch = z.infer<typeof Stretch>
