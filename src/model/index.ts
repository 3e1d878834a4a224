/**
 * The model as Zod 4 schemas, with the TypeScript type of the same name beside each, and as JSON Schema 2020-12.
 * @module wirecopy/schema
 */
export { Addressee, Attribution, AttributionCue, AttributionSource, Stance } from './attribution.js'
export { Byline, Dateline, DatelinePlace } from './dateline.js'
export { Diagnostic, Dispatch, DispatchDate, Format } from './dispatch.js'
export { Entity, EntityKind } from './entity.js'
export { ErrorCode } from './error-code.js'
export { Event, EventPlace, EventTime, EventType, EventTypeName, Figure, Participant } from './event.js'
export { Header } from './header.js'
export { type JsonValue, jsonSchema } from './json-schema.js'
export { Paragraph, ParagraphRole, Sentence, Token } from './paragraph.js'
export { Quote } from './quote.js'
export { Mention, Span, Stretch } from './span.js'
export { TimeExpression, TimeRange } from './time.js'
export { Claim, TrueSpeaker, Verdict, VerdictName, WordDiff } from './verdict.js'
