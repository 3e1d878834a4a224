/**
 * Learns which stretches are said that only a rule or only the network takes for said, from annotated attributions. Writes
 * src/attribution/generated/readings.ts; prints how often it is right on tenths of the articles that it did not learn from, and on dev.
 * usage: tsx tools/train/attribution/readings.ts GOLD_DIR/polnear
 */
import { judgeOf, partnersOf } from '../../../src/attribution/combine.js'
import type { Draft } from '../../../src/attribution/draft.js'
import { readBoth } from '../../../src/attribution/index.js'
import { hasShared, READING_FEATURES, Reader } from '../../../src/attribution/readings.js'
import type { Span } from '../../../src/model/span.js'
import { type Article, annotatedArticles, jaccard, shared } from './annotated.js'
import { accuracyByTenths } from './by-tenths.js'
import { accuracy, type Choice, learnChoices } from './choice-learner.js'
import { writeWeights } from './whole-numbers.js'

const HOW = { rounds: 20, rate: 0.05, decay: 1e-3 }

/** Choices between no and yes, one a stretch. */
function choicesIn({ document, opening, quotes, analysis, annotated }: Article): Choice[] {
  const { rules, seen } = readBoth(document, opening, quotes, analysis)
  const judge = judgeOf(document, quotes, rules, seen)
  const choices: Choice[] = []
  for (const [draft, partner] of partnersOf(rules, seen)) {
    const { cue, source } = partner
    if (cue === null || (source !== null && shared(draft.content, [source]) > 0)) continue
    const right = annotated
      .filter((one) => one.cue !== null && shared(one.cue.spans, [cue]) > 0)
      .map(({ content }) => content.spans)
      .sort((a, b) => likeness(b, draft, partner) - likeness(a, draft, partner))[0]
    if (right === undefined || likeness(right, draft, partner) === 0) continue
    const readings = judge.readings(draft, partner)
    const isShared = hasShared(readings)
    readings.forEach((reading, index) => {
      if (reading.reader === Reader.Both || judge.wordsIn(reading) === 0) return
      const features: number[] = []
      judge.features(draft, partner, readings, index, isShared, features)
      const isSaid = shared([reading], right) * 2 >= reading.end - reading.start
      choices.push({ options: [[], features], right: isSaid ? 1 : 0 })
    })
  }
  return choices
}

/** How much of an annotated content the better of the two has. */
function likeness(right: readonly Span[], draft: Draft, partner: Draft): number {
  return Math.max(jaccard(right, draft.content), jaccard(right, partner.content))
}

const folder = process.argv[2] as string
const train = [...annotatedArticles(folder, 'train')].map(choicesIn)
const dev = [...annotatedArticles(folder, 'dev')].flatMap(choicesIn)
const weights = learnChoices(train.flat(), READING_FEATURES, HOW)
console.log(
  `each tenth by the others ${(100 * accuracyByTenths(train, READING_FEATURES, HOW)).toFixed(2)} of ${train.flat().length}`,
)
console.log(`dev ${(100 * accuracy(dev, weights)).toFixed(2)} of ${dev.length}`)
writeWeights(
  'readings.ts',
  import.meta.url,
  'READING_WEIGHTS',
  'Weights of the features of a stretch that only a rule or only the network takes for said, by their places.',
  weights,
)
