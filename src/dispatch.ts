import { WirecopyError } from './errors.js'
import { assembleSentence } from './language/tokens.js'
import type { Dispatch } from './model/dispatch.js'
import type { Paragraph, ParagraphRole } from './model/paragraph.js'
import { checkOptions, type ParseOptions } from './options.js'
import { type Ground, readEvents, readGround, readNames, readSpeech, readTimes } from './stages.js'
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
  const ground = readGround(input, checked)
  const times = readTimes(ground)
  const names = readNames(ground)
  const { attributions, quotes } = readSpeech(ground, names)
  const { events, mainEvent } = readEvents(ground, names, times, { attributions, quotes })
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
    paragraphs: assembleParagraphs(ground, opening.roles, checked.tokens),
    entities: names.entities,
    times,
    quotes,
    attributions,
    events,
    mainEvent,
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
