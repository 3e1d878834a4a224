import * as z from 'zod'
import { Mention, Span } from './span.js'

/** What somebody says that a dispatch quotes. */
export const Claim = z.strictObject({
  /** Id of the caller's own, given back with the verdict; null where there is none. */
  id: z.string().nullable(),
  /** The quote as claimed, with or without quotation marks around it. */
  quote: z.string(),
  /** Who is claimed to have said it, or null where the claim names nobody. */
  speaker: z.string().nullable(),
  /** ISO 8601 day on which it is claimed to have been said, or null. */
  date: z.string().nullable(),
})
/** What somebody says that a dispatch quotes. */
export type Claim = z.infer<typeof Claim>

/**
 * What can be said of a claimed quote:
 * `verbatim`: word for word in quotation marks, by the speaker that is claimed;
 * `partly-verbatim`: so with what is left out or put in shown by an ellipsis or square brackets;
 * `altered`: in quotation marks, but with other words, or pieced together;
 * `misattributed`: in quotation marks, but the dispatch does not give it to the speaker that is claimed;
 * `paraphrase`: in the dispatch, but as the writer's words, not in quotation marks;
 * `absent`: not in the dispatch;
 * `not-checkable`: the claim has too few or too many words to judge.
 */
export const VerdictName = z.enum([
  'verbatim',
  'partly-verbatim',
  'altered',
  'misattributed',
  'paraphrase',
  'absent',
  'not-checkable',
])
/** What can be said of a claimed quote. */
export type VerdictName = z.infer<typeof VerdictName>

/** A stretch of words in which claim and dispatch agree or differ. */
export const WordDiff = z.strictObject({
  /**
   * `same`; `replaced`, `added`, `dropped`: other, more or fewer words in the claim; `omitted` and `inserted`: the same, but shown
   * by an ellipsis or square brackets; `aside`: the writer's words between two pieces of one quote.
   */
  kind: z.enum(['same', 'replaced', 'added', 'dropped', 'omitted', 'inserted', 'aside']),
  /** The words of the claim, or the empty text. */
  claimed: z.string(),
  /** The words of the dispatch with their place, or null where it has none. */
  found: Mention.nullable(),
})
/** A stretch of words in which claim and dispatch agree or differ. */
export type WordDiff = z.infer<typeof WordDiff>

/** Who said it, as the dispatch tells. */
export const TrueSpeaker = z.strictObject({
  /** The fullest name that the text has for the source, or the words for it. */
  name: z.string(),
  /** Id of the entity, or null. */
  entity: z.string().nullable(),
})
/** Who said it, as the dispatch tells. */
export type TrueSpeaker = z.infer<typeof TrueSpeaker>

/** The verdict on a claim, with its proof. */
export const Verdict = z.strictObject({
  /** Id of the claim. */
  id: z.string().nullable(),
  /** What can be said of it. */
  verdict: VerdictName,
  /** Where the proof stands in the dispatch's text, in order; empty for what is not there. */
  spans: z.array(Span),
  /** The words compared; empty for what is not there. */
  diff: z.array(WordDiff),
  /** Id of the quote in which the proof stands, or null. */
  quote: z.string().nullable(),
  /** Id of the attribution that gives it to its source, or null. */
  attribution: z.string().nullable(),
  /** Who said it, or null where the dispatch does not tell. */
  speaker: TrueSpeaker.nullable(),
  /** Whether the claimed day is the day on which the dispatch has it said; null where either is not known. */
  dateAgrees: z.boolean().nullable(),
  /** Probability, 0 to 1, that the verdict is right. */
  confidence: z.number().min(0).max(1),
  /** The verdict in a sentence, for a person. */
  message: z.string(),
})
/** The verdict on a claim, with its proof. */
export type Verdict = z.infer<typeof Verdict>
