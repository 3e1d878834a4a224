import { describe, expect, test } from 'vitest'
import { hasPython, pythonExamplesOf, runPython } from '../support/python-examples.js'

const examples = pythonExamplesOf('docs/guide/python.md')

test('the guide has examples in Python', () => {
  expect(examples.length).toBeGreaterThan(1)
  for (const { expected } of examples) expect(expected).not.toBe('')
})

describe.skipIf(!hasPython)('an example in Python', () => {
  test.each(examples)('$name prints what it says', (example) => {
    const { printed, error } = runPython(example)
    expect(error).toBeNull()
    expect(printed).toBe(example.expected)
  })
})
