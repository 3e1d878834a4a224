import type { Draft } from '../draft.js'
import { Gender } from '../lexicon.js'
import { type Phrase, PhraseNumber, PhraseType } from './phrase.js'
import { PronounClass } from './pronouns.data.js'

/** Mentions that are looked back through for the last one in front of a word. */
const LOOK_BACK = 12

/** The class of a pronoun, `he` and `she` being one. */
export function withoutGender(pronoun: number): number {
  return pronoun === PronounClass.She ? PronounClass.He : pronoun
}

/** The phrases that speak of one thing, as far as the text has been read. */
export class Chain {
  readonly phrases: Phrase[] = []
  /** The entity of its names, or null. */
  readonly draft: Draft | null
  kind: number
  gender: number
  number: number
  /** Whether its phrases are names, or noun phrases that are no pronouns. */
  hasName = false
  hasNoun = false
  /** The classes of its pronouns, a bit each. */
  pronouns = 0

  constructor(draft: Draft | null, first: Phrase) {
    this.draft = draft
    this.kind = first.kind
    this.gender = draft?.gender ?? first.gender
    this.number = first.number
  }

  add(phrase: Phrase): void {
    phrase.chain = this
    this.phrases.push(phrase)
    if (phrase.type === PhraseType.Name) this.hasName = true
    if (phrase.type !== PhraseType.Pronoun) this.hasNoun = true
    else this.pronouns |= 1 << withoutGender(phrase.pronoun)
    if (this.gender === Gender.Unknown) this.gender = phrase.gender
    if (this.number === PhraseNumber.Unknown) this.number = phrase.number
  }

  /** The last phrase in front of the word, or the next behind it where there is none. */
  nearest(token: number): Phrase | undefined {
    let found: Phrase | undefined
    let ahead: Phrase | undefined
    for (let index = this.phrases.length - 1; index >= 0 && index >= this.phrases.length - LOOK_BACK; index--) {
      const phrase = this.phrases[index]
      if (phrase === undefined) continue
      if (phrase.head < token) {
        if (found === undefined || phrase.head > found.head) found = phrase
      } else if (ahead === undefined || phrase.head < ahead.head) ahead = phrase
    }
    return found ?? ahead
  }
}
