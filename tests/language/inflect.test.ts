import { expect, test } from 'vitest'
import { inflect } from '../../tools/train/inflect.js'

test.each([
  ['attack', 'VBD', 'attacked'],
  ['vote', 'VBG', 'voting'],
  ['stop', 'VBN', 'stopped'],
  ['quit', 'VBG', 'quitting'],
  ['open', 'VBG', 'opening openning'],
  ['expel', 'VBD', 'expeled expelled'],
  ['panic', 'VBD', 'panicked'],
  ['carry', 'VBD', 'carried'],
  ['play', 'VBD', 'played'],
  ['die', 'VBG', 'dying'],
  ['agree', 'VBG', 'agreeing'],
  ['fix', 'VBG', 'fixing'],
  ['country', 'NNS', 'countries'],
  ['hero', 'NNS', 'heroes heros'],
  ['church', 'NNS', 'churches'],
  ['big', 'JJS', 'biggest'],
  ['attack', 'VB', ''],
  ['co-opt', 'VBD', ''],
])('%s (%s) gives %s', (lemma, tag, forms) => {
  expect(inflect(lemma, tag).join(' ')).toBe(forms)
})
