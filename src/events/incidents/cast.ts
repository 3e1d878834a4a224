import type { Event, Participant } from '../../model/event.js'
import { mentionOf } from '../../text/span.js'
import { type Candidate, candidatesOf, spanOf } from './candidates.js'
import type { Incident } from './join.js'
import { type Judge, PARTS } from './judge.js'
import { partRows, stageOf } from './part-features.js'
import { indexAt } from './position.js'
import { type Scene, sentenceAt } from './scene.js'

/**
 * Gives an incident those who took part in it, each once: at the mention of the incident in whose sentence they are first named, else
 * at its first mention. Who stands at a mention by the tree alone and fits no part is left out.
 */
export function castIncident(scene: Scene, incident: Incident, judge: Judge): void {
  const stage = stageOf(scene, incident)
  const cast: { readonly candidate: Candidate; readonly part: number }[] = []
  for (const candidate of candidatesOf(scene, incident)) {
    const scores = judge.parts(partRows(scene, stage, candidate), candidate, incident)
    let best = 0
    for (let part = 1; part < PARTS.length; part++) if ((scores[part] ?? 0) > (scores[best] ?? 0)) best = part
    if ((scores[best] ?? 0) > 0) cast.push({ candidate, part: best })
  }
  for (const event of incident.mentions)
    if (event !== scene.main)
      event.participants = event.participants.filter(({ role }) => !(PARTS as readonly string[]).includes(role))
  for (const { candidate, part } of cast) {
    const head = candidate.heads[0] ?? 0
    const { start, end } = spanOf(scene.trees, head)
    if (scene.main !== null && incident.mentions.includes(scene.main) && isIn(scene.main, candidate, start, end))
      continue
    const participant: Participant = {
      role: PARTS[part] ?? 'actor',
      mention: mentionOf(scene.trees.text, start, end),
      entity: candidate.entity,
    }
    mentionAt(scene, incident, head)?.participants.push(participant)
  }
}

/** Whether someone takes part in an event already. */
function isIn({ participants }: Event, { entity }: Candidate, start: number, end: number): boolean {
  return participants.some(
    (one) => (entity !== null && one.entity === entity) || (one.mention.start < end && start < one.mention.end),
  )
}

/** The mention of an incident in the sentence of a phrase, else the first. */
function mentionAt(scene: Scene, { mentions }: Incident, head: number): Event | undefined {
  const sentence = sentenceAt(scene, head)
  return (
    mentions.find((event) => indexAt(scene.document.sentences, event.trigger.spans[0]?.start ?? 0) === sentence) ??
    mentions[0]
  )
}
