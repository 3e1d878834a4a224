/** Where what is said begins and ends. */
import { Complement, VerbForm, WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range, startsPhrase } from './nouns.js'
import { startsClause } from './tails.js'
import { Part, type Unit, UnitKind } from './units.js'
import type { VerbGroup } from './verbs.js'

/** What follows a cue. */
export interface Found {
  readonly kind: 'quote' | 'that' | 'clause' | 'question' | 'infinitive' | 'noun'
  readonly range: Range
  /** End of what belongs to the cue (a preposition, a colon), or -1. */
  readonly cuePast: number
}

/** `described it as`, also without an object: `which she described as`. */
const AS_VERBS: ReadonlySet<string> = new Set(
  'cast characterize condemn consider denounce deride describe dismiss hail identify label portray praise quote regard view'.split(
    ' ',
  ),
)
/** How far a verb is looked for in a clause without `that`. */
const MAX_TO_VERB = 16
/** Longest phrase between a verb of saying and a comma or colon before speech. */
const MAX_TO_QUOTE = 12

/** Whether the quotation closes a sentence of its own, by its last character inside. */
export function isClosed(text: string, unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== UnitKind.Quote) return false
  for (let at = unit.end - 1; at > unit.start && at > unit.end - 5; at--) {
    const code = text.charCodeAt(at)
    if (code === 46 || code === 33 || code === 63 || code === 0x2026) return true
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return false
  }
  return false
}

/** Reads the content behind a cue, from `at` on. */
export function contentAfter(
  text: string,
  units: readonly Unit[],
  group: VerbGroup,
  at: number,
  limit: number,
  endsAtComma: boolean,
): Found | null {
  const cue = units[group.verb]?.cue
  if (cue === null || cue === undefined) return null
  const allows = (complement: number): boolean => (cue.complements & complement) !== 0
  const found = (kind: Found['kind'], first: number, cuePast = -1): Found | null => {
    const past =
      kind === 'quote'
        ? quoteEnd(text, units, first, limit, group)
        : kind === 'noun'
          ? nounEnd(units, first, limit, group)
          : clauseEnd(units, first, limit, group, endsAtComma)
    return past > first ? { kind, range: { first, past }, cuePast } : null
  }
  const next = units[at]
  if (next === undefined || at >= limit) return null
  if (isKind(next, UnitKind.Colon))
    return allows(Complement.Quote) && at + 1 < limit
      ? found(units[at + 1]?.kind === UnitKind.Quote ? 'quote' : 'clause', at + 1, at + 1)
      : null
  if (isKind(next, UnitKind.Comma))
    return isKind(units[at + 1], UnitKind.Quote) && allows(Complement.Quote) ? found('quote', at + 1) : null
  if (isKind(next, UnitKind.Quote))
    return allows(Complement.Quote | Complement.Clause | Complement.Noun) ? found('quote', at) : null
  const distant = allows(Complement.Quote) ? distantQuote(text, units, at, limit) : -1
  if (distant >= 0) return found('quote', distant)
  const first = units[group.past]
  if (first !== undefined && cue.prepositions.includes(first.word)) {
    const begin = group.past + 1
    if (first.word === 'out') {
      if (units[begin]?.word === 'that' || startsClause(units, begin, limit)) return found('that', begin, begin)
    } else if (
      begin < limit &&
      (startsPhrase(units[begin]) ||
        units[begin]?.kind === UnitKind.Quote ||
        hasFlag(units[begin], WordFlag.ObjectPronoun | WordFlag.Question))
    )
      return found('noun', begin, begin)
  }
  // `said yes`: nothing more is said.
  if (cue.lemma === 'say' && (next.word === 'yes' || next.word === 'no') && !startsPhrase(units[at + 1]))
    return { kind: 'noun', range: { first: at, past: at + 1 }, cuePast: -1 }
  if (next.word === 'that' && allows(Complement.That) && at + 1 < limit) return found('that', at)
  if (hasFlag(next, WordFlag.Question) && allows(Complement.Question)) return found('question', at)
  if (
    next.word === 'to' &&
    (allows(Complement.Infinitive) || (allows(Complement.ObjectInfinitive) && at > group.past)) &&
    opensInfinitive(units[at + 1])
  )
    return found('infinitive', at)
  if (allows(Complement.ObjectInfinitive) && hasInfinitive(units, group.past, limit))
    return found('infinitive', group.past)
  if (allows(Complement.Clause) && startsClause(units, at, limit) && (cue.lemma === 'say' || hasVerb(units, at, limit)))
    return found('clause', at)
  if (allows(Complement.Gerund) && at === group.past && /[a-z]{2}ing$/.test(next.word)) return found('noun', at)
  if (allows(Complement.Noun) && next.word === 'as' && AS_VERBS.has(cue.lemma)) return found('noun', at)
  if (allows(Complement.Noun) && at === group.past && (startsPhrase(next) || hasFlag(next, WordFlag.ObjectPronoun)))
    return found('noun', at)
  return null
}

/** `said of the museum, "…"`, `scolded him: "…"`: whole speech behind a short phrase; the index of its unit, or -1. */
function distantQuote(text: string, units: readonly Unit[], first: number, limit: number): number {
  for (let at = first; at + 1 < limit && at - first < MAX_TO_QUOTE; at++) {
    const unit = units[at]
    if (unit === undefined) return -1
    if (unit.kind === UnitKind.Comma || unit.kind === UnitKind.Colon) {
      const quote = units[at + 1]
      // `responded, with a smile: "…"`
      if (unit.kind === UnitKind.Comma && hasFlag(quote, WordFlag.Preposition | WordFlag.Adverb)) continue
      return isKind(quote, UnitKind.Quote) && (at + 2 >= limit || isClosed(text, quote)) ? at + 1 : -1
    }
    if (unit.kind !== UnitKind.Word && unit.kind !== UnitKind.Other) return -1
    if (hasFlag(unit, WordFlag.Auxiliary | WordFlag.Subordinator) && unit.word !== "'s") return -1
    if (hasFlag(unit, WordFlag.SubjectPronoun) && !hasFlag(unit, WordFlag.ObjectPronoun)) return -1
  }
  return -1
}

/** What may follow `to` in an infinitive. */
function opensInfinitive(unit: Unit | undefined): boolean {
  if (unit === undefined) return false
  if (unit.kind === UnitKind.Quote) return true
  return (
    unit.kind === UnitKind.Word &&
    !hasFlag(unit, WordFlag.Determiner | WordFlag.Preposition | WordFlag.SubjectPronoun | WordFlag.ObjectPronoun)
  )
}

/** `asked Congress to act`: a noun phrase, then `to`. */
function hasInfinitive(units: readonly Unit[], first: number, limit: number): boolean {
  if (!(startsPhrase(units[first]) || hasFlag(units[first], WordFlag.ObjectPronoun))) return false
  for (let at = first + 1; at < limit && at - first < 10; at++) {
    const unit = units[at]
    if (unit === undefined || unit.kind !== UnitKind.Word) return false
    if (unit.word === 'to')
      return (
        (units[at + 1]?.kind === UnitKind.Word && !hasFlag(units[at + 1], WordFlag.Determiner)) ||
        hasFlag(units[at + 1], WordFlag.Adverb)
      )
    if (hasFlag(unit, WordFlag.Auxiliary | WordFlag.Subordinator)) return false
  }
  return false
}

/** Whether a clause with a verb begins here: an auxiliary, a pronoun as subject, a past form. */
function hasVerb(units: readonly Unit[], first: number, limit: number): boolean {
  for (let at = first; at < limit && at - first < MAX_TO_VERB; at++) {
    const unit = units[at]
    if (unit === undefined || unit.kind === UnitKind.Semicolon || unit.kind === UnitKind.Colon) return false
    if (unit.word === 'to' || unit.word === 'by' || unit.word === 'as') {
      if (at - first < 3) return false
    }
    if (unit.part === Part.Verb || unit.part === Part.Auxiliary) {
      if (at > first && units[at - 1]?.word !== 'to' && !unit.word.endsWith('ing')) return true
    }
    if (hasFlag(unit, WordFlag.Auxiliary) && unit.word !== "'s") return true
    if (at > first && !unit.isCapital && (unit.forms & VerbForm.Third) !== 0 && units[at - 1]?.isCapital) return true
    if (hasFlag(unit, WordFlag.SubjectPronoun) && unit.word !== 'who' && !hasFlag(unit, WordFlag.ObjectPronoun))
      return true
    if (at > first && !unit.isCapital && /[a-z]{3}ed$/.test(unit.word) && !hasFlag(units[at - 1], WordFlag.Determiner))
      return true
  }
  return false
}

/** End of a quotation behind its cue, and of the sentence that it is a part of. */
function quoteEnd(text: string, units: readonly Unit[], first: number, limit: number, group: VerbGroup): number {
  let past = first + 1
  while (past < limit && isKind(units[past], UnitKind.Quote)) past++
  const last = units[past - 1]
  if (past >= limit || isClosed(text, last)) return past
  // `said, "We are ready," when the firm asked.`
  const isApart = last !== undefined && text.charCodeAt(last.end - 2) === 44
  if (isApart && isKind(units[past], UnitKind.Word) && !hasFlag(units[past], WordFlag.Conjunction)) return past
  return clauseEnd(units, first, limit, group, false)
}

/** End of the clause that begins at `first`: the sentence's, or where another cue of the same source follows. */
export function clauseEnd(
  units: readonly Unit[],
  first: number,
  limit: number,
  group: VerbGroup,
  endsAtComma: boolean,
): number {
  for (let at = first; at < limit; at++) {
    const unit = units[at]
    if (unit === undefined) break
    if (unit.kind === UnitKind.Comma && at > first) {
      if (endsAtComma && at > first + 1) return at
      if (opensNext(units, at + 1, limit, group)) return at
    } else if (unit.kind === UnitKind.Quote && opensNext(units, at + 1, limit, group)) return at + 1
    else if (at > first && unit.word === 'according' && units[at + 1]?.word === 'to') return at
    else if (at > first && hasFlag(unit, WordFlag.Conjunction) && opensNext(units, at, limit, group)) return at
  }
  return limit
}

/** End of a noun phrase that is praised, rejected or called for: a comma, or the next verb of the source. */
function nounEnd(units: readonly Unit[], first: number, limit: number, group: VerbGroup): number {
  const past = clauseEnd(units, first, limit, group, true)
  for (let at = first + 1; at < past; at++) {
    if (!hasFlag(units[at], WordFlag.Conjunction)) continue
    let next = at + 1
    while (next < past && hasFlag(units[next], WordFlag.Adverb)) next++
    const unit = units[next]
    const isVerb = unit !== undefined && !unit.isCapital && (unit.forms & VerbForm.Past) !== 0
    if (isVerb || (hasFlag(unit, WordFlag.Auxiliary) && unit?.word !== "'s")) return at
  }
  return past
}

/** Whether another cue of the same source begins at `at`: `, adding that`, `and said`, `but acknowledged that`. */
function opensNext(units: readonly Unit[], at: number, limit: number, group: VerbGroup): boolean {
  let index = at
  const isJoined = hasFlag(units[index], WordFlag.Conjunction)
  if (isJoined) index++
  while (index < limit && hasFlag(units[index], WordFlag.Adverb)) index++
  const unit = units[index]
  if (unit === undefined || index >= limit || unit.cue === null) return unit?.word === 'according'
  if ((unit.cue.complements & (Complement.Quote | Complement.That)) === 0) return false
  if ((unit.forms & VerbForm.Gerund) !== 0) return !isJoined || isGerund(units[group.verb])
  // Headlines leave out the conjunction: `Low Says Port Is Ready, Calls Delay a Scandal`.
  if (!isJoined) return unit.isCapital && (unit.forms & (units[group.verb]?.forms ?? 0) & VerbForm.Third) !== 0
  const same = (unit.forms & (units[group.verb]?.forms ?? 0) & (VerbForm.Past | VerbForm.Third)) !== 0
  return isJoined && same && opensComplement(units, index + 1, limit)
}

function isGerund(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.forms & VerbForm.Gerund) !== 0
}

/** What follows a verb of saying that goes on with what the source says. */
function opensComplement(units: readonly Unit[], at: number, limit: number): boolean {
  const unit = units[at]
  if (unit === undefined || at >= limit) return false
  return unit.kind !== UnitKind.Word || unit.word === 'that' || unit.word === 'to' || startsClause(units, at, limit)
}
