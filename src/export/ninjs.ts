/** A dispatch as ninjs, IPTC's News in JSON. */
import type { Dispatch } from '../model/dispatch.js'
import type { JsonObject, JsonValue } from './json.js'

/** What ninjs wants beside the dispatch. */
export interface NinjsOptions {
  /** The identifier of the news item, as a full URI: ninjs requires one. */
  readonly uri: string
}

/** ninjs's moments have a time and a zone. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/**
 * Writes a dispatch as a ninjs object of type `text`: headline, byline, body, header fields, and the people, organisations, places
 * and events that it mentions, in the arrays that the standard has for them.
 *
 * @param dispatch - what `parseDispatch` gave.
 * @param options - the identifier of the news item.
 * @returns a JSON object that keeps to the schema; a moment without a zone is left out, since the schema refuses it.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toNinjs } from 'wirecopy/export'
 *
 * const item = toNinjs(parseDispatch('PARIS, Dec 2 (Reuters) - Talks failed.'), { uri: 'urn:example:1' })
 * console.log(item['type']) // text
 * ```
 * @see {@link https://iptc.org/std/ninjs/ninjs-schema_3.0.json | ninjs 3.0}
 */
export function toNinjs(dispatch: Dispatch, { uri }: NinjsOptions): JsonObject {
  const { header, headline, byline, dateline, text, entities, events } = dispatch
  const named = (kinds: readonly string[]): JsonValue[] =>
    entities.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ name, rel: 'mentions', literal: id }))
  const urgency = /^[1-9]$/.test(header?.priority ?? '') ? Number(header?.priority) : null
  const count = /^\d{1,7}$/.test(header?.wordCount ?? '') ? Number(header?.wordCount) : null
  const fields: JsonObject = {
    uri,
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
    },
    type: 'text',
    language: dispatch.language,
    versionCreated: momentOf(header?.sentAt ?? null),
    embargoedUntil: momentOf(header?.embargo ?? null),
    headlines: headline === null ? [] : [{ role: 'main', value: headline.text }],
    by: byline === null ? null : byline.names.length > 0 ? byline.names.join(', ') : byline.text,
    located: dateline?.places[0]?.name ?? null,
    bodies: [{ role: 'main', contentType: 'text/plain', value: bodyOf(dispatch) }],
    slugline: header?.slug ?? null,
    urgency,
    wordCount: count,
    edNote: header?.note ?? null,
    usageTerms: header?.usage ?? null,
    copyrightNotice: header?.copyright ?? null,
    subjects: (header?.subjects ?? []).map((literal) => ({ literal })),
    people: named(['person']),
    organisations: named(['organization', 'group']),
    places: named(['place']),
    events: events.map(({ id, trigger, type }) => ({ id, name: trigger.text, rel: 'mentions', literal: type.name })),
  }
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) =>
        value !== null && (!Array.isArray(value) || value.length > 0 || (key === 'bodies' && text !== '')),
    ),
  )
}

/** The text without the paragraphs that ninjs has properties for. */
function bodyOf({ text, paragraphs }: Dispatch): string {
  const first = paragraphs.findIndex(({ role }) => role === 'body')
  const last = paragraphs.map(({ role }) => role).lastIndexOf('body')
  const [from, past] = [paragraphs[first], paragraphs[last]]
  return from === undefined || past === undefined ? '' : text.slice(from.start, past.end)
}

function momentOf(value: string | null): string | null {
  return value !== null && MOMENT.test(value) ? value : null
}
