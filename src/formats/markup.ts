import { Parser } from 'htmlparser2'
import { FormatError, LimitError, type Limits } from '../errors.js'
import type { Run } from './story.js'
import { type Entities, NO_ENTITIES } from './xml-doctype.js'

/** An element of a document, with its children. Names carry no prefix (`x:p` is `p`); those of HTML are small letters. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (MarkupElement | Run)[]
  readonly parent: MarkupElement | null
  /** Offset of its `<`. */
  readonly start: number
}

/** A document as a tree. */
export interface MarkupTree {
  /** Holds the root element and whatever stands beside it. */
  readonly top: MarkupElement
  /** Whether elements were left open or closed in the wrong order. */
  readonly isBroken: boolean
}

/** How to read a document. */
export interface MarkupOptions {
  readonly xml: boolean
  readonly limits: Limits
  /** Entities that the document declares. */
  readonly entities?: Entities
  /** Where to begin; what stands before is taken as read. */
  readonly from?: number
}

/** An element costs about a hundred bytes: more would not fit in memory beside the text. */
const MAX_ELEMENTS = 1 << 21

/** Whether a node is an element, not text. */
export function isElement(node: MarkupElement | Run): node is MarkupElement {
  return 'name' in node
}

/**
 * Reads markup into a tree. Nothing is loaded, whatever the document asks for.
 *
 * @throws {@link FormatError} `format-depth` beyond the limit, `format-entity` where entities grow without measure.
 */
export function readMarkup(
  source: string,
  { xml, limits, entities = NO_ENTITIES, from = 0 }: MarkupOptions,
): MarkupTree {
  const top: MarkupElement = { name: '', attributes: new Map(), children: [], parent: null, start: from }
  let open = top
  let depth = 0
  let count = 0
  let isBroken = false
  let budget = entities.budget
  let dataOffset = 0
  const push = (text: string, start: number, exact: boolean): void => {
    if (text !== '') open.children.push({ text, start, exact })
  }
  /** Text as written: references that XML does not define are those of the document, or of HTML. */
  const pushRaw = (text: string, start: number): void => {
    let done = 0
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      const end = at + 1 + nameLength(text, at + 1)
      if (end === at + 1 || text.charCodeAt(end) !== 59) continue
      const value = entities.valueOf(text.slice(at + 1, end))
      if (value === null) continue
      budget -= value.length
      if (budget < 0) throw new FormatError('format-entity')
      push(text.slice(done, at), start + done, true)
      push(value, start + at, false)
      done = end + 1
    }
    push(done === 0 ? text : text.slice(done), start + done, true)
  }
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        count++
        if (depth > limits.maxDepth) throw new FormatError('format-depth')
        if (count > MAX_ELEMENTS) throw new LimitError('input-too-long', 'The markup has too many elements.')
        const element: MarkupElement = {
          name: xml ? localName(name) : name,
          attributes: new Map(Object.entries(attributes)),
          children: [],
          parent: open,
          start: from + parser.startIndex,
        }
        open.children.push(element)
        open = element
      },
      onclosetag(_name, isImplied) {
        // A tag that closes itself (`<br/>`) is reported as implied too, but at its own place.
        if (isImplied && xml && from + parser.startIndex !== open.start) isBroken = true
        depth--
        open = open.parent ?? top
      },
      oncdatastart() {
        dataOffset = '<![CDATA['.length
      },
      oncdataend() {
        dataOffset = 0
      },
      ontext(text) {
        const start = from + parser.startIndex + dataOffset
        if (dataOffset > 0 || !source.startsWith(text, start)) push(text, start, dataOffset > 0)
        else if (xml && text.length > 1) pushRaw(text, start)
        else push(text, start, true)
      },
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.end(from === 0 ? source : source.slice(from))
  return { top, isBroken }
}

function nameLength(text: string, from: number): number {
  // No entity of HTML or of a news DTD has a longer name.
  const end = Math.min(text.length, from + 40)
  let at = from
  while (at < end) {
    const unit = text.charCodeAt(at)
    const isName =
      (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95
    if (!isName && unit !== 45 && unit !== 46) break
    at++
  }
  return at - from
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
