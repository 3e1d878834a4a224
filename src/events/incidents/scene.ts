import type { Opening } from '../../dateline/index.js'
import type { TextDocument } from '../../document/index.js'
import { type Analysis, XPOS } from '../../language/index.js'
import type { Attribution } from '../../model/attribution.js'
import type { Entity } from '../../model/entity.js'
import type { Event } from '../../model/event.js'
import type { Circumstances } from '../circumstances.js'
import type { EntityIndex } from '../entity-index.js'
import type { Found } from '../found.js'
import type { Trees } from '../tree.js'
import { indexAt } from './position.js'
import { Rows } from './rows.js'

/** What the dispatch as a whole shows: all that an incident is judged by, besides its own mentions. */
export interface Scene {
  readonly trees: Trees
  readonly analysis: Analysis
  readonly document: TextDocument
  readonly opening: Opening
  readonly index: EntityIndex
  readonly circumstances: Circumstances
  readonly entities: ReadonlyMap<string, Entity>
  readonly attributions: ReadonlyMap<string, Attribution>
  /** ISO day of the dispatch, or null. */
  readonly date: string | null
  readonly main: Event | null
  /** Where each event was found. */
  readonly founds: ReadonlyMap<Event, Found>
  /** The words of the dispatch, each once. */
  readonly words: Int32Array
}

/** Lemmas of what carries meaning, as features, those of the first paragraphs apart. */
export function wordsOf(trees: Trees, { tokens, sentences }: TextDocument): Int32Array {
  const rows = new Rows()
  const openingEnd = sentences[OPENING_SENTENCES]?.firstToken ?? tokens.count
  for (let word = 0; word < tokens.count; word++) {
    const pos = trees.pos(word)
    if (pos !== 'NOUN' && pos !== 'VERB' && pos !== 'ADJ' && pos !== 'PROPN') continue
    const lemma = trees.lemma(word)
    if (pos !== 'PROPN') rows.add(1, lemma)
    if (word < openingEnd) rows.add(2, lemma)
  }
  return rows.done()
}

/** Sentences whose words are taken for the opening. */
const OPENING_SENTENCES = 4

/** The Penn tag of a word. */
export function tagOf(analysis: Analysis, word: number): string {
  return XPOS[analysis.xpos[word] ?? 0] ?? ''
}

/** The sentence of a word. */
export function sentenceAt({ document, trees }: Scene, word: number): number {
  return indexAt(document.sentences, trees.start(word))
}
