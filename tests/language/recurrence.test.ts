import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { KINDS } from '../../src/language/agreement.js'
import { ENTITY_TAGS, UPOS } from '../../src/language/generated/shape.js'
import { reviseNames } from '../../src/language/recurrence.js'
import { layoutText } from '../../src/text/layout.js'
import { markedNames } from '../support/marked-names.js'

/**
 * A text in which `[place Lima]` marks a tag of the network; comes back in the same form, revised. `sure`: how far a tag leads all
 * others.
 */
function revise(marked: string, sure = 2000): string {
  const marks: { start: number; end: number; tag: string }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [, tag, name] = /^\[(\w+) ([^\]]*)\]$/.exec(part) ?? []
    if (tag !== undefined && name !== undefined) marks.push({ start: text.length, end: text.length + name.length, tag })
    text += name ?? part
  }
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const entity = new Uint8Array(count)
  const upos = new Uint8Array(count).map((_, index) =>
    UPOS.indexOf(/^\p{Lu}/u.test(text.slice(start[index], end[index])) ? 'PROPN' : 'NOUN'),
  )
  for (const mark of marks)
    for (let index = 0; index < count; index++)
      if ((start[index] as number) >= mark.start && (end[index] as number) <= mark.end)
        entity[index] = ENTITY_TAGS.indexOf(`${start[index] === mark.start ? 'B' : 'I'}-${mark.tag}`)
  const kinds = new Int16Array(count * KINDS)
  for (let index = 0; index < count; index++) kinds[index * KINDS + Math.ceil((entity[index] as number) / 2)] = sure
  reviseNames(document, upos, entity, kinds)
  return markedNames(document, entity)
}

describe('names that recur', () => {
  test.each([
    [
      'a surname is the person’s',
      '[person Anna Klein] won. [organization Klein] left.',
      '[person Anna Klein] won. [person Klein] left.',
    ],
    [
      'a surname that was overlooked is found',
      '[person Anna Klein] won in [place Oslo]. Klein left.',
      '[person Anna Klein] won in [place Oslo]. [person Klein] left.',
    ],
    [
      'a rare reading gives way to the usual one',
      '[place Lima] fell. [place Lima] rose. [place Lima] slept. [person Lima] sang.',
      '[place Lima] fell. [place Lima] rose. [place Lima] slept. [place Lima] sang.',
    ],
    [
      'a name of two words is found again',
      '[organization Red Cross] came from [place Oslo]. The Red Cross left.',
      '[organization Red Cross] came from [place Oslo]. The [organization Red Cross] left.',
    ],
    [
      'the rest of a name that was cut off',
      '[person Anna Klein] won. [person Anna] Klein left.',
      '[person Anna Klein] won. [person Anna Klein] left.',
    ],
  ])('%s', (_, marked, expected) => {
    expect(revise(marked)).toBe(expected)
  })

  test('a surname outweighs many doubtful readings', () => {
    expect(revise('[person Ann Lima] came. [place Lima] and [place Lima] and [place Lima].', 400)).toBe(
      '[person Ann Lima] came. [person Lima] and [person Lima] and [person Lima].',
    )
  })

  test.each([
    ['a place with the name of many people', '[person Ann Lima] came. [place Lima] and [place Lima] and [place Lima].'],
    ['two readings that are alike', '[place Chelsea] is in town. [organization Chelsea] won.'],
    ['two people one after the other', '[person Anna Klein] won. So did [person Ida], [person Klein].'],
    ['a common word', '[person Anna Klein] won in [place Oslo]. The klein is small.'],
    ['a single name', '[place Lima] fell.'],
  ])('%s: left as it was', (_, marked) => {
    expect(revise(marked)).toBe(marked)
  })
})
