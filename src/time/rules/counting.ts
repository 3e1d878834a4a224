import type { Amount } from '../durations.js'
import { type Match, valueIn } from '../grammar.js'

/** The amounts that a duration's words name. */
export function amountsOf(match: Match, name: string): readonly Amount[] | null {
  const reading = match.reading(name)
  const node = match.node(name)
  if (reading == null || node === undefined || Number.isNaN(reading.count)) return null
  const amounts: Amount[] = [{ count: reading.count, unit: reading.unit }]
  for (const index of ['_2', '_3']) {
    const count = valueIn(node, `num${index}`)
    const unit = valueIn(node, `anyunit${index}`)
    if (count !== undefined && unit !== undefined) amounts.push({ count, unit: unit % 100 })
  }
  return amounts
}
