/**
 * Entities of `gold/entities`: reads `{"id","text","date"?}` lines, writes `{"id","entities"}` lines for its scorer.
 *
 *     npx tsx tools/evaluate/entities.ts DEV.ndjson PRED.ndjson
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { parseEntities } from '../../src/parts.js'

const [input, output] = argv.slice(2)
if (input === undefined) {
  stderr.write('usage: entities.ts DEV.ndjson [PRED.ndjson]\n')
  exit(2)
}
const lines: string[] = []
for (const line of readFileSync(input, 'utf8').split('\n')) {
  if (line === '') continue
  const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string }
  lines.push(JSON.stringify({ id, entities: parseEntities(text, date === undefined ? {} : { date }) }))
}
writeFileSync(output ?? 1, `${lines.join('\n')}\n`)
