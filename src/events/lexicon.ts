import type { EventTypeName } from '../model/event.js'
import { CARRIERS, GOVERNORS, LIGHT_VERBS, NOMINALS, PAIRS, TRIGGERS } from './triggers.data.js'

/** What a word, or a verb with its noun, says. */
export interface Trigger {
  readonly type: EventTypeName
  readonly cameo: string | null
  readonly mode: string | null
  /** Keys of CONTEXTS with `|` between, or null. `-` counts only as the complement of a governing verb. */
  readonly context: string | null
}

/** The tables of triggers.data.ts, by lemma. */
export interface Lexicon {
  /** By `lemma v`, `lemma_particle v` or `lemma n`; readings that ask for a context come first. */
  readonly words: ReadonlyMap<string, readonly Trigger[]>
  /** By verb, then by noun. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Trigger>>
  readonly light: ReadonlySet<string>
  /** Verbs of beginning, ending and announcing. */
  readonly carriers: ReadonlySet<string>
  /** Higher verbs by lemma. */
  readonly governors: ReadonlyMap<string, Trigger>
  /** Nouns of action, to the verb that they are made of. */
  readonly nominals: ReadonlyMap<string, string>
}

let lexicon: Lexicon | null = null

/** The lexicon, built on first use. */
export function readLexicon(): Lexicon {
  lexicon ??= build()
  return lexicon
}

function build(): Lexicon {
  const words = new Map<string, Trigger[]>()
  for (const line of TRIGGERS) {
    const [lemma = '', pos = '', ...rest] = line.split(' ')
    const key = `${lemma} ${pos}`
    const readings = words.get(key) ?? []
    readings.push(triggerOf(rest))
    words.set(
      key,
      readings.sort((a, b) => Number(a.context === null) - Number(b.context === null)),
    )
  }
  const pairs = new Map<string, Map<string, Trigger>>()
  for (const line of PAIRS) {
    const [verbs = '', nouns = '', ...rest] = line.split(' ')
    const trigger = triggerOf(rest)
    for (const verb of verbs.split('|')) {
      const byNoun = pairs.get(verb) ?? new Map<string, Trigger>()
      for (const noun of nouns.split('|')) if (!byNoun.has(noun)) byNoun.set(noun, trigger)
      pairs.set(verb, byNoun)
    }
  }
  const governors = new Map<string, Trigger>()
  for (const line of GOVERNORS) {
    const [lemmas = '', ...rest] = line.split(' ')
    for (const lemma of lemmas.split('|')) governors.set(lemma, triggerOf(rest))
  }
  const nominals = new Map(NOMINALS.map((line) => line.split(' ') as [string, string]))
  return { words, pairs, governors, light: new Set(LIGHT_VERBS), carriers: new Set(CARRIERS), nominals }
}

/** Fields of a line: type, code, mode, context; `-` is none. */
function triggerOf([type, cameo, mode, context]: readonly string[]): Trigger {
  const orNull = (field: string | undefined): string | null => (field === undefined || field === '-' ? null : field)
  return { type: type as EventTypeName, cameo: orNull(cameo), mode: orNull(mode), context: context ?? null }
}
