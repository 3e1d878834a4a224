import { InputError, LimitError } from '../errors.js'
import type { ParseOptions } from '../options.js'
import type { LineBytes } from './lines.js'

/** Id of a line: echoed as it was given. */
export type LineId = string | number | null

/** A line of the stream, read. */
export interface LineRecord {
  readonly id: LineId
  readonly input: string | Uint8Array
  readonly options: ParseOptions
}

/** A line that cannot be read, with its id where it has one. */
export interface BadLine {
  readonly id: LineId
  readonly error: InputError | LimitError
}

/** Options that a line may bring along; `null` is the same as absent. */
const OWN_OPTIONS = ['date', 'format', 'country'] as const

/** Reads a line of the stream; null for a blank one. */
export function readRecord(line: LineBytes, defaults: ParseOptions): LineRecord | BadLine | null {
  if (line === null) return { id: null, error: new LimitError('input-too-long') }
  const source = decode(line)
  if (source === null) return { id: null, error: new InputError('input-not-json', 'Its bytes are not UTF-8.') }
  if (source.trim() === '') return null
  const parsed = parseJson(source)
  if (parsed instanceof InputError) return { id: null, error: parsed }
  const value = parsed.value
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { id: null, error: new InputError('input-not-object') }
  const fields = value as Readonly<Record<string, unknown>>
  const id = typeof fields['id'] === 'string' || typeof fields['id'] === 'number' ? fields['id'] : null
  const input = readInput(fields)
  if (input instanceof InputError) return { id, error: input }
  return { id, input, options: mergeOptions(defaults, fields) }
}

/** The bytes as a string without a byte order mark, or null where they are not UTF-8. */
function decode(line: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    // A fatal decoder has no other way to say so.
    return null
  }
}

function parseJson(source: string): { readonly value: unknown } | InputError {
  try {
    return { value: JSON.parse(source) as unknown }
  } catch (error) {
    return new InputError('input-not-json', error instanceof Error ? `${brief(error.message)}.` : null)
  }
}

function readInput(fields: Readonly<Record<string, unknown>>): string | Uint8Array | InputError {
  const { text, bytes } = fields
  if (typeof text === 'string') return text
  if (typeof bytes !== 'string') return new InputError('input-without-text')
  return isBase64(bytes) ? Buffer.from(bytes, 'base64') : new InputError('input-not-base64')
}

function mergeOptions(defaults: ParseOptions, fields: Readonly<Record<string, unknown>>): ParseOptions {
  const options: Record<string, unknown> = { ...defaults }
  for (const name of OWN_OPTIONS) {
    const value = fields[name]
    if (value !== undefined && value !== null) options[name] = value
  }
  // Values of the wrong type are told by the check of the options, as for any caller.
  return options as ParseOptions
}

/** `Buffer.from` passes over what is not base64; we say so instead. Line breaks and the URL-safe letters are allowed. */
function isBase64(text: string): boolean {
  let letters = 0
  let padding = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 61) padding++
    else if (isBase64Letter(unit) && padding === 0) letters++
    else if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return false
  }
  return letters % 4 !== 1 && (padding === 0 || (padding <= 2 && (letters + padding) % 4 === 0))
}

/** `A-Z a-z 0-9 + / - _` */
function isBase64Letter(unit: number): boolean {
  if (unit >= 97) return unit <= 122
  if (unit >= 65) return unit <= 90 || unit === 95
  return (unit >= 47 && unit <= 57) || unit === 43 || unit === 45
}

/** V8 quotes the source in its messages: long ones are cut. */
function brief(message: string): string {
  return message.length > 100 ? `${message.slice(0, 100)}…` : message
}
