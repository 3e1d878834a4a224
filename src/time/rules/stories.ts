import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { monthReading, quarterReading, unitReading, yearReading } from '../calendar.js'
import { durationReading, shiftedReading, vagueDuration } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { copyReading, type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { Kind } from '../vocabulary.js'
import { amountsOf } from './days.js'
import { isAfter, isIn, isPreposition, wordAt, wordSet } from './looks.js'

/** Times that lean on the story: "two years ago", "a week later", "the year-ago quarter", "the latest period". */
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
  rule(
    'the-year',
    '[the] [(full|whole|entire|latest|fiscal|financial)] [(fiscal|financial)] year',
    'for the full year',
    '2025',
    theYear,
  ),
  rule('the-week', 'the (week|month|decade|century)', 'for the week', '2025-W49', theUnit),
  rule('year-end', "year [' s] [-] end", 'by year-end', '2025-12-31', yearEnd),
  rule('eoy', '(eoy|eom|eow)', 'by EOY', '2025', endOf),
]

function rule(name: string, pattern: string, text: string, value: string, read: Rule['read']): Rule {
  return { name, pattern, example: [text, value], read }
}

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

/** Money, shares, percent nearby: "income of $2.5 million, or 50 cents a share, a year earlier". */
function isResult({ scan, start, end }: Match): boolean {
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
function yearBefore(scope: Scope): Reading {
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

/** "for the year", not "man of the year"; "for the year ended March 31" is as long as a year. */
function theYear(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  const lead = wordAt(scan, start - 1)
  const isFull = end - start > 2
  if (wordAt(scan, start) !== 'the' && !(isFull || isAfter(scan, end - 1, 'full entire fiscal whole'))) return undefined
  if (wordAt(scan, start) !== 'the' && isAfter(scan, start, 'a an one each every per first s')) return undefined
  if (scan.isMark(end, 45) || scan.isNumber(end)) return undefined
  const next = wordAt(scan, end)
  if (next === 'ended' || next === 'ending' || next === 'to') {
    const reading = durationReading([{ count: 1, unit: Unit.Year }])
    scope.period = scope.hasReference ? yearReading(scope.year) : null
    return reading
  }
  if (
    !isFull &&
    !isIn(lead, 'for in during throughout of over this through') &&
    (scan.look(start) & Look.Opening) === 0
  )
    return undefined
  if (
    lead === 'of' &&
    !isFull &&
    !isAfter(scan, start - 1, 'rest part half most remainder much course quarter months weeks out time days start end')
  )
    return undefined
  if (isIn(next, 'before after when that of he she they it i we since') && !isFull) return undefined
  const told = scope.recent(0)
  const isTold =
    told !== null && (told.unit === Unit.Year || told.unit === Unit.Quarter) && told.from <= scope.reference
  const anchor = isTold ? told.from : scope.reference
  if (Number.isNaN(anchor)) return vague(0)
  const reading = unitReading(Unit.Year, anchor, 0)
  scope.period = reading
  return reading
}

function theUnit(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  const word = wordAt(scan, end - 1)
  const lead = wordAt(scan, start - 1)
  const isPossessive = scan.isMark(end, 39) && wordAt(scan, end + 1) === 's'
  if (!isIn(lead, 'for in during throughout over of into') && !isPossessive) return undefined
  if (lead === 'of' && !isAfter(scan, start - 1, 'rest part half most remainder end course days time')) return undefined
  if (isIn(wordAt(scan, end), 'before after when that of since ended ending leading to following')) return undefined
  if (scan.isMark(end, 45)) return undefined
  const told = scope.recent(1)
  const anchor = told !== null && told.unit <= Unit.Month && word !== 'week' ? told.from : scope.reference
  if (Number.isNaN(anchor)) return vague(0)
  const unit =
    word === 'week' ? Unit.Week : word === 'month' ? Unit.Month : word === 'decade' ? Unit.Decade : Unit.Century
  // On a Sunday or Monday "for the week" looks back on the one that is over.
  const shift = unit === Unit.Week && anchor === scope.reference && scope.unit(Unit.Week, 0).from === anchor ? -1 : 0
  return unitReading(unit, anchor, shift)
}

/** "by year-end": the last day of the year, of the last one where it is behind. */
function yearEnd(match: Match, scope: Scope): Reading | undefined {
  if (!scope.hasReference) return undefined
  const isBack = isPreposition(match, 'since from at') && dayOf(scope.reference).month < 12
  const year = unitReading(Unit.Year, scope.reference, isBack ? -1 : 0)
  if (match.scan.isMark(match.end - 2, 45)) return unitReading(Unit.Day, year.to - 1, 0)
  year.mod = 'END'
  return year
}

function endOf(match: Match, scope: Scope): Reading {
  const letter = wordAt(match.scan, match.start)
  const reading = scope.unit(letter === 'eoy' ? Unit.Year : letter === 'eom' ? Unit.Month : Unit.Week, 0)
  reading.mod = 'END'
  return reading
}
