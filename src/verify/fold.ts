import { CharClass, classAt, isAsciiDigit } from '../text/characters.js'

/**
 * The words of a text, folded so that typography makes no difference, each with its place in the text.
 *
 * Folded: case; the kind of apostrophes; accents written in one or two characters, full-width and ligature forms (NFKC); commas
 * within numbers; stops within initials (`U.S.` is `US`); soft hyphens and zero-width characters; square brackets within
 * a word (`[W]e`). Passed over: white space, line ends, quotation marks, dashes, hyphens, and all other punctuation.
 * Not folded: the words themselves, accents as such, digits, and the signs `$ € £ ¥ % & + = # @ §`.
 */
export interface FoldedWords {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly words: readonly string[]
}

/** Signs that are words: `$5` is not `5`. */
const SIGNS: ReadonlySet<number> = new Set([...'$€£¥%&+=#@§'].map((sign) => sign.charCodeAt(0)))

/** Reads the words of a text. */
export function foldWords(text: string): FoldedWords {
  const starts: number[] = []
  const ends: number[] = []
  const words: string[] = []
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (SIGNS.has(unit)) {
      starts.push(at)
      ends.push(at + 1)
      words.push(text.charAt(at))
      at++
      continue
    }
    if (!isWordUnit(text, at)) {
      at++
      continue
    }
    const plain = plainEnd(text, at)
    const end = plain < 0 ? wordEnd(text, at) : plain
    const word = text.slice(at, end)
    starts.push(at)
    ends.push(end)
    words.push(plain < 0 ? foldWord(word) : word)
    at = end
  }
  return { count: words.length, start: Int32Array.from(starts), end: Int32Array.from(ends), words }
}

/** The end of a word of small letters with a blank or the like behind it, as most are: it needs no folding. Else -1. */
function plainEnd(text: string, from: number): number {
  let at = from
  let unit = text.charCodeAt(at)
  while (unit >= 97 && unit <= 122) {
    at++
    unit = text.charCodeAt(at)
  }
  return at > from && (unit === 32 || unit === 10 || unit === 45 || (unit === 44 && text.charCodeAt(at + 1) === 32))
    ? at
    : -1
}

/** One past the last character of the word that begins at `from`. */
function wordEnd(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    while (at < text.length && (isWordUnit(text, at) || isInvisible(text.charCodeAt(at)))) at++
    const unit = text.charCodeAt(at)
    if (at + 1 >= text.length || !isWordUnit(text, at + 1)) return initialsEnd(text, from, at)
    if (isApostrophe(unit) || (unit === 0x5d && isBracketed(text, from, at)) || unit === 0x5b) at++
    else if (
      (unit === 44 || unit === 46) &&
      isAsciiDigit(text.charCodeAt(at - 1)) &&
      isAsciiDigit(text.charCodeAt(at + 1))
    )
      at++
    else if (unit === 46 && isInitials(text, from, at)) at++
    else return at
  }
}

/** The last stop of initials belongs to them: `E.P.A.`; a stop after other words does not. */
function initialsEnd(text: string, from: number, at: number): number {
  return at - from > 2 && text.charCodeAt(at) === 46 && isInitials(text, from, at) ? at + 1 : at
}

/** Whether all of the word so far is letters with a stop between each two: `E.P.A`. */
function isInitials(text: string, from: number, at: number): boolean {
  if ((at - from) % 2 === 0) return false
  for (let index = from; index < at; index++) {
    const isStop = text.charCodeAt(index) === 46
    if (isStop !== ((index - from) % 2 === 1) || (!isStop && isAsciiDigit(text.charCodeAt(index)))) return false
  }
  return true
}

/** `[W]e`: the bracket was opened right before the word or within it. */
function isBracketed(text: string, from: number, at: number): boolean {
  return text.charCodeAt(from - 1) === 0x5b || text.slice(from, at).includes('[')
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isAsciiDigit(unit)
  const kind = classAt(text, at)
  return kind >= CharClass.Lower && kind <= CharClass.Mark
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0x60 || unit === 0xb4
}

/** Soft hyphen, zero-width characters, word joiner. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff
}

/** A word without what typography adds to it. */
function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return lower
  const plain = lower.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff[\]]/g, '')
  return plain.replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'").replace(/[.,](?=\D|$)|,(?=\d)/g, '')
}
