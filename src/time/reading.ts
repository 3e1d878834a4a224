/** Units of time, from short to long. */
export const Unit = {
  None: 0,
  Second: 1,
  Minute: 2,
  Hour: 3,
  Day: 4,
  Week: 5,
  Fortnight: 6,
  Weekend: 7,
  Month: 8,
  Quarter: 9,
  Half: 10,
  Season: 11,
  Year: 12,
  Decade: 13,
  Century: 14,
  Millennium: 15,
} as const

/** What a rule makes of the words: a TIMEX3 in the making, with what other rules need to build on it. */
export interface Reading {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  mod: string | null
  quant: string | null
  freq: string | null
  /** One of {@link Unit}: the grain of a date, the unit of a duration. */
  unit: number
  /** Number of units of a duration; NaN where it is vague. */
  count: number
  /** First day, as a day number; NaN where no day is known. */
  from: number
  /** First day after it. */
  to: number
  /** Second of the day at which it begins, or -1. */
  second: number
  /** Seconds that it lasts from `second` on. */
  length: number
  /** Minutes east of Greenwich, or NaN. */
  zone: number
  /** Whether it only serves a comparison ("a year earlier"), and the story goes on without it. */
  isComparison: boolean
}

/** A reading with the given type, value and days. */
export function readingOf(type: Reading['type'], value: string, unit: number, from: number, to: number): Reading {
  return {
    type,
    value,
    mod: null,
    quant: null,
    freq: null,
    unit,
    count: 1,
    from,
    to,
    second: -1,
    length: 0,
    zone: Number.NaN,
    isComparison: false,
  }
}

/** The same reading, to be changed without harm. */
export function copyReading(from: Reading): Reading {
  const reading = readingOf(from.type, from.value, from.unit, from.from, from.to)
  reading.mod = from.mod
  reading.quant = from.quant
  reading.freq = from.freq
  reading.count = from.count
  reading.second = from.second
  reading.length = from.length
  reading.zone = from.zone
  reading.isComparison = from.isComparison
  return reading
}

/** PAST_REF, PRESENT_REF or FUTURE_REF. */
export function vague(direction: number): Reading {
  const value = direction < 0 ? 'PAST_REF' : direction > 0 ? 'FUTURE_REF' : 'PRESENT_REF'
  return readingOf('DATE', value, Unit.None, Number.NaN, Number.NaN)
}
