import type { Dispatch } from '../../src/model/dispatch.js'

/** What is wrong with how the items of a dispatch refer to each other, beyond that every id is known. */
export function faultsOfLinks({ quotes, attributions, events }: Dispatch): string[] {
  const faults: string[] = []
  const parentOf = new Map(attributions.map(({ id, parent }) => [id, parent]))
  for (const { id } of attributions) {
    let steps = 0
    for (let at = parentOf.get(id) ?? null; at !== null && steps <= attributions.length; at = parentOf.get(at) ?? null)
      steps++
    if (steps > attributions.length) faults.push(`${id}: its parents go round`)
  }
  for (const { id, attribution, speaker } of quotes) {
    if (attribution === null) continue
    const said = attributions.find((one) => one.id === attribution)
    if (said !== undefined && !said.quotes.includes(id)) faults.push(`${attribution} does not name ${id}`)
    if (speaker !== null && said?.source?.entity !== speaker) faults.push(`${id}: speaker is not the source`)
  }
  for (const { id, quotes: own } of attributions)
    for (const quote of own)
      if (quotes.find((one) => one.id === quote)?.attribution !== id) faults.push(`${quote} does not name ${id}`)
  const order = new Map(events.map(({ id }, index) => [id, index]))
  for (const { id, sameAs } of events) {
    if (sameAs === null) continue
    if ((order.get(sameAs) ?? 0) >= (order.get(id) ?? 0)) faults.push(`${id}: the same as a later one`)
    if (events[order.get(sameAs) ?? 0]?.sameAs !== null) faults.push(`${id}: the same as one that is itself the same`)
  }
  return faults
}
