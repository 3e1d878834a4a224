import type { Entity } from '../model/entity.js'
import type { Span } from '../model/span.js'
import { firstWhere } from './search.js'
import { DOCUMENT_NOUNS } from './sources.data.js'

/** Finds the entity that a noun phrase speaks of. */
export interface MentionIndex {
  /** The entity of the phrase's head, or of a person in apposition to it, or behind a document; null where none is it. */
  entityOf(span: Span): Entity | null
}

/** Longest mention that is looked for, in code units. */
const MAX_MENTION = 400
/** Longest phrase that is looked into; the rest of a longer one only describes. */
const MAX_PHRASE = 300
/** Where a part of a phrase ends, and where its head noun ends within it. */
const PART_END = /[,;:()[\]—–]/
const HEAD_END =
  /\s(?:of|for|in|at|from|on|with|who|whom|whose|which|that|to|by|near|close|familiar|behind|during|after|before|under|over|among|issued|released|published)\s/i
/** `President Low herself` */
const SELF = /\s(?:him|her|it|them)sel(?:f|ves)$/
const POSSESSIVE = /['’]s?$/
/** Words between a document and who issued it. */
const ISSUED_BY = /\b(?:by|from|of|for)\s+(?:the\s+|a\s+)?$/i

interface IndexedMention extends Span {
  readonly entity: Entity
}

/** Sorts all mentions of the entities. */
export function indexMentions(text: string, entities: readonly Entity[]): MentionIndex {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    entityOf(span) {
      const inside = overlapping(mentions, span)
      return inside.length === 0 ? null : (ofHead(text, span, inside) ?? ofDocument(text, span, inside))
    },
  }
}

function overlapping(mentions: readonly IndexedMention[], { start, end }: Span): IndexedMention[] {
  const first = firstWhere(mentions.length, (index) => (mentions[index]?.start ?? 0) >= start - MAX_MENTION)
  const found: IndexedMention[] = []
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index]
    if (mention === undefined || mention.start >= end) break
    if (mention.end > start) found.push(mention)
  }
  return found
}

/**
 * "Hugh Hill, a doctor" is Hugh Hill, "the candidate, Ann Low" is Ann Low, "Ann Low's lawyer" is neither: a mention counts when it
 * covers the end of the head; behind the first comma only a person does.
 */
function ofHead(text: string, { start, end }: Span, inside: readonly IndexedMention[]): Entity | null {
  const phrase = text.slice(start, Math.min(end, start + MAX_PHRASE))
  let from = 0
  while (from < phrase.length) {
    const cut = phrase.slice(from).search(PART_END)
    const past = cut < 0 ? phrase.length : from + cut
    const headEnd = start + from + headLength(phrase.slice(from, past))
    const isFirst = from === 0
    for (let index = inside.length - 1; index >= 0; index--) {
      const mention = inside[index]
      if (mention === undefined || mention.start >= headEnd || mention.end < headEnd) continue
      if (isFirst || mention.entity.kind === 'person') return mention.entity
    }
    const officer = isFirst
      ? ofOfficer(text.slice(start, headEnd), start + from + phrase.slice(from, past).trimEnd().length, inside)
      : null
    if (officer !== null) return officer
    const leading = isFirst ? ofLeading(text, start, inside) : null
    if (leading !== null) return leading
    from = past + 1
  }
  return null
}

/** "Ann Low the head of the port" is Ann Low, though the comma is missing. */
function ofLeading(text: string, start: number, inside: readonly IndexedMention[]): Entity | null {
  const first = inside.find((mention) => mention.start === start)
  if (first === undefined || first.entity.kind !== 'person') return null
  return / the $/.test(text.slice(first.end, first.end + 5)) ? first.entity : null
}

/** "Minister for Finance Ann Low" is Ann Low, whose role begins the phrase; "a spokesman for Ann Low" is not. */
function ofOfficer(head: string, end: number, inside: readonly IndexedMention[]): Entity | null {
  const last = inside.at(-1)
  if (last === undefined || last.end !== end || last.entity.kind !== 'person') return null
  const role = head.trimStart().replace(/^the /i, '').toLowerCase()
  return last.entity.roles.some((known) => known.toLowerCase().startsWith(role)) ? last.entity : null
}

/** Code units up to the end of the head noun of a part: before the first preposition, a possessive ending cut off. */
function headLength(part: string): number {
  const at = part.trimStart() === '' ? -1 : part.search(HEAD_END)
  const head = (at > 0 ? part.slice(0, at) : part).trimEnd()
  return head.replace(SELF, '').replace(POSSESSIVE, '').length
}

/** "a statement issued by the ministry" speaks for the ministry. */
function ofDocument(text: string, { start, end }: Span, inside: readonly IndexedMention[]): Entity | null {
  const phrase = text.slice(start, Math.min(end, start + MAX_PHRASE))
  const head = phrase.slice(0, headLength(phrase))
  if (!DOCUMENT_NOUNS.has(head.slice(head.lastIndexOf(' ') + 1).toLowerCase())) return null
  for (const mention of inside) {
    const { kind } = mention.entity
    if (kind !== 'organization' && kind !== 'person' && kind !== 'place') continue
    if (ISSUED_BY.test(text.slice(Math.max(start, mention.start - 16), mention.start))) return mention.entity
  }
  return null
}
