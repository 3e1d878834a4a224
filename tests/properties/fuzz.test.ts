import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { faultOf } from '../../tools/fuzz/attempt.js'
import { type FuzzInput, firstInputs, nextInput } from '../../tools/fuzz/inputs.js'
import { faultsOfLinks } from '../../tools/fuzz/links.js'
import { Random } from '../../tools/fuzz/random.js'
import { shrink } from '../../tools/fuzz/shrink.js'
import { TARGETS } from '../../tools/fuzz/targets.js'

/** Inputs for each public function: a small part of what `npm run fuzz` tries, the same ones every time. */
const COUNT = 40

const first = firstInputs()
const random = new Random(7)
const inputs = Array.from({ length: COUNT }, () => nextInput(random.pick(first), random.pick(first), random))

describe('inputs that were changed at random', () => {
  test.each(Object.keys(TARGETS))('find no fault with %s', (target) => {
    for (const input of inputs) expect([faultOf(target, input), input]).toEqual([null, input])
  })
})

describe('what the fuzzer found', () => {
  test.each([
    // A pronoun stood in the phrase that was taken for the same person.
    'A OFFICIAL At]he oint\\chef o ',
  ])('%j', (text) => {
    expect(faultsOfLinks(parseDispatch(text, { date: '2025-12-02' }))).toEqual([])
  })
})

describe('the fuzzer', () => {
  test('makes the same inputs from the same seed, and others from another', () => {
    const make = (seed: number): FuzzInput[] => {
      const source = new Random(seed)
      return Array.from({ length: 5 }, () => nextInput(source.pick(first), source.pick(first), source))
    }
    expect(make(1)).toEqual(make(1))
    expect(make(1)).not.toEqual(make(2))
  })
  test('leaves out what a fault does not need', () => {
    const input: FuzzInput = { text: 'many words, then the one that breaks it, and more', isBytes: false, options: {} }
    expect(shrink(input, ({ text }) => text.includes('breaks')).text).toBe('breaks')
  })
  test('would see links that lead nowhere', () => {
    const dispatch = parseDispatch('LIMA, March 3 (AP) - So it was. “We are glad,” said Ann Lee.')
    expect(faultsOfLinks(dispatch)).toEqual([])
    const [said] = dispatch.attributions
    if (said === undefined) throw new Error('there is no attribution')
    expect(faultsOfLinks({ ...dispatch, attributions: [{ ...said, parent: said.id }] })).not.toEqual([])
    expect(faultsOfLinks({ ...dispatch, attributions: [{ ...said, quotes: [] }] })).not.toEqual([])
  })
})
