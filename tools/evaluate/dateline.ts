/**
 * Reads the opening of each text of a gold file and writes predictions:
 * `npx tsx tools/evaluate/dateline.ts GOLD/dev.ndjson > pred.ndjson`, then `node GOLD/score.mjs pred.ndjson`.
 */
import { readFileSync } from 'node:fs'
import { readOpening } from '../../src/dateline/index.js'
import { layoutText } from '../../src/text/layout.js'

interface Item {
  readonly id: string
  readonly text: string
  readonly date?: string
}

const file = process.argv[2]
if (file === undefined) throw new Error('usage: npx tsx tools/evaluate/dateline.ts ITEMS.ndjson > PRED.ndjson')
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const { id, text, date } = JSON.parse(line) as Item
  const { headline, byline, dateline, roles } = readOpening(layoutText(text), { date: date ?? null, country: null })
  process.stdout.write(`${JSON.stringify({ id, headline, byline, dateline, roles })}\n`)
}
