import { COMPASS, type Lexicon, PARTICLES } from './lexicon.js'
import type { NameWords } from './name-words.js'

/** How a text writes its words. */
export interface Habits {
  /** Words that stand somewhere with a small letter. */
  readonly small: ReadonlySet<string>
}

/** No name has more words. */
const MAX_WORDS = 12

/** Whether a name can begin with word `index`; `first` is the first word of its sentence. */
export function canBegin(words: NameWords, lexicon: Lexicon, habits: Habits, index: number, first: number): boolean {
  if (!words.isCapital(index)) return false
  const lower = words.lower(index)
  const isNext = words.isCapital(index + 1) && words.follows(index + 1)
  const isOpening = index === first || opensSentence(words, index - 1)
  // `A. Olmo`
  if (isNext && /^[A-Z]\.$/.test(words.word(index))) return true
  if (COMPASS.has(lower)) return isNext && !lexicon.plain.has(words.lower(index + 1))
  // `the Cricket Association of Nepal (CAN)`
  if (lexicon.plain.has(lower) && /^[A-Z]{3,6}$/.test(words.word(index))) return /^[[(]$/.test(words.word(index - 1))
  if (lexicon.plain.has(lower)) return isNext && !isOpening && lexicon.givenNames.has(lower)
  if (lower === 'i' || (lower.length === 1 && !words.word(index).endsWith('.'))) return false
  if (!isOpening || isNext) return true
  if (lexicon.everyday.has(lower)) return false
  return !habits.small.has(lower)
}

/** Whether a sentence may begin behind the word: quotation marks, brackets, colons, dashes. */
function opensSentence(words: NameWords, index: number): boolean {
  return /^(?:["“‘'([{:;•*–—]|``|--?)$/.test(words.word(index))
}

/**
 * End of the name that begins with word `first`: capitals, with particles, hyphens and what links them between.
 *
 * | link | within | not within |
 * | --- | --- | --- |
 * | `of`, `for` | `Ministry of Foreign Affairs` | `Olmo of Chile` |
 * | `and`, `&` | `Food and Drug Administration` | `Olmo and Ruiz` |
 * | hyphen | `Kim Hyun-tae`, `Tanzania-Zambia Railway` | `U.S.-led` |
 */
export function runEnd(words: NameWords, lexicon: Lexicon, first: number, past: number): number {
  let end = first + 1
  const limit = Math.min(past, first + MAX_WORDS)
  while (end < limit) {
    const next = end + 1 < past
    if (words.isCapital(end)) {
      if (lexicon.plain.has(words.lower(end)) && !COMPASS.has(words.lower(end)) && words.lower(end).length > 1) break
      end++
    } else if (words.isTight(end) && next && words.isTight(end + 1) && words.word(end) === '-') {
      const isName = words.isCapital(end + 1) || (words.isSmall(end + 1) && !isCompoundWord(words, lexicon, end + 1))
      if (!isName) break
      end += 2
    } else if (next && words.isCapital(end + 1) && PARTICLES.has(words.lower(end)) && words.isSmall(end)) end += 2
    else if (next && words.word(end) === ',' && LEGAL_FORMS.has(words.lower(end + 1)) && words.isCapital(end + 1))
      end += 2
    else if (next && words.word(end) === '&' && words.isCapital(end + 1)) end += 2
    else {
      const linked = linkEnd(words, lexicon, first, end, limit)
      if (linked === end) break
      end = linked
    }
  }
  return end
}

/** Legal forms that stand behind a comma: `Olmo Holdings, Inc.` */
const LEGAL_FORMS: ReadonlySet<string> = new Set('ag corp gmbh inc l.l.c l.p llc llp lp ltd n.v nv plc s.a'.split(' '))

/** Whether a small word behind a hyphen makes a compound of everyday words: `China-based`. */
export function isCompoundWord(words: NameWords, lexicon: Lexicon, index: number): boolean {
  const lower = words.lower(index)
  return lexicon.everyday.has(lower) || lexicon.plain.has(lower) || /(?:ed|ing|er)$/.test(lower) || lower.length > 8
}

/** Past the link and the first capital behind it where `of`, `for`, `in` or `and` goes on with the name; else `end`. */
function linkEnd(words: NameWords, lexicon: Lexicon, first: number, end: number, past: number): number {
  const link = words.lower(end)
  if (link === 'and') return andEnd(words, lexicon, first, end, past)
  if (link !== 'of' && link !== 'for' && link !== 'in') return end
  const last = words.lower(end - 1)
  const hasHead = lexicon.organizationHeads.has(last)
  let at = end + 1
  if (words.lower(at) === 'the') at++
  if (at >= past || !words.isCapital(at) || lexicon.plain.has(words.lower(at))) return end
  if (link === 'in') return words.lower(first) === 'embassy' ? at + 1 : end
  if (hasHead || (link === 'of' && GEOGRAPHIC.has(last))) return at + 1
  // `Joint Chiefs of Staff`
  return last === 'chiefs' ? at + 1 : end
}

const GEOGRAPHIC: ReadonlySet<string> = new Set(
  'bay cape gulf isle islands kingdom republic sea strait straits sultanate states'.split(' '),
)

/** `and` links what ends as an organisation, or everyday words behind `of`. */
function andEnd(words: NameWords, lexicon: Lexicon, first: number, end: number, past: number): number {
  let at = end + 1
  while (at < past && words.isCapital(at)) at++
  if (at === end + 1) return end
  const last = words.lower(at - 1)
  if (at - end > 2 || end - first === 1) {
    const isOrganization = lexicon.organizationWords.has(last) && !lexicon.organizationWords.has(words.lower(end - 1))
    if (isOrganization && lexicon.everyday.has(words.lower(end - 1))) return at
  }
  const hasHead =
    lexicon.organizationHeads.has(words.lower(first)) || lexicon.organizationHeads.has(words.lower(first + 1))
  if (!hasHead) return end
  for (let index = end + 1; index < at; index++)
    if (!lexicon.everyday.has(words.lower(index)) || lexicon.roles.has(words.lower(index))) return end
  return at
}
