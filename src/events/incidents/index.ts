/**
 * Reads violent incidents over the whole dispatch: which it reports and which it only speaks of, and who played which part.
 * What decides is learned (`tools/train/events`); `docs/MODEL-CARD.md` says from what and how well.
 */
import type { Event } from '../../model/event.js'
import { castIncident } from './cast.js'
import type { Incident } from './join.js'
import type { Judge } from './judge.js'
import { kindOf } from './mention.js'
import { Rows } from './rows.js'
import type { Scene } from './scene.js'
import { bombingRows, toldRows } from './told-features.js'
import { countVictim } from './toll.js'

/** A dispatch of fewer sentences has nothing around an incident to judge it by. */
const FEWEST_SENTENCES = 4

/** An incident with what it is judged by. */
interface Judged {
  readonly incident: Incident
  readonly rows: Int32Array
  readonly score: number
}

/** Settles the incidents of a dispatch, the one that a headline would tell in any case; gives the events of those that it does not report. */
export function settleIncidents(scene: Scene, incidents: readonly Incident[], judge: Judge): Set<Event> {
  const unreported = new Set<Event>()
  if (scene.document.sentences.length < FEWEST_SENTENCES) return unreported
  const byKind = new Map<string, Judged[]>()
  for (const [rank, incident] of incidents.entries()) {
    const kind = kindOfIncident(incident)
    if (kind === null) continue
    const rows = toldRows(scene, incident, rank, incidents.length)
    const judged = { incident, rows, score: judge.isTold(rows, scene.words, incident) }
    const same = byKind.get(kind)
    if (same === undefined) byKind.set(kind, [judged])
    else same.push(judged)
  }
  for (const [kind, all] of byKind) {
    const isReported = judge.isReported(rowsOf(all, scene.words), kind) > 0
    const most = Math.max(...all.map(({ score }) => score))
    for (const { incident, rows, score } of all) {
      const isMain = scene.main !== null && incident.mentions.includes(scene.main)
      if (isMain || (isReported && (score > 0 || score === most))) settle(scene, incident, kind, rows, judge)
      else for (const event of incident.mentions) unreported.add(event)
    }
  }
  return unreported
}

function settle(scene: Scene, incident: Incident, kind: string, rows: Int32Array, judge: Judge): void {
  if (kind === 'attack' && judge.isBombing(bombingRows(scene, incident, rows), incident) > 0) makeBombing(incident)
  castIncident(scene, incident, judge)
  countVictim(scene, incident)
  dateIncident(scene, incident)
}

/** News without a day is of the day of the dispatch, as far as anybody can tell. */
function dateIncident({ date }: Scene, { mentions }: Incident): void {
  const [first] = mentions
  if (first === undefined || date === null || first.type.name === 'THREATEN') return
  if (mentions.every(({ time }) => time === null)) first.time = { value: date, range: null, mention: null }
}

/** "A dynamite attack destroyed the office": an attack that explosives made is a bombing. */
function makeBombing({ mentions: [first] }: Incident): void {
  if (first?.type.name === 'ASSAULT') first.type = { ...first.type, cameo: '183', mode: 'explosives' }
}

/** All features of incidents, and the words of the dispatch. */
function rowsOf(judged: readonly Judged[], words: Int32Array): Int32Array {
  const rows = new Rows()
  for (const one of judged) rows.addAll(one.rows)
  rows.addAll(words)
  return rows.done()
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
