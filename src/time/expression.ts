import type { TimeExpression, TimeRange } from '../model/time.js'
import { dayNumber, dayOf, formatDay } from '../text/iso-date.js'
import { pad2 } from './calendar.js'
import { type Reading, Unit } from './reading.js'
import { wordAt } from './rules/looks.js'
import type { Scan } from './scan.js'
import { Kind } from './vocabulary.js'

/** Words before an amount and the modifier they give it, longest first. */
const COMPARISONS: readonly (readonly [words: readonly string[], mod: string])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'fewer', 'than'], 'EQUAL_OR_MORE'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['longer', 'than'], 'MORE_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['about'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['around'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
]

/** What may stand between "the" and the words that a rule begins with, and belongs to the expression. */
const ARTICLE_KINDS = Kind.Relation | Kind.Ordinal | Kind.Season | Kind.Unit

/** The expression in the words of the model, with "the", "about", "more than" taken in. */
export function expressionOf(scan: Scan, start: number, end: number, free: number, reading: Reading): TimeExpression {
  const { atoms } = scan
  let first = start
  if (reading.type === 'DURATION' || reading.unit >= Unit.Year) {
    for (const [words, mod] of COMPARISONS) {
      if (
        first - words.length < free ||
        !words.every((word, index) => wordAt(scan, first - words.length + index) === word)
      )
        continue
      if (reading.type !== 'DURATION' && wordAt(scan, end - 1) !== 'ago') break
      first -= words.length
      reading.mod = mod
      break
    }
  }
  if (first === start && first > free && wordAt(scan, first - 1) === 'the' && takesArticle(scan, start, end, reading))
    first--
  const from = atoms.start[first] ?? 0
  const to = atoms.end[end - 1] ?? 0
  return {
    start: from,
    end: to,
    text: atoms.text.slice(from, to),
    type: reading.type,
    value: reading.value,
    mod: reading.mod,
    quant: reading.quant,
    freq: reading.freq,
    range: rangeOf(reading),
  }
}

function takesArticle(scan: Scan, start: number, end: number, reading: Reading): boolean {
  const kinds = scan.kinds(start)
  if (end - start === 1 && reading.value === 'PRESENT_REF') return false
  if ((kinds & (Kind.Month | Kind.Weekday)) !== 0 && (kinds & ARTICLE_KINDS) === 0) return false
  if ((kinds & ARTICLE_KINDS) !== 0) return true
  if (reading.type === 'DURATION') return scan.isNumber(start) && wordAt(scan, end - 1).endsWith('s')
  return (
    reading.unit === Unit.Decade ||
    reading.unit === Unit.Century ||
    wordAt(scan, start) === 'latest' ||
    wordAt(scan, start) === 'mid' ||
    wordAt(scan, start) === 'early' ||
    wordAt(scan, start) === 'late'
  )
}

/** 1 January of year 1, 31 December of year 9999. */
const FIRST_DAY = dayNumber(1, 1, 1)
const LAST_DAY = dayNumber(9999, 12, 31)

/** The days or moments, half-open; a modifier narrows them to the beginning, the middle, the end. */
export function rangeOf(reading: Reading): TimeRange | null {
  const { from, to } = reading
  if (Number.isNaN(from) || Number.isNaN(to) || reading.value.endsWith('_REF')) return null
  // ISO 8601 without an agreement has four digits for the year; a night may end a day later.
  if (from < FIRST_DAY || to >= LAST_DAY) return null
  if (reading.second >= 0) {
    const start = from * 86400 + reading.second
    return { from: momentOf(start, reading.zone), to: momentOf(start + Math.max(reading.length, 1), reading.zone) }
  }
  const [first, past] = narrowed(reading)
  return { from: isoOf(first), to: isoOf(past) }
}

function isoOf(day: number): string {
  const { year, month, day: ofMonth } = dayOf(day)
  return formatDay(year, month, ofMonth)
}

/** A moment in local time, or in Greenwich's where the zone is known. */
function momentOf(second: number, zone: number): string {
  const isKnown = !Number.isNaN(zone)
  const moment = isKnown ? second - zone * 60 : second
  const day = Math.floor(moment / 86400)
  const rest = moment - day * 86400
  return `${isoOf(day)}T${pad2(Math.floor(rest / 3600))}:${pad2(Math.floor(rest / 60) % 60)}:${pad2(rest % 60)}${isKnown ? 'Z' : ''}`
}

/** A part of a stretch: the first half for START, the last half for END, the middle third for MID, by whole months where they are. */
function narrowed({ from, to, mod, unit }: Reading): readonly [number, number] {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return [from, to]
  const { year, month } = dayOf(from)
  const monthly = (months: number): number => {
    const index = year * 12 + month - 1 + months
    return dayNumber(Math.floor(index / 12), (index % 12) + 1, 1)
  }
  if (unit === Unit.Year)
    return mod === 'START' ? [from, monthly(6)] : mod === 'MID' ? [monthly(4), monthly(8)] : [monthly(6), to]
  if (unit === Unit.Month)
    return mod === 'START' ? [from, from + 15] : mod === 'MID' ? [from + 9, from + 20] : [from + 15, to]
  if (unit === Unit.Week)
    return mod === 'START' ? [from, from + 3] : mod === 'MID' ? [from + 2, from + 5] : [from + 3, to]
  if (unit <= Unit.Day) return [from, to]
  if (unit === Unit.Decade)
    return mod === 'START' ? [from, monthly(48)] : mod === 'MID' ? [monthly(48), monthly(84)] : [monthly(84), to]
  const third = Math.floor((to - from) / 3)
  return mod === 'START' ? [from, from + third] : mod === 'MID' ? [from + third, to - third] : [to - third, to]
}
