import type { Mention, Span, Stretch } from '../model/span.js'

/** The span as a mention: the text it covers beside it. */
export function mentionOf(text: string, start: number, end: number): Mention {
  return { start, end, text: text.slice(start, end) }
}

/** The pieces as a stretch, their texts joined by one blank. */
export function stretchOf(text: string, spans: readonly Span[]): Stretch {
  return {
    spans: spans.map(({ start, end }) => ({ start, end })),
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
  }
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
