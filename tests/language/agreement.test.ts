import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { agreeOnKinds, KINDS, keepKinds } from '../../src/language/agreement.js'
import { ENTITY_TAGS } from '../../src/language/generated/shape.js'
import { layoutText } from '../../src/text/layout.js'

const NAMES = ENTITY_TAGS.filter((tag) => tag.startsWith('B-')).map((tag) => tag.slice(2))

/**
 * A text in which `[place/person+900 Lima]` was tagged a place, and a person has 900 points less; every other reading has 5,000 less.
 * `[O/place+300 Lima]` was tagged no name. Comes back with the tags revised.
 */
function agree(marked: string): string {
  const marks: { start: number; end: number; tag: string; other: string; less: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [, tag, other, less, name] = /^\[(\w+)\/(\w+)\+(\d+) ([^\]]*)\]$/.exec(part) ?? []
    if (name !== undefined)
      marks.push({
        start: text.length,
        end: text.length + name.length,
        tag: tag ?? '',
        other: other ?? '',
        less: Number(less),
      })
    text += name ?? part
  }
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const entity = new Uint8Array(count)
  const kinds = new Int16Array(count * KINDS)
  for (let index = 0; index < count; index++) {
    kinds.fill(-5000, index * KINDS, (index + 1) * KINDS)
    const mark = marks.find((m) => (start[index] as number) >= m.start && (end[index] as number) <= m.end)
    if (mark === undefined) {
      kinds[index * KINDS] = 0
      continue
    }
    kinds[index * KINDS + 1 + NAMES.indexOf(mark.tag)] = 0
    kinds[index * KINDS + 1 + NAMES.indexOf(mark.other)] = -mark.less
    if (mark.tag !== 'O') entity[index] = ENTITY_TAGS.indexOf(`${start[index] === mark.start ? 'B' : 'I'}-${mark.tag}`)
  }
  agreeOnKinds(document, entity, kinds)
  return marks
    .map(({ start: from }) => ENTITY_TAGS[entity[start.indexOf(from)] as number]?.replace('B-', '') ?? '?')
    .join(' ')
}

describe('a name means one thing throughout', () => {
  test.each([
    [
      'three sure readings outweigh a doubtful one',
      '[place/person+2000 Lima] fell. [place/person+2000 Lima] rose. [place/person+2000 Lima] slept. [person/place+900 Lima] sang.',
      'place place place place',
    ],
    [
      'of more than one word, in whatever case',
      '[place/organization+2000 Port Alma] fell. [place/organization+2000 Port Alma] rose. [organization/place+200 PORT ALMA] slept.',
      'place place place',
    ],
    [
      'what is no name in most places is none',
      '[organization/O+300 Internet] sales fell. He likes the [O/organization+2000 Internet] and the [O/organization+2000 Internet].',
      'O O O',
    ],
  ])('%s', (_, marked, expected) => {
    expect(agree(marked)).toBe(expected)
  })

  test.each([
    [
      'a sure reading',
      '[place/person+2000 Lima] fell. [place/person+2000 Lima] rose. [person/place+2300 Lima] sang.',
      'place place person',
    ],
    ['other names', '[place/person+2000 Lima] fell. [person/place+300 Mala] sang.', 'place person'],
    ['a single name, whatever is nearly as good', '[place/person+1 Lima] fell.', 'place'],
    ['capitals stay no name', 'The [O/place+300 Mala] of [place/O+300 Lima] fell.', 'O place'],
  ])('%s: left as it was', (_, marked, expected) => {
    expect(agree(marked)).toBe(expected)
  })
})

test('a kind has the better of its two tags', () => {
  const scores = new Int16Array(ENTITY_TAGS.length).map((_, tag) => 10 * tag)
  const kinds = new Int16Array(KINDS)
  keepKinds(scores, scores.length, 1, kinds, 0)
  expect([...kinds]).toEqual([0, 20, 40, 60, 80])
})
