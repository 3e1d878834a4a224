import { InputError, LimitError } from '../errors.js'
import type { ClaimInput } from '../verify/index.js'
import type { LineBytes } from './lines.js'
import type { LineId } from './record.js'

/** A line of the claims, read: the claim and the dispatch that it is about, or why it cannot be read. */
export interface ClaimRecord {
  readonly id: LineId
  /** Id of the dispatch; null where there is but one. */
  readonly doc: LineId
  readonly claim: ClaimInput | InputError | LimitError
}

/** Reads a line `{"id"?, "doc"?, "quote", "speaker"?, "date"?}`; null for a blank one. */
export function readClaimLine(line: LineBytes): ClaimRecord | null {
  const refuse = (error: InputError | LimitError, id: LineId = null, doc: LineId = null): ClaimRecord => ({
    id,
    doc,
    claim: error,
  })
  if (line === null) return refuse(new LimitError('input-too-long'))
  const source = new TextDecoder().decode(line)
  if (source.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    // JSON.parse has no other way to say so.
    return refuse(new InputError('input-not-json'))
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return refuse(new InputError('input-not-object'))
  const fields = value as Readonly<Record<string, unknown>>
  const id = idOf(fields['id'])
  const doc = idOf(fields['doc'])
  const { quote } = fields
  if (typeof quote !== 'string') return refuse(new InputError('input-without-text', 'A claim has a "quote".'), id, doc)
  const claim = {
    id: id === null ? null : String(id),
    quote,
    speaker: textOf(fields['speaker']),
    date: textOf(fields['date']),
  }
  return { id, doc, claim }
}

function idOf(value: unknown): LineId {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
