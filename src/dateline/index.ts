import type { Byline, Dateline } from '../model/dateline.js'
import type { ParagraphRole } from '../model/paragraph.js'
import type { Mention } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { buildDateline } from './build.js'
import { findByline } from './byline.js'
import { type FoundDateline, findDateline, SURE } from './find.js'
import { readHeaderDate } from './header-date.js'
import { findHeadline } from './headline.js'
import { cutOpening, type Piece } from './pieces.js'
import { assignRoles } from './roles.js'
import { reasonsFor } from './score.js'

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

/** A headline, a byline, a caption and a dateline. */
const FIRST_UNITS = 1_500
/** So much of the body must have been seen behind a dateline, to tell what it is. */
const MIN_UNITS_BEHIND = 500

/** Reads headline, byline and dateline, and gives each paragraph its role. */
export function readOpening(layout: Layout, context: OpeningContext): Opening {
  const { pieces, found } = findOpening(layout)
  const dateline = found === null ? null : describe(layout.text, pieces, found, context)
  const first = found?.candidate.first ?? -1
  const signed = findByline(layout.text, pieces, first, found?.candidate.past ?? -1)
  const byline = signed?.byline ?? null
  const headline = findHeadline(layout, pieces, firstOf(byline, dateline))
  const roles = assignRoles(layout, { headline, byline, dateline })
  return { headline: headline?.headline ?? null, byline, dateline, roles }
}

/** A reason for taking words for the dateline, or against it. */
export interface WeighedReason {
  readonly name: string
  readonly weight: number
}

/** What spoke for the dateline and against it; empty where none was found: for `--explain`. */
export function explainDateline(layout: Layout): WeighedReason[] {
  const { found } = findOpening(layout)
  return found === null ? [] : reasonsFor(found.sight).map(({ name, weight }) => ({ name, weight }))
}

/** Most datelines stand in the first lines: those alone are cut into pieces first, and more only where nothing sure is found. */
function findOpening(layout: Layout): { pieces: Piece[]; found: FoundDateline | null } {
  const first = cutOpening(layout, FIRST_UNITS)
  const found = findDateline(first)
  const last = first[first.length - 1]
  const start = found === null ? 0 : (first[found.candidate.first]?.start ?? 0)
  const isEnough = last !== undefined && found !== null && found.score >= SURE && last.end - start >= MIN_UNITS_BEHIND
  if (isEnough || last === undefined) return { pieces: first, found }
  const pieces = cutOpening(layout)
  return { pieces, found: findDateline(pieces) }
}

/** Where the first of the two begins, or -1. */
function firstOf(byline: Byline | null, dateline: Dateline | null): number {
  if (byline === null || dateline === null) return (byline ?? dateline)?.start ?? -1
  return Math.min(byline.start, dateline.start)
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
