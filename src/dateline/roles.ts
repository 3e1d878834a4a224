import type { ParagraphRole } from '../model/paragraph.js'
import type { Span } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import type { FoundHeadline } from './headline.js'
import { MAX_NOTE_UNITS, noteAt } from './notes.js'

/** Sign-offs are looked for among the last so many paragraphs. */
const MAX_END = 12

/** What {@link assignRoles} goes by. */
export interface OpeningParts {
  readonly headline: FoundHeadline | null
  readonly byline: Span | null
  readonly dateline: Span | null
}

/** Gives each paragraph its role. */
export function assignRoles(
  { text, paragraphs }: Layout,
  { headline, byline, dateline }: OpeningParts,
): ParagraphRole[] {
  const roles: ParagraphRole[] = []
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) break
    const { start, end } = paragraph
    const isEnd = index >= paragraphs.length - MAX_END
    const isOpening = dateline !== null && end <= dateline.start
    if (headline !== null && index >= headline.first && index < headline.past) roles.push('headline')
    else if (
      byline !== null &&
      start <= byline.start &&
      byline.end <= end &&
      end - byline.end <= 2 &&
      byline.start - start <= 2
    )
      roles.push('byline')
    else if (dateline !== null && start <= dateline.start && dateline.start < end) roles.push('body')
    else if (paragraphs.length > 1 && noteAt(text, start, end, isOpening, isEnd) !== null) roles.push('note')
    else if (isOpening && headline !== null && isSubhead(text, start, end)) roles.push('headline')
    else if (isOpening && isWireNote(text, start, end)) roles.push('note')
    else roles.push('body')
  }
  return roles
}

/** `* Raises rate by 25 points`: the points beneath a headline. */
function isSubhead(text: string, start: number, end: number): boolean {
  return end - start <= MAX_NOTE_UNITS && /^[*•·-]\s/.test(text.slice(start, start + 2))
}

/** A line in brackets before the dateline. */
function isWireNote(text: string, start: number, end: number): boolean {
  return (text[start] === '(' && text[end - 1] === ')') || (text[start] === '[' && text[end - 1] === ']')
}
