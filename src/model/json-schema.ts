import * as z from 'zod'
import { Dispatch } from './dispatch.js'
import { registry } from './registry.js'
import { Claim, Verdict } from './verdict.js'

/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

type Definitions = { readonly [name: string]: JsonValue }

/** What Zod hands to `override`, as far as it is used here. */
type Made = Record<string, JsonValue | undefined>

/**
 * The JSON Schema (2020-12) of a {@link Dispatch}, made from the Zod schemas; the package ships it as `wirecopy/schema.json`.
 *
 * @returns a fresh JSON object; each part of the model is under `$defs`, with the descriptions that TypeScript shows.
 * @example
 * ```ts
 * import { jsonSchema } from 'wirecopy/schema'
 *
 * const schema = jsonSchema()
 * console.log(schema['$ref']) // #/$defs/Dispatch
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema 2020-12}
 */
export function jsonSchema(): { readonly [key: string]: JsonValue } {
  // Claims and verdicts are no part of a dispatch: they are defined beside it.
  const [dispatch, claim, verdict] = [Dispatch, Claim, Verdict].map(schemaOf)
  const $defs = { ...claim?.['$defs'], ...verdict?.['$defs'], ...dispatch?.['$defs'] }
  return { ...dispatch, $defs }
}

function schemaOf(schema: z.ZodType): { readonly [key: string]: JsonValue } & { readonly $defs?: Definitions } {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    metadata: registry,
    override: ({ jsonSchema }) => describeFields(jsonSchema as Made),
  })
  return JSON.parse(JSON.stringify(made)) as { readonly [key: string]: JsonValue }
}

/** Moves what the registry says of the keys to the keys: one schema serves many keys, and each has its own description. */
function describeFields(made: Made): void {
  const { fields, properties } = made as { fields?: Record<string, string>; properties?: Record<string, Made> }
  delete made['fields']
  delete made['id']
  if (fields === undefined || properties === undefined) return
  for (const [key, description] of Object.entries(fields)) {
    const property = properties[key]
    if (property !== undefined) properties[key] = { ...property, description }
  }
}
