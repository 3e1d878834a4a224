import { countryNamed } from '../../dateline/gazetteer/index.js'
import type { Entity } from '../../model/entity.js'
import type { Event } from '../../model/event.js'
import type { Span } from '../../model/span.js'
import { indexAt } from './position.js'

/** What joining goes by, besides the events: where sentences and paragraphs begin, and who is who. */
export interface IncidentContext {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly entities: readonly Entity[]
}

/** Sort of violence, where it is told; what only says that there was harm is `any`. */
export type Kind = 'abduction' | 'bombing' | 'fire' | 'robbery' | 'fight' | 'killing' | 'any'

/** What is seen of one mention. */
export interface Seen {
  readonly sentence: number
  readonly paragraph: number
  readonly kind: Kind
  readonly place: string | null
  readonly victims: readonly string[]
  readonly named: readonly string[]
  readonly actors: readonly string[]
  readonly isReal: boolean
  readonly isDefinite: boolean
  readonly isAnother: boolean
  readonly isIndefinite: boolean
  readonly isMeanwhile: boolean
}

/** How far back a determiner with its adjectives may stand, in code units. */
const LOOK_BACK = 40

/** Looks at one mention. */
export function look(
  event: Event,
  { text, sentences, paragraphs }: IncidentContext,
  names: ReadonlyMap<string, Entity>,
): Seen {
  const start = event.trigger.spans[0]?.start ?? 0
  const sentence = indexAt(sentences, start)
  const opening = sentences[sentence]?.start ?? 0
  const before = text.slice(Math.max(opening, start - LOOK_BACK), start)
  return {
    sentence,
    paragraph: indexAt(paragraphs, start),
    kind: kindOf(event),
    place: placeOf(event),
    victims: wordsOf(event, 'recipient', names),
    named: event.participants
      .filter(({ role, entity }) => role === 'recipient' && entity !== null && names.get(entity)?.kind === 'person')
      .map(({ entity }) => entity ?? ''),
    actors: wordsOf(event, 'actor', names),
    isReal:
      event.type.name !== 'THREATEN' &&
      event.modality !== 'hypothetical' &&
      event.modality !== 'denied' &&
      event.polarity === 'positive',
    isDefinite: /\b(?:the|this|that|these|those)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(before),
    isAnother:
      /\b(?:another|other|second|third|fourth|further|more|new|separate|different|similar)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(
        before,
      ),
    isIndefinite: /\b(?:an?|two|three|four|five|six|several|some|many|numerous|various)\s+(?:[a-z'’-]+\s+){0,2}$/i.test(
      before,
    ),
    isMeanwhile:
      /^\W*(?:meanwhile|also|in another|elsewhere|on the other hand|in addition|furthermore|moreover|in a separate)\b/i.test(
        text.slice(opening, opening + 30),
      ),
  }
}

function placeOf({ place }: Event): string | null {
  return place === null || countryNamed(place.name) !== null ? null : (place.entity ?? place.name)
}

/** Small words and the entities of those who play a part. */
function wordsOf({ participants }: Event, role: string, names: ReadonlyMap<string, Entity>): string[] {
  return participants
    .filter((one) => one.role === role)
    .map(({ entity, mention }) => (entity !== null && names.has(entity) ? entity : headOf(mention.text)))
}

/** The last word before what follows the head, without the plural's ending. */
function headOf(phrase: string): string {
  const [first = ''] = phrase
    .toLowerCase()
    .replaceAll('\n', ' ')
    .split(/,| of | in | on | at | from | who | with | near | for /)
  const last = first.slice(first.trimEnd().lastIndexOf(' ') + 1).trimEnd()
  return last.endsWith('s') ? last.slice(0, -1) : last
}

/** The sort of violence that an event tells of. */
export function kindOf({ type, trigger, participants }: Event): Kind {
  if (type.mode === 'abduct') return 'abduction'
  if (/\b(?:burn|fire|torch|arson)/i.test(trigger.text) && type.cameo === '175') return 'fire'
  if (/\b(?:rob|loot|st[eo]l)/i.test(trigger.text)) return 'robbery'
  if (
    type.mode === 'explosives' ||
    participants.some(({ role, mention }) => role === 'instrument' && /bomb|explosive|dynamite/i.test(mention.text))
  )
    return 'bombing'
  if (/\b(?:clash|fight|fought|battle|offensive|combat|invasion|invade)/i.test(trigger.text)) return 'fight'
  if (type.mode === 'targeted') return 'killing'
  return 'any'
}
