import * as z from 'zod'

/** A resolved stretch of time, half-open: from the first moment to just before `to`. */
export const TimeRange = z.strictObject({
  /** ISO 8601 date or date-time of the first moment. */
  from: z.string(),
  /** ISO 8601 date or date-time of the first moment after it. */
  to: z.string(),
})
/** A resolved, half-open stretch of time. */
export type TimeRange = z.infer<typeof TimeRange>

/** A time expression, normalised as TIMEX3 ({@link https://timeml.github.io | TimeML 1.2.1}). */
export const TimeExpression = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The expression as written. */
  text: z.string(),
  /** TIMEX3 type. */
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value (`2025-11-26`, `2025-W48`, `P5D`, `PAST_REF` …). */
  value: z.string(),
  /** TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `MORE_THAN` …). */
  mod: z.string().nullable(),
  /** TIMEX3 quantifier of a set (`EVERY`). */
  quant: z.string().nullable(),
  /** TIMEX3 frequency of a set (`2X`). */
  freq: z.string().nullable(),
  /** The days or moments it covers; null where it has none (durations, vague references). */
  range: TimeRange.nullable(),
})
/** A normalised time expression. */
export type TimeExpression = z.infer<typeof TimeExpression>
