import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { ENTITY_TAGS } from '../../src/language/generated/shape.js'
import { tagMailNames } from '../../src/language/mail-names.js'
import { layoutText } from '../../src/text/layout.js'
import { markedNames } from '../support/marked-names.js'

/** A text in which `[place Lima]` was tagged; comes back in the same form, revised. */
function revised(marked: string): string {
  let text = ''
  const marks: { start: number; end: number; tag: string }[] = []
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [, tag, name] = /^\[(\w+) ([^\]]*)\]$/.exec(part) ?? []
    if (tag !== undefined && name !== undefined) marks.push({ start: text.length, end: text.length + name.length, tag })
    text += name ?? part
  }
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const entity = new Uint8Array(count)
  for (const mark of marks)
    for (let word = 0; word < count; word++)
      if ((start[word] as number) >= mark.start && (end[word] as number) <= mark.end)
        entity[word] = ENTITY_TAGS.indexOf(`${start[word] === mark.start ? 'B' : 'I'}-${mark.tag}`)
  tagMailNames(document, entity)
  return markedNames(document, entity)
}

describe('names as mails write them', () => {
  test.each([
    [
      'the surname first',
      'From: "Olmo, [person Ada]" <ada@moravia.example>',
      'From: "[person Olmo, Ada]" <ada@moravia.example>',
    ],
    [
      'the surname first, with an initial',
      'From: "[person Olmo], Ada B." to all',
      'From: "[person Olmo, Ada B.]" to all',
    ],
    ['an address within a house', '[person Ada] Olmo@MORAVIA wrote.', '[person Ada Olmo@MORAVIA] wrote.'],
    ['a state behind its town', 'We live in [place Salem], OH now.', 'We live in [place Salem], [place OH] now.'],
    [
      'a state before its number',
      'Send it to [organization Salem], OR 97301 please.',
      'Send it to [place Salem], [place OR] 97301 please.',
    ],
    ['a link', 'It is on [person http://moravia.example/Ada] now.', 'It is on http://moravia.example/Ada now.'],
  ])('%s', (_, marked, expected) => {
    expect(revised(marked)).toBe(expected)
  })

  test.each([
    ['two words that are no names', 'The song "Maybe, Tomorrow" was heard.'],
    ['two names in marks with more', 'The song "[place Lima], Lima, Lima" was heard.'],
    ['an address with a domain', '[person Ada] Olmo@moravia.example wrote.'],
    ['a word in capitals', 'We live in [place Salem], OK then.'],
    ['a state without a town', 'They said, OH is far.'],
  ])('not: %s', (_, marked) => {
    expect(revised(marked)).toBe(marked)
  })
})
