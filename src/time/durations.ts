import { addMonths, monthReading, unitReading } from './calendar.js'
import { type Reading, readingOf, Unit } from './reading.js'
import type { Scope } from './scope.js'

const LETTERS: Readonly<Record<number, string>> = {
  [Unit.Second]: 'S',
  [Unit.Minute]: 'M',
  [Unit.Hour]: 'H',
  [Unit.Day]: 'D',
  [Unit.Week]: 'W',
  [Unit.Month]: 'M',
  [Unit.Quarter]: 'Q',
  [Unit.Year]: 'Y',
}

/** Units told as so many of a smaller or larger one. */
const TOLD_AS: Readonly<Record<number, readonly [unit: number, times: number]>> = {
  [Unit.Fortnight]: [Unit.Week, 2],
  [Unit.Weekend]: [Unit.Day, 2],
  [Unit.Half]: [Unit.Month, 6],
  [Unit.Decade]: [Unit.Year, 10],
  [Unit.Century]: [Unit.Year, 100],
  [Unit.Millennium]: [Unit.Year, 1000],
}

/** What a share of a unit is in the next smaller one. */
const SMALLER: Readonly<Record<number, readonly [unit: number, times: number]>> = {
  [Unit.Minute]: [Unit.Second, 60],
  [Unit.Hour]: [Unit.Minute, 60],
  [Unit.Day]: [Unit.Hour, 24],
  [Unit.Year]: [Unit.Month, 12],
}

/** So many of a unit. */
export interface Amount {
  readonly count: number
  readonly unit: number
}

/** A duration of one or more amounts: `P5D`, `PT1H30M`, `P2Y6M`. */
export function durationReading(amounts: readonly Amount[]): Reading {
  const [first] = amounts
  const reading = readingOf('DURATION', durationValue(amounts), first?.unit ?? Unit.None, Number.NaN, Number.NaN)
  reading.count = first?.count ?? 1
  return reading
}

/** A duration of nobody knows how many units: `PXD`. */
export function vagueDuration(unit: number): Reading {
  const [told] = TOLD_AS[unit] ?? [unit]
  const letter = LETTERS[told] ?? 'X'
  const value = told < Unit.Day ? `PTX${letter}` : `PX${letter}`
  const reading = readingOf('DURATION', value, unit, Number.NaN, Number.NaN)
  reading.count = Number.NaN
  return reading
}

function durationValue(amounts: readonly Amount[]): string {
  const totals = new Map<number, number>()
  const add = (unit: number, count: number): void => {
    const [told, times] = TOLD_AS[unit] ?? [unit, 1]
    const total = count * times
    const whole = Math.floor(total)
    const smaller = SMALLER[told]
    const rest = smaller === undefined ? 0 : (total - whole) * smaller[1]
    // "2 1/2 years" is P2Y6M; "3.25 days" would be a fraction of an hour and stays as it is.
    if (rest > 0 && smaller !== undefined && Math.abs(rest - Math.round(rest)) < 1e-9) {
      totals.set(told, (totals.get(told) ?? 0) + whole)
      totals.set(smaller[0], (totals.get(smaller[0]) ?? 0) + Math.round(rest))
    } else totals.set(told, (totals.get(told) ?? 0) + Math.round(total * 1000) / 1000)
  }
  for (const { unit, count } of amounts) add(unit, count)
  let days = ''
  let clock = ''
  for (const unit of [Unit.Year, Unit.Quarter, Unit.Month, Unit.Week, Unit.Day]) days += part(totals, unit)
  for (const unit of [Unit.Hour, Unit.Minute, Unit.Second]) clock += part(totals, unit)
  return `P${days}${clock === '' ? '' : `T${clock}`}`
}

function part(totals: ReadonlyMap<number, number>, unit: number): string {
  const count = totals.get(unit)
  return count === undefined || count === 0 ? '' : `${count}${LETTERS[unit] ?? ''}`
}

/** A day moved by an amount, as a day number; NaN for units below a day. */
export function moveDay(day: number, { count, unit }: Amount, sign: number): number {
  const [told, times] = TOLD_AS[unit] ?? [unit, 1]
  const total = count * times * sign
  if (told === Unit.Day) return day + Math.round(total)
  if (told === Unit.Week) return day + Math.round(total * 7)
  if (told === Unit.Month) return addMonths(day, Math.round(total))
  if (told === Unit.Quarter) return addMonths(day, Math.round(total * 3))
  return told === Unit.Year ? addMonths(day, Math.round(total * 12)) : Number.NaN
}

/** The date that lies a duration away from a day, as coarse as the duration: days and weeks to the day, months, years. */
export function shiftedReading(day: number, amounts: readonly Amount[], sign: number): Reading | null {
  let moved = day
  for (const amount of amounts) moved = moveDay(moved, amount, sign)
  const unit = amounts[0]?.unit ?? Unit.None
  if (Number.isNaN(moved) || moved < FIRST_DAY || moved > LAST_DAY) return null
  if (unit === Unit.Month) return monthReading(yearOf(moved), monthOf(moved))
  const grain = unit >= Unit.Year ? Unit.Year : unit === Unit.Quarter ? Unit.Quarter : Unit.Day
  return unitReading(grain, moved, 0)
}

/** Day numbers of 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719162
const LAST_DAY = 2932896

function yearOf(day: number): number {
  return Number(unitReading(Unit.Year, day, 0).value)
}

function monthOf(day: number): number {
  return Number(unitReading(Unit.Month, day, 0).value.slice(-2))
}

/** Gives a duration the stretch of days that "the past …" or "the next …" puts it in. */
export function placeDuration(reading: Reading, scope: Scope, sign: number): Reading {
  if (!scope.hasReference || Number.isNaN(reading.count)) return reading
  const amount = { count: reading.count, unit: reading.unit }
  if (reading.unit === Unit.Quarter || reading.unit === Unit.Half) {
    const edge = unitReading(reading.unit, scope.reference, 0)
    reading.from = sign < 0 ? moveDay(edge.from, amount, -1) : edge.to
    reading.to = sign < 0 ? edge.from : moveDay(edge.to, amount, 1)
    return reading
  }
  const moved = moveDay(sign < 0 ? scope.reference : scope.reference + 1, amount, sign)
  if (Number.isNaN(moved) || moved < FIRST_DAY || moved > LAST_DAY) return reading
  reading.from = sign < 0 ? moved : scope.reference + 1
  reading.to = sign < 0 ? scope.reference : moved
  return reading
}
