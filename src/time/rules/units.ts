import { dayOf } from '../../text/iso-date.js'
import { monthReading, unitReading } from '../calendar.js'
import { type Match, type Rule, valueIn } from '../grammar.js'
import { type Reading, Unit, vague } from '../reading.js'
import type { Scope } from '../scope.js'
import { isCapital, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Months and units by their place: "June last year", "next month", "the week after next". */
export const UNITS: readonly Rule[] = [
  rule('month', '<month>', 'in November', '2025-11', (m) => m.reading('month')),
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
    isCapital(m.scan, m.start + 1) ? s.month(m.number('month'), { direction: -1, distance: 1 }) : undefined,
  ),
]

/** Steps of a relation: last, past, previous one back; this, current none; next, coming, following one on. */
function stepsOf(relation: number): number {
  return relation < 0 ? -1 : relation > 1 ? 1 : 0
}

/** "the following year", "the previous month" lean on the story; "last", "this", "next" on the dispatch. */
export function relationUnit(match: Match, scope: Scope, unit: number): Reading {
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

export function sameUnit(unit: number): Rule['read'] {
  return (match, scope) => {
    const told = scope.recent(4)
    const anchor = told === null || Number.isNaN(told.from) ? scope.reference : told.from
    if (match.scan.isMark(match.end, 45)) return undefined
    return Number.isNaN(anchor) ? vague(-1) : unitReading(unit, anchor, 0)
  }
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
