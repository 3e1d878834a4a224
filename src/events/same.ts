import type { Event } from '../model/event.js'

/** Words that point back: "the attack", "this attack", "its first increase" do not name a new event. */
const POINTS_BACK = /\b(?:the|this|that|these|those)\s+(?:[a-z-]+\s+){0,2}$/i
/** How far back in the text a determiner and its adjectives may stand, in code units. */
const LOOK_BACK = 40
/** How many events back the doer of a consequence can stand: both are in one sentence. */
const SAME_SENTENCE = 4
/** How many events of a type are compared; a text that tells of more tells of many, and nothing joins them. */
const MOST_COMPARED = 12

/**
 * Gives `sameAs` to an event that has been told before. Evidence is: the same type, and that the other is the only one told so far
 * and is pointed back to ("the attack"); or the same place with times that agree; or that one is the other's doing ("the attack killed").
 * Anything that speaks against it keeps them apart: another place, another time, another polarity.
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
  const doer = told.slice(-SAME_SENTENCE).find((other) => isDoneBy(other, event))
  if (doer !== undefined) return doer
  const start = event.trigger.spans[0]?.start ?? 0
  const [only] = told
  if (
    told.length === 1 &&
    only !== undefined &&
    POINTS_BACK.test(text.slice(Math.max(0, start - LOOK_BACK), start)) &&
    agrees(only, event)
  )
    return only
  if (event.place?.entity == null) return null
  return (
    told
      .slice(0, MOST_COMPARED)
      .find(
        (other) => other.place?.entity === event.place?.entity && agrees(other, event) && hasSameWord(other, event),
      ) ?? null
  )
}

/** "An attack killed two": the killing is the attack that is its subject. */
function isDoneBy(event: Event, consequence: Event): boolean {
  const at = event.trigger.spans.at(-1)?.start ?? 0
  return consequence.participants.some(
    ({ role, mention }) => role === 'actor' && mention.start <= at && at < mention.end,
  )
}

/** Both triggers have a word in common: "a deadly attack", "an armed attack". */
function hasSameWord(a: Event, b: Event): boolean {
  const words = a.trigger.text.toLowerCase().split(' ')
  return b.trigger.text
    .toLowerCase()
    .split(' ')
    .some((word) => words.includes(word))
}

/** Neither names a place, a time or a polarity that speaks against the other. */
function agrees(a: Event, b: Event): boolean {
  if (a.polarity !== b.polarity) return false
  if (a.place !== null && b.place !== null && a.place.entity !== b.place.entity) return false
  if (a.time?.mention == null || b.time?.mention == null) return true
  const [one, other] = [a.time.range, b.time.range]
  if (one === null || other === null) return a.time.value === b.time.value
  return one.from < other.to && other.from < one.to
}
