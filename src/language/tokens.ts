/** From columns to the words of the model. */
import type { SentenceRange, TextDocument } from '../document/index.js'
import type { Sentence, Token } from '../model/paragraph.js'
import { DEPREL, ENTITY_TAGS, UPOS, XPOS } from './generated/shape.js'
import type { Analysis } from './index.js'
import { lemmaOf } from './lemma.js'

/** A sentence with its words. */
export function assembleSentence(document: TextDocument, analysis: Analysis, sentence: SentenceRange): Sentence {
  const tokens: Token[] = []
  for (let index = sentence.firstToken; index < sentence.endToken; index++)
    tokens.push(assembleToken(document, analysis, index))
  return { start: sentence.start, end: sentence.end, tokens }
}

/** A word with its analysis. */
export function assembleToken(document: TextDocument, analysis: Analysis, index: number): Token {
  const start = document.tokens.start[index] ?? 0
  const end = document.tokens.end[index] ?? 0
  const entity = analysis.entity[index] ?? 0
  return {
    start,
    end,
    text: document.text.slice(start, end),
    lemma: lemmaOf(document, analysis, index),
    upos: UPOS[analysis.upos[index] ?? 0] ?? '',
    xpos: XPOS[analysis.xpos[index] ?? 0] ?? '',
    head: analysis.head[index] ?? 0,
    deprel: DEPREL[analysis.deprel[index] ?? 0] ?? '',
    entity: entity === 0 ? null : (ENTITY_TAGS[entity] ?? null),
  }
}
