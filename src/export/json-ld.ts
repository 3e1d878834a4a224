/** A dispatch as linked data: schema.org in JSON-LD. */
import type { Dispatch } from '../model/dispatch.js'
import type { Entity } from '../model/entity.js'
import type { Event } from '../model/event.js'
import type { JsonObject, JsonValue } from './json.js'

/** What an export may be told beside the dispatch. */
export interface JsonLdOptions {
  /** The address of the dispatch, as a full URL; ids of its parts are fragments of it. Without it they are relative. */
  readonly url?: string | null
}

/** schema.org's types for our kinds of entities. */
const TYPES: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Organization',
  document: 'CreativeWork',
  other: 'Thing',
}

/**
 * Writes a dispatch as schema.org's `NewsArticle` with its quotes (`Quotation`), statements (`Claim`), events (`Event`), people,
 * organisations and places, each with the id that it has in the model (`#q1`, `#a1`, `#e1`, `#n1`).
 *
 * @param dispatch - what `parseDispatch` gave.
 * @param options - the address of the dispatch, where it has one.
 * @returns a JSON object, for a `script` of type `application/ld+json`.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toJsonLd } from 'wirecopy/export'
 *
 * const article = toJsonLd(parseDispatch('PARIS, Dec 2 (Reuters) - Talks failed.'), { url: 'https://example.org/1' })
 * console.log(article['@type']) // NewsArticle
 * ```
 * @see {@link https://schema.org/NewsArticle | schema.org 29.0, NewsArticle}
 */
export function toJsonLd(dispatch: Dispatch, { url = null }: JsonLdOptions = {}): JsonObject {
  const base = url ?? ''
  const refer = (id: string | null): JsonValue => (id === null ? null : { '@id': `${base}#${id}` })
  const sourceOf = (entity: string | null, words: string | null): JsonValue =>
    entity !== null ? refer(entity) : words === null ? null : { '@type': 'Thing', name: words }
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: dispatch.headline?.text ?? null,
    author: (dispatch.byline?.names ?? []).map((name) => ({ '@type': 'Person', name })),
    dateline: dispatch.dateline?.text ?? null,
    datePublished: dispatch.header?.sentAt ?? dispatch.date.value,
    inLanguage: dispatch.language,
    keywords: dispatch.header?.keywords ?? [],
    copyrightNotice: dispatch.header?.copyright ?? null,
    usageInfo: dispatch.header?.usage ? { '@type': 'CreativeWork', text: dispatch.header.usage } : null,
    articleBody: dispatch.text,
    locationCreated: (dispatch.dateline?.places ?? []).map(({ name, country, latitude, longitude }) =>
      compact({ '@type': 'Place', name, address: addressOf(country), latitude, longitude }),
    ),
    mentions: [
      ...dispatch.entities.map(({ id, kind, name, aliases, roles }) =>
        compact({
          '@type': TYPES[kind],
          '@id': `${base}#${id}`,
          name,
          alternateName: aliases,
          jobTitle: kind === 'person' ? roles : [],
        }),
      ),
      ...dispatch.events.map((event) => eventOf(event, base, refer)),
    ],
    hasPart: [
      ...dispatch.quotes.map(({ id, text, speaker }) =>
        compact({ '@type': 'Quotation', '@id': `${base}#${id}`, text, spokenByCharacter: refer(speaker) }),
      ),
      ...dispatch.attributions.map(({ id, content, source, quotes }) =>
        compact({
          '@type': 'Claim',
          '@id': `${base}#${id}`,
          text: content.text,
          author: sourceOf(source?.entity ?? null, source?.text ?? null),
          citation: quotes.map(refer),
        }),
      ),
    ],
  })
}

/** An event; who takes part stands as a role with the part's name. */
function eventOf(event: Event, base: string, refer: (id: string | null) => JsonValue): JsonObject {
  const { id, trigger, type, participants, place, time, sameAs } = event
  return compact({
    '@type': 'Event',
    '@id': `${base}#${id}`,
    name: trigger.text,
    additionalType: type.name,
    startDate: time?.range?.from ?? null,
    endDate: time?.range?.to ?? null,
    location:
      place === null
        ? null
        : compact({
            '@type': 'Place',
            '@id': place.entity === null ? null : `${base}#${place.entity}`,
            name: place.name,
            address: addressOf(place.country),
          }),
    about: participants.map(({ role, mention, entity }) => ({
      '@type': 'Role',
      roleName: role,
      about: entity === null ? { '@type': 'Thing', name: mention.text } : refer(entity),
    })),
    sameAs: sameAs === null ? null : `${base}#${sameAs}`,
  })
}

function addressOf(country: string | null): JsonValue {
  return country === null ? null : { '@type': 'PostalAddress', addressCountry: country }
}

/** The object without what is unknown: JSON-LD leaves it out. */
function compact(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}
