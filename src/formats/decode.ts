import { messageOf } from '../errors.js'
import type { Diagnostic } from '../model/dispatch.js'
import { WINDOWS_1252_HIGH } from './characters-1252.data.js'

/** A text made of bytes, and what was odd about them. */
export interface Decoded {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** How many bytes at the beginning may say which encoding it is; HTML's own limit is 1024, mail headers are longer. */
const PRESCAN_LENGTH = 4096
/** `String.fromCharCode` takes its characters as arguments, and engines limit how many. */
const CHUNK = 8192

/** Encodings that an envelope may name and that every `TextDecoder` knows; the rest is read as Windows-1252. */
const KNOWN_ENCODINGS: ReadonlySet<string> = new Set([
  'big5',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'gb2312',
  'gbk',
  'iso-2022-jp',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'koi8-r',
  'koi8-u',
  'macintosh',
  'shift_jis',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
])

/**
 * Makes a text of bytes. A byte order mark decides, and is left out; then valid UTF-8 is UTF-8, whatever an XML declaration
 * says; then what the envelope says; last Windows-1252, of which Latin-1 is a part.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), diagnostics: [] }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), diagnostics: [] }
  const label = namedEncoding(bytes) ?? 'windows-1252'
  const message = `${messageOf('text-encoding')} (${label})`
  return { text: decodeAs(bytes, label), diagnostics: [{ code: 'text-encoding', message, span: null }] }
}

/** Makes a text of bytes whose encoding is named, as in a part of a mail; an unknown name is tried as UTF-8 first. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const name = label.toLowerCase()
  if (KNOWN_ENCODINGS.has(name)) return new TextDecoder(name).decode(bytes)
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeWindows1252(bytes)
}

/** UTF-16 by its mark, or by the `<` with which an XML document begins. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be'
  return null
}

/** The encoding that an XML declaration, a `meta` element or a mail header names, if it is one of ours. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, PRESCAN_LENGTH))
  const match = /(?:encoding|charset)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{2,40})/i.exec(head)
  const name = match?.[1]?.toLowerCase()
  return name !== undefined && KNOWN_ENCODINGS.has(name) ? name : null
}

function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(CHUNK, bytes.length))
  let text = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - from)
    for (let index = 0; index < length; index++) {
      const byte = bytes[from + index] ?? 0
      units[index] = byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252_HIGH[byte - 0x80] ?? byte) : byte
    }
    text += String.fromCharCode(...units.subarray(0, length))
  }
  return text
}

/** Whether the bytes are well-formed UTF-8 (Unicode 16.0, table 3-7): no overlong forms, no surrogates. */
function isUtf8(bytes: Uint8Array): boolean {
  const { length } = bytes
  for (let at = 0; at < length; ) {
    const lead = bytes[at] ?? 0
    at++
    if (lead < 0x80) continue
    if (lead < 0xc2 || lead > 0xf4) return false
    const second = bytes[at] ?? 0
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return false
    const end = at + (lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3)
    if (end > length) return false
    for (at++; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  }
  return true
}
