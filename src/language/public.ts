/**
 * Language analysis by itself: sentences and words of a text, with tags, lemmas, dependency trees and names.
 * @module wirecopy/language
 */
import { buildDocument } from '../document/index.js'
import { InputError } from '../errors.js'
import type { Sentence } from '../model/paragraph.js'
import { layoutText } from '../text/layout.js'
import { analyzeDocument } from './index.js'
import { assembleSentence } from './tokens.js'

export { InputError, WirecopyError } from '../errors.js'
export type { ErrorCode } from '../model/error-code.js'
export type { Sentence, Token } from '../model/paragraph.js'
export type { Span } from '../model/span.js'
export { DEPREL, ENTITY_TAGS, UPOS, XPOS } from './generated/shape.js'

/**
 * Cuts a text into sentences and words, and gives every word its lemma, tags, head, relation and entity tag.
 *
 * Words, tags and relations are those of the English treebanks of Universal Dependencies: `don't` is `do` and `n't`, `Kenya's` is
 * `Kenya` and `'s`. Every sentence has one root. The weights are decoded on the first call.
 *
 * @param text - the text; paragraphs are parted by an empty line.
 * @returns its sentences in order; `start` and `end` are UTF-16 offsets into `text`, end exclusive.
 * @throws {@link InputError} `input-not-text`, when `text` is no string.
 * @see {@link https://universaldependencies.org/u/pos/ | the universal tags}
 * @see {@link https://universaldependencies.org/u/dep/ | the relations}
 * @example
 * ```ts
 * import { analyze } from 'wirecopy/language'
 *
 * const [sentence] = analyze('The minister resigned on Monday.')
 * const subject = sentence?.tokens.find(({ deprel }) => deprel === 'nsubj')
 * console.log(subject?.text, subject?.upos) // minister NOUN
 * ```
 */
export function analyze(text: string): Sentence[] {
  if (typeof text !== 'string') throw new InputError('input-not-text')
  const document = buildDocument(layoutText(text))
  const analysis = analyzeDocument(document)
  return document.sentences.map((sentence) => assembleSentence(document, analysis, sentence))
}
