import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Entity } from '../model/entity.js'
import type { FoundQuote } from '../quotes/index.js'

/** Finds people, organisations, places … and joins their mentions; ids `n1`, `n2` … in the order of first mention. */
export function findEntities(_document: TextDocument, _opening: Opening, _quotes: readonly FoundQuote[]): Entity[] {
  return []
}
