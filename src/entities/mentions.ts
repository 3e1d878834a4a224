import type { SentenceRange, TextDocument } from '../document/index.js'
import { findCapsNames } from './caps.js'
import { classifyRun, type FoundName } from './classify.js'
import { type Lexicon, readLexicon } from './lexicon.js'
import { NameWords } from './name-words.js'
import { canBegin, type Habits, runEnd } from './runs.js'

/** How a paragraph or sentence uses capitals. */
const Case = { Mixed: 0, Title: 1, Capitals: 2 } as const

/**
 * Finds names by capitals, titles, and lists of words: the first, simple finder. Headings that write every word with a
 * capital give none here; the names found elsewhere are looked for in them when names are joined.
 */
export function findNames(document: TextDocument): FoundName[] {
  const words = new NameWords(document)
  const lexicon = readLexicon()
  const habits = readHabits(document, words)
  const names: FoundName[] = []
  for (const sentence of document.sentences) {
    const style = caseOf(words, sentence)
    if (style === Case.Capitals) findCapsNames(words, lexicon, sentence, names)
    else if (style === Case.Mixed) findMixedNames(words, lexicon, habits, sentence, names)
  }
  return names
}

function findMixedNames(
  words: NameWords,
  lexicon: Lexicon,
  habits: Habits,
  { firstToken, endToken }: SentenceRange,
  names: FoundName[],
): void {
  let index = firstToken
  while (index < endToken) {
    if (!canBegin(words, lexicon, habits, index, firstToken)) {
      index++
      continue
    }
    const end = runEnd(words, lexicon, index, endToken)
    classifyRun(words, lexicon, index, end, names)
    index = end
  }
}

/** How the sentence uses capitals: a heading writes nearly every longer word with one. */
function caseOf(words: NameWords, { firstToken, endToken }: SentenceRange): number {
  let small = 0
  let capital = 0
  let capitals = 0
  for (let index = firstToken; index < endToken; index++) {
    if (words.end(index) - words.start(index) < 4) continue
    if (words.isSmall(index)) small++
    else if (words.isCapitals(index)) capitals++
    else if (words.isCapital(index)) capital++
  }
  if (capitals > 2 && capitals > small + capital) return Case.Capitals
  const isEnded = /^[.?!…"”']$/.test(words.word(endToken - 1))
  return capital > 4 && capital > small * 3 && !isEnded ? Case.Title : Case.Mixed
}

/** Which words of the text stand with a small letter. */
function readHabits(document: TextDocument, words: NameWords): Habits {
  const small = new Set<string>()
  for (const { firstToken, endToken } of document.sentences)
    for (let index = firstToken; index < endToken; index++) if (words.isSmall(index)) small.add(words.word(index))
  return { small }
}
