/**
 * How often each rule of src/events gives a type that the coded sentence has; the shares stand in CONFIDENCE of src/events/index.ts.
 *
 *     npx tsx tools/evaluate/event-rules.ts GOLD_DIR
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkOptions } from '../../src/options.js'
import { readEvents, readGround, readNames, readSpeech, readTimes } from '../../src/stages.js'

interface Gold {
  readonly id: string
  readonly events: readonly { readonly plover: string | null; readonly ploverAlso: readonly string[] }[]
}
interface Item {
  readonly id: string
  readonly text: string
}

const directory = process.argv[2] ?? ''
const read = <T>(file: string): T[] =>
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const counts = new Map<string, { right: number; all: number }>()
for (const set of ['plover', 'petrarch']) {
  const texts = new Map(read<Item>(`${set}/dev.ndjson`).map(({ id, text }) => [id, text]))
  for (const { id, events: golds } of read<Gold>(`${set}/dev.gold.ndjson`)) {
    const ground = readGround(texts.get(id) ?? '', checkOptions({}))
    const names = readNames(ground)
    const { events, rules } = readEvents(ground, names, readTimes(ground), readSpeech(ground, names))
    events.forEach(({ type }, index) => {
      if (type.plover === null) return
      const rule = rules[index] ?? ''
      const count = counts.get(rule) ?? { right: 0, all: 0 }
      count.all++
      if (golds.some(({ plover, ploverAlso }) => plover === type.plover || ploverAlso.includes(type.name)))
        count.right++
      counts.set(rule, count)
    })
  }
}
for (const [rule, { right, all }] of [...counts].sort((a, b) => a[0].localeCompare(b[0])))
  console.log(`${rule.padEnd(20)} ${(right / all).toFixed(2)} of ${all}`)
