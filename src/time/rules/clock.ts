import { dayReading, pad2 } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, readingOf, Unit } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { isFree, isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** TIMEX3 code and hours of each part of the day, by its index in the lexicon. */
const PARTS: readonly (readonly [code: string, from: number, to: number])[] = [
  ['', 0, 24],
  ['MO', 6, 12],
  ['AF', 12, 18],
  ['EV', 18, 22],
  ['NI', 20, 30],
  ['DT', 8, 18],
  ['12:00', 12, 14],
  ['MO', 5, 7],
  ['EV', 17, 20],
]

/** Times of the day without a day: the group `<clock>`. */
export const CLOCKS: readonly Rule[] = [
  rule('hour-ampm', 'HOUR [-] AMPM', 'at 3 p.m.', '2025-12-02T15:00', (m) => timeOf(m, m.number('hour'), 0)),
  rule('hour-minute-ampm', 'HOUR ~(:|.) MM [-] AMPM', '3:30 p.m.', '2025-12-02T15:30', (m) =>
    timeOf(m, m.number('hour'), m.number('mm')),
  ),
  rule('hour-minute-words', 'HOUR MINUTE AMPM', 'eight forty am', '2025-12-02T08:40', (m) =>
    timeOf(m, m.number('hour'), m.number('minute')),
  ),
  rule('hour-minute-second-ampm', 'HOUR ~: ~MM ~: ~MM [-] AMPM', '7:56:30 pm', '2025-12-02T19:56:30', (m) =>
    timeOf(m, m.number('hour'), m.number('mm'), m.number('mm_2')),
  ),
  rule('glued-ampm', 'HHMM ~AMPM', '340pm', '2025-12-02T15:40', (m) =>
    timeOf(m, Math.floor(m.number('hhmm') / 100), m.number('hhmm') % 100),
  ),
  rule('dot-ampm', 'HOUR ~. ~AMPM', '9.am', '2025-12-02T09:00', (m) => timeOf(m, m.number('hour'), 0)),
  rule('hour-minute', 'HOUR ~: ~MM', '12:34', '2025-12-02T12:34', plain),
  rule('hour-minute-second', 'HOUR ~: ~MM ~: ~MM', '12:34:25', '2025-12-02T12:34:25', plain),
  rule('hour-minute-zone', 'HOUR ~(:|.) ~MM [-] [(] ZONE [)]', '16:08 UTC', '2025-12-02T16:08Z', zoned),
  rule('military-zone', 'HHMM [-] ZONE', '0800 GMT', '2025-12-02T08:00Z', zoned),
  rule('military-hours', 'HHMM (hours|hrs)', '1600 hours', '2025-12-02T16:00', (m) =>
    m.scan.width(m.start) === 4 && m.number('hhmm') % 100 < 60 ? zoned(m) : undefined,
  ),
  rule('military-local', 'HHMM local', '1600 local', '2025-12-02T16:00', (m) =>
    m.scan.width(m.start) === 4 ? zoned(m) : undefined,
  ),
  rule('hour-zone', 'HOUR ZONE', '8 GMT', '2025-12-02T08:00Z', (m) =>
    m.scan.isNumber(m.start) ? zoned(m) : undefined,
  ),
  rule('h-notation', 'HOUR ~h [~MM]', '19h30', '2025-12-02T19:30', (m) =>
    m.has('mm') || m.scan.width(m.start) === 2 ? timeOf(m, m.number('hour'), m.number('mm', 0)) : undefined,
  ),
  rule('oclock', "HOUR o ['] clock", "7 o'clock", '2025-12-02T07:00', (m) => timeOf(m, m.number('hour'), 0)),
  rule('oclock-part', "HOUR o ['] clock [in] [the] PART", "7 o'clock in the evening", '2025-12-02T19:00', (m) =>
    partOf(m, m.number('hour'), 0),
  ),
  rule('hour-in-part', 'HOUR (in|at) [the] PART', '4 in the morning', '2025-12-02T04:00', (m) =>
    partOf(m, m.number('hour'), 0),
  ),
  rule('clock-in-part', 'HOUR ~(:|.) ~MM [(in|at|this)] [the] PART', '4:30 in the afternoon', '2025-12-02T16:30', (m) =>
    partOf(m, m.number('hour'), m.number('mm')),
  ),
  rule('half-past', 'half past HOUR [AMPM]', 'half past 8', '2025-12-02T08:30', (m) => timeOf(m, m.number('hour'), 30)),
  rule('half-past-part', 'half past HOUR [in] [the] PART', 'half past seven in the evening', '2025-12-02T19:30', (m) =>
    partOf(m, m.number('hour'), 30),
  ),
  rule(
    'quarters-past',
    '(a|three) (quarter|quarters) past HOUR [AMPM]',
    'a quarter past nine',
    '2025-12-02T09:15',
    (m) => timeOf(m, m.number('hour'), wordAt(m.scan, m.start) === 'three' ? 45 : 15),
  ),
  rule('quarter-past', 'quarter past HOUR [AMPM]', 'quarter past nine', '2025-12-02T09:15', (m) =>
    timeOf(m, m.number('hour'), 15),
  ),
  rule('quarter-to', '[a] quarter (to|before) HOUR [AMPM]', 'quarter to nine', '2025-12-02T08:45', (m) =>
    timeOf(m, m.number('hour') - 1, 45),
  ),
  rule(
    'minutes-past',
    'MINUTE [(minutes|min|mins)] past HOUR [h] [HOUR] [AMPM]',
    'ten past nine',
    '2025-12-02T09:10',
    (m) => timeOf(m, m.number('hour'), m.number('minute')),
  ),
  rule(
    'minutes-past-part',
    'MINUTE [(minutes|min|mins)] past HOUR [in] [the] PART',
    'ten past 9 in the evening',
    '2025-12-02T21:10',
    (m) => partOf(m, m.number('hour'), m.number('minute')),
  ),
  rule('minutes-to', 'MINUTE [(minutes|min|mins)] (to|before) HOUR AMPM', 'ten to nine am', '2025-12-02T08:50', (m) =>
    timeOf(m, m.number('hour') - 1, 60 - m.number('minute')),
  ),
  rule('noon', '[12] (noon|midday)', 'at noon', '2025-12-02T12:00', (m) =>
    isPreposition(m, 'high') ? undefined : clock(12, 0, 0),
  ),
  rule('midnight', '[12] midnight', 'at midnight', '2025-12-02T00:00', () => clock(0, 0, 0)),
  rule('mid-night', 'mid [-] night', 'at mid night', '2025-12-02T00:00', () => clock(0, 0, 0)),
  rule('midmorning', '(midmorning|midafternoon)', 'midmorning', '2025-12-02T10:00', (m) =>
    clock(wordAt(m.scan, m.start) === 'midmorning' ? 10 : 14, 0, 0),
  ),
  rule('lunchtime', 'HOUR lunchtime', '12 lunchtime', '2025-12-02T12:00', (m) => partOf(m, m.number('hour'), 0)),
  rule('part-at', 'PART (at|around|,) HOUR', 'afternoon at 7', '2025-12-02T19:00', (m) =>
    partOf(m, m.number('hour'), 0),
  ),
  rule('part-clock', 'PART [(at|around|@|,)] HOUR ~: ~MM [~: ~MM]', 'afternoon 7:00:05', '2025-12-02T19:00:05', (m) =>
    partOf(m, m.number('hour'), m.number('mm'), m.number('mm_2', 0)),
  ),
  rule('part-ampm', 'PART [(at|around|@)] HOUR AMPM', 'afternoon seven pm', '2025-12-02T19:00', (m) =>
    timeOf(m, m.number('hour'), 0),
  ),
  rule('eod', '[the] (eod|cob)', 'by EOD', '2025-12-02T23:59:59', () => clock(23, 59, 59)),
  rule('end-of-day', '[the] (end|close) of (day|business)', 'by end of day', '2025-12-02T23:59:59', (m) =>
    wordAt(m.scan, m.end - 1) === 'day' ? clock(23, 59, 59) : undefined,
  ),
]

/** Words for the zone after a clock time: "local time", "Moscow time", "GMT+8". */
export const ZONES: readonly Rule[] = [
  rule('zone', 'ZONE', 'at 5 p.m. EST', '2025-12-02T17:00', (m) => zone(m.number('zone'))),
  rule('zone-offset', '(gmt|utc) [(+|-|–)] DD [~: ~MM]', '6:40 p.m. GMT+8', '2025-12-02T18:40', (m) => {
    const sign = m.scan.isMark(m.start + 1, 43) ? 1 : -1
    return zone(sign * (m.number('dd') * 60 + m.number('mm', 0)))
  }),
  rule(
    'local',
    '(local|eastern|pacific|central|mountain|greenwich|british|moscow|beijing|standard|daylight) [(standard|daylight|mean|summer)] time',
    '9 a.m. local time',
    '2025-12-02T09:00',
    (m) => zone(ZONE_NAMES[wordAt(m.scan, m.start)] ?? Number.NaN),
  ),
  rule('letters', '(et|ct|mt|pt|z)', '9 a.m. ET', '2025-12-02T09:00', (m) =>
    zone(ZONE_NAMES[wordAt(m.scan, m.start)] ?? Number.NaN),
  ),
]

/** Winter's minutes east of Greenwich; which of the American ones keep summer time is not told by the name. */
const ZONE_NAMES: Readonly<Record<string, number>> = { beijing: 480, greenwich: 0, moscow: 180, z: 0 }

/** A time of a day not yet known. */
export function clock(hour: number, minute: number, second: number): Reading {
  const value = `T${pad2(hour)}:${pad2(minute)}${second > 0 ? `:${pad2(second)}` : ''}`
  const reading = readingOf('TIME', value, second > 0 ? Unit.Second : Unit.Minute, Number.NaN, Number.NaN)
  reading.second = hour * 3600 + minute * 60 + second
  reading.length = second > 0 ? 1 : 60
  return reading
}

export function zone(minutes: number): Reading {
  const reading = readingOf('TIME', '', Unit.None, Number.NaN, Number.NaN)
  reading.zone = minutes
  return reading
}

/** A part of the day not yet known. */
export function partReading(part: number): Reading {
  const [code, from, to] = PARTS[part] ?? ['', 0, 24]
  const reading = readingOf('TIME', `T${code}`, Unit.Hour, Number.NaN, Number.NaN)
  reading.second = from * 3600
  reading.length = (to - from) * 3600
  return reading
}

function timeOf(match: Match, hour: number, minute: number, second = 0): Reading | undefined {
  const half = match.has('ampm') ? match.number('ampm') : -1
  if (minute > 59 || hour < 0 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  if (half < 0) return clock(hour, minute, second)
  if (match.start > 0 && match.scan.isGlued(match.start) && !isOpen(match.scan, match.start - 1)) return undefined
  if (hour > 12) return half === 12 && hour < 24 ? clock(hour, minute, second) : undefined
  return clock((hour % 12) + half, minute, second)
}

/** Whether a time may touch the atom before it: a bracket, a quote, a dash, a slash. */
function isOpen(scan: Scan, at: number): boolean {
  return [40, 34, 39, 45, 0x2013, 47, 91, 0x201c, 64].some((mark) => scan.isMark(at, mark))
}

function partOf(match: Match, hour: number, minute: number, second = 0): Reading | undefined {
  if (hour > 12 || hour < 1) return hour < 24 ? clock(hour, minute, second) : undefined
  return clock(hourOfPart(hour, match.number('part', 6)), minute, second)
}

/** "9 in the evening" is 21, "1 at night" is 1, "1 o'clock lunchtime" is 13. */
export function hourOfPart(hour: number, part: number): number {
  if (hour > 12) return hour
  if (part === 1 || part === 7) return hour % 12
  if (part === 4) return hour < 6 ? hour : hour === 12 ? 0 : hour + 12
  if (part === 6) return hour < 6 ? hour + 12 : hour
  return (hour % 12) + 12
}

/** `12:34` without a.m. or p.m.: a time, unless it is a score, a ratio, a verse or a lap. */
function plain(match: Match): Reading | null | undefined {
  const { scan, start, end } = match
  if (!isFree(match) || !scan.isNumber(start)) return undefined
  if (scan.isWord(end) && isIn(wordAt(scan, end), 'ratio scale split victory win lead mile minutes')) return undefined
  if (
    scan.width(start) === 1 &&
    !isPreposition(match, 'at by until from around about till before after since @ to and')
  )
    return undefined
  return timeOf(match, match.number('hour'), match.number('mm'), match.number('mm_2', 0))
}

function zoned(match: Match): Reading | undefined {
  const packed = match.number('hhmm', Number.NaN)
  const hour = Number.isNaN(packed) ? match.number('hour') : Math.floor(packed / 100)
  const reading = timeOf(match, hour, Number.isNaN(packed) ? match.number('mm', 0) : packed % 100)
  if (reading !== undefined && match.has('zone')) reading.zone = match.number('zone')
  return reading
}

/** Puts a time of day on a day. The value carries Z where the time is Greenwich's. */
export function onDay(time: Reading, day: Reading | null, scope: Scope): Reading {
  const reading = readingOf('TIME', time.value, time.unit, Number.NaN, Number.NaN)
  reading.mod = time.mod
  reading.second = time.second
  reading.length = time.length
  reading.zone = time.zone
  const base = day ?? (scope.hasReference ? dayReading(scope.reference) : null)
  const prefix = base === null ? 'XXXX-XX-XX' : base.value.endsWith('_REF') ? 'XXXX-XX-XX' : base.value
  reading.value = `${prefix}${time.value}${time.zone === 0 && time.value.includes(':') ? 'Z' : ''}`
  if (base !== null) {
    reading.from = base.from
    reading.to = base.to
  }
  return reading
}
