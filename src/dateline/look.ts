import { readAgency } from './agencies.js'
import type { Candidate } from './candidate.js'
import { readDate } from './dates.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'
import type { Beginning, Sight } from './sight.js'

/** A correction in brackets, before the dateline in the same line. */
const MAX_FURNITURE_PIECES = 60
/** A byline with many names. */
const MAX_BYLINE_PIECES = 40
/** Shorter paragraphs are titles, captions, points. */
const MIN_PROSE_UNITS = 100
/** A title is seldom longer. */
const MAX_TITLE_UNITS = 160
const MAX_TITLE_PIECES = 60
const MIN_TITLE_UNITS = 20
const MAX_ACRONYM = 4

/** Where in its line a piece stands. */
function beginningAt(pieces: readonly Piece[], at: number): Beginning {
  const piece = pieces[at]
  const before = pieces[at - 1]
  if (piece === undefined || before === undefined || piece.gap === Gap.Paragraph) return 'paragraph'
  if (isAfterFurniture(pieces, at)) return 'furniture'
  if (piece.gap === Gap.Line) return 'line'
  if (before.kind === PieceKind.Mark && /^[.!?:)\]”"’'|]$/.test(before.text)) return 'sentence'
  if (isAfterBy(pieces, at)) return 'byline'
  const isChange = before.kind !== PieceKind.Mark || before.text === '/'
  // `… talks with EU TEHRAN, May 2`: a short word in capitals may end the title.
  const isAcronym = before.text.length <= MAX_ACRONYM && pieces[at - 2]?.case !== Case.Upper
  const isCapital = piece.case === Case.Upper && piece.text.length > 1
  if (isCapital && (before.case !== Case.Upper || isAcronym) && isChange) return 'capitals'
  return isAfterTitle(pieces, at) ? 'words' : 'midst'
}

/** Whether the words before, from the beginning of the paragraph, may be a title: not many, and the last no preposition. */
function isAfterTitle(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  if (before === undefined || before.kind === PieceKind.Mark || LEADING.test(before.text)) return false
  const start = pieces[paragraphStart(pieces, at)]?.start ?? 0
  return before.end - start <= MAX_TITLE_UNITS && before.end - start >= MIN_TITLE_UNITS
}

/** Words that lead to a place within a sentence. */
const LEADING =
  /^(?:a|about|across|after|and|around|as|at|before|between|by|central|de|downtown|east|eastern|el|for|from|greater|in|inside|into|is|la|near|nearby|new|north|northern|of|off|on|or|outside|over|saint|san|south|southern|the|through|to|toward|towards|visiting|was|west|western|with|within)$/i

/** Whether the line so far begins with `By`. */
function isAfterBy(pieces: readonly Piece[], at: number): boolean {
  let from = at
  while (from > 0 && at - from < MAX_BYLINE_PIECES && (pieces[from]?.gap ?? Gap.None) < Gap.Line) from--
  return /^by$/i.test(pieces[from]?.text ?? '')
}

function paragraphStart(pieces: readonly Piece[], at: number): number {
  let from = at
  while (from > 0 && pieces[from]?.gap !== Gap.Paragraph) from--
  return from
}

/** How many paragraphs before a piece are prose: long, and ended by a stop. */
function proseBefore(pieces: readonly Piece[], at: number): number {
  let prose = 0
  let from = 0
  for (let index = 1; index <= at; index++) {
    if (pieces[index]?.gap !== Gap.Paragraph) continue
    const last = pieces[index - 1]
    if (last !== undefined && last.end - (pieces[from]?.start ?? 0) >= MIN_PROSE_UNITS && /^[.!?”"’)]$/.test(last.text))
      prose++
    from = index
  }
  return prose
}

/** Behind stars, slashes, a bracket or a header (`date 2025-12-02`) that fills the paragraph so far. */
function isAfterFurniture(pieces: readonly Piece[], at: number): boolean {
  let from = at
  while (from > 0 && at - from < MAX_FURNITURE_PIECES && pieces[from]?.gap !== Gap.Paragraph) from--
  if (pieces[from]?.gap !== Gap.Paragraph && from > 0) return false
  let index = from
  if (/^date$/i.test(pieces[index]?.text ?? '')) index++
  const date = readDate(pieces, index)
  if (date !== null && date.past <= at && (index > from || date.past === at)) index = date.past
  let depth = 0
  for (; index < at; index++) {
    const piece = pieces[index]
    if (piece === undefined) return false
    if (piece.text === '(' || piece.text === '[') depth++
    else if (piece.text === ')' || piece.text === ']') depth--
    else if (depth === 0 && piece.kind !== PieceKind.Mark) return false
    // A point of a list.
    else if (
      depth === 0 &&
      index === from &&
      at === from + 1 &&
      (isDash(piece.text.charCodeAt(0)) || /^[*•·▪●>]$/.test(piece.text))
    )
      return false
  }
  return depth === 0
}

/** What stands before all candidates that begin at a piece. */
export type Surroundings = Pick<Sight, 'beginning' | 'isUnderTitle' | 'depth' | 'proseBefore'>

/** Looks at what stands before a piece. */
export function lookBefore(pieces: readonly Piece[], at: number): Surroundings {
  return {
    beginning: beginningAt(pieces, at),
    isUnderTitle: isTitleBefore(pieces, at),
    depth: (pieces[at]?.start ?? 0) - (pieces[paragraphStart(pieces, at)]?.start ?? 0),
    proseBefore: proseBefore(pieces, at),
  }
}

/** Looks at a candidate and at what stands behind it. */
export function look(pieces: readonly Piece[], candidate: Candidate, before: Surroundings): Sight {
  const first = pieces[candidate.first]
  const here = first?.paragraph ?? 0
  // A dateline on a line of its own is followed by its body in the next paragraph.
  const next = pieces[candidate.past]
  const paragraph =
    next !== undefined && next.paragraph === here + 1 && candidate.separator !== 'none' ? next.paragraph : here
  let rest = 0
  let capitals = 0
  let small = 0
  for (let index = candidate.past; index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || piece.paragraph !== paragraph) break
    rest = piece.end - (pieces[candidate.past]?.start ?? 0)
    if (piece.case === Case.Upper) capitals++
    else if (piece.kind === PieceKind.Word) small++
    if (rest > 200) break
  }
  return {
    candidate,
    pieces,
    ...before,
    next,
    rest,
    isAllCapitals: capitals > 0 && small * 4 <= capitals,
    isSentence: endsSentence(pieces, candidate.past, paragraph),
    isSmallBody:
      first?.case === Case.Lower || isSmallMonth(pieces, candidate) || (capitals > 0 && small * 4 <= capitals),
    isBeforeAgency:
      candidate.agency !== null &&
      candidate.separator === 'none' &&
      readAgency(pieces, candidate.past)?.isKnown === true,
  }
}

/** Whether the paragraph from a piece on ends in a stop, or within a bracket or quote behind one. */
function endsSentence(pieces: readonly Piece[], from: number, paragraph: number): boolean {
  let index = from
  // So much text is no title, whatever it ends in.
  while (index + 1 < pieces.length && pieces[index + 1]?.paragraph === paragraph && index - from <= MAX_TITLE_PIECES)
    index++
  if (index - from > MAX_TITLE_PIECES) return true
  const last = pieces[index]
  if (last !== undefined && /^[)\]"”'’]$/.test(last.text)) index--
  return pieces[index] !== undefined && /^[.!?…:]$/.test(pieces[index]?.text ?? '')
}

/** `march 18`: whoever writes the month small writes all small. */
function isSmallMonth(pieces: readonly Piece[], { date, first, past }: Candidate): boolean {
  if (date === null) return false
  for (let index = first; index < past; index++)
    if (pieces[index]?.case === Case.Lower && readDate(pieces, index) !== null) return true
  return false
}

/** Whether the paragraph before is short and does not end a sentence. */
function isTitleBefore(pieces: readonly Piece[], at: number): boolean {
  const last = pieces[at - 1]
  if (last === undefined) return false
  return last.end - (pieces[paragraphStart(pieces, at - 1)]?.start ?? 0) <= MAX_TITLE_UNITS && last.text !== '.'
}
