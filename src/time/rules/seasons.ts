import { dayOf } from '../../text/iso-date.js'
import { Look } from '../atoms.js'
import { centuryReading, decadeReading, seasonReading } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import { type Reading, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { isAfter, isCapital, isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Seasons, decades, centuries. */
export const SEASONS: readonly Rule[] = [
  rule('season', 'SEASON', 'in the summer', '2025-SU', season),
  rule('season-of', 'SEASON [,] [of] <year>', 'summer of 1994', '1994-SU', (m) => {
    const year = m.reading('year')
    return year == null || Number.isNaN(year.from) ? year : seasonReading(dayOf(year.from).year, m.number('season'))
  }),
  rule('relation-season', 'REL [(past|coming)] SEASON', 'last summer', '2025-SU', relationSeason),
  rule('same-season', 'that SEASON', 'that summer', '2025-SU', (m, s) =>
    seasonOf(m.number('season'), s, s.date?.from ?? s.reference),
  ),
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
]

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
