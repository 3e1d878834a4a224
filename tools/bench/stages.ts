import type { AttributionResult } from '../../src/attribution/index.js'
import { readOpening } from '../../src/dateline/index.js'
import { parseDispatch } from '../../src/dispatch.js'
import { buildDocument } from '../../src/document/index.js'
import { findEntities } from '../../src/entities/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import type { TimeExpression } from '../../src/model/time.js'
import { type CheckedOptions, checkOptions } from '../../src/options.js'
import { findQuotes } from '../../src/quotes/index.js'
import { type Ground, type Names, readEvents, readGround, readNames, readSpeech, readTimes } from '../../src/stages.js'
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

interface Prepared {
  readonly text: string
  readonly ground: Ground
  readonly names: Names
  readonly times: TimeExpression[]
  readonly speech: AttributionResult
}
let prepared: Prepared | null = null

/** The earlier stages' results for a text, made once for all that are timed on it. */
function stagesOf(text: string): Prepared {
  if (prepared?.text === text) return prepared
  const ground = readGround(text, options)
  const names = readNames(ground)
  prepared = { text, ground, names, times: readTimes(ground), speech: readSpeech(ground, names) }
  return prepared
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
      const { ground } = stagesOf(text)
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
      const { ground, names } = stagesOf(text)
      const { document, opening, analysis } = ground
      return () => findEntities(document, opening, names.marks.quotes, analysis)
    },
  },
  {
    name: 'attribution',
    prepare: (text) => {
      const { ground, names } = stagesOf(text)
      return () => readSpeech(ground, names)
    },
  },
  {
    name: 'events',
    prepare: (text) => {
      const { ground, names, times, speech } = stagesOf(text)
      return () => readEvents(ground, names, times, speech)
    },
  },
  { name: 'whole', prepare: (text) => () => parseDispatch(text, { ...options, include: [] }) },
]
