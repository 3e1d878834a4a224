import { dayOf } from '../../text/iso-date.js'
import {
  mondayOfWeek,
  monthReading,
  unitReading,
  weekendReading,
  weekReading,
  weeksIn,
  yearReading,
} from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { wordAt } from './looks.js'
import { rule } from './rule.js'

/** Weeks by their number or by what is in them, weekends. */
export const WEEKS: readonly Rule[] = [
  rule('week-number', '[the] week DAYNUM [of] [<year>]', 'week 27 of 2017', '2017-W27', weekNumber),
  rule(
    'week-of',
    'the week (of|beginning|starting|ending|ended) [on] [the] <day>',
    'the week of March 6',
    '2026-W10',
    (m) => {
      const day = m.reading('day')
      return day == null || Number.isNaN(day.from) ? day : weekReading(day.from)
    },
  ),
  rule('nth-week', '[the] ORD week (of|in) <year>', 'the first week of 2015', '2015-W01', nthWeek),
  rule('last-week-of-year', '[the] (last|final) week (of|in) <year>', 'the last week of 2015', '2015-W53', nthWeek),
  rule('nth-week-of-month', '[the] ORD week (of|in) <month>', 'first week of October 2014', '2014-W41', nthWeekOfMonth),
  rule(
    'last-week-of-month',
    '[the] (last|final) week (of|in) <month>',
    'last week of September 2014',
    '2014-W39',
    nthWeekOfMonth,
  ),
  rule('nth-month', '[the] ORD month (of|in) <year>', 'the third month of 2021', '2021-03', (m) => {
    const year = m.reading('year')
    return year == null || Number.isNaN(year.from) ? year : monthReading(dayOf(year.from).year, m.number('ord'))
  }),
  rule('weekend', 'the weekend', 'over the weekend', '2025-W48-WE', weekend),
  rule('day-weekend', '<day> weekend', 'Halloween weekend', '2025-W44-WE', (m) => {
    const day = m.reading('day')
    return day == null || Number.isNaN(day.from) || m.node('day')?.rule.name === 'weekday'
      ? undefined
      : weekendReading(day.from)
  }),
  rule('day-weekend-year', '<holiday> weekend YEAR', 'Halloween weekend 2021', '2021-W43-WE', (m, s) => {
    const day = m.reading('holiday')
    if (day == null || Number.isNaN(day.from)) return day
    const { month, day: ofMonth } = dayOf(day.from)
    const moved = s.dated(m.number('year'), month, ofMonth)
    return moved === null ? null : weekendReading(moved.from)
  }),
  rule('day-week', '<holiday> week', 'Easter week', '2026-W14', (m) => {
    const day = m.reading('holiday')
    return day == null || Number.isNaN(day.from) ? day : weekReading(day.from)
  }),
]

function weekNumber(match: Match, scope: Scope): Reading | null | undefined {
  const week = match.number('daynum')
  if (wordAt(match.scan, match.start) === 'the' && !match.has('year') && match.scan.isWord(match.end)) return undefined
  const year = match.has('year') ? match.reading('year') : scope.hasReference ? yearReading(scope.year) : null
  if (year == null || Number.isNaN(year.from)) return undefined
  const monday = mondayOfWeek(dayOf(year.from).year, week)
  return Number.isNaN(monday) ? null : weekReading(monday)
}

function nthWeek(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  if (year == null || Number.isNaN(year.from)) return year
  const number = dayOf(year.from).year
  const monday = mondayOfWeek(number, match.number('ord', weeksIn(number)))
  return Number.isNaN(monday) ? null : weekReading(monday)
}

/** The first week of a month is the one with most of its first days, as ISO 8601 has it for years. */
function nthWeekOfMonth(match: Match): Reading | null | undefined {
  const month = match.reading('month')
  if (month == null || Number.isNaN(month.from)) return month
  if (!match.has('ord')) return lastWeek(month)
  const first = unitReading(Unit.Week, month.from, 0)
  const start = first.from < month.from ? first.from + 7 : first.from
  return weekReading(start + (match.number('ord') - 1) * 7)
}

function lastWeek(month: Reading): Reading {
  const week = unitReading(Unit.Week, month.to - 1, 0)
  return week.to > month.to ? weekReading(week.from - 7) : week
}

/** "over the weekend" is behind on Monday, ahead on Friday if the verb says so. */
function weekend(match: Match, scope: Scope): Reading {
  if (!scope.hasReference) return vague(-1)
  const weekday = unitReading(Unit.Week, scope.reference, 0)
  const isAhead = scope.tense(match.start, match.end).direction > 0
  return weekendReading(scope.reference - weekday.from >= 5 || isAhead ? scope.reference : scope.reference - 7)
}
