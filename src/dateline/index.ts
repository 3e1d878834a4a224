import type { Byline, Dateline } from '../model/dateline.js'
import type { ParagraphRole } from '../model/paragraph.js'
import type { Mention } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { buildDateline } from './build.js'
import { type FoundDateline, findDateline } from './find.js'
import { readHeaderDate } from './header-date.js'
import { cutOpening, type Piece } from './pieces.js'

/** What the reader of the opening may know beforehand. */
export interface OpeningContext {
  /** ISO day on which the dispatch was sent, or null. */
  readonly date: string | null
  /** ISO 3166-1 alpha-2 code of the country where a bare place is likely to be, or null. */
  readonly country: string | null
}

/** The opening of a dispatch. */
export interface Opening {
  readonly headline: Mention | null
  readonly byline: Byline | null
  readonly dateline: Dateline | null
  /** A role for each paragraph of the layout, in order. */
  readonly roles: readonly ParagraphRole[]
}

/** Reads headline, byline and dateline, and gives each paragraph its role. */
export function readOpening(layout: Layout, context: OpeningContext): Opening {
  const pieces = cutOpening(layout)
  const found = findDateline(pieces)
  const dateline = found === null ? null : describe(layout.text, pieces, found, context)
  return { headline: null, byline: null, dateline, roles: layout.paragraphs.map(() => 'body' as const) }
}

function describe(
  text: string,
  pieces: readonly Piece[],
  { candidate }: FoundDateline,
  { date, country }: OpeningContext,
): Dateline {
  const start = pieces[candidate.first]?.start ?? 0
  return buildDateline(text, start, candidate, { date: date ?? readHeaderDate(pieces, candidate.first), country })
}
