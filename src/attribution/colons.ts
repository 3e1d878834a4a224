/** Sources that a colon or brackets set before what they say: headlines, transcripts. */
import type { Span } from '../model/span.js'
import { type Draft, spanOf, strandLimit, trimmed } from './draft.js'
import { VerbForm, WordFlag } from './lexicon.js'
import { hasFlag, isKind, isNounLike, isTime, type Range } from './nouns.js'
import { phraseBefore } from './phrase-before.js'
import { strandSubject } from './sources.js'
import type { Strand } from './strands.js'
import { lastSubject } from './tree.js'
import { Part, type Unit, UnitKind } from './units.js'

/** Longest name before a colon, in units. */
const MAX_NAME = 7
/** Longest time between an author and a colon, in units. */
const MAX_TIME = 5
/** Longest cue before a colon, in units. */
const MAX_TO_COLON = 12
/** Bracketed stage directions of a monitoring service that are no speakers. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  'applause begin end excerpt ends inaudible indistinct interruption laughter no passage recording text video words'.split(
    ' ',
  ),
)

/** `Trump: Talks Are Over`, in a headline or a transcript. */
export function readColon(strand: Strand, index: number, isHeadline: boolean): Draft | null {
  const { units } = strand
  const limit = strandLimit(strand)
  const colon = units.findIndex((unit, at) => at > 0 && at <= MAX_NAME && unit.kind === UnitKind.Colon)
  if (colon < 1 || colon + 1 >= limit || !strand.isFirst) return null
  if (!isName(units, { first: 0, past: colon })) return null
  const range = trimmed(units, { first: colon + 1, past: limit })
  if (range === null) return null
  const isWhole = range.past - range.first > 1 || isKind(units[range.first], UnitKind.Quote)
  const isInTranscript = isSpeaker(units, colon) && (strand.inside < 0 || colon <= 2)
  if (!isWhole || !(isHeadline || isInTranscript)) return null
  return draftOf(strand, index, isHeadline ? 'colon-headline' : 'speaker-turn', { first: 0, past: colon }, colon, [
    spanOf(units, range),
  ])
}

/** `"We have lost our way." — Ann Low`: a quotation signed with a dash, in one strand or with the name in the next. */
export function readSignature(strand: Strand, index: number, waiting: readonly Unit[]): Draft | null {
  const { units } = strand
  const limit = strandLimit(strand)
  const first = waiting.length > 0 && isKind(units[0], UnitKind.Dash) ? 0 : quotesBefore(units)
  if (first < 0 || limit - first > MAX_NAME || first + 1 >= limit || !isKind(units[first], UnitKind.Dash)) return null
  const isSigned = units
    .slice(first + 1, limit)
    .every((unit) => unit.isCapital || unit.kind === UnitKind.Other || unit.kind === UnitKind.Stop)
  if (!isSigned) return null
  const content = (first === 0 ? waiting : units.slice(0, first)).map(({ start, end }) => ({ start, end }))
  return { ...draftOf(strand, index, 'signature', { first: first + 1, past: limit }, first, content), lemma: '—' }
}

/** How many quotations the strand begins with; -1 for none. */
function quotesBefore(units: readonly Unit[]): number {
  const past = units.findIndex((unit) => unit.kind !== UnitKind.Quote)
  return past < 1 ? -1 : past
}

/** Every word a capital one, or a small one inside a name. */
function isName(units: readonly Unit[], { first, past }: Range): boolean {
  let capitals = 0
  for (let at = first; at < past; at++) {
    const unit = units[at]
    if (unit === undefined) return false
    if (unit.isCapital && isNounLike(unit)) capitals++
    else if (unit.kind === UnitKind.Word && !/^(?:of|the|and|for|'s|de|von|van|al)$/.test(unit.word)) return false
    else if (unit.kind !== UnitKind.Word && unit.kind !== UnitKind.Other && unit.kind !== UnitKind.Comma) return false
    if (unit.cue !== null && (past - first === 1 || (at === first && (unit.forms & VerbForm.Past) !== 0))) return false
  }
  return capitals > 0 && !hasFlag(units[first], WordFlag.Question)
}

/** In a transcript: `COOPER: …`, `Q: …`, `Smith: …`, a short name and then a sentence. */
function isSpeaker(units: readonly Unit[], colon: number): boolean {
  return colon <= 3 && (units[colon + 1]?.isCapital ?? false) && units.slice(0, colon).every((unit) => unit.isCapital)
}

/** `[VILLANUEVA] WE SHALL VOTE.`: the index behind the bracket of the last speaker named at the beginning, and his name. */
export function readTurn(units: readonly Unit[]): { readonly name: Range; readonly past: number } | null {
  let found: { readonly name: Range; readonly past: number } | null = null
  for (let at = 0; isKind(units[at], UnitKind.Open); ) {
    let close = at + 1
    while (close < units.length && close - at <= MAX_NAME && isKind(units[close], UnitKind.Word)) close++
    if (!isKind(units[close], UnitKind.Close) || close === at + 1) break
    const name = { first: at + 1, past: close }
    const isSpeakerName = units
      .slice(name.first, name.past)
      .every((unit) => unit.isCapital && !DIRECTIONS.has(unit.word))
    if (isSpeakerName) found = { name, past: close + 1 }
    at = close + 1
  }
  return found
}

/** The attribution of a turn whose content begins at `first`. */
export function turnDraft(strand: Strand, index: number, name: Range, first: number): Draft | null {
  const limit = turnLimit(strand.units, first)
  if (limit <= first) return null
  return draftOf(strand, index, 'speaker-turn', name, -1, [spanOf(strand.units, { first, past: limit })])
}

/** `"WALLACE: Let us begin.`: a transcript that is quoted turn by turn; the label inside the marks names the speaker. */
export function readQuotedTurn(text: string, strand: Strand, index: number, quotes: readonly Unit[]): Draft | null {
  const [quote, ...rest] = quotes
  if (quote === undefined) return null
  const label = QUOTED_LABEL.exec(text.slice(quote.start, Math.min(quote.end, quote.start + 40)))
  const [, mark = '', name = '', blank = ''] = label ?? []
  if (label === null) return null
  const start = quote.start + mark.length
  const colon = start + name.length
  const content = [
    { start: colon + 1 + blank.length, end: quote.end },
    ...rest.map(({ start, end }) => ({ start, end })),
  ]
  return {
    ...draftOf(strand, index, 'speaker-turn', { first: 0, past: 0 }, -1, content),
    source: { start, end: colon },
    cue: { start: colon, end: colon + 1 },
    lemma: ':',
  }
}
const QUOTED_LABEL = /^(["'“‘«]?)([A-Z][A-Z .'’-]{2,30}):(\s)/

/** A turn goes to the end of its strand, or to a stage direction. */
export function turnLimit(units: readonly Unit[], first: number): number {
  for (let at = first; at < units.length; at++)
    if (isKind(units[at], UnitKind.Open) && DIRECTIONS.has(units[at + 1]?.word ?? '')) return at
  return units.length
}

function draftOf(
  strand: Strand,
  index: number,
  rule: Draft['rule'],
  name: Range,
  colon: number,
  content: Span[],
): Draft {
  const { units } = strand
  const mark = units[colon]
  return {
    rule,
    strand: index,
    inside: strand.inside,
    sourceWord: '',
    source: spanOf(units, name),
    cue: mark === undefined ? null : { start: mark.start, end: mark.end },
    lemma: mark === undefined ? '' : ':',
    cueKind: 'punctuation',
    stance: 'asserts',
    content,
    addressee: null,
    time: null,
    support: null,
  }
}

/** `His answer was short: "No."`: no verb of saying, but a colon before speech; `past` is the index behind the colon. */
export function readColonSpeech(
  strand: Strand,
  index: number,
): { readonly draft: Draft; readonly past: number } | null {
  const { units } = strand
  const colon = units.findIndex((unit, at) => unit.kind === UnitKind.Colon && isKind(units[at + 1], UnitKind.Quote))
  const at = colon >= 0 ? colon : isKind(units.at(-1), UnitKind.Colon) ? units.length - 1 : -1
  const named = nameBefore(units, at)
  const source =
    at < 0 ? null : (named ?? authorBefore(units, at) ?? lastSubject(units, at) ?? strandSubject(units, at))
  const mark = units[at]
  if (source === null || mark === undefined) return null
  const verb = verbBehind(units, source.past, at)
  return {
    draft: {
      ...draftOf(strand, index, 'colon-quote', source, at, []),
      cue: { start: verb?.start ?? mark.start, end: mark.end },
      lemma: verb?.cue?.lemma ?? ':',
      cueKind: verb === null ? 'punctuation' : 'verb',
    },
    past: at + 1,
  }
}

/** `The polls agree - Ann Low: "…"`, `More from Low and Berg: "…"`: a name alone between a dash or preposition and the colon. */
function nameBefore(units: readonly Unit[], colon: number): Range | null {
  let first = colon
  while (first > 0 && colon - first < MAX_NAME && (units[first - 1]?.isCapital || units[first - 1]?.word === 'and'))
    first--
  const edge = units[first - 1]
  const isApart = isKind(edge, UnitKind.Dash) || (edge?.word === 'from' && colon - first > 0)
  return first < colon && units[first]?.isCapital && isApart ? { first, past: colon } : null
}

/** `They rated this statement by Low on June 11: "…"`: who is named behind `by`, before the colon or the time before it. */
function authorBefore(units: readonly Unit[], colon: number): Range | null {
  let past = colon
  while (
    past > 0 &&
    colon - past < MAX_TIME &&
    (isTime(units[past - 1]) || /^(?:on|in|,|\d+)$/.test(units[past - 1]?.word ?? ''))
  )
    past--
  let first = past
  while (first > 0 && past - first < MAX_NAME && units[first - 1]?.isCapital) first--
  const range = first < past ? { first, past } : past > 0 ? phraseBefore(units, past) : null
  return range !== null && units[range.first - 1]?.word === 'by' ? range : null
}

/** `made the following comment:`: the verb behind the subject, where the colon is not far. */
function verbBehind(units: readonly Unit[], first: number, colon: number): Unit | null {
  if (colon - first > MAX_TO_COLON) return null
  // An adverb or two may stand between: `also recently made`.
  for (let at = first; at < colon && at < first + 3; at++) {
    const unit = units[at]
    if (unit?.part === Part.Verb || unit?.part === Part.Auxiliary) return unit
  }
  return null
}
