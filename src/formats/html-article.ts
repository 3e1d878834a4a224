import { readBlocks } from './blocks.js'
import { findBelow } from './elements.js'
import type { MarkupElement } from './markup.js'
import type { Block } from './story.js'
import { HTML_RULES } from './vocabularies.js'

/** Finds the article of a page. */
export function readArticle(root: MarkupElement, _articleBody: string | null): Block[] {
  return readBlocks(findBelow(root, 'article') ?? findBelow(root, 'body') ?? root, HTML_RULES)
}
