import { dayNumber, dayOf, daysInMonth, formatDay, weekdayOf } from '../text/iso-date.js'
import { type Reading, readingOf, Unit } from './reading.js'

const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const

/** A day. */
export function dayReading(day: number): Reading {
  const { year, month, day: ofMonth } = dayOf(day)
  return readingOf('DATE', formatDay(year, month, ofMonth), Unit.Day, day, day + 1)
}

/** The week, Monday to Sunday, that holds the day: ISO 8601's week and its year. */
export function weekReading(day: number): Reading {
  const monday = mondayOf(day)
  return readingOf('DATE', weekValue(monday), Unit.Week, monday, monday + 7)
}

/** Saturday and Sunday of the week that holds the day. */
export function weekendReading(day: number): Reading {
  const monday = mondayOf(day)
  return readingOf('DATE', `${weekValue(monday)}-WE`, Unit.Weekend, monday + 5, monday + 7)
}

/** A month; months beyond 12 or below 1 run into the years around. */
export function monthReading(year: number, month: number): Reading {
  const index = year * 12 + month - 1
  return readingOf('DATE', monthValue(index), Unit.Month, firstOfMonth(index), firstOfMonth(index + 1))
}

/** A quarter of a year; numbers beyond 4 or below 1 run into the years around. */
export function quarterReading(year: number, quarter: number): Reading {
  const index = year * 4 + quarter - 1
  const value = `${pad(Math.floor(index / 4))}-Q${mod(index, 4) + 1}`
  return readingOf('DATE', value, Unit.Quarter, firstOfMonth(index * 3), firstOfMonth(index * 3 + 3))
}

/** A half of a year. */
export function halfReading(year: number, half: number): Reading {
  const first = year * 12 + (half - 1) * 6
  return readingOf('DATE', `${pad(year)}-H${half}`, Unit.Half, firstOfMonth(first), firstOfMonth(first + 6))
}

/** A season, 1 spring to 4 winter, of the northern half of the earth; a winter runs into the next year. */
export function seasonReading(year: number, season: number): Reading {
  const first = year * 12 + season * 3 - 1
  const value = `${pad(year)}-${SEASON_CODES[season - 1] ?? 'SP'}`
  return readingOf('DATE', value, Unit.Season, firstOfMonth(first), firstOfMonth(first + 3))
}

/** A season of no known year. */
export function seasonCode(season: number): string {
  return SEASON_CODES[season - 1] ?? 'SP'
}

/** A year. */
export function yearReading(year: number): Reading {
  return yearsReading(pad(year), Unit.Year, year, 1)
}

/** The decade that begins with the year: `199`. */
export function decadeReading(year: number): Reading {
  const first = Math.floor(year / 10) * 10
  return yearsReading(pad(first).slice(0, 3), Unit.Decade, first, 10)
}

/** The century by the first two digits of its years: `19`. */
export function centuryReading(hundreds: number): Reading {
  return yearsReading(pad(hundreds * 100).slice(0, 2), Unit.Century, hundreds * 100, 100)
}

function yearsReading(value: string, unit: number, first: number, years: number): Reading {
  return readingOf('DATE', value, unit, dayNumber(first, 1, 1), dayNumber(first + years, 1, 1))
}

/** The unit that holds the day, moved on by `steps` units. */
export function unitReading(unit: number, day: number, steps: number): Reading {
  const { year, month } = dayOf(day)
  switch (unit) {
    case Unit.Day:
      return dayReading(day + steps)
    case Unit.Week:
      return weekReading(day + steps * 7)
    case Unit.Fortnight:
      return weekReading(day + steps * 14)
    case Unit.Weekend:
      return weekendReading(day + steps * 7)
    case Unit.Month:
      return monthReading(year, month + steps)
    case Unit.Quarter:
      return quarterReading(year, Math.floor((month - 1) / 3) + 1 + steps)
    case Unit.Half: {
      const index = year * 2 + (month > 6 ? 1 : 0) + steps
      return halfReading(Math.floor(index / 2), mod(index, 2) + 1)
    }
    case Unit.Decade:
      return decadeReading(year + steps * 10)
    case Unit.Century:
      return centuryReading(Math.floor(year / 100) + steps)
    case Unit.Millennium:
      return centuryReading(Math.floor(year / 1000) * 10 + steps * 10)
    default:
      return yearReading(year + steps)
  }
}

/** The same day of another month; its last day where it has none such. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: ofMonth } = dayOf(day)
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), mod(index, 12) + 1]
  return dayNumber(y, m, Math.min(ofMonth, daysInMonth(y, m)))
}

/** The n-th such weekday of a month (-1: the last), or NaN. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const first = dayNumber(year, month, 1)
  const length = daysInMonth(year, month)
  const offset = mod(weekday - weekdayOf(first), 7)
  const count = Math.floor((length - 1 - offset) / 7) + 1
  const index = n < 0 ? count + n : n - 1
  return index < 0 || index >= count ? Number.NaN : first + offset + index * 7
}

/** Monday of the day's week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1
}

/** Monday of an ISO week, or NaN where the year has no such week. */
export function mondayOfWeek(year: number, week: number): number {
  const monday = mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7
  return week >= 1 && dayOf(monday + 3).year === year ? monday : Number.NaN
}

/** Number of ISO weeks in a year. */
export function weeksIn(year: number): number {
  return Number.isNaN(mondayOfWeek(year, 53)) ? 52 : 53
}

/** Division's remainder, never below zero. */
export function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}

/** Four digits. */
export function pad(year: number): string {
  return String(year).padStart(4, '0')
}

/** Two digits. */
export function pad2(value: number): string {
  return String(value).padStart(2, '0')
}

function weekValue(monday: number): string {
  const { year } = dayOf(monday + 3)
  const week = Math.floor((monday - mondayOf(dayNumber(year, 1, 4))) / 7) + 1
  return `${pad(year)}-W${pad2(week)}`
}

function monthValue(index: number): string {
  return `${pad(Math.floor(index / 12))}-${pad2(mod(index, 12) + 1)}`
}

function firstOfMonth(index: number): number {
  return dayNumber(Math.floor(index / 12), mod(index, 12) + 1, 1)
}
