import { describe, expect, test } from 'vitest'
import { toConllu } from '../../src/export/conllu.js'
import type { Token } from '../../src/model/paragraph.js'

const token = (text: string, word: string, more: Partial<Token>): Token => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  text: word,
  lemma: '',
  upos: '',
  xpos: '',
  head: 0,
  deprel: '',
  entity: null,
  ...more,
})

describe('CoNLL-U', () => {
  test('has ten columns, and says where no blank follows', () => {
    const text = 'Lima votes.'
    const tokens = [
      token(text, 'Lima', { lemma: 'Lima', upos: 'PROPN', xpos: 'NNP', head: 2, deprel: 'nsubj', entity: 'B-place' }),
      token(text, 'votes', { lemma: 'vote', upos: 'VERB', xpos: 'VBZ', head: 0, deprel: 'root' }),
      token(text, '.', { lemma: '.', upos: 'PUNCT', xpos: '.', head: 2, deprel: 'punct' }),
    ]
    expect(toConllu([{ start: 0, end: text.length, tokens }], text, 'd1')).toBe(
      [
        '# newdoc id = d1',
        '# sent_id = 1',
        '# text = Lima votes.',
        '1\tLima\tLima\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=B-place',
        '2\tvotes\tvote\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No',
        '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
        '',
        '',
      ].join('\n'),
    )
  })

  test('keeps a sentence over two lines on one', () => {
    const text = 'Lima\tvotes\nnow'
    const conllu = toConllu([{ start: 0, end: text.length, tokens: [token(text, 'Lima', {})] }], text)
    expect(conllu).toContain('# text = Lima votes now\n1\tLima\t_\t_\t_\t_\t0\t_\t_\t_\n')
  })

  test('leaves out sentences without words', () => {
    expect(toConllu([{ start: 0, end: 0, tokens: [] }], '')).toBe('')
  })
})
