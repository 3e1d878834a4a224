import type { Dispatch } from '../../model/dispatch.js'
import type { Span } from '../../model/span.js'

/** What a stretch of text is marked as. */
export type MarkKind = 'source' | 'cue' | 'event' | 'time'

/** A stretch of a paragraph with the same marks from end to end. */
export interface Segment extends Span {
  readonly kinds: readonly MarkKind[]
  /** Ids of the events that are triggered here, for an anchor; only on the first piece of a trigger. */
  readonly anchors: readonly string[]
}

/** A quote's piece within a paragraph, marks included, with what stands in it; or a plain segment. */
export type Piece = Segment | QuotePiece

/** A piece of a quote within a paragraph. */
export interface QuotePiece extends Span {
  /** Index of the quote in the dispatch. */
  readonly quote: number
  /** Whether it is the quote's first piece, which carries its id. */
  readonly isFirst: boolean
  /** Whether it is the quote's last piece, behind which its speaker stands. */
  readonly isLast: boolean
  readonly pieces: readonly Piece[]
}

interface Mark extends Span {
  readonly kind: MarkKind
  readonly anchor: string | null
}

/** The marks of a dispatch in the order of the text. */
export function marksOf({ attributions, events, times }: Dispatch): Mark[] {
  const marks: Mark[] = []
  const add = (kind: MarkKind, spans: readonly Span[], anchor: string | null = null): void => {
    spans.forEach(({ start, end }, index) => {
      if (end > start) marks.push({ start, end, kind, anchor: index === 0 ? anchor : null })
    })
  }
  for (const { source, cue } of attributions) {
    if (source !== null) add('source', source.spans)
    if (cue !== null) add('cue', cue.spans)
  }
  for (const { id, trigger } of events) add('event', trigger.spans, id)
  for (const time of times) add('time', [time])
  return marks.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Pieces of quotes by the paragraph they stand in, outermost first. */
export function quotePieces({ quotes }: Dispatch): Omit<QuotePiece, 'pieces'>[] {
  const pieces = quotes.flatMap(({ outer }, quote) =>
    outer.map(({ start, end }, index) => ({
      start,
      end,
      quote,
      isFirst: index === 0,
      isLast: index === outer.length - 1,
    })),
  )
  return pieces.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Cuts a stretch of text into pieces of quotes and segments between. */
export function cutText(
  { start, end }: Span,
  quotes: readonly Omit<QuotePiece, 'pieces'>[],
  marks: readonly Mark[],
): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (let index = 0; index < quotes.length; ) {
    const quote = quotes[index]
    if (quote === undefined) break
    let past = index + 1
    while (past < quotes.length && (quotes[past]?.start ?? 0) < quote.end) past++
    if (quote.start >= at && quote.end <= end) {
      pieces.push(...cutSegments({ start: at, end: quote.start }, marks))
      const inner = quotes.slice(index + 1, past).filter((one) => one.end <= quote.end)
      pieces.push({ ...quote, pieces: cutText(quote, inner, marks) })
      at = quote.end
    }
    index = past
  }
  pieces.push(...cutSegments({ start: at, end }, marks))
  return pieces
}

/** Cuts a stretch wherever a mark begins or ends. */
function cutSegments({ start, end }: Span, marks: readonly Mark[]): Segment[] {
  if (start >= end) return []
  const own = marks.filter((mark) => mark.start < end && start < mark.end)
  const edges = new Set([start, end])
  for (const mark of own) {
    if (mark.start > start) edges.add(mark.start)
    if (mark.end < end) edges.add(mark.end)
  }
  const cuts = [...edges].sort((one, other) => one - other)
  const segments: Segment[] = []
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from = 0, to = 0] = [cuts[index], cuts[index + 1]]
    const here = own.filter((mark) => mark.start <= from && to <= mark.end)
    segments.push({
      start: from,
      end: to,
      kinds: [...new Set(here.map(({ kind }) => kind))],
      anchors: here.flatMap(({ anchor, start: begins }) => (anchor !== null && begins === from ? [anchor] : [])),
    })
  }
  return segments
}
