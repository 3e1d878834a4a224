/**
 * Entities of `gold/entities`: reads `{"id","text","date"?}` lines, writes `{"id","entities"}` lines for its scorer.
 *
 *     npx tsx tools/evaluate/entities.ts DEV.ndjson PRED.ndjson
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { readOpening } from '../../src/dateline/index.js'
import { buildDocument } from '../../src/document/index.js'
import { findEntities } from '../../src/entities/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import { findQuotes } from '../../src/quotes/index.js'
import { layoutText } from '../../src/text/layout.js'

const [input, output] = argv.slice(2)
if (input === undefined) {
  stderr.write('usage: entities.ts DEV.ndjson [PRED.ndjson]\n')
  exit(2)
}
const lines: string[] = []
for (const line of readFileSync(input, 'utf8').split('\n')) {
  if (line === '') continue
  const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string }
  const layout = layoutText(text)
  const document = buildDocument(layout)
  const opening = readOpening(layout, { date: date ?? null, country: null })
  const { quotes } = findQuotes(layout)
  lines.push(JSON.stringify({ id, text, entities: findEntities(document, opening, quotes, analyzeDocument(document)) }))
}
writeFileSync(output ?? 1, `${lines.join('\n')}\n`)
