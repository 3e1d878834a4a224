import type { Limits } from '../errors.js'
import { attributeOf, childOf, childrenOf, findBelow, runsBelow, textBelow } from './elements.js'
import { readFragment } from './fragment.js'
import type { MarkupElement } from './markup.js'
import { distinct, emptyHeader, looseRuns, plainText, type Run, type Story } from './story.js'
import { isoMoment } from './timestamp.js'
import { decodeReferences } from './xml-doctype.js'

/** Roots of feeds: RSS 2.0, Atom, RSS 1.0. */
export const RSS_ROOTS: ReadonlySet<string> = new Set(['RDF', 'feed', 'rss'])

/**
 * Reads the first item of a feed.
 * @see {@link https://www.rssboard.org/rss-specification | RSS 2.0} and {@link https://www.rfc-editor.org/rfc/rfc4287 | RFC 4287 (Atom)}
 */
export function readRss(root: MarkupElement, limits: Limits): Story {
  const channel = childOf(root, 'channel')
  const item = findBelow(root, 'item', 'entry')
  const header = emptyHeader()
  const first = (...names: readonly string[]): MarkupElement | null => {
    for (const name of names) for (const child of childrenOf(item, name)) if (textBelow(child) !== null) return child
    return null
  }
  header.sentAt =
    ['pubDate', 'date', 'updated', 'published', 'modified', 'issued']
      .map((name) => isoMoment(textBelow(first(name))))
      .find((moment) => moment !== null) ?? null
  header.keywords = distinct(childrenOf(item, 'category').map((one) => attributeOf(one, 'term') ?? textBelow(one)))
  header.language =
    textBelow(first('language')) ?? textBelow(childOf(channel, 'language')) ?? attributeOf(root, 'xml:lang')
  header.copyright = textBelow(first('rights', 'copyright')) ?? textBelow(childOf(channel, 'copyright'))
  const author = first('creator', 'author')
  const byline = childOf(author, 'name') ?? author
  const content = first('encoded', 'content', 'description', 'summary')
  return {
    format: 'rss',
    header,
    headline: markedUp(runsBelow(first('title'))),
    byline: markedUp(runsBelow(byline)),
    dateline: [],
    blocks: content === null ? [] : readFragment(runsBelow(content), limits),
    diagnostics: [],
  }
}

/** Titles are often HTML within XML: `AT&amp;amp;T`, `&lt;i&gt;Titanic&lt;/i&gt;`. */
function markedUp(runs: readonly Run[]): readonly Run[] {
  const text = plainText(runs)
  const decoded = decodeReferences(text)
  return decoded === text ? runs : looseRuns(decoded)
}
