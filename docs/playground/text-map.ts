import type { Dispatch } from '../../src/model/dispatch.js'
import type { Span } from '../../src/model/span.js'

/** A text node of the marked article, and where its first letter stands in the dispatch. */
interface Piece {
  readonly node: Text
  readonly start: number
}

/** Leads from offsets of a dispatch to places of the marked article, and back. */
export class TextMap {
  readonly #pieces: Piece[] = []

  constructor(article: HTMLElement, { paragraphs }: Dispatch) {
    const elements = article.querySelectorAll<HTMLElement>(':scope > p')
    paragraphs.forEach(({ start }, index) => {
      const element = elements[index]
      if (element === undefined) return
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let at = start
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // The number of a speaker behind a quote is no part of the text.
        if (!(node instanceof Text) || node.parentElement?.closest('.who') !== null) continue
        this.#pieces.push({ node, start: at })
        at += node.length
      }
    })
  }

  /** Places of a span in the article: one range for each paragraph that it touches would be enough, one for each node is simpler. */
  rangesOf({ start, end }: Span): Range[] {
    const ranges: Range[] = []
    for (const { node, start: from } of this.#pieces) {
      const begin = Math.max(start - from, 0)
      const past = Math.min(end - from, node.length)
      if (begin >= past) continue
      const range = document.createRange()
      range.setStart(node, begin)
      range.setEnd(node, past)
      ranges.push(range)
    }
    return ranges
  }

  /** Offset in the dispatch of the first letter within an element of the article, or null. */
  offsetOf(element: Element): number | null {
    return this.#pieces.find(({ node }) => element.contains(node))?.start ?? null
  }
}
