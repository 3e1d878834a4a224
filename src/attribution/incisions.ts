/** What is said around `X said`: before it, and going on behind it. */
import { trimmed } from './draft.js'
import { WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range } from './nouns.js'
import type { Tail } from './tails.js'
import { type Unit, UnitKind } from './units.js'

/** What stands before `X said`: from the beginning of the strand or its last semicolon, conjunctions left out. */
export function contentBefore(units: readonly Unit[], past: number, isAs: boolean, goesOn: boolean): Range | null {
  let first = 0
  for (let at = past - 1; at > 0; at--)
    if (isKind(units[at], UnitKind.Semicolon)) {
      first = at + 1
      break
    }
  if (hasFlag(units[first], WordFlag.Conjunction)) first++
  // `The letter was clear: “We are ready,” she wrote.`: what the colon announces is what was written.
  const quote = isKind(units[past - 1], UnitKind.Quote) ? past - 1 : past - 2
  if (isKind(units[quote], UnitKind.Quote) && isKind(units[quote - 1], UnitKind.Colon)) first = quote
  const last = units[past - 1]
  if (last === undefined || past <= first) return null
  if (last.kind === UnitKind.Word && !isAs) return null
  const range = trimmed(units, { first, past })
  if (range === null) return null
  if (units.slice(range.first, range.past).some(({ kind }) => kind === UnitKind.Quote)) return range
  return goesOn || isClauseLike(units, range) ? range : null
}

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
  if (isQuote && isKind(units[tail.past], UnitKind.Quote)) return { first: tail.past, past: tail.past + 1 }
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
