/**
 * Joins the pieces that the network found into attributions: each content to a cue, each cue to a source, by weights learned from
 * annotated attributions (tools/train/attribution/linking.ts).
 */
import type { TextDocument } from '../document/index.js'
import { type Analysis, DEPREL, UPOS } from '../language/index.js'
import { LINK_WEIGHTS } from './generated/links.js'
import { firstWhere } from './search.js'
import { headsOf, type Piece, Role } from './tagger.js'

/** Pieces that belong together. */
export interface Linked {
  readonly source: Piece | null
  readonly cue: Piece | null
  readonly content: Piece[]
}

/** Candidates that are looked at on either side. */
const NEAREST = 4
/** Words to either side of a verb among which its subject is looked for: a sentence may be of any length. */
const NEARBY = 64
/** What is joined: a content to its cue, or a cue (or a content without one) to its source. */
export const Link = { Content: 0, Source: 1 } as const
export type Link = (typeof Link)[keyof typeof Link]

/** What both ends of a link are judged by. */
export class LinkReader {
  readonly #sentence: Int32Array
  readonly #paragraph: Int32Array
  readonly #head: Int32Array
  readonly #role: Uint8Array
  readonly #analysis: Analysis
  /** How many words before each word are in no piece. */
  readonly #free: Int32Array

  constructor(document: TextDocument, analysis: Analysis, pieces: readonly Piece[]) {
    const { tokens, sentences } = document
    this.#analysis = analysis
    this.#sentence = new Int32Array(tokens.count)
    this.#paragraph = new Int32Array(tokens.count)
    this.#head = headsOf(document, analysis.head)
    this.#role = new Uint8Array(tokens.count)
    this.#free = new Int32Array(tokens.count + 1)
    sentences.forEach(({ firstToken, endToken, paragraph }, index) => {
      for (let token = firstToken; token < endToken; token++) {
        this.#sentence[token] = index
        this.#paragraph[token] = paragraph
      }
    })
    for (const { first, past, role } of pieces) this.#role.fill(role + 1, first, past)
    for (let token = 0; token < tokens.count; token++)
      this.#free[token + 1] = (this.#free[token] as number) + (this.#role[token] === 0 ? 1 : 0)
  }

  /** Places of the features of a link from `piece` to `to`; `between` counts the pieces of the kind of `to` that are nearer. */
  features(kind: Link, piece: Piece, to: Piece, between: number, out: number[]): void {
    out.length = 0
    const base = kind * FEATURES_A_KIND
    const [left, right] = piece.first < to.first ? [piece, to] : [to, piece]
    const [end, start] = [left.past - 1, right.first]
    const before = piece.first < to.first ? 0 : 1
    const sentences = Math.min(3, (this.#sentence[start] as number) - (this.#sentence[end] as number))
    const paragraphs = Math.min(2, (this.#paragraph[start] as number) - (this.#paragraph[end] as number))
    const free = (this.#free[start] as number) - (this.#free[end + 1] as number)
    const far = start - end - 1
    // Each kind of feature has a stretch of places of its own.
    const order = before * 12
    out.push(base + order + sentences * 3 + paragraphs)
    out.push(base + 24 + before * 14 + stepOf(free))
    out.push(base + 52 + stepOf(far))
    out.push(base + 66 + before * 5 + Math.min(4, between))
    const bond = this.#bond(piece, to)
    out.push(base + 76 + before * 60 + bond)
    out.push(base + 196 + Math.min(3, between) * 12 + Math.min(5, sentences * 3 + paragraphs) * 2 + before)
    // What part of speech the head of the other end is: verb, noun, mark.
    out.push(base + 244 + this.#class(to) * 4 + Math.min(3, sentences))
    out.push(base + 264 + this.#class(piece) * 4 + Math.min(3, sentences))
  }

  /** Places of the features of a piece that is joined to nothing. */
  alone(kind: Link, piece: Piece, previous: number, out: number[]): void {
    out.length = 0
    const base = kind * FEATURES_A_KIND + 284
    out.push(
      base,
      base + 1 + this.#class(piece),
      base + 6 + Math.min(3, previous),
      base + 10 + stepOf(piece.past - piece.first),
    )
  }

  /** How the trees tie two pieces: the relation by which a word of one hangs on a word of the other. */
  #bond(piece: Piece, to: Piece): number {
    const own = this.headOf(piece)
    const other = this.headOf(to)
    if (own < 0 || other < 0) return 0
    const up = this.#head[own] as number
    if (up >= to.first && up < to.past) return 1 + this.#relation(own)
    const down = this.#head[other] as number
    if (down >= piece.first && down < piece.past) return 16 + this.#relation(other)
    if (up >= 0 && up === down) return 31 + this.#relation(own)
    if (up >= 0 && this.#head[up] === other) return 46
    if (down >= 0 && this.#head[down] === own) return 47
    if (up >= 0 && this.#analysis.deprel[other] === CONJ && this.#head[other] === up) return 48
    if (down >= 0 && up >= 0 && this.#head[down] === up) return 49
    return 50
  }

  #relation(token: number): number {
    return RELATION_CLASS[this.#analysis.deprel[token] as number] as number
  }

  /** The word of a piece that hangs on none of its others: the first such. */
  headOf({ first, past }: Piece): number {
    for (let token = first; token < past; token++) {
      const up = this.#head[token] as number
      if ((up < first || up >= past) && this.#analysis.upos[token] !== PUNCT) return token
    }
    return first
  }

  /**
   * The subject of a verb among the words, of its own or of the verb that it hangs on (`Trump spoke there, promising to stay`), where the
   * network saw no source; null where there is none, or where a passive leaves it out.
   */
  subjectOf(cue: Piece, { sentences }: TextDocument): Piece | null {
    let verb = this.headOf(cue)
    if (this.#analysis.upos[verb] !== VERB) return null
    const { firstToken, endToken } = sentences[this.#sentence[verb] as number] as TextDocument['sentences'][number]
    let isPassive = false
    for (let step = 0; step < 3; step++) {
      const near = Math.max(firstToken, verb - NEARBY)
      for (let token = near; token < Math.min(endToken, verb + NEARBY); token++)
        if (this.#head[token] === verb) {
          const relation = this.#analysis.deprel[token] as number
          if (relation === SUBJECT) return token < verb ? this.#phraseOf(token, firstToken, verb) : null
          // `The plan is supported by both parties`: its subject comes behind, and a passive's own is what is said.
          if (relation === AGENT) return this.#phraseOf(token, cue.past, endToken)
          isPassive ||= relation === PASSIVE
        }
      if (isPassive || !CARRYING.has(this.#analysis.deprel[verb] as number)) return null
      verb = this.#head[verb] as number
      if (verb < 0 || this.#analysis.upos[verb] !== VERB) return null
    }
    return null
  }

  /** The words around a noun that hang on it, between two places; without a preposition before it, and free of other pieces. */
  #phraseOf(noun: number, from: number, to: number): Piece | null {
    const isOfIt = (token: number): boolean => {
      let up = token
      for (let step = 0; step < 12 && up >= 0; step++) {
        if (up === noun) return this.#analysis.deprel[token] !== CASE || this.#head[token] !== noun
        up = this.#head[up] as number
      }
      return false
    }
    let first = noun
    while (first > from && isOfIt(first - 1)) first--
    let past = noun + 1
    while (past < to && isOfIt(past)) past++
    for (let token = first; token < past; token++) if (this.#role[token] !== 0) return null
    return { role: Role.Source, first, past, margin: 0 }
  }

  #class(piece: Piece): number {
    const part = this.#analysis.upos[this.headOf(piece)] as number
    return part === VERB ? 0 : part === NOUN || part === PROPN ? 1 : part === PRON ? 2 : part === PUNCT ? 3 : 4
  }
}

/** Features of each kind of link. */
export const FEATURES_A_KIND = 320
const [VERB, NOUN, PROPN, PRON, PUNCT] = ['VERB', 'NOUN', 'PROPN', 'PRON', 'PUNCT'].map((tag) => UPOS.indexOf(tag))
const CONJ = DEPREL.indexOf('conj')
const SUBJECT = DEPREL.indexOf('nsubj')
const PASSIVE = DEPREL.indexOf('nsubj:pass')
const AGENT = DEPREL.indexOf('obl:agent')
const CASE = DEPREL.indexOf('case')
/** Relations over which a verb shares the subject of the one above. */
const CARRYING: ReadonlySet<number> = new Set(['conj', 'advcl', 'xcomp'].map((name) => DEPREL.indexOf(name)))
/** Relations that tell something of a link; all others are 0. */
const TELLING = 'nsubj ccomp xcomp obj obl parataxis acl nmod advcl conj appos root csubj compound'.split(' ')
const RELATION_CLASS: readonly number[] = DEPREL.map((name) => TELLING.indexOf(name.split(':')[0] as string) + 1)

function stepOf(words: number): number {
  if (words < 8) return words
  return words < 12 ? 8 : words < 18 ? 9 : words < 27 ? 10 : words < 40 ? 11 : words < 80 ? 12 : 13
}

/** Candidates of a piece: the nearest of a kind before and behind it, with how many are nearer on their side. */
export function candidatesOf(
  piece: Piece,
  others: readonly Piece[],
): { readonly to: Piece; readonly between: number }[] {
  const low = firstWhere(others.length, (index) => (others[index] as Piece).first >= piece.first)
  const found: { to: Piece; between: number }[] = []
  for (let step = 0; step < NEAREST; step++) {
    const before = others[low - 1 - step]
    if (before !== undefined) found.push({ to: before, between: step })
    const behind = others[low + step]
    if (behind !== undefined) found.push({ to: behind, between: step })
  }
  return found
}

/** The best candidate, or null where none beats standing alone. */
function choose(reader: LinkReader, kind: Link, piece: Piece, others: readonly Piece[]): Piece | null {
  const features: number[] = []
  reader.alone(kind, piece, others.length, features)
  let best = sumOf(features)
  let chosen: Piece | null = null
  for (const { to, between } of candidatesOf(piece, others)) {
    reader.features(kind, piece, to, between, features)
    const score = sumOf(features)
    if (score > best) {
      best = score
      chosen = to
    }
  }
  return chosen
}

function sumOf(features: readonly number[]): number {
  let sum = 0
  for (const feature of features) sum += LINK_WEIGHTS[feature] ?? 0
  return sum
}

/** Joins pieces into attributions, in the order of their cues (or contents). */
export function linkPieces(document: TextDocument, analysis: Analysis, pieces: readonly Piece[]): Linked[] {
  const reader = new LinkReader(document, analysis, pieces)
  const of = (role: Role): Piece[] => pieces.filter((piece) => piece.role === role)
  const [sources, cues, contents] = [of(Role.Source), of(Role.Cue), of(Role.Content)]
  const byCue = new Map<Piece, Piece[]>(cues.map((cue) => [cue, []]))
  const loose: Piece[] = []
  for (const content of contents) {
    const cue = choose(reader, Link.Content, content, cues)
    if (cue === null) loose.push(content)
    else byCue.get(cue)?.push(content)
  }
  const linked: Linked[] = []
  for (const [cue, content] of byCue)
    if (content.length > 0)
      linked.push({
        cue,
        content,
        source: choose(reader, Link.Source, cue, sources) ?? reader.subjectOf(cue, document),
      })
  for (const content of loose)
    linked.push({ cue: null, content: [content], source: choose(reader, Link.Source, content, sources) })
  return linked.sort((a, b) => anchor(a) - anchor(b))
}

function anchor({ cue, content }: Linked): number {
  return Math.min(cue?.first ?? Number.MAX_SAFE_INTEGER, content[0]?.first ?? Number.MAX_SAFE_INTEGER)
}
