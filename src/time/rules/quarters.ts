import { dayOf } from '../../text/iso-date.js'
import { quarterReading } from '../calendar.js'
import type { Match, Rule } from '../grammar.js'
import type { Reading } from '../reading.js'
import type { Scan } from '../scan.js'
import type { Scope } from '../scope.js'
import { isAfter, isIn, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Quarters of a year: "the third quarter", "Q3 2019". */
export const QUARTERS: readonly Rule[] = [
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
]

/** "profit in the third quarter" is behind, "will open in the third quarter" ahead; "expects to report a third-quarter loss" behind. */
export function quarter(match: Match, scope: Scope): Reading | null | undefined {
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
