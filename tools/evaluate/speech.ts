/**
 * How often what each rule of src/quotes/speech.ts decides on is speech in annotated articles: quotations of three words or more
 * that share a word with a quotation inside an annotated content. Prints one line a rule, for the `confidence` of the rules.
 *
 *     npx tsx tools/evaluate/speech.ts GOLD_DIR [--split train]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/span.js'
import { joinQuotations } from '../../src/quotes/join.js'
import { judgeSpeech } from '../../src/quotes/speech.js'
import { layoutText } from '../../src/text/layout.js'

const args = process.argv.slice(2)
const directory = args[0] ?? ''
const split = args.includes('--split') ? (args[args.indexOf('--split') + 1] ?? 'train') : 'train'
const read = <T>(file: string): T[] =>
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const golds = new Map(
  read<{ readonly id: string; readonly quotes: readonly { readonly spans: readonly Span[] }[] }>(
    `${split}.gold.ndjson`,
  ).map(({ id, quotes }) => [id, quotes.flatMap(({ spans }) => spans)]),
)
const counts = new Map<string, { speech: number; all: number }>()
for (const { id, text } of read<{ readonly id: string; readonly text: string }>(`${split}.ndjson`)) {
  const { paragraphs } = layoutText(text)
  for (const quotation of joinQuotations(text, paragraphs).marked) {
    const words = quotation.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (quotation.level > 0 || (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 3) continue
    const { rule } = judgeSpeech(text, quotation, paragraphs)
    const isSpeech = quotation.spans.some((one) =>
      (golds.get(id) ?? []).some((two) => one.start < two.end && two.start < one.end),
    )
    const entry = counts.get(rule) ?? { speech: 0, all: 0 }
    entry.all++
    if (isSpeech) entry.speech++
    counts.set(rule, entry)
  }
}
for (const [rule, { speech, all }] of [...counts].sort((a, b) => b[1].all - a[1].all))
  console.log(`${rule}: ${(speech / all).toFixed(2)} of ${all}`)
