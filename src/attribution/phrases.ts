/**
 * Finds noun phrases around a verb without a parse: from closed classes, capitals and punctuation.
 * Ranges are half-open indices of units.
 */
import { VerbForm, WordFlag } from './lexicon.js'
import { type Unit, UnitKind } from './strands.js'

/** A range of units. */
export interface Range {
  readonly first: number
  readonly past: number
}

const BREAKS_PHRASE =
  WordFlag.SubjectPronoun |
  WordFlag.Relative |
  WordFlag.Auxiliary |
  WordFlag.Negation |
  WordFlag.Adverb |
  WordFlag.Preposition |
  WordFlag.Conjunction |
  WordFlag.Subordinator
const LINKS: ReadonlySet<string> = new Set(
  'against at behind between by for from in into near on to under with'.split(' '),
)
/** Longest phrase and longest apposition, in units. */
const MAX_PHRASE = 24
const MAX_APPOSITION = 30

/** Whether the unit can be a noun, a name, an adjective or a number. */
export function isNounLike(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== UnitKind.Word) return false
  if ((unit.flags & WordFlag.Determiner) !== 0 && (unit.flags & BREAKS_PHRASE) === 0) return true
  // Capitalised words are names, whatever they mean in small letters (`May`, `Will`), unless they open the sentence.
  if (
    unit.isCapital &&
    (unit.flags &
      (WordFlag.Preposition |
        WordFlag.Subordinator |
        WordFlag.Conjunction |
        WordFlag.SubjectPronoun |
        WordFlag.Relative)) ===
      0
  )
    return true
  return (unit.flags & BREAKS_PHRASE) === 0 || unit.word === "'s" || unit.word === "'"
}

const isHyphen = (unit: Unit | undefined): boolean => unit !== undefined && unit.kind === UnitKind.Other
const isTime = (unit: Unit | undefined): boolean => unit !== undefined && (unit.flags & WordFlag.Time) !== 0
/** `year` in `33-year-old` is no time. */
const isFreeTime = (units: readonly Unit[], at: number): boolean =>
  isTime(units[at]) && !isHyphen(units[at - 1]) && !isHyphen(units[at + 1])
export const hasFlag = (unit: Unit | undefined, flag: number): boolean =>
  unit !== undefined && (unit.flags & flag) !== 0
export const isKind = (unit: Unit | undefined, kind: UnitKind): boolean => unit !== undefined && unit.kind === kind

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

/** A noun in small letters that does not look like a participle: `spokesman for`, not `speaking at`. */
function isPlainNoun(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    isNounLike(unit) &&
    !unit.isCapital &&
    !hasFlag(unit, WordFlag.Determiner) &&
    !/(?:ing|ed)$/.test(unit.word)
  )
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

export function startsPhrase(unit: Unit | undefined): boolean {
  return unit !== undefined && (isNounLike(unit) || hasFlag(unit, WordFlag.Determiner))
}

function bracketEnd(units: readonly Unit[], open: number, limit: number): number {
  for (let at = open + 1; at < limit && at - open < 12; at++) if (isKind(units[at], UnitKind.Close)) return at
  return -1
}

/** Words that open an apposition in small letters: `, chairman of the board,`. */
function opensApposition(units: readonly Unit[], at: number, limit: number): boolean {
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
    past = end
  }
  return { first: range.first, past }
}

/** The subject whose verb begins at `verb`: adjacent, or before an incision between commas. */
export function subjectBefore(units: readonly Unit[], verb: number, floor: number): Range | null {
  const before = units[verb - 1]
  if (before === undefined || verb - 1 < floor) return null
  if (!isKind(before, UnitKind.Comma) && !isKind(before, UnitKind.Dash))
    return widenClause(units, phraseBefore(units, verb, floor), floor)
  // Skip back over incisions; what identifies the source is part of it, a relative clause is not.
  let comma = verb - 1
  for (let rounds = 0; rounds < 4; rounds++) {
    let open = comma - 1
    while (open > floor && comma - open < MAX_APPOSITION && units[open]?.kind !== before.kind) {
      if (
        isKind(units[open], UnitKind.Stop) ||
        isKind(units[open], UnitKind.Semicolon) ||
        isKind(units[open], UnitKind.Quote)
      )
        return null
      open--
    }
    if (units[open]?.kind !== before.kind) return null
    const range = phraseBefore(units, open, floor)
    if (range === null) {
      comma = open
      continue
    }
    const isName = opensApposition(units, open + 1, verb) && !/^\d/.test(units[open + 1]?.word ?? '')
    const reachesComma =
      isKind(units[range.first - 1], UnitKind.Comma) && hasFlag(units[range.first], WordFlag.Determiner)
    if (reachesComma && range.first - 1 > floor) {
      const name = phraseBefore(units, range.first - 1, floor)
      if (name !== null) return { first: name.first, past: verb - 1 }
    }
    return { first: range.first, past: isName ? verb - 1 : open }
  }
  return null
}

/**
 * A subject with a relative or participle inside (`officials who were briefed on the plan said`) begins where its clause
 * begins, if that looks like a phrase.
 */
function widenClause(units: readonly Unit[], range: Range | null, floor: number): Range | null {
  if (range === null) return null
  const edge = units[range.first - 1]
  if (edge === undefined || range.first <= floor || edge.kind !== UnitKind.Word) return range
  // `voters who support`: the relative is the subject.
  if (range.past - range.first === 1 && hasFlag(units[range.first], WordFlag.SubjectPronoun | WordFlag.Relative))
    return range
  if (hasFlag(edge, WordFlag.Subordinator | WordFlag.Conjunction | WordFlag.SubjectPronoun) || edge.cue !== null)
    return range
  let start = range.first - 1
  let relative = false
  while (start > floor && range.first - start < 16) {
    const unit = units[start - 1]
    if (unit === undefined || unit.kind !== UnitKind.Word || hasFlag(unit, WordFlag.Subordinator)) break
    start--
  }
  for (let at = start + 1; at < range.first; at++) {
    const unit = units[at]
    if (unit === undefined) break
    if (unit.word === 'who' || (unit.word === 'that' && isNounLike(units[at - 1]))) relative = true
    else if (!relative && hasFlag(unit, WordFlag.Auxiliary)) return range
    else if (!relative && unit.cue !== null && !hasFlag(units[at + 1], WordFlag.Preposition)) return range
  }
  const head = units[start]
  const opens = startsPhrase(head) && !isTime(head) && !hasFlag(head, WordFlag.Preposition)
  if (!opens) return range
  return relative || isReduced(units, start, range.first) || isChain(units, start, range.first)
    ? { first: start, past: range.past }
    : range
}

/** `analysts polled by Reuters`, `people close to the case`: a participle or adjective with its preposition inside. */
function isReduced(units: readonly Unit[], first: number, past: number): boolean {
  for (let at = first + 1; at < past; at++) {
    const word = units[at]?.word ?? ''
    const describes = /(?:ed|ing)$/.test(word) || word === 'close' || word === 'familiar' || word === 'aware'
    if (describes && hasFlag(units[at + 1], WordFlag.Preposition)) return true
  }
  return false
}

/** `the Embassy of China in Tajikistan`: nothing but nouns and prepositions. */
function isChain(units: readonly Unit[], first: number, past: number): boolean {
  for (let at = first; at < past; at++) {
    const unit = units[at]
    const fits =
      isNounLike(unit) ||
      isHyphen(unit) ||
      hasFlag(unit, WordFlag.Determiner) ||
      LINKS.has(unit?.word ?? '') ||
      unit?.word === 'of'
    if (!fits || isTime(unit) || /(?:ed|ing)$/.test(unit?.word ?? '')) return false
  }
  return true
}
