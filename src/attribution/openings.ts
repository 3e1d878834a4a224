/** What kinds of words a stretch of what is said may begin with. */
import { lookUp, WordFlag } from './lexicon.js'

/** The kind of a participle. */
export const PARTICIPLE = 9

/** What kind of word a stretch begins with. */
export function openingOf(word: string): number {
  if (MARKS.has(word)) return 0
  if (word === 'that') return 1
  if (word === 'to') return 2
  if (word === 'when' || word === 'as' || word === 'while') return 3
  const { flags } = lookUp(word)
  if ((flags & WordFlag.Conjunction) !== 0) return 4
  if ((flags & (WordFlag.Question | WordFlag.Relative)) !== 0) return 5
  if ((flags & WordFlag.Subordinator) !== 0) return 6
  if ((flags & WordFlag.Preposition) !== 0) return 7
  if ((flags & (WordFlag.Determiner | WordFlag.SubjectPronoun | WordFlag.ObjectPronoun)) !== 0) return 8
  return word.endsWith('ing') ? PARTICIPLE : 10
}
const MARKS: ReadonlySet<string> = new Set(['"', "'", "''", '``', '`', '“', '”', '‘', '’', '„', '«', '‹'])
