import type { Opening } from '../dateline/index.js'
import { Evidence, type FoundName } from './classify.js'
import type { NameWords } from './name-words.js'

/** Puts the places of the dateline in the stead of what else was found there: `EDISON, N.J.` is no company. */
export function withDatelinePlaces(words: NameWords, opening: Opening, names: readonly FoundName[]): FoundName[] {
  const places = (opening.dateline?.places ?? []).map((place) => tokensOf(words, place.start, place.end))
  if (places.length === 0) return [...names]
  const others = names.filter(
    ({ firstToken, endToken }) => !places.some((place) => firstToken < place.endToken && place.firstToken < endToken),
  )
  return [...others, ...places.filter(({ firstToken, endToken }) => firstToken < endToken)].sort(
    (a, b) => a.firstToken - b.firstToken,
  )
}

function tokensOf(words: NameWords, start: number, end: number): FoundName {
  // The words are in order: the first that ends behind the start, and the first that begins at the end.
  const firstToken = words.indexAt(start)
  let endToken = firstToken
  while (endToken < words.count && words.end(endToken) <= end) endToken++
  return { firstToken, endToken, kind: 'place', evidence: Evidence.Told }
}
