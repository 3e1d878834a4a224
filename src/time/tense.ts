import { Look } from './atoms.js'
import type { Scan } from './scan.js'
import { Kind, type Vocabulary } from './vocabulary.js'

/** How far to the left and to the right of a time verbs are looked for, in atoms. */
const REACH_LEFT = 14
const REACH_RIGHT = 8

/** Whether the words around put a time ahead (1), behind (-1) or say nothing (0), and how near the evidence is. */
export interface Tense {
  readonly direction: number
  readonly distance: number
}

const NOTHING: Tense = { direction: 0, distance: 99 }

/** Reads the tense off the words around an expression, within its sentence. */
export class TenseReader {
  private readonly be: number
  private readonly to: number
  private readonly has: ReadonlySet<number>
  private readonly is: ReadonlySet<number>

  constructor(private readonly vocabulary: Vocabulary) {
    this.be = vocabulary.idOf('be')
    this.to = vocabulary.idOf('to')
    this.has = new Set(['has', 'have'].map((word) => vocabulary.idOf(word)))
    this.is = new Set(['is', 'are', 'were', 'was'].map((word) => vocabulary.idOf(word)))
  }

  /** Evidence nearest to the atoms from `start` to `end`: to the left first. */
  read(scan: Scan, start: number, end: number): Tense {
    for (let at = start - 1; at >= 0 && start - at <= REACH_LEFT; at--) {
      const direction = this.cue(scan, at)
      if (direction !== 0) return { direction, distance: start - at }
      if ((scan.look(at) & Look.Opening) !== 0 || scan.isMark(at, 59)) break
    }
    if (start > 0 && (scan.look(start) & Look.Opening) === 0 && this.isAfterVerb(scan, start)) return NOTHING
    for (let at = end; at < scan.atoms.count && at - end < REACH_RIGHT; at++) {
      if ((scan.look(at) & Look.Opening) !== 0) break
      const direction = this.cue(scan, at)
      if (direction !== 0) return { direction, distance: at - end + 1 }
    }
    return NOTHING
  }

  /** What an atom says of time: 1 ahead, -1 behind, 0 nothing. */
  cue(scan: Scan, at: number): number {
    const kinds = scan.kinds(at)
    if ((kinds & Kind.Future) !== 0) {
      // "was due", "had been scheduled", "the planned": what was ahead then.
      if (this.vocabulary.valueOf(scan.word(at), Kind.Future) === 1 && this.isPassed(scan, at)) return -1
      return 1
    }
    if ((kinds & Kind.Past) !== 0) return -1
    if (scan.word(at) === this.be && scan.word(at - 1) === this.to) return 1
    if (scan.word(at) === this.to && this.is.has(scan.word(at - 1)) && (scan.look(at + 1) & Look.Letters) !== 0)
      return 1
    if ((scan.look(at) & Look.Ed) !== 0 && scan.word(at - 1) !== this.be)
      return this.has.has(scan.word(at - 1)) ? -1 : -1
    return 0
  }

  private isPassed(scan: Scan, at: number): boolean {
    return (scan.kinds(at - 1) & Kind.Past) !== 0 && !this.is.has(scan.word(at - 1))
  }

  private isAfterVerb(_scan: Scan, _start: number): boolean {
    return false
  }
}
