import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { jsonSchema } from '../../src/model/json-schema.js'
import { type SchemaName, schemas } from '../../src/model/registry.js'

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
ajv.addSchema(jsonSchema(), 'wirecopy')
const compiled = new Map<SchemaName, ValidateFunction>()

/**
 * What is wrong with a value that should be of the model: by its Zod schema, by its JSON Schema, and by the rule that every
 * span with a text is a slice of the reading text. Empty when all is well: `expect(faultsOf('Dispatch', value)).toEqual([])`.
 *
 * @param text - the reading text; taken from the value itself when that is a dispatch.
 */
export function faultsOf(name: SchemaName, value: unknown, text?: string): string[] {
  const faults: string[] = []
  const parsed = schemas[name].safeParse(value)
  if (!parsed.success)
    faults.push(...parsed.error.issues.map(({ path, message }) => `Zod: ${path.join('.')}: ${message}`))
  const validate = validatorOf(name)
  if (!validate(value))
    faults.push(...(validate.errors ?? []).map((error) => `Ajv: ${error.instancePath}: ${error.message}`))
  const reading = text ?? (name === 'Dispatch' ? (value as { text: string }).text : undefined)
  if (faults.length === 0 && reading !== undefined) collectSliceFaults(value, reading, name, faults)
  return faults
}

/** Names and texts of the dispatches in `seeds/`. */
export function readSeeds(): { readonly name: string; readonly text: string }[] {
  const folder = new URL('../../seeds/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

function validatorOf(name: SchemaName): ValidateFunction {
  let validate = compiled.get(name)
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `wirecopy#/$defs/${name}` })
    compiled.set(name, validate)
  }
  return validate
}

/** Walks everything: spans lie in the text and in order; what carries a text carries the text it covers. */
function collectSliceFaults(value: unknown, reading: string, path: string, faults: string[]): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collectSliceFaults(item, reading, `${path}.${index}`, faults)
    return
  }
  const { start, end, text, spans } = value as Record<string, unknown>
  if (typeof start === 'number' && typeof end === 'number') {
    if (!(start < end && end <= reading.length)) faults.push(`${path}: ${start} to ${end} is no span of the text`)
    else if (typeof text === 'string' && text !== reading.slice(start, end))
      faults.push(
        `${path}: the text is ${JSON.stringify(text)}, the slice ${JSON.stringify(reading.slice(start, end))}`,
      )
  }
  if (Array.isArray(spans)) {
    const pieces = spans as readonly { readonly start: number; readonly end: number }[]
    if (pieces.length === 0) faults.push(`${path}: no spans`)
    for (let index = 1; index < pieces.length; index++)
      if ((pieces[index - 1]?.end ?? 0) > (pieces[index]?.start ?? 0)) faults.push(`${path}: spans out of order`)
    const joined = pieces.map((piece) => reading.slice(piece.start, piece.end)).join(' ')
    if (text !== joined)
      faults.push(`${path}: the text is ${JSON.stringify(text)}, the pieces ${JSON.stringify(joined)}`)
  }
  for (const [key, inner] of Object.entries(value)) collectSliceFaults(inner, reading, `${path}.${key}`, faults)
}
