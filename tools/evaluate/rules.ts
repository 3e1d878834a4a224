/**
 * How often each rule of src/attribution is right on annotated articles: content (Jaccard of words 0.5 or more), source and
 * cue (a word in common) agree with one annotated attribution. Prints one line a rule for confidence.data.ts, and with
 * `--cues` one line a rule and cue.
 *
 *     npx tsx tools/evaluate/rules.ts GOLD_DIR [--split train] [--limit N] [--cues]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
const split = option('--split') ?? 'train'
const limit = Number(option('--limit') ?? Number.POSITIVE_INFINITY)
const read = <T>(file: string): T[] =>
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const items = new Map(read<Item>(`${split}.ndjson`).map((item) => [item.id, item]))
const counts = new Map<string, { right: number; all: number }>()

for (const gold of read<Gold>(`${split}.gold.ndjson`).slice(0, limit)) {
  const item = items.get(gold.id)
  if (item === undefined) continue
  const { attributions, rules } = explain(item)
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
    const rule = rules[index] ?? ''
    count(rule, isRight)
    if (args.includes('--cues')) count(`${rule} ${attribution.cue?.lemma ?? '-'}`, isRight)
  })
}

for (const [name, { right, all }] of [...counts].sort((a, b) => b[1].all - a[1].all))
  if (all >= 5) console.log(`${name}: ${(right / all).toFixed(2)} of ${all}`)

/** The stages that attribution stands on; entities change no rule. */
function explain({ text, date }: Item): ReturnType<typeof explainAttributions> {
  const layout = layoutText(text)
  const opening = readOpening(layout, { date: date ?? null, country: null })
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  return explainAttributions(document, opening, findQuotes(layout).quotes, [], analyzeDocument(document))
}

function count(name: string, isRight: boolean): void {
  const entry = counts.get(name) ?? { right: 0, all: 0 }
  entry.all++
  if (isRight) entry.right++
  counts.set(name, entry)
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
