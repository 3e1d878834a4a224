import { lemmaOf } from '../../language/index.js'
import type { Draft } from '../draft.js'
import { Gender, SPEECH } from '../lexicon.js'
import type { NameWords } from '../name-words.js'
import { Chain } from './chain.js'
import type { Candidate, Scene } from './features.js'
import { type Phrase, PhraseKind, PhraseNumber, PhraseType } from './phrase.js'
import { isModifier, isPredicate, readPhrases } from './phrases.js'
import { PronounClass } from './pronouns.data.js'
import type { Quotations } from './quotation.js'
import { Relation, Role, type Syntax } from './syntax.js'

/** Chains that are kept in mind. */
const MAX_ACTORS = 40
const MAX_THINGS = 8
/** Candidates of one pronoun. */
export const MAX_CANDIDATES = 24
/** Sentences back in which `he` or `they` looks for what is meant. */
const MAX_BACK = 5
/** Sentences between two noun phrases with one head that speak of one thing. */
const MAX_REPEAT = 8

/** Decides what pronouns mean. */
export interface Judge {
  /** Whether the pronoun can mean the chain at all. */
  isPossible(pronoun: Phrase, chain: Chain): boolean
  /** What the pronoun means: the index of a candidate, or -1 for none of them. */
  choose(pronoun: Phrase, candidates: readonly Candidate[], scene: Scene): number
}

/** Reads the text once and gathers the phrases into chains. */
export class Resolver {
  readonly chains: Chain[] = []
  private readonly words: NameWords
  private readonly syntax: Syntax
  private readonly quotations: Quotations
  private readonly judge: Judge
  private readonly at: readonly (Phrase | undefined)[]
  private readonly phrases: readonly Phrase[]
  private readonly ofDraft = new Map<Draft, Chain>()
  private readonly ofHead = new Map<string, Phrase>()
  /** The chains in the order in which they were last spoken of: those that act, and the others. */
  private readonly actors: Chain[] = []
  private readonly things: Chain[] = []
  private readonly asks: Uint8Array
  private leading: Chain | null = null
  private lastSpeaker: { readonly chain: Chain; readonly paragraph: number } | null = null

  constructor(words: NameWords, syntax: Syntax, quotations: Quotations, drafts: readonly Draft[], judge: Judge) {
    this.words = words
    this.syntax = syntax
    this.quotations = quotations
    this.judge = judge
    const { phrases, at } = readPhrases(words, syntax, quotations, drafts)
    this.at = at
    this.phrases = phrases
    this.asks = new Uint8Array(syntax.document.paragraphs.length)
    for (const { paragraph, endToken } of syntax.document.sentences)
      if (words.word(endToken - 1) === '?') this.asks[paragraph] = 1
  }

  /** Paragraph after paragraph: what is said first, since it tells who speaks what is quoted. */
  run(): readonly Chain[] {
    let first = 0
    while (first < this.phrases.length) {
      const paragraph = this.phrases[first]?.paragraph
      let past = first
      while (this.phrases[past]?.paragraph === paragraph) past++
      for (let index = first; index < past; index++) {
        const phrase = this.phrases[index] as Phrase
        if (phrase.quote === 0) this.read(phrase)
      }
      for (let index = first; index < past; index++) {
        const phrase = this.phrases[index] as Phrase
        if (phrase.quote !== 0) this.read(phrase)
      }
      first = past
    }
    return this.chains
  }

  private read(phrase: Phrase): void {
    if (phrase.type === PhraseType.Pronoun) this.readPronoun(phrase)
    else if (phrase.draft !== null) this.readName(phrase, phrase.draft)
    else this.readNoun(phrase)
  }

  private readName(phrase: Phrase, draft: Draft): void {
    let chain = this.ofDraft.get(draft)
    if (chain === undefined) {
      chain = this.open(draft, phrase)
      this.ofDraft.set(draft, chain)
    }
    this.add(chain, phrase)
    // `The commissioner, Ana Olmo, …` · `his brother Ana Olmo`
    if (this.syntax.relation(phrase.head) !== Relation.appos) return
    const other = this.at[this.syntax.headOf(phrase.head)]
    if (other === undefined || other.chain === null || other.chain === chain || other.kind !== phrase.kind) return
    if (other.chain.draft === null && other.chain.phrases.length === 1 && other.type !== PhraseType.Pronoun)
      this.move(other, other.chain, chain)
  }

  private readNoun(phrase: Phrase): void {
    const { head, sentence } = phrase
    const relation = this.syntax.relation(head)
    // `Ana Olmo, a doctor,` · `the doctor, Ana Olmo,`
    const other = relation === Relation.appos ? this.at[this.syntax.headOf(head)] : undefined
    if (other?.chain !== null && other !== undefined && other.kind === phrase.kind) {
      this.add(other.chain, phrase)
      return
    }
    if (isPredicate(this.syntax, head, head) && phrase.kind !== PhraseKind.Thing) return
    const key = `${lemmaOf(this.syntax.document, this.syntax.analysis, head)}|${phrase.number}`
    const last = phrase.type === PhraseType.Definite ? this.ofHead.get(key) : undefined
    const chain =
      last?.chain !== null && last !== undefined && sentence - last.sentence <= MAX_REPEAT
        ? last.chain
        : this.open(null, phrase)
    this.ofHead.set(key, phrase)
    this.add(chain, phrase)
  }

  private readPronoun(phrase: Phrase): void {
    const speaker = this.speakerOf(phrase)
    // Who is said to speak is `I`, whatever else stands near.
    if (speaker?.isTold === true && phrase.pronoun === PronounClass.I) {
      this.add(speaker.chain, phrase)
      return
    }
    const candidates = this.candidatesOf(phrase)
    const scene: Scene = {
      syntax: this.syntax,
      count: candidates.length,
      asks: this.asks,
      speaker: speaker?.chain ?? null,
      isSpeakerTold: speaker?.isTold ?? false,
      isSpeaking: phrase.role === Role.Subject && SPEECH.has(this.words.lower(this.syntax.governor(phrase.head))),
      leading: this.leading,
    }
    const chosen = candidates[this.judge.choose(phrase, candidates, scene)]
    this.add(chosen?.chain ?? this.open(null, phrase), phrase)
  }

  /** Who speaks the quotation around the phrase: whom it says, else who spoke last, not long ago. */
  private speakerOf({ quote, paragraph }: Phrase): { chain: Chain; isTold: boolean } | null {
    if (quote === 0) return null
    const token = this.quotations.speaker[quote] ?? -1
    const chain = this.at[token]?.chain ?? null
    if (chain !== null) {
      this.lastSpeaker = { chain, paragraph }
      return { chain, isTold: true }
    }
    const last = this.lastSpeaker
    return token < 0 && last !== null && paragraph - last.paragraph <= 1 ? { chain: last.chain, isTold: false } : null
  }

  private candidatesOf(pronoun: Phrase): Candidate[] {
    const near: { readonly chain: Chain; readonly phrase: Phrase }[] = []
    const isFar = FAR.has(pronoun.pronoun)
    for (const list of [this.actors, this.things])
      for (const chain of list) {
        if (chain.draft?.isAside === true || !this.judge.isPossible(pronoun, chain)) continue
        const phrase = chain.nearest(pronoun.head)
        if (phrase === undefined || (!isFar && pronoun.sentence - phrase.sentence > MAX_BACK)) continue
        near.push({ chain, phrase })
      }
    const { head } = pronoun
    near.sort((a, b) => Math.abs(head - a.phrase.head) - Math.abs(head - b.phrase.head))
    return near.slice(0, MAX_CANDIDATES).map(({ chain, phrase }, rank) => ({ chain, phrase, rank }))
  }

  /** Puts the only phrase of a chain into another, where it belongs. */
  private move(phrase: Phrase, from: Chain, to: Chain): void {
    from.phrases.length = 0
    for (const list of [this.actors, this.things]) {
      const at = list.lastIndexOf(from)
      if (at >= 0) list.splice(at, 1)
    }
    to.phrases.splice(-1, 0, phrase)
    phrase.chain = to
    if (to.gender === Gender.Unknown) to.gender = phrase.gender
  }

  private open(draft: Draft | null, phrase: Phrase): Chain {
    const chain = new Chain(draft, phrase)
    this.chains.push(chain)
    return chain
  }

  private add(chain: Chain, phrase: Phrase): void {
    chain.add(phrase)
    if (isModifier(phrase) && chain.phrases.length > 1) return
    const isThing = chain.kind === PhraseKind.Thing
    const list = isThing ? this.things : this.actors
    const at = list.lastIndexOf(chain)
    if (at >= 0) list.splice(at, 1)
    list.push(chain)
    if (list.length > (isThing ? MAX_THINGS : MAX_ACTORS)) list.shift()
    if (chain.kind === PhraseKind.Person && chain.number !== PhraseNumber.Plural)
      if (this.leading === null || chain.phrases.length >= this.leading.phrases.length) this.leading = chain
  }
}

/** Pronouns that need no one near. */
const FAR: ReadonlySet<number> = new Set([PronounClass.I, PronounClass.We, PronounClass.You])
