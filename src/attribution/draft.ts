import type { Stance } from '../model/attribution.js'
import type { Span } from '../model/span.js'
import type { RuleName } from './confidence.data.js'
import type { Range } from './nouns.js'
import type { Strand } from './strands.js'
import { type Unit, UnitKind } from './units.js'

/** An attribution while it is being read; it may still gain pieces of content. */
export interface Draft {
  readonly rule: RuleName
  /** Index of its strand. */
  readonly strand: number
  /** The quote in which its strand stands, or -1. */
  readonly inside: number
  readonly source: Span | null
  /** The first word of the source, lower case; '' where it does not matter. */
  readonly sourceWord: string
  readonly cue: Span | null
  readonly lemma: string
  readonly cueKind: 'verb' | 'noun' | 'preposition' | 'adverb' | 'punctuation'
  readonly stance: Stance | null
  readonly content: Span[]
  readonly addressee: Span | null
  readonly time: Span | null
  /** How sure the network is of the weakest of its pieces, in {@link SCORE_SCALE}ths of a logit; null where it saw nothing. */
  readonly support: number | null
}

/** The stretch of text that a range of units covers. */
export function spanOf(units: readonly Unit[], range: Range): Span {
  const first = units[range.first]
  const last = units[range.past - 1]
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 }
}

/** Takes commas, stops and dashes off the edges of a range; null where nothing is left. */
export function trimmed(units: readonly Unit[], range: Range): Range | null {
  let { first, past } = range
  while (first < past && isEdge(units[first])) first++
  while (past > first && isEdge(units[past - 1])) past--
  return first < past ? { first, past } : null
}

function isEdge(unit: Unit | undefined): boolean {
  if (unit === undefined) return true
  const { kind } = unit
  return (
    kind === UnitKind.Comma ||
    kind === UnitKind.Stop ||
    kind === UnitKind.Dash ||
    kind === UnitKind.Colon ||
    kind === UnitKind.Semicolon
  )
}

/** Index behind the last unit of the strand that is no stop. */
export function strandLimit({ units }: Strand): number {
  let past = units.length
  while (past > 0 && units[past - 1]?.kind === UnitKind.Stop) past--
  return past
}

/** Whether the strand is nothing but quotations and punctuation. */
export function isQuoteOnly({ units }: Strand): boolean {
  let hasQuote = false
  for (const { kind } of units) {
    if (kind === UnitKind.Word) return false
    if (kind === UnitKind.Quote) hasQuote = true
  }
  return hasQuote
}
