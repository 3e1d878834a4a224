import type { Event } from '../../model/event.js'
import type { Incident } from './join.js'
import type { Scene } from './scene.js'

/** Words that say of a trigger that somebody died of it. */
const DEADLY = /\b(?:assassinat|execut|kill|murder|shot dead|stabbed to death)/i
/** Words in front of a single one. */
const SINGLE = /^(?:an?|one|the)\s/i

/** "They murdered the judge": where a killing has one victim and gives no number, one was killed. */
export function countVictim({ entities }: Scene, { mentions }: Incident): void {
  if (mentions.some(({ figures }) => figures.some(({ what }) => what === 'killed'))) return
  const deadly = mentions.find(({ trigger, modality }) => modality === 'asserted' && DEADLY.test(trigger.text))
  if (deadly === undefined) return
  const victims = mentions.flatMap(({ participants }) => participants.filter(({ role }) => role === 'recipient'))
  const [victim] = victims
  if (victim === undefined || victims.length > 1 || !isOne(entities, victim)) return
  const { mention } = victim
  deadly.figures = [...deadly.figures, { count: 1, min: null, max: null, unit: null, what: 'killed', mention }]
}

function isOne(entities: Scene['entities'], { entity, mention }: Event['participants'][number]): boolean {
  if (entity !== null && entities.get(entity)?.kind === 'person') return true
  return SINGLE.test(mention.text) && !/s$/i.test(mention.text.split(/,| of | in | from | who /i, 1)[0] ?? '')
}
