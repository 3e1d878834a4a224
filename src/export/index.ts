/**
 * A dispatch in the formats of other tools: pure functions from the model to text or JSON.
 * @module wirecopy/export
 */
export type { Dispatch } from '../model/dispatch.js'
export type { Sentence, Token } from '../model/paragraph.js'
export { type BratFiles, toBrat } from './brat.js'
export { toConllu } from './conllu.js'
export { type CsvOptions, type CsvTable, toCsv } from './csv.js'
export type { JsonObject, JsonValue } from './json.js'
export { type JsonLdOptions, toJsonLd } from './json-ld.js'
export { type NinjsOptions, toNinjs } from './ninjs.js'
export { toReport } from './report/index.js'
export { toWebAnnotation, type WebAnnotationOptions } from './web-annotation.js'
