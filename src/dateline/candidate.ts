import { readAgency, readBare, type WrittenAgency } from './agencies.js'
import { readDate, type WrittenDate } from './dates.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'
import { isListed, readPlaces, type WrittenPlace } from './place-names.js'
import { isWeekday } from './qualifiers.js'

/** How a dateline ends. */
export type SeparatorKind = 'dash' | 'colon' | 'stop' | 'slash' | 'none'

/** Something that may be the dateline. */
export interface Candidate {
  /** Index of its first piece, and one past its last, the separator included. */
  readonly first: number
  readonly past: number
  readonly places: readonly WrittenPlace[]
  /** Stands where the place would: `CLANDESTINE`, `NO CITY`. */
  readonly isSecret: boolean
  readonly date: WrittenDate | null
  readonly agency: WrittenAgency | null
  readonly isAgencyFirst: boolean
  readonly separator: SeparatorKind
  /** Offsets of the separator; both the end of the dateline where there is none. */
  readonly separatorStart: number
  readonly separatorEnd: number
  /** A dash stands inside, before the date (`CLOSING - April 7`). */
  readonly hasInnerDash: boolean
}

const MAX_PLACES = 4
/** `PA -` is a state, `AP -` hardly ever begins a text. */
const MIN_BARE_AGENCY = 3

/** All that may be a dateline that begins at a piece. */
export function readCandidates(pieces: readonly Piece[], at: number): Candidate[] {
  const first = pieces[at]
  if (first === undefined) return []
  const found: Candidate[] = []
  if (first.kind === PieceKind.Mark) {
    const agency = readAgency(pieces, at)
    if (agency?.isKnown === true && !agency.isList) addAgencyFirst(pieces, at, agency, found)
    if (first.text === '(' && first.gap === Gap.Paragraph) addBracketed(pieces, at, found)
    return found
  }
  const bare = first.gap === Gap.Paragraph ? readBare(pieces, at) : null
  if (bare !== null && isDashAt(pieces, bare.past) && bare.end - bare.start >= MIN_BARE_AGENCY)
    addAgencyFirst(pieces, at, bare, found)
  const date = readDate(pieces, at)
  if (date !== null) {
    const agency = readAgency(pieces, date.past)
    if (agency?.isKnown === true && agency.marks !== 'none')
      found.push(finish(pieces, at, { ...EMPTY, date, agency }, agency.past))
    return found
  }
  const secret = readSecret(pieces, at)
  if (secret !== null) return [readFields(pieces, at, { ...EMPTY, isSecret: true, places: secret.places }, secret.past)]
  for (const place of readPlaces(pieces, at)) addWithPlaces(pieces, at, [place], EMPTY, found)
  return found
}

interface Parts {
  readonly places: readonly WrittenPlace[]
  readonly isSecret: boolean
  readonly date: WrittenDate | null
  readonly agency: WrittenAgency | null
  readonly isAgencyFirst: boolean
}

const EMPTY: Parts = { places: [], isSecret: false, date: null, agency: null, isAgencyFirst: false }

/** `(CNN)`, `(ANSA) - ROME, JUL 11 -`. */
function addAgencyFirst(pieces: readonly Piece[], at: number, agency: WrittenAgency, found: Candidate[]): void {
  found.push(finish(pieces, at, { ...EMPTY, agency, isAgencyFirst: true }, agency.past))
  const next = pieces[agency.past]
  const from = next !== undefined && isDash(next.text.charCodeAt(0)) ? agency.past + 1 : agency.past
  if (pieces[from]?.kind !== PieceKind.Word || (pieces[from]?.gap ?? Gap.Line) >= Gap.Line) return
  const withPlaces: Candidate[] = []
  for (const place of readPlaces(pieces, from))
    addWithPlaces(pieces, at, [place], { ...EMPTY, agency, isAgencyFirst: true }, withPlaces)
  // `(CNN) US officials …`: a place behind the agency needs more than its name.
  for (const candidate of withPlaces)
    if (candidate.date !== null || candidate.separator !== 'none') found.push(candidate)
}

/** `(PARIS) -`, `(AKRON, Ohio) --`: the place itself stands in brackets. */
function addBracketed(pieces: readonly Piece[], at: number, found: Candidate[]): void {
  for (const place of readPlaces(pieces, at + 1)) {
    if (pieces[place.past]?.text !== ')' || !(place.size >= 0 || place.isQualified)) continue
    const candidate = readFields(pieces, at, { ...EMPTY, places: [place] }, place.past + 1)
    if (candidate.separator !== 'none') found.push(candidate)
  }
}

/** `CLANDESTINE`, `NO CITY`, `NO CITY (EL SALVADOR)`: the monitoring services' words for a place untold. */
function readSecret(pieces: readonly Piece[], at: number): { places: WrittenPlace[]; past: number } | null {
  if (pieces[at]?.text === 'CLANDESTINE') return { places: [], past: at + 1 }
  if (pieces[at]?.text !== 'NO' || pieces[at + 1]?.text !== 'CITY') return null
  if (pieces[at + 2]?.text === '(')
    for (const place of readPlaces(pieces, at + 3))
      if (pieces[place.past]?.text === ')' && place.size >= 0) return { places: [place], past: place.past + 1 }
  return { places: [], past: at + 2 }
}

/** One candidate for the places so far, and others for each place that may be added. */
function addWithPlaces(
  pieces: readonly Piece[],
  at: number,
  places: readonly WrittenPlace[],
  parts: Parts,
  found: Candidate[],
): void {
  const past = places[places.length - 1]?.past ?? at
  found.push(readFields(pieces, at, { ...parts, places }, past))
  const joint = pieces[past]
  if (joint === undefined || joint.gap === Gap.Paragraph || places.length >= MAX_PLACES || found.length > 60) return
  const isComma = joint.text === ','
  if (!isComma && joint.text !== '/' && joint.text !== '&' && joint.text !== 'and') return
  const from = isComma && pieces[past + 1]?.text === 'and' ? past + 2 : past + 1
  if (pieces[from]?.kind !== PieceKind.Word || pieces[from]?.gap === Gap.Paragraph) return
  for (const place of readPlaces(pieces, from))
    if (joint.text === '/' ? pieces[place.past]?.text !== '/' || place.size >= 0 : isListed(place))
      addWithPlaces(pieces, at, [...places, place], parts, found)
}

/** Reads date and agency, in any order, behind the places. */
function readFields(pieces: readonly Piece[], at: number, parts: Parts, from: number): Candidate {
  let { date, agency } = parts
  let past = from
  let hasInnerDash = false
  for (let count = 0; count < 4; count++) {
    const next = afterMarks(pieces, afterEmptyBracket(pieces, past))
    if (next > past && pieces[next - 1]?.text === ')') past = next
    if ((pieces[next]?.gap ?? Gap.Paragraph) === Gap.Paragraph) break
    const found = date === null ? dateAt(pieces, next) : null
    if (found !== null) {
      // `PARIS (AFP) - Jan 31 end`: behind agency and dash the text has begun, unless one more dash follows.
      const isBehindDash = isDashAt(pieces, next - 1) && pieces[next]?.gap !== Gap.None
      if (agency !== null && isBehindDash && !isDashAt(pieces, found.past)) break
      hasInnerDash ||= isDash(pieces[next - 1]?.text.charCodeAt(0) ?? 0)
      date = found
      past = found.past
      continue
    }
    if (agency !== null) break
    // `Calif.--(BUSINESS WIRE)--`: the dashes lead to the bracket.
    const written = readAgency(pieces, next)
    if (written === null) break
    // `Paris CNN —`: right behind the place only in capitals.
    if (written.marks === 'none' && next === past && (date !== null || pieces[next]?.case !== Case.Upper)) break
    // `MONTREAL, May 2 - (Hill Inc) said`: behind a dash with blanks only a name that we know, or one before another dash.
    const isBehindDash = isDash(pieces[next - 1]?.text.charCodeAt(0) ?? 0) && pieces[next]?.gap !== Gap.None
    if (!written.isKnown && isBehindDash && !isDashAt(pieces, written.past)) break
    agency = written
    past = written.past
    if (written.date !== null) date = written.date
  }
  return finish(pieces, at, { ...parts, date, agency }, past, hasInnerDash)
}

/** `PARIS () -`: some sites take the agency out and leave its bracket. */
function afterEmptyBracket(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.text === '(' && pieces[at + 1]?.text === ')' ? at + 2 : at
}

/** A date, behind a weekday or not. */
function dateAt(pieces: readonly Piece[], at: number): WrittenDate | null {
  if (!isWeekday(pieces[at])) return readDate(pieces, at)
  const next = pieces[at + 1]?.text === ',' ? at + 2 : at + 1
  return readDate(pieces, next)
}

/** Over a comma, a stop, a dash, or a comma and a dash, within the paragraph. */
function afterMarks(pieces: readonly Piece[], at: number): number {
  let index = at
  for (let count = 0; count < 2; count++) {
    const mark = pieces[index]
    const next = pieces[index + 1]
    if (mark === undefined || next === undefined || mark.gap === Gap.Paragraph || next.gap === Gap.Paragraph)
      return index
    if (mark.text !== ',' && mark.text !== '.' && !isDash(mark.text.charCodeAt(0))) return index
    index++
  }
  return index
}

/** Reads the separator and closes the candidate. */
function finish(pieces: readonly Piece[], first: number, parts: Parts, from: number, hasInnerDash = false): Candidate {
  const end = pieces[from - 1]?.end ?? 0
  let index = from
  let kind: SeparatorKind = 'none'
  let start = end
  const comma = pieces[index]
  if (comma?.text === ',' && isDashAt(pieces, index + 1)) index++
  const mark = pieces[index]
  if (mark !== undefined && mark.gap < Gap.Line) {
    const isSlashed = parts.agency?.marks === 'slashes'
    if (isDashAt(pieces, index)) {
      kind = 'dash'
      start = mark.start
      index++
    } else if (mark.gap <= Gap.Blank && (mark.text === ':' || (mark.text === ';' && parts.agency?.past === from))) {
      kind = 'colon'
      start = mark.start
      index++
    } else if (mark.text === '.' && mark.gap === Gap.None && parts.agency !== null && parts.agency.past === from) {
      kind = isDashAt(pieces, index + 1) && pieces[index + 1]?.gap === Gap.None ? 'dash' : 'stop'
      start = mark.start
      index += kind === 'dash' ? 2 : 1
    } else if (
      mark.text === '/' &&
      isSlashed &&
      parts.date !== null &&
      parts.agency !== null &&
      parts.agency.past < from
    ) {
      kind = 'slash'
      start = mark.start
      index++
      if (isDashAt(pieces, index)) index++
    }
    // `--` and more of them apart: `- -`.
    if (kind === 'dash') while (isDashAt(pieces, index) && (pieces[index]?.gap ?? Gap.Line) < Gap.Line) index++
  }
  const isClosed = kind !== 'none'
  const past = isClosed ? index : from
  return {
    first,
    past,
    ...parts,
    separator: kind,
    separatorStart: isClosed ? start : end,
    separatorEnd: isClosed ? (pieces[past - 1]?.end ?? end) : end,
    hasInnerDash,
  }
}

/** A dash or the underscore that some wires had for it. */
function isDashAt(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind !== PieceKind.Mark || piece.case !== Case.None || piece.gap === Gap.Paragraph)
    return false
  return isDash(piece.text.charCodeAt(0)) || piece.text === '_'
}
