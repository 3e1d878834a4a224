import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/index.js'
import * as model from '../../src/model/index.js'
import { jsonSchema } from '../../src/model/json-schema.js'
import { registry, type SchemaName, schemas } from '../../src/model/registry.js'
import { faultsOf, readSeeds } from '../support/validate.js'

interface ObjectSchema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
}
const schema = jsonSchema()
const definitions = schema['$defs'] as unknown as Readonly<Record<SchemaName, ObjectSchema>>
const names = Object.keys(schemas) as SchemaName[]

describe('the registry', () => {
  test('holds every schema that the package publishes, and no other', () => {
    const published = Object.entries(model).filter(([, value]) => typeof value === 'object')
    expect(Object.fromEntries(published)).toEqual(schemas)
  })

  test.each(names)('knows id and description of %s', (name) => {
    expect(registry.get(schemas[name])).toMatchObject({
      id: name,
      title: name,
      description: expect.stringMatching(/\S/),
    })
  })

  test('describes exactly the keys that a schema has', () => {
    for (const name of names) {
      const one = schemas[name]
      const keys = 'shape' in one ? Object.keys(one.shape) : []
      expect([name, Object.keys(registry.get(one)?.fields ?? {})]).toEqual([name, keys])
    }
  })
})

describe('the JSON Schema', () => {
  test('declares its dialect and starts at the dispatch', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema['$ref']).toBe('#/$defs/Dispatch')
  })

  test('defines every schema of the model under its name', () => {
    expect(Object.keys(definitions).sort()).toEqual([...names].sort())
  })

  test.each(names)('describes %s and every key of it; no key is optional, none may be added', (name) => {
    const { title, description, type, properties, required, additionalProperties } = definitions[name]
    expect(title).toBe(name)
    expect(description).toMatch(/\S/)
    if (type !== 'object') return
    expect(additionalProperties).toBe(false)
    expect([...(required ?? [])].sort()).toEqual(Object.keys(properties ?? {}).sort())
    for (const [key, property] of Object.entries(properties ?? {}))
      expect([key, property.description]).toEqual([key, expect.stringMatching(/\S/)])
  })

  test('is a fresh object each time', () => {
    expect(jsonSchema()).toEqual(schema)
    expect(jsonSchema()).not.toBe(schema)
  })

  test('puts nothing into the registry that users of Zod share', async () => {
    const { globalRegistry } = await import('zod')
    for (const name of names) expect(globalRegistry.has(schemas[name])).toBe(false)
  })
})

describe('doc comments', () => {
  test('are what the generated descriptions say', async () => {
    const before = readFileSync(new URL('../../src/model/generated/descriptions.ts', import.meta.url), 'utf8')
    await import('../../tools/generate/descriptions.js')
    expect(readFileSync(new URL('../../src/model/generated/descriptions.ts', import.meta.url), 'utf8')).toBe(before)
  })
})

describe('a dispatch', () => {
  const seeds = readSeeds()

  test.each(seeds)('read from $name is of the model', ({ text }) => {
    expect(faultsOf('Dispatch', parseDispatch(text, { date: '2025-12-02', include: ['tokens'] }))).toEqual([])
  })

  const dispatch = parseDispatch(seeds[0]?.text ?? '')
  const broken: readonly (readonly [string, (value: Record<string, unknown>) => unknown])[] = [
    ['with a key too many', (value) => ({ ...value, extra: 1 })],
    ['with a key missing', ({ quotes: _, ...value }) => value],
    ['with undefined for null', (value) => ({ ...value, header: undefined })],
    ['of another version', (value) => ({ ...value, version: '0' })],
    ['with a negative offset', (value) => ({ ...value, headline: { start: -1, end: 2, text: 'ab' } })],
    ['with a span beyond the text', (value) => ({ ...value, headline: { start: 0, end: 1e6, text: 'ab' } })],
    ['with a text that is not its slice', (value) => ({ ...value, headline: { start: 1, end: 3, text: '??' } })],
  ]
  test.each(broken)('%s is not', (_, spoil) => {
    expect(faultsOf('Dispatch', spoil(structuredClone(dispatch) as Record<string, unknown>))).not.toEqual([])
  })
})
