import { dayOf } from '../text/iso-date.js'
import { dayReading, yearReading } from './calendar.js'
import type { Reading } from './reading.js'
import { Unit } from './reading.js'
import { AFTER_DAY, isIn, wordAt } from './rules/looks.js'
import type { Scan } from './scan.js'
import type { Scope } from './scope.js'
import { Kind } from './vocabulary.js'

/** A time that borrows its month or century from the one beside it: its atoms and its meaning. */
export interface Borrower {
  readonly start: number
  readonly end: number
  readonly reading: Reading
}

/** "26" in "26-28 November" and "on 26 and 28 November": the day before a date that begins with its day. */
export function readHead(scan: Scan, scope: Scope, start: number, free: number, reading: Reading): Borrower | null {
  const at = start - 2
  if (at < free || !scan.isNumber(start) || !scan.isNumber(at) || (scan.kinds(start + 1) & Kind.Month) === 0)
    return null
  if (!isLink(scan, start - 1) || scan.width(at) > 2 || scan.isGlued(at)) return null
  return dayBeside(scan, scope, at, reading, (day, other) => day < other)
}

/** "28" in "Nov. 26-28", "20" in "2019-20": what goes on after a date that ends in its day or year. */
export function readTail(scan: Scan, scope: Scope, end: number, reading: Reading): Borrower | null {
  const at = end + 1
  if (!scan.isNumber(end - 1) || !scan.isNumber(at) || !isLink(scan, end)) return null
  if (scan.isGlued(at + 1) && !scan.isMark(at + 1, 44) && !scan.isMark(at + 1, 46) && !scan.isMark(at + 1, 41))
    return null
  if (reading.unit === Unit.Year && scan.width(end - 1) === 4) return yearBeside(scan, at, end, reading)
  const isDated = scan.width(end - 1) <= 2 && ((scan.kinds(end - 2) | scan.kinds(end - 3)) & Kind.Month) !== 0
  if (!isDated || scan.width(at) > 2) return null
  // "on Nov. 26 and 28 people died": a noun makes it a number.
  if (scan.isWord(at + 1) && !AFTER_DAY.has(wordAt(scan, at + 1))) return null
  return dayBeside(scan, scope, at, reading, (day, other) => day > other)
}

function isLink(scan: Scan, at: number): boolean {
  return scan.isMark(at, 45) || scan.isMark(at, 0x2013) || isIn(wordAt(scan, at), 'and or to through until till')
}

function dayBeside(
  scan: Scan,
  scope: Scope,
  at: number,
  reading: Reading,
  isOrdered: (day: number, other: number) => boolean,
): Borrower | null {
  if (reading.type !== 'DATE' || reading.unit !== Unit.Day || Number.isNaN(reading.from)) return null
  const { year, month, day } = dayOf(reading.from)
  const number = scan.digits(at)
  if (!isOrdered(number, day)) return null
  const beside = scope.dated(year, month, number)
  return beside === null ? null : { start: at, end: at + 1, reading: beside }
}

/** The second year of "2019-20" and "1998/99". */
function yearBeside(scan: Scan, at: number, end: number, reading: Reading): Borrower | null {
  if (scan.width(at) !== 2 || !scan.isGlued(end) || !scan.isGlued(at)) return null
  const { year } = dayOf(reading.from)
  const other = Math.floor(year / 100) * 100 + scan.digits(at)
  const second = other > year ? other : other + 100
  return second - year > LONGEST_RANGE ? null : { start: at, end: at + 1, reading: yearReading(second) }
}

/** "1950-75" is a stretch of years, "1975-50" is none. */
const LONGEST_RANGE = 60

/** "from Monday to Thursday" said on a Tuesday: the later weekday may not come before the earlier one. */
export function alignWeekdays(scan: Scan, between: number, first: Reading, second: Reading): void {
  const isRange =
    scan.isMark(between, 45) || scan.isMark(between, 0x2013) || isIn(wordAt(scan, between), 'to through until till')
  if (!isRange || first.unit !== Unit.Day || second.unit !== Unit.Day || !(second.from < first.from)) return
  if (first.from - second.from >= 7) return
  const moved = dayReading(first.from - 7)
  first.value = first.value.replace(/^\d{4}-\d\d-\d\d/, moved.value)
  first.from = moved.from
  first.to = moved.to
}
