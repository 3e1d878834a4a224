import { Parser } from 'htmlparser2'
import { FormatError } from '../errors.js'

/** What stands for `&name;` in a document. */
export interface Entities {
  /** How many characters may come out of entities in all, so that one long entity cannot be named a million times. */
  readonly budget: number
  /** The text of an entity; null where nobody defines it. An entity that lies in a file is the empty text. */
  valueOf(name: string): string | null
}

/** A document's prolog: where the document itself begins, and the entities it declares. */
export interface Prolog {
  /** Offset just past the DOCTYPE; 0 where there is none. */
  readonly end: number
  /** Offset of the first tag. */
  readonly root: number
  readonly entities: Entities
  /** Whether an entity is declared that lies in a file and is no parameter of the DTD. */
  readonly hasExternalEntity: boolean
}

/** Longest text of one entity. News DTDs use them for a character or an agency's name. */
const MAX_ENTITY_LENGTH = 1 << 14
/** Deepest nesting of entities in entities. */
const MAX_ENTITY_DEPTH = 8
/** What entities may add to a document, beside its own length. */
const FREE_EXPANSION = 1 << 16

/** HTML's names alone, for documents that declare nothing but write `&eacute;`. */
export const NO_ENTITIES: Entities = { budget: Number.POSITIVE_INFINITY, valueOf: htmlEntity }

/**
 * Reads the prolog of an XML document: declaration, comments, DOCTYPE with its internal subset. Parameter entities and external
 * subsets are skipped, never loaded.
 */
export function readProlog(source: string): Prolog {
  const at = skipComments(source, 0)
  if (source.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE')
    return { end: 0, root: at, entities: NO_ENTITIES, hasExternalEntity: false }
  const declared = new Map<string, string | null>()
  const end = readSubset(source, at + 9, declared)
  const hasExternalEntity = [...declared.values()].includes(null)
  const entities = entitiesOf(declared, FREE_EXPANSION + source.length)
  return { end, root: skipComments(source, end), entities, hasExternalEntity }
}

/** Passes over blanks, comments and processing instructions. */
function skipComments(source: string, from: number): number {
  let at = skipBlanks(source, from)
  for (;;) {
    const close = source.startsWith('<?', at) ? '?>' : source.startsWith('<!--', at) ? '-->' : null
    const end = close === null ? -1 : source.indexOf(close, at)
    if (close === null || end < 0) return at
    at = skipBlanks(source, end + close.length)
  }
}

/** Reads to the end of a DOCTYPE and notes general entities: their text, or null for a file. The result is the offset past it. */
function readSubset(source: string, from: number, declared: Map<string, string | null>): number {
  let inside = false
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 91) inside = true
    else if (unit === 93) inside = false
    else if (unit === 62 && !inside) return at + 1
    else if (unit === 34 || unit === 39) at = pastOrEnd(source, unit === 34 ? '"' : "'", at + 1)
    else if (unit === 60 && inside) {
      if (source.startsWith('<!--', at)) at = pastOrEnd(source, '-->', at + 4)
      else if (source.startsWith('<!ENTITY', at)) at = readEntity(source, at + 8, declared)
    }
  }
  return source.length
}

/** Reads a declaration such as `<!ENTITY agency "AFP">`; the result is the offset of its last character. */
function readEntity(source: string, from: number, declared: Map<string, string | null>): number {
  let at = from
  const words: { text: string; isLiteral: boolean }[] = []
  while (at < source.length && source.charCodeAt(at) !== 62) {
    const unit = source.charCodeAt(at)
    if (unit === 34 || unit === 39) {
      const end = pastOrEnd(source, unit === 34 ? '"' : "'", at + 1)
      words.push({ text: source.slice(at + 1, end), isLiteral: true })
      at = end + 1
      continue
    }
    const start = at
    while (at < source.length && !isBreak(source.charCodeAt(at))) at++
    if (at > start) words.push({ text: source.slice(start, at), isLiteral: false })
    else at++
  }
  const [name, value] = words
  if (name !== undefined && value !== undefined && name.text !== '%' && !declared.has(name.text)) {
    // NDATA names a notation: a picture, which no reference can expand.
    const isPicture = words.some(({ text, isLiteral }) => !isLiteral && text === 'NDATA')
    if (!isPicture) declared.set(name.text, value.isLiteral ? value.text : null)
  }
  return at
}

/** Entities with their entities expanded, each once. */
function entitiesOf(declared: ReadonlyMap<string, string | null>, budget: number): Entities {
  const known = new Map<string, string | null>()
  const expand = (name: string, depth: number): string | null => {
    const done = known.get(name)
    if (done !== undefined) return done
    const raw = declared.get(name)
    let value = raw === undefined ? htmlEntity(name) : (raw ?? '')
    if (raw !== undefined && raw !== null) {
      if (depth >= MAX_ENTITY_DEPTH || raw.length > MAX_ENTITY_LENGTH) throw new FormatError('format-entity')
      value = ''
      let from = 0
      for (const match of raw.matchAll(/&(#?[A-Za-z0-9_.-]{1,40});/g)) {
        value += raw.slice(from, match.index) + (expand(match[1] ?? '', depth + 1) ?? match[0])
        from = match.index + match[0].length
        if (value.length > MAX_ENTITY_LENGTH) throw new FormatError('format-entity')
      }
      value += raw.slice(from)
    }
    known.set(name, value)
    return value
  }
  return { budget, valueOf: (name) => expand(name, 0) }
}

/** The character of a name (or number, `#233`) that HTML defines. */
function htmlEntity(name: string): string | null {
  const reference = `&${name};`
  const pieces: string[] = []
  new Parser({ ontext: (piece) => pieces.push(piece) }, { decodeEntities: true }).end(reference)
  const text = pieces.join('')
  return text === reference ? null : text
}

/** A text with HTML's character references read and its tags left out, as it stands in JSON strings and in attributes. */
export function decodeReferences(text: string): string {
  const bare = text.includes('<') ? text.replace(/<\/?[A-Za-z][^<>]{0,400}>/g, ' ') : text
  if (!bare.includes('&')) return bare
  return bare.replace(/&(#?[A-Za-z0-9]{1,40});/g, (reference, name: string) => htmlEntity(name) ?? reference)
}

function skipBlanks(source: string, from: number): number {
  let at = from
  while (at < source.length && isSkipped(source.charCodeAt(at))) at++
  return at
}

/** Control characters, blanks, and the marks that stand for nothing. */
function isSkipped(unit: number): boolean {
  return unit <= 32 || unit === 0xfeff || unit === 0x200b
}

function pastOrEnd(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length - 1
}

function isBreak(unit: number): boolean {
  return unit <= 32 || unit === 62 || unit === 34 || unit === 39
}
