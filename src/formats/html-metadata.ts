import { attributeOf, findAllBelow, findBelow, textBelow } from './elements.js'
import { isObject, type Json, type JsonObject, listAt, readJson, textAt, valueAt } from './json.js'
import type { MarkupElement } from './markup.js'
import { distinct, emptyHeader, fold, folded, type HeaderFields } from './story.js'
import { isoMoment } from './timestamp.js'
import { decodeReferences } from './xml-doctype.js'

/** What a page says of itself. */
export interface PageMetadata {
  readonly header: HeaderFields
  readonly headline: string | null
  readonly byline: string | null
  /** The article's text, as some pages repeat it for search engines. */
  readonly articleBody: string | null
}

/** How deep objects within objects are looked at for the article. */
const MAX_GRAPH_DEPTH = 6
/** Longest JSON-LD script that is read. */
const MAX_SCRIPT_LENGTH = 1 << 20
/** The kinds of schema.org that are articles; the most telling first. */
const ARTICLE_KINDS =
  /^(?:\w{0,20}NewsArticle|ReportageNewsArticle|LiveBlogPosting|BlogPosting|Article|\w{1,20}Article|SocialMediaPosting|Report)$/

/**
 * Reads what a page says of itself: schema.org's JSON-LD, else `meta`.
 * @see {@link https://schema.org/NewsArticle | schema.org NewsArticle} and {@link https://ogp.me | Open Graph}
 */
export function readPageMetadata(root: MarkupElement): PageMetadata {
  const nodes = linkedData(root)
  const article = nodes.find(isArticle) ?? null
  const meta = metaValues(root)
  const header = emptyHeader()
  header.sentAt =
    isoMoment(textAt(article, 'datePublished', 'dateCreated')) ??
    isoMoment(
      meta(
        'article:published_time',
        'datePublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'pubdate',
        'publish-date',
        'parsely-pub-date',
        'sailthru.date',
      ),
    ) ??
    isoMoment(timeElement(root)) ??
    isoMoment(textAt(article, 'dateModified'))
  header.category =
    distinct(listAt(article, 'articleSection').map(nameOf)).join(',') || meta('article:section', 'section')
  header.keywords = keywordsOf(article) ?? splitKeywords(meta('news_keywords', 'keywords', 'article:tag'))
  header.language =
    distinct(listAt(article, 'inLanguage').map(nameOf))[0] ??
    attributeOf(findBelow(root, 'html'), 'lang') ??
    meta('og:locale', 'language', 'content-language')
  header.wordCount = textAt(article, 'wordCount')
  header.copyright = textAt(article, 'copyrightNotice') ?? meta('copyright')
  header.usage = textAt(article, 'usageInfo')
  return {
    header,
    headline: textAt(article, 'headline', 'name') ?? meta('og:title', 'twitter:title', 'dc.title') ?? null,
    byline:
      authorsOf(article, nodes) ?? bylineOf(meta('author', 'article:author', 'parsely-author', 'byl', 'dc.creator')),
    articleBody: longBody(article),
  }
}

/** Every object of every JSON-LD script, those within `@graph` and `mainEntity` included; broken scripts are passed over. */
function linkedData(root: MarkupElement): JsonObject[] {
  const found: JsonObject[] = []
  const add = (value: Json | undefined, depth: number): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) add(item, depth)
    if (!isObject(value) || depth > MAX_GRAPH_DEPTH) return
    found.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'itemListElement'])
      add(valueAt(value, key), depth + 1)
  }
  for (const script of findAllBelow(root, 'script')) {
    if (!/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue
    const text = scriptText(script)
    if (text.length <= MAX_SCRIPT_LENGTH) add(readLenient(text), 0)
  }
  return found
}

function scriptText(script: MarkupElement): string {
  return script.children.map((node) => ('text' in node ? node.text : '')).join('')
}

/** JSON as pages write it: raw line ends in strings, a semicolon at the end, a comment around. */
function readLenient(text: string): Json | undefined {
  const trimmed = text.trim()
  const value = readJson(trimmed)
  if (value !== undefined) return value
  const from = trimmed.search(/[[{]/)
  const to = Math.max(trimmed.lastIndexOf('}'), trimmed.lastIndexOf(']'))
  if (from < 0 || to < from) return undefined
  return readJson(trimmed.slice(from, to + 1).replace(/[\u0000-\u001f]+/g, ' '))
}

function isArticle(node: JsonObject): boolean {
  const isKind = listAt(node, '@type').some((kind) => typeof kind === 'string' && ARTICLE_KINDS.test(kind))
  return isKind && (textAt(node, 'headline', 'name') !== null || textAt(node, 'datePublished') !== null)
}

function nameOf(value: Json): string | null {
  if (typeof value === 'string') return folded(decodeReferences(value))
  return isObject(value) ? textAt(value, 'name', 'alternateName') : null
}

/** The names of the authors; an author given by `@id` alone is looked up among the page's objects. */
function authorsOf(article: JsonObject | null, nodes: readonly JsonObject[]): string | null {
  const names = listAt(article, 'author').map((author) => {
    const name = nameOf(author)
    if (name !== null || !isObject(author)) return name
    const id = textAt(author, '@id')
    const named = id === null ? null : nodes.find((node) => textAt(node, '@id') === id && textAt(node, 'name') !== null)
    return named === undefined || named === null ? null : textAt(named, 'name')
  })
  return bylineOf(distinct(names).join(', '))
}

/** A byline that names somebody: no address, no count of articles. */
function bylineOf(text: string | null): string | null {
  const line = folded(text)
  return line === null || /^https?:|^@/.test(line) || line.length > 300 ? null : line
}

function keywordsOf(article: JsonObject | null): string[] | null {
  const values = listAt(article, 'keywords')
  if (values.length === 0) return null
  const [only] = values
  if (values.length === 1 && typeof only === 'string') return splitKeywords(only)
  return distinct(values.map(nameOf))
}

function splitKeywords(text: string | null): string[] {
  return text === null ? [] : distinct(decodeReferences(text).split(/[,;]/).map(fold))
}

/** The contents of `meta` elements by `name`, `property` or `itemprop`, the first that is not blank. */
function metaValues(root: MarkupElement): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>()
  for (const meta of findAllBelow(root, 'meta')) {
    const content = attributeOf(meta, 'content')
    if (content === null) continue
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributeOf(meta, key)?.toLowerCase()
      if (name !== undefined && !values.has(name)) values.set(name, fold(decodeReferences(content)))
    }
  }
  return (...names) => names.map((name) => values.get(name.toLowerCase())).find((value) => value !== undefined) ?? null
}

function timeElement(root: MarkupElement): string | null {
  const time = findAllBelow(root, 'time').find((one) => attributeOf(one, 'datetime') !== null)
  return time === undefined ? null : (attributeOf(time, 'datetime') ?? textBelow(time))
}

function longBody(article: JsonObject | null): string | null {
  const body = textAt(article, 'articleBody')
  return body !== null && body.length >= 200 ? body : null
}
