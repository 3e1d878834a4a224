import { expect, test } from 'vitest'
import { inflect } from '../../tools/train/inflect.js'

test.each([
  ['attack', 'VBD', 'attacked'],
  ['vote', 'VBG', 'voting'],
  ['stop', 'VBN', 'stopped'],
  ['open', 'VBG', 'opening'],
  ['carry', 'VBD', 'carried'],
  ['play', 'VBD', 'played'],
  ['die', 'VBG', 'dying'],
  ['agree', 'VBG', 'agreeing'],
  ['fix', 'VBG', 'fixing'],
  ['country', 'NNS', 'countries'],
  ['hero', 'NNS', 'heroes'],
  ['church', 'NNS', 'churches'],
  ['attack', 'VB', null],
  ['co-opt', 'VBD', null],
])('%s (%s) gives %s', (lemma, tag, form) => {
  expect(inflect(lemma, tag)).toBe(form)
})
