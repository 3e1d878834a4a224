import { Look } from '../atoms.js'
import { type Amount, durationReading, moveDay, placeDuration, vagueDuration } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, readingOf, Unit } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { Kind } from '../vocabulary.js'
import { isAfter, isCapital, isIn, isPreposition, isShouted, wordAt, wordSet } from './looks.js'
import { rule } from './rule.js'

/** Amounts of time, from which dates are counted off as well: the group `<dur>`. */
export const AMOUNTS: readonly Rule[] = [
  rule(
    'number-units',
    'NUM [-] [(more|full|whole|straight|consecutive|trading|working|business|calendar|additional|long|successive|solid)] (UNIT|UNITS)',
    'five-day',
    'P5D',
    counted,
  ),
  rule('chain', 'NUM ANYUNIT [,] [and] NUM ANYUNIT', 'one week three days', 'P1W3D', (m) =>
    durationReading([amount(m, 'num', 'anyunit'), amount(m, 'num_2', 'anyunit_2')]),
  ),
  rule(
    'chain-of-three',
    'NUM ANYUNIT [,] [and] NUM ANYUNIT [,] [and] NUM ANYUNIT',
    '1 year 1 month 21 days',
    'P1Y1M21D',
    (m) =>
      durationReading([amount(m, 'num', 'anyunit'), amount(m, 'num_2', 'anyunit_2'), amount(m, 'num_3', 'anyunit_3')]),
  ),
  rule('unit-and-half', '(a|an|one) UNIT and [a] FRACTION', 'an hour and a half', 'PT1H30M', (m) =>
    durationReading([{ count: 1 + m.number('fraction') / 100, unit: m.number('unit') }]),
  ),
  rule('units-and-half', 'NUM UNITS and [a] FRACTION', 'two years and a half', 'P2Y6M', (m) =>
    durationReading([{ count: m.number('num') + m.number('fraction') / 100, unit: m.number('units') }]),
  ),
  rule('half-unit', 'half [-] [(a|an)] UNIT', 'half an hour', 'PT30M', (m) =>
    m.number('unit') === Unit.Second ? undefined : durationReading([{ count: 0.5, unit: m.number('unit') }]),
  ),
  rule('quarter-hour', '[a] quarter [of] an hour', 'a quarter of an hour', 'PT15M', () =>
    durationReading([{ count: 0.25, unit: Unit.Hour }]),
  ),
  rule('number-range', 'NUM (to|or|-|–) NUM [-] (UNIT|UNITS)', 'two to three weeks', 'P2W', (m) =>
    durationReading([{ count: m.number('num'), unit: m.number('unit', m.number('units')) }]),
  ),
  rule('couple', 'a couple [of] [more] UNITS', 'a couple of days', 'P2D', (m) =>
    durationReading([{ count: 2, unit: m.number('units') }]),
  ),
  rule('dozen', 'a dozen UNITS', 'a dozen years', 'P12Y', (m) =>
    durationReading([{ count: 12, unit: m.number('units') }]),
  ),
  rule(
    'few',
    '[a] (few|several|many|some|numerous|countless|number|handful|dozens|hundreds) [of] [more] [-] UNITS',
    'a few days',
    'PXD',
    (m) => vagueDuration(m.number('units')),
  ),
  rule('several-unit', 'several - UNIT', 'a several-year tenure', 'PXY', (m) => vagueDuration(m.number('unit'))),
  rule('one', '(a|an) [(full|whole|single|further)] UNIT', 'within a week', 'P1W', (m) =>
    m.number('unit') === Unit.Second ? undefined : durationReading([{ count: 1, unit: m.number('unit') }]),
  ),
  rule('single', '(single|half) - UNIT', 'a single-day decline', 'P1D', (m) =>
    durationReading([{ count: wordAt(m.scan, m.start) === 'half' ? 0.5 : 1, unit: m.number('unit') }]),
  ),
  rule('letters', 'NUM ~(w|d|y|m)', 'lasted 2W', 'P2W', letters),
]

/** Amounts with words around that make them durations and nothing else. */
export const DURATIONS: readonly Rule[] = [
  rule('amount', '<dur>', 'for five days', 'P5D', lasting),
  rule('another', '(another|additional|extra) UNIT', 'another day', 'P1D', (m) =>
    durationReading([{ count: 1, unit: m.number('unit') }]),
  ),
  rule('an-additional', '(an|one) (additional|extra|more|added) UNIT', 'an additional year', 'P1Y', (m) =>
    durationReading([{ count: 1, unit: m.number('unit') }]),
  ),
  rule('another-number', '(another|additional|extra) <dur>', 'another two weeks', 'P2W', (m) => m.reading('dur')),
  rule('all', 'all [-] UNIT', 'all year', 'P1Y', (m) =>
    m.number('unit') < Unit.Day ? undefined : durationReading([{ count: 1, unit: m.number('unit') }]),
  ),
  rule('unit-long', '(UNIT|UNITS) - long', 'decades-long', 'PXY', (m) =>
    m.has('units') ? vagueDuration(m.number('units')) : durationReading([{ count: 1, unit: m.number('unit') }]),
  ),
  rule('long-in-one', '(daylong|weeklong|monthlong|yearlong|hourlong)', 'a weeklong visit', 'P1W', longWord),
  rule('units', 'UNITS', 'for years', 'PXY', bareUnits),
  rule('units-or-units', 'UNITS or [even] UNITS', 'within weeks or months', 'PXW', (m) =>
    vagueDuration(m.number('units')),
  ),
  rule('recent', '(recent|coming) UNITS', 'in recent months', 'PXM', (m) => vagueDuration(m.number('units'))),
  rule(
    'relation-number',
    'REL [(full|consecutive)] NUM [(full|trading|business|consecutive)] (UNITS|UNIT)',
    'the past five days',
    'P5D',
    placed,
  ),
  rule('number-relation', 'NUM REL UNITS', 'two past years', 'P2Y', placed),
  rule('relation-few', 'REL (few|several|couple|many) [of] UNITS', 'the next few days', 'PXD', (m) =>
    vagueDuration(m.number('units')),
  ),
  rule('relation-range', 'REL NUM (to|or|-|–) NUM UNITS', 'the next 12 to 18 months', 'P12M', placed),
  rule('relation-decade', 'REL (decade|century|millennium)', 'the past decade', 'P10Y', (m) => {
    if (m.number('rel') >= 0) return undefined
    const word = wordAt(m.scan, m.end - 1)
    return durationReading([
      { count: 1, unit: word === 'decade' ? Unit.Decade : word === 'century' ? Unit.Century : Unit.Millennium },
    ])
  }),
  rule('relation-units', 'REL UNITS', 'in the coming weeks', 'PXW', (m) =>
    m.number('rel') >= 0 && m.number('rel') < 2 ? undefined : vagueDuration(m.number('units')),
  ),
  rule('first-number', '(first|last|final|latest|opening) NUM UNITS', 'the first nine months', 'P9M', (m) =>
    durationReading([{ count: m.number('num'), unit: m.number('units') }]),
  ),
  rule(
    'first-number-of-year',
    '(first|last|final) NUM (months|weeks|days|quarters) [of] <year>',
    'the last four months of 2021',
    'P4M',
    ofYear,
  ),
  rule('first-units', '(first|last|final|early|closing|opening) UNITS', 'the first hours', 'PTXH', (m) =>
    vagueDuration(m.number('units')),
  ),
  rule('while', 'a while', 'for a while', 'PXX', () => readingOf('DURATION', 'PXX', Unit.None, Number.NaN, Number.NaN)),
]

function amount(match: Match, count: string, unit: string): Amount {
  return { count: match.number(count), unit: match.number(unit) % 100 }
}

function counted(match: Match): Reading | undefined {
  const { scan, start, end } = match
  const isPlural = match.has('units')
  const unit = match.number('unit', match.number('units'))
  const count = match.number('num')
  const hasBar = scan.isMark(end - 2, 45)
  if (count > 99999 || count === 0) return undefined
  // "a 3.5 second lead" lasts; "two second places", "one second thought" do not.
  if (
    !isPlural &&
    unit === Unit.Second &&
    !hasBar &&
    Number.isInteger(count) &&
    (count > 1 || !isArticle(scan, start - 1))
  )
    return undefined
  // "two quarters" are half a year, "three-quarters" a share, "one quarter" either.
  if (unit === Unit.Quarter && isPlural === hasBar) return undefined
  // "60 Minutes", "48 Hours": a capital in the middle of a sentence makes a title.
  const isTitle = isCapital(scan, end - 1) && scan.isNumber(start) && !isShouted(scan, end - 1)
  if (isTitle && !isIn(wordAt(scan, end), 'ago later earlier before after from')) return undefined
  return durationReading([{ count, unit }])
}

function isArticle(scan: Scan, at: number): boolean {
  return isIn(wordAt(scan, at), 'a the an')
}

function letters(match: Match): Reading | undefined {
  const { scan, end } = match
  const letter = wordAt(scan, end - 1)
  const units: Readonly<Record<string, number>> = { w: Unit.Week, d: Unit.Day, y: Unit.Year, m: Unit.Month }
  if ((scan.look(end - 1) & Look.Capital) === 0 || !isPreposition(match, 'lasted lasts for last within'))
    return undefined
  return durationReading([{ count: match.number('num'), unit: units[letter] ?? Unit.Day }])
}

const FOR_A: ReadonlySet<string> = wordSet(
  'in within for over after than about nearly almost barely around least lasting lasts lasted last under during took takes take spent spend just only until once every within by him them us me as',
)

const SPEEDS: ReadonlySet<string> = wordSet('miles mile kilometers kilometres km mi kph knots feet meters metres mph')

/** "within a week" lasts, "$1 billion a year" recurs, "a day of joy" does neither. */
function lasting(match: Match): Reading | null | undefined {
  const reading = match.reading('dur')
  const inner = match.node('dur')
  if (reading == null || inner === undefined) return reading
  const { scan, start, end } = match
  const after = wordAt(scan, end)
  const unit = reading.unit
  if (after === 'old' || after === 'olds' || (scan.isMark(end, 45) && wordAt(scan, end + 1).startsWith('old')))
    return null
  if (after === 'of' && wordAt(scan, end + 1) === 'age') return null
  if (isPreposition(match, 'aged age')) return null
  if (inner.rule.name !== 'one') {
    if (unit === Unit.Second && scan.kinds(end) === 0 && scan.isWord(end) && inner.names.includes('unit'))
      return undefined
    return reading
  }
  const before = wordAt(scan, start - 1)
  if (SPEEDS.has(before)) return undefined
  if (unit === Unit.Quarter || unit === Unit.Weekend || unit === Unit.Second) return undefined
  if (FOR_A.has(before) && scan.isWord(start - 1)) return reading
  const isRate =
    scan.isNumber(start - 1) ||
    scan.isMark(start - 1, 37) ||
    (scan.look(start - 1) & Look.Plural) !== 0 ||
    (scan.kinds(start - 1) & (Kind.Number | Kind.Magnitude)) !== 0 ||
    RATED.has(before)
  if (!isRate || (scan.look(start) & Look.Opening) !== 0 || !scan.isWord(start)) return undefined
  reading.type = 'SET'
  reading.quant = 'EVERY'
  return reading
}

const RATED: ReadonlySet<string> = wordSet(
  'percent cents people men women billion trillion hour once twice thrice children pounds euros dollars',
)

const UNITS_AFTER: ReadonlySet<string> = wordSet(
  'for in after over within of take took takes last many by just only spent spend the lasted couple previous extra',
)

/** "for years", "the weeks before the shooting", not "the 24 hours", "days of rain". */
function bareUnits(match: Match): Reading | undefined {
  const { scan, start, end } = match
  const unit = match.number('units')
  const before = wordAt(scan, start - 1)
  const after = wordAt(scan, end)
  if (!scan.isWord(start - 1) || unit === Unit.Second || unit === Unit.Quarter || unit === Unit.Weekend)
    return undefined
  if (after === 'old' || (scan.isMark(end, 45) && wordAt(scan, end + 1) === 'old')) return undefined
  if (before === 'the')
    return after === 'before' || after === 'after' || after === 'since' || after === 'following'
      ? vagueDuration(unit)
      : undefined
  if (before === 'of' && !isAfter(scan, start - 1, 'matter couple period hundreds thousands dozens months weeks'))
    return undefined
  if (!UNITS_AFTER.has(before) || after === 'of') return undefined
  return vagueDuration(unit)
}

function longWord(match: Match): Reading {
  const word = wordAt(match.scan, match.start)
  const unit = word.startsWith('day')
    ? Unit.Day
    : word.startsWith('week')
      ? Unit.Week
      : word.startsWith('month')
        ? Unit.Month
        : word.startsWith('hour')
          ? Unit.Hour
          : Unit.Year
  return durationReading([{ count: 1, unit }])
}

/** "the past five days" end before the dispatch's day, "the next three weeks" begin after it. */
function placed(match: Match, scope: Scope): Reading | undefined {
  if (match.number('num') === 0) return undefined
  const relation = match.number('rel')
  const unit = match.number('units', match.number('unit'))
  const reading = durationReading([{ count: match.number('num'), unit }])
  if (relation === 0 || relation === 1) return match.has('unit') ? undefined : reading
  if (match.has('unit') && match.number('num') !== 1 && !match.scan.isMark(match.end - 2, 45)) return undefined
  return relation === 4 || (relation === -3 && scope.recent(1) !== null)
    ? reading
    : placeDuration(reading, scope, relation < 0 ? -1 : 1)
}

/** "the last four months of 2021": as long as four months, and it is known which. */
function ofYear(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  const word = wordAt(match.scan, match.node('year') === undefined ? 0 : unitAtom(match))
  const unit = { months: Unit.Month, weeks: Unit.Week, days: Unit.Day, quarters: Unit.Quarter }[word]
  if (year == null || unit === undefined) return year
  const amount = { count: match.number('num'), unit }
  const reading = durationReading([amount])
  if (Number.isNaN(year.from)) return reading
  const isFirst = wordAt(match.scan, match.start) === 'first'
  reading.from = isFirst ? year.from : moveDay(year.to, amount, -1)
  reading.to = isFirst ? moveDay(year.from, amount, 1) : year.to
  return reading
}

/** The last atom with a unit's name before the year. */
function unitAtom(match: Match): number {
  const { scan, parse } = match
  for (let at = (match.node('year')?.start ?? parse.end) - 1; at > parse.start; at--)
    if ((scan.kinds(at) & Kind.Unit) !== 0) return at
  return parse.start
}
