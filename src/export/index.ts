/**
 * A dispatch in the formats of other tools.
 * @module wirecopy/export
 */
export type { Sentence, Token } from '../model/paragraph.js'
export { toConllu } from './conllu.js'
