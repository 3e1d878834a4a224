/**
 * Reads violent incidents over the whole dispatch: which it reports and which it only speaks of, and who played which part.
 * What decides is learned (`tools/train/events`); `docs/MODEL-CARD.md` says from what and how well.
 */
import type { Event } from '../../model/event.js'
import { within } from '../circumstances.js'
import { nearPlace } from '../narrative.js'
import { castIncident } from './cast.js'
import { chooseReported, type Judged } from './choose.js'
import type { Incident } from './join.js'
import type { Judge } from './judge.js'
import { kindOf } from './mention.js'
import { indexAt } from './position.js'
import type { Scene } from './scene.js'
import { toldRows } from './told-features.js'
import { countVictim } from './toll.js'

/** A dispatch of fewer sentences has nothing around an incident to judge it by. */
const FEWEST_SENTENCES = 4

/** Settles the incidents of a dispatch, the one that a headline would tell in any case; gives the events of those that it does not report. */
export function settleIncidents(scene: Scene, incidents: readonly Incident[], judge: Judge): Set<Event> {
  const unreported = new Set<Event>()
  if (scene.document.sentences.length < FEWEST_SENTENCES) return unreported
  const all: Judged[] = []
  for (const [rank, incident] of incidents.entries()) {
    const kind = kindOfIncident(incident)
    if (kind === null) continue
    const rows = toldRows(scene, incident, rank, incidents.length)
    all.push({ incident, kind, rows, score: judge.isTold(rows, scene.words, incident), isBombing: false })
  }
  if (all.length === 0) return unreported
  const chosen = chooseReported(scene, all, judge)
  const reported = all.filter((one) => chosen.has(one))
  const others = all.filter((one) => !chosen.has(one))
  for (const { incident } of others) {
    const cause = causeOf(incident, reported)
    if (cause !== null) append(cause.incident, incident)
    else for (const event of incident.mentions) unreported.add(event)
  }
  for (const { incident, isBombing } of reported) settle(scene, incident, isBombing, judge)
  return unreported
}

/** "A bomb went off in Gao. … A watchman was killed": harm that is told right behind an incident is of that incident. */
function causeOf({ mentions, told }: Incident, reported: readonly Judged[]): Judged | null {
  if (!mentions.every((event) => HARM.test(event.trigger.text))) return null
  const [first = 0] = told
  let nearest: Judged | null = null
  for (const one of reported) {
    const last = one.incident.told.at(-1) ?? 0
    if (last <= first && first - last <= FARTHEST_HARM && last >= (nearest?.incident.told.at(-1) ?? 0)) nearest = one
  }
  return nearest
}

/** Words for what befalls victims. */
const HARM = /^(?:died|hurt|injured|killed|wounded|killing|wounding|injuring|damaged|destroyed)\b/i
/** Sentences behind an incident in which its harm is told. */
const FARTHEST_HARM = 2

function append({ mentions, told }: Incident, more: Incident): void {
  const [first] = mentions
  for (const event of more.mentions) {
    event.sameAs = first?.id ?? null
    mentions.push(event)
  }
  told.push(...more.told)
}

function settle(scene: Scene, incident: Incident, isBombing: boolean, judge: Judge): void {
  if (isBombing) makeBombing(incident)
  castIncident(scene, incident, judge)
  countVictim(scene, incident)
  dateIncident(scene, incident)
  placeIncident(scene, incident)
}

/** A mention without a place is where its sentence says that something was: "In Gao, two traders died. Police there blamed the blast …" */
function placeIncident({ trees, document, circumstances }: Scene, { mentions }: Incident): void {
  for (const event of mentions.slice(0, MOST_PLACED)) {
    const sentence = document.sentences[indexAt(document.sentences, event.trigger.spans[0]?.start ?? 0)]
    if (event.place === null && sentence !== undefined) event.place = nearPlace(trees, [sentence], circumstances)
  }
}

/** Mentions of one incident that are given a place. */
const MOST_PLACED = 24

/** News without any day is of the day of the dispatch, as far as anybody can tell; "last week" is a day that nobody can tell. */
function dateIncident({ date, document, circumstances }: Scene, { mentions, told }: Incident): void {
  const [first] = mentions
  if (first === undefined || date === null || first.type.name === 'THREATEN') return
  if (mentions.some(({ time }) => time !== null)) return
  const isDated = told.slice(0, MOST_PLACED).some((index) => {
    const sentence = document.sentences[index]
    return sentence !== undefined && within(circumstances.times, sentence).length > 0
  })
  if (!isDated) first.time = { value: date, range: null, mention: null }
}

/** "A dynamite attack destroyed the office": an attack that explosives made is a bombing. */
function makeBombing({ mentions: [first] }: Incident): void {
  if (first?.type.name === 'ASSAULT') first.type = { ...first.type, cameo: '183', mode: 'explosives' }
}

/** Kinds that go before the rest where mentions of an incident differ. */
const KINDS: readonly string[] = ['abduction', 'robbery', 'fire', 'bombing']

/** The kind of an incident, or null where no mention says that it happened or will. */
export function kindOfIncident({ mentions }: Incident): string | null {
  const kinds = new Set(
    mentions
      .filter(
        ({ polarity, modality }) => polarity === 'positive' && modality !== 'denied' && modality !== 'hypothetical',
      )
      .map((event) => kindOf(event)),
  )
  if (kinds.size === 0) return null
  return KINDS.find((kind) => (kinds as ReadonlySet<string>).has(kind)) ?? 'attack'
}
