import { FormatError, type Limits, messageOf } from '../errors.js'
import type { Diagnostic, Format } from '../model/dispatch.js'
import type { ErrorCode } from '../model/error-code.js'
import { isAnpa1312, readAnpa1312 } from './anpa1312.js'
import { isEmail, readEmail } from './email.js'
import { readHtml } from './html.js'
import { isIptc7901, readIptc7901 } from './iptc7901.js'
import { isElement, type MarkupElement, readMarkup } from './markup.js'
import { readNewsml1 } from './newsml1.js'
import { NEWSMLG2_ROOTS, readNewsmlG2 } from './newsmlg2.js'
import { parseNinjs, readNinjs } from './ninjs.js'
import { readNitf } from './nitf.js'
import { RSS_ROOTS, readRss } from './rss.js'
import type { Story } from './story.js'
import { readProlog } from './xml-doctype.js'

/** One envelope: how it is told from others, and how it is read. `read` gives null for what is not in it. */
interface Reader {
  readonly format: Format
  /** Whether a text that nobody named looks like it, from its first characters. */
  readonly detects: (source: string, root: string | null) => boolean
  readonly read: (source: string, limits: Limits) => Story | null
}

/** Elements with which a page may begin, where it has no DOCTYPE. */
const HTML_ROOTS: ReadonlySet<string> = new Set('article body div h1 head html main meta p section title'.split(' '))

/** The envelopes in the order in which they are tried; what none of them knows is plain text. */
const READERS: readonly Reader[] = [
  { format: 'anpa1312', detects: isAnpa1312, read: readAnpa1312 },
  { format: 'iptc7901', detects: isIptc7901, read: readIptc7901 },
  { format: 'nitf', detects: (_source, root) => root === 'nitf', read: xmlReader((name) => name === 'nitf', readNitf) },
  {
    format: 'newsml1',
    detects: (_source, root) => root === 'NewsML',
    read: xmlReader((name) => name === 'NewsML', readNewsml1),
  },
  {
    format: 'newsmlg2',
    detects: (_source, root) => root !== null && NEWSMLG2_ROOTS.has(root),
    read: xmlReader((name) => NEWSMLG2_ROOTS.has(name), readNewsmlG2),
  },
  {
    format: 'rss',
    detects: (_source, root) => root !== null && RSS_ROOTS.has(root),
    read: xmlReader((name) => RSS_ROOTS.has(name), readRss),
  },
  {
    format: 'html',
    detects: (_source, root) => root !== null && HTML_ROOTS.has(root.toLowerCase()),
    read: (source, limits) =>
      /<[a-z!]/i.test(source) ? readHtml(readMarkup(source, { xml: false, limits }).top) : null,
  },
  {
    format: 'ninjs',
    detects: (source) => parseNinjs(source) !== null,
    read: (source, limits) => {
      const item = parseNinjs(source)
      return item === null ? null : readNinjs(item, limits)
    },
  },
  { format: 'email', detects: isEmail, read: readEmail },
]

/** The story in a text: of the format that is named, else of the first that it looks like; null for plain text. */
export function readStory(source: string, format: Format | null, limits: Limits): Story | null {
  if (format === 'plain') return null
  const root = rootName(source)
  for (const reader of READERS) {
    if (format === null ? !reader.detects(source, root) : reader.format !== format) continue
    const story = reader.read(source, limits)
    if (story !== null) return story
    if (format !== null) throw new FormatError('format-mismatch')
  }
  return null
}

/** The name of a text's first element, without prefix; null for what does not begin with markup. */
function rootName(source: string): string | null {
  if (!/^[\s\ufeff\u200b]{0,200}</.test(source.slice(0, 220))) return null
  if (/^[\s\ufeff\u200b]{0,200}<!doctype html/i.test(source.slice(0, 240))) return 'html'
  const { root } = readProlog(source)
  const tag = source.slice(root, root + 130)
  return /^<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z][\w.]{0,60})(?=[\s/>])/.exec(tag)?.[1] ?? null
}

function xmlReader(
  isRoot: (name: string) => boolean,
  read: (root: MarkupElement, limits: Limits) => Story,
): Reader['read'] {
  return (source, limits) => {
    const { end, entities, hasExternalEntity } = readProlog(source)
    const { top, isBroken } = readMarkup(source, { xml: true, limits, entities, from: end })
    const root = top.children.filter(isElement).find(({ name }) => isRoot(name))
    if (root === undefined) return null
    const story = read(root, limits)
    const codes: ErrorCode[] = [
      ...(isBroken ? ['format-broken' as const] : []),
      ...(hasExternalEntity ? ['format-entity' as const] : []),
    ]
    return { ...story, diagnostics: [...story.diagnostics, ...codes.map(diagnosticOf)] }
  }
}

function diagnosticOf(code: ErrorCode): Diagnostic {
  return { code, message: messageOf(code), span: null }
}
