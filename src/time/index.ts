import type { TextDocument } from '../document/index.js'
import type { TimeExpression } from '../model/time.js'

/** What times are read against. */
export interface TimeContext {
  /** ISO day of the dispatch, or null: then relative times have no value of their own. */
  readonly date: string | null
  /** ISO 3166-1 alpha-2 code, or null: decides between 3/4 and 4/3. */
  readonly country: string | null
}

/** Finds and normalises every time expression, in the order of the text. */
export function findTimes(_document: TextDocument, _context: TimeContext): TimeExpression[] {
  return []
}
