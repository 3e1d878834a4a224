import type { Byline } from '../model/dateline.js'
import { isKnownAgency } from './agencies.js'
import { largestNamed } from './gazetteer/index.js'
import { Case, Gap, isDash, joined, type Piece, PieceKind } from './pieces.js'

/** A byline and where it stands among the pieces. */
export interface FoundByline {
  readonly byline: Byline
  readonly first: number
  readonly past: number
}

/** A person's name has at most so many words (`Maria de los Angeles Tenorio`). */
const MAX_NAME_WORDS = 6
/** More pieces than this after `By` are a sentence. */
const MAX_LINE_PIECES = 60
/** A line without `By` that is a name has two to so many words. */
const MAX_BARE_WORDS = 4

const PARTICLES: ReadonlySet<string> = new Set(
  'abu al ap bin da de del della den der di do dos du e el ibn la le los of san st ter van vom von y zu'.split(' '),
)
/** Words of offices, titles and media that follow a name, and that no name has. */
const OFFICE =
  /^(?:adviser|agency|agencies|analyst|associated|bureau|business|chief|columnist|columnists|committee|contributing|contributor|contributors|copyright|correspondent|correspondents|council|critic|daily|department|desk|editor|editorial|editors|feature|features|for|force|foreign|from|front|general|government|group|herald|in|international|investigative|journal|journalist|magazine|media|medical|minister|ministry|national|news|newspaper|newspapers|of|office|organization|photographer|photos|political|politics|post|president|press|producer|report|reporter|reporters|republic|science|senior|service|services|special|sports|staff|team|the|times|to|tribune|weekly|with|writer|writers)$/i
/** What a paragraph of a monitoring service's tags calls itself, and its author's tag follows. */
const SIGNED_KIND: ReadonlySet<string> = new Set([
  'ANALYSIS',
  'ARTICLE',
  'COLUMN',
  'COMMENTARY',
  'DISPATCH',
  'EDITORIAL',
  'FEATURE',
  'REPORT',
])

/**
 * Finds who signed: before the dateline (`By X, Reuters` on a line of its own or run in, or a bare name on a line), or in the
 * tags behind it (`[REPORT] [NAME] [TEXT]`). Without a dateline a byline is a line in the first few.
 *
 * @param first - index of the dateline's first piece, or -1.
 * @param past - index one past its last.
 */
export function findByline(text: string, pieces: readonly Piece[], first: number, past: number): FoundByline | null {
  const end = first >= 0 ? first : pieces.length
  for (let at = 0; at < end; at++) {
    const piece = pieces[at]
    if (piece === undefined || !isBy(pieces, at)) continue
    const found = readNames(pieces, at + 1, end)
    if (found === null) continue
    // `… CUT BY LATE EASTER`: within a line only right before the dateline or behind a sentence.
    const isRunIn = found.past === first && (pieces[first]?.gap ?? Gap.Line) < Gap.Line && piece.text !== 'BY'
    if (piece.gap < Gap.Line && !isRunIn && pieces[at - 1]?.kind !== PieceKind.Mark) continue
    return { byline: describe(text, pieces, at, found.past, found.names), first: at, past: found.past }
  }
  if (first < 0) return null
  return bareName(text, pieces, first) ?? taggedName(text, pieces, past)
}

/** `By` at the beginning of a line, or behind a stop, bracket or title in a line that runs on. */
function isBy(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || piece.kind !== PieceKind.Word || piece.text.length !== 2) return false
  if (piece.text !== 'By' && piece.text !== 'BY' && !(piece.text === 'by' && piece.gap >= Gap.Line)) return false
  const next = pieces[at + 1]
  return next !== undefined && next.kind === PieceKind.Word && next.gap < Gap.Line
}

interface Names {
  readonly names: string[]
  readonly past: number
}

/** Names up to the end of the line or the dateline; null where anything but names, offices and agencies follows. */
function readNames(pieces: readonly Piece[], from: number, end: number): Names | null {
  const names: string[] = []
  let past = from
  let at = from
  while (at < end && at - from < MAX_LINE_PIECES) {
    const name = nameAt(pieces, at, end)
    if (name === null) break
    const words = joined(pieces, at, name)
    if (names.length === 0 && isKnownAgency(pieces[at]?.text ?? '')) return null
    if (names.length > 0 && !isFurtherName(pieces, at, name, words)) break
    names.push(words)
    past = name
    const joint = pieces[name]
    if (joint === undefined || name >= end || joint.gap >= Gap.Line) return { names, past: name }
    const behindPlace = afterPlace(pieces, name, end)
    at = afterJoint(pieces, behindPlace)
    if (at === behindPlace) break
  }
  if (names.length === 0) return null
  const behind = endOfAffiliation(pieces, past, end)
  return behind < 0 ? null : { names, past: behind }
}

/** Index one past a person's name of two words or more, or null. */
function nameAt(pieces: readonly Piece[], at: number, end: number): number | null {
  let words = 0
  let index = at
  let past = at
  while (index < end && words < MAX_NAME_WORDS + 2) {
    const piece = pieces[index]
    if (piece === undefined || piece.kind !== PieceKind.Word || (index > at && piece.gap >= Gap.Line)) break
    const isParticle = words > 0 && PARTICLES.has(piece.text.toLowerCase()) && piece.case === Case.Lower
    if (!isParticle && (piece.case === Case.Lower || OFFICE.test(piece.text) || piece.text === 'and')) break
    // `Tom Baker SYDNEY`: the name ends where the capitals change.
    words++
    index++
    const stop = pieces[index]
    if (
      stop?.text === '.' &&
      stop.gap === Gap.None &&
      (piece.text.length <= 2 || /^(?:jr|sr|dr|mr|mrs|ms|prof|st)$/i.test(piece.text))
    )
      index++
    if (!isParticle) past = index
  }
  return words >= 2 && words <= MAX_NAME_WORDS && past > at ? past : null
}

/** `By Jo Hill in Paris and Al Ray in Bonn`: over a place, where one more name follows it. */
function afterPlace(pieces: readonly Piece[], at: number, end: number): number {
  if (pieces[at]?.text !== 'in') return at
  let index = at + 1
  while (
    index < end &&
    pieces[index]?.kind === PieceKind.Word &&
    pieces[index]?.case !== Case.Lower &&
    (pieces[index]?.gap ?? Gap.Line) < Gap.Line
  )
    index++
  return pieces[index]?.text === 'and' || pieces[index]?.text === ',' ? index : at
}

/** Over `,`, `and`, `, and`, `&`, `/`. */
function afterJoint(pieces: readonly Piece[], at: number): number {
  let index = at
  if (pieces[index]?.text === ',' || pieces[index]?.text === '/' || pieces[index]?.text === '&') index++
  if (pieces[index]?.text.toLowerCase() === 'and' && (pieces[index]?.gap ?? Gap.Line) < Gap.Line) index++
  return index
}

/** Whether words behind a comma are one more person, not a town, an agency or a paper. */
function isFurtherName(pieces: readonly Piece[], at: number, past: number, words: string): boolean {
  const next = pieces[past]?.text ?? ''
  if (isKnownAgency(words) || (OFFICE.test(next) && next !== 'in')) return false
  const isJoined =
    pieces[at - 1]?.text.toLowerCase() === 'and' ||
    pieces[past]?.text.toLowerCase() === 'and' ||
    pieces[past]?.text === ','
  return isJoined || largestNamed(words) < 0
}

/** Behind the names an office, an agency, a town may stand; index of the end of all that, -1 where a sentence goes on. */
function endOfAffiliation(pieces: readonly Piece[], from: number, end: number): number {
  const mark = pieces[from]
  if (mark === undefined || from >= end || mark.gap >= Gap.Line) return from
  let index = from
  let hasStart = mark.kind === PieceKind.Mark && /^[,|/(•·;]$/.test(mark.text)
  hasStart ||= isDash(mark.text.charCodeAt(0)) || OFFICE.test(mark.text)
  if (!hasStart && !(mark.text === '.' && (from + 1 === end || (pieces[from + 1]?.gap ?? Gap.Paragraph) >= Gap.Line)))
    return -1
  while (
    index < end &&
    index - from < MAX_LINE_PIECES &&
    (index === from || (pieces[index]?.gap ?? Gap.Paragraph) < Gap.Line)
  ) {
    const piece = pieces[index]
    // A word with small letters that is no office: the line is a sentence.
    if (
      piece?.case === Case.Lower &&
      !OFFICE.test(piece.text) &&
      !PARTICLES.has(piece.text) &&
      piece.text !== 'and' &&
      piece.text !== 'com'
    )
      return -1
    index++
  }
  return index - from >= MAX_LINE_PIECES ? -1 : index
}

/** `Leon Barkho` on the line before the dateline, under a title. */
function bareName(text: string, pieces: readonly Piece[], first: number): FoundByline | null {
  if ((pieces[first]?.gap ?? Gap.None) < Gap.Line) return null
  let from = first - 1
  while (from > 0 && first - from <= MAX_BARE_WORDS * 2 && (pieces[from]?.gap ?? Gap.None) < Gap.Line) from--
  const isUnderTitle = from > 0 && (pieces[from]?.gap ?? Gap.None) >= Gap.Line
  const past = isUnderTitle ? nameAt(pieces, from, first) : null
  if (past !== first || goesOn(text, pieces, from)) return null
  let words = 0
  for (let index = from; index < past; index++) {
    const piece = pieces[index]
    if (piece?.kind !== PieceKind.Word) continue
    words++
    if (piece.case === Case.Upper && piece.text.length > 2) return null
  }
  const name = joined(pieces, from, past)
  if (words > MAX_BARE_WORDS || largestNamed(name) >= 0 || isKnownAgency(name)) return null
  return { byline: describe(text, pieces, from, past, [name]), first: from, past }
}

/** Whether a line is what a full line above it had no room for: `… Awarded to the Creators of Digital` and `Imaging Sensors`. */
function goesOn(text: string, pieces: readonly Piece[], from: number): boolean {
  const above = pieces[from - 1]
  if (above === undefined || pieces[from]?.gap !== Gap.Line) return false
  return above.end - (text.lastIndexOf('\n', above.start) + 1) >= FULL_LINE
}
/** A line so long was broken by its width: wires and mails are set to 64 to 80. */
const FULL_LINE = 60

/** `[REPORT] [PILAR CALDERON] [TEXT]` behind the dateline. */
function taggedName(text: string, pieces: readonly Piece[], past: number): FoundByline | null {
  const kind = pieces[past + 1]
  const isTag =
    pieces[past]?.text === '[' && kind !== undefined && SIGNED_KIND.has(kind.text) && pieces[past + 2]?.text === ']'
  if (!isTag || pieces[past + 3]?.text !== '[') return null
  const from = past + 4
  let close = from
  while (
    close < from + MAX_NAME_WORDS + 1 &&
    pieces[close]?.kind === PieceKind.Word &&
    pieces[close]?.gap !== Gap.Paragraph
  )
    close++
  if (pieces[close]?.text !== ']' || pieces[close + 1]?.text !== '[' || close === from) return null
  for (let index = from; index < close; index++) {
    const word = pieces[index]?.text ?? ''
    if (NO_NAME.has(word) || (OFFICE.test(word) && !/^JOURNALIST|CORRESPONDENT|COLUMNIST$/.test(word))) return null
  }
  return { byline: describe(text, pieces, from, close, [joined(pieces, from, close)]), first: from, past: close }
}

/** Tags that are no names: parts of a report. */
const NO_NAME: ReadonlySet<string> = new Set([
  'CONTINUED',
  'EXCERPT',
  'EXCERPTS',
  'PASSAGE',
  'SUMMARY',
  'TEXT',
  'WITH',
  'COMMAND',
])

function describe(text: string, pieces: readonly Piece[], from: number, past: number, names: string[]): Byline {
  const start = pieces[from]?.start ?? 0
  const end = pieces[past - 1]?.end ?? start
  return { start, end, text: text.slice(start, end), names }
}
