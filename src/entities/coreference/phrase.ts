import type { Draft } from '../draft.js'
import type { Chain } from './chain.js'

/** What a phrase is made of. */
export const PhraseType = { Name: 0, Pronoun: 1, Definite: 2, Indefinite: 3, Pair: 4 } as const

/** What a phrase speaks of, as far as its words tell. */
export const PhraseKind = { Person: 0, Organization: 1, Place: 2, Group: 3, Thing: 4 } as const

export const PhraseNumber = { Unknown: 0, Singular: 1, Plural: 2 } as const

/** A name, a pronoun, or another noun phrase, and where it stands. */
export interface Phrase {
  readonly firstToken: number
  readonly endToken: number
  /** The word on which the others hang. */
  readonly head: number
  readonly sentence: number
  readonly paragraph: number
  /** One of {@link PhraseType}. */
  readonly type: number
  /** One of {@link PhraseKind}. */
  readonly kind: number
  /** One of {@link PhraseNumber}. */
  readonly number: number
  /** As in the lexicon. */
  readonly gender: number
  /** Class of the pronoun; -1 for anything else. */
  readonly pronoun: number
  readonly form: number
  /** One of the roles of `syntax.ts`. */
  readonly role: number
  /** Number of the quotation that it stands in, from 1; 0 outside of any. */
  readonly quote: number
  /** The entity of a name. */
  readonly draft: Draft | null
  /** What it is taken to speak of, once that is known. */
  chain: Chain | null
}
