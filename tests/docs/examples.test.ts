import { describe, expect, test } from 'vitest'
import { collectExamples, runExamples, typeFaultsOf } from '../support/examples.js'

const examples = collectExamples()

describe('examples', () => {
  test('stand in the README, in the guide and at the functions', () => {
    const files = new Set(examples.map(({ name }) => name.replace(/:\d+$/, '')))
    expect([...files]).toEqual(expect.arrayContaining(['README.md', 'docs/guide/parse.md', 'src/dispatch.ts']))
  })

  test('have no type error', () => {
    expect(typeFaultsOf(examples)).toEqual([])
  })

  const runs = runExamples(examples)
  test.each(examples.map(({ name }, index) => ({ name, run: runs[index] })))('$name prints what it says', ({ run }) => {
    expect(run?.error).toBeNull()
    expect(run?.printed).toEqual(run?.expected)
  })
})
