/** What is said around `X said`: before it, and going on behind it. */
import { CharClass, classAt } from '../text/characters.js'
import { trimmed } from './draft.js'
import { WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range } from './nouns.js'
import type { Tail } from './tails.js'
import { type Unit, UnitKind } from './units.js'

/** What is known of a saying that stands in or behind what is said. */
export interface Surroundings {
  /** `as she noted` */
  readonly isAs: boolean
  /** What is said goes on behind it. */
  readonly goesOn: boolean
  /** A dash stands behind it. */
  readonly isEnclosed: boolean
  /** Where the last saying of the strand ended that stood behind what it says. */
  readonly floor: number
}

/** What stands before `X said`: from the beginning of the strand or its last semicolon, conjunctions left out. */
export function contentBefore(
  units: readonly Unit[],
  past: number,
  { isAs, goesOn, isEnclosed, floor }: Surroundings,
): Range | null {
  let first = floor
  for (let at = past - 1; at > floor; at--)
    if (isKind(units[at], UnitKind.Semicolon)) {
      first = at + 1
      break
    }
  if (isKind(units[first], UnitKind.Comma)) first++
  if (hasFlag(units[first], WordFlag.Conjunction)) first++
  // `The letter was clear: “We are ready,” she wrote.`: what the colon announces is what was written.
  const quote = isKind(units[past - 1], UnitKind.Quote) ? past - 1 : past - 2
  // `Low called it late - “I am tired,” she said - and left`, `…, she said, but in spite of that, “I will go,” said Low`
  const opens =
    isKind(units[quote - 1], UnitKind.Colon) ||
    (isEnclosed && isKind(units[quote - 1], UnitKind.Dash)) ||
    (floor > 0 && hasFlag(units[first], WordFlag.Preposition | WordFlag.Subordinator))
  if (isKind(units[quote], UnitKind.Quote) && opens) first = quote
  const last = units[past - 1]
  if (last === undefined || past <= first) return null
  if (last.kind === UnitKind.Word && !isAs) return null
  const range = trimmed(units, { first, past })
  if (range === null) return null
  if (units.slice(range.first, range.past).some(({ kind }) => kind === UnitKind.Quote)) return range
  return goesOn || isClauseLike(units, range) ? range : null
}

/** `As the port grew, she said, "we had to move."`: a quotation in small letters ends the sentence that stands before its source. */
export function leadOf(text: string, units: readonly Unit[], source: Range, said: Range): Range | null {
  const quote = units[said.first]
  if (quote?.kind !== UnitKind.Quote || !opensSmall(text, quote)) return null
  if (!isKind(units[said.first - 1], UnitKind.Comma) || !isKind(units[source.first - 1], UnitKind.Comma)) return null
  const first = hasFlag(units[0], WordFlag.Conjunction) ? 1 : 0
  const range = trimmed(units, { first, past: source.first })
  if (range === null) return null
  // `At the same time, she said, "…"`
  const opensAdverbial = hasFlag(units[range.first], WordFlag.Preposition | WordFlag.Adverb | WordFlag.Time)
  return opensAdverbial && range.past - range.first <= MAX_ADVERBIAL ? null : range
}
/** Longest adverbial that tells nothing of its own, in units. */
const MAX_ADVERBIAL = 4

function opensSmall(text: string, { start, end }: Unit): boolean {
  for (let at = start; at < end && at < start + MAX_MARKS; at++) {
    const kind = classAt(text, at)
    if (kind >= CharClass.Lower && kind <= CharClass.Digit) return kind === CharClass.Lower
  }
  return false
}
/** Longest mark with the blanks or dots behind it. */
const MAX_MARKS = 5

/** An adverbial that opens a sentence (`In Paris on Monday, Smith said`) is nothing said. */
function isClauseLike(units: readonly Unit[], { first, past }: Range): boolean {
  if (past - first < 3) return false
  const opening = units[first]
  let hasVerb = false
  for (let at = first; at < past; at++) {
    const unit = units[at]
    if (hasFlag(unit, WordFlag.Auxiliary | WordFlag.SubjectPronoun)) hasVerb = true
    if (unit !== undefined && at > first && (/[a-z]{2}ed$/.test(unit.word) || unit.forms !== 0)) hasVerb = true
  }
  if (
    hasFlag(opening, WordFlag.Preposition | WordFlag.Subordinator | WordFlag.Time) ||
    /(?:ing|ed)$/.test(opening?.word ?? '')
  ) {
    // `When asked about it, Smith said`: a subordinate clause without a main one behind it.
    let commas = 0
    for (let at = first; at < past; at++) if (isKind(units[at], UnitKind.Comma)) commas++
    return commas > 0 && hasVerb
  }
  return hasVerb || past - first >= 6
}

/** What is said goes on behind `X said,`. */
export function restBehind(
  units: readonly Unit[],
  tail: Tail,
  limit: number,
  isQuote: boolean,
  isAs: boolean,
): Range | null {
  // `said Low, R-S.C. "It is over."`: the stop of an abbreviation, or none, is all that parts them.
  // Not `said Low, who waited in an "endless" line`.
  if (isQuote && isKind(units[tail.past], UnitKind.Quote))
    return hasFlag(units[tail.past - 1], WordFlag.Determiner | WordFlag.Preposition | WordFlag.Conjunction)
      ? null
      : { first: tail.past, past: tail.past + 1 }
  if (!isKind(units[tail.past], UnitKind.Comma) && !isKind(units[tail.past], UnitKind.Colon)) return null
  const first = tail.past + 1
  const next = units[first]
  if (next === undefined || first >= limit) return null
  if (next.kind === UnitKind.Quote) return { first, past: first + 1 }
  // `she said, and "clear consequences for any violations"`
  if (isQuote)
    return hasFlag(next, WordFlag.Conjunction) && isKind(units[first + 1], UnitKind.Quote) && first + 1 < limit
      ? { first, past: first + 2 }
      : null
  if (
    !isAs &&
    (/ing$/.test(next.word) ||
      hasFlag(next, WordFlag.Relative) ||
      next.word === 'according' ||
      next.word === 'as' ||
      next.word === 'while')
  )
    return null
  const range = trimmed(units, { first, past: limit })
  return range !== null && (isAs || goesOnWithVerb(units, range)) ? range : null
}

/** `The port, he said, was ready`; not `in Nashville, Tenn.` */
function goesOnWithVerb(units: readonly Unit[], { first, past }: Range): boolean {
  if (past - first > 5) return true
  for (let at = first; at < past; at++)
    if (
      hasFlag(units[at], WordFlag.Auxiliary | WordFlag.SubjectPronoun) ||
      /[a-z]{2}(?:ed|s)$/.test(units[at]?.word ?? '')
    )
      return true
  return false
}
