import { escapeHtml } from '../../src/export/report/html.js'

/** A line of a bar chart. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** Whether it is ours, and drawn so. */
  readonly isOurs: boolean
}

const ROW = 40
const THICK = 8

/**
 * A bar chart as SVG: the name of each line and its value above its bar. Widths are percents and letters have their own size, so
 * that it can be read on a phone as well.
 *
 * @param most - the value that takes the whole width.
 */
export function barChart(title: string, bars: readonly Bar[], most: number, write: (value: number) => string): string {
  const sorted = [...bars].sort((one, other) => other.value - one.value)
  const spoken = sorted.map(({ label, value }) => `${label} ${write(value)}`).join(', ')
  const rows = sorted.map(({ label, value, isOurs }, index) => {
    const top = index * ROW
    const width = Math.max(0.4, (100 * value) / most).toFixed(1)
    return `<g class="${isOurs ? 'ours' : 'other'}"><text x="0" y="${top + 16}">${escapeHtml(label)}</text><text class="value" x="100%" y="${top + 16}">${write(value)}</text><rect class="track" x="0" y="${top + 23}" width="100%" height="${THICK}" rx="2"></rect><rect class="bar" x="0" y="${top + 23}" width="${width}%" height="${THICK}" rx="2"></rect></g>\n`
  })
  return `<figure class="chart"><figcaption>${escapeHtml(title)}</figcaption>
<svg width="100%" height="${sorted.length * ROW}" role="img" aria-label="${escapeHtml(`${title}: ${spoken}`)}">
${rows.join('')}</svg></figure>\n`
}
