/** Two sayings that take the same words: which of them has them. */
import type { Span } from '../model/span.js'
import { CharClass, classAt } from '../text/characters.js'
import type { Draft } from './draft.js'
import type { Strand } from './strands.js'

/** `She laughed and said, "…"`, `He closed with a film of Low saying, "…"`: the last verb before the quotation says it. */
export function isOvertaken(
  text: string,
  drafts: readonly Draft[],
  { rule, strand, inside, content, source, cue }: Draft,
): boolean {
  const last = drafts.at(-1)
  if (last?.rule !== 'cue-before-quote' || rule !== last.rule || last.strand !== strand || last.inside !== inside)
    return false
  const from = last.cue?.end ?? 0
  const isSame = last.content.length === 1 && content.length === 1 && last.content[0]?.start === content[0]?.start
  if (!isSame || source === null || cue === null || cue.start < from) return false
  if (source.start === last.source?.start) return /^ and $/.test(text.slice(from, Math.min(cue.start, from + 6)))
  return source.start > from && source.end - source.start < MAX_SPEAKER && isNameLike(text, source)
}
/** Longest name that is looked at, in code units. */
const MAX_SPEAKER = 40

/** Every word with a capital. */
function isNameLike(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++)
    if ((at === start || text.charAt(at - 1) === ' ') && classAt(text, at) !== CharClass.Upper) return false
  return true
}

/** `He stressed what it said she would bring: "…," the club wrote.`: what a colon announces and another said is not said before. */
export function cutBefore(text: string, drafts: readonly Draft[], { start }: Strand, { rule, content }: Draft): void {
  const from = content[0]?.start ?? 0
  if (rule !== 'cue-behind-quote' || from <= start || text.slice(from - 2, from) !== ': ') return
  for (let index = drafts.length - 1; index >= 0; index--) {
    const { content: said, cue } = drafts[index] as Draft
    if ((cue?.start ?? 0) < start) return
    const last = said.at(-1)
    if (last !== undefined && last.start < from && last.end > from)
      said[said.length - 1] = { start: last.start, end: from - 2 }
  }
}
