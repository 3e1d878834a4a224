import type { Event } from '../model/event.js'
import { startsUpper } from '../text/letters.js'

/** Words that point back: "the attack", "this attack". */
const POINTS_BACK = /\b(?:the|this|that|these|those)\s+(?:[a-z-]+\s+){0,2}$/i
/** A noun that explains what has just been told: "raised its rate, its first increase since 2022". */
const EXPLAINS = /,\s+(?:a|an|the|its|his|her|their)\s+(?:[a-z-]+\s+){0,2}$/i
/** How far back in the text a determiner and its adjectives may stand, in code units. */
const LOOK_BACK = 40
/** How many events back the doer of a consequence can stand: both are in one sentence. */
const SAME_SENTENCE = 4
/** How many events of a type are compared; a text that tells of more tells of many, and nothing joins them. */
const MOST_COMPARED = 12
/** Types of what befalls somebody once in a dispatch, by the role that it befalls. */
const ONCE: Readonly<Record<string, 'actor' | 'recipient'>> = {
  DEATH: 'actor',
  ELECTION: 'recipient',
  OFFICE: 'actor',
  TRIAL: 'recipient',
}

/** Evidence that an event is one that has been told, by name; the first that holds joins them. */
const EVIDENCE: readonly {
  readonly name: string
  readonly holds: (text: string, told: Event, event: Event, isOnly: boolean) => boolean
  readonly example: string
}[] = [
  {
    name: 'doing',
    holds: (_text, told, event) => isDoneBy(told, event),
    example: 'An attack killed two: the killing is the attack.',
  },
  {
    name: 'explained',
    holds: (text, told, event) => explains(text, told, event),
    example: 'The bank raised its rate, its first increase since May.',
  },
  {
    name: 'headline',
    holds: (text, told, event, isOnly) => isOnly && isBetween(text, told, event) && agrees(told, event),
    example: 'Ferry sinks off Samar (headline). A ferry sank on Monday.',
  },
  {
    name: 'pointed-back',
    holds: (text, told, event, isOnly) => isOnly && pointsBack(text, event) && agrees(told, event),
    example: 'An attack killed two. The attack came at dawn.',
  },
  {
    name: 'known-doer',
    holds: (_text, told, event, isOnly) =>
      isOnly && event.type.name === 'ACCIDENT' && isKnownThing(event) && agrees(told, event, true),
    example: 'A boat capsized. The vessel went down near Odogbe.',
  },
  {
    name: 'same-place',
    holds: (_text, told, event) =>
      event.place?.entity != null &&
      told.place?.entity === event.place.entity &&
      agrees(told, event) &&
      hasSameWord(told, event),
    example: 'A bomb killed two in Gao. The bomb in Gao was hidden.',
  },
  {
    name: 'same-parties',
    holds: (_text, told, event) =>
      shares(told, event, 'actor') &&
      shares(told, event, 'recipient') &&
      hasSameCode(told, event) &&
      agrees(told, event),
    example: 'Kenya sues Acme. The government of Kenya sued Acme on Monday.',
  },
  {
    name: 'once',
    holds: (_text, told, event) => {
      const role = ONCE[event.type.name]
      return (
        role !== undefined && shares(told, event, role) && told.type.mode === event.type.mode && agrees(told, event)
      )
    },
    example: 'Premier Lund resigned. Lund stepped down after a vote.',
  },
]

/**
 * Gives `sameAs` to an event that has been told before: one of the same type for which there is evidence of {@link EVIDENCE}. Whatever
 * speaks against it keeps them apart: another place, another time, another polarity, or that one is told as done and the other is not.
 */
export function joinMentions(text: string, events: readonly Event[]): void {
  const told = new Map<string, Event[]>()
  for (const event of events) {
    const list = told.get(event.type.name) ?? []
    const same = sameOf(text, event, list)
    if (same === null) list.push(event)
    else event.sameAs = same.sameAs ?? same.id
    told.set(event.type.name, list)
  }
}

function sameOf(text: string, event: Event, told: readonly Event[]): Event | null {
  const near = told.slice(-SAME_SENTENCE)
  const compared = [...new Set([...near, ...told.slice(0, MOST_COMPARED)])]
  for (const { holds } of EVIDENCE)
    for (const other of compared) if (holds(text, other, event, told.length === 1)) return other
  return null
}

/** "An attack killed two": the killing is the attack that is its subject. */
function isDoneBy(event: Event, consequence: Event): boolean {
  const at = event.trigger.spans.at(-1)?.start ?? 0
  return consequence.participants.some(
    ({ role, mention }) => role === 'actor' && mention.start <= at && at < mention.end,
  )
}

function explains(text: string, told: Event, event: Event): boolean {
  const start = event.trigger.spans[0]?.start ?? 0
  const end = told.trigger.spans.at(-1)?.end ?? 0
  if (end > start || event.trigger.spans.length > 1) return false
  // The end of a sentence between them: then nothing is explained.
  if (endsSentence(text.slice(Math.max(end, start - MOST_BETWEEN), start))) return false
  return start - end < MOST_BETWEEN && EXPLAINS.test(before(text, start))
}

function endsSentence(between: string): boolean {
  if (between.includes('\n')) return true
  for (const stop of between.matchAll(/[.!?]\s+/g))
    if (startsUpper(between.slice(stop.index + stop[0].length))) return true
  return false
}

/** How far behind what it explains a noun may stand, in code units. */
const MOST_BETWEEN = 200

function pointsBack(text: string, event: Event): boolean {
  return POINTS_BACK.test(before(text, event.trigger.spans[0]?.start ?? 0))
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - LOOK_BACK), start)
}

/** One stands in the headline, a first line without a full stop, the other below it. */
function isBetween(text: string, told: Event, event: Event): boolean {
  const end = text.indexOf('\n')
  if (end < 0 || end > LONGEST_HEADLINE || text[end - 1] === '.') return false
  return startOf(told) < end && startOf(event) > end
}

/** Code units of the longest first line that is taken for a headline. */
const LONGEST_HEADLINE = 160

function startOf({ trigger }: Event): number {
  return trigger.spans[0]?.start ?? 0
}

/** "The vessel": what did it has been spoken of. */
function isKnownThing({ participants }: Event): boolean {
  return participants.some(({ role, mention }) => role === 'actor' && /^(?:the|this|that)\s/i.test(mention.text))
}

/** Somebody has the role in both. */
function shares(a: Event, b: Event, role: string): boolean {
  return a.participants.some(
    (one) =>
      one.role === role &&
      one.entity !== null &&
      b.participants.some((other) => other.role === role && other.entity === one.entity),
  )
}

/** The same root of CAMEO: a meeting is no telephone call. */
function hasSameCode(a: Event, b: Event): boolean {
  return a.type.cameo?.slice(0, 3) === b.type.cameo?.slice(0, 3) && a.type.mode === b.type.mode
}

/** Both triggers have a word in common: "a deadly attack", "an armed attack". */
function hasSameWord(a: Event, b: Event): boolean {
  const words = a.trigger.text.toLowerCase().split(' ')
  return b.trigger.text
    .toLowerCase()
    .split(' ')
    .some((word) => words.includes(word))
}

/** Nothing speaks against it: no other place, time or polarity, and both are told as done or both are not. */
function agrees(a: Event, b: Event, isNearEnough = false): boolean {
  if (a.polarity !== b.polarity || (a.modality === 'asserted') !== (b.modality === 'asserted')) return false
  // "on the Niger River … near Odogbe": of a thing that is known, one place may lie in the other.
  const where = (event: Event): string | null => (isNearEnough ? event.place?.country : event.place?.entity) ?? null
  if (a.place !== null && b.place !== null && where(a) !== where(b)) return false
  if (a.time?.mention == null || b.time?.mention == null) return true
  const [one, other] = [a.time.range, b.time.range]
  if (one === null || other === null) return a.time.value === b.time.value
  return one.from < other.to && other.from < one.to
}
