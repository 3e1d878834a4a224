import type { Entity } from '../model/entity.js'
import type { TimeExpression } from '../model/time.js'

/** What stands at a word: which entity, or a time. */
export interface EntityIndex {
  /** Id of the entity of which the shortest mention covers the stretch, or null. */
  covering(start: number, end: number): string | null
  /** Whether a time expression covers the stretch. */
  isTime(start: number, end: number): boolean
}

/** How many mentions may overlap at a word. */
const MAX_OVERLAP = 6

/** An index of mentions by position: a look-up costs the logarithm of their number. */
export function indexEntities(entities: readonly Entity[], times: readonly TimeExpression[]): EntityIndex {
  const mentions = entities
    .flatMap(({ id, mentions: all }) => all.map(({ start, end }) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    covering(start, end) {
      const past = firstBehind(mentions, start)
      for (let at = past - 1; at >= 0 && past - at <= MAX_OVERLAP; at--) {
        const mention = mentions[at]
        if (mention !== undefined && mention.start <= start && mention.end >= end) return mention.id
      }
      return null
    },
    isTime(start, end) {
      const time = times[firstBehind(times, start) - 1]
      return time !== undefined && time.end >= end
    },
  }
}

/** Index of the first item that begins behind a position. */
function firstBehind(items: readonly { readonly start: number }[], position: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
