import type { Candidate } from './candidate.js'
import type { Piece } from './pieces.js'

/** Where in its line a candidate begins. */
export type Beginning = 'paragraph' | 'line' | 'furniture' | 'capitals' | 'sentence' | 'byline' | 'midst'

/** What the scorer sees of a candidate. */
export interface Sight {
  readonly candidate: Candidate
  readonly pieces: readonly Piece[]
  readonly beginning: Beginning
  /** The first piece behind it, of whatever line. */
  readonly next: Piece | undefined
  /** Code units that follow in its paragraph. */
  readonly rest: number
  /** Whether its line goes on in capitals, as titles do. */
  readonly isAllCapitals: boolean
  /** Whether a short line without a final stop, as titles are, stands right before it. */
  readonly isUnderTitle: boolean
  /** Whether the paragraph ends as sentences do. */
  readonly isSentence: boolean
  /** Whether the body is in small letters throughout, so that its first says nothing. */
  readonly isSmallBody: boolean
  /** Code units before it in its paragraph. */
  readonly depth: number
  /** How many paragraphs of prose stand before it. */
  readonly proseBefore: number
  /** Whether another agency in brackets follows: then the first was a syndicator. */
  readonly isBeforeAgency: boolean
}
