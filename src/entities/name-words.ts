import type { TextDocument } from '../document/index.js'
import { CharClass, classAt } from '../text/characters.js'
import { isInvisible } from '../text/lines.js'

/** Reads the words of a document by token index; outside of it every word is empty. */
export class NameWords {
  readonly text: string
  readonly count: number
  private readonly document: TextDocument

  constructor(document: TextDocument) {
    this.document = document
    this.text = document.text
    this.count = document.tokens.count
  }

  /** Index of the first word that ends behind the offset. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.end(middle) > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  start(index: number): number {
    return this.document.tokens.start[index] ?? this.text.length
  }

  end(index: number): number {
    return this.document.tokens.end[index] ?? this.text.length
  }

  word(index: number): string {
    return index >= 0 && index < this.count ? this.text.slice(this.start(index), this.end(index)) : ''
  }

  /** The word in small letters, without a stop at its end. */
  lower(index: number): string {
    const word = this.word(index).toLowerCase()
    return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word
  }

  /** Whether the word begins with a capital letter. */
  isCapital(index: number): boolean {
    return index >= 0 && index < this.count && classAt(this.text, this.start(index)) === CharClass.Upper
  }

  /** Whether the word begins with a small letter. */
  isSmall(index: number): boolean {
    return index >= 0 && index < this.count && classAt(this.text, this.start(index)) === CharClass.Lower
  }

  /** Whether the word has two letters or more, all of them capitals (stops between them allowed). */
  isCapitals(index: number): boolean {
    if (!this.isCapital(index)) return false
    let letters = 0
    for (let at = this.start(index); at < this.end(index); at++) {
      const kind = classAt(this.text, at)
      if (kind === CharClass.Lower) return false
      if (kind === CharClass.Upper) letters++
    }
    return letters > 1
  }

  /** Whether nothing stands between the word and the one before it. */
  isTight(index: number): boolean {
    return index > 0 && this.end(index - 1) === this.start(index)
  }

  /** Whether only blanks stand between the word and the one before it. */
  follows(index: number): boolean {
    if (index <= 0 || index >= this.count) return false
    for (let at = this.end(index - 1); at < this.start(index); at++)
      if (!isInvisible(this.text.charCodeAt(at))) return false
    return true
  }

  /** Text of the words `first` to `past`, as written. */
  slice(first: number, past: number): string {
    return past > first ? this.text.slice(this.start(first), this.end(past - 1)) : ''
  }

  /** The same with every run of blanks as one, as a name in a list of names. */
  name(first: number, past: number): string {
    return this.slice(first, past).replace(/\s+/g, ' ')
  }
}
