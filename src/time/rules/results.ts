import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { monthReading, quarterReading, yearReading } from '../calendar.js'
import { durationReading } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { copyReading, type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { Kind } from '../vocabulary.js'
import { wordAt, wordSet } from './looks.js'
import { rule } from './rule.js'

/** The stretches that results are told for and compared with: "the quarter", "a year-ago loss", "the same period last year". */
export const RESULTS: readonly Rule[] = [
  rule('year-ago', '[the] year (-|–) (ago|earlier)', 'a year-earlier loss', '2024', yearAgo),
  rule(
    'year-ago-period',
    '[the] [same] year [-] (ago|earlier) [ORD] (quarter|period|month|week|level|figure)',
    'the year-ago quarter',
    '2024-Q3',
    yearAgoPeriod,
  ),
  rule(
    'same-period',
    '[the] (same|corresponding|comparable|similar|like|equivalent) (period|quarter|month|week|time) [,] [of|in] <year>',
    'the same period last year',
    '2024',
    samePeriod,
  ),
  rule(
    'same-period-ago',
    '[the] (same|corresponding|comparable|similar|like|equivalent) (period|quarter|month|week|time) [of] (a|one) year (ago|earlier|before)',
    'the same month a year ago',
    '2024-12',
    samePeriod,
  ),
  rule('period-of', '[the] <year> (period|quarter)', 'the 1988 period', '1988', samePeriod),
  rule('period-possessive', "<year> ' s (period|quarter)", "last year's quarter", '2024-Q3', samePeriod),
  rule(
    'quarter-year-ago',
    '[the] quarter (a|one) year (ago|earlier)',
    'the quarter a year ago',
    '2024-Q3',
    yearAgoPeriod,
  ),
  rule(
    'the-quarter',
    '[the] [(latest|current|most)] [recent] (quarter|period)',
    'for the quarter',
    '2025-Q3',
    thePeriod,
  ),
]

/** Money, shares, percent nearby: "income of $2.5 million, or 50 cents a share, a year earlier". */
export function isResult({ scan, start, end }: Match): boolean {
  for (let at = Math.max(0, start - 16); at < end + 12 && at < scan.atoms.count; at++) {
    if (
      scan.isMark(at, 36) ||
      scan.isMark(at, 37) ||
      scan.isMark(at, 35) ||
      scan.isMark(at, 0x20ac) ||
      scan.isMark(at, 0xa3)
    )
      return true
    if ((scan.kinds(at) & Kind.Magnitude) !== 0) return true
    const word = scan.isWord(at) && scan.width(at) > 4 ? wordAt(scan, at) : ''
    if (
      word === 'percent' ||
      word === 'profit' ||
      word === 'results' ||
      word === 'earnings' ||
      word === 'revenue' ||
      word === 'sales' ||
      word === 'prices' ||
      word === 'rates'
    )
      return true
  }
  return false
}

/** The stretch that results are compared with: the same quarter a year back, else the year before. */
export function yearBefore(scope: Scope): Reading {
  const reading = samePeriodBefore(scope)
  reading.isComparison = true
  return reading
}

function samePeriodBefore(scope: Scope): Reading {
  const { period } = scope
  if (period !== null && !Number.isNaN(period.from)) {
    const { year, month } = dayOf(period.from)
    if (period.unit === Unit.Quarter) return quarterReading(year - 1, Math.floor((month - 1) / 3) + 1)
    if (period.unit === Unit.Month) return monthReading(year - 1, month)
    return yearReading(year - 1)
  }
  return scope.unit(Unit.Year, -1)
}

function yearAgo(match: Match, scope: Scope): Reading | null | undefined {
  return match.scan.isWord(match.start) ? yearBefore(scope) : undefined
}

function yearAgoPeriod(match: Match, scope: Scope): Reading | null | undefined {
  return compared(periodYearAgo(match, scope))
}

function compared(reading: Reading | null | undefined): Reading | null | undefined {
  if (reading != null) reading.isComparison = true
  return reading
}

function periodYearAgo(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, end } = match
  const word = wordAt(scan, end - 1)
  if (scope.period?.type === 'DURATION')
    return durationReading([{ count: scope.period.count, unit: scope.period.unit }])
  if (match.has('ord')) {
    const this_ = scope.quarter(match.number('ord'), { direction: -1, distance: 0 })
    return this_ === null || Number.isNaN(this_.from)
      ? this_
      : quarterReading(dayOf(this_.from).year - 1, match.number('ord'))
  }
  if (word === 'month' || word === 'week')
    return scope.hasReference ? monthReading(scope.year - 1, dayOf(scope.reference).month) : vague(-1)
  if (scope.period !== null) return yearBefore(scope)
  if (word === 'level' || word === 'figure') return scope.unit(Unit.Year, -1)
  const latest = latestQuarter(scope)
  return Number.isNaN(latest.from)
    ? latest
    : quarterReading(dayOf(latest.from).year - 1, Math.floor((dayOf(latest.from).month - 1) / 3) + 1)
}

/** The stretch named before, in another year. */
function samePeriod(match: Match, scope: Scope): Reading | null | undefined {
  return compared(periodOfYear(match, scope))
}

function periodOfYear(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const year = match.has('year') ? match.reading('year') : scope.unit(Unit.Year, -1)
  if (year == null || Number.isNaN(year.from)) return year
  if (!scan.isWord(start)) {
    const after = wordAt(scan, end - 1)
    if (after === 'quarter' || after === 'period') return inYear(scope.period, dayOf(year.from).year)
  }
  for (let at = start; at < end; at++) {
    const word = wordAt(scan, at)
    if (word === 'month' && scope.date?.unit === Unit.Month) return inYear(scope.date, dayOf(year.from).year)
    if (word === 'month' && scope.hasReference) return monthReading(dayOf(year.from).year, dayOf(scope.reference).month)
    if (word === 'quarter' || word === 'period') {
      const base =
        scope.period ??
        (word === 'quarter'
          ? latestQuarter(scope)
          : scope.date !== null && scope.date.unit >= Unit.Month
            ? scope.date
            : null)
      return inYear(base, dayOf(year.from).year)
    }
  }
  return year
}

function inYear(base: Reading | null, year: number): Reading {
  if (base === null || Number.isNaN(base.from)) return yearReading(year)
  const { month } = dayOf(base.from)
  if (base.unit === Unit.Quarter) return quarterReading(year, Math.floor((month - 1) / 3) + 1)
  return base.unit === Unit.Month ? monthReading(year, month) : yearReading(year)
}

/** The quarter that was over when the dispatch was sent. */
function latestQuarter(scope: Scope): Reading {
  return scope.unit(Unit.Quarter, -1)
}

const PERIOD_LEADS: ReadonlySet<string> = wordSet('in for during of from through over throughout and s')

/** "in the quarter", "the latest period": what the results are for. */
function thePeriod(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  const word = wordAt(scan, end - 1)
  const isLatest = end - start > 2
  if (wordAt(scan, start) !== 'the' && !isLatest) return undefined
  if (
    !isLatest &&
    (word === 'period' || !PERIOD_LEADS.has(wordAt(scan, start - 1))) &&
    (scope.period === null || (scan.look(start) & Look.Opening) === 0)
  )
    return undefined
  if (word === 'period' && scope.period === null) return undefined
  if (wordAt(scan, start + 1) === 'current') return scope.unit(Unit.Quarter, 0)
  if (scan.isMark(end, 45) && scan.isGlued(end)) return undefined
  if (wordAt(scan, end) === 'ended' || wordAt(scan, end) === 'ending') {
    const month = monthAfter(match)
    if (month > 0 && scope.hasReference)
      return scope.quarter(Math.floor((month - 1) / 3) + 1, { direction: -1, distance: 0 }) ?? undefined
  }
  if (scope.period !== null && scope.period.unit === Unit.Quarter) return copyReading(scope.period)
  return latestQuarter(scope)
}

function monthAfter({ scan, end }: Match): number {
  for (let at = end + 1; at < end + 4; at++)
    if ((scan.kinds(at) & Kind.Month) !== 0) return MONTHS.indexOf(wordAt(scan, at).slice(0, 3)) + 1
  return 0
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
