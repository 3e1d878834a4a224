import type { TokenBuffer } from './token-buffer.js'

/** Prepositions that begin a sentence with an adverbial: "In the north, …", "On Tuesday, …". */
const OPENERS: ReadonlySet<string> = new Set(['In', 'On', 'At', 'After', 'During', 'Since', 'Under', 'Before'])
/** How far behind the preposition the comma of its adverbial may stand, in words. */
const LONGEST_ADVERBIAL = 10
/** Fewer words than this behind the adverbial make no sentence. */
const SHORTEST_REST = 6

/**
 * Whether a caption or a date without a stop runs into a sentence behind token `index`: `Ana Olmo of the Greens In the north, the
 * party won`. A capital preposition stands only at a beginning or in a title, and no title goes on with a small letter or a day, then
 * a comma and a clause.
 */
export function isRunOn(text: string, tokens: TokenBuffer, index: number): boolean {
  const opener = index + 1
  const first = text.charCodeAt(tokens.start[opener] ?? 0)
  if (first < 65 || first > 90) return false
  if (!isWordAt(text, tokens.end[index] ?? 0)) return false
  if (!OPENERS.has(word(text, tokens, opener))) return false
  const next = word(text, tokens, opener + 1)
  if (!(isSmall(next.charCodeAt(0)) || DAY.test(next))) return false
  const past = Math.min(tokens.count, opener + LONGEST_ADVERBIAL)
  for (let at = opener + 2; at < past; at++) {
    const unit = text.charCodeAt(tokens.start[at] ?? 0)
    if (unit === COMMA) return tokens.count - at > SHORTEST_REST
    if (!isWordAt(text, (tokens.start[at] ?? 0) + 1) && unit !== HYPHEN) return false
  }
  return false
}

const COMMA = 44
const HYPHEN = 45
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

function word(text: string, tokens: TokenBuffer, index: number): string {
  return index < tokens.count ? text.slice(tokens.start[index], tokens.end[index]) : ''
}

/** Whether the unit before an offset is a letter or a digit of ASCII, or any letter beyond. */
function isWordAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1)
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122) || (unit >= 0xc0 && unit < 0x2000)
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122
}
