import { dayNumber, dayOf, daysInMonth, weekdayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { dayReading, mod, nthWeekday, unitReading } from '../calendar.js'
import { type Amount, shiftedReading } from '../durations.js'
import { type Match, type Rule, valueIn } from '../grammar.js'
import { type Reading, readingOf, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { isAfter, isCapital, isIn, isPreposition, isShouted, wordAt, wordSet } from './looks.js'

/** Single days: weekdays, "yesterday", "the 26th", "the same day", days counted off from another. The group `<day>`. */
export const DAYS: readonly Rule[] = [
  rule(
    'date-of-year',
    '[the] (MONTH|DAY) [of] (DAY|MONTH) [,] [(of|in)] <year>',
    'January 11 last year',
    '2024-01-11',
    dateOfYear,
  ),
  rule('holiday', '<holiday>', 'on Christmas Day', '2025-12-25', (m) => m.reading('holiday')),
  rule('date', '<md>', 'on Nov. 26', '2025-11-26', (m) => m.reading('md')),
  rule('weekday', 'WEEKDAY', 'on Sunday', '2025-11-30', weekday),
  rule('weekday-date', 'WEEKDAY [,] [(the|of)] <md>', 'Wednesday, Nov. 26', '2025-11-26', (m) => m.reading('md')),
  rule('weekday-the-day', 'WEEKDAY [,] [the] DAYTH', 'Wednesday the 26th', '2025-11-26', weekdayAndDay),
  rule('deictic', 'DEICTIC', 'yesterday', '2025-12-01', deictic),
  rule('deictic-date', 'DEICTIC , <md> [,]', 'tomorrow, 3 December', '2025-12-03', (m) => m.reading('md')),
  rule('before-yesterday', '[the] day before yesterday', 'the day before yesterday', '2025-11-30', (_, s) =>
    s.unit(Unit.Day, -2),
  ),
  rule('after-tomorrow', '[the] day after (tomorrow|tmr|tmrw)', 'the day after tomorrow', '2025-12-04', (_, s) =>
    s.unit(Unit.Day, 2),
  ),
  rule('relation-weekday', 'REL [(coming|past)] WEEKDAY', 'last Friday', '2025-11-28', relationWeekday),
  rule(
    'relation-weekday-date',
    'REL [(coming|past)] WEEKDAY [,] <md>',
    'this coming Sunday, December 7',
    '2025-12-07',
    (m) => m.reading('md'),
  ),
  rule('weekday-week', 'WEEKDAY [of] REL week', 'Tuesday last week', '2025-11-25', weekdayOfWeek),
  rule('weeks-weekday', "REL week ' s WEEKDAY", "last week's Tuesday", '2025-11-25', weekdayOfWeek),
  rule('week-from-weekday', '(a|one) week from (WEEKDAY|DEICTIC)', 'a week from Monday', '2025-12-15', (m, s) => {
    if (!s.hasReference) return vague(1)
    const day = m.has('weekday') ? s.weekday(m.number('weekday'), 1).from : s.reference + m.number('deictic')
    return dayReading(day + 7)
  }),
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
  rule('nth-weekday', 'ORD WEEKDAY (of|in) <month>', 'first Wednesday of October 2014', '2014-10-01', nthOfMonth),
  rule('last-weekday', 'last WEEKDAY (of|in) <month>', 'last Friday of October 2014', '2014-10-31', nthOfMonth),
  rule(
    'nth-weekday-month',
    'ORD WEEKDAY (of|in) (the|this) month',
    'first Monday in the month',
    '2025-12-01',
    nthOfThis,
  ),
  rule('nth-weekday-alone', '(second|third|fourth) WEEKDAY', 'back second Sunday', '2025-12-14', nthOfThis),
  rule('nth-weekday-after', 'ORD WEEKDAY after <day>', 'third Tuesday after Christmas 2014', '2015-01-13', nthAfter),
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
  rule('weekdays-ago', 'NUM (WEEKDAYS|WEEKDAY) ago', 'two Thursdays ago', '2025-11-20', (m, s) => {
    if (!s.hasReference) return vague(-1)
    const weekdayName = m.number('weekdays', m.number('weekday'))
    return dayReading(s.reference - mod(weekdayOf(s.reference) - weekdayName - 1, 7) - 1 - (m.number('num') - 1) * 7)
  }),
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
  rule(
    'weekday-amount',
    'WEEKDAY [,] <dur> (before|after|from) (<day>|now)',
    'Sunday 3 weeks after January 15th',
    '2026-02-01',
    weekdayCountedOff,
  ),
  rule('amount-from-now', '<dur> (from|after) now', 'three days from now', '2025-12-05', (m, s) =>
    fromReference(m, s, 1),
  ),
]

function rule(name: string, pattern: string, text: string, value: string, read: Rule['read']): Rule {
  return { name, pattern, example: [text, value], read }
}

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

const SHORT_LEADS: ReadonlySet<string> = wordSet(
  'on by until till since from last next this every early late through to',
)

/** A weekday's name, but not the sun, the lady who sat, or who wed. */
function weekday(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  if (scan.width(start) < 6) {
    const isLed = SHORT_LEADS.has(wordAt(scan, start - 1))
    const isLong = scan.width(start) > 3
    if (!isCapital(scan, start) && !isLed) return undefined
    if (!isLed && !isLong && !scan.isMark(end, 44)) return undefined
    if ((wordAt(scan, start) === 'sun' || wordAt(scan, start) === 'sat') && (!isLed || isShouted(scan, start)))
      return undefined
  } else if (
    !isCapital(scan, start) &&
    (scan.look(end) & Look.Capital) !== 0 &&
    scan.isWord(end) &&
    scan.kinds(end) === 0
  )
    return undefined
  // "Black Friday", "Bloody Sunday", "Sheffield Wednesday", "Ruby Tuesday": part of a name.
  if (isPreposition(match, 'bloody black sheffield ruby freaky')) return undefined
  return weekdayNear(match, scope)
}

function weekdayNear(match: Match, scope: Scope): Reading {
  return scope.weekday(match.number('weekday'), weekdayDirection(match, scope))
}

function weekdayDirection(match: Match, scope: Scope): number {
  const tense = scope.tense(match.start, match.end)
  return tense.direction > 0 ? 1 : -1
}

function deictic(match: Match, scope: Scope): Reading {
  return scope.unit(Unit.Day, match.number('deictic'))
}

/** "last Friday" is before today, "next Friday" after it, "this Friday" in this week or ahead as the verb says. */
function relationWeekday(match: Match, scope: Scope): Reading {
  const relation = match.number('rel')
  const name = match.number('weekday')
  if (!scope.hasReference) return scope.weekday(name, 0)
  const inner = wordAt(match.scan, match.end - 2)
  const isBack = relation < 0 || inner === 'past'
  const isAhead = relation > 1 || inner === 'coming'
  const story = relation === -3 || relation === 4 ? scope.storyDay : scope.reference
  const today = weekdayOf(story)
  if (isBack) return dayReading(story - mod(today - name - 1, 7) - 1)
  if (isAhead) return dayReading(story + mod(name - today - 1, 7) + 1)
  const tense = scope.tense(match.start, match.end)
  return tense.direction < 0 ? scope.weekday(name, -1) : dayReading(scope.reference + mod(name - today, 7))
}

function weekdayOfWeek(match: Match, scope: Scope): Reading {
  const name = match.number('weekday')
  if (!scope.hasReference) return scope.weekday(name, 0)
  const relation = match.number('rel')
  const steps = relation < 0 ? -1 : relation > 1 ? 1 : 0
  return dayReading(scope.unit(Unit.Week, steps).from + name - 1)
}

/** "Friday the 22nd": the nearest month whose 22nd is a Friday. */
function weekdayAndDay(match: Match, scope: Scope): Reading | null | undefined {
  const name = match.number('weekday')
  const day = match.number('dayth')
  // "closed lower Friday, the fourth fall in a row"
  if (match.scan.isWord(match.end) && !AFTER_DAY.has(wordAt(match.scan, match.end))) return undefined
  if (!scope.hasReference)
    return readingOf('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`, Unit.Day, Number.NaN, Number.NaN)
  const { direction } = scope.tense(match.start, match.end)
  const { year, month } = dayOf(scope.reference)
  let best: number | null = null
  for (let step = -24; step <= 24; step++) {
    const index = year * 12 + month - 1 + step
    const [y, m] = [Math.floor(index / 12), mod(index, 12) + 1]
    if (day > daysInMonth(y, m)) continue
    const number = dayNumber(y, m, day)
    if (weekdayOf(number) !== name) continue
    if ((direction > 0 && number < scope.reference) || (direction < 0 && number > scope.reference)) continue
    if (best === null || Math.abs(number - scope.reference) < Math.abs(best - scope.reference)) best = number
  }
  return best === null ? undefined : dayReading(best)
}

const AFTER_DAY: ReadonlySet<string> = wordSet(
  'at in on and to for with when as by from was is but or that after before until while because through will',
)

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

function nthOfMonth(match: Match): Reading | null | undefined {
  const month = match.reading('month')
  if (month == null || Number.isNaN(month.from)) return month
  const { year, month: number } = dayOf(month.from)
  const day = nthWeekday(year, number, match.number('weekday'), match.number('ord', -1))
  return Number.isNaN(day) ? null : dayReading(day)
}

function nthOfThis(match: Match, scope: Scope): Reading | null | undefined {
  if (!scope.hasReference) return undefined
  const { year, month } = dayOf(scope.reference)
  const word = wordAt(match.scan, match.start)
  const n = match.number('ord', ['second', 'third', 'fourth'].indexOf(word) + 2)
  if (!match.has('ord') && isPreposition(match, 'a the his her their its')) return undefined
  const day = nthWeekday(year, month, match.number('weekday'), n)
  return Number.isNaN(day) ? null : dayReading(day)
}

function nthAfter(match: Match): Reading | null | undefined {
  const day = match.reading('day')
  if (day == null || Number.isNaN(day.from)) return day
  const first = day.from + mod(match.number('weekday') - weekdayOf(day.from) - 1, 7) + 1
  return dayReading(first + (match.number('ord') - 1) * 7)
}

function lastDay(unit: Reading | null | undefined): Reading | null | undefined {
  return unit == null || Number.isNaN(unit.to) ? unit : dayReading(unit.to - 1)
}

function firstDay(unit: Reading | null | undefined): Reading | null | undefined {
  return unit == null || Number.isNaN(unit.from) ? unit : dayReading(unit.from)
}

function story(shift: number): Rule['read'] {
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

function moved(reading: Reading | null | undefined, days: number): Reading | null | undefined {
  if (reading == null || Number.isNaN(reading.from)) return reading
  return dayReading(reading.from + days)
}

/** The amounts that a duration's words name. */
export function amountsOf(match: Match, name: string): readonly Amount[] | null {
  const reading = match.reading(name)
  const node = match.node(name)
  if (reading == null || node === undefined || Number.isNaN(reading.count)) return null
  const amounts: Amount[] = [{ count: reading.count, unit: reading.unit }]
  for (const index of ['_2', '_3']) {
    const count = valueIn(node, `num${index}`)
    const unit = valueIn(node, `anyunit${index}`)
    if (count !== undefined && unit !== undefined) amounts.push({ count, unit: unit % 100 })
  }
  return amounts
}

function countedOff(match: Match): Reading | null | undefined {
  const day = match.reading('day')
  const amounts = amountsOf(match, 'dur')
  if (day == null || amounts === null || Number.isNaN(day.from)) return undefined
  const sign = wordAt(match.scan, match.node('dur')?.end ?? 0) === 'before' ? -1 : 1
  return shiftedReading(day.from, amounts, sign) ?? undefined
}

function weekdayCountedOff(match: Match, scope: Scope): Reading | null | undefined {
  const anchor = match.has('day') ? match.reading('day') : scope.unit(Unit.Day, 0)
  const amounts = amountsOf(match, 'dur')
  if (anchor == null || amounts === null || Number.isNaN(anchor.from)) return undefined
  const reading = shiftedReading(anchor.from, amounts, 1)
  if (reading === null || reading.unit !== Unit.Day) return reading ?? undefined
  return dayReading(reading.from - mod(weekdayOf(reading.from) - match.number('weekday'), 7))
}

function fromReference(match: Match, scope: Scope, sign: number): Reading | null | undefined {
  const amounts = amountsOf(match, 'dur')
  if (!scope.hasReference) return vague(sign)
  return amounts === null ? vague(sign) : (shiftedReading(scope.reference, amounts, sign) ?? undefined)
}
