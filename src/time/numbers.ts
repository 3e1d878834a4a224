import type { Scan } from './scan.js'
import type { Vocabulary } from './vocabulary.js'
import { Kind, WordId } from './vocabulary.js'

/** Reads numbers, in digits and in words, off the atoms. */
export class NumberReader {
  private readonly and: number
  private readonly a: number
  private readonly suffixes: ReadonlySet<number>
  private readonly oh: number

  constructor(private readonly vocabulary: Vocabulary) {
    this.and = vocabulary.idOf('and')
    this.a = vocabulary.idOf('a')
    this.oh = vocabulary.idOf('oh')
    this.suffixes = new Set(['st', 'nd', 'rd', 'th'].map((word) => vocabulary.idOf(word)))
  }

  /** A whole or broken number: `1,500`, `2.5`, `2 1/2`, `½`, `twenty-five`, `two and a half`. */
  readNumber(scan: Scan, at: number): number {
    if (scan.isNumber(at)) return this.readDigits(scan, at)
    const share = shareOf(scan, at)
    if (share > 0) {
      scan.value = share
      return at + 1
    }
    const past = this.readWords(scan, at)
    return past < 0 ? -1 : this.readShare(scan, past)
  }

  /** A number written in words, or -1. */
  readWords(scan: Scan, at: number): number {
    let total = 0
    let current = -1
    let index = at
    let past = -1
    while (index < at + 12) {
      const kinds = scan.kinds(index)
      const word = scan.word(index)
      if ((kinds & Kind.Number) !== 0) {
        const value = this.vocabulary.valueOf(word, Kind.Number)
        const rest = current % 100
        if (current < 1) current = value
        else if (rest === 0 && current >= 100) current += value
        else if (rest >= 20 && rest % 10 === 0 && value < 10 && value > 0) current += value
        else break
        past = ++index
      } else if ((kinds & Kind.Magnitude) !== 0 && current !== 0) {
        const size = this.vocabulary.valueOf(word, Kind.Magnitude)
        if (current < 0 && (index === at || scan.word(index - 1) !== this.a)) break
        if (size > 100) {
          total += Math.max(current, 1) * size
          current = 0
        } else if (current < 100) current = Math.max(current, 1) * size
        else break
        past = ++index
      } else if (word === this.a && index === at && (scan.kinds(index + 1) & Kind.Magnitude) !== 0) index++
      else if (past >= 0 && (word === this.and || (scan.isMark(index, 45) && scan.isGlued(index)))) {
        if ((scan.kinds(index + 1) & Kind.Number) === 0) break
        index++
      } else break
    }
    if (past < 0) return -1
    scan.value = total + Math.max(current, 0)
    return past
  }

  /** A year in words: `nineteen ninety-six`, `two thousand and five`, `twenty twenty-five`. */
  readYearWords(scan: Scan, at: number): number {
    if ((scan.kinds(at) & Kind.Number) === 0) return -1
    const century = this.vocabulary.valueOf(scan.word(at), Kind.Number)
    const gap = scan.isMark(at + 1, 45) ? at + 2 : at + 1
    if (century >= 10 && century <= 20) {
      if (scan.word(gap) === this.oh && (scan.kinds(gap + 1) & Kind.Number) !== 0) {
        scan.value = century * 100 + this.vocabulary.valueOf(scan.word(gap + 1), Kind.Number)
        return gap + 2
      }
      const past = (scan.kinds(gap) & Kind.Number) === 0 ? -1 : this.readWords(scan, gap)
      if (past > 0 && scan.value >= 10 && scan.value < 100) {
        scan.value += century * 100
        return past
      }
    }
    const past = this.readWords(scan, at)
    return past > at + 1 && scan.value >= 1000 && scan.value < 2200 ? past : -1
  }

  /** `21st`, `third`, `twenty-second`. */
  readOrdinal(scan: Scan, at: number): number {
    if (scan.isNumber(at)) {
      if (!scan.isGlued(at + 1) || !this.suffixes.has(scan.word(at + 1))) return -1
      scan.value = scan.digits(at)
      return at + 2
    }
    const kinds = scan.kinds(at)
    if ((kinds & Kind.Ordinal) !== 0) {
      scan.value = this.vocabulary.valueOf(scan.word(at), Kind.Ordinal)
      return at + 1
    }
    if ((kinds & Kind.Number) === 0) return -1
    const tens = this.vocabulary.valueOf(scan.word(at), Kind.Number)
    const next = scan.isMark(at + 1, 45) ? at + 2 : at + 1
    if (tens < 20 || (scan.kinds(next) & Kind.Ordinal) === 0) return -1
    const ones = this.vocabulary.valueOf(scan.word(next), Kind.Ordinal)
    if (ones > 9) return -1
    scan.value = tens + ones
    return next + 1
  }

  private readDigits(scan: Scan, at: number): number {
    if (isInsideNumber(scan, at)) return -1
    let value = scan.digits(at)
    let past = at + 1
    while (
      scan.isMark(past, 44) &&
      scan.isGlued(past) &&
      scan.isGlued(past + 1) &&
      scan.word(past + 1) === WordId.Digits3
    ) {
      value = value * 1000 + scan.digits(past + 1)
      past += 2
    }
    if (scan.isMark(past, 46) && scan.isGlued(past) && scan.isGlued(past + 1) && scan.isNumber(past + 1)) {
      value += scan.digits(past + 1) / 10 ** scan.width(past + 1)
      past += 2
    }
    scan.value = value
    const size = scan.kinds(past) & Kind.Magnitude
    if (size !== 0) {
      scan.value = value * this.vocabulary.valueOf(scan.word(past), Kind.Magnitude)
      return past + 1
    }
    return this.readShare(scan, past)
  }

  /** `… 1/2`, `…½`, `… and a half`, `… and a quarter` after a whole number. */
  private readShare(scan: Scan, at: number): number {
    const whole = scan.value
    const share = shareOf(scan, at)
    if (share > 0) {
      scan.value = whole + share
      return at + 1
    }
    const bar = scan.isMark(at, 45) ? at + 1 : at
    if (scan.word(bar) === WordId.Digits1 && scan.isMark(bar + 1, 47) && scan.word(bar + 2) === WordId.Digits1) {
      const lower = scan.digits(bar + 2)
      const upper = scan.digits(bar)
      if (scan.isGlued(bar + 1) && scan.isGlued(bar + 2) && upper > 0 && upper < lower) {
        scan.value = whole + upper / lower
        return bar + 3
      }
    }
    if (scan.word(at) !== this.and) return at
    const part = scan.word(at + 1) === this.a ? at + 2 : at + 1
    if ((scan.kinds(part) & Kind.Fraction) === 0) return at
    scan.value = whole + this.vocabulary.valueOf(scan.word(part), Kind.Fraction) / 100
    return part + 1
  }
}

/** ½, ¼, ¾. */
function shareOf(scan: Scan, at: number): number {
  if (scan.isMark(at, 0xbd)) return 0.5
  if (scan.isMark(at, 0xbc)) return 0.25
  return scan.isMark(at, 0xbe) ? 0.75 : 0
}

/** Whether the digits are a piece of a longer number: the 50 of `1,500`, `3.50`, `$50`. */
export function isInsideNumber(scan: Scan, at: number): boolean {
  if (!scan.isGlued(at)) return false
  const before = scan.mark(at - 1)
  if (scan.isWord(at - 1) || scan.isNumber(at - 1)) return false
  if (before === 36 || before === 35 || before === 0x20ac || before === 0xa3 || before === 0xa5) return true
  return (before === 44 || before === 46) && scan.isGlued(at - 1) && scan.isNumber(at - 2)
}

/** Whether the digits go on as a longer number or a percentage: the 1 of `1,500`, `1.5`, `10%`. */
export function goesOnAsNumber(scan: Scan, at: number): boolean {
  if (!scan.isGlued(at + 1)) return false
  if (scan.isMark(at + 1, 37)) return true
  if (!scan.isGlued(at + 2)) return false
  if (scan.isMark(at + 1, 46)) return scan.isNumber(at + 2)
  return scan.isMark(at + 1, 44) && scan.word(at + 2) === WordId.Digits3
}
