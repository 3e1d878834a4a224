import { startsLetter } from '../text/letters.js'
import {
  type Block,
  distinct,
  emptyHeader,
  fold,
  type HeaderFields,
  looseRuns,
  plainText,
  type Run,
  type Story,
  sourceRun,
} from './story.js'
import { fullYear, moment, monthNumber } from './timestamp.js'
import { ETX, lineText, STX, unwrapWire, type WireLine, wireLines } from './wire-lines.js'

/** `eca062 4 i 211 ccccb   dpa 061`: source, number, priority, category, words, and up to 50 characters of the sender's. */
const FIRST_LINE =
  /^[\u007f\s]{0,20}\u0001?\s{0,4}([A-Za-z]{2,4}) ?(\d{3,5}) (\d) ([A-Za-z]{1,3}) {1,3}(\d{1,5})(?: [^\n]{0,60})?\r?\n/
/** How far from the end the date may stand where no ETX shows it. */
const TAIL_LENGTH = 80
/** Lines that a heading can have at most; a text that never ends its heading has none. */
const MAX_HEADING_LINES = 12
/** Characters that a heading can have at most. */
const MAX_HEADING_LENGTH = 1200

/** Words in a heading that say which version of the story it is. */
const VERSION =
  /^\(?((?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:lead|eil|extra|flash|urgent|update|refile|vorschau|zusammenfassung|überblick|tagesüberblick|hintergrund|wiederholung|korrektur|correction|neufassung|ticker|preview|roundup|summary)(?: \d{1,2})?)[\s\u0007]{0,20}(?:(?:[A-Z]{3} ?){0,5})\)?$/i
/** What ends the news and begins the notes. */
const NOTEBOOK =
  /^(?:#{1,3} ?(?:dpa[- ])?(?:notizblock|notebook)|\* \* \* \*|the following information is not (?:intended )?for publication)/i
/** A sign-off at the very end: `dpa wsz jln npr`, `(SDA/sj)`, `./. HVH`. */
const SIGN_OFF = /^(?:[a-z]{2,6}(?:[ /][a-z0-9]{1,5}){1,5}|\([A-Za-z\\/, -]{2,20}\)|\.\/\.(?: .{0,20})?)$/

/** Whether a text begins as IPTC 7901 does. */
export function isIptc7901(source: string): boolean {
  return FIRST_LINE.test(source.slice(0, 200))
}

/**
 * Reads an IPTC 7901 message, with or without its control characters.
 * @see {@link https://iptc.org/standards/iptc-7901/ | IPTC 7901}
 */
export function readIptc7901(source: string): Story | null {
  const first = FIRST_LINE.exec(source.slice(0, 200))
  if (first === null) return null
  const header = emptyHeader()
  header.service = first[1] ?? null
  header.priority = first[3] ?? null
  header.category = first[4] ?? null
  header.wordCount = first[5] ?? null
  const top = first[0].length
  const stx = source.indexOf(STX, top)
  const etx = source.indexOf(ETX, stx < 0 ? top : stx)
  const headStart = stx < 0 ? readSlugEnd(source, top) : stx + 1
  readSlug(source, top, stx < 0 ? headStart : stx, header)
  const textEnd = etx < 0 ? readTail(source, headStart, header) : etx
  if (etx >= 0) readDate(source.slice(etx + 1, etx + 1 + TAIL_LENGTH), header)
  const heading = readHeading(source, headStart, textEnd, header)
  const lines = wireLines(source, heading.end, textEnd)
  return {
    format: 'iptc7901',
    header,
    ...heading.lines,
    dateline: [],
    blocks: bodyBlocks(source, lines),
    diagnostics: [],
  }
}

/** Without STX the slug ends at the first blank line that follows it. */
function readSlugEnd(source: string, top: number): number {
  const lines = wireLines(source, top, Math.min(source.length, top + 400))
  let seen = false
  for (const line of lines) {
    if (line.end > line.start) seen = true
    else if (seen) return line.end
  }
  return top
}

function readSlug(source: string, start: number, end: number, header: HeaderFields): void {
  const slug = fold(source.slice(start, Math.min(end, start + 400)).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '))
  if (slug === '') return
  header.slug = slug
  header.keywords = distinct(slug.split('/').map((word) => word.trim()))
}

/** Looks for the date-time group at the end of a text without ETX; the result is where the text ends. */
function readTail(source: string, from: number, header: HeaderFields): number {
  const lines = wireLines(source, Math.max(from, source.length - TAIL_LENGTH), source.length)
  const last = lines.filter((line) => line.end > line.start).at(-1)
  return last !== undefined && readDate(lineText(source, last), header) ? last.start : source.length
}

/** Reads the group `131137 GMT Nov 13`: day, hour and minute, perhaps a zone, month, year; the first line that is one counts. */
function readDate(text: string, header: HeaderFields): boolean {
  for (const line of text.split(/[\r\n\u007f\u0004]/)) {
    const words = line.split(' ').filter((word) => word !== '')
    const [group = '', ...rest] = words
    const zone = rest.length === 3 ? rest.shift() : null
    const month = monthNumber(rest[0] ?? '')
    if (!/^\d{6}$/.test(group) || month === null || !/^\d\d$/.test(rest[1] ?? '')) continue
    const date = [fullYear(rest[1] ?? ''), String(month), group.slice(0, 2)] as const
    header.sentAt = moment(date, [group.slice(2, 4), group.slice(4)], zone ?? null)
    return header.sentAt !== null
  }
  return false
}

interface Heading {
  readonly lines: { readonly headline: Run[]; readonly byline: Run[] }
  readonly end: number
}

/** Reads the heading: version and notes first, then the headline, then perhaps a byline; `=` ends it. */
function readHeading(source: string, start: number, textEnd: number, header: HeaderFields): Heading {
  const limit = Math.min(textEnd, start + MAX_HEADING_LENGTH)
  const all = wireLines(source, start, limit)
  let stop = all.findIndex((line) => source.charCodeAt(line.end - 1) === 61 && line.end > line.start)
  const hasEnd = stop >= 0 && stop < MAX_HEADING_LINES
  if (!hasEnd) {
    // No end mark: the heading is what stands before the first blank line.
    const begin = all.findIndex((line) => line.end > line.start)
    const blank = all.findIndex((line, index) => index > begin && line.end === line.start)
    if (begin < 0 || blank < 0 || blank - begin > 4) return { lines: { headline: [], byline: [] }, end: start }
    stop = blank - 1
  }
  const lines = all.slice(0, stop + 1).filter((line) => line.end > line.start)
  const end = all[stop]?.end ?? start
  const trimmed = lines.map((line) => trimEndMark(source, line)).filter((line) => line.end > line.start)
  const byline: Run[] = []
  const last = trimmed.at(-1)
  if (trimmed.length > 1 && last !== undefined && isByline(lineText(source, last))) {
    byline.push(sourceRun(source, last.start, last.end))
    trimmed.pop()
  }
  const rest = takeLabels(source, trimmed, header)
  return { lines: { headline: headlineRuns(source, rest), byline }, end }
}

function trimEndMark(source: string, line: WireLine): WireLine {
  let end = line.end
  while (end > line.start && /[=\s]/.test(source.charAt(end - 1))) end--
  return { ...line, end }
}

/** Takes versions and bracketed notes (perhaps over several lines) off the heading's lines. */
function takeLabels(source: string, lines: readonly WireLine[], header: HeaderFields): WireLine[] {
  const notes: string[] = []
  const rest: WireLine[] = []
  let note: string | null = null
  for (const line of lines) {
    const text = lineText(source, line)
    const version = note === null ? VERSION.exec(text) : null
    if (version !== null) header.version ??= version[1] ?? null
    else if (note !== null || text.startsWith('(')) {
      note = note === null ? text : `${note} ${text}`
      if (!text.endsWith(')')) continue
      notes.push(note)
      note = null
    } else rest.push(line)
  }
  if (note !== null) notes.push(note)
  if (notes.length > 0) header.note = fold(notes.join(' '))
  return rest
}

/** The headline: lines that were wrapped belong together; a label of a word or two before it (`France:`) does not. */
function headlineRuns(source: string, lines: readonly WireLine[]): Run[] {
  const groups: WireLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && before.end - before.start >= 40) group.push(line)
    else groups.push([line])
  }
  const isLabel = (group: readonly WireLine[]): boolean => {
    const text = group.map((line) => lineText(source, line)).join(' ')
    return text.endsWith(':') || text.split(' ').length <= 2
  }
  const chosen = groups.find((group, index) => index === groups.length - 1 || !isLabel(group)) ?? []
  return chosen.flatMap((line, index) => [
    ...(index > 0 ? looseRuns(' ') : []),
    sourceRun(source, line.start, line.end),
  ])
}

function bodyBlocks(source: string, lines: readonly WireLine[]): Block[] {
  const at = lines.findIndex((line) => NOTEBOOK.test(source.slice(line.start, Math.min(line.end, line.start + 80))))
  const news = unwrapWire(source, at < 0 ? lines : lines.slice(0, at))
  const notes = at < 0 ? [] : unwrapWire(source, lines.slice(at))
  const last = news.at(-1)
  if (last !== undefined && news.length > 1 && at < 0 && SIGN_OFF.test(plainText(last.runs))) {
    news.pop()
    notes.push(last)
  }
  return [...news, ...notes.map((block) => ({ ...block, isNote: true }))]
}

function isByline(line: string): boolean {
  const name = /^(?:by|von|par|por|di) (.*)$/i.exec(line)?.[1]
  return name !== undefined && startsLetter(name)
}
