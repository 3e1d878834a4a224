import { escapeHtml } from '../../src/export/report/html.js'
import { SHOWN_SETS, type ShownSet } from './accuracy.data.js'
import { barChart } from './bars.js'

/** What `npm run evaluate -- GOLD_DIR --json` prints of a set. */
export interface AccuracyRow {
  readonly set: string
  readonly figures: Readonly<Record<string, number | null>>
  readonly reason: string | null
}

const OPENING = `# Accuracy

Scores on annotated news, by one scorer for each set, all of it from raw text: nothing is given but the text and, where it is
known, the day it was sent. These are the development halves, on which rules and weights were chosen; the others were run on the
same texts and scored by the same scorers. Their figures are stated as the sets' own notes give them, and were not measured anew.

`

const CLOSING = `## How to get these figures

The gold sets are other people's texts and are not part of the package. With a folder that holds them:

\`\`\`sh
npm run evaluate -- GOLD_DIR --json > docs/results/accuracy.json
npm run docs
\`\`\`

[How the language analysis was trained, and where it fails](docs/MODEL-CARD.md)
`

/** The page on accuracy, as Markdown with charts in it. */
export function accuracyPage(rows: readonly AccuracyRow[]): string {
  const unknown = rows.filter(({ set }) => !SHOWN_SETS.some((shown) => shown.set === set))
  if (unknown.length > 0)
    throw new Error(`tools/docs/accuracy.data.ts has no words for: ${unknown.map(({ set }) => set)}`)
  const sections = SHOWN_SETS.flatMap((shown) => {
    const row = rows.find(({ set }) => set === shown.set)
    return row === undefined || row.reason !== null ? [] : [sectionOf(shown, row)]
  })
  return OPENING + sections.join('\n') + CLOSING
}

function sectionOf({ title, what, plots }: ShownSet, { figures }: AccuracyRow): string {
  const charts = plots.flatMap(({ figure, title: caption, others }) => {
    const ours = figures[figure]
    if (ours === undefined || ours === null) return []
    const bars = others.map(([label, value]) => ({ label, value, isOurs: false }))
    const all = [{ label: 'wirecopy', value: ours, isOurs: true }, ...bars]
    return [barChart(caption, all, 100, (value) => value.toFixed(1))]
  })
  const known = Object.entries(figures).filter((entry): entry is [string, number] => entry[1] !== null)
  const list = known.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${value.toFixed(1)}</dd></div>`)
  return `## ${title}\n\n${what}\n\n${charts.join('\n')}\nAll figures of wirecopy on this set:\n\n<dl class="figures">${list.join(' ')}</dl>\n\n`
}
