import type { Event } from '../model/event.js'

/** Words that point back: "the attack", "this attack", "its first increase" do not name a new event. */
const POINTS_BACK = /(?:\b(?:the|this|that|these|those)\s+(?:[a-z-]+\s+){0,2})$/i

/** How many events back the doer of a consequence can stand: both are in one sentence. */
const SAME_SENTENCE = 4

/** How far back in the text a determiner and its adjectives may stand, in code units. */
const LOOK_BACK = 40

/**
 * Gives `sameAs` to a noun that points back to an event told before: same type, and the noun alone, without another place or time.
 * Only one candidate is taken; where two events of the type have been told, nothing tells which one is meant.
 */
export function joinMentions(text: string, events: readonly Event[]): void {
  const told = new Map<string, Event[]>()
  for (const event of events) {
    const list = told.get(event.type.name) ?? []
    const start = event.trigger.spans.at(-1)?.start ?? 0
    const pointsBack = POINTS_BACK.test(text.slice(Math.max(0, start - LOOK_BACK), start))
    const [only] = list
    const doer = list.slice(-SAME_SENTENCE).find((other) => isDoneBy(other, event))
    if (doer !== undefined) event.sameAs = doer.id
    else if (pointsBack && list.length === 1 && only !== undefined && agrees(only, event)) event.sameAs = only.id
    else list.push(event)
    told.set(event.type.name, list)
  }
}

/** "An attack killed two": the killing is the attack that is its subject. */
function isDoneBy(event: Event, consequence: Event): boolean {
  const at = event.trigger.spans.at(-1)?.start ?? 0
  return consequence.participants.some(
    ({ role, mention }) => role === 'actor' && mention.start <= at && at < mention.end,
  )
}

/** Neither names a place, a time or a modality that speaks against the other. */
function agrees(a: Event, b: Event): boolean {
  if (a.polarity !== b.polarity) return false
  if (a.place !== null && b.place !== null && a.place.entity !== b.place.entity) return false
  if (a.time?.mention != null && b.time?.mention != null && a.time.value !== b.time.value) return false
  return true
}
