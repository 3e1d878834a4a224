import type { Candidate } from './candidate.js'
import { Case, type Piece } from './pieces.js'
import { REGION, type WrittenPlace } from './place-names.js'

/** Where in its line a candidate begins. */
export type Beginning = 'paragraph' | 'line' | 'furniture' | 'capitals' | 'sentence' | 'byline' | 'words' | 'midst'

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

/** A reason for or against: the weight is added where the test holds. About 0 is where as many are datelines as not. */
export interface Reason {
  readonly name: string
  readonly weight: number
  readonly holds: (sight: Sight) => boolean
  /** An invented text in which it holds. */
  readonly example: string
}

/** A town that every reader knows of. */
export const LARGE = 100_000
/** The first place, if there is one. */
export const firstPlace = ({ candidate }: Sight): WrittenPlace | undefined => candidate.places[0]
/** Whether there are places and the gazetteer has each. */
export const isKnownPlace = (sight: Sight): boolean =>
  sight.candidate.places.length > 0 && sight.candidate.places.every(({ size }) => size >= 0)
/** Whether there is neither date nor agency. */
export const isBare = ({ candidate }: Sight): boolean => candidate.date === null && candidate.agency === null
/** A place that we know, or one in a state or country that we know. */
export const isPlaced = (sight: Sight): boolean =>
  sight.candidate.places.every(({ size, isQualified }) => size >= 0 || isQualified)
/** Whether the first place is a large town. */
export const isTown = (sight: Sight): boolean => {
  const size = firstPlace(sight)?.size ?? -1
  return size >= LARGE && size < REGION
}
/** Whether the text goes on in small letters. */
export const isLowerNext = ({ next }: Sight): boolean => next?.case === Case.Lower
/** Whether no place is named, nor kept secret. */
export const isPlaceless = ({ candidate }: Sight): boolean => candidate.places.length === 0 && !candidate.isSecret
