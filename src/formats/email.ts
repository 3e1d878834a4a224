import type { Limits } from '../errors.js'
import { splitParagraphs } from './blocks.js'
import { readFragment } from './fragment.js'
import { decodeWords, type MailPart, readPart } from './mail-encoding.js'
import { type Block, emptyHeader, folded, looseRuns, type Run, type Story, sourceRun } from './story.js'
import { isoMoment } from './timestamp.js'
import { unwrapWire, wireLines } from './wire-lines.js'

/** How far into a text the header of a mail may reach. */
const MAX_HEADER_LENGTH = 1 << 16
/** How deep parts within parts are followed. */
const MAX_PARTS_DEPTH = 8
/** A field: a name of printable characters, a colon. */
const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?/

/** Fields of a mail, names in small letters; the first of a name counts. */
export type MailFields = ReadonlyMap<string, string>

/** A mail's header, and where its body begins. */
export interface MailHeader {
  readonly fields: MailFields
  readonly end: number
}

/** Reads lines `Name: value` up to a blank line; null where the text does not begin with such lines. */
export function readMailHeader(source: string, from: number): MailHeader | null {
  const fields = new Map<string, string>()
  const limit = Math.min(source.length, from + MAX_HEADER_LENGTH)
  let name = ''
  let at = from
  while (at < limit) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(at, end)
    const next = newline < 0 ? end : end + 1
    if (line.trim() === '') return fields.size === 0 ? null : { fields, end: next }
    const field = FIELD.exec(line)
    if (/^[ \t]/.test(line) && name !== '') fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
    else if (field !== null) {
      name = (field[1] ?? '').toLowerCase()
      if (fields.has(name)) name = `${name} again`
      fields.set(name, line.slice(field[0].length).trim())
    } else if (!(at === from && line.startsWith('From '))) return null
    at = next
  }
  return fields.size === 0 ? null : { fields, end: at }
}

/** Whether a text begins with the header of a mail: a sender, and a subject or a date. */
export function isEmail(source: string): boolean {
  const header = /^[\s\ufeff]{0,20}[A-Za-z][A-Za-z0-9-]{0,60}[: ]/.test(source.slice(0, 100))
    ? readMailHeader(source, skipBlanks(source))
    : null
  if (header === null) return false
  const has = (...names: readonly string[]): boolean => names.some((name) => header.fields.has(name))
  return (
    has('from', 'received', 'delivered-to', 'return-path') &&
    has('subject', 'message-id') &&
    has('date', 'sent', 'received', 'to', 'subject')
  )
}

/**
 * Reads a mail: subject, date, and its plain text, else its HTML.
 * @see {@link https://www.rfc-editor.org/rfc/rfc5322 | RFC 5322}, {@link https://www.rfc-editor.org/rfc/rfc2045 | RFC 2045}
 */
export function readEmail(source: string, limits: Limits): Story | null {
  const mail = readMailHeader(source, skipBlanks(source))
  if (mail === null) return null
  const header = emptyHeader()
  header.sentAt = isoMoment(mail.fields.get('date') ?? mail.fields.get('sent') ?? null)
  header.keywords = (mail.fields.get('keywords') ?? '').split(',').flatMap((word) => folded(decodeWords(word)) ?? [])
  header.language = folded(mail.fields.get('content-language'))
  header.priority = folded(
    mail.fields.get('x-priority') ?? mail.fields.get('importance') ?? mail.fields.get('priority'),
  )
  const part = readablePart(source, mail, source.length, 0)
  return {
    format: 'email',
    header,
    headline: looseRuns(folded(decodeWords(mail.fields.get('subject') ?? ''))),
    byline: [],
    dateline: [],
    blocks: part === null ? [] : readText(part, limits),
    diagnostics: [],
  }
}

/** The part that is read: of alternatives the plain one, of others the first with text. */
function readablePart(source: string, mail: MailHeader, end: number, depth: number): MailPart | null {
  const type = mail.fields.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^"\s;]{1,100})"?/i.exec(type)?.[1]
  if (!/^multipart\//i.test(type) || boundary === undefined)
    return /^(?:text\/|message\/|$)/i.test(type) || !type.includes('/')
      ? readPart(source, mail.fields, mail.end, end)
      : null
  if (depth >= MAX_PARTS_DEPTH) return null
  const mark = `--${boundary}`
  let best: MailPart | null = null
  for (let at = source.indexOf(mark, mail.end); at >= 0 && at < end; ) {
    const start = source.indexOf('\n', at) + 1
    const next = start === 0 ? -1 : source.indexOf(mark, start)
    const past = next < 0 || next > end ? end : next
    if (start === 0 || source.startsWith('--', at + mark.length)) break
    const inner = readMailHeader(source, start) ?? { fields: new Map<string, string>(), end: start }
    const found = readablePart(source, inner.end > past ? { ...inner, end: past } : inner, past, depth + 1)
    if (found !== null && (best === null || (best.isHtml && !found.isHtml))) best = found
    at = next
  }
  return best
}

/** The text of a part; what follows the signature's mark (`-- `) is a note. */
function readText(part: MailPart, limits: Limits): Block[] {
  const { run, isHtml } = part
  if (isHtml) return readFragment([run], limits, true)
  const cut = /\n-- ?\r?\n/.exec(run.text)
  const body = cut === null ? run : pieceOf(run, 0, cut.index)
  const notes = cut === null ? [] : splitParagraphs(pieceOf(run, cut.index + cut[0].length, run.text.length))
  return [...unwrap(body), ...notes.map((block) => ({ ...block, isNote: true }))]
}

function pieceOf(run: Run, start: number, end: number): Run {
  return { ...run, text: run.text.slice(start, end), start: run.start < 0 ? -1 : run.start + start }
}

function unwrap(run: Run): Block[] {
  const lines = wireLines(run.text, 0, run.text.length)
  return unwrapWire(run.text, lines, (text, start, end) =>
    run.exact
      ? { ...sourceRun(text, start, end), start: run.start + start }
      : { ...sourceRun(text, start, end), start: -1, exact: false },
  )
}

function skipBlanks(source: string): number {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < source.length && source.charCodeAt(at) <= 32) at++
  return at
}
