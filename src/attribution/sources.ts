/** Who is the source of a cue: before it, behind it, or shared with another cue of the strand. */
import { Complement, WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range, startsPhrase } from './nouns.js'
import { phraseAfter, withApposition } from './phrase-after.js'
import { phraseBefore } from './phrase-before.js'
import { subjectBefore } from './subjects.js'
import { adverbialSubject } from './tree.js'
import { Part, type Unit, UnitKind } from './units.js'
import type { VerbGroup } from './verbs.js'

/** `"…," said X`, `the plan is dead, said X`. */
export function invertedSubject(units: readonly Unit[], group: VerbGroup, limit: number): Range | null {
  if (group.first !== group.verb || group.kind !== 'finite') return null
  const cue = units[group.verb]?.cue
  if (cue === null || cue === undefined || (cue.complements & Complement.Quote) === 0 || cue.lemma === 'tell')
    return null
  // `denied that any …`: no subject begins so.
  if (units[group.past]?.word === 'that') return null
  const before = units[group.first - 1]
  if (before === undefined) return announcedSubject(units, group, limit)
  const isBehindQuote =
    isKind(before, UnitKind.Quote) || (isKind(before, UnitKind.Comma) && isKind(units[group.first - 2], UnitKind.Quote))
  if (!isBehindQuote && !(isKind(before, UnitKind.Comma) && group.first >= 4)) return null
  const range = phraseAfter(units, group.past, limit)
  if (
    range === null ||
    (hasFlag(units[range.first], WordFlag.ObjectPronoun) && !hasFlag(units[range.first], WordFlag.SubjectPronoun))
  )
    return null
  if (hasFlag(units[range.first], WordFlag.SubjectPronoun) && !isBehindQuote) return null
  const full = withApposition(units, range, limit)
  if (isBehindQuote) return full
  // Without a quotation, only what closes the sentence is an inversion: `said the mayor.`
  const next = units[full.past]
  if ((cue.complements & Complement.Clause) === 0) return null
  const closes =
    full.past >= limit ||
    next === undefined ||
    next.kind === UnitKind.Comma ||
    hasFlag(next, WordFlag.Time | WordFlag.Preposition)
  const names = units[range.first]?.isCapital || hasFlag(units[range.first], WordFlag.Determiner)
  return closes && names ? full : null
}

/** `Said Ann Low: "…"`. */
function announcedSubject(units: readonly Unit[], group: VerbGroup, limit: number): Range | null {
  const range = phraseAfter(units, group.past, limit)
  if (range === null) return null
  const full = withApposition(units, range, limit)
  return isKind(units[full.past], UnitKind.Colon) ? full : null
}

export function sourceOf(units: readonly Unit[], group: VerbGroup, shared: Range | null): Range | null {
  const before = units[group.first - 1]
  if (group.kind === 'gerund') {
    const isIncision =
      before === undefined ||
      isKind(before, UnitKind.Comma) ||
      isKind(before, UnitKind.Quote) ||
      isKind(before, UnitKind.Dash) ||
      /^(?:by|in|after|before|while|when|and)$/.test(before.word)
    if (isIncision) {
      // `Low met a man who said he was ill, adding that …`: what follows `who` says nothing of whose word the comma goes on from.
      const isSure = shared !== null && !hasFlag(units[shared.first], WordFlag.Relative)
      const own = isSure ? shared : adverbialSubject(units, group.verb)
      return own ?? shared ?? strandSubject(units, group.first) ?? laterSubject(units, group)
    }
    // `a letter saying`, `officials warning`, `footage of Berg saying`; not `the second committee hearing`.
    let past = group.first
    // `a statement on Tuesday saying`
    while (past > 1 && hasFlag(units[past - 1], WordFlag.Time)) past--
    if (past < group.first && units[past - 1]?.word === 'on') past--
    const last = units[past - 1]
    const speaks = startsPhrase(last) && !hasFlag(last, WordFlag.Time | WordFlag.Determiner)
    const isSpeaker =
      speaks && last !== undefined && (last.isCapital || hasFlag(last, WordFlag.Occasion) || /[^s]s$/.test(last.word))
    return isSpeaker ? filmed(units, phraseBefore(units, past)) : null
  }
  // `Why not just say: “…”`: nobody says it.
  if (hasFlag(before, WordFlag.Question) && !hasFlag(before, WordFlag.Relative)) return null
  // `Ann Low, a lawyer, recently said`
  const isBehindAdverb = hasFlag(before, WordFlag.Adverb) && isKind(units[group.first - 2], UnitKind.Comma)
  const own = subjectBefore(units, isBehindAdverb ? group.first - 1 : group.first, 0)
  const last = own === null ? undefined : units[own.past - 1]
  if (own !== null && !isLoneDeterminer(last)) return own
  const isJoined =
    before !== undefined &&
    (hasFlag(before, WordFlag.Conjunction) || before.word === 'then' || isKind(before, UnitKind.Comma))
  if (!isJoined) return null
  // After a comma alone it is a participle (`the division, called X, …`), unless the sentence has had a saying.
  return shared ?? (isKind(before, UnitKind.Comma) ? null : strandSubject(units, group.first))
}

/** `footage of Low saying …`: she says it. */
function filmed(units: readonly Unit[], range: Range | null): Range | null {
  if (range === null) return null
  for (let at = range.first + 1; at + 1 < range.past; at++)
    if (units[at]?.word === 'of' && RECORDINGS.test(units[at - 1]?.word ?? '')) return { ...range, first: at + 1 }
  return range
}
const RECORDINGS = /^(?:audio|clips?|film|footage|recordings?|tapes?|videos?)$/

/** `the proposed plan`: an article before the form makes it an adjective. */
function isLoneDeterminer(unit: Unit | undefined): boolean {
  return unit !== undefined && /^(?:a|an|the|his|her|its|my|our|their|your|no|every|'s)$/.test(unit.word)
}

/** `After saying that it was late, Low left`: who leaves says it. */
function laterSubject(units: readonly Unit[], group: VerbGroup): Range | null {
  if (group.first > 1 || group.first === 0) return null
  for (let at = group.past; at < units.length && at < group.past + MAX_OPENING; at++) {
    if (!isKind(units[at], UnitKind.Comma) && !isKind(units[at], UnitKind.Quote)) continue
    const range = phraseAfter(units, at + 1, units.length)
    const next = range === null ? undefined : units[range.past]
    if (next !== undefined && (next.part === Part.Verb || next.part === Part.Auxiliary)) return range
  }
  return null
}
/** Longest opening before the subject, in units. */
const MAX_OPENING = 40

/** `On July 6, 2015, Low …`: the comma before a year ends no adverbial. */
function isYear(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[12]\d{3}$/.test(unit.word)
}

/** The subject of the strand: its first phrase, behind a conjunction or an opening adverbial. */
export function strandSubject(units: readonly Unit[], limit: number): Range | null {
  let at = 0
  while (
    at < limit &&
    (hasFlag(units[at], WordFlag.Conjunction) ||
      (hasFlag(units[at], WordFlag.Adverb) && !hasFlag(units[at], WordFlag.Determiner)))
  )
    at++
  const opening = units[at]
  if (opening === undefined || at >= limit) return null
  // `Hours later, Trump …`
  const isLater =
    /^(?:later|earlier|after|before|ago)$/.test(units[at + 1]?.word ?? '') ||
    /^(?:later|earlier|ago)$/.test(units[at + 2]?.word ?? '')
  const isAdverbial =
    isLater ||
    hasFlag(opening, WordFlag.Preposition | WordFlag.Subordinator | WordFlag.Time) ||
    /ing$|ed$/.test(opening.word)
  if (isAdverbial || isKind(units[at], UnitKind.Comma)) {
    while (at < limit && !(isKind(units[at], UnitKind.Comma) && !isYear(units[at + 1]))) at++
    at++
  }
  const range = phraseAfter(units, at, limit)
  return range !== null &&
    range.past <= limit &&
    !hasFlag(units[range.first], WordFlag.ObjectPronoun & ~WordFlag.SubjectPronoun)
    ? range
    : null
}
