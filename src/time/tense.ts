import { Look } from './atoms.js'
import type { Scan } from './scan.js'
import { Kind, type Vocabulary } from './vocabulary.js'

/** How far to the left and to the right of a time verbs are looked for, in atoms. */
const REACH_LEFT = 14
const REACH_RIGHT = 8

/** Whether the words around put a time ahead (1), behind (-1) or say nothing (0), and how near the evidence is. */
export interface Tense {
  readonly direction: number
  /** Atoms between, plus one. */
  readonly distance: number
}

const NOTHING: Tense = { direction: 0, distance: 99 }

/** What the words of the class "future" ask of their neighbours, by their value in the lexicon. */
const Future = {
  /** "expects", "upcoming": ahead wherever they stand. */
  Plain: 1,
  /** "will": ahead. */
  Auxiliary: 2,
  /** "expected", "scheduled": ahead after "is" or before "for"; a verb of the past before "to". */
  Participle: 3,
  /** "due", "set": ahead before "to" and a verb, "for", a day; "due to its loss" tells a cause. */
  Adjective: 4,
} as const

/** Reads the tense off the words around an expression, within its sentence. */
export class TenseReader {
  private readonly be: number
  private readonly been: number
  private readonly had: number
  private readonly to: number
  private readonly until: number
  private readonly as: number
  private readonly early: readonly number[]
  private readonly is: ReadonlySet<number>
  private readonly causes: ReadonlySet<number>
  private readonly articles: ReadonlySet<number>

  constructor(private readonly vocabulary: Vocabulary) {
    const ids = (words: string): number[] => words.split(' ').map((word) => vocabulary.idOf(word))
    this.be = vocabulary.idOf('be')
    this.been = vocabulary.idOf('been')
    this.had = vocabulary.idOf('had')
    this.to = vocabulary.idOf('to')
    this.until = vocabulary.idOf('until')
    this.as = vocabulary.idOf('as')
    this.early = ids('early soon late')
    this.is = new Set(ids('is are s re be being'))
    this.articles = new Set(ids('the a an its his her their this that our s any'))
    this.causes = new Set(ids('its the a an their his her our this that these those lower higher heavy weak bad poor'))
  }

  /** Evidence nearest to the atoms from `start` to `end`: to the left first. */
  read(scan: Scan, start: number, end: number): Tense {
    // "as early as Tuesday", "as soon as next week"
    if (scan.word(start - 1) === this.as && this.early.includes(scan.word(start - 2)))
      return { direction: 1, distance: 1 }
    for (let at = start - 1; at >= 0 && start - at <= REACH_LEFT; at--) {
      const isOpening = (scan.look(at) & Look.Opening) !== 0
      // "Until Thursday, they had not …": the verb behind it decides.
      if (isOpening && scan.word(at) === this.until) break
      const direction = this.cue(scan, at)
      if (direction !== 0) return { direction, distance: start - at }
      if (isOpening || scan.isMark(at, 59)) break
    }
    for (let at = end; at < scan.atoms.count && at - end < REACH_RIGHT; at++) {
      if ((scan.look(at) & Look.Opening) !== 0) break
      const direction = this.cue(scan, at)
      if (direction !== 0) return { direction, distance: at - end + 1 }
    }
    return NOTHING
  }

  /** What an atom says of time: 1 ahead, -1 behind, 0 nothing. */
  private cue(scan: Scan, at: number): number {
    const kinds = scan.kinds(at)
    const word = scan.word(at)
    if ((kinds & Kind.Future) !== 0) return this.futureCue(scan, at, this.vocabulary.valueOf(word, Kind.Future))
    if ((kinds & Kind.Past) !== 0) return scan.word(at - 1) === this.be ? 0 : -1
    if (word === this.be) return scan.word(at - 1) === this.to ? 1 : 0
    // "is to visit", "are to meet"
    if (word === this.to) return this.is.has(scan.word(at - 1)) && scan.isWord(at + 1) ? 1 : 0
    // "to be completed", "will be held": the participle waits for what is before it.
    return (scan.look(at) & Look.Ed) !== 0 && scan.word(at - 1) !== this.be ? -1 : 0
  }

  private futureCue(scan: Scan, at: number, kind: number): number {
    const before = scan.word(at - 1)
    if (before === this.been || before === this.had) return -1
    if (kind === Future.Participle) {
      if (this.is.has(before) || scan.word(at - 2) === this.be) return 1
      return scan.word(at + 1) === this.to ? -1 : 1
    }
    if (kind === Future.Adjective) {
      if (scan.word(at + 1) === this.to) return this.causes.has(scan.word(at + 2)) ? 0 : 1
      return this.is.has(before) ? 1 : 0
    }
    // "announced the plan on Aug. 21": a noun.
    if (kind === Future.Plain && this.articles.has(before)) return 0
    return 1
  }
}
