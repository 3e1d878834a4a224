/** The subject of a verb: the phrase before it, or before an incision. */
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
import { opensApposition } from './phrase-after.js'
import { phraseBefore } from './phrase-before.js'
import { type Unit, UnitKind } from './units.js'

/** Longest incision between a subject and its verb, in units. */
const MAX_APPOSITION = 30

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
    // `Ann Low, the mayor, a lawyer, said`, `Ann Low, R-Texas, chairman of the panel, said`
    const reachesComma =
      isKind(units[range.first - 1], UnitKind.Comma) &&
      (hasFlag(units[range.first], WordFlag.Determiner) || isParty(units, range.first))
    if (reachesComma && range.first - 1 > floor) {
      const name = phraseBefore(units, range.first - 1, floor)
      if (name !== null) return { first: name.first, past: verb - 1 }
    }
    return { first: range.first, past: isName ? verb - 1 : open }
  }
  return null
}

/** `R-Texas`, `D-N.C.`: the party and the state of a politician. */
function isParty(units: readonly Unit[], first: number): boolean {
  return /^[dir]$/i.test(units[first]?.word ?? '') && isHyphen(units[first + 1])
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
    if (!fits || isTime(unit) || isTaggedVerb(unit) || /(?:ed|ing)$/.test(unit?.word ?? '')) return false
  }
  return true
}
