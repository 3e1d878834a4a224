/** Reads what each pronoun means from gold coreference, with the features that the package itself computes. */
import { readOpening } from '../../../src/dateline/index.js'
import { buildDocument } from '../../../src/document/index.js'
import type { Chain } from '../../../src/entities/coreference/chain.js'
import {
  type Candidate,
  isPossible,
  type Scene,
  TEMPLATES,
  writeCandidate,
  writeNone,
} from '../../../src/entities/coreference/features.js'
import { type Phrase, PhraseKind, PhraseNumber } from '../../../src/entities/coreference/phrase.js'
import { PronounClass } from '../../../src/entities/coreference/pronouns.data.js'
import type { Judge } from '../../../src/entities/coreference/resolve.js'
import { findEntities } from '../../../src/entities/index.js'
import { Gender } from '../../../src/entities/lexicon.js'
import { analyzeDocument } from '../../../src/language/index.js'
import type { Entity } from '../../../src/model/entity.js'
import { findQuotes } from '../../../src/quotes/index.js'
import { layoutText } from '../../../src/text/layout.js'

/** A document with gold coreference. */
export interface GoldDocument {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly coreference: readonly {
    readonly kind: string
    readonly mentions: readonly {
      readonly start: number
      readonly end: number
      readonly head: readonly [number, number]
      readonly form: string
    }[]
  }[]
}

/** A pronoun: the features of no candidate and of each candidate, and which of them are right. */
export interface Example {
  readonly pronoun: number
  readonly rows: Int32Array
  readonly options: number
  readonly isRight: Uint8Array
  /** How much it counts. */
  readonly weight: number
}

/** How much an example without gold counts. */
const SILVER_WEIGHT = 0.4

/** Sentences back from which someone of whom nothing tells the gender is no longer thought of. */
const MAX_UNKNOWN = 2

/** The entities of a document, with pronouns judged by `judge`. */
export function entitiesOf(text: string, judge: (start: Int32Array, end: Int32Array) => Judge): Entity[] {
  const layout = layoutText(text)
  const document = buildDocument(layout)
  const opening = readOpening(layout, { date: null, country: null })
  const { start, end } = document.tokens
  return findEntities(document, opening, findQuotes(layout).quotes, analyzeDocument(document), judge(start, end))
}

/** The examples of a document, every earlier pronoun put where gold has it. */
export function examplesOf(gold: GoldDocument): Example[] {
  const examples: Example[] = []
  const mentions = gold.coreference
    .flatMap(({ mentions }, chain) => mentions.map(({ start, end, head }) => ({ start, end, head, chain })))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  entitiesOf(gold.text, (starts, ends) => {
    const known = new Map<Phrase, number>()
    const goldOf = (phrase: Phrase): number => {
      const found = known.get(phrase)
      if (found !== undefined) return found
      const [start, end] = [starts[phrase.firstToken] ?? 0, ends[phrase.endToken - 1] ?? 0]
      const mention =
        mentions.find((one) => one.start === start && one.end === end) ??
        (phrase.pronoun >= 0
          ? undefined
          : mentions.find((one) => one.start <= start && end <= one.end && start <= one.head[0] && one.head[1] <= end))
      known.set(phrase, mention?.chain ?? -1)
      return mention?.chain ?? -1
    }
    const goldChain = (chain: Chain): number => {
      for (let index = chain.phrases.length - 1; index >= 0; index--) {
        const found = goldOf(chain.phrases[index] as Phrase)
        if (found >= 0) return found
      }
      return -1
    }
    return {
      isPossible,
      choose: (pronoun, candidates, scene) => {
        const options = candidates.length + 1
        const rows = new Int32Array(options * TEMPLATES)
        const isRight = new Uint8Array(options)
        const own = goldOf(pronoun)
        writeNone(rows, 0, scene, pronoun, candidates[0])
        candidates.forEach((candidate, index) => {
          writeCandidate(rows, (index + 1) * TEMPLATES, scene, pronoun, candidate)
          // What gold leaves out is a thing, whichever.
          isRight[index + 1] =
            own >= 0 ? Number(goldChain(candidate.chain) === own) : Number(candidate.chain.kind === PhraseKind.Thing)
        })
        const isFound = own >= 0 && isRight.includes(1)
        isRight[0] = isFound ? 0 : 1
        examples.push({ pronoun: pronoun.pronoun, rows, options, isRight, weight: 1 })
        return isFound ? isRight.indexOf(1) - 1 : -1
      },
    }
  })
  return examples
}

/**
 * Examples from a text without gold: where of the people around a `he` or `she` one alone has that gender, that one is
 * meant. The features are written as if nobody's gender were known, so that they tell where such a person stands.
 */
export function silverExamplesOf(text: string, judge: Judge): Example[] {
  const examples: Example[] = []
  entitiesOf(text, () => ({
    isPossible(pronoun, chain) {
      if (pronoun.pronoun > PronounClass.She) return judge.isPossible(pronoun, chain)
      return chain.kind === PhraseKind.Person && chain.number !== PhraseNumber.Plural
    },
    choose(pronoun, candidates, scene) {
      if (pronoun.pronoun > PronounClass.She) return judge.choose(pronoun, candidates, scene)
      const right = candidates.findIndex(({ chain }) => chain.gender === pronoun.gender)
      const isSure =
        right >= 0 &&
        candidates.length > 1 &&
        candidates.every(
          ({ chain, phrase }, index) =>
            index === right ||
            isOther(chain.gender, pronoun.gender) ||
            (chain.gender === Gender.Unknown && pronoun.sentence - phrase.sentence > MAX_UNKNOWN),
        )
      if (isSure) {
        examples.push(hiddenExample(pronoun, candidates, right, scene))
        return right
      }
      const possible = candidates.filter(({ chain }) => judge.isPossible(pronoun, chain))
      const chosen = possible[judge.choose(pronoun, possible, { ...scene, count: possible.length })]
      return chosen === undefined ? -1 : candidates.indexOf(chosen)
    },
  }))
  return examples
}

function hiddenExample(pronoun: Phrase, candidates: readonly Candidate[], right: number, scene: Scene): Example {
  const genders = candidates.map(({ chain }) => chain.gender)
  for (const { chain } of candidates) chain.gender = Gender.Unknown
  const kept = candidates
    .filter((_, index) => genders[index] !== Gender.Unknown)
    .map(({ chain, phrase }, rank) => ({ chain, phrase, rank }))
  const rows = new Int32Array(kept.length * TEMPLATES)
  kept.forEach((candidate, index) => {
    writeCandidate(rows, index * TEMPLATES, { ...scene, count: kept.length }, pronoun, candidate)
  })
  const isRight = Uint8Array.from(kept, ({ chain }) => Number(chain === candidates[right]?.chain))
  candidates.forEach(({ chain }, index) => {
    chain.gender = genders[index] ?? Gender.Unknown
  })
  return { pronoun: pronoun.pronoun, rows, options: kept.length, isRight, weight: SILVER_WEIGHT }
}

function isOther(gender: number, than: number): boolean {
  return gender !== Gender.Unknown && gender !== than
}
