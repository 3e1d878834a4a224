import type { TextDocument } from '../../document/index.js'
import { type Analysis, DEPREL, UPOS, XPOS } from '../../language/index.js'

/** How a phrase stands in its clause. */
export const Role = {
  Other: 0,
  Subject: 1,
  PassiveSubject: 2,
  Object: 3,
  Oblique: 4,
  OfNoun: 5,
  Possessive: 6,
  Root: 7,
  Compound: 8,
} as const

const ROLES: Readonly<Record<string, number>> = {
  nsubj: Role.Subject,
  'nsubj:outer': Role.Subject,
  'nsubj:pass': Role.PassiveSubject,
  obj: Role.Object,
  iobj: Role.Object,
  obl: Role.Oblique,
  'obl:agent': Role.Oblique,
  nmod: Role.OfNoun,
  'nmod:poss': Role.Possessive,
  root: Role.Root,
  compound: Role.Compound,
  flat: Role.Compound,
}
const ROLE_OF = Uint8Array.from(DEPREL, (relation) => ROLES[relation] ?? Role.Other)
const relation = (name: string): number => DEPREL.indexOf(name)
/** Relations by number. */
export const Relation = {
  appos: relation('appos'),
  compound: relation('compound'),
  conj: relation('conj'),
  cop: relation('cop'),
  fixed: relation('fixed'),
  flat: relation('flat'),
  goeswith: relation('goeswith'),
  description: relation('nmod:desc'),
  possessive: relation('nmod:poss'),
  expletive: relation('expl'),
} as const
/** Parts of speech by number. */
export const Part = {
  Adverb: UPOS.indexOf('ADV'),
  Conjunction: UPOS.indexOf('CCONJ'),
  Noun: UPOS.indexOf('NOUN'),
  Preposition: UPOS.indexOf('ADP'),
  Pronoun: UPOS.indexOf('PRON'),
  Punctuation: UPOS.indexOf('PUNCT'),
  Verb: UPOS.indexOf('VERB'),
} as const
const PLURALS: ReadonlySet<number> = new Set([XPOS.indexOf('NNS'), XPOS.indexOf('NNPS')])

/** Conjuncts that are climbed over to find the role of the last. */
const MAX_CONJUNCTS = 4

/** Reads trees by the numbers of words in the text. */
export class Syntax {
  readonly document: TextDocument
  readonly analysis: Analysis
  readonly sentenceOf: Int32Array

  constructor(document: TextDocument, analysis: Analysis, sentenceOf: Int32Array) {
    this.document = document
    this.analysis = analysis
    this.sentenceOf = sentenceOf
  }

  /** The word that a word hangs on; -1 for the root. */
  headOf(index: number): number {
    const head = this.analysis.head[index] ?? 0
    if (head === 0) return -1
    const sentence = this.document.sentences[this.sentenceOf[index] ?? 0]
    return (sentence?.firstToken ?? 0) + head - 1
  }

  relation(index: number): number {
    return this.analysis.deprel[index] ?? 0
  }

  part(index: number): number {
    return this.analysis.upos[index] ?? 0
  }

  isPlural(index: number): boolean {
    return PLURALS.has(this.analysis.xpos[index] ?? 0)
  }

  paragraphOf(index: number): number {
    return this.document.sentences[this.sentenceOf[index] ?? 0]?.paragraph ?? 0
  }

  /** The role of the phrase with this head; a conjunct, or an apposition, has that of the first. */
  role(index: number): number {
    return ROLE_OF[this.relation(this.first(index))] ?? Role.Other
  }

  /** The first of the conjuncts, or of the names of one thing, among which the word stands. */
  first(index: number): number {
    let at = index
    for (let step = 0; step < MAX_CONJUNCTS; step++) {
      const relation = this.relation(at)
      if (relation !== Relation.conj && relation !== Relation.appos) break
      const head = this.headOf(at)
      if (head < 0) break
      at = head
    }
    return at
  }

  /** The word that governs the phrase with this head, conjuncts left out; -1 where it is the root. */
  governor(index: number): number {
    return this.headOf(this.first(index))
  }

  /** The word of a stretch on which its others hang. */
  headWithin(first: number, past: number): number {
    for (let index = first; index < past; index++) {
      const head = this.headOf(index)
      if (head < first || head >= past) return index
    }
    return past - 1
  }
}
