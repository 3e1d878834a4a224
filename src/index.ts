/**
 * Reads a news dispatch into a typed model.
 * @module wirecopy
 */
export { type DatelineOptions, parseDateline } from './dateline/public.js'
export { parseDispatch, type SafeResult, safeParseDispatch } from './dispatch.js'
export { DEFAULT_LIMITS, FormatError, InputError, LimitError, type Limits, WirecopyError } from './errors.js'
export { type DatelineReason, type ExplainedDispatch, type Explanation, explainDispatch } from './explain.js'
export {
  type Envelope,
  type EnvelopeOptions,
  type EnvelopeParts,
  readEnvelope,
  type SourceMap,
  sourceOffset,
} from './formats/public.js'
export { analyze } from './language/public.js'
export { eventOf, type MergedEvent, type ReportedFigure } from './merged-event.js'
export type * from './model/types.js'
export type { ParseOptions } from './options.js'
export {
  type AttributionParts,
  type EventParts,
  type PartOptions,
  parseAttributions,
  parseEntities,
  parseEvents,
} from './parts.js'
export { parseQuotes } from './quotes/public.js'
export { codePointOffsets, entityOf, speakerOf, textOf } from './read.js'
export { joinRanges, parseTimes, type TimeOptions, type TimeStretch } from './time/public.js'
export {
  type Claim,
  type ClaimInput,
  type TrueSpeaker,
  type Verdict,
  type VerdictName,
  verify,
  type WordDiff,
} from './verify/index.js'
