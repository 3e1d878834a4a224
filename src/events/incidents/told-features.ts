import type { Event } from '../../model/event.js'
import { within } from '../circumstances.js'
import { NONE } from '../tree.js'
import type { Incident } from './join.js'
import { kindOf, look } from './mention.js'
import { Rows, step } from './rows.js'
import { type Scene, tagOf } from './scene.js'

/** Features of an incident by which it is told whether it was done with explosives: its own, and the words beside it. */
export function bombingRows(scene: Scene, incident: Incident, told: Int32Array): Int32Array {
  const rows = new Rows()
  rows.addAll(told)
  for (const index of incident.told.slice(0, MOST_SENTENCES)) {
    besideRows(scene, index - 1, rows)
    besideRows(scene, index + 1, rows)
  }
  return rows.done()
}

/** Features of an incident: what all of its mentions show, and the first one apart. */
export function toldRows(scene: Scene, incident: Incident, rank: number, count: number): Int32Array {
  const rows = new Rows()
  const [first] = incident.mentions
  if (first === undefined) return rows.done()
  const kinds = new Set(incident.mentions.map((event) => kindOf(event)))
  const kind = KINDS.find((one) => kinds.has(one)) ?? 'any'
  rows.add(10, kind)
  rows.add(11, `${kind} ${step(incident.mentions.length)}`)
  rows.add(12, `${step(rank)} ${step(count)}`)
  rows.add(13, step(incident.told.length))
  rows.add(14, `${step(incident.told[0] ?? 0)}`)
  rows.add(15, `${kind} ${step(Math.floor((10 * (incident.told[0] ?? 0)) / scene.document.sentences.length))}`)
  rows.add(16, String(scene.main !== null && incident.mentions.includes(scene.main)))
  rows.add(17, `${kind} ${step(scene.document.sentences.length)}`)
  for (const event of incident.mentions.slice(0, MOST_MENTIONS)) mentionRows(scene, event, kind, event === first, rows)
  for (const told of incident.told.slice(0, MOST_SENTENCES)) sentenceRows(scene, told, rows)
  return rows.done()
}

const KINDS = ['abduction', 'robbery', 'fire', 'bombing', 'killing', 'fight'] as const
/** Mentions and sentences of one incident that are looked at: a book about a war has thousands. */
const MOST_MENTIONS = 12
const MOST_SENTENCES = 8

function mentionRows(scene: Scene, event: Event, kind: string, isFirst: boolean, rows: Rows): void {
  const { trees, analysis, document, entities, founds } = scene
  const found = founds.get(event)
  if (found === undefined) return
  const { word, verb } = found
  const { sentences, paragraphs, text } = document
  const seen = look(event, { text, sentences, paragraphs, entities: [] }, entities)
  const trigger = event.trigger.text.toLowerCase()
  const lemma = trees.lemma(word)
  const tag = tagOf(analysis, verb)
  const add = (template: number, value: string): void => {
    rows.add(template, value)
    if (isFirst) rows.add(template + 100, value)
  }
  add(20, lemma)
  add(21, trigger)
  add(22, `${event.type.cameo} ${event.type.mode}`)
  add(23, `${tag} ${trees.relation(verb)}`)
  add(24, `${event.type.name} ${event.modality}`)
  add(25, `${lemma} ${tag} ${event.modality}`)
  add(26, `${seen.isDefinite} ${seen.isAnother} ${seen.isIndefinite} ${tag}`)
  const head = trees.head(verb)
  if (head !== NONE) {
    add(27, `${trees.relation(verb)} ${trees.lemma(head)}`)
    add(28, `${trees.preposition(word)} ${trees.lemma(head)}`)
  }
  for (const child of trees.children(verb)) {
    const relation = trees.relation(child)
    if (relation === 'aux' || relation === 'advmod' || relation === 'amod' || relation === 'det' || relation === 'mark')
      add(29, `${relation} ${trees.lower(child)}`)
    else add(30, `${relation} ${trees.preposition(child)} ${trees.lemma(child)}`)
  }
  const roles = new Set<string>()
  for (const { role, mention, entity } of event.participants) {
    const of = entity === null ? undefined : entities.get(entity)
    const last = mention.text.toLowerCase().split(/\s+/).at(-1) ?? ''
    add(31, `${role} ${of?.kind ?? 'none'}`)
    add(32, `${role} ${last}`)
    add(33, `${kind} ${role} ${of?.kind ?? 'none'}`)
    add(41, `${role} ${lemma} ${last}`)
    roles.add(role)
  }
  add(34, `${kind} ${[...roles].sort().join(' ')}`)
  add(35, `${kind} ${placeSort(event)}`)
  add(36, `${kind} ${timeSort(event, scene.date)}`)
  for (const { what, count } of event.figures) add(37, `${what} ${step(count ?? 0)}`)
  const attribution = event.attribution === null ? undefined : scene.attributions.get(event.attribution)
  add(
    38,
    attribution === undefined ? 'own' : `${attribution.mode} ${attribution.cue?.stance} ${attribution.source?.kind}`,
  )
  if (attribution?.cue != null) add(39, attribution.cue.lemma)
  add(40, step(seen.paragraph))
}

function placeSort({ place }: Event): string {
  if (place === null) return 'none'
  return place.country === null ? 'unknown' : 'known'
}

/** How long before the dispatch an event was, as far as its time says so. */
function timeSort({ time }: Event, date: string | null): string {
  if (time === null) return 'none'
  if (time.mention === null) return 'dispatch'
  if (date === null) return 'some'
  return `${Math.min(time.value.length, 10)} ${daysSort(time.value, date)}`
}

/** Days in steps. */
export function daysSort(value: string, date: string): string {
  const days = dayNumber(date) - dayNumber(value)
  if (Number.isNaN(days)) return 'odd'
  if (days < 0) return 'future'
  if (days < 4) return String(days)
  return days < 8 ? 'week' : days < 32 ? 'month' : days < 70 ? 'two months' : days < 400 ? 'year' : 'past'
}

/** Days, roughly: months of 31. */
function dayNumber(value: string): number {
  const year = Number(value.slice(0, 4))
  const month = value.length < 7 ? 1 : Number(value.slice(5, 7))
  const day = value.length < 10 ? 1 : Number(value.slice(8, 10))
  return (year * 12 + month) * 31 + day
}

/** What else its sentence says. */
function sentenceRows(scene: Scene, index: number, rows: Rows): void {
  const { trees, document, analysis } = scene
  const sentence = document.sentences[index]
  if (sentence === undefined) return
  const end = Math.min(sentence.endToken, sentence.firstToken + MOST_WORDS)
  let root = NONE
  for (let word = sentence.firstToken; word < end; word++) {
    const pos = trees.pos(word)
    if (trees.head(word) === NONE && trees.relation(word) === 'root') root = word
    if (pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV' || pos === 'AUX')
      rows.add(50, trees.lemma(word))
    if (word > sentence.firstToken) rows.add(54, `${trees.lower(word - 1)} ${trees.lower(word)}`)
  }
  if (root !== NONE) rows.add(51, `${trees.lemma(root)} ${tagOf(analysis, root)}`)
  for (const { value } of within(scene.circumstances.times, sentence))
    if (scene.date !== null && /^\d{4}/.test(value)) rows.add(52, daysSort(value, scene.date))
  rows.add(53, scene.opening.roles[sentence.paragraph] ?? '')
}

/** What the sentences beside it say. */
function besideRows({ trees, document }: Scene, index: number, rows: Rows): void {
  const sentence = document.sentences[index]
  if (sentence === undefined) return
  const end = Math.min(sentence.endToken, sentence.firstToken + MOST_WORDS)
  for (let word = sentence.firstToken; word < end; word++)
    if (trees.pos(word) === 'NOUN' || trees.pos(word) === 'VERB') rows.add(55, trees.lemma(word))
}

const MOST_WORDS = 80
