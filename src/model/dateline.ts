import * as z from 'zod'

/** A place named in a dateline, with what the gazetteer knows of it. */
export const DatelinePlace = z.strictObject({
  /** First code unit of the name. */
  start: z.int().min(0),
  /** One past the last code unit of the name. */
  end: z.int().min(0),
  /** The name as written. */
  text: z.string(),
  /** The name as written, line breaks inside it folded to one blank; without its state or country. */
  name: z.string(),
  /** State, province or country part as written (`Ohio`, `N.Y.`, `Saskatchewan`); null where there is none. */
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2 code of today's country; null where the name alone does not tell. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Degrees north, from the gazetteer; null when it does not know the place. */
  latitude: z.number().min(-90).max(90).nullable(),
  /** Degrees east, from the gazetteer; null when it does not know the place. */
  longitude: z.number().min(-180).max(180).nullable(),
})
/** A place named in a dateline. */
export type DatelinePlace = z.infer<typeof DatelinePlace>

/** The dateline: where, when and by which agency the dispatch was filed. Its separator belongs to the span. */
export const Dateline = z.strictObject({
  /** First code unit: of the place, or of the agency where the agency comes first. */
  start: z.int().min(0),
  /** One past the separator, or past the last word, figure or bracket where none was written. */
  end: z.int().min(0),
  /** The text between `start` and `end`. */
  text: z.string(),
  /** The places, in order; empty for an agency alone or a place that is kept secret. */
  places: z.array(DatelinePlace),
  /** ISO 8601 date, or null where there is none or its year cannot be known. */
  date: z.string().nullable(),
  /** `MM-DD` where month and day are written, also when no year is known. */
  monthDay: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .nullable(),
  /** Whether the year of `date` was inferred from the day the dispatch was sent. */
  yearInferred: z.boolean(),
  /** The agency (or station, or newspaper) as written, without brackets or slashes. */
  agency: z.string().nullable(),
  /** The separator as written (`-`, `--`, `—`, `:`, `.-` …); null where there is none. */
  separator: z.string().nullable(),
})
/** The dateline of a dispatch. */
export type Dateline = z.infer<typeof Dateline>

/** The byline: who signed the dispatch. */
export const Byline = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The byline as written, `By` included. */
  text: z.string(),
  /** The names, without `By`, title or agency. */
  names: z.array(z.string()),
})
/** The byline of a dispatch. */
export type Byline = z.infer<typeof Byline>
