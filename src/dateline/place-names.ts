import { readAgency, readBare } from './agencies.js'
import { readDate } from './dates.js'
import {
  countryNamed,
  countryOfKey,
  foldName,
  largestNamed,
  largestOfKey,
  regionsNamed,
  regionsOfKey,
} from './gazetteer/index.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'

/** A place as written in a dateline. */
export interface WrittenPlace {
  /** Index one past its last piece, qualifiers included. */
  readonly past: number
  /** Offsets of the name. */
  readonly start: number
  readonly end: number
  /** The name, gaps as one blank. */
  readonly name: string
  /** How its first word is written. */
  readonly style: Case
  /** Inhabitants of the largest place of that name, {@link COUNTRY} for a country or state, -1 for none that we know. */
  readonly size: number
  /** State, province or country as written behind it, and whether we know it. */
  readonly region: string | null
  readonly country: string | null
  readonly isQualified: boolean
  readonly isOddlyQualified: boolean
}

/** The sizes of a country and a state: nothing is larger. */
export const COUNTRY = 1e9
export const REGION = 5e8
/** `BATKIVSHCHYNA COLLECTIVE FARM`, `RANCHO SANTA MARGARITA Y LAS FLORES`. */
const MAX_NAME_WORDS = 6
const MAX_QUALIFIER_WORDS = 4
/** A second place behind a comma must be known well, lest a state that we do not know becomes one. */
const MIN_LISTED_SIZE = 50_000

/** Words inside names that begin small, and words of names that stand before a stop. */
const CONNECTORS: ReadonlySet<string> = new Set(
  'al am an and auf bei da das de del der des di do dos du el en es i in la las le les los of on sur the upon y'.split(
    ' ',
  ),
)
const STOPPED: ReadonlySet<string> = new Set(['ft', 'gen', 'mt', 'pt', 'st', 'ste', 'sta', 'sto'])
/** Abbreviations of states that are words as well: only behind a comma. */
const WORDS_TOO: ReadonlySet<string> = new Set(['AL', 'HI', 'IN', 'LA', 'MA', 'ME', 'OH', 'OK', 'ON', 'OR', 'UP'])
/** What names of places end in, and few others do. */
const PLACE_SHAPE =
  /^(?:CAMP|FORT|JOINT BASE|LAKE|MOUNT|PORT|SAN|SANTA) |(?:ABAD|BERG|BOROUGH|BOURNE|BURG|BURGH|FIELD|FORD|GRAD|PORT|PUR|SHIRE|STADT|TOWN|VILLE| (?:BASE|BAY|BEACH|CAMP|CITY|COUNTY|CREEK|FALLS|GROVE|HEIGHTS|HILLS|HARBOR|ISLAND|ISLANDS|JUNCTION|LAKE|PARK|POINT|PRISON|SPRINGS|VALLEY|VILLAGE))$/i

/** Whether a name that we do not know looks like one of a place: `KRUGERVILLE`, `UTAH COUNTY`. */
export function isPlaceShaped(name: string): boolean {
  return name.length >= 7 && PLACE_SHAPE.test(name)
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i

/** Whether the piece begins a date. */
export function beginsDate(pieces: readonly Piece[], at: number): boolean {
  return readDate(pieces, at) !== null
}

/** Whether a piece is the name of a weekday. */
export function isWeekday(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === PieceKind.Word && piece.text.length >= 3 && WEEKDAY.test(piece.text)
}

/** The places that may begin at a piece: one reading for each end that makes sense, the longest first. */
export function readPlaces(pieces: readonly Piece[], at: number): WrittenPlace[] {
  const readings: WrittenPlace[] = []
  const ends = nameEnds(pieces, at)
  // `DOHA Rovers won …`: nothing parts the place from the text, only at the beginning of a line.
  const mayBeAlone = pieces[at]?.case === Case.Upper && (pieces[at]?.gap ?? Gap.None) >= Gap.Line
  for (let index = ends.length - 1; index >= 0; index--) {
    const past = ends[index] ?? at
    const isBounded = endsName(pieces, past)
    if (!isBounded && !mayBeAlone) continue
    const name = joined(pieces, at, past)
    const size = sizeOf(name)
    if (!isBounded && size < 0) continue
    readings.push(withQualifiers(pieces, at, past, name, size))
  }
  return readings
}

/** Indices one past each word at which a name that begins here might end. */
function nameEnds(pieces: readonly Piece[], at: number): number[] {
  const ends: number[] = []
  const first = pieces[at]
  if (first === undefined || first.kind !== PieceKind.Word) return ends
  let index = at
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    const piece = pieces[index]
    if (
      piece === undefined ||
      piece.kind !== PieceKind.Word ||
      (index > at && (piece.gap === Gap.None || piece.gap === Gap.Paragraph))
    )
      break
    if (beginsDate(pieces, index) || (words > 0 && isWeekday(piece))) break
    const isConnector = words > 0 && CONNECTORS.has(piece.text.toLowerCase())
    if (words > 0 && !isConnector && !goesOn(first, piece, pieces[index + 1]?.text === ',')) break
    const hasStop =
      pieces[index + 1]?.text === '.' && pieces[index + 1]?.gap === Gap.None && STOPPED.has(piece.text.toLowerCase())
    index += hasStop ? 2 : 1
    if (!isConnector || !CONNECTORS.has(piece.text)) ends.push(index)
  }
  return ends
}

/**
 * Whether a word can be of the same name as its first word, by how both are written.
 * The last word before a comma may be written otherwise: `Mexico city, May 2`, `BALDWIN Park, Calif.`.
 */
function goesOn(first: Piece, piece: Piece, isBeforeComma: boolean): boolean {
  if (first.case === Case.Lower) return piece.case === Case.Lower
  if (piece.case === Case.None) return false
  if (first.case === Case.Upper)
    return piece.case === Case.Upper || piece.case === Case.Mixed || (isBeforeComma && piece.case === Case.Title)
  return piece.case !== Case.Lower || isBeforeComma
}

/** Whether what follows parts a place's name from the rest of a dateline. */
function endsName(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  if (next === undefined || next.gap === Gap.Paragraph) return true
  if (next.kind === PieceKind.Mark) return /^[,()[/:.&_]$/.test(next.text) || isDash(next.text.charCodeAt(0))
  if (beginsDate(pieces, at) || isWeekday(next)) return true
  if (next.case === Case.Upper && readBare(pieces, at) !== null) return true
  return next.text === 'and' || shortRegionAt(pieces, at) > at
}

/** How large a place of that name is. */
function sizeOf(name: string): number {
  const key = foldName(name)
  const size = largestOfKey(key)
  if (size >= MIN_LISTED_SIZE) return size
  // `HONG KONG` and `KUWAIT` are towns as well, `INDIANA` is the state, whatever town has its name.
  if (countryOfKey(key) !== null) return COUNTRY
  return regionsOfKey(key).some(({ isShort }) => !isShort) ? REGION : size
}

function withQualifiers(
  pieces: readonly Piece[],
  at: number,
  nameEnd: number,
  name: string,
  size: number,
): WrittenPlace {
  const first = pieces[at]
  const last = pieces[nameEnd - 1]
  let past = nameEnd
  let region: string | null = null
  let country: string | null = null
  let isOdd = false
  for (let count = 0; count < 2; count++) {
    const found = qualifierAt(pieces, past)
    if (found === null) break
    if (!found.isKnown && count > 0) break
    past = found.past
    if (countryNamed(found.text) !== null && (country ?? region) === null) country = found.text
    else if (region === null && found.isKnown && regionsNamed(found.text).length > 0) region = found.text
    else if (found.isKnown) country = found.text
    else {
      region = found.text
      isOdd = true
      break
    }
  }
  return {
    past,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    name,
    style: first?.case ?? Case.None,
    size,
    region,
    country,
    isQualified: (region !== null && !isOdd) || country !== null,
    isOddlyQualified: isOdd,
  }
}

interface Qualifier {
  readonly text: string
  readonly past: number
  readonly isKnown: boolean
}

/** `, Ohio`, `, N.Y.`, ` DC`, `, the Netherlands`, `(USSR)`, `[India]`. */
function qualifierAt(pieces: readonly Piece[], at: number): Qualifier | null {
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
function shortRegionAt(pieces: readonly Piece[], at: number): number {
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

/** The pieces as text, gaps as one blank. */
export function joined(pieces: readonly Piece[], from: number, past: number): string {
  let text = ''
  for (let index = from; index < past; index++) {
    const piece = pieces[index]
    if (piece === undefined) break
    text += index > from && piece.gap !== Gap.None ? ` ${piece.text}` : piece.text
  }
  return text
}

/** Whether a place that stands behind another one and a comma is one of its own. */
export function isListed(place: WrittenPlace): boolean {
  return place.size >= MIN_LISTED_SIZE || (place.size >= 0 && place.isQualified)
}
