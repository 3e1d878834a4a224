import type { Limits } from '../errors.js'
import { findBelow } from './elements.js'
import { readFragment } from './fragment.js'
import { isObject, type Json, type JsonObject, listAt, rawTextAt, readJson, textAt, valueAt } from './json.js'
import { readMarkup } from './markup.js'
import { readNitfBody } from './nitf.js'
import { type Block, distinct, emptyHeader, folded, looseRuns, type Story } from './story.js'
import { isoMoment } from './timestamp.js'
import { decodeReferences, readProlog } from './xml-doctype.js'

/** Reads a text as ninjs; null where it is JSON of another kind, or none. */
export function parseNinjs(source: string): JsonObject | null {
  // Looked at before it is parsed: most objects are not ninjs, and parsing is dear.
  if (!/^[\ufeff\s]{0,200}\{/.test(source.slice(0, 400))) return null
  if (!/"(?:uri|guid)"/.test(source)) return null
  const value = readJson(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  if (!isObject(value) || textAt(value, 'uri', 'guid') === null) return null
  const known = ['versioncreated', 'versionCreated', 'type', 'headline', 'headlines', 'bodies']
  const isNinjs = Object.keys(value).some((key) => known.includes(key) || key.startsWith('body_'))
  return isNinjs ? value : null
}

/**
 * Reads a ninjs object of any version; what it is associated with is left aside.
 * @see {@link https://iptc.org/standards/ninjs/ | ninjs 1.0 to 3.1}
 */
export function readNinjs(item: JsonObject, limits: Limits): Story {
  const header = emptyHeader()
  header.sentAt =
    isoMoment(textAt(item, 'versioncreated', 'versionCreated')) ??
    isoMoment(textAt(item, 'contentcreated', 'contentCreated', 'firstcreated', 'firstCreated'))
  const embargo = textAt(item, 'embargoed', 'embargoedUntil', 'embargoeduntil')
  header.embargo = isoMoment(embargo) ?? embargo
  header.usage = textAt(item, 'usageterms', 'usageTerms')
  header.copyright = textAt(item, 'copyrightnotice', 'copyrightNotice', 'copyrightholder', 'copyrightHolder')
  header.note = textAt(item, 'ednote', 'edNote')
  header.priority = textAt(item, 'urgency', 'priority')
  header.slug = textAt(item, 'slugline')
  header.language = textAt(item, 'language')
  header.version = textAt(item, 'version')
  header.wordCount = textAt(item, 'wordcount', 'wordCount')
  header.keywords = distinct(listAt(item, 'keywords').map(named))
  header.subjects = distinct([...listAt(item, 'subject'), ...listAt(item, 'subjects')].map(named))
  return {
    format: 'ninjs',
    header,
    headline: looseRuns(headlineOf(item)),
    byline: looseRuns(textAt(item, 'byline', 'by')),
    dateline: looseRuns(textAt(item, 'dateline')),
    blocks: bodyOf(item, limits),
    diagnostics: [],
  }
}

/** A concept's code as written, else what identifies it, else its name. */
function named(value: Json): string | null {
  if (typeof value === 'string') return folded(decodeReferences(value))
  return isObject(value) ? textAt(value, 'code', 'uri', 'literal', 'qcode', 'name') : null
}

function headlineOf(item: JsonObject): string | null {
  const headlines = listAt(item, 'headlines').filter(isObject)
  const main = headlines.find((one) => textAt(one, 'role') === 'main') ?? headlines[0] ?? null
  return textAt(item, 'headline') ?? textAt(main, 'value') ?? textAt(item, 'headline_main', 'title', 'name')
}

/** How much a body is worth: markup keeps paragraphs, plain text may not. */
function rank(kind: string, value: string): number {
  if (/x?html|nitf|xml/i.test(kind)) return 3
  return /<(?:p|br|div)\b/i.test(value.slice(0, 2000)) ? 2 : /main|rich/i.test(kind) ? 1 : 0
}

function bodyOf(item: JsonObject, limits: Limits): Block[] {
  const bodies: { value: string; rank: number }[] = []
  for (const body of listAt(item, 'bodies').filter(isObject)) {
    const value = rawTextAt(body, 'value')
    const kind = `${textAt(body, 'contentType', 'contenttype') ?? ''} ${textAt(body, 'role') ?? ''}`
    if (value !== null && !/caption|summary|teaser/i.test(kind)) bodies.push({ value, rank: rank(kind, value) })
  }
  for (const key of Object.keys(item)) {
    const value = key.startsWith('body_') ? valueAt(item, key) : null
    if (typeof value === 'string' && value.trim() !== '') bodies.push({ value, rank: rank(key, value) })
  }
  const best = bodies.reduce((found, body) => (body.rank > found.rank ? body : found), { value: '', rank: -1 })
  return readBody(best.value, best.rank >= 2, limits)
}

/** A body is HTML, text, or a whole NITF document. */
function readBody(value: string, isHtml: boolean, limits: Limits): Block[] {
  if (/^\s{0,50}<(?:\?xml|!DOCTYPE nitf|nitf)/.test(value.slice(0, 100))) {
    const { end, entities } = readProlog(value)
    const nitf = findBelow(readMarkup(value, { xml: true, limits, entities, from: end }).top, 'nitf')
    if (nitf !== null) return [...readNitfBody(nitf).blocks.map(loosened)]
  }
  return readFragment(looseRuns(value), limits, isHtml)
}

/** Offsets within a string of JSON are no offsets of the source. */
function loosened(block: Block): Block {
  const runs = block.runs.map((run) =>
    run.text.trim() === '' && run.start < 0 ? run : { ...run, start: -1, exact: false },
  )
  return { ...block, runs }
}
