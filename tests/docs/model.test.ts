import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ErrorCode } from '../../src/model/error-code.js'
import { schemas } from '../../src/model/registry.js'

const guide = readFileSync(new URL('../../docs/guide/model.md', import.meta.url), 'utf8')
const sections = [...guide.matchAll(/<!-- fields of (\w+) -->([\s\S]*?)<!-- end -->/g)]

test('the guide to the model has every schema once; error codes have a guide of their own', () => {
  const names = Object.entries(schemas).flatMap(([name, schema]) => (schema === (ErrorCode as unknown) ? [] : [name]))
  expect(sections.map(([, name]) => name).sort()).toEqual(names.sort())
})

test.each(sections.map(([, name = '', table = '']) => ({ name, table })))(
  'the guide shows every field of $name',
  ({ name, table }) => {
    const schema = schemas[name as keyof typeof schemas]
    const expected = 'shape' in schema ? Object.keys(schema.shape) : []
    expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)).toEqual(expected)
  },
)
