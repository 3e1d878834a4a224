import type { FoundQuote } from '../../quotes/index.js'
import { SPEECH } from '../lexicon.js'
import type { NameWords } from '../name-words.js'
import { Part, Role, type Syntax } from './syntax.js'

/** Words behind and in front of a quotation among which its verb is looked for. */
const MAX_BEHIND = 10
const MAX_BEFORE = 14
/** Words of a sentence that are looked through for the subject of a verb. */
const MAX_SUBJECT = 16

/** Which quotation each word stands in, and the head of whoever speaks it. */
export interface Quotations {
  /** Number of the quotation of each word, from 1; 0 outside of any. */
  readonly of: Int32Array
  /** By number: the head of the phrase that is said to speak it, or -1. */
  readonly speaker: Int32Array
}

/** Reads the outermost quotations; a fragment in marks is no one's speech of its own. */
export function readQuotations(words: NameWords, syntax: Syntax, quotes: readonly FoundQuote[]): Quotations {
  const outer = quotes.filter(({ level }) => level === 0)
  const of = new Int32Array(words.count)
  const speaker = new Int32Array(outer.length + 1).fill(-1)
  const pieces = outer
    .flatMap(({ outer, kind }, index) => outer.map(({ start, end }) => ({ start, end, kind, number: index + 1 })))
    .sort((a, b) => a.start - b.start)
  let index = 0
  for (const { start, end, number } of pieces) {
    while (index < words.count && words.end(index) <= start) index++
    for (; index < words.count && words.start(index) < end; index++) of[index] = number
  }
  index = 0
  for (const { start, end, number } of pieces) {
    while (index < words.count && words.end(index) <= start) index++
    const first = index
    while (index < words.count && words.start(index) < end) index++
    if (speaker[number] === -1) speaker[number] = speakerBeside(words, syntax, of, first, index)
  }
  return { of, speaker }
}

/** `“…,” said Olmo` · `“…,” he added` · `Olmo said: “…”`: the head of the subject of the verb beside words `first` to `past`; or -1. */
function speakerBeside(words: NameWords, syntax: Syntax, of: Int32Array, first: number, past: number): number {
  const ending = syntax.document.sentences[syntax.sentenceOf[Math.max(first, past - 1)] ?? 0]?.endToken ?? past
  for (let index = past; index < Math.min(ending, past + MAX_BEHIND) && of[index] === 0; index++) {
    const subject = speechSubject(words, syntax, index)
    if (subject >= 0 && of[subject] === 0) return subject
  }
  const begin = syntax.document.sentences[syntax.sentenceOf[first] ?? 0]?.firstToken ?? first
  for (let index = first - 1; index >= Math.max(begin, first - MAX_BEFORE) && of[index] === 0; index--) {
    const subject = speechSubject(words, syntax, index)
    if (subject >= 0 && of[subject] === 0) return subject
  }
  // `He said:` ends a sentence, or a paragraph, in front of what he said.
  if (first === begin && /^[:,]$/.test(words.word(first - 1)))
    for (let index = first - 2; index >= Math.max(0, first - MAX_BEFORE) && of[index] === 0; index--) {
      const subject = speechSubject(words, syntax, index)
      if (subject >= 0 && of[subject] === 0) return subject
    }
  return -1
}

function speechSubject(words: NameWords, syntax: Syntax, index: number): number {
  if (syntax.part(index) !== Part.Verb || !SPEECH.has(words.lower(index))) return -1
  return subjectOf(syntax, index)
}

/** The head of the subject of a verb; -1 where it has none nearby. */
export function subjectOf(syntax: Syntax, verb: number): number {
  const sentence = syntax.document.sentences[syntax.sentenceOf[verb] ?? 0]
  if (sentence === undefined) return -1
  for (let distance = 1; distance <= MAX_SUBJECT; distance++)
    for (const index of [verb - distance, verb + distance])
      if (
        index >= sentence.firstToken &&
        index < sentence.endToken &&
        syntax.headOf(index) === verb &&
        syntax.role(index) === Role.Subject
      )
        return index
  return -1
}
