import type { EntityKind } from '../model/types.js'
import { Gender } from './lexicon.js'

/** A mention while entities are joined: its words and the sentence that it stands in. */
export interface DraftMention {
  readonly firstToken: number
  readonly endToken: number
  readonly sentence: number
  /** A name, unlike a pronoun or a description. */
  readonly isName: boolean
}

/** Nobody has more; a list of offices is none. */
const MAX_ROLES = 12

/** An entity while its mentions are collected. */
export class Draft {
  readonly kind: EntityKind
  /** Words of its fullest name, in small letters. */
  words: readonly string[]
  readonly mentions: DraftMention[] = []
  readonly roles: string[] = []
  gender: number = Gender.Unknown
  country: string | null = null
  /** Whether it is named beside the news only: in a caption, a credit, a sign-off. */
  isAside = false
  /** What it is called where it has no name. */
  label: string | null = null

  constructor(kind: EntityKind, words: readonly string[]) {
    this.kind = kind
    this.words = words
  }

  /** Adds a mention, and takes its words for the name where they are more. */
  add(mention: DraftMention, words: readonly string[]): void {
    this.mentions.push(mention)
    if (words.length > this.words.length) this.words = words
  }

  /** Adds roles that it has not yet. */
  addRoles(roles: readonly string[]): void {
    for (const role of roles) {
      if (this.roles.length >= MAX_ROLES) return
      const lower = role.toLowerCase()
      if (!this.roles.some((known) => known.toLowerCase() === lower)) this.roles.push(role)
    }
  }

  /** Sentence of the first mention. */
  get firstSentence(): number {
    return this.mentions[0]?.sentence ?? 0
  }
}
