/** Words of a treebank in CoNLL-U, sentence by sentence, without documents that may not be used commercially. */

/** A word with what the treebank says of it. */
export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
}

const UNUSABLE = /NC-SA|unstated/

/** Sentences of the documents whose `# licence` allows commercial use. */
export function readTreebank(conllu: string): TreebankWord[][] {
  const sentences: TreebankWord[][] = []
  let usable = true
  let words: TreebankWord[] = []
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# licence')) usable = !UNUSABLE.test(line)
    const [id = '', form = '', lemma = '', upos = '', xpos = ''] = line.split('\t')
    if (/^\d+$/.test(id)) words.push({ form, lemma, upos, xpos })
    else if (line === '' && words.length > 0) {
      if (usable) sentences.push(words)
      words = []
    }
  }
  return sentences
}
