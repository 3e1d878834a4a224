import { InputError, LimitError, type Limits } from '../errors.js'
import type { Format } from '../model/dispatch.js'
import { assemble, type Envelope } from './assemble.js'
import { decodeBytes } from './decode.js'
import { readStory } from './readers.js'

export type { Envelope, EnvelopeParts } from './assemble.js'

/**
 * Opens an envelope: decodes bytes, tells the format, separates header and reading text.
 * A byte order mark of bytes is left out; one in a string stays, since a plain text is the input, character for character.
 */
export function openEnvelope(input: string | Uint8Array, format: Format | null, limits: Limits): Envelope {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) throw new InputError('input-not-text')
  if (input.length > limits.maxLength) throw new LimitError('input-too-long')
  const { text, diagnostics } = typeof input === 'string' ? { text: input, diagnostics: [] } : decodeBytes(input)
  const story = readStory(text, format, limits)
  if (story === null) return { format: 'plain', header: null, text, diagnostics, parts: null, sourceMap: null }
  const envelope = assemble(story)
  return { ...envelope, diagnostics: [...diagnostics, ...envelope.diagnostics] }
}
