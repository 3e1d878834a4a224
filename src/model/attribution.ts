import * as z from 'zod'
import { Mention, Span, Stretch } from './span.js'

/** Who is the source of what is said (PARC 3.0: source). */
export const AttributionSource = z.strictObject({
  /** The pieces of the noun phrase. */
  spans: z.array(Span),
  /** Their texts, joined by one blank. */
  text: z.string(),
  /** Id of the entity behind it, or null. */
  entity: z.string().nullable(),
  /** How the source is named. */
  kind: z.enum(['named', 'role', 'organization', 'document', 'pronoun', 'unnamed']),
})
/** The source of an attribution. */
export type AttributionSource = z.infer<typeof AttributionSource>

/** What a cue makes of its content. */
export const Stance = z.enum([
  'asserts',
  'denies',
  'doubts',
  'believes',
  'intends',
  'asks',
  'orders',
  'promises',
  'supports',
  'opposes',
])
/** What a cue makes of its content. */
export type Stance = z.infer<typeof Stance>

/** The words that tie source and content (PARC 3.0: cue). */
export const AttributionCue = z.strictObject({
  /** The pieces. */
  spans: z.array(Span),
  /** Their texts, joined by one blank. */
  text: z.string(),
  /** Dictionary form of the head word (`say`, `accord`); the mark itself for punctuation. */
  lemma: z.string(),
  /** What kind of word it is. */
  kind: z.enum(['verb', 'noun', 'preposition', 'adverb', 'punctuation']),
  /** What it makes of the content; null where it does not tell. */
  stance: Stance.nullable(),
})
/** The cue of an attribution. */
export type AttributionCue = z.infer<typeof AttributionCue>

/** Who is spoken to. */
export const Addressee = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The text as written. */
  text: z.string(),
  /** Id of the entity, or null. */
  entity: z.string().nullable(),
})
/** Who is spoken to. */
export type Addressee = z.infer<typeof Addressee>

/** Who said (or believes, denies, demands …) what, with which words. */
export const Attribution = z.strictObject({
  /** `a1`, `a2` … in the order of the text. */
  id: z.string(),
  /** `direct`: all of the content in quotation marks, `indirect`: none, `mixed`: some. */
  mode: z.enum(['direct', 'indirect', 'mixed']),
  /** Who said it; null where the text names nobody. */
  source: AttributionSource.nullable(),
  /** With which words; null where there are none. */
  cue: AttributionCue.nullable(),
  /** What was said, quotation marks included. */
  content: Stretch,
  /** Ids of the quotes inside the content. */
  quotes: z.array(z.string()),
  /** Id of the attribution in whose content this one stands, or null. */
  parent: z.string().nullable(),
  /** Where it was said, if the text tells. */
  place: Mention.nullable(),
  /** When it was said, if the text tells. */
  time: Mention.nullable(),
  /** To whom it was said, if the text tells. */
  addressee: Addressee.nullable(),
  /** Probability, 0 to 1, that source, cue and content are right. */
  confidence: z.number().min(0).max(1),
})
/** Who said what. */
export type Attribution = z.infer<typeof Attribution>
