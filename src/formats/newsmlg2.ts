import type { Limits } from '../errors.js'
import { readBlocks } from './blocks.js'
import {
  allAt,
  attributeOf,
  childOf,
  childrenOf,
  findAllBelow,
  findBelow,
  firstAt,
  runsBelow,
  textBelow,
} from './elements.js'
import { readFragment } from './fragment.js'
import { isElement, type MarkupElement } from './markup.js'
import { type NitfBody, readNitfBody } from './nitf.js'
import { distinct, emptyHeader, plainText, type Run, type Story } from './story.js'
import { isoMoment } from './timestamp.js'
import { ENVELOPED_HTML_RULES, NITF_RULES } from './vocabularies.js'

/** Roots of NewsML-G2 documents. */
export const NEWSMLG2_ROOTS: ReadonlySet<string> = new Set([
  'catalogItem',
  'conceptItem',
  'knowledgeItem',
  'newsItem',
  'newsMessage',
  'packageItem',
  'planningItem',
])

/** Notes that are no notes to readers: sign-offs, notebooks, contacts. */
const PRIVATE_NOTE = /closingline|notepad|contacts/i

/**
 * Reads a NewsML-G2 document: the first item of class text.
 * @see {@link https://iptc.org/standards/newsml-g2/ | NewsML-G2 2.x}
 */
export function readNewsmlG2(root: MarkupElement, limits: Limits): Story {
  const item = mainItem(root)
  const meta = childOf(item, 'contentMeta')
  const itemMeta = childOf(item, 'itemMeta')
  const messageHeader = root.name === 'newsMessage' ? childOf(root, 'header') : null
  const rights = childOf(item, 'rightsInfo')
  const content = contentOf(item)
  const body = content === null ? null : readContent(content, limits)
  const header = emptyHeader()
  header.sentAt =
    isoMoment(textBelow(childOf(messageHeader, 'sent'))) ?? isoMoment(textBelow(childOf(itemMeta, 'versionCreated')))
  header.priority = said(childOf(meta, 'urgency')) ?? said(childOf(messageHeader, 'priority'))
  header.version = attributeOf(item, 'version')
  header.service =
    childrenOf(itemMeta, 'service')
      .map(codeOf)
      .find((code) => code !== null) ?? null
  header.embargo = isoMoment(textBelow(childOf(itemMeta, 'embargoed'))) ?? textBelow(childOf(itemMeta, 'embargoed'))
  header.note = noteOf(itemMeta)
  header.slug = said(childOf(meta, 'slugline'))
  header.keywords = distinct(childrenOf(meta, 'keyword').map(said))
  header.subjects = distinct(childrenOf(meta, 'subject').map(codeOf))
  header.language =
    attributeOf(childOf(meta, 'language'), 'tag') ??
    attributeOf(findBelow(content, 'html'), 'xml:lang') ??
    attributeOf(item, 'xml:lang')
  header.copyright = said(childOf(rights, 'copyrightNotice')) ?? said(firstAt(rights, 'copyrightHolder/name'))
  header.usage = said(childOf(rights, 'usageTerms'))
  header.wordCount = countOf(content)
  return {
    format: 'newsmlg2',
    header,
    headline: headlineOf(meta) ?? body?.headline ?? [],
    byline: lineOf(meta, 'by') ?? body?.byline ?? [],
    dateline: lineOf(meta, 'dateline') ?? body?.dateline ?? [],
    blocks: body?.blocks ?? [],
    diagnostics: [],
  }
}

/** The first news item of class text; else the first item of any kind. */
function mainItem(root: MarkupElement): MarkupElement {
  if (root.name !== 'newsMessage') return root
  const items = childrenOf(root, 'itemSet').flatMap(({ children }) => children.filter(isElement))
  const isText = (item: MarkupElement): boolean =>
    attributeOf(firstAt(item, 'itemMeta/itemClass'), 'qcode')?.toLowerCase().endsWith(':text') ?? false
  const news = items.filter(({ name }) => name === 'newsItem')
  return news.find(isText) ?? news[0] ?? items[0] ?? root
}

/** The text of an element; some senders write the word `None` where they have nothing. */
function said(element: MarkupElement | null): string | null {
  const text = textBelow(element)
  return text === 'None' ? null : text
}

/** The code of a concept: literals are names or numbers of the sender's own, which mean nothing outside the document. */
function codeOf(element: MarkupElement): string | null {
  return attributeOf(element, 'qcode') ?? attributeOf(element, 'uri')
}

function lineOf(meta: MarkupElement | null, name: string): Run[] | null {
  for (const line of childrenOf(meta, name)) if (said(line) !== null) return runsBelow(line)
  return null
}

/** The headline without a role, or with the role `main`, before sub-headlines; the lowest rank first. */
function headlineOf(meta: MarkupElement | null): Run[] | null {
  const headlines = childrenOf(meta, 'headline').filter((headline) => said(headline) !== null)
  const role = (headline: MarkupElement): string => attributeOf(headline, 'role')?.toLowerCase() ?? ''
  const main =
    headlines.find((headline) => role(headline) === '' || /\bmain/.test(role(headline))) ??
    headlines.find((headline) => !/sub/.test(role(headline))) ??
    headlines[0]
  return main === undefined ? null : runsBelow(main)
}

function noteOf(itemMeta: MarkupElement | null): string | null {
  const notes = childrenOf(itemMeta, 'edNote').filter((note) => !PRIVATE_NOTE.test(attributeOf(note, 'role') ?? ''))
  const texts = distinct(notes.map(said))
  return texts.length === 0 ? null : texts.join(' ')
}

/** The element that holds the text: XML before data, text before other media. */
function contentOf(item: MarkupElement): MarkupElement | null {
  const sets = childrenOf(item, 'contentSet')
  const inline = sets.flatMap((set) => [...childrenOf(set, 'inlineXML'), ...childrenOf(set, 'inlineData')])
  return inline.find((one) => textBelow(one) !== null) ?? null
}

/** A stated number of words; `0` means that nobody counted. */
function countOf(content: MarkupElement | null): string | null {
  const count = attributeOf(content, 'wordcount')
  return count === null || Number(count) === 0 ? null : count
}

function readContent(content: MarkupElement, limits: Limits): NitfBody {
  const none = { headline: [], byline: [], dateline: [] }
  const nitf = findBelow(content, 'nitf')
  if (nitf !== null) return readNitfBody(nitf)
  if (!content.children.some(isElement)) return { ...none, blocks: readFragment(runsBelow(content), limits) }
  const html = findBelow(content, 'body') ?? findBelow(content, 'html')
  // Of a document in header, section and footer only the section is text.
  const sections = findAllBelow(html, 'section').filter((one) => /\bmain\b/.test(attributeOf(one, 'class') ?? ''))
  if (html !== null)
    return {
      ...none,
      blocks: (sections.length > 0 ? sections : [html]).flatMap((one) => readBlocks(one, ENVELOPED_HTML_RULES)),
    }
  const bodies = allAt(content, 'body.content')
  const rules = {
    breaks: new Set([...NITF_RULES.breaks, ...ENVELOPED_HTML_RULES.breaks]),
    skips: new Set([...NITF_RULES.skips, ...ENVELOPED_HTML_RULES.skips]),
  }
  const blocks = (bodies.length > 0 ? bodies : [content]).flatMap((one) => readBlocks(one, rules))
  return { ...none, blocks: blocks.filter(({ runs }) => plainText(runs) !== '') }
}
