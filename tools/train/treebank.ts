/** Words of a treebank in CoNLL-U, sentence by sentence, without documents that may not be used commercially. */

/** A word with what the treebank says of it. */
export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Whether no blank stands before it. */
  readonly glued: boolean
}

const UNUSABLE = /NC-SA|unstated/

/** Sentences of the documents whose `# licence` allows commercial use. */
export function readTreebank(conllu: string): TreebankWord[][] {
  const sentences: TreebankWord[][] = []
  let usable = true
  let words: TreebankWord[] = []
  let isGlued = false
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# licence')) usable = !UNUSABLE.test(line)
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , , , , misc = ''] = line.split('\t')
    if (/^\d+$/.test(id)) {
      words.push({ form, lemma, upos, xpos, glued: isGlued && words.length > 0 })
      isGlued = misc.includes('SpaceAfter=No')
    } else if (line === '' && words.length > 0) {
      if (usable) sentences.push(words)
      words = []
    }
  }
  return sentences
}
