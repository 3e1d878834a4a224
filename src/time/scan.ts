import type { Atoms } from './atoms.js'
import { Look } from './atoms.js'
import type { Parse } from './grammar.js'
import type { Scope } from './scope.js'

/** The atoms of a paragraph and what the terminal read last is worth. */
export class Scan {
  /** Value of the terminal read last. */
  value = 0
  /** Parse of the group read last, or null. */
  node: Parse | null = null
  /** What times are read against; set before anything is matched. */
  scope: Scope | null = null
  /** Captures on the way from the first atom of a match to where it stands. */
  readonly names: string[] = []
  readonly values: number[] = []
  readonly nodes: (Parse | null)[] = []
  /** Atom at which each group was matched last. */
  readonly memoAt: Int32Array
  /** What it found there. */
  readonly memoParse: (Parse | null)[]

  constructor(
    readonly atoms: Atoms,
    groups: number,
  ) {
    this.memoAt = new Int32Array(groups).fill(-1)
    this.memoParse = new Array<Parse | null>(groups).fill(null)
  }

  /** Forgets what was found, as the atoms are about to change. */
  clear(): void {
    this.atoms.clear()
    this.memoAt.fill(-1)
  }

  /** Word id, 0 beyond the ends. */
  word(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.word[at] ?? 0) : 0
  }

  /** Classes of the word, 0 beyond the ends. */
  kinds(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.kinds[at] ?? 0) : 0
  }

  /** Look of the atom, 0 beyond the ends. */
  look(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.look[at] ?? 0) : 0
  }

  /** Value of a run of digits, or the code unit of a mark. */
  digits(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.value[at] ?? 0) : -1
  }

  /** Number of code units of the atom. */
  width(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.end[at] ?? 0) - (this.atoms.start[at] ?? 0) : 0
  }

  /** Whether the atom is there and no blank stands before it. */
  isGlued(at: number): boolean {
    return at > 0 && at < this.atoms.count && ((this.atoms.look[at] ?? 0) & Look.Apart) === 0
  }

  /** Whether the atom is that mark. */
  isMark(at: number, unit: number): boolean {
    return (
      at >= 0 && at < this.atoms.count && this.atoms.value[at] === unit && ((this.atoms.look[at] ?? 0) & MARKLESS) === 0
    )
  }

  /** Whether the atom is a run of letters. */
  isWord(at: number): boolean {
    return (this.look(at) & Look.Letters) !== 0
  }

  /** Whether the atom is a run of digits. */
  isNumber(at: number): boolean {
    return (this.look(at) & Look.Digits) !== 0
  }
}

const MARKLESS = Look.Letters | Look.Digits
