import { attribute } from './attribution/index.js'
import { readOpening } from './dateline/index.js'
import { buildDocument, type TextDocument } from './document/index.js'
import { findEntities } from './entities/index.js'
import { WirecopyError } from './errors.js'
import { findEvents } from './events/index.js'
import { openEnvelope } from './formats/index.js'
import type { Dispatch, DispatchDate } from './model/dispatch.js'
import type { Paragraph, ParagraphRole, Sentence, Token } from './model/paragraph.js'
import { type CheckedOptions, checkOptions, type ParseOptions } from './options.js'
import { findQuotes } from './quotes/index.js'
import { inspectText } from './text/inspect.js'
import { layoutText } from './text/layout.js'
import { findTimes } from './time/index.js'

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
  const envelope = openEnvelope(input, checked.format, checked.limits)
  const { text, header } = envelope
  const layout = layoutText(text)
  const document = buildDocument(layout)
  const sentOn = checked.date ?? header?.sentAt?.slice(0, 10) ?? null
  const opening = readOpening(layout, { date: sentOn, country: checked.country })
  const date = dispatchDate(checked, header?.sentAt ?? null, opening.dateline?.date ?? null)
  const country = checked.country ?? opening.dateline?.places[0]?.country ?? null
  const times = findTimes(document, { date: date.value, country })
  const marks = findQuotes(layout)
  const entities = findEntities(document, opening, marks.quotes)
  const { attributions, quotes } = attribute(document, opening, marks.quotes, entities)
  const { events, mainEvent } = findEvents({ document, opening, date: date.value, entities, times, attributions })
  return {
    version: '1',
    format: envelope.format,
    language: 'en',
    text,
    header,
    headline: opening.headline,
    byline: opening.byline,
    dateline: opening.dateline,
    date,
    paragraphs: assembleParagraphs(document, opening.roles, checked.tokens),
    entities,
    times,
    quotes,
    attributions,
    events,
    mainEvent,
    diagnostics: [...envelope.diagnostics, ...inspectText(text, marks.unpaired)],
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

/** An option beats the header, the header the dateline: the sender knows the year, the dateline often leaves it out. */
function dispatchDate(options: CheckedOptions, sentAt: string | null, dateline: string | null): DispatchDate {
  if (options.date !== null) return { value: options.date, from: 'option' }
  if (sentAt !== null) return { value: sentAt.slice(0, 10), from: 'header' }
  if (dateline !== null) return { value: dateline, from: 'dateline' }
  return { value: null, from: 'none' }
}

function assembleParagraphs(document: TextDocument, roles: readonly ParagraphRole[], withTokens: boolean): Paragraph[] {
  return document.paragraphs.map(({ start, end, firstSentence, endSentence }, index) => {
    const sentences: Sentence[] = []
    for (let at = firstSentence; at < endSentence; at++) {
      const sentence = document.sentences[at]
      if (sentence === undefined) continue
      const tokens = withTokens ? assembleTokens(document, sentence.firstToken, sentence.endToken) : []
      sentences.push({ start: sentence.start, end: sentence.end, tokens })
    }
    return { start, end, role: roles[index] ?? 'body', sentences }
  })
}

function assembleTokens({ text, tokens }: TextDocument, first: number, past: number): Token[] {
  const assembled: Token[] = []
  for (let index = first; index < past; index++) {
    const start = tokens.start[index] ?? 0
    const end = tokens.end[index] ?? 0
    assembled.push({
      start,
      end,
      text: text.slice(start, end),
      lemma: null,
      upos: null,
      xpos: null,
      head: null,
      deprel: null,
      entity: null,
    })
  }
  return assembled
}
