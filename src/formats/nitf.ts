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
import type { MarkupElement } from './markup.js'
import { type Block, distinct, emptyHeader, folded, type Run, type Story } from './story.js'
import { isoMoment } from './timestamp.js'
import { NITF_RULES } from './vocabularies.js'

/** What a NITF document says beside its header: it may also stand within NewsML. */
export interface NitfBody {
  readonly headline: readonly Run[]
  readonly byline: readonly Run[]
  readonly dateline: readonly Run[]
  readonly blocks: readonly Block[]
}

/** Reads `body` of a NITF document. */
export function readNitfBody(nitf: MarkupElement): NitfBody {
  const body = childOf(nitf, 'body')
  const head = childOf(body, 'body.head')
  const titles = childOf(head, 'hedline') ?? childOf(head, 'headline')
  const content = childOf(body, 'body.content')
  return {
    headline: runsBelow(childOf(titles, 'hl1') ?? titles),
    byline: bylineRuns(childOf(head, 'byline')),
    dateline: runsBelow(childOf(head, 'dateline')),
    blocks: content === null ? [] : readBlocks(content, NITF_RULES),
  }
}

/**
 * Reads a NITF document.
 * @see {@link https://iptc.org/standards/nitf/ | NITF 3.6}
 */
export function readNitf(root: MarkupElement): Story {
  const head = childOf(root, 'head')
  const docdata = childOf(head, 'docdata') ?? findBelow(root, 'docdata')
  const body = readNitfBody(root)
  const meta = metaValues(head)
  const header = emptyHeader()
  const key = childOf(docdata, 'du-key')
  header.slug = attributeOf(key, 'key') ?? meta('anpa-keyword', 'slug', 'slugline', 'NTBStikkord')
  header.version = attributeOf(key, 'version')
  header.keywords = distinct(allAt(docdata, 'key-list/keyword').map((keyword) => attributeOf(keyword, 'key')))
  header.priority = attributeOf(childOf(docdata, 'urgency'), 'ed-urg')
  header.subjects = distinct(
    findAllBelow(head, 'tobject.subject').map((subject) => attributeOf(subject, 'tobject.subject.refnum')),
  )
  const classifier = findAllBelow(docdata, 'classifier').find((one) => attributeOf(one, 'type') === 'apcategorycode')
  header.category = meta('anpa-category', 'category', 'categoria') ?? attributeOf(classifier ?? null, 'value')
  header.service = meta('service', 'anpa-service')
  const issued = isoMoment(attributeOf(childOf(docdata, 'date.issue'), 'norm'))
  const released = isoMoment(attributeOf(childOf(docdata, 'date.release'), 'norm'))
  header.sentAt = issued ?? released
  const notes = childrenOf(docdata, 'ed-msg').map((message) => attributeOf(message, 'info') ?? textBelow(message))
  header.note = folded(notes.join(' '))
  header.embargo = embargoOf(issued, released, header.note)
  const copyright = childOf(docdata, 'doc.copyright')
  header.copyright = folded(`${attributeOf(copyright, 'year') ?? ''} ${attributeOf(copyright, 'holder') ?? ''}`)
  header.usage = textBelow(firstAt(root, 'body/body.head/rights')) ?? textBelow(childOf(docdata, 'doc.rights'))
  header.wordCount = meta('anpa-wordcount') ?? countOf(head)
  header.language = attributeOf(root, 'xml:lang') ?? attributeOf(root, 'lang')
  const title = body.headline.some(({ text }) => text.trim() !== '') ? body.headline : runsBelow(childOf(head, 'title'))
  return { format: 'nitf', header, ...body, headline: title, diagnostics: [] }
}

/** A release after the issue, or a note that names an embargo in words. */
function embargoOf(issued: string | null, released: string | null, note: string | null): string | null {
  if (note !== null && /\bembargo/i.test(note)) return note
  return issued !== null && released !== null && released > issued ? released : null
}

/** The contents of `meta` elements by name, the first that is not blank. */
function metaValues(head: MarkupElement | null): (...names: readonly string[]) => string | null {
  const metas = childrenOf(head, 'meta')
  return (...names) => {
    for (const name of names)
      for (const meta of metas) {
        const content = attributeOf(meta, 'name') === name ? attributeOf(meta, 'content') : null
        if (content !== null) return content
      }
    return null
  }
}

function countOf(head: MarkupElement | null): string | null {
  const counted = childrenOf(head, 'pubdata').find((data) => attributeOf(data, 'unit-of-measure') === 'word')
  return attributeOf(counted ?? null, 'item-length')
}

/** A byline with its title; what a person's functions or notes add in elements of their own belongs to it. */
function bylineRuns(byline: MarkupElement | null): Run[] {
  return runsBelow(byline)
}
