import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROWS_A_WORD } from '../../src/language/features.js'
import { TABLE_ROWS } from '../../src/language/generated/shape.js'
import { compiledMachine, scriptMachine } from '../../src/language/kernel.js'
import { Network } from '../../src/language/network.js'

describe('the kernel', () => {
  test('is WebAssembly here', () => {
    expect(compiledMachine(65536)).not.toBeNull()
  })

  const compiled = new Network((bytes) => compiledMachine(bytes) ?? scriptMachine(bytes))
  const script = new Network(scriptMachine)

  /** All scores of a sentence; `past` words were read before it, and must leave no trace. */
  function read(network: Network, rows: readonly number[]): number[][] {
    const words = rows.length / ROWS_A_WORD
    network.rows.set(rows)
    const { tags, names, arcs } = network.read(words)
    for (let word = 0; word < words; word++) network.heads[word] = word
    return [[...tags], [...names], [...arcs], [...network.relations(words)]]
  }

  test('gives the same integers in script', () => {
    const word = fc.array(fc.nat(TABLE_ROWS - 1), { minLength: ROWS_A_WORD, maxLength: ROWS_A_WORD })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 11 }), (words) => {
        expect(read(compiled, words.flat())).toEqual(read(script, words.flat()))
      }),
      { numRuns: 20 },
    )
  })

  test('forgets the sentence before', () => {
    const rows = Array.from({ length: 5 * ROWS_A_WORD }, (_, index) => (index * 7919) % TABLE_ROWS)
    const before = read(compiled, rows)
    read(compiled, [...rows, ...rows, ...rows])
    expect(read(compiled, rows)).toEqual(before)
  })
})
