import { readBare } from './agencies.js'
import { countryNamed, countryOfKey, foldName, largestOfKey, regionsNamed, regionsOfKey } from './gazetteer/index.js'
import { Case, Gap, isDash, joined, type Piece, PieceKind } from './pieces.js'
import { beginsDate, CONNECTORS, isWeekday, MIN_LISTED_SIZE, qualifierAt, shortRegionAt } from './qualifiers.js'

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
/** Words of names that stand before a stop. */
const STOPPED: ReadonlySet<string> = new Set(['ft', 'gen', 'mt', 'pt', 'st', 'ste', 'sta', 'sto'])
/** What names of places end in, and few others do. */
const PLACE_SHAPE =
  /^(?:CAMP|FORT|JOINT BASE|LAKE|MOUNT|PORT|SAN|SANTA) |(?:ABAD|BERG|BOROUGH|BOURNE|BURG|BURGH|FIELD|FORD|GRAD|PORT|PUR|SHIRE|STADT|TOWN|VILLE| (?:BASE|BAY|BEACH|CAMP|CITY|COUNTY|CREEK|FALLS|GROVE|HEIGHTS|HILLS|HARBOR|ISLAND|ISLANDS|JUNCTION|LAKE|PARK|POINT|PRISON|SPRINGS|VALLEY|VILLAGE))$/i

/** Whether a name that we do not know looks like one of a place: `KRUGERVILLE`, `UTAH COUNTY`. */
export function isPlaceShaped(name: string): boolean {
  return name.length >= 7 && PLACE_SHAPE.test(name)
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

/** `EU TEHRAN`: whether a name that we do not know ends in one that we know well, no part of it (`WEST BERLIN`). */
export function endsInKnown(name: string): boolean {
  const first = name.indexOf(' ')
  if (
    first < 0 ||
    /^(?:aboard|central|downtown|east|el|greater|los|near|new|north|old|port|san|santa|south|st\.?|upper|west)$/i.test(
      name.slice(0, first),
    )
  )
    return false
  const tail = name.slice(first + 1)
  return largestOfKey(foldName(tail)) >= MIN_LISTED_SIZE || endsInKnown(tail)
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
    if (words > 0 && !isConnector && !goesOn(first, piece, /^[,(]$/.test(pieces[index + 1]?.text ?? ''))) break
    const hasStop =
      pieces[index + 1]?.text === '.' && pieces[index + 1]?.gap === Gap.None && STOPPED.has(piece.text.toLowerCase())
    index += hasStop ? 2 : 1
    if (!isConnector || !CONNECTORS.has(piece.text)) ends.push(index)
  }
  return ends
}

/**
 * Whether a word can be of the same name as its first word, by how both are written.
 * The last word before a comma or bracket may be written otherwise: `Mexico city, May 2`, `BALDWIN Park, Calif.`.
 */
function goesOn(first: Piece, piece: Piece, isLast: boolean): boolean {
  if (first.case === Case.Lower) return piece.case === Case.Lower
  if (piece.case === Case.None) return false
  if (first.case === Case.Upper)
    return piece.case === Case.Upper || piece.case === Case.Mixed || (isLast && piece.case === Case.Title)
  // `Year Results PARIS`: a title has gone over into the place.
  if (piece.case === Case.Upper && piece.text.length > 2) return false
  return piece.case !== Case.Lower || isLast
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

/** Whether a place that stands behind another one and a comma is one of its own. */
export function isListed(place: WrittenPlace): boolean {
  return place.size >= MIN_LISTED_SIZE || (place.size >= 0 && place.isQualified)
}
