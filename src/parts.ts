import type { Limits } from './errors.js'
import type { Dispatch } from './model/dispatch.js'
import type { Entity } from './model/entity.js'
import { checkOptions } from './options.js'
import { type Ground, readEvents, readGround, readNames, readSpeech, readTimes } from './stages.js'

/** What a caller of a part may say beforehand. */
export interface PartOptions {
  /** ISO 8601 date (or date-time, of which the day is taken) on which the text was sent. */
  readonly date?: string | null
  /** ISO 3166-1 alpha-2 code of the country where a bare place is likely to be. */
  readonly country?: string | null
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>
}

/**
 * Finds people, organisations, places and groups in a plain text, with every mention of each.
 *
 * @param text - the text of a dispatch, without an envelope.
 * @param options - what is known beforehand.
 * @returns the entities in the order of first mention; offsets are UTF-16 code units of `text`, end exclusive.
 * @throws {@link WirecopyError} with a `code`, for an input or an option that cannot be used.
 * @example
 * ```ts
 * import { parseEntities } from 'wirecopy'
 *
 * const entities = parseEntities('PARIS, Dec 2 (Reuters) - President Emmanuel Macron met Anna Klein. Macron smiled.')
 * console.log(entities.some((entity) => entity.name === 'Emmanuel Macron')) // true
 * ```
 */
export function parseEntities(text: string, options?: PartOptions): Entity[] {
  return readNames(readPlain(text, options)).entities
}

/** Who said what, with the quotes and entities that it refers to by id. */
export type AttributionParts = Pick<Dispatch, 'attributions' | 'quotes' | 'entities'>

/**
 * Finds who said what in a plain text, in direct and indirect speech.
 *
 * @param text - the text of a dispatch, without an envelope.
 * @param options - what is known beforehand.
 * @returns the attributions in the order of the text, and the quotes and entities that they name by id; offsets are
 * UTF-16 code units of `text`, end exclusive.
 * @throws {@link WirecopyError} with a `code`, for an input or an option that cannot be used.
 * @example
 * ```ts
 * import { parseAttributions } from 'wirecopy'
 *
 * const { attributions } = parseAttributions('“We will talk,” said Anna Klein on Tuesday.')
 * for (const { source, cue } of attributions) console.log(source?.text, cue?.lemma) // Anna Klein say
 * ```
 */
export function parseAttributions(text: string, options?: PartOptions): AttributionParts {
  const ground = readPlain(text, options)
  const names = readNames(ground)
  const { attributions, quotes } = readSpeech(ground, names)
  return { attributions, quotes, entities: names.entities }
}

/** Who did what to whom, with the attributions and entities that it refers to by id. */
export type EventParts = Pick<Dispatch, 'events' | 'mainEvent' | 'attributions' | 'entities'>

/**
 * Finds events in a plain text: who did what to whom, where and when, and who says so.
 *
 * @param text - the text of a dispatch, without an envelope.
 * @param options - what is known beforehand; times of events are read against `date`.
 * @returns the events in the order of the text, and the attributions and entities that they name by id; offsets are
 * UTF-16 code units of `text`, end exclusive.
 * @throws {@link WirecopyError} with a `code`, for an input or an option that cannot be used.
 * @example
 * ```ts
 * import { parseEvents } from 'wirecopy'
 *
 * const { events } = parseEvents('Police arrested three students in Moscow on Tuesday.', { date: '2025-12-04' })
 * for (const { trigger, type } of events) console.log(trigger.text, type.name) // arrested COERCE
 * ```
 */
export function parseEvents(text: string, options?: PartOptions): EventParts {
  const ground = readPlain(text, options)
  const names = readNames(ground)
  const speech = readSpeech(ground, names)
  const { events, mainEvent } = readEvents(ground, names, readTimes(ground), speech)
  return { events, mainEvent, attributions: speech.attributions, entities: names.entities }
}

/** The ground of a plain text: an envelope would move the offsets away from what the caller holds. */
function readPlain(text: string, options: PartOptions = {}): Ground {
  return readGround(text, { ...checkOptions(options), format: 'plain' })
}
