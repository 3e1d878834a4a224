import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { ENTITY_TAGS } from '../../src/language/generated/shape.js'
import { tagOpenings } from '../../src/language/opening-names.js'
import { layoutText } from '../../src/text/layout.js'

/** Names after the openings are told, when the network took the words of `wrong` for a person. */
function names(text: string, wrong: readonly string[] = []): string[] {
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const words = Array.from({ length: count }, (_, index) => text.slice(start[index], end[index]))
  const entity = Uint8Array.from(words, (word) => (wrong.includes(word) ? ENTITY_TAGS.indexOf('B-person') : 0))
  tagOpenings(document, entity)
  return words.flatMap((word, index) =>
    entity[index] === 0 ? [] : [`${ENTITY_TAGS[entity[index] as number]} ${word}`],
  )
}

describe('names in openings', () => {
  test.each<[string, string[], string[]]>([
    ['LIMA, Peru (AP) -- Talks failed.', ['LIMA', 'Peru'], ['B-place LIMA', 'B-place Peru', 'B-organization AP']],
    ['PARIS (Agence Presse) - Talks failed.', [], ['B-organization Agence', 'I-organization Presse']],
    ['NEW YORK 1996-08-30', [], ['B-place NEW', 'I-place YORK']],
  ])('%s', (text, wrong, expected) => {
    expect(names(text, wrong)).toEqual(expected)
  })

  test.each([
    ['Anna Klein (Lima) won the prize.', ['Klein'], ['B-person Klein']],
    ['the talks (AP) -- failed.', [], []],
    ['Klein 1996-08-30', ['Klein'], ['B-person Klein']],
    ['They met in Lima and then (NATO) - as planned - in Oslo, said Klein (AP) --', ['Klein'], ['B-person Klein']],
  ])('%s: left as it was', (text, wrong, expected) => {
    expect(names(text, wrong).filter((name) => name.includes('Klein') || name.includes('AP'))).toEqual(expected)
  })
})
