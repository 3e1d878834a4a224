import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SHOWN_SETS } from '../../tools/docs/accuracy.data.js'
import { accuracyPage } from '../../tools/docs/accuracy.js'
import { GOLD_SETS } from '../../tools/evaluate/sets.data.js'

interface Row {
  readonly set: string
  readonly figures: Readonly<Record<string, number>>
  readonly reason: null
}

const rows = JSON.parse(
  readFileSync(new URL('../../docs/results/accuracy.json', import.meta.url), 'utf8'),
) as readonly Row[]

test('the page on accuracy has words for each set that is scored, and a result of each', () => {
  const names = GOLD_SETS.map(({ name }) => name).sort()
  expect(SHOWN_SETS.map(({ set }) => set).sort()).toEqual(names)
  expect(rows.map(({ set }) => set).sort()).toEqual(names)
})

test.each(SHOWN_SETS.flatMap(({ set, plots }) => plots.map(({ figure }) => ({ set, figure }))))(
  'draws a figure that is measured: $set, $figure',
  ({ set, figure }) => {
    expect(rows.find((row) => row.set === set)?.figures[figure]).toEqual(expect.any(Number))
  },
)

test('a figure stands on the page as it was measured', () => {
  const page = accuracyPage(rows)
  const dateline = rows.find(({ set }) => set === 'dateline')?.figures['all right'] ?? 0
  expect(page).toContain(`<dt>all right</dt><dd>${dateline.toFixed(1)}</dd>`)
  expect(page).not.toContain('undefined')
  // A heading right behind HTML would be taken for a part of it.
  expect(page).not.toMatch(/<\/(?:dl|figure)>\n#/)
})
