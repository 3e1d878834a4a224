import { dayNumber, dayOf, isDay, partsOfDay, weekdayOf } from '../text/iso-date.js'
import {
  dayReading,
  mod,
  monthReading,
  pad2,
  quarterReading,
  seasonCode,
  seasonReading,
  unitReading,
} from './calendar.js'
import { type Reading, readingOf, Unit, vague } from './reading.js'
import type { Scan } from './scan.js'
import type { Tense, TenseReader } from './tense.js'

/** How many days a date may lie ahead although a verb of the past stands near: the nearer the verb, the fewer. */
const AHEAD_OF_PAST = [0, 7, 60, 60] as const
const AHEAD_ELSE = 100

/** Sentences after which a quarter named before no longer counts as the one reported on. */
const STORY = 8

/** What times are read against: the dispatch's day, the story so far, the words around. */
export class Scope {
  /** Day number of the dispatch, or NaN. */
  readonly reference: number
  /** Year of the dispatch, or NaN. */
  readonly year: number
  /** Whether 3/4 is March 4. */
  readonly monthFirst: boolean
  /** The day named last, and the sentence in which it was. */
  day: Reading | null = null
  daySentence = -1
  /** The date of any grain named last. */
  date: Reading | null = null
  dateSentence = -1
  /** The stretch that results are reported for: the quarter, the year, the nine months. */
  period: Reading | null = null
  private periodSentence = -1
  /** Number of the sentence being read. */
  sentence = 0

  constructor(
    date: string | null,
    country: string | null,
    readonly scan: Scan,
    private readonly tenses: TenseReader,
  ) {
    const parts = date === null ? null : partsOfDay(date)
    this.reference = parts === null ? Number.NaN : dayNumber(parts.year, parts.month, parts.day)
    this.year = parts === null ? Number.NaN : parts.year
    this.monthFirst = country === null || MONTH_FIRST.has(country)
  }

  /** Whether the dispatch has a day. */
  get hasReference(): boolean {
    return !Number.isNaN(this.reference)
  }

  /** What the words around the atoms from `start` to `end` say of time. */
  tense(start: number, end: number): Tense {
    return this.tenses.read(this.scan, start, end)
  }

  /** Keeps what was found, for the times that lean on it. */
  remember(reading: Reading): void {
    if (reading.type === 'DURATION') {
      if (reading.unit === Unit.Month && reading.count === 9) this.period = reading
      return
    }
    if (reading.type === 'SET' || reading.isComparison || Number.isNaN(reading.from)) return
    this.date = reading
    this.dateSentence = this.sentence
    if (reading.unit <= Unit.Day) {
      this.day = reading
      this.daySentence = this.sentence
    }
    if (reading.unit === Unit.Quarter && this.isNewer(reading)) {
      this.period = reading
      this.periodSentence = this.sentence
    }
  }

  /** Results are told for the latest quarter named, until another story begins. */
  private isNewer(quarter: Reading): boolean {
    const { period } = this
    if (period === null || period.unit !== Unit.Quarter || this.sentence - this.periodSentence > STORY) return true
    return quarter.from >= period.from && quarter.from <= this.reference
  }

  /** The day that "the same day", "two days later" lean on: the one named last, else the dispatch's. */
  get storyDay(): number {
    return this.day === null ? this.reference : this.day.from
  }

  /** A date of the story no more than `sentences` back, or null. */
  recent(sentences: number): Reading | null {
    return this.date !== null && this.sentence - this.dateSentence <= sentences ? this.date : null
  }

  /** The unit `steps` from the dispatch's; a vague one where the dispatch has no day. */
  unit(unit: number, steps: number): Reading {
    return this.hasReference ? unitReading(unit, this.reference, steps) : vague(steps)
  }

  /** The year that makes the stretch nearest to the dispatch, unless tense says otherwise. */
  nearest(make: (year: number) => Reading | null, tense: Tense): Reading | null {
    let best: Reading | null = null
    let gap = Number.POSITIVE_INFINITY
    // The years around do, but for what comes every fourth or eighth year only.
    for (let reach = 0; reach <= 8 && (reach < 2 || best === null); reach++)
      for (const year of reach === 0 ? [this.year] : [this.year - reach, this.year + reach]) {
        const reading = make(year)
        if (reading === null) continue
        const after = reading.from > this.reference ? reading.from - this.reference : 0
        const before = reading.to <= this.reference ? this.reference - reading.to + 1 : 0
        if (tense.direction > 0 && before > 0) continue
        if (tense.direction < 0 && after > (AHEAD_OF_PAST[tense.distance] ?? AHEAD_ELSE)) continue
        if (after + before >= gap) continue
        gap = after + before
        best = reading
      }
    return best
  }

  /** A day of a month, in the nearest year; null if no year has it. */
  monthDay(month: number, day: number, tense: Tense): Reading | null {
    if (day > (LONGEST[month - 1] ?? 0)) return null
    if (!this.hasReference)
      return readingOf('DATE', `XXXX-${pad2(month)}-${pad2(day)}`, Unit.Day, Number.NaN, Number.NaN)
    return this.nearest((year) => {
      const reading = dayReading(dayNumber(year, month, day))
      return dayOf(reading.from).month === month ? reading : null
    }, tense)
  }

  /** A month, in the nearest year. */
  month(month: number, tense: Tense): Reading | null {
    if (!this.hasReference) return readingOf('DATE', `XXXX-${pad2(month)}`, Unit.Month, Number.NaN, Number.NaN)
    return this.nearest((year) => monthReading(year, month), tense)
  }

  /** A season, in the nearest year. */
  season(season: number, tense: Tense): Reading | null {
    if (!this.hasReference) return readingOf('DATE', `XXXX-${seasonCode(season)}`, Unit.Season, Number.NaN, Number.NaN)
    return this.nearest((year) => seasonReading(year, season), tense)
  }

  /** A quarter: the latest that has begun, unless it is spoken of as ahead. */
  quarter(quarter: number, tense: Tense): Reading | null {
    if (!this.hasReference) return readingOf('DATE', `XXXX-Q${quarter}`, Unit.Quarter, Number.NaN, Number.NaN)
    const reading = quarterReading(this.year, quarter)
    if (tense.direction > 0) return reading.to <= this.reference ? quarterReading(this.year + 1, quarter) : reading
    return reading.from > this.reference ? quarterReading(this.year - 1, quarter) : reading
  }

  /** A weekday: the dispatch's day or the latest before, unless it is spoken of as ahead. */
  weekday(weekday: number, direction: number): Reading {
    if (!this.hasReference) return readingOf('DATE', `XXXX-WXX-${weekday}`, Unit.Day, Number.NaN, Number.NaN)
    const today = weekdayOf(this.reference)
    const shift = direction > 0 ? mod(weekday - today, 7) : -mod(today - weekday, 7)
    return dayReading(this.reference + shift)
  }

  /** The unit that holds the day. */
  unitAt(unit: number, day: number): Reading {
    return unitReading(unit, day, 0)
  }

  /** A day if there is one, else null. */
  dated(year: number, month: number, day: number): Reading | null {
    return isDay(year, month, day) ? dayReading(dayNumber(year, month, day)) : null
  }
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Where dates are written month first. The rest of the world puts the day first, or the year. */
const MONTH_FIRST: ReadonlySet<string> = new Set([
  'US',
  'PH',
  'FM',
  'MH',
  'PW',
  'GU',
  'PR',
  'VI',
  'AS',
  'MP',
  'CA',
  'LR',
])
