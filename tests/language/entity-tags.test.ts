import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEntityTags } from '../../src/language/entity-tags.js'
import { ENTITY_TAGS } from '../../src/language/generated/shape.js'

function decode(rows: readonly (readonly number[])[]): string[] {
  const stride = ENTITY_TAGS.length
  const tags = new Uint8Array(rows.length)
  decodeEntityTags(Int16Array.from(rows.flat()), stride, rows.length, tags, 0)
  return [...tags].map((tag) => ENTITY_TAGS[tag] as string)
}

/** Scores of one word: what is given, and 0 for the rest. */
const scores = (given: Record<string, number>): number[] => ENTITY_TAGS.map((tag) => given[tag] ?? 0)

describe('entity tags', () => {
  test.each<[string, number[][], string[]]>([
    ['the best tag of each word', [scores({ 'B-person': 5 }), scores({ 'I-person': 5 })], ['B-person', 'I-person']],
    ['no name at all', [scores({ O: 5 }), scores({ O: 1 })], ['O', 'O']],
    ['not I at the start of a sentence', [scores({ 'I-place': 5, 'B-place': 4 })], ['B-place']],
    [
      'not I after another kind',
      [scores({ 'B-person': 9 }), scores({ 'I-organization': 5, 'I-person': 4 })],
      ['B-person', 'I-person'],
    ],
    ['not I after nothing', [scores({ O: 9 }), scores({ 'I-person': 5, 'B-person': 3 })], ['O', 'B-person']],
  ])('%s', (_, rows, expected) => {
    expect(decode(rows)).toEqual(expected)
  })

  test('go on only with what has begun', () => {
    const row = fc.array(fc.integer({ min: -500, max: 500 }), {
      minLength: ENTITY_TAGS.length,
      maxLength: ENTITY_TAGS.length,
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const tags = decode(rows)
        for (const [index, tag] of tags.entries())
          if (tag.startsWith('I-')) expect([tag, `B-${tag.slice(2)}`]).toContain(tags[index - 1])
      }),
    )
  })
})
