import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import {
  centuryReading,
  decadeReading,
  halfReading,
  mondayOfWeek,
  monthReading,
  quarterReading,
  seasonReading,
  unitReading,
  weekendReading,
  weekReading,
  weeksIn,
  yearReading,
} from '../calendar.js'
import { type Match, type Rule, valueIn } from '../grammar.js'
import { type Reading, readingOf, Unit, vague } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { Kind } from '../vocabulary.js'
import { century } from './dates.js'
import { isAfter, isCapital, isFree, isIn, isPreposition, wordAt, wordSet } from './looks.js'

/** A year by its number or by its place: the group `<year>`. */
export const YEARS: readonly Rule[] = [
  rule('year', 'YEAR', 'in 1996', '1996', (m) => yearReading(m.number('year'))),
  rule('relation-year', '[the] REL [(fiscal|financial|calendar|full)] year', 'last year', '2024', (m, s) =>
    relationUnit(m, s, Unit.Year),
  ),
  rule('the-year-number', '[the] year YEAR', 'the year two thousand', '2000', (m) => yearReading(m.number('year'))),
  rule('year-before', '[the] year before last', 'the year before last', '2023', (_, s) => s.unit(Unit.Year, -2)),
  rule('year-after', '[the] year after [the] next', 'the year after next', '2027', (_, s) => s.unit(Unit.Year, 2)),
  rule('that-year', '[the] (that|same) year', 'that year', '2025', sameUnit(Unit.Year)),
]

/** Years, quarters, seasons, decades, weeks: stretches longer than a day. */
export const PERIODS: readonly Rule[] = [
  rule('month', '<month>', 'in November', '2025-11', (m) => m.reading('month')),
  rule('bare-year', 'YEAR', 'since 1985', '1985', bareYear),
  rule('any-year', '<year>', 'this year', '2025', (m) =>
    m.node('year')?.rule.name === 'year' ? undefined : m.reading('year'),
  ),
  rule('year-apostrophe', "' ~YY", "since '82", '1982', apostropheYear),
  rule('fiscal', '(fiscal|calendar|financial|year|fy|cy) [year] YEARNUM', 'fiscal 1989', '1989', (m) =>
    yearReading(m.number('yearnum')),
  ),
  rule('fiscal-short', '(fy|cy) ~YY', 'CY18', '2018', (m) => yearReading(century(m.number('yy')))),
  rule('month-of-year', '<month> [,] [(of|in)] <year>', 'June last year', '2024-06', monthOfYear),
  rule('year-month', "<year> [' s] <month>", "last year's June", '2024-06', monthOfYear),
  rule('relation-month', 'REL MONTH', 'last June', '2025-06', relationMonth),
  rule('relation-unit', 'REL [(past|coming|calendar|fiscal|full)] UNIT', 'last week', '2025-W48', anyUnit),
  rule('unit-after-next', '[the] UNIT after [the] next', 'the week after next', '2025-W51', (m, s) =>
    s.unit(m.number('unit'), 2),
  ),
  rule('unit-before-last', '[the] UNIT before last', 'the week before last', '2025-W47', (m, s) =>
    s.unit(m.number('unit'), -2),
  ),
  rule('same-unit', '[the] (that|same) [very] UNIT', 'the same week', '2025-W49', (m, s) =>
    m.number('unit') < Unit.Week ? undefined : sameUnit(m.number('unit'))(m, s),
  ),
  rule('same-month', '(that|same) MONTH', 'that June', '2025-06', (m, s) =>
    s.month(m.number('month'), { direction: -1, distance: 1 }),
  ),
  rule('same-season', 'that SEASON', 'that summer', '2025-SU', (m, s) =>
    seasonOf(m.number('season'), s, s.date?.from ?? s.reference),
  ),
  rule('following-month', 'REL MONTH', 'the following August', '2026-08', relationMonth),
  rule('quarter', '[its] [fiscal] [-] ORD [-] quarter', 'the third quarter', '2025-Q3', quarter),
  rule('fiscal-quarter', '[its] fiscal [-] ORD [-] quarter', 'the fiscal first quarter', '2025-Q1', quarter),
  rule(
    'quarter-of',
    '[fiscal] ORD [-] [fiscal] quarter [,] [of] [the] [fiscal] <year>',
    'third quarter of 2016',
    '2016-Q3',
    quarterOfYear,
  ),
  rule('last-quarter-of', '(last|final) quarter of <year>', 'the last quarter of 2016', '2016-Q4', quarterOfYear),
  rule('year-quarter', "<year> ['] [s] ORD [-] quarter", "this year's third quarter", '2025-Q3', quarterOfYear),
  rule('q-number', 'q ~DD [(of|,)] [<year>]', 'Q3 2019', '2019-Q3', quarterLetter),
  rule('number-q', '<year> [-] q ~DD', '2019 Q3', '2019-Q3', quarterLetter),
  rule('dd-q', 'DD ~q [of] [<year>]', '3Q 2019', '2019-Q3', quarterLetter),
  rule(
    'half',
    '(first|second|last|latter|final) half [of] [the] <year>',
    'the first half of 1989',
    '1989-H1',
    halfOfYear,
  ),
  rule('half-alone', '(first|second) half', 'in the first half', '2025-H1', halfAlone),
  rule('season', 'SEASON', 'in the summer', '2025-SU', season),
  rule('season-of', 'SEASON [,] [of] <year>', 'summer of 1994', '1994-SU', (m) => {
    const year = m.reading('year')
    return year == null || Number.isNaN(year.from) ? year : seasonReading(dayOf(year.from).year, m.number('season'))
  }),
  rule('relation-season', 'REL [(past|coming)] SEASON', 'last summer', '2025-SU', relationSeason),
  rule('decade', "YEARNUM ['] ~s", 'the 1990s', '199', (m) =>
    m.number('yearnum') % 10 === 0 ? decadeReading(m.number('yearnum')) : undefined,
  ),
  rule('decade-short', "['] DD ['] ~s", "the '80s", '198', shortDecade),
  rule(
    'decade-words',
    '[nineteen] (twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
    'the nineties',
    '199',
    wordDecade,
  ),
  rule('noughties', '(noughties|aughts)', 'the noughties', '200', () => decadeReading(2000)),
  rule('century', 'ORD [-] century', 'the 20th century', '19', (m) => centuryReading(m.number('ord') - 1)),
  rule('week-number', '[the] week DAYNUM [of] [<year>]', 'week 27 of 2017', '2017-W27', weekNumber),
  rule(
    'week-of',
    'the week (of|beginning|starting|ending|ended) [on] [the] <day>',
    'the week of March 6',
    '2026-W10',
    (m) => {
      const day = m.reading('day')
      return day == null || Number.isNaN(day.from) ? day : weekReading(day.from)
    },
  ),
  rule('nth-week', '[the] ORD week (of|in) <year>', 'the first week of 2015', '2015-W01', nthWeek),
  rule('last-week-of-year', '[the] (last|final) week (of|in) <year>', 'the last week of 2015', '2015-W53', nthWeek),
  rule('nth-week-of-month', '[the] ORD week (of|in) <month>', 'first week of October 2014', '2014-W41', nthWeekOfMonth),
  rule(
    'last-week-of-month',
    '[the] (last|final) week (of|in) <month>',
    'last week of September 2014',
    '2014-W39',
    nthWeekOfMonth,
  ),
  rule('nth-month', '[the] ORD month (of|in) <year>', 'the third month of 2021', '2021-03', (m) => {
    const year = m.reading('year')
    return year == null || Number.isNaN(year.from) ? year : monthReading(dayOf(year.from).year, m.number('ord'))
  }),
  rule('weekend', 'the weekend', 'over the weekend', '2025-W48-WE', weekend),
  rule('day-weekend', '<day> weekend', 'Halloween weekend', '2025-W44-WE', (m) => {
    const day = m.reading('day')
    return day == null || Number.isNaN(day.from) || m.node('day')?.rule.name === 'weekday'
      ? undefined
      : weekendReading(day.from)
  }),
  rule('day-weekend-year', '<holiday> weekend YEAR', 'Halloween weekend 2021', '2021-W43-WE', (m, s) => {
    const day = m.reading('holiday')
    if (day == null || Number.isNaN(day.from)) return day
    const { month, day: ofMonth } = dayOf(day.from)
    const moved = s.dated(m.number('year'), month, ofMonth)
    return moved === null ? null : weekendReading(moved.from)
  }),
  rule('day-week', '<holiday> week', 'Easter week', '2026-W14', (m) => {
    const day = m.reading('holiday')
    return day == null || Number.isNaN(day.from) ? day : weekReading(day.from)
  }),
]

function rule(name: string, pattern: string, text: string, value: string, read: Rule['read']): Rule {
  return { name, pattern, example: [text, value], read }
}

/** Steps of a relation: last, past, previous one back; this, current none; next, coming, following one on. */
function stepsOf(relation: number): number {
  return relation < 0 ? -1 : relation > 1 ? 1 : 0
}

/** "the following year", "the previous month" lean on the story; "last", "this", "next" on the dispatch. */
function relationUnit(match: Match, scope: Scope, unit: number): Reading {
  const relation = match.number('rel')
  const steps = stepsOf(relation)
  const told = relation === 4 || relation === -3 ? scope.recent(2) : null
  const anchor = told === null || Number.isNaN(told.from) ? scope.reference : told.from
  return Number.isNaN(anchor) ? vague(steps) : unitReading(unit, anchor, steps)
}

function anyUnit(match: Match, scope: Scope): Reading | undefined {
  const unit = match.number('unit')
  const relation = match.number('rel')
  if (unit < Unit.Day) return undefined
  if (unit >= Unit.Decade && relation < 0) return undefined
  if (unit === Unit.Day) return undefined
  if (unit === Unit.Quarter && relation === 0 && scope.period?.unit === Unit.Quarter) return scope.period
  return relationUnit(match, scope, unit)
}

function sameUnit(unit: number): Rule['read'] {
  return (match, scope) => {
    const told = scope.recent(4)
    const anchor = told === null || Number.isNaN(told.from) ? scope.reference : told.from
    if (match.scan.isMark(match.end, 45)) return undefined
    return Number.isNaN(anchor) ? vague(-1) : unitReading(unit, anchor, 0)
  }
}

const BEFORE_YEAR: ReadonlySet<string> = wordSet(
  'in since by until till from of before after during through throughout between early late mid the a its his her their our circa for spring summer fall autumn winter c around post pre into on this that as about like back than over an mid- end s year to and or',
)

/** Things that are counted by the thousand: "1999 people". */
const COUNTED: ReadonlySet<string> = wordSet(
  'people men women children percent troops km miles kilometers kilometres meters metres feet tons tonnes dollars euros pounds yen gmt utc hours hrs local police jobs shares votes cases pieces units points soldiers mg cc vision kg mph hp m copies seats calories',
)

/** "1998-2001", "1998/99": years tied to years. */
function isRangeOfYears(scan: Scan, start: number, end: number): boolean {
  const isTiedBefore = scan.isGlued(start) && scan.isNumber(start - 2)
  const isYearBefore =
    !isTiedBefore || (scan.width(start - 2) === 4 && scan.digits(start - 2) > 1400 && !scan.isGlued(start - 2))
  const isTiedAfter = scan.isGlued(end) && scan.isGlued(end + 1) && scan.isNumber(end + 1)
  const isYearAfter =
    !isTiedAfter ||
    ((scan.width(end + 1) === 4 || scan.width(end + 1) === 2) && !(scan.isGlued(end + 2) && scan.isNumber(end + 3)))
  return isYearBefore && isYearAfter
}

/** A year that stands alone: "in 1996", "the 1994 accord", not "2000 pieces", "$1998", "2020 Vision". */
function bareYear(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  if (scan.isNumber(start) && !isFree(match) && !isRangeOfYears(scan, start, end)) return undefined
  const year = match.number('year')
  const before = wordAt(scan, start - 1)
  const after = wordAt(scan, end)
  if (COUNTED.has(after)) return undefined
  if (scan.isGlued(end) && (scan.isWord(end) || scan.isMark(end, 37) || scan.isMark(end, 58))) return undefined
  if (
    scan.isGlued(start) &&
    start > 0 &&
    (scan.isWord(start - 1) ||
      scan.isMark(start - 1, 58) ||
      (scan.isMark(start - 1, 47) && !scan.isNumber(start - 2)) ||
      scan.isMark(start - 1, 95))
  )
    return undefined
  const isLed = BEFORE_YEAR.has(before) && scan.isWord(start - 1)
  if (!scan.isNumber(start))
    return isLed || (end - start > 1 && year > 1400 && (isLed || year < 2000)) ? yearReading(year) : undefined
  if (year < 1400 || year > 2199) {
    if (!isPreposition(match, 'in since year circa until') || (scan.isWord(end) && !AFTER_OLD_YEAR.has(after)))
      return undefined
    return yearReading(year)
  }
  if (year < 1800 && !isLed) return undefined
  if (isPlural(scan.look(end)) && scan.kinds(end) === 0 && !isCapital(scan, end)) {
    // "2000 pieces" are counted, "his 1996 campaigns" and "in 1996 prices" are dated.
    if (
      !isLed ||
      before === 'to' ||
      before === 'and' ||
      before === 'or' ||
      before === 'than' ||
      before === 'about' ||
      before === 'over' ||
      before === 'of' ||
      before === 'around' ||
      before === 'for' ||
      before === 'a' ||
      before === 'by' ||
      before === 'from'
    )
      return undefined
  }
  if (
    isAfter(
      scan,
      start,
      'no number flight room page bus highway route act section nearly almost least some roughly approximately resolution boeing airbus windows only',
    )
  )
    return undefined
  if (
    !isLed &&
    isCapital(scan, start - 1) &&
    scan.kinds(start - 1) === 0 &&
    isCapital(scan, end) &&
    scan.isWord(end) &&
    scan.kinds(end) === 0 &&
    scan.look(start - 1) !== 0 &&
    (scan.look(end) & Look.Opening) === 0
  )
    return scope.hasReference ? undefined : undefined
  return yearReading(year)
}

const AFTER_OLD_YEAR: ReadonlySet<string> = wordSet('and when by to the after as but he she it they at for was with a')

function isPlural(look: number): boolean {
  return (look & (Look.Plural | Look.Letters)) === (Look.Plural | Look.Letters)
}

function apostropheYear(match: Match): Reading | undefined {
  const { scan, start, end } = match
  if (start > 0 && scan.isGlued(start)) return undefined
  if (
    scan.isGlued(end) &&
    !scan.isMark(end, 46) &&
    !scan.isMark(end, 44) &&
    !scan.isMark(end, 45) &&
    !scan.isMark(end, 0x2013)
  )
    return undefined
  return isPreposition(match, 'in since of by until the from summer winter and to back early late')
    ? yearReading(century(match.number('yy')))
    : undefined
}

function monthOfYear(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  const month = match.reading('month')
  const node = match.node('month')
  if (year == null || node === undefined || node.rule.name !== 'month') return undefined
  if (Number.isNaN(year.from) || month == null) return year
  return monthReading(dayOf(year.from).year, valueIn(node, 'month') ?? 1)
}

/** "last June" is the one behind, "next March" the one ahead, "this September" this year's. */
function relationMonth(match: Match, scope: Scope): Reading | null | undefined {
  const month = match.number('month')
  const relation = match.number('rel')
  if (wordAt(match.scan, match.start + 1) === 'may' && !isCapital(match.scan, match.start + 1)) return undefined
  if (!scope.hasReference) return scope.month(month, { direction: 0, distance: 0 })
  const told = relation === 4 || relation === -3 ? scope.recent(3) : null
  const anchor = told === null ? scope.reference : told.from
  const { year, month: now } = dayOf(anchor)
  if (relation < 0) return monthReading(month < now ? year : year - 1, month)
  return relation > 1 ? monthReading(month > now ? year : year + 1, month) : monthReading(year, month)
}

function seasonOf(season: number, scope: Scope, day: number): Reading {
  return Number.isNaN(day)
    ? (scope.season(season, { direction: 0, distance: 0 }) ?? vague(-1))
    : seasonReading(dayOf(day).year, season)
}

/** "the summer", "in winter", not "will fall", "a spring in her step", "fall of the wall". */
function season(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const word = wordAt(scan, start)
  const before = wordAt(scan, start - 1)
  if (isCapital(scan, start) && scan.isWord(end) && isCapital(scan, end) && scan.kinds(end) === 0) return undefined
  if (
    isCapital(scan, start - 1) &&
    (scan.look(start - 1) & Look.Opening) === 0 &&
    scan.isWord(start - 1) &&
    !isIn(before, 'In The')
  )
    return undefined
  const isDoubtful = word === 'fall' || word === 'spring'
  const isLed = isIn(before, 'in by until since through during early late mid following before after over')
  if (before === 'the' || before === 'a') {
    const lead = wordAt(scan, start - 2)
    const isLedTwice = isIn(lead, 'in by until since through during over throughout for of')
    if (!isLedTwice || before === 'a') return undefined
    if (isDoubtful && (wordAt(scan, end) === 'of' || !isIn(lead, 'in by until since during through'))) return undefined
    if (word === 'fall' && scan.isWord(end)) return undefined
  } else if (!isLed) return undefined
  if (word === 'fall' && isIn(before, 'after before during')) return undefined
  if (word === 'fall' && before === 'in' && scan.isWord(end)) return undefined
  return scope.season(match.number('season'), scope.tense(start, end))
}

function relationSeason(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, end } = match
  const season = match.number('season')
  const relation = match.number('rel')
  if (wordAt(scan, end - 1) === 'fall' && relation === 0 && scan.isWord(end) && wordAt(scan, end) === 'in')
    return undefined
  if (!scope.hasReference) return scope.season(season, { direction: 0, distance: 0 })
  const { year, month } = dayOf(scope.reference)
  const now = Math.floor((month % 12) / 3)
  // A winter is told by the year in which it begins; in January and February it began the year before.
  const first = month < 3 ? year - 1 : year
  const place = now === 0 ? 4 : now
  const inner = wordAt(scan, end - 2)
  if (relation < 0 || inner === 'past') return seasonReading(season < place ? first : first - 1, season)
  if (relation > 1 || inner === 'coming') return seasonReading(season > place ? first : first + 1, season)
  return seasonReading(month < 3 && season === 4 ? year - 1 : year, season)
}

/** "profit in the third quarter" is behind, "will open in the third quarter" ahead; "expects to report a third-quarter loss" behind. */
function quarter(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const number = match.number('ord')
  const after = wordAt(scan, end)
  // "in the third quarter of the game"
  if (number > 4 || (after === 'of' && isIn(wordAt(scan, end + 1), 'the a play their his'))) return undefined
  const lead = isIn(wordAt(scan, start - 1), 'the its their') ? start - 1 : start
  const isPlaced = isAfter(scan, lead, 'in by for during until through from into before after of')
  const tense = isPlaced && !isReported(scan, start) ? scope.tense(start, end) : { direction: -1, distance: 1 }
  const reading = scope.quarter(number, tense)
  if (reading !== null) reading.isComparison = tense.direction > 0
  return reading
}

/** Whether a report is spoken of shortly before: what it reports on is behind even where it is "expected to report". */
function isReported(scan: Scan, start: number): boolean {
  for (let at = start - 1; at > start - 14 && at >= 0; at--)
    if (isIn(wordAt(scan, at), 'report reports post posts reporting posting announce')) return true
  return false
}

function quarterOfYear(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  const number = match.number('ord', 4)
  if (number > 4) return undefined
  return year == null || Number.isNaN(year.from) ? year : quarterReading(dayOf(year.from).year, number)
}

function quarterLetter(match: Match, scope: Scope): Reading | null | undefined {
  const number = match.number('dd')
  if (number < 1 || number > 4) return undefined
  return match.has('year')
    ? quarterOf(match.reading('year'), number)
    : scope.quarter(number, scope.tense(match.start, match.end))
}

function quarterOf(year: Reading | null | undefined, number: number): Reading | null | undefined {
  return year == null || Number.isNaN(year.from) ? year : quarterReading(dayOf(year.from).year, number)
}

function halfOfYear(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  return year == null || Number.isNaN(year.from)
    ? year
    : halfReading(dayOf(year.from).year, wordAt(match.scan, match.start) === 'first' ? 1 : 2)
}

/** "profit in the first half", not the first half of a match. */
function halfAlone(match: Match, scope: Scope): Reading | undefined {
  if (!scope.hasReference || !isAfter(match.scan, match.start - 1, 'in for during') || match.scan.isWord(match.end))
    return undefined
  const { year, month } = dayOf(scope.reference)
  const half = wordAt(match.scan, match.start) === 'first' ? 1 : 2
  return halfReading(half === 2 && month < 4 ? year - 1 : year, half)
}

function shortDecade(match: Match): Reading | undefined {
  const { scan, start } = match
  const value = match.number('dd')
  if (value % 10 !== 0) return undefined
  const isMarked = scan.isMark(start, 39)
  if (!isMarked && !isPreposition(match, 'the early late mid and -')) return undefined
  // "in her 70s", "temperatures in the 70s": an age, a temperature.
  if (
    !isMarked &&
    (isAfter(scan, start, 'her his their my upper lower high low') ||
      (isAfter(scan, start - 1, 'his her their the') && !isPreposition(match, 'the')))
  )
    return undefined
  return decadeReading(value < 20 ? 2000 + value : 1900 + value)
}

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'] as const

function wordDecade(match: Match): Reading | undefined {
  const { scan, start, end } = match
  const index = (DECADES as readonly string[]).indexOf(wordAt(scan, end - 1))
  if (
    end - start === 1 &&
    (isAfter(scan, start, 'his her their my your our') || isAfter(scan, start - 1, 'his her their'))
  )
    return undefined
  if (end - start === 1 && !isPreposition(match, 'the early late mid and roaring')) return undefined
  return decadeReading(1920 + index * 10)
}

function weekNumber(match: Match, scope: Scope): Reading | null | undefined {
  const week = match.number('daynum')
  if (wordAt(match.scan, match.start) === 'the' && !match.has('year') && match.scan.isWord(match.end)) return undefined
  const year = match.has('year') ? match.reading('year') : scope.hasReference ? yearReading(scope.year) : null
  if (year == null || Number.isNaN(year.from)) return undefined
  const monday = mondayOfWeek(dayOf(year.from).year, week)
  return Number.isNaN(monday) ? null : weekReading(monday)
}

function nthWeek(match: Match): Reading | null | undefined {
  const year = match.reading('year')
  if (year == null || Number.isNaN(year.from)) return year
  const number = dayOf(year.from).year
  const monday = mondayOfWeek(number, match.number('ord', weeksIn(number)))
  return Number.isNaN(monday) ? null : weekReading(monday)
}

/** The first week of a month is the one with most of its first days, as ISO 8601 has it for years. */
function nthWeekOfMonth(match: Match): Reading | null | undefined {
  const month = match.reading('month')
  if (month == null || Number.isNaN(month.from)) return month
  if (!match.has('ord')) return lastWeek(month)
  const first = unitReading(Unit.Week, month.from, 0)
  const start = first.from < month.from ? first.from + 7 : first.from
  return weekReading(start + (match.number('ord') - 1) * 7)
}

function lastWeek(month: Reading): Reading {
  const week = unitReading(Unit.Week, month.to - 1, 0)
  return week.to > month.to ? weekReading(week.from - 7) : week
}

/** "over the weekend" is behind on Monday, ahead on Friday if the verb says so. */
function weekend(match: Match, scope: Scope): Reading {
  if (!scope.hasReference) return vague(-1)
  const weekday = unitReading(Unit.Week, scope.reference, 0)
  const isAhead = scope.tense(match.start, match.end).direction > 0
  return weekendReading(scope.reference - weekday.from >= 5 || isAhead ? scope.reference : scope.reference - 7)
}

/** Classes of words that a period may lean on. */
export const PERIOD_KINDS = Kind.Relation | Kind.Season

/** A reading that names a unit of unknown place. */
export function placeless(value: string, unit: number): Reading {
  return readingOf('DATE', value, unit, Number.NaN, Number.NaN)
}
