import type { Attribution } from '../model/attribution.js'
import type { Dispatch } from '../model/dispatch.js'
import { isoDay } from '../text/iso-date.js'

/**
 * Whether a claimed day is the one on which the dispatch has it said: the day of the saying where it is told (`on Tuesday`), else
 * the day of the dispatch. Null where either is not known.
 */
export function agreesWithDate(
  claimed: string | null,
  attribution: Attribution | null,
  dispatch: Dispatch,
): boolean | null {
  const day = claimed === null ? null : isoDay(claimed)
  if (day === null) return null
  const said = attribution?.time ?? null
  const time = said === null ? undefined : dispatch.times.find(({ start, end }) => start < said.end && said.start < end)
  const range = time?.range ?? null
  if (range !== null) return range.from.slice(0, 10) <= day && day < range.to.slice(0, 10)
  return dispatch.date.value === null ? null : dispatch.date.value === day
}
