import type { Limits } from '../errors.js'
import { readBlocks, splitParagraphs } from './blocks.js'
import { isElement, type MarkupElement, readMarkup } from './markup.js'
import { type Block, plainText, type Run } from './story.js'
import { ENVELOPED_HTML_RULES } from './vocabularies.js'

/** Whether a text is written in HTML: a tag says so; a lone `<` or an address (`<desk@example.org>`) does not. */
function hasTags(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = /^<\/?[a-z][a-z0-9]{0,10}(?=[\s/>])/i.exec(text.slice(at, at + MAX_TAG_NAME))
    if (tag !== null && text.slice(at, at + MAX_TAG_LENGTH).includes('>')) return true
  }
  return false
}

/** Longest tag name with its brackets, and longest tag that is looked for. */
const MAX_TAG_NAME = 14
const MAX_TAG_LENGTH = 400

/** Paragraphs of a text that an envelope holds as one piece: HTML where it has tags or is said to be it, else lines. */
export function readFragment(runs: readonly Run[], limits: Limits, isHtml = false): Block[] {
  const [only] = runs
  const text = runs.map((run) => run.text).join('')
  const whole: Run = runs.length === 1 && only !== undefined ? only : { text, start: -1, exact: false }
  if (!isHtml && !hasTags(text)) return splitParagraphs(whole)
  const { top } = readMarkup(text, { xml: false, limits })
  return readBlocks(shifted(top, whole.exact ? whole.start : -1), ENVELOPED_HTML_RULES).filter(
    (block) => plainText(block.runs) !== '',
  )
}

/** The same tree with the offsets of the text that it was read from; -1 says that it stands nowhere. */
function shifted(element: MarkupElement, start: number): MarkupElement {
  const children = element.children.map((node) => {
    if (isElement(node)) return shifted(node, start)
    return start < 0 ? { ...node, start: -1, exact: false } : { ...node, start: node.start + start }
  })
  return { ...element, children }
}
