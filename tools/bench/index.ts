// Characters per second of each stage, and how it grows over three lengths, as ratios to a plain scan of the same text.
// With --use: the time of one dispatch, of the start, of a stream and its memory, what later stages cost, sizes; of the built package.
// usage: npm run bench [-- FOLDER] [--sizes 1000,100000,10000000] [--only NAME[,NAME …]] [--others] [--json]
//        npm run bench -- [FOLDER] --use [--streamed 3000] [--json]
//   FOLDER: texts (*.txt, *.ndjson) to build from instead of seeds/; --others: also chrono-node, compromise and wink-nlp.
import { parseArgs } from 'node:util'
import { charactersPerSecond } from './measure.js'
import { SCAN, STAGES, type Stage } from './stages.js'
import { longText, readTexts } from './text.js'
import { measureUse, useTable } from './use.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,100000,10000000' },
    only: { type: 'string' },
    others: { type: 'boolean', default: false },
    use: { type: 'boolean', default: false },
    streamed: { type: 'string', default: '3000' },
    json: { type: 'boolean', default: false },
  },
})
/** Others are not asked for more: some would take minutes. */
const MOST_FOR_OTHERS = 100_000

interface Measured {
  readonly name: string
  readonly length: number
  readonly perSecond: number
  /** Time per character, in plain scans of the same text. */
  readonly scans: number
}

const texts = readTexts(positionals[0] ?? 'seeds')
if (values.use) {
  const use = await measureUse(texts, Number(values.streamed))
  process.stdout.write(values.json ? `${JSON.stringify(use, null, 2)}\n` : useTable(use))
  process.exit()
}
const sizes = values.sizes.split(',').map(Number)
const only = values.only?.split(',') ?? null
const others = values.others ? (await import('./others.js')).OTHERS : []
const measured: Measured[] = []
for (const length of sizes) {
  const text = longText(texts, length)
  const scan = charactersPerSecond(SCAN, text)
  measured.push({ name: SCAN.name, length, perSecond: scan, scans: 1 })
  for (const stage of [...STAGES, ...(length > MOST_FOR_OTHERS ? [] : others)]) {
    if (only !== null && !only.includes(stage.name)) continue
    const perSecond = charactersPerSecond(stage, text)
    measured.push({ name: stage.name, length, perSecond, scans: scan / perSecond })
  }
}
process.stdout.write(values.json ? `${JSON.stringify(measured, null, 2)}\n` : table([SCAN, ...STAGES, ...others]))

/** A row for each stage: thousands of characters a second and scans at each length, and the growth from the second to the last. */
function table(stages: readonly Stage[]): string {
  const head = sizes.flatMap((length) => [`${nameOf(length)} kc/s`, 'scans'])
  const rows = [['', ...head, 'growth']]
  for (const { name } of stages) {
    const found = sizes.map((length) => measured.find((one) => one.name === name && one.length === length))
    if (found.every((one) => one === undefined)) continue
    const cells = found.flatMap((one) =>
      one === undefined ? ['', ''] : [(one.perSecond / 1000).toFixed(0), one.scans.toFixed(one.scans < 10 ? 1 : 0)],
    )
    const [from, to] = [found[1], found.at(-1)]
    rows.push([
      name,
      ...cells,
      from === undefined || to === undefined || from === to ? '' : `×${(from.perSecond / to.perSecond).toFixed(2)}`,
    ])
  }
  const lines = rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(13))).join(''))
  const note =
    'kc/s: thousands of characters a second; scans: time in plain scans of the same text; growth: time per character at the\nlast length against the second: 1 is linear.'
  return `${lines.join('\n')}\n\n${note}\n`
}

function nameOf(length: number): string {
  return length >= 1e6 ? `${length / 1e6} MB` : `${length / 1000} kB`
}
