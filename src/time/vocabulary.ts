import { ENTRIES } from './lexicon.data.js'

/** Classes of words, as bits: a word may have several ("second" is an ordinal and a unit). */
export const Kind = {
  Approx: 1 << 0,
  Deictic: 1 << 1,
  Future: 1 << 2,
  Fraction: 1 << 3,
  Magnitude: 1 << 4,
  Month: 1 << 5,
  Number: 1 << 6,
  Ordinal: 1 << 7,
  Part: 1 << 8,
  Past: 1 << 9,
  Phase: 1 << 10,
  Relation: 1 << 11,
  Season: 1 << 12,
  Recurrence: 1 << 13,
  Unit: 1 << 14,
  Weekday: 1 << 15,
  Weekdays: 1 << 16,
  Zone: 1 << 17,
  /** Short forms whose dot ends no sentence. */
  Title: 1 << 18,
  /** Other words without which some rules cannot hold. */
  Core: 1 << 19,
} as const

const NAMES: Readonly<Record<string, number>> = {
  approx: 0,
  deictic: 1,
  future: 2,
  fraction: 3,
  magnitude: 4,
  month: 5,
  number: 6,
  ordinal: 7,
  part: 8,
  past: 9,
  phase: 10,
  relation: 11,
  season: 12,
  recurrence: 13,
  unit: 14,
  weekday: 15,
  weekdays: 16,
  zone: 17,
  title: 18,
  core: 19,
}
const KINDS = 20

/** Ids below this are no words of the vocabulary: see {@link WordId}. */
export const FIRST_WORD = 16

/** Ids of atoms that are no known word. */
export const WordId = {
  Unknown: 0,
  /** Digits by their number; longer runs share the last one. */
  Digits1: 1,
  Digits2: 2,
  Digits3: 3,
  Digits4: 4,
  Digits8: 5,
  DigitsOther: 6,
} as const

/** The bits of a hash that name a slot. */
export const SLOT_MASK = 16383

/** Words by hash, with what they mean. Filled while the grammar is compiled, then only read. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = []
  /** Ids by the low bits of their hash; 0 where there is none. */
  readonly slots = new Int16Array(SLOT_MASK + 1)
  private readonly hashes = new Int32Array(SLOT_MASK + 1)
  /** Classes of each word. */
  readonly kinds = new Int32Array(4096)
  private readonly values = new Int32Array(4096 * KINDS)

  constructor() {
    for (let id = 0; id < FIRST_WORD; id++) this.words.push('')
    for (const [words, kind, value] of ENTRIES)
      for (const word of words.split(' ')) this.define(word, NAMES[kind] ?? 0, value)
  }

  /** Id of a word or mark; made on first sight. */
  idOf(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    this.words.push(word)
    this.ids.set(word, id)
    let slot = hashOf(word) & SLOT_MASK
    while (this.slots[slot] !== 0) slot = (slot + 1) & SLOT_MASK
    this.slots[slot] = id
    this.hashes[slot] = hashOf(word)
    return id
  }

  /** Spelling of a word or mark, in small letters; empty for the other ids. */
  spelling(id: number): string {
    return this.words[id] ?? ''
  }

  /** The word's value in the class whose bit is `kind`. */
  valueOf(id: number, kind: number): number {
    return this.values[id * KINDS + (31 - Math.clz32(kind))] ?? 0
  }

  /** Id of `text.slice(start, end)` in small letters, given the {@link step}ped hash of it; 0 if it is no word of ours. */
  find(text: string, start: number, end: number, hash: number): number {
    for (let slot = hash & SLOT_MASK; ; slot = (slot + 1) & SLOT_MASK) {
      const id = this.slots[slot] ?? 0
      if (id === 0) return WordId.Unknown
      if (this.hashes[slot] === hash && isSame(this.words[id] ?? '', text, start, end)) return id
    }
  }

  /** Id of a mark, or 0. */
  findMark(unit: number): number {
    for (let slot = unit & SLOT_MASK; ; slot = (slot + 1) & SLOT_MASK) {
      const id = this.slots[slot] ?? 0
      const word = this.words[id] ?? ''
      if (id === 0 || (word.length === 1 && word.charCodeAt(0) === unit)) return id
    }
  }

  private define(word: string, kind: number, value: number): void {
    const id = this.idOf(word)
    this.kinds[id] = (this.kinds[id] ?? 0) | (1 << kind)
    this.values[id * KINDS + kind] = value
  }
}

/** One step of the hash of a word, a code unit at a time. */
export function step(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    let unit = text.charCodeAt(start + at)
    if (unit >= 65 && unit <= 90) unit += 32
    if (unit !== word.charCodeAt(at)) return false
  }
  return true
}
