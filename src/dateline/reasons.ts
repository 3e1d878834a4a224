import { Case, Gap, PieceKind } from './pieces.js'
import { COUNTRY, isPlaceShaped, REGION } from './place-names.js'
import type { Sight } from './sight.js'

/** A reason for or against: the weight is added where the test holds. About 0 is where as many are datelines as not. */
export interface Reason {
  readonly name: string
  readonly weight: number
  readonly holds: (sight: Sight) => boolean
  /** An invented text in which it holds. */
  readonly example: string
}

/** A town that every reader knows of. */
const LARGE = 100_000
/** Fewer code units than this behind a dateline are no body. */
const SHORT_REST = 40

const firstPlace = ({ candidate }: Sight) => candidate.places[0]
const isKnownPlace = (sight: Sight): boolean =>
  sight.candidate.places.length > 0 && sight.candidate.places.every(({ size }) => size >= 0)
const isBare = ({ candidate }: Sight): boolean => candidate.date === null && candidate.agency === null
/** A place that we know, or one in a state or country that we know. */
const isPlaced = (sight: Sight): boolean =>
  sight.candidate.places.every(({ size, isQualified }) => size >= 0 || isQualified)
const isTown = (sight: Sight): boolean => {
  const size = firstPlace(sight)?.size ?? -1
  return size >= LARGE && size < REGION
}
const isLowerNext = ({ next }: Sight): boolean => next?.case === Case.Lower
const isPlaceless = ({ candidate }: Sight): boolean => candidate.places.length === 0 && !candidate.isSecret

/** Why a candidate is the dateline or is none. */
export const REASONS: readonly Reason[] = [
  {
    name: 'place-large',
    weight: 2,
    holds: (s) => isKnownPlace(s) && (firstPlace(s)?.size ?? 0) >= LARGE,
    example: 'PARIS -',
  },
  {
    name: 'place-small',
    weight: 1.5,
    holds: (s) => isKnownPlace(s) && (firstPlace(s)?.size ?? 0) < LARGE,
    example: 'WAUSAU -',
  },
  {
    name: 'place-unknown',
    weight: -1.5,
    holds: (s) => s.candidate.places.length > 0 && !isPlaced(s),
    example: 'OFER PRISON -',
  },
  {
    name: 'place-unknown-qualified',
    weight: -0.5,
    holds: (s) => s.candidate.places.length > 0 && isPlaced(s) && !isKnownPlace(s),
    example: 'KIBERU, Kenya -',
  },
  {
    name: 'place-unknown-shaped',
    weight: 2,
    holds: (s) =>
      s.candidate.places.some(({ size, name, style }) => size < 0 && style === Case.Upper && isPlaceShaped(name)),
    example: 'KRUGERVILLE —',
  },
  {
    name: 'place-unknown-small-letters',
    weight: -1.5,
    holds: (s) =>
      s.candidate.places.some(({ size, style, isQualified }) => size < 0 && style !== Case.Upper && !isQualified),
    example: 'Table Talk -',
  },
  { name: 'place-capitals', weight: 1, holds: (s) => firstPlace(s)?.style === Case.Upper, example: 'PARIS' },
  {
    name: 'place-title',
    weight: -0.5,
    holds: (s) => firstPlace(s) !== undefined && firstPlace(s)?.style !== Case.Upper,
    example: 'Paris',
  },
  {
    name: 'unknown-in-capitals',
    weight: -2,
    holds: (s) => !isKnownPlace(s) && s.isAllCapitals && s.candidate.agency === null && !isPlaceless(s),
    example: 'THE OFFENSIVE ON 11 NOVEMBER',
  },
  {
    name: 'country-small-letters',
    weight: -1,
    holds: (s) => firstPlace(s)?.size === COUNTRY && firstPlace(s)?.style !== Case.Upper && s.candidate.agency === null,
    example: 'Jordan, Dec 14 — mark …',
  },
  {
    name: 'bare-region',
    weight: -2,
    holds: (s) => isBare(s) && firstPlace(s)?.size === REGION,
    example: 'ILLINOIS - Fair',
  },
  {
    name: 'bare-country',
    weight: -0.5,
    holds: (s) => isBare(s) && firstPlace(s)?.size === COUNTRY,
    example: 'BAHRAIN - ',
  },
  {
    name: 'bare-title',
    weight: -2,
    holds: (s) => isBare(s) && !s.isSentence && s.rest < 120,
    example: 'London - Gilts open higher, dealers say',
  },
  {
    name: 'agency-next',
    weight: -4,
    holds: (s) => s.isBeforeAgency,
    example: '(MENAFN) PARIS, Dec 2 (GLOBE NEWSWIRE) --',
  },
  { name: 'place-secret', weight: 3, holds: (s) => s.candidate.isSecret, example: 'CLANDESTINE, 1 NOV 89' },
  { name: 'several-places', weight: 0.3, holds: (s) => s.candidate.places.length > 1, example: 'PARIS/BONN' },
  {
    name: 'qualified',
    weight: 2,
    holds: (s) => s.candidate.places.some(({ isQualified }) => isQualified),
    example: 'AKRON, Ohio',
  },
  {
    name: 'oddly-qualified',
    weight: 0.5,
    holds: (s) => s.candidate.places.some(({ isOddlyQualified }) => isOddlyQualified),
    example: 'KIBERU, Lake Province, May 2 -',
  },
  { name: 'date', weight: 3, holds: (s) => s.candidate.date !== null, example: 'PARIS, Dec 2' },
  { name: 'agency-known', weight: 3.5, holds: (s) => s.candidate.agency?.isKnown === true, example: '(Reuters)' },
  {
    name: 'agency-unknown',
    weight: 1.5,
    holds: (s) => s.candidate.agency?.isKnown === false,
    example: '(The Weekly Moon)',
  },
  {
    name: 'agency-alone',
    weight: 1.5,
    holds: (s) => isPlaceless(s) && s.candidate.date === null && s.beginning === 'paragraph',
    example: '(CNN) Chaos …',
  },
  { name: 'dash', weight: 1, holds: (s) => s.candidate.separator === 'dash', example: 'PARIS -' },
  { name: 'colon', weight: 0.3, holds: (s) => s.candidate.separator === 'colon', example: 'Paris:' },
  {
    name: 'stop-or-slash',
    weight: 1,
    holds: (s) => s.candidate.separator === 'stop' || s.candidate.separator === 'slash',
    example: '/TASS/.',
  },
  { name: 'no-separator', weight: -0.5, holds: (s) => s.candidate.separator === 'none', example: 'Paris, Dec 2 A …' },
  {
    name: 'bare-no-separator',
    weight: -0.5,
    holds: (s) => s.candidate.separator === 'none' && s.candidate.date === null,
    example: 'Paris (AFP) A …',
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
    name: 'inner-dash',
    weight: -2,
    holds: (s) => s.candidate.hasInnerDash && s.candidate.separator === 'none',
    example: 'COCOA OPENING - APRIL 7',
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
  { name: 'in-the-midst', weight: -8, holds: (s) => s.beginning === 'midst', example: 'a boat in Paris, Texas, Dec 2' },
  {
    name: 'agency-unknown-open',
    weight: -2,
    holds: (s) => s.candidate.agency?.isKnown === false && s.candidate.separator === 'none',
    example: 'Paris (Jo Hill/AFP) A boat …',
  },
  {
    name: 'agency-without-bracket',
    weight: -1.5,
    holds: (s) => s.candidate.isAgencyFirst && s.candidate.agency?.marks === 'none',
    example: 'CNN — The …',
  },
  {
    name: 'agency-without-bracket-short',
    weight: -2,
    holds: (s) => s.candidate.isAgencyFirst && s.candidate.agency?.marks === 'none' && s.rest < 100,
    example: 'CNN - Rovers win',
  },
  {
    name: 'deep-in-paragraph',
    weight: -4,
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
    name: 'bare-within',
    weight: -3,
    holds: (s) => isBare(s) && s.beginning !== 'paragraph' && s.beginning !== 'furniture' && s.beginning !== 'line',
    example: 'A title - PARIS -',
  },
]

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
