/** Sentences as CoNLL-U, the ten columns of Universal Dependencies. */
import type { Sentence, Token } from '../model/paragraph.js'

/**
 * Writes sentences as CoNLL-U: one word a line, an empty line after each sentence. `SpaceAfter=No` stands where no blank follows, and
 * an entity tag as `Entity=B-person`.
 *
 * @param sentences - sentences with tokens, such as `analyze` gives.
 * @param text - the text that their offsets are of.
 * @param id - an id for the document, written as `# newdoc id`; null for none.
 * @returns the lines, with a line feed after each.
 * @see {@link https://universaldependencies.org/format.html | the format}
 * @example
 * ```ts
 * import { toConllu } from 'wirecopy/export'
 * import { analyze } from 'wirecopy/language'
 *
 * const text = 'The minister resigned.'
 * console.log(toConllu(analyze(text), text).split('\n')[1]) // # text = The minister resigned.
 * ```
 */
export function toConllu(sentences: readonly Sentence[], text: string, id: string | null = null): string {
  let conllu = id === null ? '' : `# newdoc id = ${onOneLine(id)}\n`
  for (const [index, { start, end, tokens }] of sentences.entries()) {
    if (tokens.length === 0) continue
    conllu += `# sent_id = ${index + 1}\n# text = ${onOneLine(text.slice(start, end))}\n`
    for (const [place, token] of tokens.entries()) conllu += writeWord(token, place + 1, tokens[place + 1])
    conllu += '\n'
  }
  return conllu
}

function writeWord(token: Token, place: number, next: Token | undefined): string {
  const { lemma, upos, xpos, head, deprel, entity } = token
  const notes: string[] = []
  if (entity !== null) notes.push(`Entity=${entity}`)
  if (next !== undefined && next.start === token.end) notes.push('SpaceAfter=No')
  const misc = notes.length === 0 ? '_' : notes.join('|')
  const cells = [lemma, upos, xpos, '_', String(head), deprel].map((cell) => column(cell))
  return `${place}\t${column(token.text)}\t${cells.join('\t')}\t_\t${misc}\n`
}

function column(value: string): string {
  return value === '' ? '_' : onOneLine(value)
}

function onOneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
}
