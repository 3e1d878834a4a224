import { readAgency } from './agencies.js'
import { type Candidate, readCandidates } from './candidate.js'
import { readDate } from './dates.js'
import { look, lookBefore } from './look.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'
import { scoreOf } from './score.js'
import type { Sight } from './sight.js'

/** A candidate that was taken for the dateline. */
export interface FoundDateline {
  readonly candidate: Candidate
  readonly sight: Sight
  readonly score: number
}

/** From here on a candidate is a dateline. */
const THRESHOLD = 0
/** The first that is as sure as this is taken, whatever follows. */
export const SURE = 1
/** By so much a later one must be surer than an unsure one before it. */
const CLEARLY_BETTER = 1
/** A dateline in running text shows itself by a date or an agency within so many pieces. */
const MAX_ANCHOR_DISTANCE = 12
/** A place in capitals before a dash shows itself as well: its first word has so many letters, the dash is so near. */
const MIN_LEAD_LETTERS = 3
const MAX_LEAD_PIECES = 8

/** Finds the dateline among the pieces of an opening, or null. */
export function findDateline(pieces: readonly Piece[]): FoundDateline | null {
  let best: FoundDateline | null = null
  let anchor = -1
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || !mayBegin(piece, pieces[at - 1])) continue
    // `****PARIS -`: stars are no text.
    if (piece.gap < Gap.Line && pieces[at - 1]?.text !== '*') {
      if (anchor < at) anchor = nextAnchor(pieces, at)
      if (anchor > at + MAX_ANCHOR_DISTANCE && !leadsToDash(pieces, at)) continue
    }
    const here = bestAt(pieces, at)
    if (here === null) continue
    if (here.score >= SURE && (best === null || here.score >= best.score + CLEARLY_BETTER)) return here
    if (best === null || here.score > best.score) best = here
  }
  return best
}

/** The best of the candidates that begin at a piece, or null where none is one. */
function bestAt(pieces: readonly Piece[], at: number): FoundDateline | null {
  const candidates = readCandidates(pieces, at)
  if (candidates.length === 0) return null
  let best: FoundDateline | null = null
  const before = lookBefore(pieces, at)
  for (const candidate of candidates) {
    const sight = look(pieces, candidate, before)
    const score = scoreOf(sight)
    if (score >= THRESHOLD && (best === null || score > best.score)) best = { candidate, sight, score }
  }
  return best
}

/** A word with a capital, a small one where a line or a header ends, a bracket, a figure at the beginning of a line. */
function mayBegin(piece: Piece, before: Piece | undefined): boolean {
  if (piece.kind === PieceKind.Word)
    return piece.case !== Case.Lower || piece.gap >= Gap.Line || before?.kind !== PieceKind.Word
  if (piece.kind === PieceKind.Number) return piece.gap >= Gap.Line
  return piece.text === '(' && piece.gap >= Gap.Blank
}

/** `LEEDS, England —`: words in capitals, and a dash soon after. */
function leadsToDash(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece?.case !== Case.Upper || piece.text.length < MIN_LEAD_LETTERS) return false
  for (let index = at + 1; index <= at + MAX_LEAD_PIECES; index++)
    if (isDash(pieces[index]?.text.charCodeAt(0) ?? 0)) return true
  return false
}

/** Index of the next date or known agency; one past {@link MAX_ANCHOR_DISTANCE} where none is within it. */
function nextAnchor(pieces: readonly Piece[], from: number): number {
  const past = Math.min(pieces.length, from + MAX_ANCHOR_DISTANCE + 1)
  for (let at = from; at < past; at++)
    if (readDate(pieces, at) !== null || readAgency(pieces, at)?.isKnown === true) return at
  return past
}
