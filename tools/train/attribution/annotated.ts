/** Annotated articles with what the stages before attribution make of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Opening, readOpening } from '../../../src/dateline/index.js'
import { buildDocument, type TextDocument } from '../../../src/document/index.js'
import { type Analysis, analyzeDocument } from '../../../src/language/index.js'
import type { Span } from '../../../src/model/span.js'
import { type FoundQuote, findQuotes } from '../../../src/quotes/index.js'
import { layoutText } from '../../../src/text/layout.js'

/** A source, cue or content as annotated. */
export interface AnnotatedPart {
  readonly spans: readonly Span[]
}

/** Who said what, as annotated. */
export interface Annotated {
  readonly source: AnnotatedPart | null
  readonly cue: AnnotatedPart | null
  readonly content: AnnotatedPart
}

/** An article. */
export interface Article {
  readonly document: TextDocument
  readonly opening: Opening
  readonly quotes: readonly FoundQuote[]
  readonly analysis: Analysis
  readonly annotated: readonly Annotated[]
}

/** The articles of one part of the set, read one at a time. */
export function* annotatedArticles(folder: string, split: string): Generator<Article> {
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  const gold = new Map(
    lines(`${split}.gold.ndjson`).map((line) => {
      const { id, attributions } = JSON.parse(line) as { id: string; attributions: Annotated[] }
      return [id, attributions]
    }),
  )
  for (const line of lines(`${split}.ndjson`)) {
    const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string }
    const layout = layoutText(text)
    const opening = readOpening(layout, { date: date ?? null, country: null })
    const { dateline } = opening
    const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
    const { quotes } = findQuotes(layout)
    yield { document, opening, quotes, analysis: analyzeDocument(document), annotated: gold.get(id) ?? [] }
  }
}

/** Code units that two lists of spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const one of a)
    for (const two of b) sum += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start))
  return sum
}

/** Code units of a list of spans. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** What two lists of spans share of what either covers, 0 to 1. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const common = shared(a, b)
  return common / (lengthOf(a) + lengthOf(b) - common)
}
