import type { Event } from '../../model/event.js'
import type { Incident } from './join.js'
import { COUNTED, type CountedKind, type Judge } from './judge.js'
import { Rows } from './rows.js'
import type { Scene } from './scene.js'
import { type TextRows, textRowsOf } from './text-rows.js'
import { bombingRows } from './told-features.js'

/** An incident with what it is judged by. */
export interface Judged {
  readonly incident: Incident
  readonly kind: string
  readonly rows: Int32Array
  /** How surely it is told. */
  readonly score: number
  isBombing: boolean
}

/** Incidents of one kind that a dispatch may report; more are taken as one by one. */
const MOST_COUNTED = 3
/** Above every score. */
const MAIN_RANK = 1000
/** What stands for the score of a kind of which nothing is found. */
const NOTHING = -4

/** Which incidents a dispatch reports, by how many of each kind it does, the surest first; some attacks turn out as bombings. */
export function chooseReported(scene: Scene, all: readonly Judged[], judge: Judge): Set<Judged> {
  const reported = new Set<Judged>()
  const text = textRowsOf(scene.trees, scene.document)
  /** Kinds that a dispatch does not report, whatever its main event looks like: then it speaks of them in general or of long ago. */
  const unlike = new Set<string>()
  const byKind = new Map<string, Judged[]>()
  for (const one of all) {
    const same = byKind.get(one.kind)
    if (same === undefined) byKind.set(one.kind, [one])
    else same.push(one)
  }
  // What a headline would tell goes before the rest.
  const rankOf = (one: Judged): number => (isMain(scene, one.incident) ? MAIN_RANK : one.score)
  for (const same of byKind.values()) same.sort((a, b) => rankOf(b) - rankOf(a))
  const view = viewOf(scene, text, byKind, judge)
  for (const kind of ['bombing', 'attack', 'abduction'] as const) {
    const own = (byKind.get(kind) ?? []).filter(({ isBombing }) => !isBombing)
    const attacks = kind === 'bombing' ? (byKind.get('attack') ?? []) : []
    const open = [...own, ...attacks]
    let count = 0
    for (let isOne = true; isOne && count < open.length; count += isOne ? 1 : 0) {
      const features = featuresOf(view, kind, open, own.length, count)
      const before = Math.min(count, MOST_COUNTED - 1)
      const score = judge.isCounted(features, kind, before, (open[count] as Judged).incident)
      if (count === 0 && score <= 0) unlike.add(kind)
      isOne = score > 0
    }
    for (const one of own.slice(0, count)) reported.add(one)
    for (const one of bombingsAmong(scene, attacks, judge, count - own.length)) {
      one.isBombing = true
      reported.add(one)
    }
  }
  for (const [kind, same] of byKind) {
    if ((COUNTED as readonly string[]).includes(kind) || (view.reported.get(kind) ?? 0) <= 0) continue
    for (const [rank, one] of same.entries()) if (rank === 0 || one.score > 0) reported.add(one)
  }
  for (const one of all) if (!unlike.has(one.kind) && isMain(scene, one.incident)) reported.add(one)
  return reported
}

/** The attacks that were most likely made with explosives. */
function bombingsAmong(scene: Scene, attacks: readonly Judged[], judge: Judge, most: number): Judged[] {
  if (most <= 0) return []
  return attacks
    .map((one) => ({ one, score: judge.isBombing(bombingRows(scene, one.incident, one.rows), one.incident) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one)
}

/** What is seen of the dispatch as a whole. */
interface View {
  readonly inText: readonly number[]
  readonly reported: ReadonlyMap<string, number>
  readonly length: number
  readonly main: string | null
  readonly kinds: number
}

function viewOf(scene: Scene, text: TextRows, byKind: ReadonlyMap<string, readonly Judged[]>, judge: Judge): View {
  const reported = new Map<string, number>()
  let main: string | null = null
  for (const [kind, same] of byKind) {
    reported.set(kind, judge.isReported(rowsOf(same, scene.words), kind))
    if (same.some(({ incident }) => isMain(scene, incident))) main = kind
  }
  return {
    inText: judge.inText(text),
    reported,
    length: Math.sqrt(Math.min(scene.document.sentences.length, 64)) / 4,
    main,
    kinds: byKind.size,
  }
}

/** Numbers that {@link featuresOf} gives. */
export const FEATURES = 18

/** By what it is told whether a dispatch reports at least `before + 1` incidents of a kind; of the open ones the first `own` are of it. */
function featuresOf(view: View, kind: CountedKind, open: readonly Judged[], own: number, before: number): number[] {
  const score = open[before]?.score ?? 0
  const first = open[0]?.score ?? 0
  let sum = 0
  for (let at = 0; at < own; at++) sum += chance(open[at]?.score ?? 0)
  return [
    1,
    ...view.inText,
    ...COUNTED.map((one) => view.reported.get(one) ?? NOTHING),
    score,
    first,
    Math.min(own, 6) / 3,
    Math.min(open.length, 6) / 3,
    sum,
    before < own ? 1 : 0,
    view.length,
    view.main === kind ? 1 : 0,
    view.main === null ? 1 : 0,
    before >= own ? score : 0,
    Math.min(view.kinds, 4) / 2,
  ]
}

/** From 0 to 1, much as odds are read. */
function chance(score: number): number {
  return 0.5 + score / (2 * (1 + Math.abs(score)))
}

/** Whether an incident is the one that a headline would tell. */
export function isMain({ main }: Scene, { mentions }: { readonly mentions: readonly Event[] }): boolean {
  return main !== null && mentions.includes(main)
}

/** All features of incidents, and the words of the dispatch. */
function rowsOf(judged: readonly Judged[], words: Int32Array): Int32Array {
  const rows = new Rows()
  for (const one of judged) rows.addAll(one.rows)
  rows.addAll(words)
  return rows.done()
}
