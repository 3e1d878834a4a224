/** How each stage is fed by the earlier ones: the flow of the whole parser, for those that need all of it or a part. */
import { type AttributionResult, attribute } from './attribution/index.js'
import { type Opening, readOpening } from './dateline/index.js'
import { withKnownParts } from './dateline/known.js'
import { buildDocument, type TextDocument } from './document/index.js'
import { findEntities } from './entities/index.js'
import { type EventResult, findEvents } from './events/index.js'
import { type Envelope, openEnvelope } from './formats/index.js'
import { type Analysis, analyzeDocument } from './language/index.js'
import type { DispatchDate } from './model/dispatch.js'
import type { Entity } from './model/entity.js'
import type { TimeExpression } from './model/time.js'
import type { CheckedOptions } from './options.js'
import { findQuotes, type QuoteResult } from './quotes/index.js'
import { type Layout, layoutText } from './text/layout.js'
import { findTimes } from './time/index.js'

/** What every later stage stands on: the reading text, its words, its opening, its day. */
export interface Ground {
  readonly envelope: Envelope
  readonly layout: Layout
  readonly document: TextDocument
  /** Tags, trees and entity tags of the words. */
  readonly analysis: Analysis
  readonly opening: Opening
  readonly date: DispatchDate
  /** ISO 3166-1 alpha-2 code of the country that the dispatch is from, or null. */
  readonly country: string | null
}

/** Who is named, and what stands in quotation marks. */
export interface Names {
  readonly marks: QuoteResult
  readonly entities: Entity[]
}

/** Opens the envelope and reads the words and the opening. */
export function readGround(input: string | Uint8Array, options: CheckedOptions): Ground {
  const envelope = openEnvelope(input, options.format, options.limits)
  const sentAt = envelope.header?.sentAt ?? null
  const layout = layoutText(envelope.text)
  const read = readOpening(layout, { date: options.date ?? dayOf(sentAt), country: options.country })
  const opening = withKnownParts(read, layout, envelope.parts)
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  return {
    envelope,
    layout,
    document,
    analysis: analyzeDocument(document),
    opening,
    date: dispatchDate(options.date, dayOf(sentAt), opening.dateline?.date ?? null),
    country: options.country ?? opening.dateline?.places[0]?.country ?? null,
  }
}

/** Times, read against the day of the dispatch. */
export function readTimes({ document, date, country }: Ground): TimeExpression[] {
  return findTimes(document, { date: date.value, country })
}

/** Quotation marks, then entities: a name in a quote is a name, a title in marks is none. */
export function readNames({ layout, document, opening, analysis }: Ground): Names {
  const marks = findQuotes(layout)
  return { marks, entities: findEntities(document, opening, marks.quotes, analysis) }
}

/** Who said what. */
export function readSpeech({ document, opening, analysis }: Ground, { marks, entities }: Names): AttributionResult {
  return attribute(document, opening, marks.quotes, entities, analysis)
}

/** Who did what to whom. */
export function readEvents(
  { document, analysis, opening, date }: Ground,
  { entities }: Names,
  times: readonly TimeExpression[],
  { attributions }: AttributionResult,
): EventResult {
  return findEvents({ document, analysis, opening, date: date.value, entities, times, attributions })
}

/** An option beats the header, the header the dateline: the sender knows the year, the dateline often leaves it out. */
function dispatchDate(option: string | null, header: string | null, dateline: string | null): DispatchDate {
  if (option !== null) return { value: option, from: 'option' }
  if (header !== null) return { value: header, from: 'header' }
  if (dateline !== null) return { value: dateline, from: 'dateline' }
  return { value: null, from: 'none' }
}

function dayOf(sentAt: string | null): string | null {
  return sentAt === null ? null : sentAt.slice(0, 10)
}
