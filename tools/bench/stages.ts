import { readOpening } from '../../src/dateline/index.js'
import { parseDispatch } from '../../src/dispatch.js'
import { buildDocument } from '../../src/document/index.js'
import { findEntities } from '../../src/entities/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import { type CheckedOptions, checkOptions } from '../../src/options.js'
import { findQuotes } from '../../src/quotes/index.js'
import { readEvents, readGround, readNames, readSpeech, readTimes } from '../../src/stages.js'
import { layoutText } from '../../src/text/layout.js'

/** Something to time: what it needs is made beforehand, outside of the clock. */
export interface Stage {
  readonly name: string
  readonly prepare: (text: string) => () => unknown
}

const options: CheckedOptions = {
  ...checkOptions({ date: '2025-12-02' }),
  format: 'plain',
  limits: { maxLength: 1 << 28, maxDepth: 512 },
}

/** The plainest thing that can be done to every code unit: the measure for all others. */
export const SCAN: Stage = {
  name: 'scan',
  prepare: (text) => () => {
    let sum = 0
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
    return sum
  },
}

/** The stages in the order of the flow, then the whole. */
export const STAGES: readonly Stage[] = [
  { name: 'layout', prepare: (text) => () => layoutText(text) },
  {
    name: 'document',
    prepare: (text) => {
      const layout = layoutText(text)
      return () => buildDocument(layout)
    },
  },
  {
    name: 'language',
    prepare: (text) => {
      const document = buildDocument(layoutText(text))
      return () => analyzeDocument(document)
    },
  },
  { name: 'words, tags, trees, names', prepare: (text) => () => analyzeDocument(buildDocument(layoutText(text))) },
  {
    name: 'dateline',
    prepare: (text) => {
      const layout = layoutText(text)
      return () => readOpening(layout, { date: options.date, country: null })
    },
  },
  {
    name: 'times',
    prepare: (text) => {
      const ground = readGround(text, options)
      return () => readTimes(ground)
    },
  },
  {
    name: 'quotes',
    prepare: (text) => {
      const layout = layoutText(text)
      return () => findQuotes(layout)
    },
  },
  {
    name: 'entities',
    prepare: (text) => {
      const { document, opening, layout } = readGround(text, options)
      const { quotes } = findQuotes(layout)
      return () => findEntities(document, opening, quotes)
    },
  },
  {
    name: 'attribution',
    prepare: (text) => {
      const ground = readGround(text, options)
      const names = readNames(ground)
      return () => readSpeech(ground, names)
    },
  },
  {
    name: 'events',
    prepare: (text) => {
      const ground = readGround(text, options)
      const names = readNames(ground)
      const times = readTimes(ground)
      const speech = readSpeech(ground, names)
      return () => readEvents(ground, names, times, speech)
    },
  },
  { name: 'whole', prepare: (text) => () => parseDispatch(text, { ...options, include: [] }) },
]
