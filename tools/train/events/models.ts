/** Learns the weights of every decision. */
import { scoreOf, type Weights } from '../../../src/events/incidents/linear.js'
import { DECISIONS, type Decision } from '../../../src/events/incidents/model.js'
import type { Examples, PartExample } from './examples.js'
import { type Example, learn, type Settings } from './learn.js'

const SETTINGS: Readonly<Record<Decision, Settings>> = {
  reported: { epochs: 20, rate: 0.03, decay: 0.01 },
  told: { epochs: 20, rate: 0.03, decay: 0.01 },
  bombing: { epochs: 20, rate: 0.03, decay: 0.01 },
  actor: { epochs: 8, rate: 0.05, decay: 0.003 },
  recipient: { epochs: 8, rate: 0.05, decay: 0.003 },
  instrument: { epochs: 8, rate: 0.1, decay: 0.003 },
}
/** How much another phrase for a filler that has been found counts as wrong. */
const SECOND_PHRASE = 0.5

/** Learns from the examples of messages. */
export function learnModel(examples: readonly Examples[]): Record<Decision, Weights> {
  const weights = DECISIONS.map((decision) => {
    const all = examples.flatMap((one) => one[decision])
    const isPart = decision === 'actor' || decision === 'recipient' || decision === 'instrument'
    const first = learn(all, SETTINGS[decision])
    return [decision, isPart ? learn(oncePerFiller(all as PartExample[], first), SETTINGS[decision]) : first]
  })
  return Object.fromEntries(weights) as Record<Decision, Weights>
}

/** Of several phrases for one filler only the one that fits best is right: the others say the same again. */
function oncePerFiller(examples: readonly PartExample[], weights: Weights): Example[] {
  const best = new Map<string, { score: number; example: PartExample }>()
  for (const example of examples) {
    if (!example.isRight) continue
    const score = scoreOf(weights, example.rows, example.words)
    const known = best.get(example.filler)
    if (known === undefined || known.score < score) best.set(example.filler, { score, example })
  }
  return examples.map((example) =>
    !example.isRight || best.get(example.filler)?.example === example
      ? example
      : { ...example, isRight: false, weight: SECOND_PHRASE },
  )
}
