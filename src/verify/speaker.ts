import type { Dispatch } from '../model/dispatch.js'
import type { Span } from '../model/span.js'
import { isAlphanumericAt, startsUpper } from '../text/letters.js'
import { compareNames, isNameless, nameWords } from './names.js'
import { type Region, type Source, type Speech, sourceOf } from './speech.js'

/** What a dispatch says to the claim that somebody said it. */
export interface SpeakerFinding {
  /** `right` and `wrong` are said by the text; `near` and `away` are guessed from where the name stands. */
  readonly kind: 'right' | 'wrong' | 'near' | 'away'
  readonly source: Source | null
}

/** Asks who said what stands in these quotes, and whether it is the one that is claimed. */
export function findSpeaker(
  dispatch: Dispatch,
  speech: Speech,
  regions: readonly Region[],
  claimed: string,
): SpeakerFinding {
  const sources = regions.flatMap(({ quote }) => (quote === null ? [] : [sourceOf(speech, quote)]))
  let other: Source | null = null
  let unnamed: Source | null = null
  for (const source of sources) {
    const matches = source.names.map((name) => compareNames(claimed, name))
    // `Berg` alone fits Anna Berg too, unless the text calls its Berg Ola somewhere.
    if (matches.includes('same') && !matches.includes('namesake')) return { kind: 'right', source }
    if (source.names.length === 0) continue
    if (source.names.every(isNameless)) unnamed ??= source
    else other ??= source
  }
  const isNear = regions.some((region) => isNamedNear(dispatch.text, speech, region, claimed))
  if (other !== null) return { kind: 'wrong', source: other }
  return { kind: isNear ? 'near' : 'away', source: unnamed }
}

/** How far from a quote a name may stand to be taken for its speaker's, when the text has only `he said`. */
const NEAR = 400

/** Whether the name stands outside of quotation marks, in the paragraph of the quote or the one before. */
function isNamedNear(text: string, speech: Speech, region: Span, claimed: string): boolean {
  const last = nameWords(claimed).at(-1)
  if (last === undefined) return false
  const before = text.slice(Math.max(0, region.start - NEAR), region.start)
  const after = text.slice(region.end, region.end + NEAR)
  const start = region.start - (before.length - paragraphsBack(before))
  const end = region.end + paragraphEnd(after)
  const lower = text.slice(start, end).toLowerCase()
  for (let at = lower.indexOf(last); at >= 0; at = lower.indexOf(last, at + 1)) {
    const place = start + at
    const isQuoted = speech.regions.some((one) => one.start < place && place < one.end)
    const isWord = !isAlphanumericAt(text, place - 1) && !isAlphanumericAt(text, place + last.length)
    if (isWord && !isQuoted && fitsName(text.slice(Math.max(0, place - 24), place + last.length), claimed)) return true
  }
  return false
}

/** Whether a last name stands with a first name that may be the claimed one's, or with none. */
function fitsName(text: string, claimed: string): boolean {
  const words = text.split(/\s/).slice(-2)
  const isNamed = startsUpper(words[0] ?? '')
  return compareNames(claimed, isNamed ? words.join(' ') : (words.at(-1) ?? '')) === 'same'
}

/** Where the paragraph before the last one begins. */
function paragraphsBack(before: string): number {
  const last = before.lastIndexOf('\n')
  if (last < 0) return 0
  return before.slice(0, last).trimEnd().lastIndexOf('\n') + 1
}

function paragraphEnd(after: string): number {
  const end = after.indexOf('\n')
  return end < 0 ? after.length : end
}
