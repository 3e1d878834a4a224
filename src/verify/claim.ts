import { type FoldedWords, foldWords } from './fold.js'

/** A claimed quote, read: its words, and what it shows to be left out or put in. */
export interface ReadClaim extends FoldedWords {
  readonly text: string
  /** 1 for words within square brackets, or changed by them: the editor's, not the speaker's. */
  readonly bracketed: Uint8Array
  /** 1 where an ellipsis stands behind the word. */
  readonly ellipsis: Uint8Array
}

/** Dots that stand for what is left out: `…`, `...`, `. . .`, with or without brackets. */
const ELLIPSIS = /…|\.\.\.|\. \. \./

/** Reads a claimed quote. */
export function readClaim(text: string): ReadClaim {
  return markWords(foldWords(text), text)
}

/** Notes which words of a text stand in square brackets, and where an ellipsis stands. */
export function markWords(folded: FoldedWords, text: string): ReadClaim {
  const bracketed = new Uint8Array(folded.count)
  const ellipsis = new Uint8Array(folded.count)
  let isOpen = false
  let from = 0
  for (let index = 0; index < folded.count; index++) {
    const start = folded.start[index] ?? 0
    const end = folded.end[index] ?? 0
    for (let at = from; at < start; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x5b) isOpen = true
      else if (unit === 0x5d) isOpen = false
    }
    const gap = text.slice(from, start)
    if (index > 0 && ELLIPSIS.test(gap)) ellipsis[index - 1] = 1
    const own = text.slice(start, end)
    if (isOpen || own.includes('[')) bracketed[index] = 1
    if (own.includes(']')) isOpen = false
    from = end
  }
  return { ...folded, text, bracketed, ellipsis }
}
