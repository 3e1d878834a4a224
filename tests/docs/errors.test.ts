import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ErrorCode } from '../../src/model/error-code.js'

const guide = readFileSync(new URL('../../docs/guide/errors.md', import.meta.url), 'utf8')
const rows = [...guide.matchAll(/^\| `([a-z0-9-]+)` +\|(.*)\|$/gm)].map(([, code = '', rest = '']) => ({
  code,
  cells: rest.split('|').map((cell) => cell.trim()),
}))

describe('the guide to errors', () => {
  test('has one row for each code, in the order of the model, and none for any other', () => {
    expect(rows.map(({ code }) => code)).toEqual(ErrorCode.options)
  })

  test.each(rows)('$code: says how it is seen, its cause and its cure', ({ cells }) => {
    expect(cells).toHaveLength(3)
    for (const cell of cells) expect(cell).toMatch(/\w{4}/)
  })
})
