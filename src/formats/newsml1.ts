import type { Limits } from '../errors.js'
import { readBlocks } from './blocks.js'
import {
  allAt,
  attributeOf,
  childOf,
  childrenOf,
  descendants,
  findAllBelow,
  findBelow,
  firstAt,
  runsBelow,
  textBelow,
} from './elements.js'
import { readFragment } from './fragment.js'
import { isElement, type MarkupElement } from './markup.js'
import { type NitfBody, readNitfBody } from './nitf.js'
import { bodyBlock, distinct, emptyHeader, plainText, type Run, type Story } from './story.js'
import { isoMoment } from './timestamp.js'
import { ENVELOPED_HTML_RULES, NITF_RULES } from './vocabularies.js'

/** A piece of content: the element that holds it and the components around it, innermost first. */
interface Content {
  readonly data: MarkupElement
  readonly chain: readonly MarkupElement[]
  readonly role: string
}

/** Roles that hold no text of the story. */
const OTHER_ROLES: ReadonlySet<string> = new Set(
  'caption|copyright|graphic|headline|legend|logo|photo caption|stylesheet|tweettext|video'.split('|'),
)
/** Roles of a story in parts: they are read together, where a story in one part is the first there is. */
const PART_ROLES: ReadonlySet<string> = new Set('abstract|body|contact|lead|main|text|title'.split('|'))

/**
 * Reads a NewsML 1.x document: the first component with text whose role is no caption.
 * @see {@link https://iptc.org/standards/newsml-1/ | NewsML 1.2}
 */
export function readNewsml1(root: MarkupElement, limits: Limits): Story {
  const item = childOf(root, 'NewsItem')
  const contents = item === null ? [] : textContents(item)
  const main = contents[0] ?? null
  const chain = main?.chain ?? (item === null ? [] : childrenOf(item, 'NewsComponent').slice(0, 1))
  const siblings = contents.filter(({ chain: [, around], role }) => around === main?.chain[1] && PART_ROLES.has(role))
  const hasParts = siblings.some(({ role }) => role === 'body')
  const parts = main === null ? [] : hasParts ? siblings : [main]
  const bodies = parts.filter(({ role }) => role !== 'title').map(({ data }) => readData(data, limits))
  const title = parts.find(({ role }) => role === 'title')
  const body = bodies[0] ?? null
  const line = (name: string): Run[] => {
    for (const component of chain)
      for (const found of allAt(component, `NewsLines/${name}`)) {
        const runs = runsBelow(found)
        if (plainText(runs) !== '') return runs
      }
    return []
  }
  const orElse = (runs: readonly Run[], other: readonly Run[] | undefined): readonly Run[] =>
    runs.length > 0 ? runs : (other ?? [])
  const titleRuns = title === undefined ? undefined : runsBelow(title.data)
  return {
    format: 'newsml1',
    header: headerOf(root, item, chain, main, (name) => plainText(line(name)) || null),
    headline: orElse(orElse(line('HeadLine'), titleRuns), body?.headline),
    byline: orElse(line('ByLine'), body?.byline),
    dateline: orElse(line('DateLine'), body?.dateline),
    blocks: bodies.flatMap(({ blocks }) => blocks),
    diagnostics: [],
  }
}

type HeaderOf = Story['header']

function headerOf(
  root: MarkupElement,
  item: MarkupElement | null,
  chain: readonly MarkupElement[],
  main: Content | null,
  line: (name: string) => string | null,
): HeaderOf {
  const envelope = childOf(root, 'NewsEnvelope')
  const management = childOf(item, 'NewsManagement')
  const identification = childOf(item, 'Identification')
  const header = emptyHeader()
  header.sentAt =
    isoMoment(textBelow(childOf(envelope, 'DateAndTime'))) ??
    isoMoment(textBelow(childOf(management, 'ThisRevisionCreated')))
  header.service = attributeOf(childOf(envelope, 'NewsService'), 'FormalName')
  header.priority = nameOf(childOf(management, 'Urgency')) ?? nameOf(childOf(envelope, 'Priority'))
  header.version = textBelow(firstAt(identification, 'NewsIdentifier/RevisionId'))
  header.slug = line('SlugLine') ?? textBelow(childOf(identification, 'NameLabel'))
  header.copyright = line('CopyrightLine')
  const within = (path: string): MarkupElement[] => chain.flatMap((component) => allAt(component, path))
  const properties = within('DescriptiveMetadata/Property')
  header.keywords = distinct([
    ...within('NewsLines/KeywordLine').map(textBelow),
    ...properties.filter((one) => attributeOf(one, 'FormalName') === 'Keyword').map((one) => attributeOf(one, 'Value')),
  ])
  const coded = findAllBelow(chain.length === 0 ? null : (chain.at(-1) ?? null), 'SubjectCode')
  const codes = coded.flatMap(({ children }) => children.filter(isElement).map(nameOf))
  header.subjects = distinct(
    codes.length > 0 ? codes : findAllBelow(item, 'Topic').map((topic) => textBelow(childOf(topic, 'FormalName'))),
  )
  header.language =
    nameOf(within('DescriptiveMetadata/Language')[0] ?? null) ??
    chain.map((component) => attributeOf(component, 'xml:lang')).find((tag) => tag !== null) ??
    attributeOf(item, 'xml:lang')
  header.usage = textBelow(within('RightsMetadata/UsageRights/UsageType')[0] ?? null)
  const words = findAllBelow(main?.data.parent ?? null, 'Property').find(
    (one) => attributeOf(one, 'FormalName') === 'Words',
  )
  header.wordCount = attributeOf(words ?? null, 'Value')
  return header
}

/** `FormalName`, or the text of the element where a sender writes it there. */
function nameOf(element: MarkupElement | null): string | null {
  return attributeOf(element, 'FormalName') ?? textBelow(element)
}

/** Contents of type text, in document order, without captions. */
function textContents(item: MarkupElement): Content[] {
  const found: Content[] = []
  for (const element of descendants(item)) {
    if (element.name !== 'ContentItem') continue
    const data = childOf(element, 'DataContent')
    const media = attributeOf(childOf(element, 'MediaType'), 'FormalName')?.toLowerCase() ?? 'text'
    const isText = media === 'text' || media === 'complexdata'
    const isStyle = attributeOf(childOf(element, 'MimeType'), 'FormalName') === 'text/css'
    if (data === null || !isText || isStyle || textBelow(data) === null) continue
    const chain: MarkupElement[] = []
    for (let at = element.parent; at !== null && at !== item; at = at.parent)
      if (at.name === 'NewsComponent') chain.push(at)
    const role = attributeOf(childOf(chain[0] ?? null, 'Role'), 'FormalName')?.toLowerCase() ?? ''
    if (!OTHER_ROLES.has(role)) found.push({ data, chain, role })
  }
  return found
}

/** Content is NITF, XHTML, paragraphs of either, or text. */
function readData(data: MarkupElement, limits: Limits): NitfBody {
  const nitf = findBelow(data, 'nitf')
  if (nitf !== null) return readNitfBody(nitf)
  const none = { headline: [], byline: [], dateline: [] }
  const html = findBelow(data, 'html', 'body')
  if (html !== null) return { ...none, blocks: readBlocks(html, ENVELOPED_HTML_RULES) }
  const content = findBelow(data, 'body.content') ?? data
  const hasElements = content.children.some(isElement)
  if (!hasElements) return { ...none, blocks: readFragment(runsBelow(content), limits) }
  const blocks = readBlocks(content, {
    breaks: new Set([...NITF_RULES.breaks, ...ENVELOPED_HTML_RULES.breaks]),
    skips: new Set([...NITF_RULES.skips, ...ENVELOPED_HTML_RULES.skips]),
  })
  return { ...none, blocks: blocks.length > 0 ? blocks : [bodyBlock(runsBelow(content))] }
}
