import { CharClass, classAt, isAsciiDigit, isBlank } from '../text/characters.js'
import { MARK_ENTITIES, MARK_FORMS, type MarkForm } from './marks.data.js'

/** What stands beside a mark, other marks looked through. */
export const Side = { Blank: 0, Opening: 1, Dash: 2, Letter: 3, Digit: 4, Stop: 5 } as const
/** One of {@link Side}. */
export type Side = (typeof Side)[keyof typeof Side]

/** A quotation mark of the text, or what may be one. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly form: MarkForm
  /** What stands before it and behind it, neighbouring marks looked through. */
  left: Side
  right: Side
}

/** Longest entity that is looked at (`&OpenCurlyDoubleQuote;`). */
const MAX_ENTITY = 24

const FORMS_BY_UNIT: ReadonlyMap<number, readonly MarkForm[]> = groupByFirstUnit()
const FORM_BY_TEXT: ReadonlyMap<string, MarkForm> = new Map(MARK_FORMS.map((form) => [form.text, form]))

function groupByFirstUnit(): Map<number, MarkForm[]> {
  const groups = new Map<number, MarkForm[]>()
  for (const form of MARK_FORMS) {
    const unit = form.text.charCodeAt(0)
    const group = groups.get(unit)
    if (group === undefined) groups.set(unit, [form])
    else group.push(form)
  }
  return groups
}

/** Every mark between `start` and `end` that is no apostrophe inside a word, in order. */
export function scanMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (!mayBeMark(unit)) {
      at++
      continue
    }
    const length = unit === 38 ? entityLength(text, at, end) : 0
    const form = length > 0 ? entityForm(text, at, length) : formAt(text, at, end)
    const width = length > 0 ? length : (form?.text.length ?? 1)
    if (form !== null && !isInWord(text, at, width, start, end, form))
      marks.push({ start: at, end: at + width, form, left: Side.Blank, right: Side.Blank })
    at += width
  }
  lookAround(text, marks, start, end)
  return marks
}

/** A cheap sieve: quotes, `&`, the guillemets, General Punctuation, the CJK corners and the full-width forms. */
function mayBeMark(unit: number): boolean {
  if (unit < 0xab) return unit === 34 || unit === 39 || unit === 38 || unit === 96
  if (unit < 0x2018) return unit === 0xab || unit === 0xbb
  return unit <= 0x203a || (unit >= 0x300c && unit <= 0x301f) || unit >= 0xfe41
}

/** Length of `&name;` or `&#n;` at `at`, 0 where there is none. */
function entityLength(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_ENTITY)
  for (let to = at + 1; to < limit; to++) {
    const unit = text.charCodeAt(to)
    if (unit === 59) return to - at > 1 ? to + 1 - at : 0
    const isName = isAsciiDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 35
    if (!isName) return 0
  }
  return 0
}

function entityForm(text: string, at: number, length: number): MarkForm | null {
  const name = text.slice(at + 1, at + length - 1)
  if (name.charCodeAt(0) !== 35) {
    const mark = Object.hasOwn(MARK_ENTITIES, name) ? MARK_ENTITIES[name] : undefined
    return mark === undefined ? null : (FORM_BY_TEXT.get(mark) ?? null)
  }
  const isHex = name.charAt(1) === 'x' || name.charAt(1) === 'X'
  const point = isHex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return point > 0 && point <= 0xffff ? (FORM_BY_TEXT.get(String.fromCharCode(point)) ?? null) : null
}

function formAt(text: string, at: number, end: number): MarkForm | null {
  const forms = FORMS_BY_UNIT.get(text.charCodeAt(at))
  if (forms === undefined) return null
  for (const form of forms)
    if (form.text.length === 1 || (at + 1 < end && text.charCodeAt(at + 1) === form.text.charCodeAt(1))) return form
  return null
}

/** Apostrophes between two letters or digits (`don't`, `O’Neill`, `Hawai‘i`, `1'000`) are never quotation marks. */
function isInWord(text: string, at: number, width: number, start: number, end: number, form: MarkForm): boolean {
  if (form.family !== 1 || form.text.length !== 1) return false
  if (at === start || at + width >= end) return false
  return isWordSide(sideAt(text, at - 1)) && isWordSide(sideAt(text, at + width))
}

function isWordSide(side: Side): boolean {
  return side === Side.Letter || side === Side.Digit
}

/** What the character at `at` is to a mark next to it. */
export function sideAt(text: string, at: number): Side {
  const unit = text.charCodeAt(at)
  if (isBlank(unit)) return Side.Blank
  if (isAsciiDigit(unit)) return Side.Digit
  if (unit === 40 || unit === 91 || unit === 123 || unit === 47 || unit === 0x00a1 || unit === 0x00bf)
    return Side.Opening
  if (unit === 45 || (unit >= 0x2010 && unit <= 0x2015)) return Side.Dash
  // An ellipsis opens a broken-off quotation as often as it ends one.
  if (unit === 0x2026 || (unit === 46 && (text.charCodeAt(at + 1) === 46 || text.charCodeAt(at - 1) === 46)))
    return Side.Dash
  const kind = classAt(text, at)
  if (kind === CharClass.Digit) return Side.Digit
  if (kind === CharClass.Control) return Side.Blank
  // `$5`, `£96` and `@name` begin words.
  if (kind >= CharClass.Lower && kind <= CharClass.Mark) return Side.Letter
  if (kind === CharClass.Symbol || unit === 64 || unit === 35 || unit === 38) return Side.Letter
  return Side.Stop
}

/** Fills in what stands left and right of each mark, runs of marks taken as one. */
function lookAround(text: string, marks: readonly Mark[], start: number, end: number): void {
  let previous: Mark | null = null
  for (const mark of marks) {
    const touches = previous !== null && previous.end === mark.start
    mark.left =
      touches && previous !== null ? previous.left : mark.start > start ? sideAt(text, mark.start - 1) : Side.Blank
    previous = mark
  }
  let next: Mark | null = null
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (mark === undefined) continue
    const touches = next !== null && next.start === mark.end
    mark.right = touches && next !== null ? next.right : mark.end < end ? sideAt(text, mark.end) : Side.Blank
    next = mark
  }
}
