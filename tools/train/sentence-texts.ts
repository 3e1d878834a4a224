/** Paragraphs of a treebank in CoNLL-U as they were written, with where their sentences end. */

/** A paragraph as it was written. */
export interface MarkedParagraph {
  readonly text: string
  /** Offsets past the last character of each sentence, in UTF-16 code units. */
  readonly ends: readonly number[]
  readonly genre: string
  /** The whole text that it stands in. */
  readonly document: string
}

const UNUSABLE = /NC-SA|unstated/

/** Paragraphs of the documents whose `# licence` allows commercial use. */
export function readParagraphs(conllu: string): MarkedParagraph[] {
  const paragraphs: MarkedParagraph[] = []
  let usable = true
  let genre = ''
  let text = ''
  let ends: number[] = []
  let blank = false
  let inSentence = false
  /** Last word of a contraction, and whether a blank follows that. */
  let joined = { past: 0, blank: false }
  let first = 0
  const close = (): void => {
    if (usable && text !== '') paragraphs.push({ text, ends, genre, document: '' })
    text = ''
    ends = []
    blank = false
  }
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newdoc') || line.startsWith('# newpar')) close()
    if (line.startsWith('# newdoc')) {
      joinDocument(paragraphs, first)
      first = paragraphs.length
    }
    if (line.startsWith('# licence')) usable = !UNUSABLE.test(line)
    if (line.startsWith('# genre')) genre = line.slice(line.indexOf('=') + 2)
    if (line === '' && inSentence) {
      ends.push(text.length)
      inSentence = false
    }
    const columns = line.split('\t')
    const id = columns[0] ?? ''
    const follows = !(columns[9] ?? '').includes('SpaceAfter=No')
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range !== null) joined = { past: Number(range[2]), blank: follows }
    if (!/^\d+$/.test(id)) continue
    text += (blank ? ' ' : '') + (columns[1] ?? '')
    inSentence = true
    const number = Number(id)
    blank = number < joined.past ? false : number === joined.past ? joined.blank : follows
    if (number >= joined.past) joined = { past: 0, blank: false }
  }
  close()
  joinDocument(paragraphs, first)
  return paragraphs
}

/** Gives the paragraphs from `first` on the text that they make together. */
function joinDocument(paragraphs: MarkedParagraph[], first: number): void {
  const document = paragraphs
    .slice(first)
    .map(({ text }) => text)
    .join('\n\n')
  for (let index = first; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (paragraph !== undefined) paragraphs[index] = { ...paragraph, document }
  }
}
