import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/language/public.js'

/** The names of a text as `place:Calif.`. */
function namesOf(text: string): string[] {
  const names: string[] = []
  for (const { tokens } of analyze(text))
    for (const { entity, start, end } of tokens) {
      if (entity?.startsWith('B-')) names.push(`${entity.slice(2)}:${text.slice(start, end)}`)
      else if (entity?.startsWith('I-')) names[names.length - 1] = `${names.at(-1)} ${text.slice(start, end)}`
    }
  return names
}

describe('names by form', () => {
  test.each([
    ['a state behind a party', 'Sen. Ada Holt, R-Calif., voted against the bill.', 'place:Calif.'],
    ['a state in brackets', 'Rep. Carl Dunn (D-Ohio) voted against the bill.', 'place:Ohio'],
    ['a state of two words', 'Sen. Ada Holt, R-South Dakota, voted against it.', 'place:South Dakota'],
    ['a storm', 'Hurricane Berta struck the coast of Mexico on Monday.', 'other:Hurricane Berta'],
    ['a paper with the name of a day', 'Ada Holt told The Sun that it was late.', 'organization:Sun'],
    ['a storm by its name alone', 'Hurricane Berta struck Mexico. On Tuesday Berta moved north.', 'other:Berta'],
  ])('%s', (_, text, name) => {
    expect(namesOf(text)).toContain(name)
  })

  test.each([
    ['a party behind a name', 'Sen. Ada Holt, R-Calif., voted against the bill.', /Holt R|:R/],
    ['a share', 'Shares of Moravia Steel Inc MRVS.O and of Olmo AG (OLMn.DE) fell.', /MRVS|OLMn/],
    ['the zone of an hour', 'Ada Holt arrives in Lima at 1400 GMT on Monday.', /GMT/],
    ['a sum', 'Ada Holt paid Rs10bn for the port.', /Rs/],
    ['days', 'Ada Holt meets them on Fri, Sat or Sun in Lima.', /Fri|Sat|Sun/],
    ['a file', 'See the file Quarterly.pdf and write to Ada Holt.', /pdf/],
    ['a woman with the name of a storm elsewhere', 'Berta Olmo spoke. Berta Olmo, a lawyer, lives in Lima.', /other:/],
    ['a club of hurricanes', 'The Hurricanes beat Miami on Monday.', /other:Hurricane /],
  ])('not: %s', (_, text, name) => {
    expect(namesOf(text).join('; ')).not.toMatch(name)
  })
})
