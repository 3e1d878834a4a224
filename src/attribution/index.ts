import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Analysis } from '../language/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Quote } from '../model/quote.js'
import type { FoundQuote } from '../quotes/index.js'
import { assemble } from './assemble.js'
import { combine } from './combine.js'
import type { Draft } from './draft.js'
import { readFlow } from './flow.js'
import { linkPieces } from './linking.js'
import { completePieces } from './pieces.js'
import { draftOf } from './seen.js'
import { buildStrands } from './strands.js'
import { tagPieces } from './tagger.js'

/** Attributions, and the quotes with their attribution and speaker filled in. */
export interface AttributionResult {
  readonly attributions: Attribution[]
  readonly quotes: Quote[]
}

/** The same, with the name of the rule that made each attribution and what the network says of it, in their order. */
export interface ExplainedAttributions extends AttributionResult {
  readonly rules: readonly string[]
  /** How far the network's scores put the weakest of its pieces above all else, in logits; null where it saw nothing. */
  readonly support: readonly (number | null)[]
}

/** Finds who said what, the better where the language was analysed; ids `a1`, `a2` … and `q1`, `q2` … in the order of the text. */
export function attribute(
  document: TextDocument,
  opening: Opening,
  quotes: readonly FoundQuote[],
  entities: readonly Entity[],
  analysis: Analysis,
): AttributionResult {
  const explained = explainAttributions(document, opening, quotes, entities, analysis)
  return { attributions: explained.attributions, quotes: explained.quotes }
}

/** As {@link attribute}, with the rules: for `--explain` and for calibration. */
export function explainAttributions(
  document: TextDocument,
  opening: Opening,
  quotes: readonly FoundQuote[],
  entities: readonly Entity[],
  analysis: Analysis,
): ExplainedAttributions {
  const { rules, seen } = readBoth(document, opening, quotes, analysis)
  return assemble(document, quotes, combine(document, quotes, rules, seen), entities)
}

/** What the rules read and what the network saw, each for itself: for training what to make of both. */
export function readBoth(
  document: TextDocument,
  opening: Opening,
  quotes: readonly FoundQuote[],
  analysis: Analysis,
): { readonly rules: Draft[]; readonly seen: Draft[] } {
  const rules = readFlow(document.text, buildStrands(document, quotes, opening.dateline, analysis), opening)
  completePieces(document.text, rules, quotes)
  const linked = linkPieces(document, analysis, tagPieces(document, analysis, quotes))
  return { rules, seen: linked.map((one) => draftOf(document, analysis, one)) }
}
