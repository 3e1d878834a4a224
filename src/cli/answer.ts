import { parseDispatch } from '../dispatch.js'
import { WirecopyError } from '../errors.js'
import type { Dispatch } from '../model/dispatch.js'
import type { ParseOptions } from '../options.js'
import { codePointOffsets } from '../read.js'
import type { LineBytes } from './lines.js'
import { type LineId, readRecord } from './record.js'

/** How every dispatch of a run is read and written. */
export interface AnswerSettings {
  readonly parse: ParseOptions
  readonly codePoints: boolean
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
    const dispatch = 'error' in record ? record.error : read(record.input, record.options)
    if (dispatch instanceof WirecopyError) hasFailed = true
    output.push(`${writeAnswer(record.id, dispatch, settings)}\n`)
  }
  return { output, hasFailed }
}

/** The answer to a line that a thread died of. */
export function refuseLine(line: LineBytes, error: Error, settings: AnswerSettings): Answers {
  const record = readRecord(line, settings.parse)
  const output = record === null ? [] : [`${writeAnswer(record.id, typed(error), settings)}\n`]
  return { output, hasFailed: output.length > 0 }
}

function read(input: string | Uint8Array, options: ParseOptions): Dispatch | WirecopyError {
  try {
    return parseDispatch(input, options)
  } catch (error) {
    return typed(error)
  }
}

function writeAnswer(id: LineId, answer: Dispatch | WirecopyError, { codePoints }: AnswerSettings): string {
  if (answer instanceof WirecopyError)
    return JSON.stringify({ id, error: { code: answer.code, message: answer.message } })
  try {
    return JSON.stringify({ id, ...(codePoints ? codePointOffsets(answer) : answer) })
  } catch (error) {
    return writeAnswer(id, typed(error), { parse: {}, codePoints })
  }
}

/**
 * An error that is not ours is a fault of this program. It costs the line, not the run: the answer says so, and the
 * exit status too.
 */
function typed(error: unknown): WirecopyError {
  if (error instanceof WirecopyError) return error
  return new WirecopyError('internal-error', error instanceof Error ? error.message : String(error))
}
