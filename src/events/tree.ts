import type { SentenceRange, TextDocument } from '../document/index.js'
import { type Analysis, DEPREL, ENTITY_TAGS, smallLemma, UPOS } from '../language/index.js'

/** No word. */
export const NONE = -1

const NAMED: ReadonlySet<string> = new Set(['person', 'organization'].flatMap((kind) => [`B-${kind}`, `I-${kind}`]))

/** The dependency trees of a document, walked by word: every index is that of a word of the document. */
export class Trees {
  readonly text: string
  /** First word of the subtree of each word. */
  private readonly left: Int32Array
  /** Last word of the subtree of each word. */
  private readonly right: Int32Array
  private readonly governor: Int32Array
  private readonly firstChild: Int32Array
  private readonly nextSibling: Int32Array
  private readonly lemmas: (string | undefined)[]
  /** By Penn tag and form: words recur. */
  private readonly known: Map<string, string>[] = []
  private readonly lowers: (string | undefined)[]
  private readonly firsts: ReadonlySet<number>

  constructor(
    readonly document: TextDocument,
    private readonly analysis: Analysis,
  ) {
    const { count } = document.tokens
    this.text = document.text
    this.left = new Int32Array(count)
    this.right = new Int32Array(count)
    this.governor = new Int32Array(count).fill(NONE)
    this.firstChild = new Int32Array(count).fill(NONE)
    this.nextSibling = new Int32Array(count).fill(NONE)
    this.lemmas = new Array(count)
    this.lowers = new Array(count)
    this.firsts = new Set(document.sentences.map(({ firstToken }) => firstToken))
    for (const sentence of document.sentences) this.link(sentence)
  }

  /** Children lists and the edges of subtrees: one pass down from the root, one back up. */
  private link({ firstToken, endToken }: SentenceRange): void {
    let root = NONE
    for (let word = endToken - 1; word >= firstToken; word--) {
      const head = this.analysis.head[word] ?? 0
      this.left[word] = word
      this.right[word] = word
      if (head === 0) {
        root = word
        continue
      }
      const governor = firstToken + head - 1
      this.governor[word] = governor
      this.nextSibling[word] = this.firstChild[governor] ?? NONE
      this.firstChild[governor] = word
    }
    if (root === NONE) return
    const order = [root]
    for (let at = 0; at < order.length; at++)
      for (let child = this.firstChild[order[at] ?? 0] ?? NONE; child !== NONE; child = this.nextSibling[child] ?? NONE)
        order.push(child)
    for (let at = order.length - 1; at > 0; at--) {
      const word = order[at] ?? 0
      const governor = this.governor[word] ?? 0
      this.left[governor] = Math.min(this.left[governor] ?? 0, this.left[word] ?? 0)
      this.right[governor] = Math.max(this.right[governor] ?? 0, this.right[word] ?? 0)
    }
  }

  /** The word that governs, or {@link NONE}. */
  head(word: number): number {
    return this.governor[word] ?? NONE
  }

  /** The words that a word governs, in order. */
  children(word: number): number[] {
    const children: number[] = []
    for (let child = this.firstChild[word] ?? NONE; child !== NONE; child = this.nextSibling[child] ?? NONE)
      children.push(child)
    return children
  }

  /** The first child with one of the relations, or {@link NONE}. */
  child(word: number, ...relations: readonly string[]): number {
    for (let child = this.firstChild[word] ?? NONE; child !== NONE; child = this.nextSibling[child] ?? NONE)
      if (relations.includes(this.relation(child))) return child
    return NONE
  }

  /** First word of the subtree. */
  leftEdge(word: number): number {
    return this.left[word] ?? word
  }

  /** Last word of the subtree. */
  rightEdge(word: number): number {
    return this.right[word] ?? word
  }

  /** Whether a word begins a sentence, so that its capital says nothing. */
  isFirst(word: number): boolean {
    return this.firsts.has(word)
  }

  /** Relation to the head, as UD names it. */
  relation(word: number): string {
    return DEPREL[this.analysis.deprel[word] ?? 0] ?? ''
  }

  /** Universal part of speech. */
  pos(word: number): string {
    return UPOS[this.analysis.upos[word] ?? 0] ?? ''
  }

  /** Lemma in small letters. */
  lemma(word: number): string {
    let lemma = this.lemmas[word]
    if (lemma === undefined) {
      lemma = this.lemmatize(this.analysis.xpos[word] ?? 0, this.text.slice(this.start(word), this.end(word)))
      // The tables know persons from people.
      if (lemma === 'person' && this.lower(word) === 'people') lemma = 'people'
      this.lemmas[word] = lemma
    }
    return lemma
  }

  /** Whether the word belongs to the name of a person or an organisation. */
  isNamed(word: number): boolean {
    return NAMED.has(ENTITY_TAGS[this.analysis.entity[word] ?? 0] ?? '')
  }

  /** Whether a word is part of a person's name. */
  isPerson(word: number): boolean {
    return ENTITY_TAGS[this.analysis.entity[word] ?? 0]?.endsWith('person') === true
  }

  /** The word as written, in small letters. */
  lower(word: number): string {
    let lower = this.lowers[word]
    if (lower === undefined) {
      lower = this.text.slice(this.start(word), this.end(word)).toLowerCase()
      if (word >= 0) this.lowers[word] = lower
    }
    return lower
  }

  private lemmatize(tag: number, form: string): string {
    let known = this.known[tag]
    if (known === undefined) {
      known = new Map()
      this.known[tag] = known
    }
    let lemma = known.get(form)
    if (lemma === undefined) {
      lemma = smallLemma(form, tag)
      known.set(form, lemma)
    }
    return lemma
  }

  /** Offset of the first code unit. */
  start(word: number): number {
    return this.document.tokens.start[word] ?? 0
  }

  /** Offset behind the last code unit. */
  end(word: number): number {
    return this.document.tokens.end[word] ?? 0
  }

  /** The preposition of a phrase, in small letters, or the empty string. */
  preposition(word: number): string {
    const marker = this.child(word, 'case')
    return marker === NONE || this.pos(marker) === 'PART' ? '' : this.lower(marker)
  }

  /** The word that begins at an offset, or the one that it lies in. */
  wordAt(offset: number): number {
    const { start, count } = this.document.tokens
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((start[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
