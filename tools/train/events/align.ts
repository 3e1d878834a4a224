/** Which incident that was found is which of the key. */
import { kindOfIncident } from '../../../src/events/incidents/index.js'
import type { Incident } from '../../../src/events/incidents/join.js'
import { type GoldFiller, type GoldIncident, isAlike, wordingsOf } from './gold.js'
import type { Text } from './texts.js'

/** The types of the key by kind. */
export const TYPES: Readonly<Record<string, string>> = {
  abduction: 'KIDNAPPING',
  robbery: 'ROBBERY',
  fire: 'ARSON',
  bombing: 'BOMBING',
  attack: 'ATTACK',
}

/** Types that a trigger may mix up: an attack with dynamite, a bombing from the air. */
const MIXED: ReadonlySet<string> = new Set(['ATTACK', 'BOMBING'])

/** How much evidence counts; the type counts 1, or less where two types may be mixed up. */
const OTHER_TYPE = 0.4
const TARGET = 0.4
const RECIPIENT = 0.3
const OTHER_FILLER = 0.15
const PLACE = 0.3
/** The earlier of two that fit alike. */
const LATER = -0.01
const ENOUGH = 0.5

/** The incident of the key for each that was found, or null: the best pairs first, each once. */
export function alignIncidents(text: Text, incidents: readonly Incident[]): (GoldIncident | null)[] {
  const pairs: { score: number; found: number; gold: number }[] = []
  for (const [found, incident] of incidents.entries())
    for (const [gold, key] of text.gold.entries()) {
      const score = likeness(text, incident, key) + LATER * found
      if (score > ENOUGH) pairs.push({ score, found, gold })
    }
  pairs.sort((a, b) => b.score - a.score)
  const golds: (GoldIncident | null)[] = incidents.map(() => null)
  const used = new Set<number>()
  for (const { found, gold } of pairs) {
    if (golds[found] !== null || used.has(gold)) continue
    golds[found] = text.gold[gold] ?? null
    used.add(gold)
  }
  return golds
}

function likeness({ document }: Text, incident: Incident, key: GoldIncident): number {
  const type = TYPES[kindOfIncident(incident) ?? '']
  if (type === undefined) return 0
  const isOwn = key.type.includes(type)
  if (!isOwn && !(MIXED.has(type) && key.type.some((one) => MIXED.has(one)))) return 0
  const told = evenBlanks(
    incident.told
      .map((index) => document.text.slice(document.sentences[index]?.start, document.sentences[index]?.end))
      .join(' '),
  )
  const named = (fillers: readonly GoldFiller[]): number =>
    fillers.filter((filler) => wordingsOf(filler).some((wording) => told.includes(evenBlanks(wording)))).length
  const recipients = incident.mentions.flatMap(({ participants }) =>
    participants.filter(({ role }) => role === 'recipient').map(({ mention }) => mention.text),
  )
  const targets = [...key.humanTargets, ...key.physicalTargets]
  const suffering = targets.filter((target) => isAlike(wordingsOf(target), recipients)).length
  const isThere = key.locations.some(({ places }) => places.some(({ name }) => told.includes(evenBlanks(name))))
  return (
    (isOwn ? 1 : OTHER_TYPE) +
    TARGET * Math.min(3, named(targets)) +
    RECIPIENT * Math.min(2, suffering) +
    OTHER_FILLER * (named(key.instruments) + Math.min(2, named([...key.perpetrators, ...key.organizations]))) +
    (isThere ? PLACE : 0)
  )
}

function evenBlanks(text: string): string {
  return text.toUpperCase().replace(/\s+/g, ' ')
}
