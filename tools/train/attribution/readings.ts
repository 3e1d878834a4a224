/**
 * Learns which stretches are said that only a rule or only the network takes for said, from annotated attributions. Writes
 * src/attribution/generated/readings.ts; prints how often it is right on a tenth of the articles learned without it.
 * usage: tsx tools/train/attribution/readings.ts GOLD_DIR/polnear
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judgeOf, partnersOf } from '../../../src/attribution/combine.js'
import { readBoth } from '../../../src/attribution/index.js'
import { READING_FEATURES, Reader, readingsOf } from '../../../src/attribution/readings.js'
import { readOpening } from '../../../src/dateline/index.js'
import { buildDocument } from '../../../src/document/index.js'
import { analyzeDocument } from '../../../src/language/index.js'
import type { Span } from '../../../src/model/span.js'
import { findQuotes } from '../../../src/quotes/index.js'
import { layoutText } from '../../../src/text/layout.js'
import { accuracy, type Choice, learnChoices } from './choice-learner.js'

const HOW = { rounds: 20, rate: 0.05, decay: 1e-3 }
const SCALE = 64
const PARTS = 10

type Part = { readonly spans: readonly Span[] } | null
interface Gold {
  readonly id: string
  readonly attributions: readonly { readonly cue: Part; readonly content: { readonly spans: readonly Span[] } }[]
}

const folder = process.argv[2] as string
const lines = (name: string): string[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** Choices between no and yes, one a stretch, by article. */
function choicesOf(split: string): Choice[][] {
  const gold = new Map(
    lines(`${split}.gold.ndjson`)
      .map((line) => JSON.parse(line) as Gold)
      .map((one) => [one.id, one]),
  )
  return lines(`${split}.ndjson`).map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    return choicesIn(text, gold.get(id)?.attributions ?? [])
  })
}

function choicesIn(text: string, golds: Gold['attributions']): Choice[] {
  const layout = layoutText(text)
  const opening = readOpening(layout, { date: null, country: null })
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  const { quotes } = findQuotes(layout)
  const { rules, seen } = readBoth(document, opening, quotes, analyzeDocument(document))
  const judge = judgeOf(document, quotes, rules, seen)
  const choices: Choice[] = []
  for (const [draft, partner] of partnersOf(rules, seen)) {
    const { cue, source } = partner
    if (cue === null || (source !== null && shared(draft.content, [source]) > 0)) continue
    const right = golds
      .filter((one) => one.cue !== null && shared(one.cue.spans, [cue]) > 0)
      .map(({ content }) => content.spans)
      .sort((a, b) => likeness(b, draft, partner) - likeness(a, draft, partner))[0]
    if (right === undefined || likeness(right, draft, partner) === 0) continue
    const readings = readingsOf(draft.content, partner.content)
    readings.forEach((reading, index) => {
      if (reading.reader === Reader.Both || judge.wordsIn(reading) === 0) return
      const features: number[] = []
      judge.features(draft, partner, readings, index, features)
      const isSaid = shared([reading], right) * 2 >= reading.end - reading.start
      choices.push({ options: [[], features], right: isSaid ? 1 : 0 })
    })
  }
  return choices
}

/** How much of an annotated content the better of the two has. */
function likeness(
  right: readonly Span[],
  { content }: { content: readonly Span[] },
  other: { content: readonly Span[] },
): number {
  return Math.max(jaccard(right, content), jaccard(right, other.content))
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const common = shared(a, b)
  return common / (lengthOf(a) + lengthOf(b) - common)
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const one of a)
    for (const two of b) sum += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start))
  return sum
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

const train = choicesOf('train')
let sum = 0
for (let part = 0; part < PARTS; part++) {
  const weights = learnChoices(train.filter((_, index) => index % PARTS !== part).flat(), READING_FEATURES, HOW)
  const held = train.filter((_, index) => index % PARTS === part).flat()
  sum += accuracy(held, weights) * held.length
}
const all = train.flat()
const weights = learnChoices(all, READING_FEATURES, HOW)
const dev = choicesOf('dev').flat()
console.log(`each tenth by the others ${((100 * sum) / all.length).toFixed(2)} of ${all.length}`)
console.log(`dev ${(100 * accuracy(dev, weights)).toFixed(2)} of ${dev.length}`)
const whole = weights.map((weight) => Math.round(weight * SCALE))
const rows: string[] = []
for (let at = 0; at < whole.length; at += 20) rows.push(`  ${[...whole.subarray(at, at + 20)].join(', ')},`)
writeFileSync(
  fileURLToPath(new URL('../../../src/attribution/generated/readings.ts', import.meta.url)),
  `// Made by tools/train/attribution/readings.ts; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** Weights of the features of a stretch that only a rule or only the network takes for said, by their places. */
export const READING_WEIGHTS: readonly number[] = [
${rows.join('\n')}
]
`,
)
