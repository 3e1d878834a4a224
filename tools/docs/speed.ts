import type { Use } from '../bench/use.js'
import { barChart } from './bars.js'

/** What `npm run bench -- --json` prints of a stage at a length. */
export interface SpeedRow {
  readonly name: string
  /** Characters of the text. */
  readonly length: number
  /** Characters a second. */
  readonly perSecond: number
}

/** Letters, blanks and marks that a word of news takes. */
const CHARACTERS_PER_WORD = 6.1
/** Length at which stages and others are compared. */
const COMPARED = 100_000
/** Others that do a part of the work, and which part. */
const OTHERS = /^(chrono-node|compromise|wink-nlp)/
/** Rows that are no stage: the measure of all others, the whole, and two stages together. */
const NO_STAGE = new Set(['scan', 'whole', 'words, tags, trees, names'])

const OPENING = `# Speed

Measured on one core of two, beside other programs, everything of a section in one run: machines differ, the ratios hardly do. A word of news takes some
${CHARACTERS_PER_WORD} characters with the blank behind it.

`

const CLOSING = `## How to get these figures

\`\`\`sh
npm run bench -- --others --json > docs/results/speed.json
npm run build && npm run bench -- --use --json > docs/results/use.json
npm run docs
\`\`\`
`

/** The page on speed, as Markdown with charts in it. */
export function speedPage(rows: readonly SpeedRow[], use: Use): string {
  return `${OPENING}${comparison(rows)}${uses(use)}${stages(rows)}${CLOSING}`
}

function comparison(rows: readonly SpeedRow[]): string {
  const shown = rows.filter(({ name, length }) => length === COMPARED && (name === 'whole' || OTHERS.test(name)))
  const bars = shown.map(({ name, perSecond }) => ({
    label: name === 'whole' ? 'wirecopy, everything' : name,
    value: perSecond / CHARACTERS_PER_WORD,
    isOurs: name === 'whole',
  }))
  const chart = barChart('Words a second on a text of 100 kB', bars, most(bars), (value) => grouped(round(value, 100)))
  return `## Against what one would take instead

Each of the others does a part of what wirecopy does: times alone, tags and names alone.

${chart}
CoreNLP 4.5 with the annotators that give the same outputs reads 261 words a second on such a machine, spaCy 3.8 with its small model 5,000.

`
}

function uses({ latency, start, stream, sizes }: Use): string {
  const waits = latency.map(({ name, p50, p99 }) => `| ${name} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`)
  const starts = start.map(({ name, milliseconds }) => ({
    label: name,
    value: milliseconds,
    isOurs: /wirecopy|command/.test(name),
  }))
  const streams = stream.map(
    ({ jobs, dispatches, charactersPerSecond, megabytes }) =>
      `| ${jobs} | ${grouped(dispatches)} | ${grouped(round(charactersPerSecond / CHARACTERS_PER_WORD, 100))} | ${megabytes.toFixed(0)} |`,
  )
  const weights = sizes.map(
    ({ name, bytes, gzipped }) =>
      `| ${name} | ${grouped(Math.round(bytes / 1000))} | ${grouped(Math.round(gzipped / 1000))} |`,
  )
  return `## One dispatch

Milliseconds for one dispatch of ${grouped(latency[0]?.characters ?? 0)} characters: half are read in less than the first figure, 99 of 100
in less than the second.

| | half | 99 of 100 |
| --- | --: | --: |
${waits.join('\n')}

## From nothing to the first result

Of one dispatch of 2,000 characters: the library is imported, its tables are decoded, nothing is compiled yet.

${barChart('Milliseconds', starts, most(starts), (value) => value.toFixed(0))}
## A stream

Dispatches through \`wirecopy --ndjson\`, with the most memory that the process held.

| threads | dispatches | words a second | MB |
| --: | --: | --: | --: |
${streams.join('\n')}

## Sizes

| | kB | gzipped |
| --- | --: | --: |
${weights.join('\n')}

`
}

function stages(rows: readonly SpeedRow[]): string {
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((one, other) => one - other)
  const names = [...new Set(rows.map(({ name }) => name))].filter((name) => !OTHERS.test(name) && name !== 'scan')
  const bars = rows
    .filter(({ name, length }) => length === COMPARED && !OTHERS.test(name) && !NO_STAGE.has(name))
    .map(({ name, perSecond }) => ({ label: name, value: (1000 * COMPARED) / perSecond, isOurs: true }))
  const head = lengths.map((length) => (length >= 1e6 ? `${length / 1e6} MB` : `${length / 1000} kB`))
  const cells = (name: string): string =>
    lengths
      .map((length) => rows.find((row) => row.name === name && row.length === length))
      .map((row) => (row === undefined ? '' : grouped(Math.round(row.perSecond / 1000))))
      .join(' | ')
  return `## Where the time goes

${barChart('Milliseconds for 100 kB, by stage', bars, most(bars), (value) => value.toFixed(value < 10 ? 1 : 0))}
## Growth

Thousands of characters a second, by length of the text: what is linear stays level.

| stage | ${head.join(' | ')} |
| --- |${lengths.map(() => ' --: |').join('')}
${names.map((name) => `| ${name} | ${cells(name)} |`).join('\n')}

`
}

function most(bars: readonly { readonly value: number }[]): number {
  return Math.max(1, ...bars.map(({ value }) => value))
}

function round(value: number, step: number): number {
  return Math.round(value / step) * step
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
