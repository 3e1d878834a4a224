import * as z from 'zod'
import { Span } from './span.js'

/** A piece of direct speech: what stands between quotation marks, split and continued pieces joined. */
export const Quote = z.strictObject({
  /** `q1`, `q2` … in the order of the text. */
  id: z.string(),
  /** The pieces inside the marks, in order. */
  spans: z.array(Span),
  /** The texts of the pieces, joined by one blank. */
  text: z.string(),
  /** The same pieces with their quotation marks. */
  outer: z.array(Span),
  /** `direct`: whole clauses; `partial`: a fragment in a sentence of another's. */
  kind: z.enum(['direct', 'partial']),
  /** Nesting: 0 is outermost. */
  level: z.int().min(0),
  /** Id of the attribution whose content it is, or null. */
  attribution: z.string().nullable(),
  /** Id of the entity that speaks, or null where the text does not tell. */
  speaker: z.string().nullable(),
  /** Probability, 0 to 1, that this is speech with these edges. */
  confidence: z.number().min(0).max(1),
})
/** A piece of direct speech. */
export type Quote = z.infer<typeof Quote>
