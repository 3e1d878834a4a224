/**
 * Tells speech from what is only marked: names, titles, nicknames, words spoken of, scare quotes. The first rule whose
 * condition holds decides.
 */

import { CharClass, classAt, isBlank } from '../text/characters.js'
import type { LayoutParagraph } from '../text/layout.js'
import { readCase, STOPS } from './casing.js'
import type { Marked } from './join.js'
import { wordsBefore, wordsBetween } from './reporting.js'
import { CLAUSE_WORDS, NAMING, REPORTING } from './words.data.js'

/** What a quotation is. */
export type Speech = 'direct' | 'partial' | 'mention'

/** How much text inside the marks is read; more does not change the answer. */
const MAX_INNER = 240
/** How much text before and behind the marks is read. */
const MAX_AROUND = 80
/** How many words the rules ask for. */
const MAX_WORDS = 24
const WORDS_BEFORE = 14
const WORDS_BEHIND = 6

/** What the rules ask. */
export interface Surroundings {
  readonly words: readonly string[]
  /** Words of the sentence before the marks, nearest last, and behind them, nearest first. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The character before the marks and behind them, blanks left out; '' at the paragraph's edge. */
  readonly charBefore: string
  /** The last character inside the marks. */
  readonly charLast: string
  readonly isInPieces: boolean
  readonly startsSentence: boolean
  readonly startsUpper: boolean
  /** Every word is written as in a name or a title. */
  readonly isTitleCase: boolean
  /** The whole passage is in capitals, or in the capitals of a headline, which then mean nothing. */
  readonly isShouting: boolean
  readonly hasSeveralSentences: boolean
}

interface SpeechRule {
  readonly name: string
  readonly example: string
  readonly when: (around: Surroundings) => boolean
  readonly speech: Speech
  /**
   * Share of quotations under this rule that are speech, printed by tools/evaluate/speech.ts on PolNeAR's training articles; of
   * quotations under three words, which are not annotated there, a guess.
   */
  readonly confidence: number
}

const hasStop = ({ charLast }: Surroundings): boolean => charLast !== '' && `${STOPS},—-`.includes(charLast)
const hasFullStop = ({ charLast }: Surroundings): boolean => charLast !== '' && STOPS.includes(charLast)
const isAnnounced = ({ charBefore }: Surroundings): boolean => charBefore === ',' || charBefore === ':'
const someReporting = (words: readonly string[]): boolean => words.some((word) => REPORTING.has(word))
const hasCueBehind = ({ after }: Surroundings): boolean => someReporting(after.slice(0, 6))
const hasCueBefore = ({ before }: Surroundings): boolean => someReporting(before.slice(-3))
const hasClause = ({ words }: Surroundings): boolean => words.some((word) => CLAUSE_WORDS.has(word))
const isNamed = ({ before }: Surroundings): boolean => {
  const last = before.at(-1) ?? ''
  const second = before.at(-2) ?? ''
  if (NAMING.has(last) || last === 'like' || (last === 'as' && second === 'such')) return true
  return (
    (last === 'as' || last === 'the' || last === 'a') &&
    (NAMING.has(second) || (second === 'as' && NAMING.has(before.at(-3) ?? '')))
  )
}
/** Verbs of saying whose object is what is said, not whom it is told. */
const isSaying = (word: string): boolean => REPORTING.has(word) && !/^t(?:ell(?:s|ing)?|old)$/.test(word)
/** `him "crazy"`, `as "pure speculation"`, `was "not amused"`: what a verb of saying makes of something. */
const LINKS: ReadonlySet<string> = new Set('are as be been being him her is it me them too us very was were'.split(' '))

const DASHES = '-–—―'

/** The rules in order. */
export const SPEECH_RULES: readonly SpeechRule[] = [
  {
    name: 'attribute',
    example: '<img alt="a picture">',
    when: ({ charBefore }) => charBefore === '=',
    speech: 'mention',
    confidence: 0,
  },
  {
    name: 'in-pieces',
    example: '"We shall see," she said, "but not today."',
    when: ({ isInPieces }) => isInPieces,
    speech: 'direct',
    confidence: 0.97,
  },
  {
    name: 'named',
    example: 'a ferry known as the "Queen of the River"',
    when: (around) =>
      around.words.length <= 2 && isNamed(around) && !(hasStop(around) && hasClause(around) && isAnnounced(around)),
    speech: 'mention',
    confidence: 0.5,
  },
  {
    name: 'title-case',
    example: 'the frigate “Visby,” which',
    when: (around) =>
      around.isTitleCase &&
      around.words.length <= 10 &&
      !(around.startsSentence && hasClause(around) && hasFullStop(around)) &&
      !(hasStop(around) && (hasCueBehind(around) || (isAnnounced(around) && hasCueBefore(around)))) &&
      // `a sign saying "Hands Off Our Port."`, but not `spoke on "Meet the Press."` nor `told "Meet the Press."`
      !(hasStop(around) && isSaying(around.before.at(-1) ?? '') && !isNamed(around)) &&
      // `chants of "Port! Port!"`, `"The Port. Big Port."`
      !(around.hasSeveralSentences && hasFullStop(around)),
    speech: 'mention',
    confidence: 0.38,
  },
  {
    name: 'one-word',
    example: 'words such as "could"',
    when: (around) =>
      around.words.length === 1 &&
      !(hasStop(around) && (hasCueBehind(around) || isAnnounced(around))) &&
      !hasCueBefore(around) &&
      !LINKS.has(around.before.at(-1) ?? ''),
    speech: 'mention',
    confidence: 0.3,
  },
  {
    name: 'scare-quotes',
    example: 'We thought the "last hike" was behind us',
    when: (around) =>
      around.words.length <= 2 &&
      !(around.words.length === 2 && someReporting(around.before)) &&
      !around.startsSentence &&
      !isAnnounced(around) &&
      !hasCueBefore(around) &&
      !LINKS.has(around.before.at(-1) ?? ''),
    speech: 'mention',
    confidence: 0.5,
  },
  {
    name: 'sentences',
    example: 'He shrugged. "It is over. We lost."',
    when: ({ hasSeveralSentences, startsUpper, isShouting }) => hasSeveralSentences && startsUpper && !isShouting,
    speech: 'direct',
    confidence: 0.99,
  },
  {
    name: 'opens-sentence',
    example: '"It is over," she said.',
    when: (around) => around.startsSentence && around.startsUpper && (hasStop(around) || around.words.length >= 3),
    speech: 'direct',
    confidence: 0.99,
  },
  {
    name: 'announced',
    example: 'She said: "It is over."',
    when: (around) => isAnnounced(around) && around.startsUpper,
    speech: 'direct',
    confidence: 0.98,
  },
  {
    name: 'behind-dash',
    example: 'AYR, May 3 (Reuters) - "It is over," she said.',
    when: (around) =>
      around.charBefore !== '' &&
      DASHES.includes(around.charBefore) &&
      around.startsUpper &&
      hasStop(around) &&
      (hasFullStop(around) || hasCueBehind(around)),
    speech: 'direct',
    confidence: 0.8,
  },
  {
    name: 'capital-after-cue',
    example: 'She said "It is over."',
    when: (around) => around.startsUpper && !around.isShouting && hasCueBefore(around) && hasStop(around),
    speech: 'direct',
    confidence: 0.9,
  },
  {
    name: 'fragment',
    example: 'She called it "a petty trick".',
    when: () => true,
    speech: 'partial',
    confidence: 0.94,
  },
]

/** Whether a quotation is speech, and of which kind. */
export function judgeSpeech(
  text: string,
  quotation: Marked,
  paragraphs: readonly LayoutParagraph[],
): { speech: Speech; confidence: number; rule: string } {
  if (!hasWord(text, quotation)) return { speech: 'mention', confidence: 1, rule: 'no-words' }
  const around = surroundings(text, quotation, paragraphs)
  for (const rule of SPEECH_RULES)
    if (rule.when(around)) return { speech: rule.speech, confidence: rule.confidence, rule: rule.name }
  return { speech: 'partial', confidence: 0.5, rule: 'none' }
}

/** Whether there is a word inside the marks; `"—"` is nothing said. */
function hasWord(text: string, { spans }: Marked): boolean {
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) {
      const kind = classAt(text, at)
      if (kind >= CharClass.Lower && kind <= CharClass.Digit) return true
    }
  return false
}

function surroundings(text: string, quotation: Marked, paragraphs: readonly LayoutParagraph[]): Surroundings {
  const inner = quotation.spans[0] ?? { start: 0, end: 0 }
  const outer = quotation.outer[0] ?? inner
  const lastInner = quotation.spans.at(-1) ?? inner
  const lastOuter = quotation.outer.at(-1) ?? outer
  const paragraph = paragraphs[quotation.paragraph] ?? { start: 0, end: text.length }
  const beforeFrom = sentenceStart(text, Math.max(paragraph.start, outer.start - MAX_AROUND), outer.start)
  const afterTo = sentenceEnd(text, lastOuter.end, Math.min(text.length, lastOuter.end + MAX_AROUND))
  const innerTo = Math.min(inner.end, inner.start + MAX_INNER)
  const charBefore = lastCharBefore(text, paragraph.start, outer.start)
  const cased = readCase(text, inner.start, innerTo)
  const casedBefore = readCase(text, beforeFrom, outer.start)
  const casedAfter = readCase(text, lastOuter.end, afterTo)
  const isCapitals = !cased.hasLower && !casedBefore.hasLower && !casedAfter.hasLower
  const isHeadline =
    casedBefore.hasOnlyCapitals && casedAfter.hasOnlyCapitals && casedBefore.capitals + casedAfter.capitals >= 4
  const isShouting = isCapitals || isHeadline
  return {
    words: wordsBetween(text, inner.start, innerTo, MAX_WORDS),
    before: wordsBefore(text, beforeFrom, outer.start, WORDS_BEFORE),
    after: wordsBetween(text, lastOuter.end, afterTo, WORDS_BEHIND),
    charBefore,
    charLast: lastInner.end > lastInner.start ? text.charAt(lastInner.end - 1) : '',
    isInPieces: quotation.spans.length > 1,
    startsSentence: charBefore === '' || STOPS.includes(charBefore) || beforeFrom === outer.start,
    startsUpper: cased.startsUpper,
    isTitleCase: cased.hasOnlyCapitals && cased.capitals > 0 && !isShouting,
    isShouting,
    hasSeveralSentences: cased.sentences > 1,
  }
}

function lastCharBefore(text: string, from: number, to: number): string {
  let at = to
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at > from ? text.charAt(at - 1) : ''
}

/** Start of the sentence that the stretch ends in; a stop, or a closing mark behind one, ends the last. */
function sentenceStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (isBlank(text.charCodeAt(at)) && endsSentence(text, from, at)) return at + 1
  return from
}

function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 10) return at
    if (isBlank(text.charCodeAt(at)) && endsSentence(text, from, at)) return at
  }
  return to
}

/** A stop before `at`, not behind an initial or a short title (`J.`, `Gov.`). */
function endsSentence(text: string, from: number, at: number): boolean {
  let stop = at - 1
  while (stop > from && '"\'”’)'.includes(text.charAt(stop))) stop--
  if (!'.?!'.includes(text.charAt(stop))) return false
  if (text.charAt(stop) !== '.') return true
  let start = stop
  while (start > from && stop - start < 5 && classAt(text, start - 1) !== CharClass.Blank) start--
  return !(stop - start < 5 && classAt(text, start) === CharClass.Upper)
}
