/** Learns the weights of every decision. */
import { FEATURES } from '../../../src/events/incidents/choose.js'
import { COUNTED, type CountedKind } from '../../../src/events/incidents/judge.js'
import { scoreOf, type Weights } from '../../../src/events/incidents/linear.js'
import {
  COUNT_SCALE,
  DECISIONS,
  type Decision,
  type Model,
  SCALE,
  TEXT_SCALE,
} from '../../../src/events/incidents/model.js'
import { TEXT_ROWS } from '../../../src/events/incidents/text-rows.js'
import type { CountExample, Examples, PartExample, TextExample } from './examples.js'
import { type Example, learn, type Settings } from './learn.js'
import { learnValued, type ValuedExample } from './learn-valued.js'

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

/** Learns all but the counts from the examples of messages. */
export function learnModel(examples: readonly Examples[]): Model {
  const weights = DECISIONS.map((decision) => {
    const all = examples.flatMap((one) => one[decision])
    const isPart = decision === 'actor' || decision === 'recipient' || decision === 'instrument'
    const first = learn(all, SETTINGS[decision])
    const last = isPart ? learn(oncePerFiller(all as PartExample[], first), SETTINGS[decision]) : first
    return [decision, last.map((weight) => weight * SCALE)]
  })
  return {
    decisions: Object.fromEntries(weights) as Record<Decision, Weights>,
    texts: ofCounted((kind) =>
      learnTexts(
        examples.flatMap(({ texts }) => texts),
        kind,
      ),
    ),
    counts: ofCounted(() => []),
  }
}

/** What the square of a weight costs. */
const TEXT_DECAY = 0.1
const COUNT_DECAY = 2
/** Words of so few texts are not learned. */
const FEWEST_TEXTS = 2
/** Brings the values of words to the size that their decay is meant for. */
const TEXT_VALUE = 0.25
/** Fewer examples that are right say nothing. */
const FEWEST_RIGHT = 8

/** Weights of the words of texts: the rarer a word the more it may weigh. */
function learnTexts(texts: readonly TextExample[], kind: CountedKind): Float64Array {
  const seen = new Float64Array(TEXT_ROWS)
  let all = 0
  for (const { text, weight } of texts) {
    if (weight === 1) all++
    if (weight === 1) for (const row of text.rows) seen[row] = (seen[row] as number) + 1
  }
  const rarity = seen.map((count) => (count < FEWEST_TEXTS ? 0 : TEXT_VALUE * Math.log((all + 1) / (count + 0.5))))
  const valued: ValuedExample[] = texts
    .filter(({ kinds }) => kinds[kind] !== undefined)
    .map(({ text: { rows, values }, kinds, weight }) => ({
      rows: [...rows, TEXT_ROWS],
      values: [...values.map((value, at) => value * (rarity[rows[at] as number] as number)), 1],
      isRight: kinds[kind] === true,
      weight,
    }))
  const weights = learnValued(valued, TEXT_ROWS + 1, TEXT_DECAY)
  return weights.map((weight, row) => TEXT_SCALE * weight * (row < TEXT_ROWS ? (rarity[row] as number) : 1))
}

/** Weights of what tells how many incidents there are. */
export function learnCounts(examples: readonly CountExample[]): Model['counts'] {
  return ofCounted((kind) =>
    [0, 1, 2].map((before) => {
      const own = examples.filter((one) => one.kind === kind && one.before === before)
      if (own.filter(({ isRight }) => isRight).length < FEWEST_RIGHT) return []
      const weights = learnValued(
        own.map(({ features, isRight, weight }) => ({
          rows: features.map((_, at) => at),
          values: features,
          isRight,
          weight,
        })),
        FEATURES,
        COUNT_DECAY,
      )
      return [...weights].map((weight) => weight * COUNT_SCALE)
    }),
  )
}

function ofCounted<Value>(make: (kind: CountedKind) => Value): Record<CountedKind, Value> {
  return Object.fromEntries(COUNTED.map((kind) => [kind, make(kind)])) as Record<CountedKind, Value>
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
