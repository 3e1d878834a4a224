import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Reader, readingsOf } from '../../src/attribution/readings.js'
import type { Span } from '../../src/model/span.js'

/** Stretches of `text` that are marked by `mark` in a line below it. */
const marked = (line: string, mark: string): Span[] =>
  [...line.matchAll(new RegExp(`${mark}+`, 'g'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))

const CASES: [name: string, text: string, rule: string, network: string, expected: string[]][] = [
  ['alike', 'we are ready', 'rrrrrrrrrrrr', 'nnnnnnnnnnnn', ['both: we are ready']],
  [
    'a piece that only the network has',
    'go, he said, but stay',
    'rr                   ',
    'nn           nnnnnnnn',
    ['both: go', 'network: but stay'],
  ],
  [
    'an end that only the rule has',
    'we are ready now',
    'rrrrrrrrrrrrrrrr',
    'nnnnnnnnnnnn    ',
    ['both: we are ready', 'rule:  now'],
  ],
  ['apart', 'yes or no', 'rrr      ', '       nn', ['rule: yes', 'network: no']],
  ['nothing', 'yes', '   ', '   ', []],
]
const NAMES = { [Reader.Rule]: 'rule', [Reader.Network]: 'network', [Reader.Both]: 'both' } as const

describe('readingsOf', () => {
  it.each(CASES)('%s', (_name, text, rule, network, expected) => {
    const found = readingsOf(marked(rule, 'r'), marked(network, 'n'))
    expect(found.map(({ start, end, reader }) => `${NAMES[reader]}: ${text.slice(start, end)}`)).toEqual(expected)
  })

  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 6 },
  )
  const covers = (of: readonly Span[], at: number): boolean => of.some(({ start, end }) => start <= at && at < end)
  it('covers what either covers, once, in order', () => {
    fc.assert(
      fc.property(spans, spans, (rule, network) => {
        const readings = readingsOf(rule, network)
        for (let at = 0; at < 50; at++) {
          const here = readings.filter((one) => covers([one], at))
          const [inRule, inNetwork] = [covers(rule, at), covers(network, at)]
          expect(here.length).toBe(inRule || inNetwork ? 1 : 0)
          if (inRule || inNetwork)
            expect(here[0]?.reader).toBe(inRule && inNetwork ? Reader.Both : inRule ? Reader.Rule : Reader.Network)
        }
        expect(readings.map(({ start }) => start)).toEqual(readings.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })
})
