import type { Attribution } from '../model/attribution.js'
import type { Dispatch } from '../model/dispatch.js'
import type { Entity } from '../model/entity.js'
import type { Quote } from '../model/quote.js'
import type { Span } from '../model/span.js'
import { findQuotes } from '../quotes/index.js'
import { layoutText } from '../text/layout.js'

/** A stretch of the text in quotation marks, marks included, and the quote that it is part of. */
export interface Region extends Span {
  readonly quote: Quote | null
}

/** What a dispatch says of who spoke. */
export interface Speech {
  /** In the order of the text; the outermost of nested ones first. */
  readonly regions: readonly Region[]
  /** What is in marks without being a quote; found when it is first asked for, since most claims do not need it. */
  readonly mentions: () => readonly Region[]
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly entities: ReadonlyMap<string, Entity>
}

/** Reads the quotes of a dispatch, and who said them. */
export function readSpeech(dispatch: Dispatch): Speech {
  const regions: Region[] = dispatch.quotes.flatMap((quote) =>
    quote.outer.map(({ start, end }) => ({ start, end, quote })),
  )
  regions.sort((one, other) => one.start - other.start || other.end - one.end)
  let mentions: readonly Region[] | null = null
  return {
    regions,
    mentions: () => {
      mentions ??= findQuotes(layoutText(dispatch.text)).mentions.map(({ start, end }) => ({ start, end, quote: null }))
      return mentions
    },
    attributions: new Map(dispatch.attributions.map((attribution) => [attribution.id, attribution])),
    entities: new Map(dispatch.entities.map((entity) => [entity.id, entity])),
  }
}

/** Where the writer breaks in on a sentence: between two pieces of a quote of which the first ends no sentence. */
export function interruptionsOf({ quotes, text }: Dispatch): Span[] {
  const found: Span[] = []
  for (const { spans, outer } of quotes)
    for (let index = 0; index + 1 < spans.length; index++) {
      const [piece, edge, next] = [spans[index], outer[index], outer[index + 1]]
      if (piece === undefined || edge === undefined || next === undefined) continue
      if (!/[.!?…]\s*$/.test(text.slice(Math.max(piece.start, piece.end - 4), piece.end)))
        found.push({ start: edge.end, end: next.start })
    }
  return found.sort((one, other) => one.start - other.start)
}

/** The regions that have a character in common with a stretch: quotes, else what is in marks without being one. */
export function regionsOf({ regions, mentions }: Speech, { start, end }: Span): Region[] {
  const touches = (region: Region): boolean => region.start < end && start < region.end
  const quotes = regions.filter(touches)
  const isInside = quotes.some((region) => region.start <= start && end <= region.end)
  return isInside ? quotes : [...quotes, ...mentions().filter(touches)]
}

/** Who said what stands in a quote: every name that the text has for the source. */
export interface Source {
  readonly attribution: Attribution | null
  readonly entity: Entity | null
  /** Names and descriptions, the fullest first; empty where the text does not tell. */
  readonly names: readonly string[]
}

/** The source of a quote; of a nested one the source within is nearer than the one around. */
export function sourceOf(speech: Speech, quote: Quote): Source {
  const attribution =
    (quote.attribution === null ? undefined : speech.attributions.get(quote.attribution)) ??
    [...speech.attributions.values()].find(({ quotes }) => quotes.includes(quote.id)) ??
    null
  const entity = speech.entities.get(quote.speaker ?? attribution?.source?.entity ?? '') ?? null
  const names: string[] = entity === null ? [] : [entity.name, ...entity.aliases]
  if (attribution?.source) names.push(attribution.source.text)
  return { attribution, entity, names }
}
