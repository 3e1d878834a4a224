/** Turns drafts into attributions with ids, parents, modes and entities, and gives each quote its attribution. */
import type { TextDocument } from '../document/index.js'
import type { Attribution, AttributionSource } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Quote } from '../model/quote.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { mentionOf, stretchOf } from '../text/span.js'
import type { RuleName } from './confidence.data.js'
import { confidenceOf } from './confidence.js'
import type { Draft } from './draft.js'
import { SCORE_SCALE } from './generated/shape.js'
import { indexMentions, type MentionIndex } from './mentions.js'
import { nest, ownersOf, type Placed } from './nesting.js'
import { indexPlaces, type PlaceIndex } from './place.js'
import { firstWhere } from './search.js'
import { sourceKind } from './source-kind.js'

/** Attributions and quotes of a document. */
export interface Assembled {
  readonly attributions: Attribution[]
  readonly quotes: Quote[]
  /** The rule of each attribution, in their order. */
  readonly rules: RuleName[]
  /** How sure the network is of the weakest piece of each, in logits; null where it saw nothing. */
  readonly support: (number | null)[]
}

export function assemble(
  document: TextDocument,
  found: readonly FoundQuote[],
  drafts: readonly Draft[],
  entities: readonly Entity[],
): Assembled {
  const { text } = document
  const placed = nest(drafts)
  const mentions = indexMentions(text, entities)
  const places = indexPlaces(text, entities)
  const ownerOf = ownersOf(found, placed)
  const quoteIds = new Map<Placed, string[]>()
  found.forEach((_, index) => {
    const owner = ownerOf[index]
    if (owner === null || owner === undefined) return
    const ids = quoteIds.get(owner)
    if (ids === undefined) quoteIds.set(owner, [`q${index + 1}`])
    else ids.push(`q${index + 1}`)
  })
  const outer = found.filter(({ level }) => level === 0).flatMap((quote) => quote.outer)
  const attributions = placed.map((one) => toAttribution(text, one, outer, quoteIds.get(one) ?? [], mentions, places))
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const quotes = found.map((quote, index): Quote => {
    const owner = byId.get(ownerOf[index]?.id ?? '')
    return {
      id: `q${index + 1}`,
      spans: quote.spans.map(({ start, end }) => ({ start, end })),
      text: quote.spans.map(({ start, end }) => text.slice(start, end)).join(' '),
      outer: quote.outer.map(({ start, end }) => ({ start, end })),
      kind: quote.kind,
      level: quote.level,
      attribution: owner?.id ?? null,
      speaker: owner?.source?.entity ?? null,
      confidence: quote.confidence,
    }
  })
  return {
    attributions,
    quotes,
    rules: placed.map(({ draft }) => draft.rule),
    support: placed.map(({ draft }) => (draft.support === null ? null : draft.support / SCORE_SCALE)),
  }
}

function toAttribution(
  text: string,
  { draft, parent, id }: Placed,
  outer: readonly Span[],
  quotes: string[],
  mentions: MentionIndex,
  places: PlaceIndex,
): Attribution {
  const content = merge(draft.content)
  return {
    id,
    mode: modeOf(text, content, outer),
    source: draft.source === null ? null : toSource(text, draft.source, spokenBy(text, { draft, parent }, mentions)),
    cue:
      draft.cue === null
        ? null
        : { ...stretchOf(text, [draft.cue]), lemma: draft.lemma, kind: draft.cueKind, stance: draft.stance },
    content: stretchOf(text, content),
    quotes,
    parent: parent?.id ?? null,
    place: draft.cue === null ? null : places.placeOf(draft.cue, content),
    time: draft.time === null ? null : mentionOf(text, draft.time.start, draft.time.end),
    addressee:
      draft.addressee === null
        ? null
        : {
            ...mentionOf(text, draft.addressee.start, draft.addressee.end),
            entity: mentions.entityOf(draft.addressee)?.id ?? null,
          },
    confidence: confidenceOf(draft.rule, draft.support),
  }
}

/** The entity of a source; whoever is `I` in speech is the one who speaks it. */
function spokenBy(
  text: string,
  { draft, parent }: Pick<Placed, 'draft' | 'parent'>,
  mentions: MentionIndex,
): Entity | null {
  const { source, inside } = draft
  if (source === null) return null
  const isSelf = inside >= 0 && parent !== null && SELF.test(text.slice(source.start, source.end))
  return (isSelf ? spokenBy(text, parent, mentions) : null) ?? mentions.entityOf(source)
}

const SELF = /^(?:I|me|myself)$/

function toSource(text: string, span: Span, entity: Entity | null): AttributionSource {
  return {
    ...stretchOf(text, [span]),
    entity: entity?.id ?? null,
    kind: sourceKind(text.slice(span.start, span.end), entity),
  }
}

/** Pieces in order, those joined that only white space parts. */
function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** `direct` when every word of the content stands in marks, `indirect` when none does. */
function modeOf(text: string, content: readonly Span[], outer: readonly Span[]): 'direct' | 'indirect' | 'mixed' {
  let inside = 0
  let outside = 0
  for (const { start, end } of content) {
    let at = start
    const first = firstWhere(outer.length, (index) => (outer[index]?.end ?? 0) > start)
    for (let index = first; index < outer.length; index++) {
      const piece = outer[index]
      if (piece === undefined || piece.start >= end) break
      outside += words(text, at, piece.start)
      inside += words(text, Math.max(start, piece.start), Math.min(end, piece.end))
      at = Math.max(at, piece.end)
    }
    outside += words(text, at, end)
  }
  return outside === 0 && inside > 0 ? 'direct' : inside > 0 ? 'mixed' : 'indirect'
}

/** 1 when there is a letter or digit between the offsets. */
function words(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122) || (unit >= 0xc0 && unit < 0x2000))
      return 1
  }
  return 0
}
