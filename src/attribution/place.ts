/** Where something was said: `he told reporters in Geneva on Monday that …`. */
import type { Entity } from '../model/entity.js'
import type { Mention, Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import { firstWhere } from './search.js'

/** How far behind its cue a place is looked for, in code units. */
const REACH = 90
const BEFORE_PLACE = /\b(?:in|at|from|near|outside)\s+(?:the\s+)?$/i
/** What ends the words that go with the cue. */
const END = /[.!?;:\n"“”]/

/** Finds the place of a saying. */
export interface PlaceIndex {
  /** The place named behind the cue, before what is said goes on or the sentence ends; null where there is none. */
  placeOf(cue: Span, content: readonly Span[]): Mention | null
}

/** Sorts the mentions of all places. */
export function indexPlaces(text: string, entities: readonly Entity[]): PlaceIndex {
  const places = entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end })))
    .sort((a, b) => a.start - b.start)
  return {
    placeOf(cue, content) {
      const first = firstWhere(places.length, (index) => (places[index]?.start ?? 0) >= cue.start)
      const nearest = places[first]
      if (nearest === undefined || nearest.end > cue.end + REACH) return null
      const limit = endOf(text, cue, content)
      for (let index = first; index < places.length; index++) {
        const place = places[index]
        if (place === undefined || place.end > limit) return null
        if (BEFORE_PLACE.test(text.slice(Math.max(cue.start, place.start - 14), place.start)))
          return mentionOf(text, place.start, place.end)
      }
      return null
    },
  }
}

function endOf(text: string, cue: Span, content: readonly Span[]): number {
  let limit = Math.min(text.length, cue.end + REACH)
  for (const { start } of content) if (start >= cue.end && start < limit) limit = start
  const end = text.slice(cue.end, limit).search(END)
  return end < 0 ? limit : cue.end + end
}
