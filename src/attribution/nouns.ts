/** What a unit can be in a phrase, by closed classes, capitals and punctuation. */
import { WordFlag } from './lexicon.js'
import { Part, type Unit, UnitKind } from './units.js'

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

export const isHyphen = (unit: Unit | undefined): boolean => unit !== undefined && unit.kind === UnitKind.Other
export const isTime = (unit: Unit | undefined): boolean => unit !== undefined && (unit.flags & WordFlag.Time) !== 0
/** `year` in `33-year-old` is no time. */
export const isFreeTime = (units: readonly Unit[], at: number): boolean =>
  isTime(units[at]) && !isHyphen(units[at - 1]) && !isHyphen(units[at + 1])
export const hasFlag = (unit: Unit | undefined, flag: number): boolean =>
  unit !== undefined && (unit.flags & flag) !== 0
export const isKind = (unit: Unit | undefined, kind: UnitKind): boolean => unit !== undefined && unit.kind === kind

/** Prepositions that tie a phrase to the noun before it. */
export const LINKS: ReadonlySet<string> = new Set(
  'against at behind between by for from in into near on to under with'.split(' '),
)

/** A noun in small letters that does not look like a participle: `spokesman for`, not `speaking at`. */
export function isPlainNoun(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    isNounLike(unit) &&
    !unit.isCapital &&
    !hasFlag(unit, WordFlag.Determiner) &&
    !/(?:ing|ed)$/.test(unit.word)
  )
}

/** Whether a noun phrase can begin with the unit. */
export function startsPhrase(unit: Unit | undefined): boolean {
  return unit !== undefined && (isNounLike(unit) || hasFlag(unit, WordFlag.Determiner))
}

/** `Low met voters`: a finite verb that only the tagger knows, in small letters. */
export function isTaggedVerb(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.part === Part.Verb && !unit.isCapital && !unit.word.endsWith('ing')
}
