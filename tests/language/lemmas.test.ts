import { describe, expect, test } from 'vitest'
import { XPOS } from '../../src/language/generated/shape.js'
import { lemmatize, smallLemma } from '../../src/language/lemma.js'
import { foldForm, isShouted } from '../../src/language/lemma-form.js'
import { learnLemmas, writeRules } from '../../tools/train/lemma-learner.js'
import { readTreebank } from '../../tools/train/treebank.js'

const INSIDE = { first: false, shouted: false, beside: false }

describe('lemmas', () => {
  test.each([
    ['ministers', 'NNS', 'minister'],
    ['said', 'VBD', 'say'],
    ['was', 'VBD', 'be'],
    ['n’t', 'RB', 'not'],
    ["n't", 'RB', 'not'],
    ['’s', 'VBZ', 'be'],
    ['children', 'NNS', 'child'],
    ['running', 'VBG', 'run'],
    ['stopped', 'VBD', 'stop'],
    ['countries', 'NNS', 'country'],
    ['attacks', 'VBZ', 'attack'],
    ['larger', 'JJR', 'large'],
    ['Kenya', 'NNP', 'Kenya'],
    ['States', 'NNPS', 'State'],
    ['freed', 'VBN', 'free'],
    ['boycotted', 'VBD', 'boycott'],
    ['expelled', 'VBN', 'expel'],
    ['labelled', 'VBN', 'label'],
    ['froze', 'VBD', 'freeze'],
    ['fled', 'VBD', 'flee'],
    ['overran', 'VBD', 'overrun'],
    ['dynamited', 'VBN', 'dynamite'],
    ['shut', 'VBD', 'shut'],
    ['panicked', 'VBD', 'panic'],
    ['people', 'NNS', 'person'],
    ['crises', 'NNS', 'crisis'],
    ['midwives', 'NNS', 'midwife'],
    ['fishermen', 'NNS', 'fisherman'],
    ['caves', 'NNS', 'cave'],
    ['feces', 'NNS', 'feces'],
    ['calories', 'NNS', 'calorie'],
    ['narrower', 'JJR', 'narrow'],
    // Tags that the form belies.
    ['seafood', 'NNS', 'seafood'],
    ['luggage', 'NNS', 'luggage'],
    ['supple', 'VBN', 'supple'],
    ['United', 'NNP', 'United'],
    ['an', 'DT', 'a'],
    ['me', 'PRP', 'I'],
    ['na', 'TO', 'to'],
    ['i', 'PRP', 'I'],
    ['I', 'PRP', 'I'],
    ['Desk@Wire.example', 'ADD', 'Desk@Wire.example'],
    ['12,500', 'CD', '12500'],
    ['G7', 'NN', 'G7'],
  ])('%s (%s) is %s', (form, tag, lemma) => {
    expect(lemmatize(form, XPOS.indexOf(tag), INSIDE)).toBe(lemma)
  })

  test('the first word of a sentence loses its capital', () => {
    expect(lemmatize('Ministers', XPOS.indexOf('NNS'), { ...INSIDE, first: true })).toBe('minister')
  })

  test('shouted words lose their capitals, names all but one, acronyms none', () => {
    const shouted = { first: false, shouted: true, beside: true }
    expect(lemmatize('GUERRILLAS', XPOS.indexOf('NNS'), shouted)).toBe('guerrilla')
    expect(lemmatize('FRENCH', XPOS.indexOf('JJ'), shouted)).toBe('French')
    expect(lemmatize('LIMA', XPOS.indexOf('NNP'), shouted)).toBe('Lima')
    expect(lemmatize('UN', XPOS.indexOf('NNP'), shouted)).toBe('UN')
    expect(lemmatize('BBFC', XPOS.indexOf('NNP'), shouted)).toBe('BBFC')
    expect(lemmatize('LIMA', XPOS.indexOf('NNP'), INSIDE)).toBe('LIMA')
    expect(lemmatize('WASHINGTON', XPOS.indexOf('NNP'), INSIDE)).toBe('Washington')
  })

  test.each([
    ['French', 'JJ', 'French'],
    ['french', 'JJ', 'French'],
    ['Bolivian', 'JJ', 'Bolivian'],
    ['Expensive', 'JJ', 'expensive'],
    ['Sundays', 'NNS', 'Sunday'],
    ['sunday', 'NNP', 'Sunday'],
    ['turkey', 'NN', 'turkey'],
    ['iPad', 'NNP', 'iPad'],
    ['non-European', 'JJ', 'non-European'],
  ])('capitals of %s (%s): %s', (form, tag, lemma) => {
    expect(lemmatize(form, XPOS.indexOf(tag), INSIDE)).toBe(lemma)
  })

  test.each(['', 'x', 's', 'ing', '😀', '\ud800', 'İstanbul'])('%j has a lemma under every tag', (form) => {
    for (const tag of XPOS.keys()) expect(typeof lemmatize(form, tag, INSIDE)).toBe('string')
  })

  test('forms fold alike on every engine', () => {
    expect(foldForm('DON’T')).toBe("don't")
    expect([isShouted('NATO'), isShouted('A'), isShouted('Nato'), isShouted('U.S.')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})

/** A treebank of ten words. */
const TOY = [
  ['wugs', 'wug', 'NOUN', 'NNS'],
  ['daxes', 'dax', 'NOUN', 'NNS'],
  ['boxes', 'box', 'NOUN', 'NNS'],
  ['blicks', 'blick', 'NOUN', 'NNS'],
  ['norks', 'nork', 'NOUN', 'NNS'],
  ['spems', 'spem', 'NOUN', 'NNS'],
  ['toves', 'tove', 'NOUN', 'NNS'],
  ['oxen', 'ox', 'NOUN', 'NNS'],
  ['zorped', 'zorp', 'VERB', 'VBD'],
  ['gimbled', 'gimble', 'VERB', 'VBD'],
] as const
const conllu = (licence: string): string =>
  `# licence = ${licence}\n${TOY.map((cells, index) => `${index + 1}\t${cells.join('\t')}\t_\t0\troot`).join('\n')}\n\n`

describe('learning lemmas from a toy treebank', () => {
  const rules = learnLemmas(readTreebank(conllu('CC-BY-SA')))

  test('finds the endings, and keeps what they get wrong as whole forms', () => {
    const plural = rules.edits.get('NNS')
    expect(plural?.get('')).toBe('0:')
    expect(plural?.get('s')).toBe('1:')
    expect(plural?.get('es')).toBe('2:')
    expect(plural?.get('^toves')).toBe('1:')
    expect(plural?.get('^oxen')).toBe('2:')
    expect(plural?.has('^daxes')).toBe(false)
  })

  test('gives the same twice', () => {
    expect(writeRules(learnLemmas(readTreebank(conllu('CC-BY-SA'))).edits)).toBe(writeRules(rules.edits))
  })

  test('leaves out documents that may not be used commercially', () => {
    expect(readTreebank(conllu('CC-BY-NC-SA'))).toEqual([])
    expect(readTreebank(conllu('unstated'))).toEqual([])
  })
})

test.each([
  ['Froze', 'VBD'],
  ['Talks', 'NNS'],
  ['LIMA', 'NNP'],
  ['1,200', 'CD'],
  ['Ana@Lima.pe', 'ADD'],
])('in small letters it is the same: %s', (form, tag) => {
  const index = XPOS.indexOf(tag)
  expect(smallLemma(form, index)).toBe(lemmatize(form, index, INSIDE).toLowerCase())
})
