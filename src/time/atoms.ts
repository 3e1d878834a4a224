import { isLetter } from '../text/characters.js'
import { FIRST_WORD, Kind, step, type Vocabulary, WordId } from './vocabulary.js'

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
  /** It has a line end before it. */
  Line: 256,
} as const

/** Classes of words that may follow the dot of a short form. */
const FOLLOWERS = Kind.Weekday | Kind.Month | Kind.Zone | Kind.Deictic

/**
 * The words of a paragraph cut finer than words: runs of letters, runs of digits, single marks. `5/11/2025`, `3p.m.` and
 * `mid-1990s` look the same however a tokenizer cuts them. One set of columns serves all paragraphs of a text.
 */
export class Atoms {
  count = 0
  start = new Int32Array(256)
  end = new Int32Array(256)
  /** Word of the vocabulary, or a {@link WordId}. */
  word = new Int16Array(256)
  /** Classes of the word. */
  kinds = new Int32Array(256)
  /** Value of a run of up to nine digits, -1 for a longer one; the code unit of a mark. */
  value = new Int32Array(256)
  look = new Int16Array(256)

  constructor(
    readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Empties the columns. */
  clear(): void {
    this.count = 0
  }

  /** Cuts a sentence and adds its atoms. */
  addSentence(start: number, end: number): void {
    const { text } = this
    let look: number = this.endsSentence() ? Look.Opening : Look.Apart
    let at = start
    while (at < end) {
      const unit = text.charCodeAt(at)
      if (unit <= 32 || unit === 160) {
        look |= unit === 10 ? Look.Apart | Look.Line : Look.Apart
        at++
        continue
      }
      const kind = kindOf(unit)
      const next = kind === LETTER ? this.addWord(at, end, look) : kind === DIGIT ? this.addDigits(at, end, look) : at
      if (next === at) {
        this.add(at, at + 1, this.vocabulary.findMark(foldMark(unit)), unit, look)
        at++
      } else at = next
      look = 0
    }
  }

  /** Whether a sentence may begin here: words without a mark between belong together, whatever was cut. */
  private endsSentence(): boolean {
    if (this.count === 0) return true
    const last = this.count - 1
    return ((this.look[last] ?? 0) & (Look.Letters | Look.Digits)) === 0
  }

  /** Whether the atom goes on with what a sentence's end was taken for: "10 p.m.", "Nov.", "a.m. EST" before a day or a zone. */
  private goesOn(index: number): boolean {
    if (index < 2 || ((this.kinds[index] ?? 0) & FOLLOWERS) === 0 || this.value[index - 1] !== 46) return false
    const letters = (this.end[index - 2] ?? 0) - (this.start[index - 2] ?? 0)
    return letters === 1 || (letters < 5 && ((this.kinds[index - 2] ?? 0) & FOLLOWERS) !== 0)
  }

  private addWord(start: number, end: number, before: number): number {
    const { text } = this
    const first = text.charCodeAt(start)
    const isCapital = first < 97
    let hash = 0
    let at = start
    let small = 0
    for (; at < end; at++) {
      let unit = text.charCodeAt(at)
      if (unit >= 97 && unit <= 122) small++
      else if (unit >= 65 && unit <= 90) unit += 32
      else if (unit < 128 || !isLetter(unit)) break
      else small++
      hash = step(hash, unit)
    }
    let look = before | Look.Letters
    if (isCapital) look |= small === 0 && at - start > 1 ? Look.Capital | Look.Capitals : Look.Capital
    const last = text.charCodeAt(at - 1) | 32
    if (last === 115) look |= Look.Plural
    else if (last === 100 && at - start > 3 && (text.charCodeAt(at - 2) | 32) === 101) look |= Look.Ed
    this.add(start, at, at - start > 14 ? WordId.Unknown : this.vocabulary.find(text, start, at, hash), 0, look)
    return at
  }

  private addDigits(start: number, end: number, before: number): number {
    const { text } = this
    let at = start
    let value = 0
    for (; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 48 || unit > 57) break
      value = at - start < 9 ? value * 10 + unit - 48 : -1
    }
    const length = at - start
    const word = length <= 4 ? length : length === 8 ? WordId.Digits8 : WordId.DigitsOther
    this.add(start, at, word, value, before | Look.Digits)
    return at
  }

  private add(start: number, end: number, word: number, value: number, look: number): void {
    const index = this.count
    if (index === this.start.length) this.grow()
    this.start[index] = start
    this.end[index] = end
    this.word[index] = word
    this.kinds[index] = word < FIRST_WORD ? 0 : (this.vocabulary.kinds[word] ?? 0)
    this.value[index] = value
    this.look[index] = (look & Look.Opening) !== 0 && this.goesOn(index) ? look & ~Look.Opening : look
    this.count = index + 1
  }

  private grow(): void {
    const size = this.start.length * 2
    this.start = grown(this.start, new Int32Array(size))
    this.end = grown(this.end, new Int32Array(size))
    this.word = grown(this.word, new Int16Array(size))
    this.kinds = grown(this.kinds, new Int32Array(size))
    this.value = grown(this.value, new Int32Array(size))
    this.look = grown(this.look, new Int16Array(size))
  }
}

function grown<Column extends Int32Array | Int16Array>(old: Column, column: Column): Column {
  column.set(old)
  return column
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2

function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return DIGIT
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return LETTER
  return unit > 127 && isLetter(unit) ? LETTER : OTHER
}

/** Typographic marks as the plain ones: dashes as one dash, apostrophes as one apostrophe. */
function foldMark(unit: number): number {
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x60 || unit === 0x2bc) return 39
  if (unit === 0x2010 || unit === 0x2011) return 45
  if (unit === 0x2014 || unit === 0x2015 || unit === 0x2012 || unit === 0x2212) return 0x2013
  return unit
}
