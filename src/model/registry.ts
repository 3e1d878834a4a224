import * as z from 'zod'
import { Addressee, Attribution, AttributionCue, AttributionSource, Stance } from './attribution.js'
import { Byline, Dateline, DatelinePlace } from './dateline.js'
import { Diagnostic, Dispatch, DispatchDate, Format } from './dispatch.js'
import { Entity, EntityKind } from './entity.js'
import { ErrorCode } from './error-code.js'
import { Event, EventPlace, EventTime, EventType, EventTypeName, Figure, Participant } from './event.js'
import { DESCRIPTIONS } from './generated/descriptions.js'
import { Header } from './header.js'
import { Paragraph, ParagraphRole, Sentence, Token } from './paragraph.js'
import { Quote } from './quote.js'
import { Mention, Span, Stretch } from './span.js'
import { TimeExpression, TimeRange } from './time.js'
import { Claim, TrueSpeaker, Verdict, VerdictName, WordDiff } from './verdict.js'

/** What the registry keeps of a schema; the keys are those of the JSON Schema, but for `fields`. */
export interface Meta {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Of each key, what its doc comment says. */
  readonly fields: Readonly<Record<string, string>>
}

/** Our own registry: an id in Zod's global one would clash with a user's schema of the same name. */
export const registry = z.registry<Meta>()

/** Every schema of the model under its name. */
export const schemas = {
  Addressee,
  Attribution,
  AttributionCue,
  AttributionSource,
  Byline,
  Claim,
  Dateline,
  DatelinePlace,
  Diagnostic,
  Dispatch,
  DispatchDate,
  Entity,
  EntityKind,
  ErrorCode,
  Event,
  EventPlace,
  EventTime,
  EventType,
  EventTypeName,
  Figure,
  Format,
  Header,
  Mention,
  Paragraph,
  ParagraphRole,
  Participant,
  Quote,
  Sentence,
  Span,
  Stance,
  Stretch,
  TimeExpression,
  TimeRange,
  Token,
  TrueSpeaker,
  Verdict,
  VerdictName,
  WordDiff,
}
/** Name of a schema of the model. */
export type SchemaName = keyof typeof schemas

for (const name of Object.keys(schemas) as SchemaName[])
  registry.add(schemas[name], { id: name, title: name, ...DESCRIPTIONS[name] })
