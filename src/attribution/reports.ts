/** Reads the attribution that a verb of saying (or believing, wanting, rejecting) makes in its strand. */
import type { Span } from '../model/span.js'
import type { RuleName } from './confidence.data.js'
import { contentAfter, type Found } from './content.js'
import { type Draft, spanOf, strandLimit, trimmed } from './draft.js'
import { contentBefore, leadOf, restBehind } from './incisions.js'
import { Complement, WordFlag } from './lexicon.js'
import { hasFlag, isKind, type Range } from './nouns.js'
import { invertedSubject, sourceOf } from './sources.js'
import type { Strand } from './strands.js'
import { subjectBefore } from './subjects.js'
import { readTail, type Tail } from './tails.js'
import { Part, type Unit, UnitKind } from './units.js'
import { readGroup, type VerbGroup } from './verbs.js'

/** What one verb gave: a draft, or a report whose content is in another strand (`Mr. Smith asked.`, `She added:`). */
export interface Report {
  readonly draft: Draft
  readonly lacks: 'nothing' | 'before' | 'behind'
  readonly source: Range | null
  /** Where the saying ends that stands behind what it says; 0 for others. */
  readonly past: number
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
  floor: number,
): Report | null {
  const { units } = strand
  const limit = strandLimit(strand)
  const group = readGroup(units, verb)
  if (group === null || group.kind === 'infinitive') return null
  const quotedAs = group.kind === 'gerund' ? quotedAsSaying(units, group) : null
  if (group.kind === 'passive') return null
  const active = quotedAs ?? group
  const inverted = invertedSubject(units, active, limit)
  if (inverted !== null) return behind(strand, index, active, inverted, inverted.past, limit, floor)
  const source = sourceOf(units, active, shared)
  if (source === null) return null
  const issued = active.kind === 'gerund' ? issuerOf(units, active, source) : null
  if (issued !== null) return before(text, strand, index, issued.group, issued.source, shared, limit, floor)
  return before(text, strand, index, active, source, shared, limit, floor)
}

/** `Low issued a statement saying …`: who issues it says it, and all up to the gerund is the cue. */
function issuerOf(
  units: readonly Unit[],
  group: VerbGroup,
  document: Range,
): { readonly group: VerbGroup; readonly source: Range } | null {
  // `a video of Low saying …`: she says it.
  if (document.past > group.first || document.first < 2 || units[document.past - 1]?.isCapital) return null
  // `sent out a message`
  const verb = units[document.first - 1]?.word === 'out' ? document.first - 2 : document.first - 1
  if (units[verb]?.part !== Part.Verb || units[verb]?.isCapital) return null
  let first = verb
  while (first > 0 && hasFlag(units[first - 1], WordFlag.Auxiliary | WordFlag.Adverb)) first--
  const source = subjectBefore(units, first, 0)
  return source === null ? null : { group: { ...group, first }, source }
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
  floor: number,
): Report | null {
  const { units } = strand
  const cue = units[group.verb]?.cue ?? null
  const isOwn = source !== shared && source.past <= group.first
  const isBehindQuote = isOwn && followsQuote(text, units, source, group)
  if (isBehindQuote) return behind(strand, index, group, source, group.past, limit, floor)
  const tail = readTail(units, group.past, limit, cue)
  const relative = /^(?:who|which|that)$/.test(units[source.first]?.word ?? '')
  const opensStrand = hasFlag(units[source.first - 1], WordFlag.Subordinator)
  const end = source.first > group.past ? Math.min(limit, source.first) : limit
  const found = contentAfter(text, units, group, tail.past, incisionEnd(units, group, end), relative || opensStrand)
  // A shared source has its own saying elsewhere; what stands before is that one's.
  if (found === null) return isOwn ? behind(strand, index, group, source, group.past, limit, floor) : null
  const isColonApart = isKind(units[found.cuePast - 1], UnitKind.Colon) && found.cuePast - 1 > tail.cuePast
  const cuePast = isColonApart ? tail.cuePast : Math.max(found.cuePast, tail.cuePast)
  const range = trimmed(units, found.range)
  if (range === null) return null
  // `When the port grew, which Low predicted, she said, "we had to move."`: an earlier saying may only stand in a clause of its own.
  const mayLead = shared === null || (floor === 0 && hasFlag(units[0], WordFlag.Subordinator | WordFlag.Conjunction))
  const lead = found.kind === 'quote' && isOwn && mayLead ? leadOf(text, units, source, found.range) : null
  const said = lead === null ? [spanOf(units, range)] : [spanOf(units, lead), spanOf(units, range)]
  const draft = draftOf(strand, index, RULES[found.kind], group, source, cuePast, said, tail)
  return { draft, lacks: 'nothing', source, past: 0 }
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

/** `But, Low said, the port was late`: nothing before the source but what joins the sentence to the last. */
function isOnlyJoined(units: readonly Unit[], edge: number): boolean {
  if (edge < 2 || !isKind(units[edge - 1], UnitKind.Comma)) return false
  return units.slice(0, edge - 1).every((unit) => hasFlag(unit, WordFlag.Conjunction | WordFlag.Adverb))
}

/** The content stands before the source (or the inverted cue), and may go on behind it. */
function behind(
  strand: Strand,
  index: number,
  group: VerbGroup,
  source: Range,
  tailFirst: number,
  limit: number,
  floor: number,
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
      past: 0,
    }
  const quoteFirst = isKind(units[pastContent - 1], UnitKind.Quote) || isKind(units[pastContent - 2], UnitKind.Quote)
  const rest = restBehind(units, tail, limit, quoteFirst, isAs)
  const before = contentBefore(units, pastContent, {
    isAs,
    goesOn: rest !== null,
    isEnclosed: isKind(next, UnitKind.Dash),
    floor,
  })
  // `And, as she noted, …`, `Of course, as she noted, …`
  const head = isAs && rest !== null && before !== null && before.past - before.first < 3 ? null : before
  if (head === null && rest === null) {
    const isAlone = edge <= 1 && (tail.past >= limit || !isAs)
    return isAlone
      ? {
          draft: draftOf(strand, index, 'next-sentence', group, source, cuePast, [], tail),
          lacks: 'before',
          source,
          past: tail.past,
        }
      : null
  }
  const isAnnounced = head === null && isKind(next, UnitKind.Colon) && edge === 0
  if (head === null && !isAs && !isAnnounced && (rest === null || !isOnlyJoined(units, edge))) return null
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
  return {
    draft: draftOf(strand, index, rule, group, source, cuePast, pieces, tail),
    lacks: 'nothing',
    source,
    past: rest === null ? tail.past : 0,
  }
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
