/** Reads the attribution that a verb of saying (or believing, wanting, rejecting) makes in its strand. */
import type { Span } from '../model/span.js'
import type { RuleName } from './confidence.data.js'
import { contentAfter, type Found } from './content.js'
import { type Draft, spanOf, strandLimit, trimmed } from './draft.js'
import { Complement, WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range } from './nouns.js'
import { invertedSubject, sourceOf } from './sources.js'
import type { Strand } from './strands.js'
import { readTail, type Tail } from './tails.js'
import { type Unit, UnitKind } from './units.js'
import { readGroup, type VerbGroup } from './verbs.js'

/** What one verb gave: a draft, or a report whose content is in another strand (`Mr. Smith asked.`, `She added:`). */
export interface Report {
  readonly draft: Draft
  readonly lacks: 'nothing' | 'before' | 'behind'
  readonly source: Range | null
}

/** Longest way from `quoted` to `as saying`, in units. */
const MAX_TO_SAYING = 18

const RULES: Readonly<Record<Found['kind'], RuleName>> = {
  quote: 'cue-before-quote',
  that: 'cue-before-that',
  clause: 'cue-before-clause',
  question: 'cue-before-that',
  infinitive: 'cue-before-infinitive',
  noun: 'cue-before-noun',
}

/** Reads the report of the cue at `verb`; `shared` is the source of the last cue of the strand, for those that go on. */
export function readReport(
  text: string,
  strand: Strand,
  index: number,
  verb: number,
  shared: Range | null,
): Report | null {
  const { units } = strand
  const limit = strandLimit(strand)
  const group = readGroup(units, verb)
  if (group === null || group.kind === 'infinitive') return null
  const quotedAs = group.kind === 'gerund' ? quotedAsSaying(units, group) : null
  if (group.kind === 'passive') return null
  const active = quotedAs ?? group
  const inverted = invertedSubject(units, active, limit)
  if (inverted !== null) return behind(strand, index, active, inverted, inverted.past, limit)
  const source = sourceOf(units, active, shared)
  if (source === null) return null
  return before(text, strand, index, active, source, shared, limit)
}

/** `was quoted as saying`: finite as a whole. */
function quotedAsSaying(units: readonly Unit[], group: VerbGroup): VerbGroup | null {
  if (units[group.first - 1]?.word !== 'as') return null
  // `was quoted in the paper's Monday edition as saying`
  let first = group.first - 2
  while (first > 0 && group.first - first < MAX_TO_SAYING && units[first]?.word !== 'quoted') first--
  if (units[first]?.word !== 'quoted') return null
  while (first > 0 && hasFlag(units[first - 1], WordFlag.Auxiliary | WordFlag.Adverb)) first--
  return { ...group, first, kind: 'finite' }
}

/** The content stands behind the cue, or else before the source. */
function before(
  text: string,
  strand: Strand,
  index: number,
  group: VerbGroup,
  source: Range,
  shared: Range | null,
  limit: number,
): Report | null {
  const { units } = strand
  const cue = units[group.verb]?.cue ?? null
  const isOwn = source !== shared && source.past <= group.first
  const isBehindQuote = isOwn && followsQuote(text, units, source, group)
  if (isBehindQuote) return behind(strand, index, group, source, group.past, limit)
  const tail = readTail(units, group.past, limit, cue)
  const relative = /^(?:who|which|that)$/.test(units[source.first]?.word ?? '')
  const opensStrand = hasFlag(units[source.first - 1], WordFlag.Subordinator)
  const found = contentAfter(text, units, group, tail.past, incisionEnd(units, group, limit), relative || opensStrand)
  // A shared source has its own saying elsewhere; what stands before is that one's.
  if (found === null) return isOwn ? behind(strand, index, group, source, group.past, limit) : null
  const isColonApart = isKind(units[found.cuePast - 1], UnitKind.Colon) && found.cuePast - 1 > tail.cuePast
  const cuePast = isColonApart ? tail.cuePast : Math.max(found.cuePast, tail.cuePast)
  const range = trimmed(units, found.range)
  if (range === null) return null
  const draft = draftOf(strand, index, RULES[found.kind], group, source, cuePast, [spanOf(units, range)], tail)
  return { draft, lacks: 'nothing', source }
}

/** `Low — noting that it was late — said`: what is noted ends with its dashes. */
function incisionEnd(units: readonly Unit[], group: VerbGroup, limit: number): number {
  if (!isKind(units[group.first - 1], UnitKind.Dash)) return limit
  for (let at = group.past; at < limit; at++) if (isKind(units[at], UnitKind.Dash)) return at
  return limit
}

/** `"…," X said`: the quotation before the source is what was said, whatever follows. */
function followsQuote(text: string, units: readonly Unit[], source: Range, group: VerbGroup): boolean {
  if (source.first >= group.first) return false
  const last = units[source.first - 1]
  const quote = isKind(last, UnitKind.Comma) ? units[source.first - 2] : last
  if (quote === undefined || quote.kind !== UnitKind.Quote) return false
  if (isKind(last, UnitKind.Comma)) return true
  const before = lastCharInside(text, quote)
  return (
    before === ',' ||
    before === '?' ||
    before === '!' ||
    before === '.' ||
    before === '—' ||
    before === '-' ||
    before === '…'
  )
}

function lastCharInside(text: string, { start, end }: Unit): string {
  for (let at = end - 1; at > start; at--) {
    const char = text.charAt(at)
    if (!'"\'”’»«“‘` '.includes(char)) return char
  }
  return ''
}

/** The content stands before the source (or the inverted cue), and may go on behind it. */
function behind(
  strand: Strand,
  index: number,
  group: VerbGroup,
  source: Range,
  tailFirst: number,
  limit: number,
): Report | null {
  const { units } = strand
  const cue = units[group.verb]?.cue
  if (cue === null || cue === undefined || (cue.complements & Complement.Quote) === 0) return null
  // `said Low, who has advised them`: what stands before a relative is the noun that it goes with.
  if (hasFlag(units[source.first], WordFlag.Relative) && source.past - source.first === 1) return null
  const tail = readTail(units, tailFirst, limit, source.first < group.first ? cue : null)
  const cuePast = Math.max(group.past, source.first < group.first ? tail.cuePast : group.past)
  const edge = Math.min(source.first, group.first)
  const isAs = units[edge - 1]?.word === 'as'
  // `as it continues to grow` is a time, `as she noted` a saying.
  const closes = tail.past >= limit || units[tail.past]?.kind !== UnitKind.Word
  if (isAs && (!closes || cue.lemma === 'continue' || units[source.first]?.word === 'it')) return null
  const pastContent = isAs ? edge - 1 : edge
  const next = units[tail.past]
  if (next !== undefined && isKind(next, UnitKind.Colon) && tail.past >= limit - 1 && tail.past + 1 >= units.length)
    return {
      draft: draftOf(strand, index, 'cue-before-quote', group, source, tail.past + 1, [], tail),
      lacks: 'behind',
      source,
    }
  const quoteFirst = isKind(units[pastContent - 1], UnitKind.Quote) || isKind(units[pastContent - 2], UnitKind.Quote)
  const rest = restBehind(units, tail, limit, quoteFirst, isAs)
  const before = contentBefore(units, pastContent, isAs, rest !== null)
  // `And, as she noted, …`, `Of course, as she noted, …`
  const head = isAs && rest !== null && before !== null && before.past - before.first < 3 ? null : before
  if (head === null && rest === null) {
    const isAlone = edge <= 1 && (tail.past >= limit || !isAs)
    return isAlone
      ? { draft: draftOf(strand, index, 'next-sentence', group, source, cuePast, [], tail), lacks: 'before', source }
      : null
  }
  const isAnnounced = head === null && isKind(next, UnitKind.Colon) && edge === 0
  if (head === null && !isAs && !isAnnounced) return null
  const pieces: Span[] = []
  if (head !== null) pieces.push(spanOf(units, head))
  if (rest !== null) pieces.push(spanOf(units, rest))
  const hasQuote = head !== null && units.slice(head.first, head.past).some(({ kind }) => kind === UnitKind.Quote)
  // `The delay adds to the cost`: a saying closes its clause.
  if (!isAs && !hasQuote && rest === null && !closes) return null
  const needsClause = !isAs && !isAnnounced && !hasQuote && (cue.complements & Complement.Clause) === 0
  if (needsClause) return null
  const rule: RuleName = isAnnounced
    ? 'cue-before-quote'
    : isAs
      ? 'as-incision'
      : hasQuote
        ? 'cue-behind-quote'
        : 'cue-behind-clause'
  return { draft: draftOf(strand, index, rule, group, source, cuePast, pieces, tail), lacks: 'nothing', source }
}

/** What stands before `X said`: from the beginning of the strand or its last semicolon, conjunctions left out. */
function contentBefore(units: readonly Unit[], past: number, isAs: boolean, goesOn: boolean): Range | null {
  let first = 0
  for (let at = past - 1; at > 0; at--)
    if (isKind(units[at], UnitKind.Semicolon)) {
      first = at + 1
      break
    }
  if (hasFlag(units[first], WordFlag.Conjunction)) first++
  const last = units[past - 1]
  if (last === undefined || past <= first) return null
  if (last.kind === UnitKind.Word && !isAs) return null
  const range = trimmed(units, { first, past })
  if (range === null) return null
  if (units.slice(range.first, range.past).some(({ kind }) => kind === UnitKind.Quote)) return range
  return goesOn || isClauseLike(units, range) ? range : null
}

/** An adverbial that opens a sentence (`In Paris on Monday, Smith said`) is nothing said. */
function isClauseLike(units: readonly Unit[], { first, past }: Range): boolean {
  if (past - first < 3) return false
  const opening = units[first]
  let hasVerb = false
  for (let at = first; at < past; at++) {
    const unit = units[at]
    if (hasFlag(unit, WordFlag.Auxiliary | WordFlag.SubjectPronoun)) hasVerb = true
    if (unit !== undefined && at > first && (/[a-z]{2}ed$/.test(unit.word) || unit.forms !== 0)) hasVerb = true
  }
  if (
    hasFlag(opening, WordFlag.Preposition | WordFlag.Subordinator | WordFlag.Time) ||
    /(?:ing|ed)$/.test(opening?.word ?? '')
  ) {
    // `When asked about it, Smith said`: a subordinate clause without a main one behind it.
    let commas = 0
    for (let at = first; at < past; at++) if (isKind(units[at], UnitKind.Comma)) commas++
    return commas > 0 && hasVerb
  }
  return hasVerb || past - first >= 6
}

/** What is said goes on behind `X said,`. */
function restBehind(units: readonly Unit[], tail: Tail, limit: number, isQuote: boolean, isAs: boolean): Range | null {
  // `said Low, R-S.C. "It is over."`: the stop of an abbreviation, or none, is all that parts them.
  if (isQuote && isKind(units[tail.past], UnitKind.Quote)) return { first: tail.past, past: tail.past + 1 }
  if (!isKind(units[tail.past], UnitKind.Comma) && !isKind(units[tail.past], UnitKind.Colon)) return null
  const first = tail.past + 1
  const next = units[first]
  if (next === undefined || first >= limit) return null
  if (next.kind === UnitKind.Quote) return { first, past: first + 1 }
  // `she said, and "clear consequences for any violations"`
  if (isQuote)
    return hasFlag(next, WordFlag.Conjunction) && isKind(units[first + 1], UnitKind.Quote) && first + 1 < limit
      ? { first, past: first + 2 }
      : null
  if (
    !isAs &&
    (/ing$/.test(next.word) ||
      hasFlag(next, WordFlag.Relative) ||
      next.word === 'according' ||
      next.word === 'as' ||
      next.word === 'while')
  )
    return null
  const range = trimmed(units, { first, past: limit })
  return range !== null && (isAs || goesOnWithVerb(units, range)) ? range : null
}

/** `The port, he said, was ready`; not `in Nashville, Tenn.` */
function goesOnWithVerb(units: readonly Unit[], { first, past }: Range): boolean {
  if (past - first > 5) return true
  for (let at = first; at < past; at++)
    if (
      hasFlag(units[at], WordFlag.Auxiliary | WordFlag.SubjectPronoun) ||
      /[a-z]{2}(?:ed|s)$/.test(units[at]?.word ?? '')
    )
      return true
  return false
}

function draftOf(
  strand: Strand,
  index: number,
  rule: RuleName,
  group: VerbGroup,
  source: Range,
  cuePast: number,
  content: Span[],
  tail: Tail,
): Draft {
  const { units } = strand
  const cue = units[group.verb]?.cue
  const isColon = isKind(units[cuePast - 1], UnitKind.Colon)
  const cueRange = isColon
    ? { first: group.first, past: cuePast }
    : (trimmed(units, { first: group.first, past: cuePast }) ?? { first: group.verb, past: group.past })
  const spanned = (range: Range | null): Span | null => (range === null ? null : spanOf(units, range))
  return {
    rule,
    strand: index,
    inside: strand.inside,
    sourceWord: units[source.first]?.word ?? '',
    source: spanOf(units, trimmed(units, source) ?? source),
    cue: spanOf(units, cueRange),
    lemma: cue?.lemma ?? '',
    cueKind: 'verb',
    stance: group.isNegated && cue?.stance === 'asserts' ? 'denies' : (cue?.stance ?? null),
    content,
    addressee: spanned(tail.addressee),
    time: spanned(tail.time),
    support: null,
  }
}
