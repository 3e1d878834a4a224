import { isAsciiDigit } from '../text/characters.js'
import { CONTRACTIONS } from './contractions.data.js'
import { HYPHEN_PREFIXES } from './prefixes.data.js'
import type { TokenBuffer } from './token-buffer.js'
import { isApostrophe, isHyphen, isJoiner, lowerSlice, Unit, unitAt } from './word-units.js'

const CUTS: ReadonlyMap<string, number> = new Map(CONTRACTIONS)
const LONGEST_CUT = Math.max(...CONTRACTIONS.map(([word]) => word.length))
const PREFIXES: ReadonlySet<string> = new Set(HYPHEN_PREFIXES)
const LONGEST_PREFIX = Math.max(...HYPHEN_PREFIXES.map((prefix) => prefix.length))
/** Written as one, the slash within. */
const SLASHED: ReadonlySet<string> = new Set(['a/c', 'b/c', 'i/c', 'l/c', 'n/a', 's/he', 'w/o'])

/** Adds a word without marks in it; two words where it is a contraction. */
export function pushWord(text: string, start: number, end: number, tokens: TokenBuffer): void {
  const length = end - start
  if (length === 3 && (text.charCodeAt(end - 1) | 32) === 115 && isItsForIt(text, start, end)) {
    tokens.push(start, end - 1)
    tokens.push(end - 1, end)
    return
  }
  if (length > 1 && length <= LONGEST_CUT && maybeCut(text.charCodeAt(end - 1) | 32)) {
    const cut = CUTS.get(lowerSlice(text, start, end))
    // `IM` and `CANT` in capitals are acronyms or titles as often as not, `HES` always is.
    if (cut !== undefined && (cut > 2 || text.charCodeAt(start + 1) > 96 || length > 4)) {
      tokens.push(start, start + cut)
      tokens.push(start + cut, end)
      return
    }
  }
  tokens.push(start, end)
}

/** Words that never stand behind the possessive `its`. */
const BEHIND_IT: ReadonlySet<string> = new Set(
  'a an anyone at because been between by called for from getting going hard her his i if in like my not nothing now on our really simply so something that the their this to too what when where why your'.split(
    ' ',
  ),
)
const LONGEST_BEHIND_IT = 9

/** Whether `its` lost its apostrophe: `its a shame`, but `its port`, `its so-called`. */
function isItsForIt(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 32 || lowerSlice(text, start, end) !== 'its') return false
  const from = end + 1
  let past = from
  while (past < from + LONGEST_BEHIND_IT && isAsciiSmall(text.charCodeAt(past))) past++
  return (
    !isHyphen(text.charCodeAt(past)) && BEHIND_IT.has(text.slice(from, past)) && !isAsciiSmall(text.charCodeAt(past))
  )
}

function isAsciiSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122
}

/** Last letters of the contractions: a, e, l, m, s, t. */
function maybeCut(last: number): boolean {
  return last === 97 || last === 101 || last === 108 || last === 109 || last === 115 || last === 116
}

/**
 * Reads a word that begins with a letter at `at` and adds what it consists of; returns the offset past it.
 *
 * | within a word | kept | parted |
 * | --- | --- | --- |
 * | apostrophe | `O'Neill` | `Kenya|'s`, `do|n't`, `I|'d|'ve` |
 * | stop | `U.S`, `Ph.D` | `end|.|It` |
 * | hyphen | `non-profit` | `oil|-|rich` |
 * | ampersand, asterisk, plus | `AT&T`, `f*ed` | |
 * | slash | `w/o` | `and|/|or` |
 * | hyphen at the end | `th- they` | `pre|-| and post-war` |
 */
export function readWord(text: string, at: number, end: number, tokens: TokenBuffer): number {
  let start = at
  let past = at
  for (;;) {
    while (past < end && unitAt(text, past, end) !== Unit.Other) past++
    if (past >= end) break
    const unit = text.charCodeAt(past)
    const next = unitAt(text, past + 1, end)
    if (isJoiner(unit) && next !== Unit.Other) past++
    else if (isApostrophe(unit) && next === Unit.Letter) {
      const clitic = readClitics(text, start, past, end, tokens)
      if (clitic > past) return clitic
      past++
    } else if (unit === 46 && next !== Unit.Other) {
      if (!isInnerStop(text, start, past, end)) break
      past++
    } else if (isHyphen(unit) && next !== Unit.Other) {
      if (!isPrefix(text, start, past)) {
        pushWord(text, start, past, tokens)
        tokens.push(past, past + 1)
        past++
        start = past
        if (next === Unit.Digit) return past
      } else past++
    } else if (isHyphen(unit) && past + 1 === end && start === at && isFragment(text, start, past)) past++
    else if ((unit === 38 || unit === 42) && next === Unit.Letter) past++
    else if (unit === 47 && next === Unit.Letter && past === start + 1 && isSlashed(text, start, end)) past++
    else if (unit === 36 && past - start < 4 && isCapitals(text, start, past)) {
      past++
      break
    } else break
  }
  pushWord(text, start, past, tokens)
  return past
}

/** Adds a word and its clitics where the apostrophe at `mark` begins one: returns the offset past them, else `mark`. */
export function readClitics(text: string, start: number, mark: number, end: number, tokens: TokenBuffer): number {
  let past = mark + 1
  while (past < end && past < mark + 4 && unitAt(text, past, end) === Unit.Letter) past++
  if (unitAt(text, past, end) !== Unit.Other) return mark
  const clitic = lowerSlice(text, mark + 1, past)
  if (clitic === 't' && mark - start > 1 && (text.charCodeAt(mark - 1) | 32) === 110) {
    tokens.push(start, mark - 1)
    tokens.push(mark - 1, past)
  } else if (
    clitic === 's' ||
    clitic === 'm' ||
    clitic === 'd' ||
    clitic === 'll' ||
    clitic === 've' ||
    clitic === 're'
  ) {
    tokens.push(start, mark)
    tokens.push(mark, past)
  } else return mark
  // `I'd've`
  while (past < end && isApostrophe(text.charCodeAt(past)) && unitAt(text, past + 1, end) === Unit.Letter) {
    const begin = past++
    while (past < end && unitAt(text, past, end) === Unit.Letter) past++
    tokens.push(begin, past)
  }
  return past
}

/** Longest beginning of a word that somebody broke off. */
const MAX_FRAGMENT = 3

/** Whether a hyphen at the end of a chunk shows that the speaker broke off: `w- when`, but `mid- and late`. */
function isFragment(text: string, start: number, hyphen: number): boolean {
  if (hyphen - start > MAX_FRAGMENT || text.charCodeAt(hyphen + 1) !== 32) return false
  // `AP- The`: no word, but a name and a dash.
  if (hyphen - start > 1 && isCapitals(text, start, hyphen)) return false
  for (const word of [' and ', ' or ', ' to ']) if (text.startsWith(word, hyphen + 1)) return false
  return true
}

function isSlashed(text: string, start: number, end: number): boolean {
  let past = start + 2
  while (past < start + 5 && unitAt(text, past, end) !== Unit.Other) past++
  return SLASHED.has(lowerSlice(text, start, past))
}

/** Whether the stop at `dot` stands within an abbreviation: `U.S`, `p.m`, `Ph.D`, `L.L.C`. */
function isInnerStop(text: string, start: number, dot: number, end: number): boolean {
  let before = dot
  while (before > start && text.charCodeAt(before - 1) !== 46) before--
  let after = dot + 1
  while (after < end && unitAt(text, after, end) === Unit.Letter) after++
  if (after === dot + 1) return false
  if (dot - start > 1 && after - dot <= 3 && isTicker(text, start, dot) && isCapitals(text, dot + 1, after)) return true
  const isShortBefore = dot - before === 1 || (dot - before === 2 && lowerSlice(text, before, dot) === 'ph')
  return isShortBefore && (after - dot <= 2 || (before > start && after - dot <= 3))
}

/** `TSLA.O`, `DAIGn.DE`: how Reuters writes a share and its exchange. */
function isTicker(text: string, start: number, dot: number): boolean {
  const past = text.charCodeAt(dot - 1) === 110 && dot - start > 2 ? dot - 1 : dot
  return dot - start <= LONGEST_TICKER && isCapitals(text, start, past)
}

const LONGEST_TICKER = 6

function isPrefix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_PREFIX && PREFIXES.has(lowerSlice(text, start, end))
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 65 || unit > 90) return false
  }
  return true
}

/** Whether an apostrophe at the beginning of a word belongs to it: `'70s`, `'em`. */
export function elisionEnd(text: string, mark: number, end: number): number {
  let past = mark + 1
  if (isAsciiDigit(text.charCodeAt(past)) && isAsciiDigit(text.charCodeAt(past + 1))) {
    past += 2
    if (text.charCodeAt(past) === 115) past++
    return unitAt(text, past, end) === Unit.Other ? past : mark
  }
  while (past < end && past < mark + 6 && unitAt(text, past, end) === Unit.Letter) past++
  if (unitAt(text, past, end) !== Unit.Other) return mark
  return ELISIONS.has(lowerSlice(text, mark + 1, past)) ? past : mark
}

/** What is left of words that lost their beginning or stand after an apostrophe as clitics do. */
const ELISIONS: ReadonlySet<string> = new Set('cause d em ll m n re s til tis twas ve'.split(' '))
