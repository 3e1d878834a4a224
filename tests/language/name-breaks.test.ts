import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { ENTITY_TAGS, UPOS } from '../../src/language/generated/shape.js'
import { breakNames } from '../../src/language/name-breaks.js'
import { layoutText } from '../../src/text/layout.js'

const PERSON = ENTITY_TAGS.indexOf('B-person')
const PRONOUNS = /^(?:I|We|They|You|This)$/

/** A text in which `[Ann Cole]` was found as a person; comes back in the same form, broken. */
function broken(marked: string): string {
  const text = marked.replaceAll(/[[\]]/g, '')
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const entity = new Uint8Array(count)
  let shift = 0
  for (const { index, 0: name } of marked.matchAll(/\[[^\]]*\]/g)) {
    const from = index - shift
    shift += 2
    for (let word = 0; word < count; word++)
      if ((start[word] as number) >= from && (end[word] as number) <= from + name.length - 2)
        entity[word] = start[word] === from ? PERSON : PERSON + 1
  }
  const upos = new Uint8Array(count).map((_, word) => {
    const form = text.slice(start[word], end[word])
    if (PRONOUNS.test(form)) return UPOS.indexOf('PRON')
    return UPOS.indexOf(/^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN')
  })
  breakNames(document, upos, entity)
  let [out, at] = ['', 0]
  for (let word = 0; word < count; word++) {
    if (entity[word] !== PERSON) continue
    let past = word + 1
    while (entity[past] === PERSON + 1) past++
    const [from, to] = [start[word] as number, end[past - 1] as number]
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`
    at = to
  }
  return out + text.slice(at)
}

describe('names without a mark between them', () => {
  test.each([
    [
      'who signs and is greeted',
      'It suits us. Thanks, [Renata Renata], I found the map.',
      'It suits us. Thanks, [Renata] [Renata], I found the map.',
    ],
    [
      'who signs, then another',
      'Call us at noon. [Ada Holt Boris], This is the map.',
      'Call us at noon. [Ada Holt] [Boris], This is the map.',
    ],
    [
      'a signature with the full name below',
      'See you. Regards, [Ada Ada Holt] Moravia Steel',
      'See you. Regards, [Ada] [Ada Holt] Moravia Steel',
    ],
    ['a full name twice', 'They met [Ada Holt Ada Holt] there.', 'They met [Ada Holt] [Ada Holt] there.'],
    [
      'the line above an answer',
      'See you there. [Ada Carl Dunn] 08/16/2000 12:05 PM',
      'See you there. [Ada] [Carl Dunn] 08/16/2000 12:05 PM',
    ],
    [
      'a greeting within',
      'Sent by: [Ada Holt Hi Carl], the map is here.',
      'Sent by: [Ada Holt] Hi [Carl], the map is here.',
    ],
  ])('%s', (_, text, expected) => {
    expect(broken(text)).toBe(expected)
  })

  test.each([
    ['a name and its office', 'They spoke. [Ada Holt], Minister of Health, left.'],
    ['whoever is spoken to', 'They said to [Ada Holt], I found the map.'],
    ['a word twice within a text', 'They met [Boris Boris] there.'],
    ['a line of its own', 'They left.\n[Ada Holt], I found the map.'],
    ['a sender with an initial', 'See you there. [Ada B. Holt] 08/16/2000 12:05 PM'],
  ])('not: %s', (_, text) => {
    expect(broken(text)).toBe(text)
  })
})
