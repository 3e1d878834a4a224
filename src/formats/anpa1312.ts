import { type Block, emptyHeader, fold, type HeaderFields, type Run, type Story, sourceRun } from './story.js'
import { fullYear, moment } from './timestamp.js'
import { ETX, lineText, STX, unwrapWire, type WireLine, wireLines } from './wire-lines.js'

/** SYN SYN SOH, service letter, story number, perhaps an agency, US and the selector. */
const FIRST_LINE = /^[\u0016\s]{0,20}\u0001\s{0,4}([A-Za-z])(\d{3,5})([A-Za-z]{0,15})\u001f([^\r\n]{0,20})\r?\n/
/** Priority, category, two device controls; then keyword, perhaps version and reference, filing date, words. */
const SECOND_LINE = /^([a-z]) ([a-z])[\u0011-\u0014]{0,2} ([^\r\n]{1,140})/i
/** `AP-WF-11-13-13 1509GMT`: agency, bureau, month, day, year, time, zone. */
const TRAILER_AP = /([A-Z]{2,4})-[A-Z]{2,3}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)([A-Z]{3})/
/** `16:35ET 31-10-14`: time, zone, day, month, year. */
const TRAILER_CP = /(\d\d):(\d\d)([A-Z]{2,3}) (\d\d)-(\d\d)-(\d\d)/
/** `KWS-21:37-09-12-18`: time, day, month, year. */
const TRAILER_KYODO = /[A-Z]{2,4}-(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)/
/** How long a trailer can be. */
const TRAILER_LENGTH = 120
/** Lines among which the heading is looked for. */
const MAX_HEADING_LINES = 30

/** Whether a text begins as ANPA 1312 does. */
export function isAnpa1312(source: string): boolean {
  return FIRST_LINE.test(source.slice(0, 120))
}

/** Reads a message of ANPA bulletin 1312 (out of print; layouts as AP, Canadian Press and Kyodo send them). */
export function readAnpa1312(source: string): Story | null {
  const first = FIRST_LINE.exec(source.slice(0, 120))
  if (first === null) return null
  const header = emptyHeader()
  header.service = first[1] ?? null
  const stx = source.indexOf(STX, first[0].length)
  const headEnd = stx < 0 ? first[0].length : stx
  const second = SECOND_LINE.exec(source.slice(first[0].length, Math.min(headEnd, first[0].length + 160)))
  if (second !== null) readSecondLine(second, header)
  const etx = source.indexOf(ETX, headEnd)
  const textEnd = etx < 0 ? source.length : etx
  if (etx >= 0) readTrailer(source.slice(etx + 1, etx + 1 + TRAILER_LENGTH), header)
  const lines = wireLines(source, headEnd, textEnd)
  const heading = readHeading(source, lines, header)
  const blocks = bodyBlocks(source, lines.slice(heading.count))
  return {
    format: 'anpa1312',
    header,
    headline: heading.headline,
    byline: heading.byline,
    dateline: [],
    blocks,
    diagnostics: [],
  }
}

function readSecondLine(fields: RegExpExecArray, header: HeaderFields): void {
  header.priority = fields[1] ?? null
  header.category = fields[2] ?? null
  const words = (fields[3] ?? '').split(' ').filter((word) => word !== '')
  const count = words.at(-1) ?? ''
  if (/^\d{1,5}$/.test(count)) header.wordCount = count
  const filed = words.map((word) => /^\d\d-\d\d$/.test(word)).lastIndexOf(true)
  const [keyword, ...rest] = filed < 0 ? words : words.slice(0, filed)
  header.slug = keyword ?? null
  // `TB06` is a reference to a story before; `1stLd-Writethru` is a version.
  header.version = rest.find((word) => word.length > 2 && !/^[A-Za-z]{1,2}\d{2,4}$/.test(word)) ?? null
}

function readTrailer(text: string, header: HeaderFields): void {
  const ap = TRAILER_AP.exec(text)
  const cp = TRAILER_CP.exec(text)
  const kyodo = TRAILER_KYODO.exec(text)
  if (ap !== null) header.sentAt = moment([fullYear(ap[4] ?? ''), ap[2], ap[3]], [ap[5], ap[6]], ap[7])
  else if (cp !== null) header.sentAt = moment([fullYear(cp[6] ?? ''), cp[5], cp[4]], [cp[1], cp[2]], cp[3])
  else if (kyodo !== null) header.sentAt = moment([fullYear(kyodo[5] ?? ''), kyodo[4], kyodo[3]], [kyodo[1], kyodo[2]])
}

/** A piece of a heading line: from `^` to `<` or `=`. */
interface HeadingItem {
  readonly start: number
  readonly end: number
  /** `<` a line of the heading, `=` of the byline, `+` a headline at Kyodo, or nothing. */
  readonly mark: string
}

interface Heading {
  readonly headline: Run[]
  readonly byline: Run[]
  /** How many lines of the text it takes. */
  readonly count: number
}

/** Reads the heading: keyword, headline, pictures, notes, byline; a line that is none of these begins the text. */
function readHeading(source: string, lines: readonly WireLine[], header: HeaderFields): Heading {
  let headline: Run[] = []
  let byline: Run[] = []
  let count = 0
  let isFirst = true
  for (const line of lines.slice(0, MAX_HEADING_LINES)) {
    const text = lineText(source, line)
    if (text === '') {
      count++
      continue
    }
    const isMarked = text.startsWith('^')
    const items = isMarked ? itemsOf(source, line) : [bareItem(source, line)]
    if (!isMarked && !isFirst && !(headline.length === 0 && items[0]?.mark === '+')) break
    if (isMarked && headline.length > 0 && items.every(({ mark }) => mark === '')) break
    for (const item of items) {
      const said = source.slice(item.start, item.end)
      if (isFirst && isKeyword(said, header.slug)) continue
      if (/^(?:\*\d|[A-Z]{2} (?:Photo|Graphic|Video)|(?:Photo|Graphic|Video)s?\b)/.test(said)) continue
      if (/^Eds?[:.]/i.test(said)) header.note = fold(said.replace(/^Eds?[:.]/i, ''))
      else if (/^by /i.test(said) && byline.length === 0) byline = [sourceRun(source, item.start, item.end)]
      else if (headline.length === 0 && byline.length === 0) headline = [sourceRun(source, item.start, item.end)]
    }
    isFirst = false
    count++
  }
  return { headline, byline, count }
}

/** The items of a line: `^*9006< ^AP-Top-Headlines,0176<` has two. */
function itemsOf(source: string, line: WireLine): HeadingItem[] {
  const items: HeadingItem[] = []
  const text = lineText(source, line)
  for (const part of text.matchAll(/\^([^^]{1,600})/g)) {
    const start = line.start + part.index + 1
    items.push(trimItem(source, start, start + (part[1] ?? '').length))
  }
  return items
}

function bareItem(source: string, line: WireLine): HeadingItem {
  return trimItem(source, line.start, line.end)
}

function trimItem(source: string, from: number, past: number): HeadingItem {
  let start = from
  let end = past
  let mark = ''
  while (end > start && /[\s<=+@]/.test(source.charAt(end - 1))) {
    end--
    const unit = source.charAt(end)
    if (unit !== '@' && unit.trim() !== '') mark = unit
  }
  while (start < end && /\s/.test(source.charAt(start))) start++
  return { start, end, mark }
}

/** Whether a line is the keyword line: it begins as the keyword of the header does, which is cut at 24 characters. */
function isKeyword(text: string, slug: string | null): boolean {
  const letters = (value: string): string => value.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
  const key = letters(slug ?? '').slice(0, 8)
  return key !== '' && letters(text).startsWith(key)
}

function bodyBlocks(source: string, lines: readonly WireLine[]): Block[] {
  const blocks = unwrapWire(source, lines.map(withoutMarks(source)), wireRun)
  const last = blocks.at(-1)
  if (last !== undefined && blocks.length > 1 && /^==\S/.test(last.runs.map(({ text }) => text).join('')))
    blocks[blocks.length - 1] = { ...last, isNote: true }
  return blocks
}

/** Leaves out the caret that begins a line and the `<` that ends the text. */
function withoutMarks(source: string): (line: WireLine) => WireLine {
  return (line) => {
    let { start, end } = line
    let indent = line.indent
    while (start < end && source.charAt(start) === '^') {
      start++
      indent = 4
    }
    while (end > start && /[<^\s]/.test(source.charAt(end - 1))) end--
    return { start, end, indent }
  }
}

/** Text with the wire's characters made readable, one for one: `_` between blanks is a dash, DLE a blank. */
function wireRun(source: string, start: number, end: number): Run {
  const text = source
    .slice(start, end)
    .replace(/(^|\s)_(?=\s|$)/g, '$1—')
    .replace(/[\u0008\u0010]/g, ' ')
  return { text, start, exact: true }
}
