import { LINE_BREAK } from './blocks.js'
import { attributeOf } from './elements.js'
import { BESIDE_LABELS, BESIDE_PREFIXES, HOLDER_LABELS } from './html-labels.data.js'
import { isElement, type MarkupElement } from './markup.js'
import { fold, type Run } from './story.js'
import { HTML_RULES } from './vocabularies.js'

/** A paragraph of a page, with what tells text from furniture. */
export interface Unit {
  readonly runs: readonly Run[]
  /** The block that it stands in: `p`, `li`, `h2`, or a `div` with text of its own. */
  readonly owner: MarkupElement
  readonly text: string
  /** How many characters it has, ideographs counted as the words that they are. */
  readonly length: number
  /** How many of them stand in links. */
  readonly linked: number
}

/** Elements that hold what stands beside a text. */
const BESIDE: ReadonlySet<string> = new Set('aside dialog figcaption figure footer form menu nav'.split(' '))

/** Whether the element says that it holds the text. */
export function isHolder(element: MarkupElement): boolean {
  return (
    attributeOf(element, 'itemprop')?.toLowerCase() === 'articlebody' ||
    labelsOf(element).some((label) => HOLDER_LABELS.has(label))
  )
}

/** Whether the element says that it holds something beside the text. */
function isFurniture(element: MarkupElement): boolean {
  if (BESIDE.has(element.name)) return true
  if (element.attributes.has('hidden') || attributeOf(element, 'aria-hidden') === 'true') return true
  if (/display\s{0,3}:\s{0,3}none/i.test(attributeOf(element, 'style') ?? '')) return true
  const labels = labelsOf(element)
  const isBeside = labels.some(
    (label) => BESIDE_LABELS.has(label) || BESIDE_PREFIXES.some((prefix) => label.startsWith(prefix)),
  )
  return isBeside && !isHolder(element)
}

/** How much of `class` and `id` is read: some pages generate endless ones. */
const MAX_LABELS_LENGTH = 300

/** The words of `class` and `id`, and each two that follow each other joined: `most-read` is `most`, `read` and `mostread`. */
function labelsOf(element: MarkupElement): string[] {
  const joined = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
  const words = joined
    .slice(0, MAX_LABELS_LENGTH)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]/)
    .filter((word) => word !== '')
  return words.flatMap((word, index) => (index === 0 ? [word] : [word, `${words[index - 1]}${word}`]))
}

/** Of a page's long paragraphs, the share that furniture may hold at most: a label on the whole page says nothing. */
const FURNITURE_SHARE = 0.4
/** A paragraph of at least so many characters counts as text. */
const LONG = 80

/** The paragraphs of a page in document order, without those that its markup puts beside the text. */
export function readUnits(root: MarkupElement): Unit[] {
  const long = new Map<MarkupElement, number>()
  const total = countLong(root, long)
  const units: Unit[] = []
  let runs: Run[] = []
  let linked = 0
  const flush = (owner: MarkupElement): void => {
    const text = fold(runs.map((run) => run.text).join(''))
    if (text !== '') units.push({ runs, owner, text, length: weigh(text), linked })
    runs = []
    linked = 0
  }
  const walk = (parent: MarkupElement, owner: MarkupElement, inLink: boolean): void => {
    for (const node of parent.children) {
      if (!isElement(node)) {
        runs.push(node)
        if (inLink) linked += weigh(node.text.trim())
      } else if (node.name === 'br') runs.push(LINE_BREAK)
      else if (HTML_RULES.skips.has(node.name)) continue
      else if (isFurniture(node) && (long.get(node) ?? 0) <= total * FURNITURE_SHARE) {
        if (HTML_RULES.breaks.has(node.name)) flush(owner)
      } else if (HTML_RULES.breaks.has(node.name)) {
        flush(owner)
        walk(node, node, inLink)
        flush(node)
      } else walk(node, owner, inLink || node.name === 'a')
    }
  }
  walk(root, root, false)
  flush(root)
  return units
}

/** A sign of Chinese, Japanese or Korean says about as much as so many letters. */
const IDEOGRAPH_WEIGHT = 2.5

/** The length of a text in letters. */
function weigh(text: string): number {
  let wide = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x2e80 && text.charCodeAt(at) < 0xd800) wide++
  return text.length + wide * (IDEOGRAPH_WEIGHT - 1)
}

/** Notes for each element how many characters its long paragraphs have. */
function countLong(element: MarkupElement, long: Map<MarkupElement, number>): number {
  let own = 0
  let below = 0
  for (const node of element.children) {
    if (!isElement(node)) own += weigh(node.text.trim())
    else if (!HTML_RULES.skips.has(node.name)) {
      const count = countLong(node, long)
      if (HTML_RULES.breaks.has(node.name)) below += count
      else own += count
    }
  }
  const count = below + (HTML_RULES.breaks.has(element.name) && own < LONG ? 0 : own)
  long.set(element, count)
  return count
}
