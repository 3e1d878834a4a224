import * as z from 'zod'
import { Addressee, Attribution, AttributionCue, AttributionSource, Stance } from './attribution.js'
import { Byline, Dateline, DatelinePlace } from './dateline.js'
import { Diagnostic, Dispatch, DispatchDate, Format } from './dispatch.js'
import { Entity, EntityKind } from './entity.js'
import { ErrorCode } from './error-code.js'
import { Event, EventPlace, EventTime, EventType, EventTypeName, Figure, Participant } from './event.js'
import { Header } from './header.js'
import { Paragraph, ParagraphRole, Sentence, Token } from './paragraph.js'
import { Quote } from './quote.js'
import { Mention, Span, Stretch } from './span.js'
import { TimeExpression, TimeRange } from './time.js'

/** What the registry keeps of a schema. */
interface Meta {
  readonly id: string
  readonly title: string
}

/** Our own registry: an id in Zod's global one would clash with a user's schema of the same name. */
export const registry = z.registry<Meta>()

const named = {
  Addressee,
  Attribution,
  AttributionCue,
  AttributionSource,
  Byline,
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
}
for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: name, title: name })
