/** The noun phrase before a verb, without a parse; ranges are half-open indices of units. */
import { VerbForm, WordFlag } from './lexicon.js'
import { hasFlag, isFreeTime, isHyphen, isKind, isNounLike, isPlainNoun, isTime, LINKS, type Range } from './nouns.js'
import { type Unit, UnitKind } from './units.js'

/** Longest phrase, in units. */
const MAX_PHRASE = 24

/** The noun phrase that ends before `past`, or null. */
export function phraseBefore(units: readonly Unit[], past: number, floor = 0): Range | null {
  let at = past - 1
  at = skipBracketBack(units, at)
  const last = units[at]
  if (last === undefined || at < floor) return null
  if (hasFlag(last, WordFlag.SubjectPronoun)) return { first: at, past }
  if (last.word === 'who' || last.word === 'which') return { first: at, past }
  if (!isNounLike(last) || isTime(last) || last.word === 'that' || /^\d{4}$/.test(last.word)) return null
  let first = at
  for (; at >= floor && past - at <= MAX_PHRASE; at--) {
    const unit = units[at]
    if (unit === undefined) break
    if (isKind(unit, UnitKind.Close)) {
      const before = skipBracketBack(units, at)
      if (before === at) break
      at = before + 1
      continue
    }
    // `said that Low …`: nearly always a conjunction.
    if (unit.word === 'that') break
    // `In a statement Low said`: the name begins behind the occasion.
    if (hasFlag(unit, WordFlag.Occasion) && !unit.isCapital && (units[at + 1]?.isCapital ?? false) && at < past - 1)
      break
    if (hasFlag(unit, WordFlag.Adverb) && unit.word.endsWith('ly') && hasFlag(units[at - 1], WordFlag.Determiner))
      continue
    if (hasFlag(unit, WordFlag.Determiner)) {
      first = at
      const linked = linkBefore(units, at, floor)
      if (linked < 0) break
      at = linked + 1
      continue
    }
    if (isHyphen(unit) && at > floor) continue
    if (
      isNounLike(unit) &&
      !(isFreeTime(units, at) && at < past - 1 && !hasFlag(units[at - 1], WordFlag.Determiner)) &&
      !isFiniteCue(units, at, past)
    ) {
      first = at
      continue
    }
    const isLink = unit.word === 'of' || (LINKS.has(unit.word) && isPlainNoun(units[at - 1]))
    if (isLink && at > floor && (isNounLike(units[at - 1]) || hasFlag(units[at - 1], WordFlag.Determiner))) continue
    break
  }
  return withConjunct(units, trimLead(units, first, past), floor)
}

/** `said` in `She said Dodoma would …`: a verb of its own before the name. */
function isFiniteCue(units: readonly Unit[], at: number, past: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.cue === null || unit.isCapital || at >= past - 1) return false
  if (hasFlag(units[at - 1], WordFlag.Auxiliary | WordFlag.Negation | WordFlag.SubjectPronoun)) return true
  return (unit.forms & (VerbForm.Past | VerbForm.Third)) !== 0 && !hasFlag(units[at - 1], WordFlag.Determiner)
}

/** Index of the noun that a preposition before a determiner hangs on (`the head of the agency`), or -1. */
function linkBefore(units: readonly Unit[], determiner: number, floor: number): number {
  const preposition = units[determiner - 1]
  const noun = units[determiner - 2]
  if (preposition === undefined || noun === undefined || determiner - 2 < floor) return -1
  if (preposition.word === 'of') return isNounLike(noun) ? determiner - 2 : -1
  return LINKS.has(preposition.word) && isPlainNoun(noun) ? determiner - 2 : -1
}

/** A time or a hyphen at the beginning belongs to what is before. */
function trimLead(units: readonly Unit[], first: number, past: number): Range | null {
  let at = first
  while (at < past && (isFreeTime(units, at) || isHyphen(units[at]) || units[at]?.word === "'s")) at++
  return at < past ? { first: at, past } : null
}

/** `Clinton and Sanders`: the conjunct before, where it reaches back to the edge of a clause. */
function withConjunct(units: readonly Unit[], range: Range | null, floor: number): Range | null {
  if (range === null) return null
  const conjunction = units[range.first - 1]
  if (
    conjunction === undefined ||
    range.first - 1 <= floor ||
    (conjunction.word !== 'and' && conjunction.word !== 'or')
  )
    return range
  let first = range.first - 1
  while (first > floor && range.first - first <= 8) {
    const unit = units[first - 1]
    const fits = isNounLike(unit) && !isTime(unit) && !/(?:ed)$/.test(unit?.word ?? '') && (unit?.forms ?? 0) === 0
    if (!fits) break
    first--
  }
  if (first === range.first - 1) return range
  const isSameSort =
    units[first]?.isCapital === units[range.first]?.isCapital || hasFlag(units[first], WordFlag.Determiner)
  const edge = units[first - 1]
  const atEdge =
    first === floor || edge === undefined || edge.kind !== UnitKind.Word || hasFlag(edge, WordFlag.Subordinator)
  return atEdge && (isSameSort || isKind(edge, UnitKind.Comma)) ? { first, past: range.past } : range
}

function skipBracketBack(units: readonly Unit[], at: number): number {
  if (!isKind(units[at], UnitKind.Close)) return at
  for (let back = at - 1; back >= 0 && at - back < 12; back--) if (isKind(units[back], UnitKind.Open)) return back - 1
  return at
}
