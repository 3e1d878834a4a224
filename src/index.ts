/**
 * Reads a news dispatch into a typed model.
 * @module wirecopy
 */
export { parseDispatch, type SafeResult, safeParseDispatch } from './dispatch.js'
export { DEFAULT_LIMITS, FormatError, InputError, LimitError, type Limits, WirecopyError } from './errors.js'
export type * from './model/types.js'
export type { ParseOptions } from './options.js'
export { codePointOffsets, entityOf, speakerOf, textOf } from './read.js'
