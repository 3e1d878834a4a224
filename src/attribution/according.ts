/** `according to X`, before, behind or within what X says. */
import type { Span } from '../model/span.js'
import { type Draft, spanOf, strandLimit, trimmed } from './draft.js'
import { WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range } from './nouns.js'
import { phraseAfter } from './phrase-after.js'
import type { Strand } from './strands.js'
import { type Unit, UnitKind } from './units.js'

/** Longest source behind `according to`, in units. */
const MAX_SOURCE = 40

/** Reads the attribution of `according to` at `at`. */
export function readAccording(strand: Strand, index: number, at: number): Draft | null {
  const { units } = strand
  const limit = strandLimit(strand)
  if (units[at + 1]?.word !== 'to' || at + 2 >= limit) return null
  const opens = at === 0 || (at === 1 && hasFlag(units[0], WordFlag.Conjunction))
  const sourcePast = sourceEnd(units, at + 2, limit, opens)
  const source = trimmed(units, { first: at + 2, past: sourcePast })
  if (source === null) return null
  const pieces: Span[] = []
  const head = opens ? null : contentBefore(units, at)
  if (head !== null) pieces.push(spanOf(units, head))
  const rest = contentBehind(units, sourcePast, limit, opens)
  if (rest !== null) pieces.push(spanOf(units, rest))
  if (pieces.length === 0) return null
  return {
    rule: 'according-to',
    strand: index,
    inside: strand.inside,
    sourceWord: '',
    source: spanOf(units, source),
    cue: { start: units[at]?.start ?? 0, end: units[at + 1]?.end ?? 0 },
    lemma: 'accord',
    cueKind: 'preposition',
    stance: 'asserts',
    content: pieces,
    addressee: null,
    time: null,
    support: null,
  }
}

/** The source ends at a comma; in front of a sentence an apposition may stand before that comma. */
function sourceEnd(units: readonly Unit[], first: number, limit: number, opens: boolean): number {
  let at = first
  for (; at < limit && at - first < MAX_SOURCE; at++) {
    const unit = units[at]
    if (
      unit === undefined ||
      unit.kind === UnitKind.Stop ||
      unit.kind === UnitKind.Semicolon ||
      unit.kind === UnitKind.Dash
    )
      break
    if (unit.kind === UnitKind.Quote && at > first && !(units[at - 1]?.isCapital ?? false)) break
    if (unit.kind === UnitKind.Comma) {
      const phrase = opens ? phraseAfter(units, at + 1, limit) : null
      const isApposition =
        phrase !== null &&
        hasFlag(units[at + 1], WordFlag.Determiner) &&
        isKind(units[phrase.past], UnitKind.Comma) &&
        !isKind(units[phrase.past + 1], UnitKind.Quote)
      const isPlace =
        phrase !== null &&
        phrase.past - phrase.first <= 2 &&
        (units[at + 1]?.isCapital ?? false) &&
        isKind(units[phrase.past], UnitKind.Comma) &&
        at + 4 < limit
      if (!isApposition && !isPlace) break
    }
  }
  return at
}

function contentBefore(units: readonly Unit[], at: number): Range | null {
  let first = 0
  for (let back = at - 1; back > 0; back--)
    if (isKind(units[back], UnitKind.Semicolon)) {
      first = back + 1
      break
    }
  if (hasFlag(units[first], WordFlag.Conjunction)) first++
  return trimmed(units, { first, past: at })
}

function contentBehind(units: readonly Unit[], past: number, limit: number, opens: boolean): Range | null {
  const next = units[past]
  if (next === undefined || past >= limit) return null
  // `according to Brown, which counts them`
  if (hasFlag(units[past + 1], WordFlag.Relative) && !opens) return null
  if (next.kind === UnitKind.Comma || next.kind === UnitKind.Colon || opens)
    return trimmed(units, { first: past, past: limit })
  return null
}
