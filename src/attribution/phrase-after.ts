/** The noun phrase behind a verb, and its appositions. */
import { WordFlag } from './lexicon.js'
import {
  hasFlag,
  isHyphen,
  isKind,
  isNounLike,
  isTaggedVerb,
  isTime,
  LINKS,
  type Range,
  startsPhrase,
} from './nouns.js'
import { type Unit, UnitKind } from './units.js'

/** Longest phrase and longest apposition, in units. */
const MAX_PHRASE = 24
const MAX_APPOSITION = 30

/** The noun phrase that begins at `first`, with its apposition; null where none begins. */
export function phraseAfter(units: readonly Unit[], first: number, limit: number): Range | null {
  const opening = units[first]
  if (opening === undefined || first >= limit) return null
  if (hasFlag(opening, WordFlag.SubjectPronoun) || hasFlag(opening, WordFlag.ObjectPronoun)) {
    if (!hasFlag(opening, WordFlag.Determiner) || !isNounLike(units[first + 1])) return { first, past: first + 1 }
  }
  if (!isNounLike(opening) && !hasFlag(opening, WordFlag.Determiner)) return null
  if (isTime(opening)) return null
  const past = phraseEnd(units, first, limit)
  return past > first ? { first, past } : null
}

/** End of the noun phrase that begins at `first`, appositions not taken. */
export function phraseEnd(units: readonly Unit[], first: number, limit: number): number {
  let at = first
  let past = first
  let hasName = false
  for (; at < limit && at - first < MAX_PHRASE; at++) {
    const unit = units[at]
    if (unit === undefined) break
    if (isKind(unit, UnitKind.Open)) {
      const close = bracketEnd(units, at, limit)
      if (close < 0) break
      at = close
      past = at + 1
      continue
    }
    if (isHyphen(unit)) continue
    if (unit.kind === UnitKind.Quote && at > first && units[at - 1]?.isCapital) continue
    if (isTime(unit) && at > first && !hasFlag(units[at - 1], WordFlag.Determiner)) break
    // `Low met voters`, but `a statement issued by the navy`
    if (at > first && isTaggedVerb(unit) && !hasFlag(units[at + 1], WordFlag.Preposition)) break
    if (isNounLike(unit) || hasFlag(unit, WordFlag.Determiner)) {
      // `told him Smith`, `said Smith he would`: a determiner after a name begins something new.
      if (hasFlag(unit, WordFlag.Determiner) && at > first && !isOpener(units[at - 1])) break
      if (at > first && hasName && !unit.isCapital && (unit.cue !== null || unit.word.endsWith('ed'))) break
      hasName ||= unit.isCapital && !hasFlag(unit, WordFlag.Determiner)
      past = at + 1
      continue
    }
    const isLink =
      unit.word === 'of' || (LINKS.has(unit.word) && !hasName && at > first) || (unit.word === 'for' && at > first)
    if (isLink && linksOn(units, at, limit)) continue
    const joins =
      (unit.word === 'and' || unit.word === '&') && at > first && startsPhrase(units[at + 1]) && at + 1 < limit
    if (
      joins &&
      units[at + 1]?.cue === null &&
      (units[at + 1]?.isCapital === units[first]?.isCapital || hasFlag(units[at + 1], WordFlag.Determiner))
    )
      continue
    break
  }
  return past
}

/** What may stand before a determiner inside a phrase. */
function isOpener(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.kind !== UnitKind.Word ||
    hasFlag(unit, WordFlag.Preposition | WordFlag.Conjunction | WordFlag.Determiner)
  )
}

/** Whether the preposition at `at` leads to more of the phrase, and not to a time or an occasion of the saying. */
function linksOn(units: readonly Unit[], at: number, limit: number): boolean {
  const next = units[at + 1]
  if (next === undefined || at + 1 >= limit || !startsPhrase(next) || isTime(next)) return false
  if (units[at]?.word === 'of') return true
  for (let ahead = at + 1; ahead < limit && ahead <= at + 6; ahead++) {
    const unit = units[ahead]
    if (unit === undefined || unit.kind !== UnitKind.Word) break
    if (hasFlag(unit, WordFlag.Occasion | WordFlag.Time)) return false
    if (hasFlag(unit, WordFlag.Preposition)) break
  }
  return true
}

function bracketEnd(units: readonly Unit[], open: number, limit: number): number {
  for (let at = open + 1; at < limit && at - open < 12; at++) if (isKind(units[at], UnitKind.Close)) return at
  return -1
}

/** Words that open an apposition in small letters: `, chairman of the board,`. */
export function opensApposition(units: readonly Unit[], at: number, limit: number): boolean {
  const unit = units[at]
  if (unit === undefined || at >= limit) return false
  if (
    unit.word === 'who' ||
    unit.word === 'which' ||
    hasFlag(unit, WordFlag.Preposition | WordFlag.Conjunction | WordFlag.Subordinator)
  )
    return false
  if (hasFlag(unit, WordFlag.SubjectPronoun | WordFlag.Auxiliary | WordFlag.Negation) || isTime(unit)) return false
  if (hasFlag(unit, WordFlag.Determiner)) return unit.word !== 'that'
  if (hasFlag(unit, WordFlag.Adverb)) return false
  if (/^\d/.test(unit.word)) return true
  if (unit.isCapital) return true
  return isNounLike(unit) && !/ing$/.test(unit.word) && unit.cue === null
}

/** `said Low, a clerk who waited in an "endless" line`: a clause that a quotation cuts short does not tell who she is. */
function beforeQuote(units: readonly Unit[], first: number, quote: number): number {
  if (!hasFlag(units[quote - 1], WordFlag.Determiner | WordFlag.Preposition | WordFlag.Conjunction)) return quote
  for (let at = quote - 1; at > first; at--) if (hasFlag(units[at], WordFlag.Relative)) return at
  return quote
}

/** Extends a phrase that stands behind its verb by what identifies it: `Ann Low, a lawyer for the family`. */
export function withApposition(units: readonly Unit[], range: Range, limit: number): Range {
  let past = range.past
  for (let rounds = 0; rounds < 4; rounds++) {
    if (!isKind(units[past], UnitKind.Comma) || !opensApposition(units, past + 1, limit)) break
    let end = past + 1
    for (; end < limit && end - past < MAX_APPOSITION; end++) {
      const unit = units[end]
      if (
        unit === undefined ||
        unit.kind === UnitKind.Comma ||
        unit.kind === UnitKind.Stop ||
        unit.kind === UnitKind.Quote
      )
        break
      if (unit.kind === UnitKind.Colon || unit.kind === UnitKind.Semicolon || unit.kind === UnitKind.Dash) break
    }
    past = isKind(units[end], UnitKind.Quote) ? beforeQuote(units, past + 1, end) : end
  }
  return { first: range.first, past }
}
