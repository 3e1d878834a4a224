import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { halfReading, yearReading } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { century } from './dates.js'
import { isAfter, isCapital, isFree, isPreposition, wordAt, wordSet } from './looks.js'
import { rule } from './rule.js'
import { relationUnit, sameUnit } from './units.js'

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

/** Years that stand alone, business years, the halves of a year. */
export const YEAR_PERIODS: readonly Rule[] = [
  rule('bare-year', 'YEAR', 'since 1985', '1985', bareYear),
  rule('any-year', '<year>', 'this year', '2025', (m) =>
    m.node('year')?.rule.name === 'year' ? undefined : m.reading('year'),
  ),
  rule('year-apostrophe', "' ~YY", "since '82", '1982', apostropheYear),
  rule('fiscal', '(fiscal|calendar|financial|year|fy|cy) [year] YEARNUM', 'fiscal 1989', '1989', (m) =>
    yearReading(m.number('yearnum')),
  ),
  rule('fiscal-short', '(fy|cy) ~YY', 'CY18', '2018', (m) => yearReading(century(m.number('yy')))),
  rule(
    'half',
    '(first|second|last|latter|final) half [of] [the] <year>',
    'the first half of 1989',
    '1989-H1',
    halfOfYear,
  ),
  rule('half-alone', '(first|second) half', 'in the first half', '2025-H1', halfAlone),
]

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
function bareYear(match: Match): Reading | undefined {
  const { scan, start, end } = match
  const year = match.number('year')
  const after = wordAt(scan, end)
  const isLed = BEFORE_YEAR.has(wordAt(scan, start - 1)) && scan.isWord(start - 1)
  if (COUNTED.has(after)) return undefined
  if (!scan.isNumber(start)) return isLed || (year > 1400 && year < 2000) ? yearReading(year) : undefined
  if (isTied(match) || isAfter(scan, start, NUMBERED)) return undefined
  if (year < 1400 || year > 2199) {
    // "in 1066 and all that", not "in 1300 homes"
    const isYear = isPreposition(match, 'in since year circa until') && (!scan.isWord(end) || AFTER_OLD_YEAR.has(after))
    return isYear ? yearReading(year) : undefined
  }
  if (year < 1800 && !isLed) return undefined
  // "2000 pieces" are counted, "his 1996 campaigns" and "in 1996 prices" are dated.
  if (isPlural(scan.look(end)) && scan.kinds(end) === 0 && !isCapital(scan, end)) {
    if (!isLed || isPreposition(match, 'to and or than about over of around for a by from')) return undefined
  }
  return isModel(match, isLed) ? undefined : yearReading(year)
}

/** What has numbers that look like years: "flight 1995", "Resolution 1973". */
const NUMBERED =
  'no number flight room page bus highway route act section nearly almost least some roughly approximately resolution boeing airbus windows only'

/** Whether marks or letters tie the digits to something that is no year. */
function isTied(match: Match): boolean {
  const { scan, start, end } = match
  if (!isFree(match) && !isRangeOfYears(scan, start, end)) return true
  if (scan.isGlued(end) && (scan.isWord(end) || scan.isMark(end, 37) || scan.isMark(end, 58))) return true
  if (start === 0 || !scan.isGlued(start)) return false
  return (
    scan.isWord(start - 1) ||
    scan.isMark(start - 1, 58) ||
    scan.isMark(start - 1, 95) ||
    (scan.isMark(start - 1, 47) && !scan.isNumber(start - 2))
  )
}

/** "Sony Walkman 1990 Special": in the middle of a name it is part of it. */
function isModel({ scan, start, end }: Match, isLed: boolean): boolean {
  if (isLed || !isCapital(scan, start - 1) || scan.kinds(start - 1) !== 0) return false
  return isCapital(scan, end) && scan.kinds(end) === 0 && (scan.look(end) & Look.Opening) === 0
}

const AFTER_OLD_YEAR: ReadonlySet<string> = wordSet('and when by to the after as but he she it they at for was with a')

export function isPlural(look: number): boolean {
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
