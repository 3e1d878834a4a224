import { durationReading } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, readingOf, Unit } from '../reading.js'
import { isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Times that come back: "every Monday", "twice a year", "daily". */
export const SETS: readonly Rule[] = [
  rule('every-unit', '(every|each|per) UNIT', 'every day', 'P1D', (m) =>
    wordAt(m.scan, m.start) === 'per' && m.number('unit') < Unit.Day
      ? undefined
      : set(durationValue(1, m.number('unit')), wordAt(m.scan, m.start)),
  ),
  rule('every-number', '(every|each) NUM [-] (UNIT|UNITS)', 'each two days', 'P2D', (m) =>
    set(durationValue(m.number('num'), m.number('unit', m.number('units'))), 'every'),
  ),
  rule('every-other', '(every|each) (other|second) UNIT', 'every other day', 'P2D', (m) =>
    set(durationValue(2, m.number('unit')), 'every'),
  ),
  rule('every-few', '(every|each) few UNITS', 'every few days', 'PXD', (m) =>
    set(durationValue(Number.NaN, m.number('units')), 'every'),
  ),
  rule('every-weekday', '(every|each) [(other|second|single)] WEEKDAY', 'every Monday', 'XXXX-WXX-1', (m) =>
    set(`XXXX-WXX-${m.number('weekday')}`, 'every'),
  ),
  rule('every-weekday-part', '(every|each) WEEKDAY PART', 'every Monday night', 'XXXX-WXX-1TNI', (m) =>
    set(`XXXX-WXX-${m.number('weekday')}T${PART_CODES[m.number('part')] ?? ''}`, 'every'),
  ),
  rule('every-part', '(every|each) PART', 'every morning', 'XXXX-XX-XXTMO', (m) =>
    set(`XXXX-XX-XXT${PART_CODES[m.number('part')] ?? ''}`, 'every'),
  ),
  rule('every-month', '(every|each) MONTH', 'every July', 'XXXX-07', (m) =>
    set(`XXXX-${String(m.number('month')).padStart(2, '0')}`, 'every'),
  ),
  rule('every-season', '(every|each) SEASON', 'every summer', 'XXXX-SU', (m) =>
    set(`XXXX-${SEASON_CODES[m.number('season')] ?? ''}`, 'every'),
  ),
  rule('weekdays', 'WEEKDAYS', 'on Mondays', 'XXXX-WXX-1', (m) => set(`XXXX-WXX-${m.number('weekdays')}`, null)),
  rule('weekday-parts', 'WEEKDAY (mornings|afternoons|evenings|nights)', 'on Tuesday nights', 'XXXX-WXX-2TNI', (m) =>
    set(`XXXX-WXX-${m.number('weekday')}T${PLURAL_PARTS[wordAt(m.scan, m.end - 1)] ?? 'NI'}`, null),
  ),
  rule('times-a', '(once|twice|thrice) (a|an|per|every|each) UNIT', 'twice a year', 'P1Y', (m) =>
    times(m, { once: 1, twice: 2 }[wordAt(m.scan, m.start)] ?? 3),
  ),
  rule('number-times-a', 'NUM times (a|an|per|every|each) UNIT', 'three times a week', 'P1W', (m) =>
    times(m, m.number('num')),
  ),
  rule('one-a', 'one (a|per) UNIT', 'one a day', 'P1D', (m) => times(m, 1)),
  rule('recurrence', 'RECUR', 'a daily tally', 'P1D', recurrence),
  rule('year-round', '(year|day) in [,] (year|day) out', 'year in, year out', 'P1Y', (m) =>
    set(wordAt(m.scan, m.start) === 'year' ? 'P1Y' : 'P1D', null),
  ),
]

const PART_CODES: Readonly<Record<number, string>> = {
  1: 'MO',
  2: 'AF',
  3: 'EV',
  4: 'NI',
  5: 'DT',
  6: '12:00',
  7: 'MO',
  8: 'EV',
}

const PLURAL_PARTS: Readonly<Record<string, string>> = {
  mornings: 'MO',
  afternoons: 'AF',
  evenings: 'EV',
  nights: 'NI',
}

const SEASON_CODES: Readonly<Record<number, string>> = { 1: 'SP', 2: 'SU', 3: 'FA', 4: 'WI' }

function set(value: string, quant: string | null): Reading {
  const reading = readingOf('SET', value, Unit.None, Number.NaN, Number.NaN)
  reading.quant = quant === null ? null : quant === 'per' ? 'EVERY' : quant.toUpperCase()
  return reading
}

function durationValue(count: number, unit: number): string {
  if (unit === Unit.Quarter) return `P${count * 3}M`
  return Number.isNaN(count)
    ? `PX${unit === Unit.Year ? 'Y' : unit === Unit.Month ? 'M' : unit === Unit.Week ? 'W' : 'D'}`
    : durationReading([{ count, unit }]).value
}

function times(match: Match, count: number): Reading {
  const reading = set(durationValue(1, match.number('unit')), null)
  reading.freq = `${count}X`
  return reading
}

/** "daily" and "weekly" as they come; "annual", "monthly", "quarterly" where they are no fixed name of a thing. */
function recurrence(match: Match): Reading | undefined {
  const { scan, start, end } = match
  const code = match.number('recur')
  const unit = Math.floor(code / 10)
  const word = wordAt(scan, start)
  if (isPreposition(match, 'semi bi') || (scan.isMark(start - 1, 45) && scan.isGlued(start))) return undefined
  const goesOn =
    scan.isWord(end) && !isIn(wordAt(scan, end), 'in at and or to for since by on from over through as with but basis')
  const isName = (scan.look(start) & 2) !== 0 && (scan.look(end) & 2) !== 0
  if (isName && goesOn) return undefined
  if ((word === 'annual' || word === 'quarterly' || word === 'monthly' || word === 'biennial') && goesOn)
    return undefined
  return set(durationValue(code % 10, unit), null)
}
