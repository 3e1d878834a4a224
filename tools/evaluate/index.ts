// Runs the scorers of a folder of gold sets over our predictions and prints one table; without a folder, our own small gold.
// usage: npm run evaluate [-- --differences | --record]   (our own texts, in tests/gold; --record: what tests hold from now on)
//        npm run evaluate -- GOLD_DIR [--only NAME[,NAME …]] [--half dev] [--cli 'node dist/cli.js'] [--keep FOLDER] [--json]
//   --cli: predict with a built command instead of the sources; --keep: leave the predictions in FOLDER.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluateOwn } from './own.js'
import { type Predicted, predict, runCommandLine, runInProcess } from './predict.js'
import { GOLD_SETS, type GoldSet } from './sets.data.js'

interface Row {
  readonly set: string
  readonly seconds: number | null
  readonly figures: Readonly<Record<string, number | null>>
  /** Why there are no figures, or null. */
  readonly reason: string | null
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    half: { type: 'string', default: 'dev' },
    cli: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    differences: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})
const [gold] = positionals
if (gold === undefined) {
  readOwn()
  process.exit()
}
const only = values.only?.split(',') ?? null
const run = values.cli === undefined ? runInProcess : runCommandLine(values.cli)
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'wirecopy-evaluate-')) : resolve(values.keep)
mkdirSync(folder, { recursive: true })

/** Predictions by input: two rows may stand for the same input. */
const predictions = new Map<string, Predicted>()
const rows: Row[] = []
for (const set of GOLD_SETS) {
  if (only !== null && !only.includes(set.folder)) continue
  const key = `${set.folder}-${set.input.replace('HALF', values.half)}`
  const predicted = predictions.get(key) ?? (await predict(set, gold, values.half, join(folder, `${key}.ndjson`), run))
  predictions.set(key, predicted)
  const row = score(set, gold, predicted)
  rows.push(row)
  if (!values.json) process.stdout.write(`${lineOf(row)}\n`)
}
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
if (values.keep === undefined) rmSync(folder, { recursive: true })

/** Our own texts: a figure a line, or as JSON. */
function readOwn(): void {
  const { figures, differences } = evaluateOwn()
  const json = `${JSON.stringify(figures, null, 2)}\n`
  if (values.record) writeFileSync(new URL('../../tests/gold/recorded.json', import.meta.url), json)
  if (values.json) process.stdout.write(json)
  else
    for (const [name, share] of Object.entries(figures))
      process.stdout.write(`${name.padEnd(26)} ${share.toFixed(1)}\n`)
  if (!values.differences) return
  for (const { name, figure, missed, wrong } of differences) {
    process.stdout.write(`\n${name}: ${figure}\n`)
    for (const item of missed) process.stdout.write(`  missed ${item}\n`)
    for (const item of wrong) process.stdout.write(`  wrong  ${item}\n`)
  }
}

function score(set: GoldSet, goldFolder: string, predicted: Predicted): Row {
  if ('reason' in predicted) return { set: set.name, seconds: null, figures: {}, reason: predicted.reason }
  const answers = set.gold === null ? null : join(goldFolder, set.folder, set.gold.replace('HALF', values.half))
  const argv =
    set.kind === 'facts'
      ? [join(goldFolder, set.folder, values.half), '--pred', predicted.file]
      : [predicted.file, ...(answers === null ? [] : [answers])]
  const scorer = join(goldFolder, set.folder, set.scorer)
  const printed = execFileSync(process.execPath, [scorer, ...argv, '--json'], { maxBuffer: 2 ** 28 }).toString()
  const result = JSON.parse(printed) as unknown
  const figures: Record<string, number | null> = {}
  for (const [label, path] of set.figures) {
    const value = at(result, path)
    figures[label] = value === null ? null : Math.round((set.isShare ? 1000 : 10) * value) / 10
  }
  return { set: set.name, seconds: predicted.seconds, figures, reason: null }
}

function at(value: unknown, path: string): number | null {
  let found = value
  for (const key of path.split('.'))
    found = found !== null && typeof found === 'object' ? (found as Record<string, unknown>)[key] : undefined
  return typeof found === 'number' ? found : null
}

function lineOf({ set, seconds, figures, reason }: Row): string {
  const shown = Object.entries(figures).map(([label, value]) => `${label} ${value === null ? '-' : value.toFixed(1)}`)
  const time = seconds === null ? '' : `${seconds.toFixed(1)} s`
  return `${set.padEnd(16)} ${time.padStart(8)}  ${reason ?? shown.join('  ')}`
}
