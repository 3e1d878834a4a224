/**
 * How often attributions are right on annotated articles, by rule and by level of the network's support: content (Jaccard of words
 * 0.5 or more), source and cue (a word in common) agree with one annotated attribution. Prints the table of
 * src/attribution/confidence.data.ts (`--write` writes it) and how reliable the confidences are, each article judged by a table
 * made of the others (ten parts).
 *
 *     npx tsx tools/evaluate/confidence.ts GOLD_DIR/polnear [--split dev] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SUPPORT_LEVELS, supportLevel } from '../../src/attribution/confidence.js'
import { SCORE_SCALE } from '../../src/attribution/generated/shape.js'
import { explainAttributions } from '../../src/attribution/index.js'
import { readOpening } from '../../src/dateline/index.js'
import { buildDocument } from '../../src/document/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import type { Span } from '../../src/model/span.js'
import { findQuotes } from '../../src/quotes/index.js'
import { layoutText } from '../../src/text/layout.js'

interface Part {
  readonly spans: readonly Span[]
}
interface Gold {
  readonly id: string
  readonly attributions: readonly { readonly source: Part | null; readonly cue: Part | null; readonly content: Part }[]
}
interface Item {
  readonly id: string
  readonly text: string
  readonly date?: string
}

const args = process.argv.slice(2)
const option = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null)
const directory = args[0] ?? ''
const split = option('--split') ?? 'dev'
const read = <T>(file: string): T[] =>
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const items = new Map(read<Item>(`${split}.ndjson`).map((item) => [item.id, item]))

interface Judged {
  readonly part: number
  readonly rule: string
  readonly level: number
  readonly isRight: boolean
}
const PARTS = 10
/** Attributions that a cell of the table is drawn towards its row by, and a row towards the whole. */
const PRIOR = 6
const judged: Judged[] = []

read<Gold>(`${split}.gold.ndjson`).forEach((gold, part) => {
  const item = items.get(gold.id)
  if (item === undefined) return
  const { attributions, rules, support } = explain(item)
  const words = [...item.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => match.index)
  const wordsOf = (spans: readonly Span[]): Set<number> => {
    const found = new Set<number>()
    for (const { start, end } of spans)
      for (let index = firstAtOrAfter(words, start); index < words.length && (words[index] ?? 0) < end; index++)
        found.add(index)
    return found
  }
  const golds = gold.attributions.map(({ source, cue, content }) => ({
    source: source?.spans ?? [],
    cue: cue?.spans ?? [],
    content: wordsOf(content.spans),
  }))
  attributions.forEach((attribution, index) => {
    if (attribution.parent !== null) return
    const content = wordsOf(attribution.content.spans)
    const isRight = golds.some(
      (one) =>
        jaccard(content, one.content) >= 0.5 &&
        agree(attribution.source?.spans ?? [], one.source) &&
        agree(attribution.cue?.spans ?? [], one.cue),
    )
    const logits = support[index] ?? null
    const level = supportLevel(logits === null ? null : logits * SCORE_SCALE)
    judged.push({ part: part % PARTS, rule: rules[index] ?? '', level, isRight })
  })
})

const names = [...new Set(judged.map(({ rule }) => rule)), 'signature']
  .sort()
  .filter((name, at, all) => all[at - 1] !== name)

function tableOf(seen: readonly Judged[]): Map<string, number[]> {
  const share = (of: readonly Judged[], towards: number): number =>
    (of.filter(({ isRight }) => isRight).length + PRIOR * towards) / (of.length + PRIOR)
  const whole = share(seen, 0.5)
  return new Map(
    names.map((name) => {
      const own = seen.filter(({ rule }) => rule === name)
      const all = share(own, whole)
      return [
        name,
        [...SUPPORT_LEVELS.keys(), SUPPORT_LEVELS.length].map((level) =>
          share(
            own.filter((one) => one.level === level),
            all,
          ),
        ),
      ]
    }),
  )
}

const table = tableOf(judged)
const row = (name: string): string =>
  `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: [${(table.get(name) ?? []).map((value) => Number(value.toFixed(2))).join(', ')}],`
console.log(names.map((name) => `${row(name)} // of ${judged.filter(({ rule }) => rule === name).length}`).join('\n'))

const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, all: 0 }))
for (let part = 0; part < PARTS; part++) {
  const others = tableOf(judged.filter((one) => one.part !== part))
  for (const one of judged) {
    if (one.part !== part) continue
    const confidence = others.get(one.rule)?.[one.level] ?? 0.5
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]
    if (bin === undefined) continue
    bin.sum += confidence
    bin.right += one.isRight ? 1 : 0
    bin.all++
  }
}
let error = 0
console.log('confidence | attributions | mean confidence | right')
bins.forEach(({ sum, right, all }, index) => {
  if (all === 0) return
  error += Math.abs(sum - right) / judged.length
  console.log(`${index / 10} to ${(index + 1) / 10} | ${all} | ${(sum / all).toFixed(2)} | ${(right / all).toFixed(2)}`)
})
console.log(`expected calibration error ${error.toFixed(3)} over ${judged.length}`)

if (args.includes('--write')) {
  const file = fileURLToPath(new URL('../../src/attribution/confidence.data.ts', import.meta.url))
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf('{\n') + 2
  writeFileSync(
    file,
    text.slice(0, from) + names.map((name) => `${row(name)}\n`).join('') + text.slice(text.indexOf('} as const')),
  )
}

/** The stages that attribution stands on; entities change no rule. */
function explain({ text, date }: Item): ReturnType<typeof explainAttributions> {
  const layout = layoutText(text)
  const opening = readOpening(layout, { date: date ?? null, country: null })
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  return explainAttributions(document, opening, findQuotes(layout).quotes, [], analyzeDocument(document))
}

function firstAtOrAfter(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0
  for (const one of a) if (b.has(one)) common++
  return a.size + b.size === 0 ? 0 : common / (a.size + b.size - common)
}

/** Spans that touch, or none on either side. */
function agree(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return a.some((one) => b.some((two) => one.start < two.end && two.start < one.end))
}
