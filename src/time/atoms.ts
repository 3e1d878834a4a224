import { isBlank, isLetter } from '../text/characters.js'
import { Kind, SLOT_MASK, type Vocabulary, WordId } from './vocabulary.js'

/** What an atom looks like, as bits. */
export const Look = {
  /** A blank stands before it. */
  Apart: 1,
  /** Its first letter is a capital. */
  Capital: 2,
  /** All its letters are capitals, and there are two at least. */
  Capitals: 4,
  /** It ends in "ed". */
  Ed: 8,
  /** It opens a sentence. */
  Opening: 16,
  /** It is a run of letters. */
  Letters: 32,
  /** It ends in "s". */
  Plural: 64,
  /** It is a run of digits. */
  Digits: 128,
} as const

// Classes of code units. They are plain constants, for the loop below meets one for each code unit of a text.
const MARK = 0
const SMALL = 1
const CAPITAL = 2
const DIGIT = 3
const BLANK = 4

let classes: Uint8Array | null = null

/** Classes of all code units, made on first use; letters without case count as small. */
function decode(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 128; unit < 0x10000; unit++) table[unit] = isLetter(unit) ? SMALL : isBlank(unit) ? BLANK : MARK
  table.fill(BLANK, 0, 33)
  table.fill(DIGIT, 48, 58)
  table.fill(CAPITAL, 65, 91)
  table.fill(SMALL, 97, 123)
  return table
}

/** Longest word of the vocabulary. */
const LONGEST = 14

/** Classes of words that may follow the dot of a short form: "10 p.m. Wednesday", "Thurs. Nov. 26", "4 a.m. EDT". */
const FOLLOWERS = Kind.Weekday | Kind.Month | Kind.Zone | Kind.Deictic

/**
 * The words of a paragraph cut finer than words: runs of letters, runs of digits, single marks. `5/11/2025`, `3p.m.` and
 * `mid-1990s` look the same however a tokenizer cuts them. One set of columns serves all paragraphs of a text. It is a
 * reading of its own, for it must be many times as fast as a tokenizer; where a sentence begins need only be known as far
 * as capitals and verbs are weighed.
 */
export class Atoms {
  count = 0
  start: Int32Array
  end: Int32Array
  /** Word of the vocabulary, or a {@link WordId}. */
  word: Int16Array
  /** What it looks like, as bits of {@link Look}. */
  look: Int16Array

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
  ) {
    const size = Math.min(1024, (text.length >> 2) + 16)
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.word = new Int16Array(size)
    this.look = new Int16Array(size)
  }

  /** Cuts a paragraph; what was there before is gone. */
  cut(first: number, past: number): void {
    const { text, vocabulary } = this
    classes ??= decode()
    const table = classes
    const { slots } = vocabulary
    let { start, end, word, look } = this
    let size = start.length
    let count = 0
    let at = first
    let bits: number = Look.Opening
    /** Whether the atom before is a mark: only then may a sentence begin. */
    let isAfterMark = false
    while (at < past) {
      let unit = text.charCodeAt(at)
      let kind = table[unit] ?? 0
      if (kind === BLANK) {
        bits |= Look.Apart
        at++
        continue
      }
      if (count === size) {
        this.grow()
        ;({ start, end, word, look } = this)
        size = start.length
      }
      const from = at
      let id = 0
      if (kind === SMALL || kind === CAPITAL) {
        bits |= kind === CAPITAL ? Look.Letters | Look.Capital : Look.Letters
        let hash = 0
        let small = 0
        let last = 0
        let lastButOne = 0
        do {
          if (kind === SMALL) small++
          else if (unit < 128) unit += 32
          lastButOne = last
          last = unit
          hash = (Math.imul(hash, 31) + unit) | 0
          if (++at === past) break
          unit = text.charCodeAt(at)
          kind = table[unit] ?? 0
        } while (kind === SMALL || kind === CAPITAL)
        const length = at - from
        if (small === 0 && length > 1) bits |= Look.Capitals
        if (last === 115) bits |= Look.Plural
        else if (last === 100 && lastButOne === 101 && length > 3) bits |= Look.Ed
        // Most words are none of ours, which an empty slot tells without a call.
        if (length <= LONGEST && slots[hash & SLOT_MASK] !== 0) id = vocabulary.find(text, from, at, hash)
      } else if (kind === DIGIT) {
        while (++at < past && table[text.charCodeAt(at)] === DIGIT);
        const width = at - from
        id = width <= 4 ? width : width === 8 ? WordId.Digits8 : WordId.DigitsOther
        bits |= Look.Digits
      } else {
        id = vocabulary.findMark(foldMark(unit))
        at++
      }
      start[count] = from
      end[count] = at
      word[count] = id
      look[count] =
        isAfterMark && (bits & Look.Apart) !== 0 && this.opensSentence(count, id, bits) ? bits | Look.Opening : bits
      count++
      isAfterMark = (bits & (Look.Letters | Look.Digits)) === 0
      bits = 0
    }
    this.count = count
  }

  /** Whether a sentence begins at the atom: a capital, a digit or a quote after a full stop that ends no short form. */
  private opensSentence(at: number, id: number, bits: number): boolean {
    const { start, look, text, word, vocabulary } = this
    // Of marks only an opening quote begins a sentence.
    if ((bits & (Look.Letters | Look.Digits)) === 0 && !OPENERS.has(text.charCodeAt(this.start[at] ?? 0))) return false
    let mark = at - 1
    // "… he said.'' The …": closing marks stand between.
    while (
      mark > 0 &&
      ((look[mark] ?? 0) & (Look.Letters | Look.Digits | Look.Apart)) === 0 &&
      CLOSERS.has(text.charCodeAt(start[mark] ?? 0))
    )
      mark--
    if (((look[mark] ?? 0) & (Look.Letters | Look.Digits)) !== 0) return false
    const unit = text.charCodeAt(start[mark] ?? 0)
    if (unit === 63 || unit === 33) return (bits & Look.Letters) === 0 || (bits & Look.Capital) !== 0
    if (unit !== 46) return false
    if ((bits & Look.Letters) !== 0 && (bits & Look.Capital) === 0) return false
    const letters = (this.end[mark - 1] ?? 0) - (start[mark - 1] ?? 0)
    const kinds = vocabulary.kinds[word[mark - 1] ?? 0] ?? 0
    if ((kinds & Kind.Title) !== 0) return false
    if ((bits & Look.Digits) !== 0 && letters < 5 && (kinds & Kind.Month) !== 0) return false
    const ids = vocabulary.kinds[id] ?? 0
    // "16. Nov. 2016"
    if (letters < 3 && (ids & Kind.Month) !== 0 && ((look[mark - 1] ?? 0) & Look.Digits) !== 0) return false
    if ((ids & FOLLOWERS) !== 0) return letters > 1 && (letters > 4 || (kinds & FOLLOWERS) === 0)
    // "John F. Kennedy", "U.S. Senate": an initial ends no sentence, "p.m." may.
    return letters > 1 || ((look[mark - 1] ?? 0) & Look.Capital) === 0
  }

  private grow(): void {
    const size = this.start.length * 2
    this.start = grown(this.start, new Int32Array(size))
    this.end = grown(this.end, new Int32Array(size))
    this.word = grown(this.word, new Int16Array(size))
    this.look = grown(this.look, new Int16Array(size))
  }
}

/** Marks that may stand between a full stop and the next sentence. */
const CLOSERS: ReadonlySet<number> = new Set([34, 39, 41, 93, 0x2019, 0x201d, 0xbb])

const OPENERS: ReadonlySet<number> = new Set([34, 39, 96, 0x2018, 0x201c, 0xab])

function grown<Column extends Int32Array | Int16Array>(old: Column, column: Column): Column {
  column.set(old)
  return column
}

/** Typographic marks as the plain ones: dashes as one dash, apostrophes as one apostrophe. */
function foldMark(unit: number): number {
  if (unit < 128) return unit === 0x60 ? 39 : unit
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc) return 39
  if (unit === 0x2010 || unit === 0x2011) return 45
  return unit === 0x2014 || unit === 0x2015 || unit === 0x2012 || unit === 0x2212 ? 0x2013 : unit
}
