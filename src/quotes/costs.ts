import { ELISIONS, MarkFamily, type MarkForm, MarkSide, MarkStyle } from './marks.data.js'
import { type Mark, Side } from './scan.js'

/**
 * What it costs to read a mark as opening, as closing, or as no quotation mark at all (apostrophe, prime, stray).
 * Zero is "as it should be"; the units are those of {@link PairCost}.
 */
export interface MarkCosts {
  readonly open: number
  readonly close: number
  readonly none: number
}

/** Costs of a reading of the whole paragraph, in the same units. */
export const PairCost = {
  /** `"He said "yes" to me"`: the same family directly inside itself. */
  NestedInItself: 3,
  /** A new quotation begins although the last one was not closed. */
  Reopened: 4,
  /** A double mark closes while a single one inside is open. */
  UnclosedInside: 2.5,
  /** Open at the end of the paragraph, and the next one does not open anew. */
  UnclosedDouble: 3.5,
  UnclosedSingle: 5,
  /** Open at the end, and the next paragraph opens anew: how newspapers write speech of several paragraphs. */
  Continued: 0.5,
  /** A paragraph begins inside the speech of the last one without opening anew. */
  ContinuedWithoutMark: 2.5,
  /** Nothing between the marks. */
  Empty: 4,
  /** `„…"` or `«…"`: styles that are seldom mixed. */
  OddPair: 2,
} as const

/** Longest word that is looked up behind an apostrophe. */
const MAX_ELISION = 5
const FAR = 9

/** How well the marks that open and close go together. */
export function pairCost(open: MarkForm, close: MarkForm): number {
  if (open.style === close.style) return 0
  const isPlain = (style: MarkStyle): boolean => style <= MarkStyle.Low || style === MarkStyle.Doubled
  return isPlain(open.style) && isPlain(close.style) ? (open.style + close.style === 1 ? 0.2 : 0.5) : PairCost.OddPair
}

/** Reads the surroundings of a mark. */
export function markCosts(text: string, mark: Mark): MarkCosts {
  const { form } = mark
  if (form.style === MarkStyle.Corner || form.style === MarkStyle.Angle) return bracketCosts(mark)
  const around = edgeCosts(mark)
  const sided =
    form.side === MarkSide.Both
      ? around
      : form.side === MarkSide.Open
        ? { open: around.open > 1 ? 1 : 0, close: around.close + (form.style === MarkStyle.Low ? FAR : 2.5) }
        : { open: around.open + 3, close: around.close > 1 ? 1 : 0 }
  const none = form.family === MarkFamily.Double ? doubleAsNone(text, mark) : singleAsNone(text, mark)
  return { open: sided.open, close: sided.close, none }
}

/** Guillemets and corner brackets are made for one side; German sets guillemets the other way round (`»…«`). */
function bracketCosts(mark: Mark): MarkCosts {
  const { form } = mark
  const around = edgeCosts(mark)
  const isTurned =
    form.style === MarkStyle.Angle && (form.side === MarkSide.Open ? around.open >= 4 : around.close >= 4)
  const against = isTurned ? 0.5 : FAR
  return form.side === MarkSide.Open
    ? { open: isTurned ? 3 : 0, close: against, none: 5 }
    : { open: against, close: isTurned ? 3 : 0, none: 5 }
}

/** A mark opens with a blank before and a word behind, and closes the other way round. */
function edgeCosts({ left, right }: Mark): { open: number; close: number } {
  const before = left === Side.Blank || left === Side.Opening
  const behind = right === Side.Blank || right === Side.Stop
  if (before && right === Side.Blank) return { open: 1, close: left === Side.Blank ? 1 : 3 }
  if (before) return { open: right === Side.Stop ? 2 : 0, close: right === Side.Stop ? 1.5 : 4.5 }
  if (left === Side.Dash) return behind ? { open: 3.5, close: 0 } : { open: 0, close: right === Side.Dash ? 0.5 : 1.5 }
  if (behind || right === Side.Dash) return { open: right === Side.Dash ? 3 : 4.5, close: 0 }
  // Glued at both sides: `said:"Yes`, `he"said`.
  return left === Side.Stop ? { open: 1, close: 1 } : { open: 2, close: 1.5 }
}

/** Inches (`a 12" pipe`, `6'2"`) and seconds; anything else double is a mark that lost its partner. */
function doubleAsNone(text: string, { start, form, left }: Mark): number {
  if (left !== Side.Digit || form.side === MarkSide.Open) return 5
  return isHeight(text, start) ? 0.2 : 2
}

/** `6'2` before the mark. */
function isHeight(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
    const unit = text.charCodeAt(back)
    if (unit === 39 || unit === 0x2019 || unit === 0x2032) return true
    if (!((unit >= 48 && unit <= 57) || unit === 32 || unit === 46 || unit === 189)) return false
  }
  return false
}

/** Apostrophes at the edges of words: `workers'`, `goin'`, `'em`, `’90s`; feet and minutes. */
function singleAsNone(text: string, { start, end, form, left, right }: Mark): number {
  if (form.style === MarkStyle.Angle || form.style === MarkStyle.Corner || form.style === MarkStyle.Low) return 5
  const isGlyph = form.text !== '`'
  if (left === Side.Digit && isGlyph) return 0.4
  if (left === Side.Letter && right !== Side.Letter && isGlyph) {
    const unit = text.charCodeAt(start - 1) | 32
    return unit === 115 || unit === 120 || unit === 122 ? 0.7 : unit === 110 ? 1.2 : 2.5
  }
  if (left !== Side.Letter && right === Side.Digit) return isDecade(text, end) ? 0 : 2.5
  if (left !== Side.Letter && right === Side.Letter) return isElision(text, end) ? 0 : 3
  return 3
}

/** `90s` or `05` behind the mark: a year without its century. */
function isDecade(text: string, at: number): boolean {
  const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1))) return false
  const next = text.charCodeAt(at + 2)
  return !(isDigit(next) || next === 37 || next === 46 || next === 44) && (next === 115 || !(next > 64))
}

function isElision(text: string, at: number): boolean {
  let to = at
  while (
    to < text.length &&
    to - at <= MAX_ELISION &&
    (text.charCodeAt(to) | 32) >= 97 &&
    (text.charCodeAt(to) | 32) <= 122
  )
    to++
  return ELISIONS.has(text.slice(at, to).toLowerCase())
}
