/** What may stand between a verb of saying and what is said: addressee, time, occasion, adverbs. */
import { Complement, type Cue, WordFlag } from './lexicon.js'
import { hasFlag, isKind, isNounLike, startsPhrase } from './nouns.js'
import { phraseEnd } from './phrase-after.js'
import { type Unit, UnitKind } from './units.js'

/** What was read behind the verb. */
export interface Tail {
  /** Where the content would begin. */
  readonly past: number
  /** End of what belongs to the cue itself (`said in a statement`). */
  readonly cuePast: number
  readonly addressee: { readonly first: number; readonly past: number } | null
  readonly time: { readonly first: number; readonly past: number } | null
}

const MAX_ADVERBIAL = 14
const BEFORE_ADVERBIAL: ReadonlySet<string> = new Set(
  'after at before by during following from in inside on outside over through via with'.split(' '),
)
const TIME_LEADS: ReadonlySet<string> = new Set('early earlier last late later next on this the that'.split(' '))

/** Reads addressee, time and occasion from `first` on. */
export function readTail(units: readonly Unit[], first: number, limit: number, cue: Cue | null): Tail {
  let at = first
  let cuePast = first
  let addressee: Tail['addressee'] = null
  let time: Tail['time'] = null
  if (cue !== null && (cue.complements & Complement.Addressee) !== 0) {
    const end = addresseeEnd(units, at, limit, cue)
    if (end > at) {
      const from = timeAtEnd(units, at + 1, end)
      addressee = { first: at, past: from < end ? edgeBefore(units, at + 1, from) : end }
      if (from < end) time = { first: from, past: end }
      at = end
    }
  }
  for (let rounds = 0; rounds < 6 && at < limit; rounds++) {
    const unit = units[at]
    if (unit === undefined) break
    const aside = asideEnd(units, at, limit)
    if (aside > at) {
      at = aside
      continue
    }
    if (unit.kind !== UnitKind.Word) break
    if (isTailAdverb(unit)) {
      at++
      continue
    }
    const timeEnd = readTime(units, at, limit)
    if (timeEnd > at) {
      time ??= { first: at, past: timeEnd }
      at = timeEnd
      continue
    }
    if (unit.word === 'to' && addressee === null) {
      const end = toWhom(units, at, limit)
      if (end > at) {
        addressee = { first: at + 1, past: end }
        at = end
        continue
      }
    }
    if (BEFORE_ADVERBIAL.has(unit.word)) {
      const end = adverbialEnd(units, at, limit)
      if (end > at) {
        if (at === cuePast && (unit.word === 'in' || unit.word === 'on') && hasOccasion(units, at, end)) cuePast = end
        at = end
        continue
      }
    }
    break
  }
  return { past: at, cuePast, addressee, time }
}

/** Where the time at the end of an addressee begins (`told a crowd in Salem late on Monday that`); `past` where there is none. */
function timeAtEnd(units: readonly Unit[], first: number, past: number): number {
  let from = past
  while (from > first && hasFlag(units[from - 1], WordFlag.Time)) from--
  return from
}

/** The end of a phrase before a time, without what leads to it. */
function edgeBefore(units: readonly Unit[], first: number, past: number): number {
  let edge = past
  while (edge > first && (TIME_LEADS.has(units[edge - 1]?.word ?? '') || isKind(units[edge - 1], UnitKind.Comma)))
    edge--
  return edge
}

/** `said, however, that …` and `said however, the …`. */
function asideEnd(units: readonly Unit[], at: number, limit: number): number {
  let past = at
  if (isKind(units[past], UnitKind.Comma)) past++
  if (!/^(?:however|though|meanwhile|instead|too)$/.test(units[past]?.word ?? '') || past + 1 >= limit) return at
  past++
  if (isKind(units[past], UnitKind.Comma)) return past + 1
  return isKind(units[at], UnitKind.Comma) ? at : past
}

/** Adverbs that belong to the saying; others (`even`, `there`, `nearly`) open what is said. */
function isTailAdverb({ word, flags }: Unit): boolean {
  if ((flags & WordFlag.Adverb) === 0) return false
  return TAIL_ADVERBS.has(word) || (word.endsWith('ly') && !CONTENT_ADVERBS.has(word))
}
const TAIL_ADVERBS: ReadonlySet<string> = new Set(
  'afterward afterwards again aloud also back earlier here later often once publicly repeatedly today tonight tomorrow too yesterday'.split(
    ' ',
  ),
)
const CONTENT_ADVERBS: ReadonlySet<string> = new Set(
  'allegedly approximately barely early fully hardly hopefully nearly only possibly presumably probably roughly scarcely surely'.split(
    ' ',
  ),
)

/** `told reporters`, `told the court`, `warned him`, before what is said. */
function addresseeEnd(units: readonly Unit[], first: number, limit: number, cue: Cue): number {
  const opening = units[first]
  if (opening === undefined || opening.kind !== UnitKind.Word) return first
  if (opening.word === 'that' || hasFlag(opening, WordFlag.Question)) return first
  let end = first
  if (
    hasFlag(opening, WordFlag.ObjectPronoun) &&
    !(hasFlag(opening, WordFlag.Determiner) && isNounLike(units[first + 1]))
  )
    end = first + 1
  else if (startsPhrase(opening) && !hasFlag(opening, WordFlag.Time)) end = phraseEnd(units, first, limit)
  if (cue.lemma === 'tell' && end > first) return farThat(units, beforeName(units, first, end), limit)
  if (end === first) return end
  // Others than `tell` take an addressee only before an open complement: `warned voters that …`.
  const next = units[end]
  const isOpen =
    next === undefined ||
    end >= limit ||
    next.word === 'that' ||
    next.kind !== UnitKind.Word ||
    hasFlag(next, WordFlag.Question | WordFlag.Time | WordFlag.SubjectPronoun)
  return isOpen ? end : first
}

/** `told shareholders Hartmarx has`: a name after a plural in small letters is the next subject. */
function beforeName(units: readonly Unit[], first: number, past: number): number {
  for (let at = first + 1; at < past; at++) {
    const noun = units[at - 1]
    if (noun !== undefined && !noun.isCapital && /[^s]s$/.test(noun.word) && (units[at]?.isCapital ?? false)) return at
  }
  return past
}

/** `told a crowd in Salem, Oregon, on Monday that`: the addressee goes on to `that`, if no verb stands between. */
function farThat(units: readonly Unit[], first: number, limit: number): number {
  if (!hasFlag(units[first], WordFlag.Preposition) && !isKind(units[first], UnitKind.Comma)) return first
  for (let at = first; at < limit && at - first < MAX_ADVERBIAL; at++) {
    const unit = units[at]
    if (unit === undefined || hasFlag(unit, WordFlag.Auxiliary | WordFlag.SubjectPronoun | WordFlag.Conjunction))
      return first
    if (unit.word === 'that') return at
    if (unit.kind !== UnitKind.Word && unit.kind !== UnitKind.Comma && unit.kind !== UnitKind.Other) return first
  }
  return first
}

/** `to reporters`, `to the panel`, `to CNN`. */
function toWhom(units: readonly Unit[], to: number, limit: number): number {
  const next = units[to + 1]
  if (next === undefined || to + 1 >= limit || !(startsPhrase(next) || hasFlag(next, WordFlag.ObjectPronoun))) return to
  if (!(next.isCapital || hasFlag(next, WordFlag.Determiner | WordFlag.ObjectPronoun) || next.word.endsWith('s')))
    return to
  const end =
    hasFlag(next, WordFlag.ObjectPronoun) && !startsPhrase(units[to + 2]) ? to + 2 : phraseEnd(units, to + 1, limit)
  return closes(units, end, limit) ? end : to
}

/** Whether the content, or the end of the clause, comes next. */
function closes(units: readonly Unit[], at: number, limit: number): boolean {
  const unit = units[at]
  if (unit === undefined || at >= limit || unit.kind !== UnitKind.Word) return true
  return unit.word === 'that' || hasFlag(unit, WordFlag.Time | WordFlag.Question | WordFlag.Preposition)
}

/** `Tuesday`, `on Tuesday night`, `late last week`, `on Nov. 3`, `earlier this month`. */
export function readTime(units: readonly Unit[], first: number, limit: number): number {
  let at = first
  while (at < limit && at - first < 4 && TIME_LEADS.has(units[at]?.word ?? '')) at++
  const isTime = (index: number): boolean =>
    index < limit && hasFlag(units[index], WordFlag.Time) && !isModal(units, index)
  if (!isTime(at)) return first
  while (isTime(at) || (at < limit && /^\d{1,4}$/.test(units[at]?.word ?? ''))) at++
  return at
}

/** `may` is a month only with a capital. */
function isModal(units: readonly Unit[], at: number): boolean {
  return units[at]?.word === 'may' && !(units[at]?.isCapital ?? false)
}

/** End of a prepositional phrase that tells where or when: up to `that`, punctuation, or its noun of occasion or time. */
function adverbialEnd(units: readonly Unit[], first: number, limit: number): number {
  let lastNoun = first
  for (let at = first + 1; at < limit && at - first <= MAX_ADVERBIAL; at++) {
    const unit = units[at]
    if (unit === undefined) break
    if (unit.kind !== UnitKind.Word) {
      if (unit.kind === UnitKind.Other) continue
      return at
    }
    if (unit.word === 'that' && at > first + 1) return at
    if (hasFlag(unit, WordFlag.SubjectPronoun) && at > first + 1) return at
    const endsPhrase = hasFlag(unit, WordFlag.Occasion | WordFlag.Time) && !isOpenEnded(units, at, limit)
    if (endsPhrase) lastNoun = at + 1
    if (
      lastNoun > first &&
      at >= lastNoun &&
      (hasFlag(unit, WordFlag.Determiner | WordFlag.SubjectPronoun) || unit.isCapital)
    )
      return lastNoun
  }
  if (first + MAX_ADVERBIAL >= limit) return limit
  return lastNoun
}

/** Whether the noun goes on with a link (`a statement on the crash`). */
function isOpenEnded(units: readonly Unit[], at: number, limit: number): boolean {
  const next = units[at + 1]
  return (
    next !== undefined &&
    at + 1 < limit &&
    (hasFlag(next, WordFlag.Preposition | WordFlag.Occasion | WordFlag.Time) || next.kind === UnitKind.Other)
  )
}

function hasOccasion(units: readonly Unit[], first: number, past: number): boolean {
  for (let at = first; at < past && at < first + 6; at++) if (hasFlag(units[at], WordFlag.Occasion)) return true
  return false
}

/** Whether a clause can begin here: a subject, an adverbial before one, a condition. */
export function startsClause(units: readonly Unit[], at: number, limit: number): boolean {
  const unit = units[at]
  if (unit === undefined || at >= limit) return false
  if (unit.kind === UnitKind.Quote) return true
  if (unit.kind !== UnitKind.Word) return false
  if (hasFlag(unit, WordFlag.SubjectPronoun | WordFlag.Determiner | WordFlag.Subordinator))
    return unit.word !== 'as' && unit.word !== 'than' && unit.word !== 'so'
  if (hasFlag(unit, WordFlag.Preposition | WordFlag.Adverb)) return true
  return isNounLike(unit) || isKind(unit, UnitKind.Quote)
}
