import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { TimeExpression } from '../model/time.js'

/** The earlier stages' results that events are read from. */
export interface EventInput {
  readonly document: TextDocument
  readonly opening: Opening
  /** ISO day of the dispatch, or null. */
  readonly date: string | null
  readonly entities: readonly Entity[]
  readonly times: readonly TimeExpression[]
  readonly attributions: readonly Attribution[]
}

/** Events, and which of them a headline would tell. */
export interface EventResult {
  readonly events: Event[]
  readonly mainEvent: string | null
}

/** Finds who did what to whom; ids `e1`, `e2` … in the order of the text. */
export function findEvents(_input: EventInput): EventResult {
  return { events: [], mainEvent: null }
}
