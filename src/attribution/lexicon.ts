import type { Stance } from '../model/attribution.js'
import { CUES } from './cues.data.js'
import * as W from './words.data.js'

/** Classes of a word, as bits; a word may be in several. */
export const WordFlag = {
  Determiner: 1,
  SubjectPronoun: 1 << 1,
  ObjectPronoun: 1 << 2,
  Relative: 1 << 3,
  Auxiliary: 1 << 4,
  Be: 1 << 5,
  Negation: 1 << 6,
  Adverb: 1 << 7,
  Preposition: 1 << 8,
  Conjunction: 1 << 9,
  Subordinator: 1 << 10,
  Question: 1 << 11,
  Time: 1 << 12,
  Occasion: 1 << 13,
  Title: 1 << 14,
} as const

/** Forms of a verb, as bits. */
export const VerbForm = { Base: 1, Third: 2, Past: 4, Participle: 8, Gerund: 16 } as const

/** What may follow a cue, as bits; see cues.data.ts. */
export const Complement = {
  Quote: 1,
  That: 2,
  Clause: 4,
  Question: 8,
  Infinitive: 16,
  ObjectInfinitive: 32,
  Noun: 64,
  Addressee: 128,
  Gerund: 256,
} as const

/** A verb that may be a cue. */
export interface Cue {
  readonly lemma: string
  readonly stance: Stance
  readonly complements: number
  /** Prepositions with a noun phrase behind them: `call for`, `point out`. */
  readonly prepositions: readonly string[]
}

/** What the lexicon knows of a word form. */
export interface WordEntry {
  readonly flags: number
  readonly cue: Cue | null
  /** Forms of the cue that are written so. */
  readonly forms: number
}

const UNKNOWN: WordEntry = { flags: 0, cue: null, forms: 0 }
/** Words in -ly that are no adverbs. */
const NOT_ADVERBS: ReadonlySet<string> = new Set(
  'ally assembly bully family fly italy july rally reply supply'.split(' '),
)

const CLASSES: readonly (readonly [string, number])[] = [
  [W.DETERMINERS, WordFlag.Determiner],
  [W.SUBJECT_PRONOUNS, WordFlag.SubjectPronoun],
  [W.OBJECT_PRONOUNS, WordFlag.ObjectPronoun],
  [W.RELATIVES, WordFlag.Relative],
  [W.AUXILIARIES, WordFlag.Auxiliary],
  [W.BE, WordFlag.Be],
  [W.NEGATIONS, WordFlag.Negation],
  [W.ADVERBS, WordFlag.Adverb],
  [W.PREPOSITIONS, WordFlag.Preposition],
  [W.CONJUNCTIONS, WordFlag.Conjunction],
  [W.SUBORDINATORS, WordFlag.Subordinator],
  [W.QUESTION_WORDS, WordFlag.Question],
  [W.TIME_WORDS, WordFlag.Time],
  [W.OCCASIONS, WordFlag.Occasion],
  [W.PERSON_TITLES, WordFlag.Title],
]

const COMPLEMENT_BY_LETTER: Readonly<Record<string, number>> = {
  q: Complement.Quote,
  t: Complement.That,
  z: Complement.Clause,
  w: Complement.Question,
  i: Complement.Infinitive,
  o: Complement.ObjectInfinitive,
  n: Complement.Noun,
  a: Complement.Addressee,
  g: Complement.Gerund,
}

let table: ReadonlyMap<string, WordEntry> | null = null

/** What is known of a word, given in lower case with straight apostrophes. */
export function lookUp(word: string): WordEntry {
  table ??= buildTable()
  const entry = table.get(word)
  if (entry !== undefined) return entry
  return word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word) ? ADVERB : UNKNOWN
}
const ADVERB: WordEntry = { flags: WordFlag.Adverb, cue: null, forms: 0 }

function buildTable(): Map<string, WordEntry> {
  const entries = new Map<string, { flags: number; cue: Cue | null; forms: number }>()
  const entryOf = (word: string): { flags: number; cue: Cue | null; forms: number } => {
    const known = entries.get(word)
    if (known !== undefined) return known
    const fresh = { flags: 0, cue: null, forms: 0 }
    entries.set(word, fresh)
    return fresh
  }
  for (const [list, flag] of CLASSES) for (const word of list.split(' ')) entryOf(word).flags |= flag
  for (const [lemma, irregular, stance, complements] of CUES) {
    const cue = readCue(lemma, stance, complements)
    for (const [word, form] of formsOf(lemma, irregular)) {
      const entry = entryOf(word)
      // `found` is a form of one cue only: the first lemma in the table keeps it.
      if (entry.cue !== null && entry.cue.lemma !== lemma) continue
      entry.cue = cue
      entry.forms |= form
    }
  }
  return entries
}

function readCue(lemma: string, stance: Stance, list: string): Cue {
  let complements = 0
  const prepositions: string[] = []
  for (const item of list.split(' ')) {
    if (item.startsWith('>')) prepositions.push(item.slice(1))
    else complements |= COMPLEMENT_BY_LETTER[item] ?? 0
  }
  return { lemma, stance, complements, prepositions }
}

function formsOf(lemma: string, irregular: string): [string, number][] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const isHissing = /(?:s|x|z|ch|sh)$/.test(lemma)
  const regular = [`${lemma}${isHissing ? 'es' : 's'}`, `${stem}ed`, `${stem}ed`, `${stem}ing`]
  const [third, past, participle, gerund] = irregular === '' ? regular : irregular.split(' ')
  return [
    [lemma, VerbForm.Base],
    [third ?? lemma, VerbForm.Third],
    [past ?? lemma, VerbForm.Past],
    [participle ?? lemma, VerbForm.Participle],
    [gerund ?? lemma, VerbForm.Gerund],
  ]
}
