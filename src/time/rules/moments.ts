import { dayReading, mod } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit } from '../reading.js'
import type { Scope } from '../scope.js'
import { clock, hourOfPart, onDay, partReading } from './clock.js'
import { isAfter, isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Days, times of day, and the two together. */
export const MOMENTS: readonly Rule[] = [
  rule('day', '<day>', 'on Sunday', '2025-11-30', (m) => m.reading('day')),
  rule(
    'iso-time',
    'YYYY ~- ~DD ~- ~DD ~t ~DD ~: ~DD [~: ~DD] [~. ~NUM] [~z]',
    '2025-11-26T13:15:30',
    '2025-11-26T13:15:30',
    isoTime,
  ),
  rule('clock', '<clock>', 'at 3 p.m.', '2025-12-02T15:00', (m, s) => timed(m, s, null)),
  rule('clock-zone', '<clock> [,] [(] <zone> [)]', 'at 5 p.m. EST', '2025-12-02T17:00', (m, s) => timed(m, s, null)),
  rule('clock-day', '<clock> [,] [(on|of)] <day>', '10 p.m. Wednesday', '2025-11-26T22:00', (m, s) =>
    timed(m, s, m.reading('day')),
  ),
  rule(
    'clock-zone-day',
    '<clock> [,] [(] <zone> [)] [,] [(on|of)] <day>',
    '5 p.m. EST Nov. 9',
    '2025-11-09T17:00',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule(
    'two-clocks-day',
    '<clock> [(local|here)] [time] ( <clock> ) [,] [(on|of)] <day>',
    '10:35 a.m. (0735 GMT) Friday',
    '2025-11-28T10:35',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule('two-clocks', '<clock> [(local|here)] [time] ( <clock> )', '10:35 a.m. (0735 GMT)', '2025-12-02T10:35', (m, s) =>
    timed(m, s, null),
  ),
  rule(
    'day-two-clocks',
    '<day> [,] [(at|@|around|about|by|before|after|from)] <clock> [(local|here)] [time] ( <clock> )',
    'Friday at 10:35 a.m. (0735 GMT)',
    '2025-11-28T10:35',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule('clock-part-day', '<clock> PART [(on|of)] <day>', '7 p.m. night of Nov. 9', '2025-11-09T19:00', (m, s) =>
    timed(m, s, m.reading('day')),
  ),
  rule('clock-day-part', '<clock> [,] [on] <day> PART', '10 p.m. Wednesday night', '2025-11-26T22:00', (m, s) =>
    timed(m, s, m.reading('day')),
  ),
  rule(
    'day-clock',
    '<day> [,] [(at|@|around|about|by|before|after|from|,|-)] <clock>',
    'Wednesday at 10 p.m.',
    '2025-11-26T22:00',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule(
    'day-clock-zone',
    '<day> [,] [(at|@|around|about|by|before|after|from)] <clock> [,] [(] <zone> [)]',
    'Nov. 26 at 10 p.m. EST',
    '2025-11-26T22:00',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule(
    'day-clock-year',
    '[WEEKDAY] [,] MONTH DAYNUM <clock> YEAR',
    'Wed Nov 26 15:50:06 2025',
    '2025-11-26T15:50:06',
    (m, s) => timed(m, s, inYear(m, s)),
  ),
  rule('day-part', '<day> [,] PART', 'Friday morning', '2025-11-28TMO', dayPart),
  rule(
    'day-part-clock',
    '<day> PART [,] [(at|@|around|about)] <clock>',
    'Friday morning at 10:30 a.m.',
    '2025-11-28T10:30',
    (m, s) => timed(m, s, m.reading('day')),
  ),
  rule('day-part-hour', '<day> PART [(at|@|around|about)] HOUR', 'tomorrow morning at 7', '2025-12-03T07:00', (m, s) =>
    hourOn(m, s, m.reading('day'), m.number('part')),
  ),
  rule('hour-day-part', 'HOUR <day> PART', '9 tomorrow evening', '2025-12-03T21:00', (m, s) =>
    hourOn(m, s, m.reading('day'), m.number('part')),
  ),
  rule('this-part', '(this|that|earlier|later) PART', 'this morning', '2025-12-02TMO', (m, s) =>
    partOn(m, s, wordAt(m.scan, m.start) === 'that' ? s.storyDay : s.reference),
  ),
  rule('phase-this-part', 'PHASE this PART', 'later this afternoon', '2025-12-02TAF', (m, s) =>
    phased(partOn(m, s, s.reference), m.number('phase')),
  ),
  rule(
    'this-part-hour',
    '(this|that) PART [(at|@|around|about)] HOUR',
    'this morning at 10',
    '2025-12-02T10:00',
    (m, s) => hourOn(m, s, s.unit(Unit.Day, 0), m.number('part')),
  ),
  rule(
    'this-part-clock',
    'this PART [,] [(at|@|around|about)] <clock>',
    'this afternoon at 3:20',
    '2025-12-02T15:20',
    (m, s) => clockInPart(m, s, m.number('part')),
  ),
  rule('hour-this-part', 'HOUR this PART', '8 this evening', '2025-12-02T20:00', (m, s) =>
    hourOn(m, s, s.unit(Unit.Day, 0), m.number('part')),
  ),
  rule('clock-this-part', '<clock> this PART', '8 p.m. this evening', '2025-12-02T20:00', (m, s) =>
    timed(m, s, s.unit(Unit.Day, 0)),
  ),
  rule('last-night', 'last (night|evening)', 'last night', '2025-12-01TNI', (m, s) =>
    onDayOf(partReading(wordAt(m.scan, m.end - 1) === 'night' ? 4 : 3), s, s.reference - 1),
  ),
  rule('phase-last-night', 'PHASE last (night|evening)', 'late last night', '2025-12-01TNI', (m, s) =>
    phased(onDayOf(partReading(wordAt(m.scan, m.end - 1) === 'night' ? 4 : 3), s, s.reference - 1), m.number('phase')),
  ),
  rule('tonight', '(tonight|tonite)', 'tonight', '2025-12-02TNI', (_, s) => onDayOf(partReading(4), s, s.reference)),
  rule('tonight-hour', '(tonight|tonite) [(at|@|around|about)] HOUR', 'tonight at 7', '2025-12-02T19:00', (m, s) =>
    hourOn(m, s, s.unit(Unit.Day, 0), 4),
  ),
  rule(
    'tonight-clock',
    '(tonight|tonite) [,] [(at|@|around|about)] <clock>',
    'tonight at 7:30 p.m.',
    '2025-12-02T19:30',
    (m, s) => timed(m, s, s.unit(Unit.Day, 0)),
  ),
  rule('clock-tonight', '<clock> (tonight|tonite)', '10 p.m. tonight', '2025-12-02T22:00', (m, s) =>
    timed(m, s, s.unit(Unit.Day, 0)),
  ),
  rule('overnight', 'overnight', 'struck overnight', '2025-12-01TNI', (_, s) =>
    onDayOf(partReading(4), s, s.reference - 1),
  ),
  rule('next-part', '[the] [very] (next|following) PART', 'the next morning', '2025-12-03TMO', (m, s) =>
    onDayOf(partReading(m.number('part')), s, s.storyDay + 1),
  ),
  rule('previous-part', '[the] (previous|preceding) PART', 'the previous night', '2025-12-01TNI', (m, s) =>
    onDayOf(partReading(m.number('part')), s, s.storyDay - 1),
  ),
  rule('part-before', 'the (night|evening|morning) before', 'the night before', '2025-12-01TNI', (m, s) =>
    m.scan.isWord(m.end)
      ? undefined
      : onDayOf(
          partReading(wordAt(m.scan, m.start + 1) === 'night' ? 4 : wordAt(m.scan, m.start + 1) === 'evening' ? 3 : 1),
          s,
          s.storyDay - 1,
        ),
  ),
  rule('part-of-day', '[the] PART of <day>', 'on the night of November 26', '2025-11-26TNI', dayPart),
  rule('part-day', '(mid|early|late) - PART <day>', 'mid-afternoon yesterday', '2025-12-01TAF', (m, s) =>
    phased(dayPart(m, s), wordAt(m.scan, m.start) === 'mid' ? 2 : wordAt(m.scan, m.start) === 'early' ? 1 : 3),
  ),
  rule('phase-part', 'PHASE [-] PART', 'by mid-afternoon', '2025-12-02TAF', (m, s) =>
    phased(partOn(m, s, dayOfSentence(s)), m.number('phase')),
  ),
  rule('the-part', 'the [(early|late)] PART', 'in the morning', '2025-12-02TMO', thePart),
  rule(
    'early-hours',
    '[the] (early|small|morning|late) hours of <day>',
    'the early hours of Thursday',
    '2025-11-27TMO',
    earlyHours,
  ),
  rule(
    'early-hours-part',
    '[the] (early|small) [morning] hours of <day> PART',
    'the early hours of Thursday morning',
    '2025-11-27TMO',
    dayPart,
  ),
]

function isoTime(match: Match, scope: Scope): Reading | null | undefined {
  const [hour, minute, second] = [match.number('dd_3'), match.number('dd_4'), match.number('dd_5', 0)]
  if (hour > 24 || minute > 59 || second > 59) return undefined
  const text = match.scan.atoms.text.slice(
    match.scan.atoms.start[match.start],
    (match.scan.atoms.start[match.start] ?? 0) + 10,
  )
  const [year, month, day] = text.split('-').map(Number)
  const date = scope.dated(year ?? 0, month ?? 0, day ?? 0)
  if (date === null) return null
  const time = clock(hour, minute, second)
  if (wordAt(match.scan, match.end - 1) === 'z') time.zone = 0
  return onDay(time, date, scope)
}

/** The day that a bare time of day belongs to: the one of its sentence, else the dispatch's. */
function dayOfSentence(scope: Scope): number {
  return scope.day !== null && scope.sentence - scope.daySentence <= 1 ? scope.day.from : scope.reference
}

function timed(match: Match, scope: Scope, day: Reading | null | undefined): Reading | null | undefined {
  const time = match.reading('clock')
  if (time == null) return time
  if (match.has('day') && day == null) return day
  if (day != null && day.unit > Unit.Day) return undefined
  const name = match.node('clock')?.rule.name
  // "midnight Friday" ends Friday.
  if (day != null && name === 'midnight') return onDay(clock(24, 0, 0), day, scope)
  const zone = match.reading('zone')
  const other = match.reading('clock_2')
  // "10:35 a.m. (0735 GMT)": the two tell the zone of the first.
  if (other != null && !Number.isNaN(other.zone)) {
    const gap = mod(Math.round((time.second - other.second) / 60) + other.zone, 1440)
    time.zone = gap > 840 ? gap - 1440 : gap
  }
  if (zone != null && !Number.isNaN(zone.zone)) time.zone = zone.zone
  if (day != null) return onDay(time, day, scope)
  return onDayOf(time, scope, dayOfSentence(scope))
}

function onDayOf(time: Reading, scope: Scope, day: number): Reading {
  return onDay(time, Number.isNaN(day) ? null : dayReading(day), scope)
}

function dayPart(match: Match, scope: Scope): Reading | null | undefined {
  const day = match.reading('day')
  if (day == null || day.unit > Unit.Day) return day === null ? null : undefined
  return onDay(partReading(match.number('part')), day, scope)
}

function partOn(match: Match, scope: Scope, day: number): Reading {
  return onDayOf(partReading(match.number('part')), scope, day)
}

function hourOn(match: Match, scope: Scope, day: Reading | null | undefined, part: number): Reading | null | undefined {
  const hour = match.number('hour')
  if (day == null || hour < 1 || hour > 12) return undefined
  if (match.scan.isMark(match.end, 58) || match.scan.isMark(match.end, 45)) return undefined
  return onDay(clock(hourOfPart(hour, part), 0, 0), day.value.endsWith('_REF') ? null : day, scope)
}

function clockInPart(match: Match, scope: Scope, part: number): Reading | null | undefined {
  const time = match.reading('clock')
  if (time == null) return time
  const hour = Math.floor(time.second / 3600)
  const rest = time.second % 3600
  return onDayOf(clock(hourOfPart(hour, part), Math.floor(rest / 60), rest % 60), scope, scope.reference)
}

function inYear(match: Match, scope: Scope): Reading | null {
  return scope.dated(match.number('year'), match.number('month'), match.number('daynum'))
}

/** START, MID or END of what is meant. */
export function phased(reading: Reading | null | undefined, phase: number): Reading | null | undefined {
  if (reading == null) return reading
  reading.mod = phase === 1 || phase === 4 ? 'START' : phase === 2 ? 'MID' : 'END'
  return reading
}

const PART_LEADS = 'in during by into through on throughout for of that'

/** "in the morning" is the morning of the day spoken of. */
function thePart(match: Match, scope: Scope): Reading | undefined {
  const { scan, end } = match
  if (!isPreposition(match, PART_LEADS)) return undefined
  const next = wordAt(scan, end)
  if (scan.isWord(end) && !isIn(next, 'after and to as when with on but before at for by')) return undefined
  if (isAfter(scan, match.start - 1, 'middle dead all')) return undefined
  return partOn(match, scope, dayOfSentence(scope))
}

function earlyHours(match: Match, scope: Scope): Reading | null | undefined {
  const day = match.reading('day')
  return day == null ? day : onDay(partReading(1), day, scope)
}
