import * as z from 'zod'
import { Dispatch } from './dispatch.js'
import { registry } from './registry.js'

/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * The JSON Schema (2020-12) of a {@link Dispatch}, made from the Zod schemas; the package ships it as `wirecopy/schema.json`.
 *
 * @returns a fresh JSON object.
 * @example
 * ```ts
 * import { jsonSchema } from 'wirecopy/schema'
 *
 * const schema = jsonSchema()
 * console.log(schema.title) // Dispatch
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema 2020-12}
 */
export function jsonSchema(): { readonly [key: string]: JsonValue } {
  const made = z.toJSONSchema(Dispatch, {
    target: 'draft-2020-12',
    metadata: registry,
    reused: 'ref',
  })
  return JSON.parse(JSON.stringify(made)) as { readonly [key: string]: JsonValue }
}
