import { WirecopyError } from '../errors.js'
import type { ParseOptions } from '../options.js'
import { toJson } from './json.js'
import type { LineBytes } from './lines.js'
import { type ModelSettings, readModel } from './model.js'
import { type LineId, type LineRecord, readRecord } from './record.js'

/** How every dispatch of a run is read and written. */
export interface AnswerSettings extends ModelSettings {
  readonly parse: ParseOptions
}

/** The answers to some lines, newlines included, and whether any of them is an error. */
export interface Answers {
  readonly output: string[]
  readonly hasFailed: boolean
}

/** Answers the lines in order; blank ones get no answer. */
export function answerLines(lines: readonly LineBytes[], settings: AnswerSettings): Answers {
  const output: string[] = []
  let hasFailed = false
  for (const line of lines) {
    const record = readRecord(line, settings.parse)
    if (record === null) continue
    const answer = 'error' in record ? refusal(record.id, record.error) : answerRecord(record, settings)
    if (answer.isRefusal) hasFailed = true
    output.push(`${answer.json}\n`)
  }
  return { output, hasFailed }
}

/** The answer to a line that a thread died of. */
export function refuseLine(line: LineBytes, error: Error, settings: AnswerSettings): Answers {
  const record = readRecord(line, settings.parse)
  const output = record === null ? [] : [`${refusal(record.id, error).json}\n`]
  return { output, hasFailed: output.length > 0 }
}

interface Answer {
  readonly json: string
  readonly isRefusal: boolean
}

function answerRecord({ id, input, options }: LineRecord, settings: AnswerSettings): Answer {
  try {
    return { json: toJson({ id, ...readModel(input, options, settings) }), isRefusal: false }
  } catch (error) {
    return refusal(id, error)
  }
}

function refusal(id: LineId, error: unknown): Answer {
  const { code, message } = typed(error)
  return { json: JSON.stringify({ id, error: { code, message } }), isRefusal: true }
}

/**
 * An error that is not ours is a fault of this program. It costs the line, not the run: the answer says so, and the
 * exit status too.
 */
function typed(error: unknown): WirecopyError {
  if (error instanceof WirecopyError) return error
  return new WirecopyError('internal-error', error instanceof Error ? error.message : String(error))
}
