/** A dispatch as annotations of its text: the W3C's Web Annotation Data Model. */
import type { Dispatch } from '../model/dispatch.js'
import type { Span } from '../model/span.js'
import { type CodePointIndex, codePointsBefore, indexCodePoints } from '../text/offsets.js'
import type { JsonObject, JsonValue } from './json.js'

/** How much of the text before and after a span is given, so that it is found again in a text that has changed. */
const CONTEXT = 32

/** What an export may be told beside the dispatch. */
export interface WebAnnotationOptions {
  /** The address of the text that is annotated, as a full URL or URN. */
  readonly source: string
}

/**
 * Writes quotes, sources, cues, contents, entities, times and events as annotations of the reading text. Each is found twice: by
 * position, in code points as the standard counts, and by its words with what stands around them.
 *
 * @param dispatch - what `parseDispatch` gave, with UTF-16 offsets.
 * @param options - the address of the annotated text.
 * @returns an annotation page, as a JSON object.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toWebAnnotation } from 'wirecopy/export'
 *
 * const page = toWebAnnotation(parseDispatch('PARIS, Dec 2 (Reuters) - Talks failed.'), { source: 'urn:x:1' })
 * console.log(page['type']) // AnnotationPage
 * ```
 * @see {@link https://www.w3.org/TR/2017/REC-annotation-model-20170223/ | Web Annotation Data Model, 23 February 2017}
 */
export function toWebAnnotation(dispatch: Dispatch, { source }: WebAnnotationOptions): JsonObject {
  const index = indexCodePoints(dispatch.text)
  const items: JsonValue[] = []
  const annotate = (id: string, tag: string, spans: readonly Span[], more: readonly JsonValue[] = []): void => {
    const target = spans.map((span) => ({ source, selector: selectorsOf(dispatch.text, index, span) }))
    items.push({
      id: `${source}#${id}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }, ...more],
      target: target.length === 1 ? (target[0] ?? null) : target,
    })
  }
  const link = (purpose: string, id: string | null): JsonValue[] =>
    id === null ? [] : [{ type: 'SpecificResource', purpose, source: `${source}#${id}` }]
  if (dispatch.dateline !== null) annotate('dateline', 'dateline', [dispatch.dateline])
  for (const { id, outer, speaker } of dispatch.quotes) annotate(id, 'quote', outer, link('identifying', speaker))
  for (const { id, source: said, cue, content } of dispatch.attributions) {
    annotate(`${id}-content`, 'content', content.spans)
    if (cue !== null) annotate(`${id}-cue`, 'cue', cue.spans, link('linking', `${id}-content`))
    if (said === null) continue
    annotate(`${id}-source`, 'source', said.spans, [
      ...link('identifying', said.entity),
      ...link('linking', `${id}-content`),
    ])
  }
  for (const { id, kind, name, mentions } of dispatch.entities)
    annotate(id, kind, mentions, [{ type: 'TextualBody', purpose: 'identifying', value: name }])
  dispatch.times.forEach((time, at) => {
    annotate(
      `t${at + 1}`,
      `time ${time.type}`,
      [time],
      [{ type: 'TextualBody', purpose: 'identifying', value: time.value }],
    )
  })
  for (const { id, trigger, type } of dispatch.events) annotate(id, `event ${type.name}`, trigger.spans)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    items,
  }
}

function selectorsOf(text: string, index: CodePointIndex, { start, end }: Span): JsonValue {
  return [
    { type: 'TextPositionSelector', start: codePointsBefore(index, start), end: codePointsBefore(index, end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  ]
}
