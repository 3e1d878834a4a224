import { unitReading } from '../calendar.js'
import { shiftedReading, vagueDuration } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { amountsOf } from './counting.js'
import { isAfter, wordAt, wordSet } from './looks.js'
import { isResult, yearBefore } from './results.js'
import { rule } from './rule.js'

/** Times counted off from the dispatch or from the story: "two years ago", "a week later". */
export const STORIES: readonly Rule[] = [
  rule('ago', '<dur> ago', 'two years ago', '2023', (m, s) => ago(m, s, s.reference, -1)),
  rule('or-so-ago', '<dur> or so ago', 'a week or so ago', '2025-11-25', (m, s) =>
    approximate(ago(m, s, s.reference, -1)),
  ),
  rule('back', '<dur> (back|hence)', 'some days back', 'PAST_REF', hence),
  rule('units-ago', 'UNITS ago', 'years ago', 'PAST_REF', (m) =>
    m.number('units') >= Unit.Year ? vague(-1) : vagueDuration(m.number('units')),
  ),
  rule('long-ago', '(long|not) [too] [long|so] ago', 'long ago', 'PAST_REF', () => vague(-1)),
  rule('earlier', '<dur> (earlier|before|previously|prior)', 'two days earlier', '2025-11-30', (m, s) =>
    storied(m, s, -1),
  ),
  rule('later', '<dur> (later|after|afterward|afterwards|on)', 'two days later', '2025-12-04', (m, s) =>
    storied(m, s, 1),
  ),
  rule('in-amount', 'in <dur>', 'will meet in two weeks', '2025-12-16', inAmount),
  rule('within-time', "<dur> ' (time|s) [time]", "in two weeks' time", '2025-12-16', (m, s) =>
    ago(m, s, s.reference, 1),
  ),
]

function ago(match: Match, scope: Scope, day: number, sign: number): Reading | null | undefined {
  const amounts = amountsOf(match, 'dur')
  const unit = match.reading('dur')?.unit ?? Unit.None
  if (amounts === null || Number.isNaN(day)) return vague(sign)
  if (
    unit === Unit.Year &&
    amounts.length === 1 &&
    amounts[0]?.count === 1 &&
    sign < 0 &&
    scope.period !== null &&
    isResult(match)
  )
    return yearBefore(scope)
  if (unit < Unit.Day) {
    // "two hours ago" is today, at an hour that nobody can tell.
    const reading = unitReading(Unit.Day, day, 0)
    return reading
  }
  return shiftedReading(day, amounts, sign) ?? undefined
}

function approximate(reading: Reading | null | undefined): Reading | null | undefined {
  if (reading != null) reading.mod = 'APPROX'
  return reading
}

function hence(match: Match, scope: Scope): Reading | null | undefined {
  const word = wordAt(match.scan, match.end - 1)
  if (word === 'back' && match.scan.isWord(match.end)) return undefined
  return ago(match, scope, scope.reference, word === 'back' ? -1 : 1)
}

function storied(match: Match, scope: Scope, sign: number): Reading | null | undefined {
  const { scan, end } = match
  const word = wordAt(scan, end - 1)
  const amounts = amountsOf(match, 'dur')
  const next = wordAt(scan, end)
  if (word === 'on' && (scan.isWord(end) || scan.isNumber(end) || match.reading('dur')?.unit !== Unit.Year))
    return undefined
  // "two days before the vote": the vote is the anchor, and its day unknown.
  if (
    (word === 'before' || word === 'after' || word === 'prior') &&
    (scan.isWord(end) || scan.isNumber(end)) &&
    !VERBS_AFTER.has(next)
  )
    return undefined
  if (next === 'than') return undefined
  if (amounts === null) return vague(sign)
  const [first] = amounts
  if (first === undefined || first.unit < Unit.Day) return undefined
  if (first.unit === Unit.Year && first.count === 1 && sign < 0) {
    const month = scope.recent(0)
    if (isResult(match) && scope.period !== null) return yearBefore(scope)
    if (month !== null && month.unit === Unit.Month && isResult(match))
      return shiftedReading(month.from, [{ count: 12, unit: Unit.Month }], -1) ?? undefined
  }
  const told =
    first.unit >= Unit.Year
      ? scope.recent(3)
      : scope.day !== null && scope.sentence - scope.daySentence <= 3
        ? scope.day
        : scope.recent(1)
  const anchor = told === null ? scope.reference : told.from
  if (Number.isNaN(anchor)) return vague(sign)
  return shiftedReading(anchor, amounts, sign) ?? undefined
}

const VERBS_AFTER: ReadonlySet<string> = wordSet('and but when in at on to by was were had')

/** "will be redeemed in five years" is a date, "the lowest in six years" a duration. */
function inAmount(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const tense = scope.tense(start, end)
  const isAlone = start === 0 && end >= scan.atoms.count - 1
  if (!isAlone && (tense.direction <= 0 || tense.distance > 8)) return undefined
  if (isAfter(scan, start, 'time first lowest highest worst best low high level once twice second third'))
    return undefined
  const amounts = amountsOf(match, 'dur')
  if (amounts === null || !scope.hasReference || (amounts[0]?.unit ?? 0) < Unit.Day || (amounts[0]?.count ?? 0) > 100)
    return undefined
  return shiftedReading(scope.reference, amounts, 1) ?? undefined
}
