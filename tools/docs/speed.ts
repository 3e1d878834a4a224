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

/** Others that do a part of the work, and which part. */
const OTHERS = /^(chrono-node|compromise|wink-nlp)/

const OPENING = `# Speed

How fast each stage is and how its time grows with the text, on one core, everything in one run: the machine differs, the ratios
hardly do. A word of news takes some ${CHARACTERS_PER_WORD} characters with the blank behind it.

`

const CLOSING = `## How to get these figures

\`\`\`sh
npm run bench -- --others --json > docs/results/speed.json
npm run docs
\`\`\`
`

/** The page on speed, as Markdown with charts in it. */
export function speedPage(rows: readonly SpeedRow[]): string {
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((one, other) => one - other)
  const stages = [...new Set(rows.map(({ name }) => name))].filter((name) => !OTHERS.test(name) && name !== 'scan')
  const middle = lengths.find((length) =>
    rows.some((row) => row.length === length && OTHERS.test(row.name) && length > 5000),
  )
  const at = rows.filter(({ length }) => length === (middle ?? lengths.at(-1)))
  const compared = at.filter(({ name }) => name === 'whole' || OTHERS.test(name))
  const parts = at.filter(({ name }) => name !== 'whole' && name !== 'scan' && !OTHERS.test(name))
  return `${OPENING}## Against what one would take instead

Each of the others does a part of it: times alone, tags alone, names alone.

${chartOf(`Words a second on a text of ${sizeOf(middle ?? 0)}`, compared)}
## By stage

${chartOf(`Words a second on a text of ${sizeOf(middle ?? 0)}`, parts)}
## Growth

Thousands of characters a second, by length of the text: what is linear stays level.

| stage | ${lengths.map(sizeOf).join(' | ')} |
| --- |${lengths.map(() => ' --: |').join('')}
${stages.map((name) => `| ${name} | ${lengths.map((length) => cell(rows, name, length)).join(' | ')} |`).join('\n')}

${CLOSING}`
}

function chartOf(title: string, rows: readonly SpeedRow[]): string {
  const bars = rows.map(({ name, perSecond }) => ({
    label: name === 'whole' ? 'wirecopy, everything' : name,
    value: perSecond / CHARACTERS_PER_WORD,
    isOurs: name === 'whole' || !OTHERS.test(name),
  }))
  const most = Math.max(...bars.map(({ value }) => value))
  return barChart(title, bars, most, (value) => grouped(Math.round(value / 100) * 100))
}

function cell(rows: readonly SpeedRow[], name: string, length: number): string {
  const row = rows.find((one) => one.name === name && one.length === length)
  return row === undefined ? '' : grouped(Math.round(row.perSecond / 1000))
}

function sizeOf(length: number): string {
  return length >= 1e6 ? `${length / 1e6} MB` : `${length / 1000} kB`
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
