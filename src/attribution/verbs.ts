/** Reads the group of verbs around a cue: auxiliaries, negation, adverbs, catenatives (`went on to say`). */
import { VerbForm, WordFlag } from './lexicon.js'
import { hasFlag, isKind, startsPhrase } from './nouns.js'
import { Part, type Unit, UnitKind } from './units.js'

/** How the verb stands in its clause. */
export type GroupKind = 'finite' | 'gerund' | 'infinitive' | 'passive'

/** A cue verb with what belongs to it; indices of units. */
export interface VerbGroup {
  readonly first: number
  readonly verb: number
  readonly past: number
  readonly kind: GroupKind
  readonly isNegated: boolean
}

/** Verbs that lead on to a verb of saying without changing who says it. */
const CATENATIVES: ReadonlySet<string> = new Set(
  'began continued continues continue goes going gone used went proceeded hastened declined declines decline refused refuses refuse seemed appeared'.split(
    ' ',
  ),
)
/** Verbs that are a saying with this word only. */
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['fire', 'back'],
  ['put', 'it'],
  ['shoot', 'back'],
])
/** Bare forms that are hardly ever nouns. */
const VERBS_ONLY: ReadonlySet<string> = new Set(
  'acknowledge admit argue believe deny insist know oppose say think'.split(' '),
)
const PLURALS: ReadonlySet<string> = new Set(
  'i many most others people police some they those we who you both few men women'.split(' '),
)

/** The group around the cue at `verb`, or null where the word is no verb of its clause. */
export function readGroup(units: readonly Unit[], verb: number): VerbGroup | null {
  const read = readForms(units, verb)
  const particle = PARTICLES.get(units[verb]?.cue?.lemma ?? '')
  return read !== null && particle !== undefined ? { ...read, past: verb + 2 } : read
}

function readForms(units: readonly Unit[], verb: number): VerbGroup | null {
  const unit = units[verb]
  if (unit === undefined || unit.cue === null || isName(units, verb)) return null
  // `as she puts it` alone is a saying.
  // `a think-tank`, `20 points`
  if (isKind(units[verb - 1], UnitKind.Other) || isKind(units[verb + 1], UnitKind.Other)) return null
  if (/^\d/.test(units[verb - 1]?.word ?? '') && (unit.forms & VerbForm.Third) !== 0) return null
  if (unit.part > Part.Auxiliary && !isCapitals(units, verb) && !isBesideQuote(units, verb)) return null
  const particle = PARTICLES.get(unit.cue.lemma)
  if (particle !== undefined && units[verb + 1]?.word !== particle) return null
  let first = verb
  let hasBe = false
  let hasAuxiliary = false
  let hasHave = false
  let isNegated = false
  for (let at = verb - 1; at >= 0; at--) {
    const before = units[at]
    if (before === undefined || before.kind !== UnitKind.Word) break
    if (hasFlag(before, WordFlag.Auxiliary)) {
      hasAuxiliary = true
      hasHave ||= /^(?:have|has|had|having|'ve|'d)$/.test(before.word)
      // What stands next to the verb decides: `has been saying`, `had said`.
      if (hasFlag(before, WordFlag.Be) && first === verb - countAdverbs(units, at, verb)) hasBe = true
      if (before.word === "'s") hasHave = true
      first = at
    } else if (hasFlag(before, WordFlag.Negation)) {
      isNegated = true
      first = at
    } else if (hasFlag(before, WordFlag.Adverb) && !isKind(units[at - 1], UnitKind.Comma)) first = at
    else break
  }
  // `came back`: what is an adverb too is no bare form.
  const forms = hasFlag(unit, WordFlag.Adverb) ? unit.forms & ~VerbForm.Base : unit.forms
  const before = units[first - 1]
  if (before?.word === 'to' && (forms & VerbForm.Base) !== 0) return catenative(units, first - 1, verb, isNegated)
  if (hasBe && !hasHaveOnly(units, first, verb)) {
    if ((forms & VerbForm.Gerund) !== 0) return group(first, verb, 'finite', isNegated)
    return (forms & VerbForm.Participle) !== 0 ? group(first, verb, 'passive', isNegated) : null
  }
  if ((forms & VerbForm.Gerund) !== 0 && units[first]?.word === "'s")
    // `he's claiming`, but `the court's ruling`
    return !hasFlag(units[first - 1], WordFlag.SubjectPronoun | WordFlag.Relative)
      ? null
      : group(first, verb, 'finite', isNegated)
  if ((forms & VerbForm.Gerund) !== 0) return hasAuxiliary ? null : group(first, verb, 'gerund', isNegated)
  if (hasHave && (forms & VerbForm.Participle) !== 0) return group(first, verb, 'finite', isNegated)
  if (hasAuxiliary)
    return (forms & VerbForm.Base) !== 0 && units[verb - 1]?.word !== "'s"
      ? group(first, verb, 'finite', isNegated)
      : null
  const isTagged = unit.part === Part.Verb
  if ((forms & VerbForm.Third) !== 0 && !isTagged && isPluralNoun(units, first, verb)) return null
  if ((forms & (VerbForm.Past | VerbForm.Third)) !== 0) return group(first, verb, 'finite', isNegated)
  const isPlainVerb =
    VERBS_ONLY.has(unit.word) &&
    startsPhrase(units[first - 1]) &&
    !hasFlag(units[first - 1], WordFlag.Determiner | WordFlag.Time)
  const isSubject = isTagged
    ? hasFlag(before, WordFlag.SubjectPronoun) || (startsPhrase(before) && !hasFlag(before, WordFlag.Determiner))
    : VERB_NOUNS.has(unit.word)
      ? isPeople(before)
      : isPlural(before)
  // `The aim, say officials, is clear.`
  const isIncision = unit.word === 'say' && (before === undefined || before.kind !== UnitKind.Word)
  return isPlainVerb || isSubject || isIncision || isPair(units, first - 1)
    ? group(first, verb, 'finite', isNegated)
    : null
}

function group(first: number, verb: number, kind: GroupKind, isNegated: boolean): VerbGroup {
  return { first, verb, past: verb + 1, kind, isNegated }
}

/** How many units between the auxiliary and the verb are adverbs or negations. */
function countAdverbs(units: readonly Unit[], auxiliary: number, verb: number): number {
  let count = 0
  for (let at = auxiliary + 1; at < verb; at++) if (hasFlag(units[at], WordFlag.Adverb | WordFlag.Negation)) count++
  return count
}

/** `has said`: the auxiliary next to the verb is no form of be. */
function hasHaveOnly(units: readonly Unit[], first: number, verb: number): boolean {
  for (let at = verb - 1; at >= first; at--) {
    if (hasFlag(units[at], WordFlag.Be)) return false
    if (hasFlag(units[at], WordFlag.Auxiliary)) return true
  }
  return false
}

/** `went on to say`, `declined to say`, `used to say`: one group, if a verb that leads on stands before `to`. */
function catenative(units: readonly Unit[], to: number, verb: number, isNegated: boolean): VerbGroup {
  let at = to - 1
  while (at > 0 && (units[at]?.word === 'on' || hasFlag(units[at], WordFlag.Adverb))) at--
  const leading = units[at]
  if (leading === undefined || !CATENATIVES.has(leading.word)) return group(to, verb, 'infinitive', isNegated)
  let first = at
  while (first > 0 && hasFlag(units[first - 1], WordFlag.Auxiliary | WordFlag.Negation | WordFlag.Adverb)) first--
  return group(first, verb, 'finite', isNegated || /^(?:declin|refus)/.test(leading.word))
}

/** `officials`, `critics`, `they`: those who do something. */
function isPeople(unit: Unit | undefined): boolean {
  return (
    isPlural(unit) &&
    (PLURALS.has(unit?.word ?? '') ||
      /(?:ers|ors|ans|ics|ists|ives|ials|men|ents|ants|crats|ees|women)$/.test(unit?.word ?? ''))
  )
}
/** Bare forms that are as often nouns. */
const VERB_NOUNS: ReadonlySet<string> = new Set(
  'aim answer attack back call challenge charge claim command comment demand doubt estimate fault fear forecast hint hope judge note object offer order plan pledge post praise project promise protest push question quote read reason remark report request rule shout show signal state support talk tweet view voice vote vow want warning worry'.split(
    ' ',
  ),
)

/** `Low and Berg say`. */
function isPair(units: readonly Unit[], last: number): boolean {
  let at = last
  while (at > 0 && (units[at]?.isCapital ?? false)) at--
  return at < last && units[at]?.word === 'and'
}

/** Whether the subject before a bare form is plural: `officials say`, `they say`. */
function isPlural(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== UnitKind.Word) return false
  return (
    PLURALS.has(unit.word) ||
    (unit.word.length > 3 &&
      unit.word.endsWith('s') &&
      !unit.word.endsWith('ss') &&
      !hasFlag(unit, WordFlag.Time | WordFlag.Auxiliary) &&
      startsPhrase(unit))
  )
}

/** Speech beside the word tells more than its tag. */
function isBesideQuote(units: readonly Unit[], at: number): boolean {
  // `the think tank. “…”`
  if (units[at]?.part === Part.Noun && units[at + 1]?.part === Part.Noun && !units[at + 1]?.isCapital) return false
  for (let index = at - 3; index <= at + 3; index++) if (isKind(units[index], UnitKind.Quote)) return true
  return false
}

/** Text in capitals, which no tagger was trained on; looked at near the word. */
function isCapitals(units: readonly Unit[], at: number): boolean {
  for (let index = Math.max(0, at - 8); index < units.length && index < at + 8; index++) {
    const unit = units[index]
    if (unit !== undefined && unit.kind === UnitKind.Word && !unit.isCapital && !/^[\d']/.test(unit.word)) return false
  }
  return true
}

/** `United States`: a capital inside a sentence that is not written like a headline. */
function isName(units: readonly Unit[], at: number): boolean {
  if (at === 0 || !(units[at]?.isCapital ?? false)) return false
  for (let index = at + 1; index < units.length && index < at + 12; index++) if (isSmall(units[index])) return true
  for (let index = at - 1; index >= 0 && index > at - 12; index--) if (isSmall(units[index])) return true
  return false
}

/** An open-class word in small letters: headlines write those large. */
function isSmall(unit: Unit | undefined): boolean {
  return (
    unit !== undefined && unit.kind === UnitKind.Word && !unit.isCapital && unit.flags === 0 && unit.word.length > 3
  )
}

/** `news reports`, `swing states`: the third person of these is a noun after a noun in small letters. */
function isPluralNoun(units: readonly Unit[], first: number, verb: number): boolean {
  if (first !== verb || !NOUNS.has(units[verb]?.word ?? '')) return false
  const before = units[first - 1]
  const next = units[verb + 1]
  if (hasFlag(before, WordFlag.Determiner) && !hasFlag(before, WordFlag.SubjectPronoun | WordFlag.Relative)) return true
  const isSubject =
    before === undefined ||
    before.isCapital ||
    before.kind !== UnitKind.Word ||
    hasFlag(before, WordFlag.SubjectPronoun | WordFlag.Relative | WordFlag.Conjunction)
  const opens =
    next !== undefined && (next.word === 'that' || next.kind === UnitKind.Quote || next.kind === UnitKind.Colon)
  return !isSubject && !opens
}
const NOUNS: ReadonlySet<string> = new Set(
  'answers attacks calls challenges charges claims commands comments demands doubts estimates fears forecasts hints hopes judges notes objects offers orders plans pledges points posts praises projects promises protests questions quotes reasons remarks reports requests rules shows signals states supports views vows'.split(
    ' ',
  ),
)
