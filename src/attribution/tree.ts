/** What the tree tells of the units of a strand: whose clause another hangs on. */
import { DEPREL } from '../language/index.js'
import { WordFlag } from './lexicon.js'
import { hasFlag, type Range } from './nouns.js'
import { firstWhere } from './search.js'
import { type Unit, UnitKind } from './units.js'

/** Deeper trees than any clause needs are not climbed. */
const MAX_CLIMB = 12
/** Units to either side of a verb among which its subject is looked for. */
const NEARBY = 64
const relations = (names: string): ReadonlySet<number> => new Set(names.split(' ').map((name) => DEPREL.indexOf(name)))
const SUBJECTS = relations('nsubj nsubj:pass')
const ADVERBIALS = relations('advcl')
/** Clauses that are told as the main one is; what others say or what only describes a noun is not. */
const TOLD = relations('root conj advcl parataxis')

/** `Low was calm when asked about those who had left, saying …`: the subject of the clause that the participle hangs on. */
export function adverbialSubject(units: readonly Unit[], verb: number): Range | null {
  const unit = units[verb]
  if (unit === undefined || !ADVERBIALS.has(unit.relation)) return null
  const above = indexOf(units, unit.head)
  if (above < 0) return null
  for (let at = Math.max(0, above - NEARBY); at < above; at++)
    if (units[at]?.head === unit.head && SUBJECTS.has(units[at]?.relation ?? -1)) return phraseOf(units, at, above)
  return null
}

/** `She was so upset that I changed my answer: "…"`: the last subject before `past` of a clause that is told for itself. */
export function lastSubject(units: readonly Unit[], past: number): Range | null {
  for (let at = past - 1; at >= 0 && past - at < NEARBY; at--) {
    const unit = units[at]
    if (unit === undefined || !SUBJECTS.has(unit.relation) || hasFlag(unit, WordFlag.Relative)) continue
    const verb = indexOf(units, unit.head)
    if (verb > at && verb < past && isTold(units, verb)) return phraseOf(units, at, verb)
  }
  return null
}

function isTold(units: readonly Unit[], verb: number): boolean {
  let at = verb
  for (let step = 0; step < MAX_CLIMB; step++) {
    const unit = units[at]
    if (unit === undefined || !TOLD.has(unit.relation)) return false
    if (unit.head < 0) return true
    at = indexOf(units, unit.head)
    // What it hangs on stands in a quotation.
    if (at < 0) return true
  }
  return false
}

/** The words around a noun that hang on it, up to a comma, a relative or `past`. */
function phraseOf(units: readonly Unit[], noun: number, past: number): Range {
  let first = noun
  while (first > 0 && isPart(units, first - 1, noun)) first--
  let end = noun + 1
  while (end < past && isPart(units, end, noun) && !hasFlag(units[end], WordFlag.Relative)) end++
  return { first, past: end }
}

function isPart(units: readonly Unit[], at: number, noun: number): boolean {
  if (units[at]?.kind !== UnitKind.Word && units[at]?.kind !== UnitKind.Other) return false
  let up = at
  for (let step = 0; step < MAX_CLIMB; step++) {
    if (up === noun) return true
    up = indexOf(units, units[up]?.head ?? -1)
    if (up < 0) return false
  }
  return false
}

/** The unit of a token; -1 where the strand has none, or has folded it into a quotation. */
function indexOf(units: readonly Unit[], token: number): number {
  if (token < 0) return -1
  const at = firstWhere(units.length, (index) => (units[index]?.token ?? 0) >= token)
  return units[at]?.token === token && units[at]?.kind !== UnitKind.Quote ? at : -1
}
