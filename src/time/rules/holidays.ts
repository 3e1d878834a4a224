import { dayOf } from '../../text/iso-date.js'
import { dayReading } from '../calendar.js'
import { holidayIn } from '../feasts.js'
import type { Match, Rule } from '../grammar.js'
import { HOLIDAYS, type HolidayEntry } from '../holidays.data.js'
import { type Reading, readingOf, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { isCapital, isPreposition, wordAt, wordSet } from './looks.js'

/** Days with a name, with a year or the nearest one: the group `<holiday>`. */
export const HOLIDAY_RULES: readonly Rule[] = [
  ...HOLIDAYS.flatMap((entry) => [alone(entry), ofYear(entry), ofRelation(entry)]),
  {
    name: 'nine-eleven',
    pattern: '9 ~/ ~11',
    example: ['since 9/11', '2001-09-11'],
    read: (match) => (isPreposition(match, 'on by until') ? undefined : dayReading(11576)),
  },
]

function alone(entry: HolidayEntry): Rule {
  const [pattern, , , example, value] = entry
  return {
    name: `holiday ${pattern}`,
    pattern,
    example: [example, value],
    read: (match, scope) => nearest(entry, match, scope),
  }
}

function ofYear(entry: HolidayEntry): Rule {
  const [pattern, , , example, value] = entry
  return {
    name: `holiday ${pattern} of year`,
    pattern: `${pattern} [,] [(of|in)] <year>`,
    example: [example, value],
    read: (match) => {
      const year = match.reading('year')
      return year == null || Number.isNaN(year.from) ? year : (inYear(entry, dayOf(year.from).year) ?? undefined)
    },
  }
}

function ofRelation(entry: HolidayEntry): Rule {
  const [pattern, , , example, value] = entry
  return {
    name: `holiday REL ${pattern}`,
    pattern: `REL ${pattern}`,
    example: [example, value],
    read: (match, scope) => {
      const relation = match.number('rel')
      if (!scope.hasReference) return vague(relation < 0 ? -1 : relation > 1 ? 1 : 0)
      if (relation === 0 || relation === 1) return inYear(entry, scope.year) ?? undefined
      return closest(entry, scope, relation < 0 ? -1 : 1) ?? undefined
    },
  }
}

/** The holiday behind (-1) or ahead (1) of the dispatch. */
function closest(entry: HolidayEntry, scope: Scope, sign: number): Reading | null {
  for (const step of [-1, 0, 1, 2]) {
    const reading = inYear(entry, scope.year + sign * step)
    if (reading !== null && (sign < 0 ? reading.from < scope.reference : reading.from > scope.reference)) return reading
  }
  return null
}

function inYear([, spec, days]: HolidayEntry, year: number): Reading | null {
  const day = holidayIn(year, spec)
  if (Number.isNaN(day)) return null
  const reading = dayReading(day)
  reading.to = day + days
  return reading
}

function nearest(entry: HolidayEntry, match: Match, scope: Scope): Reading | null | undefined {
  const { scan, start, end } = match
  const [, spec] = entry
  // "Easter Island", "Christmas Carol": a name that goes on.
  if (
    end - start === 1 &&
    isCapital(scan, end) &&
    scan.kinds(end) === 0 &&
    isCapital(scan, start) &&
    !NAMED_AFTER.has(wordAt(scan, end)) &&
    scan.isWord(end)
  )
    return undefined
  if (!scope.hasReference) {
    const [kind, month = 0, day = 0] = spec
    const value =
      kind === 'fixed' ? `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : 'XXXX-XX-XX'
    return readingOf('DATE', value, Unit.Day, Number.NaN, Number.NaN)
  }
  return scope.nearest((year) => inYear(entry, year), scope.tense(start, end)) ?? undefined
}

const NAMED_AFTER: ReadonlySet<string> = wordSet('day eve week weekend sunday mass morning night')
