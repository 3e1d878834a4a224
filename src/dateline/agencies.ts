import { AGENCIES } from './agencies.data.js'
import { readDate, type WrittenDate } from './dates.js'
import { foldName } from './gazetteer/fold.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'

/** An agency as it stands in a dateline. */
export interface WrittenAgency {
  /** Index one past its last piece, its bracket included. */
  readonly past: number
  /** Offsets of the name, without bracket and slashes. */
  readonly start: number
  readonly end: number
  /** Whether the table has it. */
  readonly isKnown: boolean
  /** How it is marked off. */
  readonly marks: 'bracket' | 'slashes' | 'none'
  /** Whether dashes part several names (`MENAFN - GlobeNewsWire`): a syndicator with its source. */
  readonly isList: boolean
  /** A date in the same bracket (`(Newsfile Corp. - May 1, 2024)`). */
  readonly date: WrittenDate | null
}

/** Names of stations, networks and papers that monitoring services cite are long, nothing else is. */
const MAX_WORDS = 8

/** `R-Pa.` is a party and a state. */
const MIN_PART = 3

let known: ReadonlySet<string> | null = null

/** Whether a name is that of an agency we know; `TELAM-DPA` is when one part is, `Reuters/AFP` when each is (`Hill/AFP` is a photographer). */
export function isKnownAgency(name: string): boolean {
  known ??= new Set(AGENCIES.flatMap(([, names]) => names.split('|')))
  if (known.has(foldName(name))) return true
  const together = name.split(/\/| and /)
  return together.every((part) => part.split(/[-–]/).some((one) => isKnownPart(one)))
}

function isKnownPart(part: string): boolean {
  const key = foldName(part)
  return key.length >= MIN_PART && known?.has(key) === true
}

/** The agency that begins at a piece, or null. */
export function readAgency(pieces: readonly Piece[], at: number): WrittenAgency | null {
  const first = pieces[at]
  if (first === undefined) return null
  if (first.text === '(') return readMarked(pieces, at, ')', 'bracket')
  if (first.text === '[') return readMarked(pieces, at, ']', 'bracket')
  if (first.text === '/') return readMarked(pieces, at, '/', 'slashes')
  return readBare(pieces, at)
}

/** `(Reuters)`, `(ACAN - EFE)`, `(INTERPRESS AGENCY [IPS])`, `/PRNewswire-USNewswire/`, `/ ACCESSWIRE /`. */
function readMarked(
  pieces: readonly Piece[],
  at: number,
  close: string,
  marks: 'bracket' | 'slashes',
): WrittenAgency | null {
  let words = 0
  let hasCapital = false
  let end = -1
  let date: WrittenDate | null = null
  let index = at + 1
  const first = pieces[index]
  if (first === undefined || first.kind !== PieceKind.Word || first.gap >= Gap.Paragraph) return null
  // `STAN HONDA/AFP/Getty` is a photographer.
  if (marks === 'slashes' && pieces[at]?.gap === Gap.None && pieces[at - 1]?.kind === PieceKind.Word) return null
  for (; words <= MAX_WORDS; index++) {
    const piece = pieces[index]
    if (piece === undefined || piece.gap >= Gap.Paragraph) return null
    if (piece.text === close) break
    if (piece.kind === PieceKind.Word) {
      words++
      // `(AP Photo …)` is a credit, `(and its owners)` a remark.
      if (piece.case === Case.Lower && !LINKS.has(piece.text) && words > 1 && !isGlued(pieces, index)) return null
      if (piece.case !== Case.Lower) hasCapital = true
    } else if (piece.kind === PieceKind.Number) {
      if (piece.text.length > 4 || words === 0) return null
    } else if (!INSIDE.has(piece.text) && !isDash(piece.text.charCodeAt(0))) return null
    const inside = dateInside(pieces, index, close)
    if (inside !== null) {
      date = inside
      index = inside.past
      break
    }
    end = piece.end
  }
  if (pieces[index]?.text !== close || words === 0 || words > MAX_WORDS) return null
  const text = textBetween(pieces, at + 1, end)
  const isKnown = isKnownAgency(text)
  // `[TEXT]`, `[REPORT]` of the monitoring services are no agencies.
  if (!isKnown && (!hasCapital || close === ']')) return null
  if (!isKnown && marks === 'slashes' && words > 3) return null
  return { past: index + 1, start: first.start, end, isKnown, marks, isList: / [-–—] /.test(text), date }
}

const LINKS: ReadonlySet<string> = new Set(['and', 'de', 'del', 'di', 'la', 'of', 'the', 'y'])
const INSIDE: ReadonlySet<string> = new Set(['.', '/', '[', ']', '&', "'", '’', '-', '@'])

/** `SatireWire.com`, `News 1st`. */
function isGlued(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1]
  return pieces[index]?.gap === Gap.None && (before?.text === '.' || before?.kind === PieceKind.Number)
}

/** A dash or comma inside the bracket, then a date up to its end. */
function dateInside(pieces: readonly Piece[], at: number, close: string): WrittenDate | null {
  const mark = pieces[at]
  if (mark === undefined || !(isDash(mark.text.charCodeAt(0)) || mark.text === ',')) return null
  const date = readDate(pieces, at + 1)
  return date !== null && pieces[date.past]?.text === close ? date : null
}

/** `Reuter -`, `Kyodo:`, and `CNN —` at the beginning: only names that we know. */
export function readBare(pieces: readonly Piece[], at: number): WrittenAgency | null {
  for (let count = 3; count > 0; count--) {
    const last = pieces[at + count - 1]
    const first = pieces[at]
    if (first === undefined || last === undefined || first.case === Case.Lower) continue
    if (
      pieces
        .slice(at, at + count)
        .some(({ kind, gap }, index) => kind !== PieceKind.Word || (index > 0 && gap > Gap.Line))
    )
      continue
    const next = pieces[at + count]
    if (next === undefined || !mayEndBare(pieces, at, next, last)) continue
    if (isKnownAgency(textBetween(pieces, at, last.end)))
      return {
        past: at + count,
        start: first.start,
        end: last.end,
        isKnown: true,
        marks: 'none',
        isList: false,
        date: null,
      }
  }
  return null
}

/** Before a dash or a colon; behind the date also before a stop (`, ARMENPRESS. The …`), behind a comma in capitals before the text. */
function mayEndBare(pieces: readonly Piece[], at: number, next: Piece, last: Piece): boolean {
  if (next.gap >= Gap.Line) return false
  if (isDash(next.text.charCodeAt(0)) || next.text === ':') return true
  const before = pieces[at - 1]
  if (before === undefined || pieces[at - 2]?.kind !== PieceKind.Number) return false
  if (before.text !== ',' && before.text !== '.' && !isDash(before.text.charCodeAt(0))) return false
  if (next.text === '.') return next.gap === Gap.None
  // `PARIS, May 2 - CNW Corp said`: behind a dash the text has begun.
  const isTitle = next.kind === PieceKind.Word && next.case === Case.Title
  return before.text === ',' && last.case === Case.Upper && last.text.length >= MIN_PART && isTitle
}

/** The pieces' text from one up to an offset, gaps as one blank. */
function textBetween(pieces: readonly Piece[], from: number, end: number): string {
  let text = ''
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || piece.end > end) break
    text += index > from && piece.gap !== Gap.None ? ` ${piece.text}` : piece.text
  }
  return text
}
