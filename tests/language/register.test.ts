import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { KINDS } from '../../src/language/agreement.js'
import { ENTITY_TAGS } from '../../src/language/generated/shape.js'
import { doubtOrganizations } from '../../src/language/register.js'
import { layoutText } from '../../src/text/layout.js'

/** How many words of names are left when `name` was found in the text as `kind` and leads `no name` by `lead`. */
function left(text: string, name: string, kind: string, lead: number): number {
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const begin = ENTITY_TAGS.indexOf(`B-${kind}`)
  const entity = new Uint8Array(count)
  const kinds = new Int16Array(count * KINDS)
  const at = text.indexOf(name)
  for (let word = 0; word < count; word++) {
    if ((start[word] as number) < at || (end[word] as number) > at + name.length) continue
    entity[word] = start[word] === at ? begin : begin + 1
    kinds[word * KINDS + (begin + 1) / 2] = lead
  }
  doubtOrganizations(document, entity, kinds)
  return entity.filter((tag) => tag !== 0).length
}

const MAIL = 'I like my Moravia Sport a lot! Do you have one? We should meet, you and me.'
const NEWS = 'The makers of the Moravia Sport said on Monday that the car would be sold in Lima from May on.'

describe('organisations in text that is written to somebody', () => {
  test('one in doubt is none', () => {
    expect(left(MAIL, 'Moravia Sport', 'organization', 300)).toBe(0)
  })

  test.each([
    ['one that is sure', MAIL, 'organization', 900],
    ['a place', MAIL, 'place', 300],
    ['one in a dispatch', NEWS, 'organization', 300],
    ['one in an interview', MAIL + ' Do you? I do.'.repeat(160), 'organization', 300],
  ])('not: %s', (_, text, kind, lead) => {
    expect(left(text, 'Moravia Sport', kind, lead)).toBe(2)
  })

  test('a text of no words', () => {
    expect(left('', '', 'organization', 0)).toBe(0)
  })
})
