import { dayNumber, formatDay, isDay, partsOfDay } from '../text/iso-date.js'
import { isOneErrorAway } from './gazetteer/errors.js'
import { foldName } from './gazetteer/fold.js'
import { MONTHS } from './months.data.js'
import { Case, Gap, isDash, type Piece, PieceKind } from './pieces.js'

/** A date as written in a dateline. */
export interface WrittenDate {
  /** Index one past its last piece. */
  readonly past: number
  /** 1 to 12; 0 for `NO DATE`. */
  readonly month: number
  /** As written, whether there is such a day or not. */
  readonly day: number
  readonly year: number | null
}

/** What a date comes to. */
export interface ResolvedDate {
  readonly date: string | null
  readonly monthDay: string | null
  readonly yearInferred: boolean
}

/** No dateline is older than the telegraph or newer than this: else it is no year. */
const FIRST_YEAR = 1840
const LAST_YEAR = 2199
/** Two digits from here on are of the last century where no sent date tells. */
const TWO_DIGIT_PIVOT = 60
/** A typing error is looked for in words of at least so many letters: `Juen`, `Febuary`. */
const MIN_TYPO_LENGTH = 4

let monthTables: {
  readonly english: ReadonlyMap<string, number>
  readonly others: ReadonlyMap<string, number>
} | null = null

/** Number of a month by its English name or abbreviation, or by that of another language where asked; 0 for no month. */
export function monthNamed(word: string, anyLanguage: boolean): number {
  monthTables ??= {
    english: new Map(MONTHS.flatMap(([month, names]) => names.split(' ').map((name) => [name, month]))),
    others: new Map(MONTHS.flatMap(([month, , names]) => names.split(' ').map((name) => [name, month]))),
  }
  const key = foldName(word)
  return monthTables.english.get(key) ?? (anyLanguage ? monthTables.others.get(key) : undefined) ?? 0
}

/** The date that begins at a piece, or null. */
export function readDate(pieces: readonly Piece[], at: number): WrittenDate | null {
  const first = pieces[at]
  if (first === undefined) return null
  if (first.kind === PieceKind.Word) return readNoDate(pieces, at) ?? readMonthFirst(pieces, at)
  if (first.kind === PieceKind.Number) return readIso(pieces, at) ?? readDayFirst(pieces, at)
  return null
}

/** `NO DATE`, as the monitoring services have it. */
function readNoDate(pieces: readonly Piece[], at: number): WrittenDate | null {
  const isNone = pieces[at]?.text === 'NO' && pieces[at + 1]?.text === 'DATE'
  return isNone ? { past: at + 2, month: 0, day: 0, year: null } : null
}

/** `Dec 2`, `Dec. 2, 2025`, `December 2nd 2025`, `Nov 9/10`, `Oct 5-6, 2024`. */
function readMonthFirst(pieces: readonly Piece[], at: number): WrittenDate | null {
  let index = at + 1
  if (pieces[index]?.text === '.') index++
  // `April, 13 -`: one comma too many.
  if (
    pieces[index]?.text === ',' &&
    isDash(pieces[index + 2]?.text.charCodeAt(0) ?? 0) &&
    (pieces[index + 1]?.text.length ?? 9) <= 2
  )
    index++
  const dayPiece = pieces[index]
  if (dayPiece === undefined || dayPiece.gap >= Gap.Paragraph) return null
  // `PARIS, April -`: the day was forgotten.
  const isDayless = isDash(dayPiece.text.charCodeAt(0)) && index === at + 1 && pieces[at - 1]?.text === ','
  if (!isDayless && (dayPiece.kind !== PieceKind.Number || dayPiece.text.length > 3)) return null
  const month = monthAt(pieces[at], false)
  if (month === 0) return null
  if (isDayless) return { past: at + 1, month, day: 0, year: null }
  index = afterDays(pieces, index + 1)
  return { ...readYear(pieces, index), month, day: Number(dayPiece.text) }
}

/** `2 Dec`, `2 December 2025`, `12 JAN 90`, `5th September, 2026`. */
function readDayFirst(pieces: readonly Piece[], at: number): WrittenDate | null {
  const dayPiece = pieces[at]
  if (dayPiece === undefined || dayPiece.text.length > 2) return null
  const index = afterDays(pieces, at + 1)
  const monthPiece = pieces[index]
  if (monthPiece === undefined || monthPiece.kind !== PieceKind.Word || monthPiece.gap >= Gap.Paragraph) return null
  const month = monthAt(monthPiece, true)
  if (month === 0) return null
  const past = pieces[index + 1]?.text === '.' && pieces[index + 2]?.kind === PieceKind.Number ? index + 2 : index + 1
  return { ...readYear(pieces, past), month, day: Number(dayPiece.text) }
}

/** `1996-08-30`, `2025/12/02`. */
function readIso(pieces: readonly Piece[], at: number): WrittenDate | null {
  const [year, mark, month, again, day] = pieces.slice(at, at + 5)
  if (year?.text.length !== 4 || month?.kind !== PieceKind.Number || day?.kind !== PieceKind.Number) return null
  if (mark === undefined || (mark.text !== '-' && mark.text !== '/') || again?.text !== mark.text) return null
  if (mark.gap !== Gap.None || month.gap !== Gap.None || day.gap !== Gap.None) return null
  if (month.text.length > 2 || day.text.length > 2 || !isYear(Number(year.text))) return null
  return { past: at + 5, month: Number(month.text), day: Number(day.text), year: Number(year.text) }
}

/** Behind the first day: `th`, and a second day. */
function afterDays(pieces: readonly Piece[], at: number): number {
  const suffix = pieces[at]
  let index = at
  if (suffix !== undefined && suffix.gap === Gap.None && /^(?:st|nd|rd|th)$/i.test(suffix.text)) index++
  const mark = pieces[index]
  const second = pieces[index + 1]
  const isSecond =
    mark !== undefined &&
    (mark.text === '/' || (isDash(mark.text.charCodeAt(0)) && mark.gap === Gap.None && second?.gap === Gap.None)) &&
    second !== undefined &&
    second.kind === PieceKind.Number &&
    second.text.length <= 2
  return isSecond ? index + 2 : index
}

/** `, 2025`, ` 2025`, ` 89`; else nothing. */
function readYear(pieces: readonly Piece[], at: number): { past: number; year: number | null } {
  // `Juche 114 (2025)`, as Pyongyang counts.
  if (pieces[at]?.text === 'Juche' && pieces[at + 2]?.text === '(' && pieces[at + 4]?.text === ')') {
    const year = Number(pieces[at + 3]?.text)
    if (isYear(year)) return { past: at + 5, year }
  }
  const index = pieces[at]?.text === ',' ? at + 1 : at
  const piece = pieces[index]
  if (piece === undefined || piece.kind !== PieceKind.Number || piece.gap >= Gap.Line) return { past: at, year: null }
  const year = Number(piece.text)
  if (piece.text.length === 4 && isYear(year)) return { past: index + 1, year }
  // Two digits stand right behind the month, and nothing follows that they might count.
  const next = pieces[index + 1]
  const counts = next !== undefined && next.kind !== PieceKind.Mark && next.gap === Gap.Blank
  if (piece.text.length === 2 && index === at && !counts && piece.gap === Gap.Blank) return { past: index + 1, year }
  return { past: at, year: null }
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** A month by its name, or by a name that is one typing error away. */
function monthAt(piece: Piece | undefined, anyLanguage: boolean): number {
  if (piece === undefined || piece.kind !== PieceKind.Word || piece.text.length < 3) return 0
  const exact = monthNamed(piece.text, anyLanguage)
  if (exact !== 0 || piece.text.length < MIN_TYPO_LENGTH || piece.case === Case.Lower) return exact
  const word = piece.text.toLowerCase()
  for (const [month, names] of MONTHS) {
    const name = names.slice(0, names.indexOf(' '))
    if (name.length >= MIN_TYPO_LENGTH && isOneErrorAway(word, name)) return month
  }
  return 0
}

/**
 * The day that is meant. Without a written year it is the one nearest to the day the dispatch was sent; without both it is unknown.
 *
 * @param sent - ISO day, or null.
 */
export function resolveDate({ month, day, year }: WrittenDate, sent: string | null): ResolvedDate {
  // The year 2000 has every day that any year has.
  if (!isDay(2000, month, day)) return NO_DATE
  const monthDay = formatDay(2000, month, day).slice(5)
  if (year !== null) {
    const full = year >= 100 ? year : fullYear(year, sent)
    return { date: isDay(full, month, day) ? formatDay(full, month, day) : null, monthDay, yearInferred: false }
  }
  if (sent === null) return { date: null, monthDay, yearInferred: false }
  const parts = partsOfDay(sent)
  const sentDay = dayNumber(parts.year, parts.month, parts.day)
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (let candidate = parts.year - 1; candidate <= parts.year + 1; candidate++) {
    if (!isDay(candidate, month, day)) continue
    const distance = Math.abs(dayNumber(candidate, month, day) - sentDay)
    if (distance >= bestDistance) continue
    best = formatDay(candidate, month, day)
    bestDistance = distance
  }
  return { date: best, monthDay, yearInferred: best !== null }
}

const NO_DATE: ResolvedDate = { date: null, monthDay: null, yearInferred: false }

/** Two digits: of the century that brings them nearest to the sent date, or of the usual one. */
function fullYear(digits: number, sent: string | null): number {
  if (sent === null) return digits >= TWO_DIGIT_PIVOT ? 1900 + digits : 2000 + digits
  const { year } = partsOfDay(sent)
  const century = Math.floor(year / 100) * 100
  let best = century + digits
  for (const candidate of [best - 100, best + 100])
    if (Math.abs(candidate - year) < Math.abs(best - year)) best = candidate
  return best
}
