import { toBrat, toConllu, toCsv, toJsonLd, toNinjs, toReport, toWebAnnotation } from '../../src/export/index.js'
import {
  analyze,
  codePointOffsets,
  entityOf,
  parseAttributions,
  parseDateline,
  parseDispatch,
  parseEntities,
  parseEvents,
  parseQuotes,
  parseTimes,
  readEnvelope,
  safeParseDispatch,
  sourceOffset,
  speakerOf,
  textOf,
  verify,
  WirecopyError,
} from '../../src/index.js'
import type { Dispatch } from '../../src/model/dispatch.js'
import { faultsOf as faultsOfDispatch } from '../../tests/properties/faults.js'
import { faultsOf } from '../../tests/support/validate.js'
import { type FuzzInput, given } from './inputs.js'
import { faultsOfLinks } from './links.js'

/** Calls what it is named after and says what is wrong with the outcome. */
export type Target = (input: FuzzInput) => string[]

/** A part, by its schema; the offsets are those of the text that was given. */
function faultsOfParts(
  name: 'Quote' | 'TimeExpression' | 'Entity' | 'Sentence',
  items: readonly unknown[],
  text: string,
) {
  return items.flatMap((item) => faultsOf(name, item, text))
}

function whole(input: FuzzInput): Dispatch {
  return parseDispatch(given(input), input.options)
}

/** Every public function, by name. `text` is given where a function takes no bytes. */
export const TARGETS: Readonly<Record<string, Target>> = {
  parseDispatch: (input) => {
    const dispatch = whole(input)
    const faults = [...faultsOfDispatch(dispatch), ...faultsOfLinks(dispatch)]
    if (!input.isBytes && dispatch.format === 'plain' && dispatch.text !== input.text) faults.push('the text changed')
    return faults
  },
  safeParseDispatch: (input) => {
    const result = safeParseDispatch(given(input), input.options)
    return result.success || result.error instanceof WirecopyError ? [] : ['the error is not ours']
  },
  parseTwice: (input) => {
    const first = JSON.stringify(whole(input))
    return JSON.stringify(whole(input)) === first ? [] : ['differs the second time']
  },
  codePointOffsets: (input) => {
    const dispatch = whole(input)
    const points = [...dispatch.text]
    return codePointOffsets(dispatch)
      .entities.flatMap(({ mentions }) => mentions)
      .flatMap(({ start, end, text }) =>
        points.slice(start, end).join('') === text ? [] : [`${text}: is not its text`],
      )
  },
  readers: (input) => {
    const dispatch = whole(input)
    for (const quote of dispatch.quotes) {
      if (textOf(dispatch, quote) !== quote.text) return ['textOf is not the text']
      if (speakerOf(dispatch, quote) !== entityOf(dispatch, quote.speaker)) return ['speakerOf is not the entity']
    }
    return []
  },
  parseDateline: ({ text, options }) => {
    const dateline = parseDateline(text, options)
    return dateline === null ? [] : faultsOf('Dateline', dateline, text)
  },
  parseQuotes: ({ text }) => faultsOfParts('Quote', parseQuotes(text), text),
  parseTimes: ({ text, options }) => faultsOfParts('TimeExpression', parseTimes(text, options), text),
  parseEntities: ({ text, options }) => faultsOfParts('Entity', parseEntities(text, options), text),
  parseAttributions: ({ text, options }) => faultsOfParts('Entity', parseAttributions(text, options).entities, text),
  parseEvents: ({ text, options }) => faultsOfParts('Entity', parseEvents(text, options).entities, text),
  analyze: ({ text }) => faultsOfParts('Sentence', analyze(text), text),
  readEnvelope: (input) => {
    const { format = null, limits = {} } = input.options
    const envelope = readEnvelope(given(input), { format, limits })
    const source = typeof given(input) === 'string' ? input.text : null
    const step = Math.max(1, Math.floor(envelope.text.length / 50))
    for (let offset = 0; offset <= envelope.text.length; offset += step) {
      const at = sourceOffset(envelope, offset)
      if (at !== null && source !== null && !(at >= 0 && at <= source.length)) return [`${offset} leads to ${at}`]
    }
    return []
  },
  verify: (input) => {
    const dispatch = whole(input)
    const half = Math.floor(input.text.length / 2)
    const quotes = [...dispatch.quotes.slice(0, 5).map(({ text }) => text), input.text.slice(half, half + 80), '']
    const speaker = dispatch.entities[0]?.name ?? null
    const verdicts = verify(
      quotes.map((quote, index) => ({ quote, speaker: index % 2 === 0 ? speaker : null })),
      dispatch,
    )
    return verdicts.flatMap((verdict) => faultsOf('Verdict', verdict))
  },
  exports: (input) => {
    const dispatch = parseDispatch(given(input), { ...input.options, include: ['tokens'] })
    const { paragraphs, text } = dispatch
    toConllu(
      paragraphs.flatMap(({ sentences }) => sentences),
      text,
    )
    toBrat(dispatch)
    for (const table of ['quotes', 'attributions', 'events', 'polecat'] as const) toCsv(dispatch, table)
    for (const made of [
      toJsonLd(dispatch),
      toNinjs(dispatch, { uri: 'urn:x' }),
      toWebAnnotation(dispatch, { source: 'urn:x' }),
    ])
      JSON.stringify(made)
    return toReport(dispatch).includes('<script') ? ['the page has a script'] : []
  },
}
