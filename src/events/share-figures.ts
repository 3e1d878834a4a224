import type { Figure } from '../model/event.js'
import type { FoundFigure } from './figures.js'
import type { Found } from './recognise.js'

/** Types whose victims are counted. */
const HARMFUL: ReadonlySet<string> = new Set([
  'ASSAULT',
  'ACCIDENT',
  'DISASTER',
  'DEATH',
  'COERCE',
  'HEALTH',
  'PROTEST',
])

/** Each count with the harmful event that it belongs to: the word itself, else the nearest in the sentence. */
export function shareFigures(figures: readonly FoundFigure[], found: readonly Found[]): Map<Found, Figure[]> {
  const shares = new Map<Found, Figure[]>()
  const harmful = found.filter(({ trigger }) => HARMFUL.has(trigger.type))
  // Both are in the order of the words, so the nearest of one figure is not before the nearest of the last.
  let at = 0
  for (const { word, figure } of figures) {
    while (at + 1 < harmful.length && distance(harmful[at + 1], word) < distance(harmful[at], word)) at++
    const owner = harmful[at]
    if (owner === undefined) break
    const share = shares.get(owner)
    if (share === undefined) shares.set(owner, [figure])
    else share.push(figure)
  }
  return shares
}

function distance(found: Found | undefined, word: number): number {
  return found === undefined ? Number.POSITIVE_INFINITY : Math.abs(found.word - word)
}
