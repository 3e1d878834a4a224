import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Quote } from '../model/quote.js'
import type { FoundQuote } from '../quotes/index.js'

/** Attributions, and the quotes with their attribution and speaker filled in. */
export interface AttributionResult {
  readonly attributions: Attribution[]
  readonly quotes: Quote[]
}

/** Finds who said what; ids `a1`, `a2` … and `q1`, `q2` … in the order of the text. */
export function attribute(
  document: TextDocument,
  _opening: Opening,
  quotes: readonly FoundQuote[],
  _entities: readonly Entity[],
): AttributionResult {
  return {
    attributions: [],
    quotes: quotes.map((quote, index) => ({
      id: `q${index + 1}`,
      spans: [...quote.spans],
      text: quote.spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
      outer: [...quote.outer],
      kind: quote.kind,
      level: quote.level,
      attribution: null,
      speaker: null,
      confidence: quote.confidence,
    })),
  }
}
