import { dayNumber, dayOf, daysInMonth } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { dayReading, mod, unitReading } from '../calendar.js'
import { shiftedReading } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, readingOf, Unit, vague } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { amountsOf } from './counting.js'
import { AFTER_DAY, isAfter, isCapital, isIn, isPreposition, isShouted, wordAt } from './looks.js'
import { rule } from './rule.js'
import { WEEKDAYS } from './weekdays.js'

/** Single days: "yesterday", "the 26th", "the same day", days counted off from another. The group `<day>`. */
export const DAYS: readonly Rule[] = [
  ...WEEKDAYS,
  rule(
    'date-of-year',
    '[the] (MONTH|DAY) [of] (DAY|MONTH) [,] [(of|in)] <year>',
    'January 11 last year',
    '2024-01-11',
    dateOfYear,
  ),
  rule('holiday', '<holiday>', 'on Christmas Day', '2025-12-25', (m) => m.reading('holiday')),
  rule('date', '<md>', 'on Nov. 26', '2025-11-26', (m) => m.reading('md')),
  rule('deictic', 'DEICTIC', 'yesterday', '2025-12-01', deictic),
  rule('deictic-date', 'DEICTIC , <md> [,]', 'tomorrow, 3 December', '2025-12-03', (m) => m.reading('md')),
  rule('before-yesterday', '[the] day before yesterday', 'the day before yesterday', '2025-11-30', (_, s) =>
    s.unit(Unit.Day, -2),
  ),
  rule('after-tomorrow', '[the] day after (tomorrow|tmr|tmrw)', 'the day after tomorrow', '2025-12-04', (_, s) =>
    s.unit(Unit.Day, 2),
  ),
  rule('the-day-number', '(the|on) DAYTH', 'on the 26th', '2025-11-26', dayOfMonth),
  rule('day-of-relation', '[the] DAY [day] [of] REL month', 'the 20th of last month', '2025-11-20', dayOfRelation),
  rule(
    'day-of-the-month',
    '[the] DAYTH [day] of the REL month',
    '20th of the previous month',
    '2025-11-20',
    dayOfRelation,
  ),
  rule('day-of-this', '[the] DAYTH [day] of the month', 'on the 20th of the month', '2025-12-20', dayOfRelation),
  rule('relation-date', 'REL <md>', 'last Oct. 23', '2025-10-23', relationDate),
  rule('last-day', '[the] (last|final) day (of|in) (<month>|<year>)', 'last day of October 2015', '2015-10-31', (m) =>
    lastDay(m.reading('month') ?? m.reading('year')),
  ),
  rule(
    'first-day',
    '[the] (first|opening) day of (<month>|<year>)',
    'the first day of October 2015',
    '2015-10-01',
    (m) => firstDay(m.reading('month') ?? m.reading('year')),
  ),
  rule('same-day', '[the] [very] (same|that) [very] day', 'the same day', '2025-12-02', story(0)),
  rule('the-same-day', 'the [very] same day', 'the same day', '2025-12-02', story(0)),
  rule('next-day', 'the [very] (next|following) day', 'the next day', '2025-12-03', story(1)),
  rule('previous-day', 'the (previous|preceding|prior) day', 'the previous day', '2025-12-01', story(-1)),
  rule('next-day-bare', '(next|following) day', 'next day', '2025-12-03', story(1)),
  rule('last-day-bare', '(last|past|previous) day', 'back last day', '2025-12-01', (m, s) =>
    m.scan.isWord(m.end) ? undefined : s.unit(Unit.Day, -1),
  ),
  rule('day-before', '(the|a) day (before|earlier|prior|previously)', 'a day earlier', '2025-12-01', story(-1)),
  rule('day-after', '(the|a) day (after|later|afterward|afterwards)', 'a day later', '2025-12-03', story(1)),
  rule('day-around', 'the day (before|after) <day>', 'the day before Christmas', '2025-12-24', (m) =>
    moved(m.reading('day'), wordAt(m.scan, m.start + 2) === 'before' ? -1 : 1),
  ),
  rule('this-day', '(this|my) day', 'this day', '2025-12-02', (m, s) =>
    m.scan.isWord(m.end) && wordAt(m.scan, m.start) === 'my' ? undefined : s.unit(Unit.Day, 0),
  ),
  rule('the-day', 'the day', 'later in the day', '2025-12-02', theDay),
  rule(
    'amount-around',
    '<dur> (before|after|from|following|since) <day>',
    'three days after January 12th',
    '2026-01-15',
    countedOff,
  ),
  rule('amount-from-now', '<dur> (from|after) now', 'three days from now', '2025-12-05', (m, s) =>
    fromReference(m, s, 1),
  ),
]

/** "January 11 last year", "the 4th of July that year". */
function dateOfYear(match: Match, scope: Scope): Reading | null | undefined {
  const year = match.reading('year')
  if (year == null || (!match.has('month') && !match.has('month_2'))) return undefined
  const month = match.number('month', match.number('month_2'))
  const day = match.number('day', match.number('day_2'))
  if (Number.isNaN(month) || Number.isNaN(day)) return undefined
  return Number.isNaN(year.from)
    ? scope.monthDay(month, day, { direction: 0, distance: 99 })
    : scope.dated(dayOf(year.from).year, month, day)
}

/** "today", but not the newspaper USA TODAY. */
function deictic(match: Match, scope: Scope): Reading | undefined {
  const { scan, start } = match
  const isName = (scan.look(start) & (Look.Capitals | Look.Opening)) === Look.Capitals && !isShouted(scan, start)
  if (isName && isSmall(scan, start + 1)) return undefined
  return scope.unit(Unit.Day, match.number('deictic'))
}

function isSmall(scan: Scan, at: number): boolean {
  return scan.isWord(at) ? !isCapital(scan, at) : true
}

/** "on the 26th", not "the 26th floor", "the second". */
function dayOfMonth(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const day = match.number('dayth')
  const isDigits = scan.isNumber(start + 1)
  const isOn = wordAt(scan, start) === 'on' || wordAt(scan, start - 1) === 'on'
  if (!isDigits && (day < 11 || !isOn)) return undefined
  if (scan.isWord(end) && !AFTER_DAY.has(wordAt(scan, end))) return undefined
  if (scan.isMark(end, 45) || scan.isNumber(end)) return undefined
  if (!isOn && !isPreposition(match, 'for by until from since of to before after till through')) return undefined
  if (!scope.hasReference)
    return readingOf('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`, Unit.Day, Number.NaN, Number.NaN)
  const story = scope.recent(2)
  const { year, month } = dayOf(story === null || story.unit > Unit.Month ? scope.reference : story.from)
  const tense = scope.tense(start, end)
  for (let step = 0; step < 12; step++) {
    const shift = tense.direction > 0 || (tense.direction === 0 && isOn && step === 0) ? step : -step
    const index = year * 12 + month - 1 + shift
    const [y, m] = [Math.floor(index / 12), mod(index, 12) + 1]
    if (day > daysInMonth(y, m)) continue
    const number = dayNumber(y, m, day)
    const isStory = story !== null && story.unit <= Unit.Month
    if (!isStory && tense.direction > 0 && number < scope.reference) continue
    if (!isStory && tense.direction <= 0 && number > scope.reference) continue
    return dayReading(number)
  }
  return undefined
}

function dayOfRelation(match: Match, scope: Scope): Reading | null {
  if (!scope.hasReference) return vague(0)
  const relation = match.number('rel', 0)
  const { from } = scope.unit(Unit.Month, relation < 0 ? -1 : relation > 1 ? 1 : 0)
  const { year, month } = dayOf(from)
  const day = match.number('day', match.number('dayth'))
  return day <= daysInMonth(year, month) ? dayReading(from + day - 1) : null
}

/** "last Oct. 23" is behind, "next 6th of April" ahead, "this 5/12" near. */
function relationDate(match: Match, scope: Scope): Reading | null | undefined {
  const reading = match.reading('md')
  const relation = match.number('rel')
  if (reading == null || !scope.hasReference || relation === 0) return reading
  const { year, month, day } = dayOf(reading.from)
  if (
    reading.unit !== Unit.Day ||
    /\d{4}/.test(match.scan.atoms.text.slice(match.scan.atoms.start[match.start], match.scan.atoms.end[match.end - 1]))
  )
    return reading
  if (relation < 0 && reading.from >= scope.reference) return dayReading(dayNumber(year - 1, month, day))
  return relation > 1 && reading.from <= scope.reference ? dayReading(dayNumber(year + 1, month, day)) : reading
}

function lastDay(unit: Reading | null | undefined): Reading | null | undefined {
  return unit == null || Number.isNaN(unit.to) ? unit : dayReading(unit.to - 1)
}

function firstDay(unit: Reading | null | undefined): Reading | null | undefined {
  return unit == null || Number.isNaN(unit.from) ? unit : dayReading(unit.from)
}

export function story(shift: number): Rule['read'] {
  return (match, scope) => {
    const { scan, start, end } = match
    const next = wordAt(scan, end)
    const last = wordAt(scan, end - 1)
    // "a day after the attack", "the day before authorities came": the event is the anchor, and unknown.
    if ((last === 'before' || last === 'after') && (scan.isWord(end) || scan.isNumber(end))) return undefined
    if (last === 'day' && (next === 'of' || scan.isMark(end, 45))) return undefined
    if (isPreposition(match, 'every any') || (start > 0 && scan.isMark(start - 1, 45) && scan.isGlued(start)))
      return undefined
    const day = scope.storyDay
    return Number.isNaN(day) ? vague(shift) : dayReading(day + shift)
  }
}

function theDay(match: Match, scope: Scope): Reading | undefined {
  const { scan, end } = match
  if (!isPreposition(match, 'in end ended ending finish finished close closed during for of throughout on'))
    return undefined
  if (scan.isWord(end) && !isIn(wordAt(scan, end), 'at up down with and off in on but by before')) return undefined
  if (isAfter(match.scan, match.start - 1, 'man order heat hero')) return undefined
  return Number.isNaN(scope.storyDay) ? vague(0) : unitReading(Unit.Day, scope.storyDay, 0)
}

export function moved(reading: Reading | null | undefined, days: number): Reading | null | undefined {
  if (reading == null || Number.isNaN(reading.from)) return reading
  return dayReading(reading.from + days)
}

function countedOff(match: Match): Reading | null | undefined {
  const day = match.reading('day')
  const amounts = amountsOf(match, 'dur')
  if (day == null || amounts === null || Number.isNaN(day.from)) return undefined
  const sign = wordAt(match.scan, match.node('dur')?.end ?? 0) === 'before' ? -1 : 1
  return shiftedReading(day.from, amounts, sign) ?? undefined
}

function fromReference(match: Match, scope: Scope, sign: number): Reading | null | undefined {
  const amounts = amountsOf(match, 'dur')
  if (!scope.hasReference) return vague(sign)
  return amounts === null ? vague(sign) : (shiftedReading(scope.reference, amounts, sign) ?? undefined)
}
