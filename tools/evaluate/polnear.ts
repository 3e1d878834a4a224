/**
 * Predicts a development set in-process and writes what the gold's scorers read.
 *
 *     npx tsx tools/evaluate/polnear.ts GOLD_DIR OUT.ndjson [--split dev|train] [--limit N]
 *     node GOLD_DIR/score.mjs OUT.ndjson
 *
 * GOLD_DIR holds `dev.ndjson` (lines of `{"id", "text", "date"}`); any set of that form will do.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDispatch } from '../../src/dispatch.js'

const args = process.argv.slice(2)
const option = (name: string): string | null => {
  const at = args.indexOf(name)
  return at < 0 ? null : (args[at + 1] ?? null)
}
const [directory, output] = args
if (directory === undefined || output === undefined) {
  console.error('usage: tsx tools/evaluate/polnear.ts GOLD_DIR OUT.ndjson [--split dev|train] [--limit N]')
  process.exit(2)
}

interface Item {
  readonly id: string
  readonly text: string
  readonly date?: string
}

const items = readFileSync(join(directory, `${option('--split') ?? 'dev'}.ndjson`), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .slice(0, Number(option('--limit') ?? Number.POSITIVE_INFINITY))
  .map((line) => JSON.parse(line) as Item)

let units = 0
const start = performance.now()
const lines = items.map(({ id, text, date }) => {
  units += text.length
  return JSON.stringify({ id, ...parseDispatch(text, { date: date ?? null, format: 'plain' }) })
})
const seconds = (performance.now() - start) / 1000
writeFileSync(output, `${lines.join('\n')}\n`)
console.error(`${items.length} texts, ${units} code units, ${seconds.toFixed(1)} s`)
