import * as z from 'zod'

const field = z.string().nullable()

/** What an envelope says of the dispatch, codes as written. `null` where the envelope has no such field. */
export const Header = z.strictObject({
  /** The short working title of the story (IPTC 7901 keyword line, ANPA version field, NITF slugline). */
  slug: field,
  /** Key words as listed by the sender. */
  keywords: z.array(z.string()),
  /** Priority or urgency, as coded. */
  priority: field,
  /** Category code, as coded. */
  category: field,
  /** Subject codes or names, as written. */
  subjects: z.array(z.string()),
  /** Service or provider. */
  service: field,
  /** Version, take or cycle number. */
  version: field,
  /** When it was sent: ISO 8601, with a zone only where the envelope gives one. */
  sentAt: field,
  /** Language tag as written. */
  language: field,
  /** Usage terms. */
  usage: field,
  /** Embargo: an ISO 8601 date-time or the words of the envelope. */
  embargo: field,
  /** Copyright line. */
  copyright: field,
  /** Note to editors. */
  note: field,
  /** Word count that the envelope states, as written. */
  wordCount: field,
})
/** What an envelope says of the dispatch. */
export type Header = z.infer<typeof Header>
