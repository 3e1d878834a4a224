import { Case } from './pieces.js'
import { COUNTRY, isPlaceShaped, REGION } from './place-names.js'
import { firstPlace, isBare, isKnownPlace, isPlaced, LARGE, type Reason } from './sight.js'

/** For and against a candidate by what is written in it: places, date, agency, separator. */
export const WRITTEN_REASONS: readonly Reason[] = [
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
    name: 'inner-dash',
    weight: -2,
    holds: (s) => s.candidate.hasInnerDash && s.candidate.separator === 'none',
    example: 'COCOA OPENING - APRIL 7',
  },
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
]
