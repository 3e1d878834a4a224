import { dayNumber, dayOf, isDay } from '../text/iso-date.js'
import { mod, nthWeekday } from './calendar.js'
import type { HolidaySpec } from './holidays.data.js'
import { CHINESE_NEW_YEAR, DIWALI, FIRST_YEAR } from './moons.data.js'

/** Day number of a holiday in a Gregorian year, or NaN where it has none or it is not known. */
export function holidayIn(year: number, spec: HolidaySpec): number {
  const [kind, a = 0, b = 0, c = 0, d = 0] = spec
  switch (kind) {
    case 'fixed':
      return isDay(year, a, b) ? dayNumber(year, a, b) : Number.NaN
    case 'nth':
      return nthWeekday(year, a, b, c)
    case 'nth+':
      return nthWeekday(year, a, b, c) + d
    case 'easter':
      return easter(year) + a
    case 'orthodox':
      return orthodoxEaster(year) + a
    case 'islamic':
      return islamic(year, a, b)
    case 'hebrew':
      return roshHashanah(year) + a
    case 'election':
      return nthWeekday(year, 11, 1, 1) + 1
    case 'lunar':
      return tabled(CHINESE_NEW_YEAR, year) + a
    default:
      return tabled(DIWALI, year) + a
  }
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** Easter Sunday by the Julian reckoning (Meeus), as a Gregorian day. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + julianLag
}

/** Days from the Julian day number to ours. */
const JULIAN_DAY = 2440588

/** A day of the tabular Islamic calendar, civil epoch (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty). */
function islamic(year: number, month: number, day: number): number {
  const first = Math.floor((year - 622) * 1.0307) - 1
  for (let hijri = first; hijri < first + 4; hijri++) {
    const number =
      Math.floor((11 * hijri + 3) / 30) +
      354 * hijri +
      30 * month -
      Math.floor((month - 1) / 2) +
      day +
      1948055 -
      JULIAN_DAY
    if (hijri > 0 && dayOf(number).year === year) return number
  }
  return Number.NaN
}

/** First day of the Hebrew year that begins in the Gregorian year. */
function roshHashanah(year: number): number {
  const hebrew = year + 3761
  const months = Math.floor((235 * hebrew - 234) / 19)
  const parts = 12084 + 13753 * months
  const elapsed = months * 29 + Math.floor(parts / 25920)
  const shifted = mod(3 * (elapsed + 1), 7) < 3 ? elapsed + 1 : elapsed
  return shifted + delay(hebrew) + HEBREW_EPOCH
}

/** Day number of the Hebrew calendar's first day, for {@link elapsedDays}. */
const HEBREW_EPOCH = -2092590

/** The days by which a year of forbidden length is put off. */
function delay(hebrew: number): number {
  const last = elapsedDays(hebrew - 1)
  const present = elapsedDays(hebrew)
  const next = elapsedDays(hebrew + 1)
  if (next - present === 356) return 2
  return present - last === 382 ? 1 : 0
}

function elapsedDays(hebrew: number): number {
  const months = Math.floor((235 * hebrew - 234) / 19)
  const elapsed = months * 29 + Math.floor((12084 + 13753 * months) / 25920)
  return mod(3 * (elapsed + 1), 7) < 3 ? elapsed + 1 : elapsed
}

function tabled(table: string, year: number): number {
  const at = (year - FIRST_YEAR) * 5
  if (at < 0 || at >= table.length) return Number.NaN
  return dayNumber(year, Number(table.slice(at, at + 2)), Number(table.slice(at + 2, at + 4)))
}
