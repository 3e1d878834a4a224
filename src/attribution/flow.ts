/**
 * Goes through the strands of a text in order. A strand may hold several cues; speech without a cue of its own goes on from the
 * last one (`"…," she said. "…"`), or belongs to the sentence behind it (`"Why?" Mr. Smith asked.`).
 */
import type { Opening } from '../dateline/index.js'
import { readAccording } from './according.js'
import { readColon, readColonSpeech, readQuotedTurn, readSignature, readTurn, turnDraft, turnLimit } from './colons.js'
import { type Draft, isQuoteOnly, spanOf, strandLimit } from './draft.js'
import { isKind, type Range } from './nouns.js'
import { type Report, readReport } from './reports.js'
import { cutBefore, isOvertaken } from './rivals.js'
import type { Strand } from './strands.js'
import { type Unit, UnitKind } from './units.js'

/** More cues than any sentence has; what comes after them is not read. */
const MAX_CUES = 24

/** What is carried from strand to strand. */
interface State {
  readonly text: string
  readonly drafts: Draft[]
  /** The attribution that speech without a cue goes on from. */
  last: Draft | null
  /** Paragraph of the strand that `last` was read or extended in. */
  lastParagraph: number
  /** An announcement that still waits for its speech (`She added:`). */
  announced: Draft | null
  /** Speech that still waits for its cue. */
  waiting: Unit[]
  /** The attribution that was given the waiting speech, and how many pieces it had before. */
  borrowed: { readonly from: Draft; readonly pieces: number } | null
  /** Whether the last strand's paragraph is a turn of a transcript. */
  turn: Draft | null
}

/** All attributions of the strands, in the order they are met. */
export function readFlow(text: string, strands: readonly Strand[], opening: Opening): Draft[] {
  const drafts: Draft[] = []
  let state = freshState(text, drafts)
  let inside = -1
  let paragraph = -1
  for (let index = 0; index < strands.length; index++) {
    const strand = strands[index]
    if (strand === undefined) break
    if (strand.inside !== inside) {
      state = freshState(text, drafts)
      inside = strand.inside
      paragraph = -1
    }
    if (strand.paragraph !== paragraph) {
      if (!maySign(strand)) forget(state)
      paragraph = strand.paragraph
    }
    // Sign-offs and bylines are nobody's words.
    const role = opening.roles[strand.paragraph]
    if (role !== 'note' && role !== 'byline') readStrand(state, strand, index, isHeadlineOf(opening, strand))
  }
  return drafts
}

/** `- Ann Low`, a paragraph of its own: it may sign the speech before it. */
function maySign({ isFirst, units }: Strand): boolean {
  return isFirst && isKind(units[0], UnitKind.Dash)
}

/** Speech without a cue waits within its paragraph only. */
function forget(state: State): void {
  state.waiting = []
  state.borrowed = null
}

function freshState(text: string, drafts: Draft[]): State {
  return { text, drafts, last: null, lastParagraph: -1, announced: null, waiting: [], borrowed: null, turn: null }
}

/** Headlines that the opening names, or, failing that, a first paragraph. */
function isHeadlineOf({ headline, roles }: Opening, { paragraph, start }: Strand): boolean {
  if (headline !== null) return start < headline.end
  return paragraph === 0 || roles[paragraph] === 'headline'
}

function readStrand(state: State, strand: Strand, index: number, isHeadline: boolean): void {
  if (isQuoteOnly(strand)) {
    readSpeech(state, strand, index)
    return
  }
  if (readTurns(state, strand, index)) return
  const before = state.drafts.length
  const announced = state.announced
  state.announced = null
  const sole = readColon(strand, index, isHeadline && strand.inside < 0) ?? readSignature(strand, index, state.waiting)
  if (sole?.rule === 'signature') takeBack(state)
  else if (maySign(strand)) forget(state)
  if (sole !== null) push(state, sole, strand)
  else readCues(state, strand, index)
  if (sole?.rule === 'speaker-turn') state.turn = sole
  goOn(state, strand, index, before)
  if (announced !== null && state.announced === null) takeLeading(state, strand, announced, before)
  if (state.drafts.length === before && state.announced === null) readColonQuote(state, strand, index)
}

/** Speech alone: announced by the strand before, or waiting for the strand behind, or going on. */
function readSpeech(state: State, strand: Strand, index: number): void {
  const quotes = strand.units.filter(({ kind }) => kind === UnitKind.Quote)
  const { announced } = state
  const turn = readQuotedTurn(state.text, strand, index, quotes)
  if (turn !== null) {
    state.announced = null
    state.drafts.push(turn)
    state.last = turn
    state.lastParagraph = strand.paragraph
    return
  }
  if (announced !== null) {
    extend(announced, quotes)
    state.drafts.push(announced)
    state.last = announced
    state.lastParagraph = strand.paragraph
    state.announced = null
    return
  }
  const isNear =
    state.last !== null &&
    (state.lastParagraph === strand.paragraph || (state.lastParagraph === strand.paragraph - 1 && strand.isFirst))
  if (isNear && state.last !== null && state.lastParagraph === strand.paragraph) {
    extend(state.last, quotes)
    return
  }
  state.waiting.push(...quotes)
  // Speech that fills the next paragraph goes on; a cue behind it (`Mr. Smith asked.`) takes it back.
  if (!isNear || state.last === null) return
  state.borrowed = { from: state.last, pieces: state.last.content.length }
  extend(state.last, quotes)
  state.lastParagraph = strand.paragraph
}

function extend(draft: Draft, quotes: readonly Unit[]): void {
  for (const { start, end } of quotes) draft.content.push({ start, end })
}

function push(state: State, draft: Draft, strand: Strand): void {
  state.drafts.push(draft)
  const isNear = state.last !== null && state.lastParagraph === strand.paragraph
  // Speech goes on from the last speech of its paragraph, or else from the last report; never from what was only wanted.
  const rank = (one: Draft): number =>
    /quote|next-sentence/.test(one.rule) ? 2 : /that|clause|according/.test(one.rule) ? 1 : 0
  if (rank(draft) === 0 || (isNear && state.last !== null && rank(state.last) > rank(draft))) return
  state.last = draft
  state.lastParagraph = strand.paragraph
}

/** `"A reform? A tax cut" for the rich.`: speech that opens a strand without a cue goes on from the speech before. */
function goOn(state: State, strand: Strand, index: number, before: number): void {
  const { units, paragraph } = strand
  const first = units[0]
  const { last } = state
  if (first === undefined || first.kind !== UnitKind.Quote || last === null || last.strand === index) return
  if (state.lastParagraph !== paragraph || !/quote|next-sentence/.test(last.rule) || state.announced !== null) return
  const isTaken = covers(state, before, first.start)
  if (!isTaken) last.content.push(spanOf(units, { first: 0, past: strandLimit(strand) }))
}

/** Whether one of the drafts since `before` has a piece that begins at `start`. */
function covers({ drafts }: State, before: number, start: number): boolean {
  for (let index = before; index < drafts.length; index++)
    if (drafts[index]?.content.some((span) => span.start === start)) return true
  return false
}

/** Every cue of the strand, in order. */
function readCues(state: State, strand: Strand, index: number, from = 0): void {
  const { units } = strand
  let shared: Range | null = null
  let nested: Range | null = null
  let contentEnd = 0
  let count = 0
  let floor = 0
  for (let at = from; at < units.length && count < MAX_CUES; at++) {
    const unit = units[at]
    if (unit === undefined) break
    if (unit.word === 'according') {
      count++
      const draft = readAccording(strand, index, at)
      if (draft !== null) push(state, draft, strand)
      continue
    }
    if (unit.cue === null) continue
    const isNested = unit.start < contentEnd
    const report = readReport(state.text, strand, index, at, isNested ? (nested ?? shared) : shared, floor)
    if (report === null) continue
    count++
    if (report.past > 0) floor = report.past
    if (isNested) cutBefore(state.text, state.drafts, strand, report.draft)
    // `Karki said the side never doubted it, but admitted …`: a cue inside what is said lends its source only there.
    if (isNested) nested = report.source
    else {
      shared = report.source
      nested = null
      const { content, cue } = report.draft
      contentEnd = content.reduce((end, span) => Math.max(end, span.start > (cue?.start ?? 0) ? span.end : 0), 0)
    }
    place(state, strand, report)
  }
}

function place(state: State, strand: Strand, { draft, lacks }: Report): void {
  if (lacks === 'nothing' && isOvertaken(state.text, state.drafts, draft)) state.drafts.pop()
  if (lacks === 'nothing') push(state, draft, strand)
  else if (lacks === 'behind') state.announced = draft
  else if (state.waiting.length > 0) {
    // `"Why?" Mr. Smith asked.`: speech that was thought to go on from the last speaker is his.
    const { waiting } = state
    takeBack(state)
    extend(draft, waiting)
    state.waiting = []
    push(state, draft, strand)
  }
}

/** Speech that was thought to go on from the last speaker is another's. */
function takeBack(state: State): void {
  const { borrowed } = state
  if (borrowed !== null) borrowed.from.content.length = borrowed.pieces
  state.borrowed = null
}

/** `He added: "…" and left.`: the announced speech opens a strand with more in it. */
function takeLeading(state: State, { units, paragraph }: Strand, announced: Draft, before: number): void {
  const first = units[0]
  if (first === undefined || first.kind !== UnitKind.Quote) return
  if (covers(state, before, first.start)) return
  extend(announced, [first])
  state.drafts.push(announced)
  state.last = announced
  state.lastParagraph = paragraph
}

/** `His answer was short: "No."`, with the speech here or in the next strand. */
function readColonQuote(state: State, strand: Strand, index: number): void {
  const read = readColonSpeech(strand, index)
  if (read === null) return
  const { draft, past } = read
  if (past >= strand.units.length) {
    state.announced = draft
    return
  }
  extend(
    draft,
    strand.units.slice(past).filter(({ kind }) => kind === UnitKind.Quote),
  )
  push(state, draft, strand)
}

/** Transcripts with names in brackets: the turn goes on through its paragraph. */
function readTurns(state: State, strand: Strand, index: number): boolean {
  const turn = strand.inside < 0 ? readTurn(strand.units) : null
  if (turn !== null) {
    const draft = turnDraft(strand, index, turn.name, turn.past)
    state.turn = draft
    if (draft === null) return false
    state.drafts.push(draft)
    readCues(state, strand, index, turn.past)
    return true
  }
  if (state.turn === null) return false
  if (strand.isFirst) {
    state.turn = null
    return false
  }
  const past = turnLimit(strand.units, 0)
  if (past > 0) state.turn.content.push(spanOf(strand.units, { first: 0, past }))
  if (past < strand.units.length) state.turn = null
  readCues(state, strand, index)
  return true
}
