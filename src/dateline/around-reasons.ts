import { Case, Gap, PieceKind } from './pieces.js'
import { endsInKnown, REGION } from './place-names.js'
import {
  firstPlace,
  isBare,
  isKnownPlace,
  isLowerNext,
  isPlaced,
  isPlaceless,
  isTown,
  LARGE,
  type Reason,
  type Sight,
} from './sight.js'

/** Fewer code units than this behind a dateline are no body. */
const SHORT_REST = 40
/** Titles and their summaries are seldom longer. */
const MAX_TITLE_DEPTH = 300

/** For and against a candidate by where it stands and what follows. */
export const AROUND_REASONS: readonly Reason[] = [
  {
    name: 'unknown-in-capitals',
    weight: -2,
    holds: (s) => !isKnownPlace(s) && s.isAllCapitals && s.candidate.agency === null && !isPlaceless(s),
    example: 'THE OFFENSIVE ON 11 NOVEMBER',
  },
  {
    name: 'bare-title',
    weight: -2,
    holds: (s) =>
      isBare(s) && !s.isSentence && s.rest < 120 && !s.candidate.places.some(({ isQualified }) => isQualified),
    example: 'London - Gilts open higher, dealers say',
  },
  {
    name: 'agency-next',
    weight: -4,
    holds: (s) => s.isBeforeAgency,
    example: '(MENAFN) PARIS, Dec 2 (GLOBE NEWSWIRE) --',
  },
  {
    name: 'agency-alone',
    weight: 1.5,
    holds: (s) => isPlaceless(s) && s.candidate.date === null && s.beginning === 'paragraph',
    example: '(CNN) Chaos …',
  },
  {
    name: 'after-header',
    weight: 0.5,
    holds: (s) => s.beginning === 'furniture' && s.candidate.date !== null,
    example: 'date 2025-12-02 Paris, Dec 2 A …',
  },
  {
    name: 'own-line',
    weight: 1,
    holds: (s) =>
      s.candidate.separator === 'none' &&
      s.candidate.date !== null &&
      (s.next?.gap ?? Gap.None) >= Gap.Line &&
      s.beginning !== 'midst' &&
      isPlaced(s),
    example: 'PARIS 1996-08-30⏎',
  },
  {
    name: 'bare-colon-city',
    weight: 1.2,
    holds: (s) =>
      isBare(s) && s.candidate.separator === 'colon' && isTown(s) && !isLowerNext(s) && s.rest >= SHORT_REST,
    example: 'New Delhi: The …',
  },
  {
    name: 'bare-dash-then-capital',
    weight: 0.5,
    holds: (s) =>
      isBare(s) && s.candidate.separator === 'dash' && !isLowerNext(s) && (s.rest >= SHORT_REST || s.isSentence),
    example: 'Dallas – A man …',
  },
  {
    name: 'bare-open',
    weight: -3,
    holds: (s) => isBare(s) && s.candidate.separator === 'none' && !isPlainLead(s),
    example: 'INDIA, AUSTRALIA AGREE',
  },
  {
    name: 'bare-place-under-title',
    weight: 2,
    holds: (s) => isBare(s) && s.candidate.separator === 'none' && isPlainLead(s),
    example: 'Rovers win again⏎LEEDS Rovers won …',
  },
  {
    name: 'bare-before-capitals',
    weight: -2,
    holds: (s) => isBare(s) && s.isAllCapitals,
    example: 'BRAZIL - ROVERS WIN CUP',
  },
  {
    name: 'bare-and-short',
    weight: -1.5,
    holds: (s) => isBare(s) && s.rest < SHORT_REST && !s.isSentence,
    example: 'London: the list',
  },
  {
    name: 'small-letter-next',
    weight: -2.5,
    holds: (s) => isLowerNext(s) && (s.next?.gap ?? Gap.None) < Gap.Paragraph && !s.isSmallBody,
    example: 'PARIS — that, at least',
  },
  { name: 'nothing-next', weight: -1, holds: (s) => s.next === undefined, example: 'PARIS, Dec 2 -' },
  {
    name: 'in-line',
    weight: -0.5,
    holds: (s) => s.beginning === 'line',
    example: 'a second line of a wrapped paragraph',
  },
  {
    name: 'after-capitals-change',
    weight: -1,
    holds: (s) => s.beginning === 'capitals',
    example: 'A title PARIS, Dec 2',
  },
  { name: 'after-sentence', weight: -1, holds: (s) => s.beginning === 'sentence', example: 'A title. Paris, Dec 2' },
  { name: 'after-byline', weight: -1, holds: (s) => s.beginning === 'byline', example: 'By Jo Hill Paris, Dec 2' },
  {
    name: 'after-words',
    weight: -3.5,
    holds: (s) => s.beginning === 'words',
    example: 'Rovers win again Paris, Dec 2 (AFP) -',
  },
  {
    name: 'after-title-too-early',
    weight: -4,
    holds: (s) =>
      (s.beginning === 'capitals' || s.beginning === 'sentence') &&
      s.candidate.places.some(({ size, name }) => size < 0 && endsInKnown(name)),
    example: 'Talks begin with EU TEHRAN, May 2 -',
  },
  {
    name: 'after-words-unknown',
    weight: -4,
    holds: (s) => s.beginning === 'words' && s.candidate.places.some(({ size }) => size < 0),
    example: 'Rovers win Table Talk, Dec 2 (AFP) -',
  },
  { name: 'in-the-midst', weight: -8, holds: (s) => s.beginning === 'midst', example: 'a boat in Paris, Texas, Dec 2' },
  {
    name: 'agency-without-bracket-short',
    weight: -2,
    holds: (s) => s.candidate.isAgencyFirst && s.candidate.agency?.marks === 'none' && s.rest < 100,
    example: 'CNN - Rovers win',
  },
  {
    name: 'deep-in-paragraph',
    weight: -6,
    holds: (s) => s.depth > 400,
    example: 'a long paragraph. Paris, Dec 2: A boat',
  },
  {
    name: 'agency-then-nothing',
    weight: -5,
    holds: (s) => isPlaceless(s) && (s.next === undefined || s.next.gap === Gap.Paragraph),
    example: '(AFP)⏎⏎The …',
  },
  {
    name: 'date-then-agency-within',
    weight: -4,
    holds: (s) =>
      isPlaceless(s) && s.beginning !== 'paragraph' && s.beginning !== 'furniture' && s.beginning !== 'byline',
    example: 'met on May 5 (AFP)',
  },
  {
    name: 'bare-after-prose',
    weight: -1,
    holds: (s) => isBare(s) && s.proseBefore > 0,
    example: 'a paragraph, then Paris: A …',
  },
  {
    name: 'bare-deep',
    weight: -1.5,
    holds: (s) => isBare(s) && s.proseBefore > 2,
    example: 'three paragraphs, then PARIS - A …',
  },
  {
    name: 'picture-agency',
    weight: -5,
    holds: (s) => s.candidate.hasInnerDash && s.candidate.separator === 'colon' && s.candidate.agency === null,
    example: 'NEW YORK, UNITED STATES - 2017/03/29: A crowd waits',
  },
  {
    name: 'bare-within',
    weight: -3,
    holds: (s) => isBare(s) && isWithin(s) && !isCapitalLead(s),
    example: 'A title - PARIS -',
  },
  {
    name: 'bare-after-title',
    weight: -0.5,
    holds: (s) => isBare(s) && isWithin(s) && isCapitalLead(s),
    example: 'Rovers win again. LEEDS — Rovers …',
  },
  {
    name: 'agency-first-within',
    weight: -8,
    holds: (s) => s.candidate.isAgencyFirst && s.candidate.places.length > 0 && isWithin(s) && s.beginning !== 'byline',
    example: 'a caption (AP) PARIS —',
  },
]

/** Whether other text stands before in the same line. */
function isWithin({ beginning }: Sight): boolean {
  return beginning !== 'paragraph' && beginning !== 'furniture' && beginning !== 'line'
}

/** A title goes over into a dateline that has but a place: it must be in capitals and known, a dash and a capital follow. */
function isCapitalLead(sight: Sight): boolean {
  const isAfterTitle = sight.beginning === 'sentence' || sight.beginning === 'capitals'
  const isNamed = firstPlace(sight)?.style === Case.Upper && isPlaced(sight) && !sight.isAllCapitals
  return (
    isAfterTitle &&
    isNamed &&
    sight.candidate.separator === 'dash' &&
    !isLowerNext(sight) &&
    sight.depth <= MAX_TITLE_DEPTH
  )
}

/** `LEEDS Rovers won …`: a town in capitals, then a sentence that is not. */
function isPlainLead(sight: Sight): boolean {
  const place = firstPlace(sight)
  return (
    place?.style === Case.Upper &&
    place.size >= LARGE &&
    place.size < REGION &&
    sight.isUnderTitle &&
    sight.beginning === 'paragraph' &&
    sight.next?.kind === PieceKind.Word &&
    sight.next.case === Case.Title &&
    sight.next.gap === Gap.Blank &&
    sight.rest >= SHORT_REST
  )
}
