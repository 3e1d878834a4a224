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
  /** How many groups are being matched within one another. */
  depth = 0
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

  /** Cuts a paragraph and forgets what was found in the one before. */
  cut(start: number, end: number): void {
    this.atoms.cut(start, end)
    this.memoAt.fill(-1)
  }

  /** Word id, 0 beyond the ends. */
  word(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.word[at] ?? 0) : 0
  }

  /** Classes of the word, 0 beyond the ends. */
  kinds(at: number): number {
    return this.atoms.vocabulary.kinds[this.word(at)] ?? 0
  }

  /** Look of the atom, 0 beyond the ends. */
  look(at: number): number {
    return at >= 0 && at < this.atoms.count ? (this.atoms.look[at] ?? 0) : 0
  }

  /** Value of a run of up to nine digits, else -1. */
  digits(at: number): number {
    if ((this.look(at) & Look.Digits) === 0) return -1
    const { text, start, end } = this.atoms
    const first = start[at] ?? 0
    const past = end[at] ?? 0
    if (past - first > 9) return -1
    let value = 0
    for (let index = first; index < past; index++) value = value * 10 + text.charCodeAt(index) - 48
    return value
  }

  /** Code unit of a mark, 0 for letters, digits and beyond the ends. */
  mark(at: number): number {
    if (at < 0 || at >= this.atoms.count || (this.look(at) & MARKLESS) !== 0) return 0
    return this.atoms.text.charCodeAt(this.atoms.start[at] ?? 0)
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
    return this.mark(at) === unit
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
