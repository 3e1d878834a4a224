/**
 * Questions about the letters of a short text. Asked of our table, not by `\p{…}` in a regular expression: engines know different
 * versions of Unicode, and a dispatch is read the same way in all of them.
 */
import { CharClass, classAt, isLetter } from './characters.js'

/** Whether the first character is a capital. */
export function startsUpper(text: string): boolean {
  return text !== '' && classAt(text, 0) === CharClass.Upper
}

/** Whether the first character is a letter. */
export function startsLetter(text: string): boolean {
  return text !== '' && isLetter(text.codePointAt(0) ?? 0)
}

/** Whether any letter is a small one. */
export function hasLower(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (classAt(text, at) === CharClass.Lower) return true
  return false
}

/** Whether the character at `at` is a letter or a digit; false outside of the text. */
export function isAlphanumericAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const kind = classAt(text, at)
  return kind >= CharClass.Lower && kind <= CharClass.Digit
}

/** The letters and digits alone, in small letters: what is left to compare two writings of one headline. */
export function foldToLetters(text: string): string {
  const lower = text.toLowerCase()
  let letters = ''
  let from = 0
  for (let at = 0; at <= lower.length; at++) {
    if (isAlphanumericAt(lower, at)) continue
    if (at > from) letters += lower.slice(from, at)
    from = at + 1
  }
  return letters
}
