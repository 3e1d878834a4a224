import { foldToLetters } from '../text/letters.js'
import { findAllBelow, findBelow, runsBelow, textBelow } from './elements.js'
import { readArticle } from './html-article.js'
import { readPageMetadata } from './html-metadata.js'
import type { MarkupElement } from './markup.js'
import { looseRuns, type Run, type Story } from './story.js'

/**
 * Reads a page: its header as it describes itself, its body by what stands where, not by whose page it is.
 * @see {@link https://html.spec.whatwg.org | HTML}
 */
export function readHtml(root: MarkupElement): Story {
  const page = readPageMetadata(root)
  const headline = page.headline ?? textBelow(findBelow(root, 'h1')) ?? textBelow(findBelow(root, 'title'))
  return {
    format: 'html',
    header: page.header,
    headline: headlineRuns(root, headline),
    byline: looseRuns(page.byline),
    dateline: [],
    blocks: readArticle(root, headline, page.articleBody),
    diagnostics: [],
  }
}

/** The headline where it stands in the page, so that its characters have a place; else its text alone. */
function headlineRuns(root: MarkupElement, headline: string | null): readonly Run[] {
  if (headline === null) return []
  const wanted = foldToLetters(headline)
  const shown = findAllBelow(root, 'h1', 'h2').find((heading) => foldToLetters(textBelow(heading) ?? '') === wanted)
  return shown === undefined ? looseRuns(headline) : runsBelow(shown)
}
