import type { Span } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { joinQuotations } from './join.js'
import { judgeSpeech } from './speech.js'

/** Direct speech as the marks show it, before anyone is asked who spoke. */
export interface FoundQuote {
  /** The pieces inside the marks. */
  readonly spans: readonly Span[]
  /** The pieces with their marks. */
  readonly outer: readonly Span[]
  readonly kind: 'direct' | 'partial'
  readonly level: number
  readonly confidence: number
}

/** What the marks of a text show. */
export interface QuoteResult {
  readonly quotes: readonly FoundQuote[]
  /** Marks without a partner. */
  readonly unpaired: readonly Span[]
  /** Marked stretches that are no speech: titles, names, nicknames, scare quotes; marks included. */
  readonly mentions: readonly Span[]
  /** The rule that took each quote for speech, in their order: for `--explain`. */
  readonly rules: readonly string[]
}

/** Finds direct speech from the quotation marks alone. */
export function findQuotes({ text, paragraphs }: Layout): QuoteResult {
  const { marked, unpaired } = joinQuotations(text, paragraphs)
  const quotes: FoundQuote[] = []
  const mentions: Span[] = []
  const rules: string[] = []
  for (const quotation of marked) {
    const { speech, confidence, rule } = judgeSpeech(text, quotation, paragraphs)
    if (speech === 'mention') mentions.push(...quotation.outer)
    else {
      quotes.push({ spans: quotation.spans, outer: quotation.outer, kind: speech, level: quotation.level, confidence })
      rules.push(rule)
    }
  }
  return { quotes, unpaired, mentions, rules }
}
