/** Turns drafts into attributions with ids, parents, modes and entities, and gives each quote its attribution. */
import type { TextDocument } from '../document/index.js'
import type { Attribution, AttributionSource } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Quote } from '../model/quote.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { mentionOf, stretchOf } from '../text/span.js'
import { RULE_CONFIDENCE, type RuleName } from './confidence.data.js'
import type { Draft } from './draft.js'
import { lookUp } from './lexicon.js'
import { indexMentions, type MentionIndex } from './mentions.js'
import { sourceKind } from './source-kind.js'

/** Deeper nesting than any report has; attributions below are left out. */
const MAX_DEPTH = 6

/** Attributions and quotes of a document. */
export interface Assembled {
  readonly attributions: Attribution[]
  readonly quotes: Quote[]
  /** The rule of each attribution, in their order. */
  readonly rules: RuleName[]
}

/** A draft with what was found out about its place among the others. */
interface Placed {
  readonly draft: Draft
  readonly at: number
  parent: Placed | null
  depth: number
  id: string
}

export function assemble(
  document: TextDocument,
  found: readonly FoundQuote[],
  drafts: readonly Draft[],
  entities: readonly Entity[],
): Assembled {
  const { text } = document
  const placed = nest(drafts)
  const mentions = indexMentions(entities)
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
  const attributions = placed.map((one) => toAttribution(text, one, outer, quoteIds.get(one) ?? [], mentions))
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
  return { attributions, quotes, rules: placed.map(({ draft }) => draft.rule) }
}

/** Sorts the drafts and finds for each the smallest content in which it stands. */
function nest(drafts: readonly Draft[]): Placed[] {
  const sorted = drafts
    .filter(({ content }) => content.length > 0)
    .map(
      (draft): Placed => ({
        draft,
        at: Math.min(draft.cue?.start ?? draft.content[0]?.start ?? 0, draft.content[0]?.start ?? 0),
        parent: null,
        depth: 0,
        id: '',
      }),
    )
    .sort((a, b) => a.at - b.at || (a.draft.cue?.start ?? 0) - (b.draft.cue?.start ?? 0))
  const spans = sorted
    .flatMap((owner) => owner.draft.content.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const queries = sorted
    .map((one) => ({
      one,
      at: one.draft.cue?.start ?? one.draft.content[0]?.start ?? 0,
      end: one.draft.cue?.end ?? one.draft.content[0]?.end ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
  const open: { readonly end: number; readonly owner: Placed }[] = []
  let next = 0
  for (const { one, at, end } of queries) {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= at; next++) {
      const span = spans[next]
      if (span !== undefined) open.push(span)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop()
    for (let index = open.length - 1; index >= 0 && open.length - index < 16; index--) {
      const candidate = open[index]
      if (candidate === undefined || candidate.owner === one || candidate.end < end) continue
      one.parent = candidate.owner
      break
    }
  }
  for (const one of sorted) one.depth = depthOf(one)
  const kept = sorted.filter((one) => one.depth <= MAX_DEPTH && !isIdle(one))
  kept.forEach((one, index) => {
    one.id = `a${index + 1}`
  })
  return kept
}

/** `"I want to go"` in speech that nobody is known to have said tells nothing of a source. */
function isIdle({ draft, parent }: Placed): boolean {
  if (draft.inside < 0 || parent !== null) return false
  return /noun|infinitive/.test(draft.rule) || /^(?:i|we|you)$/.test(draft.sourceWord)
}

/** How many attributions stand around this one; a ring, which bad luck could make, is cut. */
function depthOf(one: Placed): number {
  let depth = 0
  for (let up = one.parent; up !== null && depth <= MAX_DEPTH; up = up.parent) {
    if (up === one) {
      one.parent = null
      return 0
    }
    depth++
  }
  return depth
}

/** For each quote the attribution whose content it is: the smallest content around one of its pieces. */
function ownersOf(found: readonly FoundQuote[], placed: readonly Placed[]): (Placed | null)[] {
  const owners: (Placed | null)[] = found.map(() => null)
  const spans = placed
    .flatMap((owner) => owner.draft.content.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces = found
    .flatMap(({ outer }, index) => outer.map((piece) => ({ piece, index })))
    .sort((a, b) => a.piece.start - b.piece.start)
  const open: { readonly start: number; readonly end: number; readonly owner: Placed }[] = []
  let next = 0
  for (const { piece, index } of pieces) {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= piece.start; next++) {
      const span = spans[next]
      if (span !== undefined) open.push(span)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= piece.start) open.pop()
    for (let at = open.length - 1; at >= 0 && open.length - at < 16; at--) {
      const span = open[at]
      if (span === undefined || span.end < piece.end) continue
      owners[index] ??= utterer(span.owner)
      break
    }
  }
  return owners
}

/**
 * The one whose words they are: in `She says she knows that "it is over"` the words are hers who says, not of one who knows;
 * nor does a pronoun bring in anybody new. `She says Low called it "a mess"` quotes Low.
 */
function utterer(owner: Placed): Placed {
  let one = owner
  while (one.parent !== null && one.parent.draft.inside === one.draft.inside && !speaks(one)) one = one.parent
  return one
}

function speaks({ draft }: Placed): boolean {
  return draft.stance === 'asserts' && !isPronoun(draft) && (lookUp(draft.lemma).cue?.complements ?? 0) % 2 === 1
}

/** Pronouns and relatives are short, and nothing else that speaks is so short and small. */
function isPronoun({ source, sourceWord }: Draft): boolean {
  return source === null || PRONOUNS.has(sourceWord)
}
const PRONOUNS: ReadonlySet<string> = new Set('he i it she that they we which who you'.split(' '))

function toAttribution(
  text: string,
  { draft, parent, id }: Placed,
  outer: readonly Span[],
  quotes: string[],
  mentions: MentionIndex,
): Attribution {
  const content = merge(draft.content)
  return {
    id,
    mode: modeOf(text, content, outer),
    source: draft.source === null ? null : toSource(text, draft.source, mentions),
    cue:
      draft.cue === null
        ? null
        : { ...stretchOf(text, [draft.cue]), lemma: draft.lemma, kind: draft.cueKind, stance: draft.stance },
    content: stretchOf(text, content),
    quotes,
    parent: parent?.id ?? null,
    place: null,
    time: draft.time === null ? null : mentionOf(text, draft.time.start, draft.time.end),
    addressee:
      draft.addressee === null
        ? null
        : {
            ...mentionOf(text, draft.addressee.start, draft.addressee.end),
            entity: mentions.entityOf(draft.addressee)?.id ?? null,
          },
    confidence: RULE_CONFIDENCE[draft.rule],
  }
}

function toSource(text: string, span: Span, mentions: MentionIndex): AttributionSource {
  const entity = mentions.entityOf(span)
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
    for (let index = firstEndingAfter(outer, start); index < outer.length; index++) {
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

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
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
