import type { Match, Rule } from '../grammar.js'
import { type Reading, Unit } from '../reading.js'
import type { Scope } from '../scope.js'
import { isIn, isPreposition, wordAt, wordSet } from './looks.js'
import { phased } from './moments.js'
import { rule } from './rule.js'

/** The beginning, the middle, the end of a stretch: "early December", "mid-1990s", "the end of this year". */
export const EDGES: readonly Rule[] = [
  rule('phase-period', 'PHASE [-] [(in|of)] [the] <period>', 'early December', '2025-12', (m) =>
    edge(m, m.reading('period')),
  ),
  rule('phase-year', 'PHASE [-] [in] <year>', 'mid 1989', '1989', (m) => edge(m, m.reading('year'))),
  rule('phase-day', 'PHASE [on] <day>', 'early Tuesday', '2025-12-02', (m) => edge(m, m.reading('day'))),
  rule('phase-the-unit', 'PHASE [in] the (day|week|month|year)', 'later in the day', '2025-12-02', phaseUnit),
  rule(
    'edge-of',
    '[the] [very] (beginning|start|end|close|middle|turn|ending|outset) of <period>',
    'the end of 1990',
    '1990',
    (m) => edgeOf(m, m.reading('period')),
  ),
  rule(
    'edge-of-year',
    '[the] [very] (beginning|start|end|close|middle|turn|ending|outset) of [the] <year>',
    'the end of 1990',
    '1990',
    (m) => edgeOf(m, m.reading('year')),
  ),
  rule(
    'edge-of-day',
    '[the] [very] (beginning|start|end|close|middle) of <day>',
    'the end of Tuesday',
    '2025-12-02',
    (m) => edgeOf(m, m.reading('day')),
  ),
  rule(
    'edge-of-the-unit',
    '[the] [very] (beginning|start|end|close|middle|turn) of [the] [(fiscal|financial|calendar)] (week|month|quarter|year|decade|century|day)',
    'the end of the week',
    '2025-W49',
    (m, s) => edgeOf(m, unitOfEdge(m, s)),
  ),
  rule('units-end', "the (week|month|quarter|decade|century) ['] s end", "by the month's end", '2025-12', (m, s) =>
    edgeOf(m, unitOfEdge(m, s)),
  ),
]

function edge(match: Match, reading: Reading | null | undefined): Reading | null | undefined {
  if (reading == null || reading.type === 'SET' || reading.type === 'DURATION') return undefined
  // "earlier Monday" and "earlier, the year" differ: what is earlier than a stretch lies before it.
  const word = wordAt(match.scan, match.start)
  if (
    (word === 'earlier' || word === 'later') &&
    reading.unit > Unit.Day &&
    !NEAR.has(match.node('period')?.rule.name ?? match.node('year')?.rule.name ?? '')
  )
    return undefined
  return phased(reading, match.number('phase'))
}

const NEAR: ReadonlySet<string> = wordSet(
  'relation-unit relation-year any-year same-unit that-year month bare-year relation-season relation-month year',
)

function phaseUnit(match: Match, scope: Scope): Reading | null | undefined {
  const word = wordAt(match.scan, match.end - 1)
  const after = wordAt(match.scan, match.end)
  if (isIn(after, 'when that of')) return undefined
  const day = scope.storyDay
  if (Number.isNaN(day)) return undefined
  return phased(
    scope.unitAt(
      word === 'day' ? Unit.Day : word === 'week' ? Unit.Week : word === 'month' ? Unit.Month : Unit.Year,
      word === 'day' ? day : scope.reference,
    ),
    match.number('phase'),
  )
}

const UNITS: Readonly<Record<string, number>> = {
  day: Unit.Day,
  week: Unit.Week,
  month: Unit.Month,
  quarter: Unit.Quarter,
  year: Unit.Year,
  decade: Unit.Decade,
  century: Unit.Century,
}

function unitOfEdge(match: Match, scope: Scope): Reading | null | undefined {
  const { scan, end } = match
  const word = wordAt(scan, end - 1) === 'end' ? wordAt(scan, match.start + 1) : wordAt(scan, end - 1)
  const unit = UNITS[word]
  if (unit === undefined || isIn(wordAt(scan, end), 'of before after')) return undefined
  if (word === 'day' && isPreposition(match, 'at')) return undefined
  if (word === 'day') return Number.isNaN(scope.storyDay) ? undefined : scope.unitAt(Unit.Day, scope.storyDay)
  return scope.hasReference ? scope.unit(unit, 0) : undefined
}

/** The longer a stretch, the shorter its beginning: a third of a year, three days of a week. */
function edgeOf(match: Match, reading: Reading | null | undefined): Reading | null | undefined {
  if (reading == null) return reading
  let phase = 1
  for (let at = match.start; at < match.end; at++) {
    const word = wordAt(match.scan, at)
    if (word === 'end' || word === 'close' || word === 'ending') phase = 3
    else if (word === 'middle') phase = 2
    else if (!isIn(word, 'beginning start outset turn')) continue
    break
  }
  return phased(reading, phase)
}
