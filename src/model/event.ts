import * as z from 'zod'
import { Mention, Stretch } from './span.js'
import { TimeRange } from './time.js'

/**
 * Types of events: PLOVER's sixteen, then those that PLOVER leaves out. `OTHER` is given to the main event alone, where its
 * headline or lead tells what no type covers.
 * @see {@link https://github.com/openeventdata/PLOVER | PLOVER}
 */
export const EventTypeName = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'ACCIDENT',
  'DISASTER',
  'DEATH',
  'HEALTH',
  'ELECTION',
  'OFFICE',
  'TRIAL',
  'BUSINESS',
  'ECONOMY',
  'SPORT',
  'LAUNCH',
  'OTHER',
])
/** Types of events. */
export type EventTypeName = z.infer<typeof EventTypeName>

/** Type of an event in our list and in the codes of the event-data world. */
export const EventType = z.strictObject({
  /** Name in the closed list. */
  name: EventTypeName,
  /** The one of PLOVER’s sixteen that it counts as: the same name, or what PLOVER files a resignation or a trial under; else null. */
  plover: EventTypeName.nullable(),
  /** PLOVER mode (`visit`, `phone`, `demo` …) or null. */
  mode: z.string().nullable(),
  /** CAMEO code of two to four digits, or null. */
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable(),
  /** Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null outside PLOVER. */
  quad: z.int().min(1).max(4).nullable(),
})
/** Type of an event. */
export type EventType = z.infer<typeof EventType>

/** One who takes part in an event. */
export const Participant = z.strictObject({
  /** What part. */
  role: z.enum(['actor', 'recipient', 'object', 'instrument', 'beneficiary', 'mediator']),
  /** The noun phrase. */
  mention: Mention,
  /** Id of the entity, or null. */
  entity: z.string().nullable(),
})
/** One who takes part in an event. */
export type Participant = z.infer<typeof Participant>

/** Where an event happened. */
export const EventPlace = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The text as written. */
  text: z.string(),
  /** The name of the place. */
  name: z.string(),
  /** ISO 3166-1 alpha-2, or null. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Id of the entity, or null. */
  entity: z.string().nullable(),
})
/** Where an event happened. */
export type EventPlace = z.infer<typeof EventPlace>

/** When an event happened. */
export const EventTime = z.strictObject({
  /** TIMEX3 value. */
  value: z.string(),
  /** The days or moments it covers, or null. */
  range: TimeRange.nullable(),
  /** The expression it comes from; null when it is the dispatch's date. */
  mention: Mention.nullable(),
})
/** When an event happened. */
export type EventTime = z.infer<typeof EventTime>

/** A number that belongs to an event. */
export const Figure = z.strictObject({
  /** The number; the bound where only one bound is given. */
  count: z.number().nullable(),
  /** Lower bound (`at least 37`), or null. */
  min: z.number().nullable(),
  /** Upper bound (`up to 40`), or null. */
  max: z.number().nullable(),
  /** Unit or currency as written, or null. */
  unit: z.string().nullable(),
  /** What was counted: `killed`, `injured`, `missing`, `arrested`, `displaced`, `cost` … */
  what: z.string(),
  /** The words. */
  mention: Mention,
})
/** A number that belongs to an event. */
export type Figure = z.infer<typeof Figure>

/** Who did what to whom, where and when, and who says so. */
export const Event = z.strictObject({
  /** `e1`, `e2` … in the order of the text. */
  id: z.string(),
  /** The words that name it. */
  trigger: Stretch,
  /** What sort of event. */
  type: EventType,
  /** Who takes part. */
  participants: z.array(Participant),
  /** Where, or null. */
  place: EventPlace.nullable(),
  /** When, or null. */
  time: EventTime.nullable(),
  /** Numbers of victims, sums and the like. */
  figures: z.array(Figure),
  /** Whether it is told as having happened, or as planned, demanded, promised … */
  modality: z.enum([
    'asserted',
    'planned',
    'demanded',
    'promised',
    'threatened',
    'attempted',
    'hypothetical',
    'denied',
  ]),
  /** `negative` where the text says that it did not happen. */
  polarity: z.enum(['positive', 'negative']),
  /** Id of the attribution that asserts it, or null for the dispatch itself. */
  attribution: z.string().nullable(),
  /** Why, in the words of the text, or null. */
  cause: Mention.nullable(),
  /** How, in the words of the text, or null. */
  manner: Mention.nullable(),
  /** Id of the first mention of the same event, or null. */
  sameAs: z.string().nullable(),
  /** Probability, 0 to 1, that trigger and type are right. */
  confidence: z.number().min(0).max(1),
})
/** Who did what to whom. */
export type Event = z.infer<typeof Event>
