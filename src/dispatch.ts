import type { AttributionResult } from './attribution/index.js'
import { WirecopyError } from './errors.js'
import type { EventResult } from './events/index.js'
import { assembleSentence } from './language/tokens.js'
import type { Dispatch } from './model/dispatch.js'
import type { Paragraph, ParagraphRole } from './model/paragraph.js'
import type { TimeExpression } from './model/time.js'
import { type CheckedOptions, checkOptions, type ParseOptions } from './options.js'
import { type Ground, type Names, readEvents, readGround, readNames, readSpeech, readTimes } from './stages.js'
import { inspectText } from './text/inspect.js'

/**
 * Reads a news dispatch: paragraphs, headline, byline, dateline, times, people and places, quotes, who said what, events.
 *
 * @param input - the text, or the bytes of an envelope.
 * @param options - what is known beforehand, such as the day it was sent.
 * @returns the model; every span is a pair of UTF-16 offsets (end exclusive) into `text`.
 * @throws {@link WirecopyError} with a `code`, for an input or an option that cannot be used. No text is refused for what it says.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” the minister said on Tuesday.', { date: '2025-12-02' })
 * console.log(dispatch.dateline?.places[0]?.country) // FR
 * console.log(dispatch.quotes[0]?.text) // We will talk,
 * ```
 */
export function parseDispatch(input: string | Uint8Array, options?: ParseOptions): Dispatch {
  const checked = checkOptions(options)
  return assembleDispatch(runStages(input, checked), checked.tokens)
}

/** @internal What all stages found. */
export interface StageResults {
  readonly ground: Ground
  readonly times: TimeExpression[]
  readonly names: Names
  readonly speech: AttributionResult
  readonly events: EventResult
}

/** @internal Runs every stage. */
export function runStages(input: string | Uint8Array, options: CheckedOptions): StageResults {
  const ground = readGround(input, options)
  const times = readTimes(ground)
  const names = readNames(ground)
  const speech = readSpeech(ground, names)
  return { ground, times, names, speech, events: readEvents(ground, names, times, speech) }
}

/** @internal The model of what was found. */
export function assembleDispatch(
  { ground, times, names, speech, events }: StageResults,
  withTokens: boolean,
): Dispatch {
  const { envelope, opening } = ground
  return {
    version: '1',
    format: envelope.format,
    language: 'en',
    text: envelope.text,
    header: envelope.header,
    headline: opening.headline,
    byline: opening.byline,
    dateline: opening.dateline,
    date: ground.date,
    paragraphs: assembleParagraphs(ground, opening.roles, withTokens),
    entities: names.entities,
    times,
    quotes: speech.quotes,
    attributions: speech.attributions,
    events: events.events,
    mainEvent: events.mainEvent,
    diagnostics: [...envelope.diagnostics, ...inspectText(envelope.text, names.marks.unpaired)],
  }
}

/** A {@link parseDispatch} that does not throw: the model, or the error. */
export type SafeResult =
  | {
      /** The input was read. */
      readonly success: true
      /** The model. */
      readonly data: Dispatch
    }
  | {
      /** The input or an option cannot be used. */
      readonly success: false
      /** What is wrong with it. */
      readonly error: WirecopyError
    }

/**
 * Reads a news dispatch and never throws.
 *
 * @param input - the text, or the bytes of an envelope.
 * @param options - as for {@link parseDispatch}.
 * @returns `{ success: true, data }`, or `{ success: false, error }` with a typed error.
 * @example
 * ```ts
 * import { safeParseDispatch } from 'wirecopy'
 *
 * const result = safeParseDispatch('PARIS, Dec 2 -', { date: 'yesterday' })
 * if (!result.success) console.log(result.error.code) // date-invalid
 * ```
 */
export function safeParseDispatch(input: string | Uint8Array, options?: ParseOptions): SafeResult {
  try {
    return { success: true, data: parseDispatch(input, options) }
  } catch (error) {
    if (error instanceof WirecopyError) return { success: false, error }
    throw error
  }
}

function assembleParagraphs(
  { document, analysis }: Ground,
  roles: readonly ParagraphRole[],
  withTokens: boolean,
): Paragraph[] {
  return document.paragraphs.map(({ start, end, firstSentence, endSentence }, index) => {
    const sentences = document.sentences
      .slice(firstSentence, endSentence)
      .map((sentence) =>
        withTokens
          ? assembleSentence(document, analysis, sentence)
          : { start: sentence.start, end: sentence.end, tokens: [] },
      )
    return { start, end, role: roles[index] ?? 'body', sentences }
  })
}
