import type { Atoms } from './atoms.js'
import { Look } from './atoms.js'
import { Kind, type Vocabulary, WordId } from './vocabulary.js'

/** Classes of words that a time may stand on alone. */
const CORE_KINDS =
  Kind.Month |
  Kind.Weekday |
  Kind.Weekdays |
  Kind.Unit |
  Kind.Part |
  Kind.Season |
  Kind.Deictic |
  Kind.Recurrence |
  Kind.Zone |
  Kind.Core

const Core = { Never: 0, Always: 1, Year: 2, Tie: 3, Ending: 4, Number: 5, Apostrophe: 6 } as const

/** Most atoms that a rule may have before its core: "the very beginning of the fiscal | year". */
export const REACH = 7

/**
 * Tells the atoms that a time cannot be without: a month, a unit, a year, the marks inside of a date. Rules are only tried
 * near them, so that most of a text is passed over.
 */
export class CoreTable {
  /** What is asked of each word, 0 for words that never are one. */
  readonly table: Uint8Array
  private readonly kinds: Int32Array

  constructor(vocabulary: Vocabulary) {
    this.kinds = vocabulary.kinds
    this.table = Uint8Array.from(vocabulary.kinds, (kinds) =>
      (kinds & CORE_KINDS) !== 0 ? Core.Always : kinds & NUMERAL ? Core.Number : Core.Never,
    )
    this.table[WordId.Digits4] = Core.Year
    this.table[WordId.Digits8] = Core.Always
    for (const mark of ['/', ':', '-', '.']) this.table[vocabulary.idOf(mark)] = Core.Tie
    this.table[vocabulary.idOf("'")] = Core.Apostrophe
    for (const ending of ['s', 'st', 'nd', 'rd', 'th']) this.table[vocabulary.idOf(ending)] = Core.Ending
  }

  /** Whether the atom is a core. */
  has(atoms: Atoms, at: number): boolean {
    switch (this.table[atoms.word[at] ?? 0]) {
      case Core.Always:
        return true
      case Core.Year: {
        // Years of news begin with 1 or 2; "0800 GMT" has its zone.
        const first = atoms.text.charCodeAt(atoms.start[at] ?? 0)
        return first === 49 || first === 50
      }
      case Core.Tie:
        return at > 0 && isGluedDigits(atoms, at - 1, at) && isGluedDigits(atoms, at + 1, at + 1) && !isMoney(atoms, at)
      case Core.Apostrophe:
        return isGluedDigits(atoms, at + 1, at + 1)
      case Core.Ending:
        return at > 0 && (isGluedDigits(atoms, at - 1, at) || (at > 1 && isGluedDigits(atoms, at - 2, at - 1)))
      case Core.Number:
        // Two numbers in words may be a year: "nineteen ninety-six".
        return at > 0 && (this.isNumeral(atoms, at - 1) || (at > 1 && this.isNumeral(atoms, at - 2)))
      default:
        return false
    }
  }

  private isNumeral(atoms: Atoms, at: number): boolean {
    return ((this.kinds[atoms.word[at] ?? 0] ?? 0) & NUMERAL) !== 0
  }
}

const NUMERAL = Kind.Number | Kind.Magnitude

/** Whether the atom is digits, and no blank stands before the atom `glued`. */
function isGluedDigits(atoms: Atoms, at: number, glued: number): boolean {
  return (
    at < atoms.count && ((atoms.look[at] ?? 0) & Look.Digits) !== 0 && ((atoms.look[glued] ?? 0) & Look.Apart) === 0
  )
}

/** Whether the mark is the point of "$1.5" or of "1.5 million", as most are. */
function isMoney(atoms: Atoms, at: number): boolean {
  if (atoms.text.charCodeAt(atoms.start[at] ?? 0) !== 46) return false
  const next = at + 2 < atoms.count ? atoms.text.charCodeAt(atoms.start[at + 2] ?? 0) : 0
  return next !== 46 || ((atoms.look[at + 2] ?? 0) & Look.Apart) !== 0
}
