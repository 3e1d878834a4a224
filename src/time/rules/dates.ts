import { dayNumber, isDay } from '../../text/iso-date.js'
import { dayReading, monthReading } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import type { Reading } from '../reading.js'
import type { Scope } from '../scope.js'
import { isCapital, isFree, isIn, isMonthName, isPreposition, standsAlone, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Two digits below this are in this century, the others in the last. */
const CENTURY_TURN = 40

/** Dates of the calendar with a month in them, in every order and dress. */
export const DATES: readonly Rule[] = [
  rule('iso', 'YYYY ~- ~DD ~- ~DD', '2025-11-26', '2025-11-26', (m) => numeric(m, 'yyyy', 'dd', 'dd_2')),
  rule('year-slash', 'YYYY ~/ ~DD ~/ ~DD', '2025/11/26', '2025-11-26', (m) => numeric(m, 'yyyy', 'dd', 'dd_2')),
  rule('year-dot', 'YYYY ~. ~DD ~. ~DD', '2025.11.26', '2025-11-26', (m) => numeric(m, 'yyyy', 'dd', 'dd_2')),
  rule('year-blank', 'YYYY YY YY', 'on 2025 11 26', '2025-11-26', (m) =>
    isPreposition(m, 'on') ? numeric(m, 'yyyy', 'yy', 'yy_2') : undefined,
  ),
  rule('compact', 'DIGITS8', 'report-20251126.html', '2025-11-26', compact),
  rule('slashes', 'DD ~/ ~DD ~/ ~YYYY', '11/26/2025', '2025-11-26', (m, s) => ordered(m, s, m.number('yyyy'))),
  rule('slashes-short', 'DD ~/ ~DD ~/ ~YY', '11/26/25', '2025-11-26', (m, s) => ordered(m, s, century(m.number('yy')))),
  rule('slash-comma', 'DD ~/ ~DD ~, YYYY', '11/26,2025', '2025-11-26', (m, s) => ordered(m, s, m.number('yyyy'))),
  rule('slash-comma-short', 'DD ~/ ~DD ~, ~YY', '11/26,25', '2025-11-26', (m, s) =>
    ordered(m, s, century(m.number('yy'))),
  ),
  rule('dashes', 'DD ~- ~DD ~- ~YYYY', '11-26-2025', '2025-11-26', (m, s) => ordered(m, s, m.number('yyyy'))),
  rule('dashes-short', 'DD ~- ~DD ~- ~YY', '11-26-25', '2025-11-26', (m, s) => ordered(m, s, century(m.number('yy')))),
  rule('dots', 'DD ~. ~DD ~. ~YYYY', '26.11.2025', '2025-11-26', (m) => numeric(m, 'yyyy', 'dd_2', 'dd')),
  rule('dots-short', 'DD ~. ~DD ~. ~YY', 'on 26.11.25', '2025-11-26', (m) =>
    isPreposition(m, 'on of since until by')
      ? dated(century(m.number('yy')), m.number('dd_2'), m.number('dd'))
      : undefined,
  ),
  rule('slash-pair', '[this] DD ~/ ~DD', 'on 11/26', '2025-11-26', pair),
  rule('dash-pair', 'DD ~(-|.) ~DD', 'back on 11-26', '2025-11-26', (m, s) =>
    isPreposition(m, 'on') ? pair(m, s) : undefined,
  ),
  rule('month-day-year', 'MONTH [~-] DAY [~(st|nd|rd|th)] [,] [of] YEAR', 'Nov. 26, 2025', '2025-11-26', spelled),
  rule('month-day-short', 'MONTH DAYNUM [,] YY', 'Nov 26, 25', '2025-11-26', (m) =>
    standsAlone(m) ? dated(century(m.number('yy')), m.number('month'), m.number('daynum')) : undefined,
  ),
  rule('month-day-apostrophe', "MONTH DAY [,] ' ~YY", "Nov. 26, '25", '2025-11-26', (m) =>
    dated(century(m.number('yy')), m.number('month'), m.number('day')),
  ),
  rule('month-day-slash-year', 'MONTH DAY ~/ ~YEARNUM', '(Colombo/Nov26/2025)', '2025-11-26', spelled),
  rule('month-year-day', 'MONTH ~- ~YEARNUM ~- ~DAYNUM', 'November-2025-26', '2025-11-26', spelled),
  rule('month-dash-day', 'MONTH ~(-|/) ~DAYNUM ~(-|/) ~YEARNUM', 'Nov-26-2025', '2025-11-26', spelled),
  rule('year-month-day', 'YEARNUM [(-|/|,)] MONTH [(-|/|.)] DAYNUM', '2025 November 26', '2025-11-26', spelled),
  rule('day-month-year', '[the] DAY [.] [of] MONTH [,] [(of|in)] YEAR', '26 November 2025', '2025-11-26', spelled),
  rule('day-month-short', 'DAY [of] MONTH [of] YY', '26 Nov 25', '2025-11-26', (m) =>
    dated(century(m.number('yy')), m.number('month'), m.number('day')),
  ),
  rule('day-slash-month', 'DAYNUM ~(-|/) ~MONTH ~(-|/) ~YEARNUM', '26/Nov/2025', '2025-11-26', spelled),
  rule('month-year-in', 'MONTH DAY in YEAR', 'Nov. 26 in 2025', '2025-11-26', spelled),
  rule('month-day', 'MONTH DAY', 'Nov. 26', '2025-11-26', nearestDay),
  rule('month-mark-day', 'MONTH ~(/|-) ~DAYNUM', 'Nov/26', '2025-11-26', nearestDay),
  rule('month-the-day', 'MONTH [,] the DAYTH', 'November the 26th', '2025-11-26', nearestDay),
  rule('month-comma-day', 'MONTH , DAYTH', 'November, 26th', '2025-11-26', nearestDay),
  rule('month-day-words', 'MONTH DAYWORD', 'November twenty six', '2025-11-26', (m, s) =>
    isCapital(m.scan, m.start) ? nearestDay(m, s) : undefined,
  ),
  rule('month-day-words-year', 'MONTH DAYWORD YEAR', 'January twenty five nineteen eighty six', '1986-01-25', spelled),
  rule('month-day-words-number', 'MONTH DAYWORD , YEAR', 'January twenty two, 2018', '2018-01-22', spelled),
  rule(
    'day-words-month',
    '[the] DAYWORD [of] MONTH [,] YEAR',
    'fifteen August nineteen ninety three',
    '1993-08-15',
    spelled,
  ),
  rule('day-month', 'DAY [.] MONTH', '26 November', '2025-11-26', nearestDay),
  rule('the-day-of-month', '[the] DAYTH of MONTH', 'the 26th of November', '2025-11-26', nearestDay),
  rule('day-dash-month', 'DAYNUM ~(-|/) ~MONTH', '26-Nov', '2025-11-26', nearestDay),
]

/** A month with a year, or alone. */
export const MONTHS: readonly Rule[] = [
  rule('month-year', 'MONTH [,] [of] YEAR', 'November 2025', '2025-11', (m) =>
    monthReading(m.number('year'), m.number('month')),
  ),
  rule('month-short-year', 'MONTH of YY', 'November of 87', '1987-11', (m) =>
    monthReading(century(m.number('yy')), m.number('month')),
  ),
  rule('month-apostrophe', "MONTH [of] ' ~YY", "November '87", '1987-11', (m) =>
    monthReading(century(m.number('yy')), m.number('month')),
  ),
  rule('month-dash-year', 'MONTH ~(-|/) ~YEARNUM', 'Nov-2025', '2025-11', (m) =>
    monthReading(m.number('yearnum'), m.number('month')),
  ),
  rule('year-month', 'YEARNUM [(,|-|/)] MONTH', '2025 November', '2025-11', (m) =>
    monthReading(m.number('yearnum'), m.number('month')),
  ),
  rule('month', '[the month of] MONTH', 'in November', '2025-11', (m, s) =>
    isMonthName(m) ? s.month(m.number('month'), s.tense(m.start, m.end)) : undefined,
  ),
]

/** A day if there is one, else null. */
export function dated(year: number, month: number, day: number): Reading | null {
  return isDay(year, month, day) ? dayReading(dayNumber(year, month, day)) : null
}

/** Year of two digits. */
export function century(short: number): number {
  return short < CENTURY_TURN ? 2000 + short : 1900 + short
}

function spelled(match: Match): Reading | null {
  const year = match.number('year', match.number('yearnum'))
  const day = match.number('day', match.number('daynum', match.number('dayword')))
  return dated(year, match.number('month'), day)
}

function numeric(match: Match, year: string, month: string, day: string): Reading | null | undefined {
  if (!isFree(match)) return undefined
  return dated(match.number(year), match.number(month), match.number(day))
}

function compact(match: Match): Reading | null | undefined {
  const value = match.number('digits8')
  const year = Math.floor(value / 10000)
  if (year < 1900 || year > 2099) return undefined
  return dated(year, Math.floor(value / 100) % 100, value % 100) ?? undefined
}

/** Two numbers in the order of the country; the other way round where only that gives a date. */
function ordered(match: Match, scope: Scope, year: number): Reading | null | undefined {
  if (!isFree(match)) return undefined
  const [a, b] = [match.number('dd'), match.number('dd_2')]
  return scope.monthFirst ? (dated(year, a, b) ?? dated(year, b, a)) : (dated(year, b, a) ?? dated(year, a, b))
}

/** `11/26` and `26/11`: a date where one number can be no month, or after "on"; else a fraction, a score, "24/7". */
function pair(match: Match, scope: Scope): Reading | null | undefined {
  if (!isFree(match)) return undefined
  const [a, b] = [match.number('dd'), match.number('dd_2')]
  const isSaid = isPreposition(match, 'on by until since before after') || match.end - match.start > 3
  if (!isSaid && (Math.max(a, b) < 13 || Math.min(a, b) > 12 || a === 24)) return undefined
  const tense = scope.tense(match.start, match.end)
  const [month, day] = (scope.monthFirst || b > 12) && a <= 12 ? [a, b] : [b, a]
  return month >= 1 && month <= 12 && day >= 1 ? (scope.monthDay(month, day, tense) ?? undefined) : undefined
}

function nearestDay(match: Match, scope: Scope): Reading | null | undefined {
  if (isNineEleven(match)) return dated(2001, 9, 11)
  const day = match.number('day', match.number('daynum', match.number('dayth', match.number('dayword'))))
  return scope.monthDay(match.number('month'), day, scope.tense(match.start, match.end))
}

/** "the Sept. 11 attacks": a date that has become a name. */
function isNineEleven(match: Match): boolean {
  const { scan, end } = match
  if (match.number('month') !== 9 || match.number('day', match.number('dayth')) !== 11) return false
  const next = scan.isMark(end, 44) ? end + 1 : end
  return isIn(wordAt(scan, next), 'attack attacks terrorist terror hijackings hijackers suicide')
}
