import * as z from 'zod'
import { Attribution } from './attribution.js'
import { Byline, Dateline } from './dateline.js'
import { Entity } from './entity.js'
import { ErrorCode } from './error-code.js'
import { Event } from './event.js'
import { Header } from './header.js'
import { Paragraph } from './paragraph.js'
import { Quote } from './quote.js'
import { Mention, Span } from './span.js'
import { TimeExpression } from './time.js'

/** Envelopes that are read. */
export const Format = z.enum([
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
/** Envelopes that are read. */
export type Format = z.infer<typeof Format>

/** Something in the input that a careful reader would want to know of; nothing was lost. */
export const Diagnostic = z.strictObject({
  /** What it is; the same codes as errors have. */
  code: ErrorCode,
  /** For a person. */
  message: z.string(),
  /** Where in the reading text, or null. */
  span: Span.nullable(),
})
/** Something in the input that a careful reader would want to know of. */
export type Diagnostic = z.infer<typeof Diagnostic>

/** The day that stands for "today" in the dispatch. */
export const DispatchDate = z.strictObject({
  /** ISO 8601 date, or null where nothing tells. */
  value: z.string().nullable(),
  /** Where it comes from. */
  from: z.enum(['option', 'header', 'dateline', 'none']),
})
/** The day that stands for "today" in the dispatch. */
export type DispatchDate = z.infer<typeof DispatchDate>

/** A news dispatch, read. Every span is an offset into `text`. */
export const Dispatch = z.strictObject({
  /** Version of this model. */
  version: z.literal('1'),
  /** The envelope it came in. */
  format: Format,
  /** Language of the text (BCP 47); the parser reads English. */
  language: z.string(),
  /** The reading text: for plain input the input itself, character for character. */
  text: z.string(),
  /** What the envelope says, or null for plain text. */
  header: Header.nullable(),
  /** The headline, or null. */
  headline: Mention.nullable(),
  /** The byline, or null. */
  byline: Byline.nullable(),
  /** The dateline, or null. */
  dateline: Dateline.nullable(),
  /** The day that times are read against. */
  date: DispatchDate,
  /** Paragraphs in order. */
  paragraphs: z.array(Paragraph),
  /** People, organisations, places … in the order of first mention. */
  entities: z.array(Entity),
  /** Time expressions in the order of the text. */
  times: z.array(TimeExpression),
  /** Direct speech in the order of the text. */
  quotes: z.array(Quote),
  /** Who said what, in the order of the text. */
  attributions: z.array(Attribution),
  /** Who did what to whom, in the order of the text. */
  events: z.array(Event),
  /** Id of the event that a headline would tell, or null. */
  mainEvent: z.string().nullable(),
  /** What was odd about the input. */
  diagnostics: z.array(Diagnostic),
})
/** A news dispatch, read. */
export type Dispatch = z.infer<typeof Dispatch>
