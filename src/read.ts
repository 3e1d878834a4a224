import type { Dispatch } from './model/dispatch.js'
import type { Entity } from './model/entity.js'
import type { Quote } from './model/quote.js'
import type { Span, Stretch } from './model/span.js'
import { type CodePointIndex, codePointsBefore, indexCodePoints } from './text/offsets.js'

/**
 * The entity with an id, as `source.entity`, `quote.speaker` or `participant.entity` name it.
 *
 * @param dispatch - the dispatch that the id belongs to.
 * @param id - an id such as `n4`, or null.
 * @returns the entity, or null for null and for an id that the dispatch does not have.
 * @example
 * ```ts
 * import { entityOf, parseDispatch } from 'wirecopy'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein.')
 * console.log(entityOf(dispatch, 'n999')) // null
 * ```
 */
export function entityOf(dispatch: Pick<Dispatch, 'entities'>, id: string | null): Entity | null {
  return dispatch.entities.find((entity) => entity.id === id) ?? null
}

/**
 * Who speaks in a quote.
 *
 * @param dispatch - the dispatch that the quote belongs to.
 * @param quote - one of its quotes.
 * @returns the entity that speaks, or null where the text does not tell.
 * @example
 * ```ts
 * import { parseDispatch, speakerOf } from 'wirecopy'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein on Tuesday.')
 * for (const quote of dispatch.quotes) console.log(speakerOf(dispatch, quote)?.name) // Anna Klein
 * ```
 */
export function speakerOf(dispatch: Pick<Dispatch, 'entities'>, quote: Quote): Entity | null {
  return entityOf(dispatch, quote.speaker)
}

/**
 * The text that a span covers, or the pieces of a stretch joined by one blank.
 *
 * @param dispatch - a dispatch with UTF-16 offsets, as {@link Dispatch} has them unless {@link codePointOffsets} made it.
 * @param part - a span, or anything with `start` and `end`; or a stretch, or anything with `spans`.
 * @returns the text as written.
 * @example
 * ```ts
 * import { parseDispatch, textOf } from 'wirecopy'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein.')
 * for (const paragraph of dispatch.paragraphs) console.log(textOf(dispatch, paragraph).length) // 57
 * ```
 */
export function textOf(dispatch: Pick<Dispatch, 'text'>, part: Span | Pick<Stretch, 'spans'>): string {
  if (!('spans' in part)) return dispatch.text.slice(part.start, part.end)
  return part.spans.map(({ start, end }) => dispatch.text.slice(start, end)).join(' ')
}

/**
 * The same dispatch with every offset counted in code points instead of UTF-16 code units, as Python counts them: there
 * `dispatch["text"][start:end]` is the mention. Half of a surrogate pair that stands alone counts as one.
 *
 * @param dispatch - a dispatch with UTF-16 offsets; it is left as it is.
 * @returns a copy that shares no object with the original.
 * @example
 * ```ts
 * import { codePointOffsets, parseDispatch } from 'wirecopy'
 *
 * const dispatch = parseDispatch('𝐊abul talks go on.')
 * console.log(dispatch.paragraphs[0]?.end) // 19
 * console.log(codePointOffsets(dispatch).paragraphs[0]?.end) // 18
 * ```
 */
export function codePointOffsets(dispatch: Dispatch): Dispatch {
  return recount(dispatch, indexCodePoints(dispatch.text))
}

/** Copies a JSON value; `start` and `end` are offsets wherever they stand as numbers in the model. */
function recount<Value>(value: Value, index: CodePointIndex): Value {
  if (Array.isArray(value)) return value.map((item) => recount(item, index)) as Value
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value))
    copy[key] = isOffset(key, item) ? codePointsBefore(index, item as number) : recount(item as unknown, index)
  return copy as Value
}

function isOffset(key: string, value: unknown): boolean {
  return typeof value === 'number' && (key === 'start' || key === 'end')
}
