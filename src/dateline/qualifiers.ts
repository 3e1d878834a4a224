import { readAgency } from './agencies.js'
import { readDate } from './dates.js'
import { countryNamed, largestNamed, regionsNamed } from './gazetteer/index.js'
import { Case, Gap, joined, type Piece, PieceKind } from './pieces.js'

/** A state, province or country behind a place. */
export interface Qualifier {
  /** As written, its stop included. */
  readonly text: string
  /** Index one past its last piece. */
  readonly past: number
  readonly isKnown: boolean
}

const MAX_QUALIFIER_WORDS = 4
/** A second place behind a comma must be known well, lest a state that we do not know becomes one. */
export const MIN_LISTED_SIZE = 50_000

/** Words inside names that begin small. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'al am an and auf bei da das de del der des di do dos du el en es i in la las le les los of on sur the upon y'.split(
    ' ',
  ),
)
/** Abbreviations of states that are words as well: only behind a comma. */
const WORDS_TOO: ReadonlySet<string> = new Set(['AL', 'HI', 'IN', 'LA', 'MA', 'ME', 'OH', 'OK', 'ON', 'OR', 'UP'])
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i

/** Whether the piece begins a date. */
export function beginsDate(pieces: readonly Piece[], at: number): boolean {
  return readDate(pieces, at) !== null
}

/** Whether a piece is the name of a weekday. */
export function isWeekday(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === PieceKind.Word && piece.text.length >= 3 && WEEKDAY.test(piece.text)
}

/** `, Ohio`, `, N.Y.`, ` DC`, `, the Netherlands`, `(USSR)`, `[India]`. */
export function qualifierAt(pieces: readonly Piece[], at: number): Qualifier | null {
  const mark = pieces[at]
  if (mark === undefined || mark.gap === Gap.Paragraph) return null
  if (mark.text === '(' || mark.text === '[') {
    const close = mark.text === '(' ? ')' : ']'
    for (let past = at + 2; past <= at + 1 + MAX_QUALIFIER_WORDS; past++) {
      if (pieces[past]?.text !== close) continue
      const text = joined(pieces, at + 1, past)
      return isRegion(text) ? { text, past: past + 1, isKnown: true } : null
    }
    return null
  }
  if (mark.text === '/') return slashedRegion(pieces, at)
  if (mark.text !== ',') {
    const past = shortRegionAt(pieces, at)
    return past > at ? { text: joined(pieces, at, past), past, isKnown: true } : null
  }
  let from = at + 1
  if (/^the$/i.test(pieces[from]?.text ?? '')) from++
  let odd: Qualifier | null = null
  for (let words = MAX_QUALIFIER_WORDS; words > 0; words--) {
    const past = wordsFrom(pieces, from, words)
    if (past < 0) continue
    const text = joined(pieces, from, past)
    const follower = pieces[past]
    const isWord = WORDS_TOO.has(text) && follower !== undefined && follower.kind !== PieceKind.Mark
    if (isRegion(text) && !isWord) {
      const behind = countryNamed(text) !== null && text.length > 6 ? past : stopAfter(pieces, past)
      return { text: joined(pieces, from, behind), past: behind, isKnown: true }
    }
    // A province that we do not know: only where a date or an agency follows.
    const isBeforeField =
      follower?.text === ','
        ? beginsDate(pieces, past + 1)
        : follower?.text === '(' && readAgency(pieces, past)?.isKnown === true
    if (isBeforeField && (odd === null || words > 1) && largestNamed(text) < MIN_LISTED_SIZE && words <= 3)
      odd ??= { text, past, isKnown: false }
  }
  return odd
}

/** `UST-LUGA /Lakeside Region/, May 2`. */
function slashedRegion(pieces: readonly Piece[], at: number): Qualifier | null {
  for (let words = 1; words <= MAX_QUALIFIER_WORDS; words++) {
    const past = wordsFrom(pieces, at + 1, words)
    if (past < 0) return null
    if (pieces[past]?.text !== '/') continue
    if (pieces[past + 1]?.text !== ',' || !beginsDate(pieces, past + 2)) return null
    const text = joined(pieces, at + 1, past)
    return { text, past: past + 1, isKnown: isRegion(text) }
  }
  return null
}

/** Index past so many words with a capital in a row, -1 where there are fewer. */
function wordsFrom(pieces: readonly Piece[], from: number, words: number): number {
  let past = from + words
  for (let index = from; index < past; index++) {
    const piece = pieces[index]
    // `W. Va.`, `N. Ireland`: the stop is no word.
    if (piece?.text === '.' && piece.gap === Gap.None && pieces[index - 1]?.text.length === 1) {
      past++
      if (index + 1 >= past) return -1
      continue
    }
    if (piece === undefined || piece.kind !== PieceKind.Word) return -1
    if (index > from && (piece.gap === Gap.None || piece.gap === Gap.Paragraph)) return -1
    if (beginsDate(pieces, index) || isWeekday(piece)) return -1
    if (piece.case === Case.Lower && (index === from || !CONNECTORS.has(piece.text))) return -1
  }
  return past
}

/** The stop of `Calif.` belongs to it; that of a sentence (`MOSCOW, Russia. Sept 19`) would do no harm. */
function stopAfter(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.text === '.' && pieces[at]?.gap === Gap.None ? at + 1 : at
}

/** ` DC`, ` A.Z.`: a short state without a comma before it. */
export function shortRegionAt(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at]
  if (piece === undefined || piece.kind !== PieceKind.Word || piece.gap !== Gap.Blank || piece.text.length < 2)
    return at
  if (
    piece.case !== Case.Upper ||
    WORDS_TOO.has(piece.text) ||
    !regionsNamed(piece.text).some(({ isShort }) => isShort)
  )
    return at
  const past = stopAfter(pieces, at + 1)
  const next = pieces[past]
  const isEnd = next === undefined || next.kind === PieceKind.Mark || beginsDate(pieces, past)
  return isEnd ? past : at
}

function isRegion(text: string): boolean {
  return countryNamed(text) !== null || regionsNamed(text).length > 0
}
