import type { Dispatch } from '../../src/model/dispatch.js'
import type { Span } from '../../src/model/span.js'

/** Where in the text the thing with an id stands: an attribution, an event, an entity, or `t0`, `t1` … for times. */
export function spansOf(dispatch: Dispatch, id: string): readonly Span[] {
  const attribution = dispatch.attributions.find((one) => one.id === id)
  if (attribution !== undefined) {
    const { source, cue, content } = attribution
    return [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans]
  }
  const event = dispatch.events.find((one) => one.id === id)
  if (event !== undefined) return [...event.trigger.spans, ...event.participants.map(({ mention }) => mention)]
  const entity = dispatch.entities.find((one) => one.id === id)
  if (entity !== undefined) return entity.mentions
  const time = id.startsWith('t') ? dispatch.times[Number(id.slice(1))] : undefined
  return time === undefined ? [] : [time]
}

/** The innermost attribution that holds an offset, or null. */
export function attributionAt({ attributions }: Dispatch, offset: number): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { id, source, cue, content } of attributions)
    for (const spans of [source?.spans ?? [], cue?.spans ?? [], content.spans]) {
      if (!spans.some(({ start, end }) => start <= offset && offset < end)) continue
      const length = content.spans.reduce((sum, { start, end }) => sum + end - start, 0)
      if (length < least) [best, least] = [id, length]
    }
  return best
}
