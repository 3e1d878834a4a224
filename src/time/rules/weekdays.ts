import { dayNumber, dayOf, daysInMonth, weekdayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { dayReading, mod, nthWeekday } from '../calendar.js'
import { shiftedReading } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, readingOf, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { amountsOf } from './counting.js'
import { AFTER_DAY, isCapital, isPreposition, isShouted, wordAt, wordSet } from './looks.js'
import { rule } from './rule.js'

/** Weekdays: "on Sunday", "last Friday", "the first Wednesday of October". */
export const WEEKDAYS: readonly Rule[] = [
  rule('weekday', 'WEEKDAY', 'on Sunday', '2025-11-30', weekday),
  rule('weekday-date', 'WEEKDAY [,] [(the|of)] <md>', 'Wednesday, Nov. 26', '2025-11-26', (m) => m.reading('md')),
  rule('weekday-the-day', 'WEEKDAY [,] [the] DAYTH', 'Wednesday the 26th', '2025-11-26', weekdayAndDay),
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
  rule('weekdays-ago', 'NUM (WEEKDAYS|WEEKDAY) ago', 'two Thursdays ago', '2025-11-20', (m, s) => {
    if (!s.hasReference) return vague(-1)
    const weekdayName = m.number('weekdays', m.number('weekday'))
    return dayReading(s.reference - mod(weekdayOf(s.reference) - weekdayName - 1, 7) - 1 - (m.number('num') - 1) * 7)
  }),
  rule(
    'weekday-amount',
    'WEEKDAY [,] <dur> (before|after|from) (<day>|now)',
    'Sunday 3 weeks after January 15th',
    '2026-02-01',
    weekdayCountedOff,
  ),
]

const SHORT_LEADS: ReadonlySet<string> = wordSet(
  'on by until till since from last next this every early late through to',
)

/** A weekday's name, but not the sun, the lady who sat, or who wed. */
export function weekday(match: Match, scope: Scope): Reading | null | undefined {
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

function weekdayCountedOff(match: Match, scope: Scope): Reading | null | undefined {
  const anchor = match.has('day') ? match.reading('day') : scope.unit(Unit.Day, 0)
  const amounts = amountsOf(match, 'dur')
  if (anchor == null || amounts === null || Number.isNaN(anchor.from)) return undefined
  const reading = shiftedReading(anchor.from, amounts, 1)
  if (reading === null || reading.unit !== Unit.Day) return reading ?? undefined
  return dayReading(reading.from - mod(weekdayOf(reading.from) - match.number('weekday'), 7))
}
