import type { Layout } from '../text/layout.js'
import { Abbreviation, abbreviationOf } from './abbreviations.js'
import { GapReader } from './gap-features.js'
import { scoreGap } from './gap-weights.js'
import type { ParagraphRange, SentenceRange, TextDocument } from './index.js'
import { isStop } from './marks.js'
import { isRunOn } from './run-on.js'
import { TokenBuffer } from './token-buffer.js'
import { tokenize } from './tokenize.js'
import { Unit, unitAt } from './word-units.js'

/** English words are five letters long, and a mark stands at every tenth. */
const CHARACTERS_PER_TOKEN = 4

/**
 * Longest sentence, in words: lists and tables without a stop are cut there. The longest of 4,000 sentences of the treebanks
 * has 90. Later stages look around within a sentence, and would else look around in a whole book.
 */
const MAX_SENTENCE = 400

/** Tokens and sentences of every paragraph. */
export function cutDocument(layout: Layout, breaks: readonly number[]): TextDocument {
  const { text } = layout
  const scratch = new TokenBuffer(1024)
  const reader = new GapReader(scratch)
  reader.beginText(text)
  const tokens = new TokenBuffer(Math.ceil(text.length / CHARACTERS_PER_TOKEN))
  const paragraphs: ParagraphRange[] = []
  const sentences: SentenceRange[] = []
  let nextBreak = 0
  for (let paragraph = 0; paragraph < layout.paragraphs.length; paragraph++) {
    const span = layout.paragraphs[paragraph]
    if (span === undefined) continue
    const { start, end } = span
    const firstSentence = sentences.length
    scratch.count = 0
    tokenize(text, start, end, scratch)
    reader.begin(text)
    let first = 0
    for (let index = 0; index < scratch.count; index++) {
      const isLast = index + 1 === scratch.count
      while ((breaks[nextBreak] ?? Infinity) <= (scratch.start[index] ?? 0)) nextBreak++
      const isBroken = !isLast && (breaks[nextBreak] ?? Infinity) <= (scratch.start[index + 1] ?? 0)
      const isFull = index + 1 - first >= MAX_SENTENCE
      if (!isLast && !isBroken && !isFull && !endsSentence(reader, index) && !isRunOn(text, scratch, index)) continue
      reader.endSentence(index)
      const firstToken = tokens.count
      copySentence(text, scratch, first, index + 1, tokens)
      sentences.push({
        start: tokens.start[firstToken] ?? start,
        end: tokens.end[tokens.count - 1] ?? end,
        firstToken,
        endToken: tokens.count,
        paragraph,
      })
      first = index + 1
    }
    paragraphs.push({ start, end, firstSentence, endSentence: sentences.length })
  }
  const { count } = tokens
  return {
    text,
    layout,
    paragraphs,
    sentences,
    tokens: { count, start: tokens.start.slice(0, count), end: tokens.end.slice(0, count) },
  }
}

/** Behind a stop the model misses more ends than it invents: measured on the development part of the treebank. */
const STOP_SCORE = -6

/** Whether a sentence ends behind token `index`. */
function endsSentence(reader: GapReader, index: number): boolean {
  if (!reader.isCandidate(index) || reader.isWithinName(index)) return false
  reader.read(index)
  return scoreGap(reader.rows) > (reader.hasNoStop() ? 0 : STOP_SCORE)
}

/** Copies the tokens of a sentence; a stop within it that belongs to the word in front of it becomes part of that word. */
function copySentence(text: string, from: TokenBuffer, first: number, past: number, to: TokenBuffer): void {
  for (let index = first; index < past; index++) {
    const start = from.start[index] ?? 0
    const end = from.end[index] ?? 0
    if (index > first && end - start === 1 && text.charCodeAt(start) === 46 && index + 1 < past) {
      const last = to.count - 1
      if (to.end[last] === start && belongsToWord(text, to.start[last] ?? 0, start, from.start[index + 1] ?? 0)) {
        to.end[last] = end
        continue
      }
    }
    to.push(start, end)
  }
}

/** Whether the stop at `stop` is part of the word that begins at `start`; `next` is where the next token begins. */
function belongsToWord(text: string, start: number, stop: number, next: number): boolean {
  if (unitAt(text, stop - 1, stop) !== Unit.Letter) return false
  if (abbreviationOf(text, start, stop) !== Abbreviation.None) return true
  // `arrv. 9.30`, `Ass't.,`: what does not end the sentence is an abbreviation, unless a mark closes behind it.
  return unitAt(text, next, next + 1) !== Unit.Other || text.charCodeAt(next) === 44 || isStop(text.charCodeAt(next))
}
