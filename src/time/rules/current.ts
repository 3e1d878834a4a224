import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { unitReading, yearReading } from '../calendar.js'
import { durationReading } from '../durations.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { isAfter, isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** The unit at hand: "for the year", "this week's", "by year-end". */
export const CURRENT: readonly Rule[] = [
  rule(
    'the-year',
    '[the] [(full|whole|entire|latest|fiscal|financial)] [(fiscal|financial)] year',
    'for the full year',
    '2025',
    theYear,
  ),
  rule('the-week', 'the (week|month|decade|century)', 'for the week', '2025-W49', theUnit),
  rule('year-end', "year [' s] [-] end", 'by year-end', '2025-12-31', yearEnd),
  rule('eoy', '(eoy|eom|eow)', 'by EOY', '2025', endOf),
]

/** "for the year", not "man of the year"; "for the year ended March 31" is as long as a year. */
function theYear(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  const lead = wordAt(scan, start - 1)
  const isFull = end - start > 2
  if (wordAt(scan, start) !== 'the' && !(isFull || isAfter(scan, end - 1, 'full entire fiscal whole'))) return undefined
  if (wordAt(scan, start) !== 'the' && isAfter(scan, start, 'a an one each every per first s')) return undefined
  if (scan.isMark(end, 45) || scan.isNumber(end)) return undefined
  const next = wordAt(scan, end)
  if (next === 'ended' || next === 'ending' || next === 'to') {
    const reading = durationReading([{ count: 1, unit: Unit.Year }])
    scope.period = scope.hasReference ? yearReading(scope.year) : null
    return reading
  }
  if (
    !isFull &&
    !isIn(lead, 'for in during throughout of over this through') &&
    (scan.look(start) & Look.Opening) === 0
  )
    return undefined
  if (
    lead === 'of' &&
    !isFull &&
    !isAfter(scan, start - 1, 'rest part half most remainder much course quarter months weeks out time days start end')
  )
    return undefined
  if (isIn(next, 'before after when that of he she they it i we since') && !isFull) return undefined
  const told = scope.recent(0)
  const isTold =
    told !== null && (told.unit === Unit.Year || told.unit === Unit.Quarter) && told.from <= scope.reference
  const anchor = isTold ? told.from : scope.reference
  if (Number.isNaN(anchor)) return vague(0)
  const reading = unitReading(Unit.Year, anchor, 0)
  scope.period = reading
  return reading
}

function theUnit(match: Match, scope: Scope): Reading | undefined {
  const { scan, start, end } = match
  const word = wordAt(scan, end - 1)
  const lead = wordAt(scan, start - 1)
  const isPossessive = scan.isMark(end, 39) && wordAt(scan, end + 1) === 's'
  if (!isIn(lead, 'for in during throughout over of into') && !isPossessive) return undefined
  if (lead === 'of' && !isAfter(scan, start - 1, 'rest part half most remainder end course days time')) return undefined
  if (isIn(wordAt(scan, end), 'before after when that of since ended ending leading to following')) return undefined
  if (scan.isMark(end, 45)) return undefined
  const told = scope.recent(1)
  const anchor = told !== null && told.unit <= Unit.Month && word !== 'week' ? told.from : scope.reference
  if (Number.isNaN(anchor)) return vague(0)
  const unit =
    word === 'week' ? Unit.Week : word === 'month' ? Unit.Month : word === 'decade' ? Unit.Decade : Unit.Century
  // On a Sunday or Monday "for the week" looks back on the one that is over.
  const shift = unit === Unit.Week && anchor === scope.reference && scope.unit(Unit.Week, 0).from === anchor ? -1 : 0
  return unitReading(unit, anchor, shift)
}

/** "by year-end": the last day of the year, of the last one where it is behind. */
function yearEnd(match: Match, scope: Scope): Reading | undefined {
  if (!scope.hasReference) return undefined
  const isBack = isPreposition(match, 'since from at') && dayOf(scope.reference).month < 12
  const year = unitReading(Unit.Year, scope.reference, isBack ? -1 : 0)
  if (match.scan.isMark(match.end - 2, 45)) return unitReading(Unit.Day, year.to - 1, 0)
  year.mod = 'END'
  return year
}

function endOf(match: Match, scope: Scope): Reading {
  const letter = wordAt(match.scan, match.start)
  const reading = scope.unit(letter === 'eoy' ? Unit.Year : letter === 'eom' ? Unit.Month : Unit.Week, 0)
  reading.mod = 'END'
  return reading
}
