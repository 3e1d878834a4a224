import type { Entity } from '../model/entity.js'
import type { Participant } from '../model/event.js'
import type { Span } from '../model/span.js'
import { mentionOf } from '../text/span.js'
import { auxiliaryBefore, phraseAfter, phraseBefore, type WordRange } from './phrases.js'
import type { Found } from './recognise.js'
import type { Words } from './words.js'

/** Which part the phrase behind a preposition takes, by type; a type that is not named takes `recipient` behind the usual ones. */
const BEHIND_PREPOSITION: Readonly<Record<string, Participant['role']>> = {
  'CONSULT with': 'actor',
  'CONSULT between': 'actor',
  'AGREE with': 'actor',
  'COOPERATE with': 'actor',
  'SUPPORT with': 'actor',
  'REJECT of': 'object',
  'BUSINESS of': 'object',
  'AID to': 'recipient',
  'AID for': 'recipient',
  'COERCE of': 'recipient',
  'ASSAULT of': 'recipient',
}
const TOWARDS = new Set(['against', 'on', 'to', 'toward', 'towards', 'with', 'upon'])
/** What a transitive verb of the type makes of its object. */
const OBJECT_ROLE: Readonly<Record<string, Participant['role']>> = {
  SUPPORT_sign: 'object',
  CONCEDE_lift: 'object',
  CONCEDE_repeal: 'object',
  REJECT_reject: 'object',
  AGREE_pledge: 'object',
  AGREE_promise: 'object',
  ECONOMY_raise: 'object',
  ECONOMY_cut: 'object',
  LAUNCH_unveil: 'object',
  REQUEST_demand: 'object',
  REQUEST_request: 'object',
}

/** Who takes part, read from the words around the trigger: the subject, the object, and the phrases behind prepositions. */
export function participantsOf(words: Words, found: Found, entities: EntityIndex): Participant[] {
  const { type, trigger, passive } = found
  const participants: Participant[] = []
  const add = (role: Participant['role'], ranges: readonly WordRange[]): void => {
    for (const range of ranges) {
      const span = spanOf(words, range)
      if (participants.some(({ mention }) => mention.start < span.end && span.start < mention.end)) continue
      participants.push({ role, mention: mentionOf(words.text, span.start, span.end), entity: entities.at(span) })
    }
  }
  if (found.verb !== null) {
    const subject = phraseBefore(words, auxiliaryBefore(words, found.verb) ?? found.verb)
    const isAgent = !passive
    add(isAgent ? 'actor' : subjectRole(type), subject)
  }
  if (trigger.pos === 'v' && !passive) {
    const object = phraseAfter(words, (lastWordOf(words, found) ?? found.word) + 1)
    add(OBJECT_ROLE[`${type}_${trigger.lemma}`] ?? 'recipient', object)
  }
  for (let at = found.word + 1; at < words.count && at <= found.word + 12; at++) {
    const kind = words.kinds[at]
    if (kind === 'subordinator' || words.lower[at] === '.' || words.lower[at] === ';') break
    if (kind !== 'preposition') continue
    const preposition = words.lower[at] ?? ''
    const role =
      preposition === 'by' && (passive || trigger.pos === 'n')
        ? 'actor'
        : (BEHIND_PREPOSITION[`${type} ${preposition}`] ?? (TOWARDS.has(preposition) ? 'recipient' : null))
    if (role === null) continue
    const phrase = phraseAfter(words, at + 1)
    // A time or a mere thing behind a preposition is no party: only what is known as an entity counts.
    const parties = phrase.filter((range) => entities.at(spanOf(words, range)) !== null || preposition === 'by')
    if (parties.length > 0) add(role, parties)
    if (preposition !== 'of') at = Math.max(at, (phrase.at(-1)?.end ?? at) - 1)
  }
  return participants
}

/** The subject of a passive undergoes the event. */
function subjectRole(type: Found['type']): Participant['role'] {
  return type === 'BUSINESS' || type === 'LAUNCH' || type === 'ECONOMY' ? 'object' : 'recipient'
}

function lastWordOf(words: Words, found: Found): number | null {
  const end = found.spans.at(-1)?.end
  for (let at = found.word; at < words.count; at++) if (words.ends[at] === end) return at
  return null
}

function spanOf(words: Words, range: WordRange): Span {
  return { start: words.starts[range.start] ?? 0, end: words.ends[range.end - 1] ?? 0 }
}

/** Which entity a span stands for. */
export interface EntityIndex {
  /** Id of the entity whose mention ends the span or lies in it, the last one first; null where there is none. */
  at(span: Span): string | null
}

/** An index of mentions by position: a look-up costs the logarithm of their number. */
export function indexEntities(entities: readonly Entity[]): EntityIndex {
  const mentions = entities
    .flatMap(({ id, mentions: all }) => all.map(({ start, end }) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    at({ start, end }) {
      let low = 0
      let high = mentions.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((mentions[middle]?.start ?? 0) < end) low = middle + 1
        else high = middle
      }
      for (let at = low - 1; at >= 0 && low - at <= 8; at--) {
        const mention = mentions[at]
        if (mention === undefined) break
        if (mention.end > start && mention.start >= start && mention.end <= end) return mention.id
        if (mention.start < start) return mention.start <= start && mention.end >= end ? mention.id : null
      }
      return null
    },
  }
}
