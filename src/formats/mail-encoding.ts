import { decodeAs } from './decode.js'
import type { Run } from './story.js'

/** A part of a mail that can be read. */
export interface MailPart {
  readonly run: Run
  readonly isHtml: boolean
}

/** Reads a part: its transfer encoding undone, its characters decoded. */
export function readPart(source: string, fields: ReadonlyMap<string, string>, start: number, end: number): MailPart {
  const type = fields.get('content-type') ?? 'text/plain'
  const charset = /charset="?([A-Za-z0-9_.:-]{1,40})"?/i.exec(type)?.[1] ?? 'utf-8'
  const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  const raw = source.slice(start, end)
  const isHtml = /^text\/html/i.test(type)
  if (encoding === 'quoted-printable')
    return { run: loose(decodeAs(quotedPrintable(raw.replace(/[ \t]{0,20}\r?\n/g, '\n'), false), charset)), isHtml }
  if (encoding === 'base64') return { run: loose(decodeAs(base64(raw), charset)), isHtml }
  return { run: { text: raw, start, exact: true }, isHtml }
}

function loose(text: string): Run {
  return { text, start: -1, exact: false }
}

/**
 * Reads encoded words in a field: `=?UTF-8?Q?D=C3=A9c=C3=A8s?=`; blanks between two of them are none.
 * @see {@link https://www.rfc-editor.org/rfc/rfc2047 | RFC 2047}
 */
export function decodeWords(field: string): string {
  const joined = field.replace(/\?=\s{1,10}=\?/g, '?==?')
  return joined.replace(
    /=\?([A-Za-z0-9_.:-]{1,40})(?:\*[A-Za-z-]{1,20})?\?([QqBb])\?([^?\s]{0,200})\?=/g,
    (_word, charset: string, kind: string, text: string) =>
      decodeAs(kind.toLowerCase() === 'b' ? base64(text) : quotedPrintable(text, true), charset),
  )
}

/** Undoes quoted-printable: `=C3=A9`, and `=` at a line's end; in a field `_` is a blank. */
function quotedPrintable(text: string, isField: boolean): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 61) {
      const code = Number.parseInt(text.slice(at + 1, at + 3), 16)
      if (text.charCodeAt(at + 1) === 10) at++
      else if (/^[0-9A-Fa-f]{2}/.test(text.slice(at + 1, at + 3))) {
        bytes.push(code)
        at += 2
      } else bytes.push(61)
    } else if (unit === 95 && isField) bytes.push(32)
    else if (unit < 128) bytes.push(unit)
    else for (const byte of new TextEncoder().encode(text.charAt(at))) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** Undoes base64; what is no letter of it is passed over. */
function base64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at++) {
    const value = base64Value(text.charCodeAt(at))
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length] = (held >> bits) & 0xff
      length++
    }
  }
  return bytes.subarray(0, length)
}

function base64Value(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65
  if (unit >= 97 && unit <= 122) return unit - 71
  if (unit >= 48 && unit <= 57) return unit + 4
  if (unit === 43 || unit === 45) return 62
  return unit === 47 || unit === 95 ? 63 : -1
}
