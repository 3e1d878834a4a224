/** Shorter words are too easily one letter from another. */
const MIN_LENGTH = 6
const MAX_LENGTH = 24

/**
 * Finds words that differ in one letter (put in, left out, changed): two such words have a form in common that lacks one
 * letter of either. Each word costs as many keys as it has letters, so the search is linear.
 */
export class SpellingIndex<T> {
  private readonly values = new Map<string, T[]>()

  /** Adds a value under a word. */
  add(word: string, value: T): void {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return
    for (const key of formsOf(word)) {
      const list = this.values.get(key)
      if (list === undefined) this.values.set(key, [value])
      else if (list.length < MAX_VALUES && !list.includes(value)) list.push(value)
    }
  }

  /** The only value under a word that differs from this one in a letter; null where there is none or more than one. */
  findOnly(word: string): T | null {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return null
    let found: T | null = null
    for (const key of formsOf(word))
      for (const value of this.values.get(key) ?? []) {
        if (found !== null && found !== value) return null
        found = value
      }
    return found
  }
}

/** More than one is as good as many. */
const MAX_VALUES = 3

/** The word, and the word without each of its letters but the first, which is seldom mistaken. */
function formsOf(word: string): string[] {
  const forms = [word]
  for (let at = 1; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}
