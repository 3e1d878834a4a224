import type { Entity } from '../model/entity.js'
import type { Span } from '../model/span.js'

/** Finds the entity that a noun phrase speaks of. */
export interface MentionIndex {
  /** The entity with the mention that fits the phrase best, or null. */
  entityOf(span: Span): Entity | null
}

/** Longest mention that is looked for, in code units. */
const MAX_MENTION = 400

/** Sorts all mentions of the entities. */
export function indexMentions(entities: readonly Entity[]): MentionIndex {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    entityOf({ start, end }) {
      let low = 0
      let high = mentions.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((mentions[middle]?.start ?? 0) < start - MAX_MENTION) low = middle + 1
        else high = middle
      }
      let best: Entity | null = null
      let bestScore = 0
      for (let index = low; index < mentions.length; index++) {
        const mention = mentions[index]
        if (mention === undefined || mention.start >= end) break
        if (mention.end <= start) continue
        const score = overlapScore(mention, start, end) + (mention.entity.kind === 'place' ? -0.5 : 0)
        if (score > bestScore) {
          best = mention.entity
          bestScore = score
        }
      }
      return best
    },
  }
}

/** Overlap over union, and a little more for standing first: `Ann Low, a lawyer for Brown` is Ann Low. */
function overlapScore(mention: Span, start: number, end: number): number {
  const common = Math.min(mention.end, end) - Math.max(mention.start, start)
  const all = Math.max(mention.end, end) - Math.min(mention.start, start)
  return common / all + (mention.start <= start ? 1 : 0.5 * (1 - (mention.start - start) / Math.max(1, end - start)))
}
