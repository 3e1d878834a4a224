/**
 * Quotation marks, one spelling a line: what it looks like, its family, the side it is made for, and its style
 * (marks of one style pair without doubt, mixed styles of one family pair at a cost).
 * Source: Unicode 17.0 names of the characters with Quotation_Mark=Yes, HTML's named entities for them, and the
 * doubled marks of typewriters and TeX; written by hand. 33 marks, 30 entities.
 */

/** What a mark pairs with: marks of different families never pair. */
export const MarkFamily = { Double: 0, Single: 1 } as const
/** One of {@link MarkFamily}. */
export type MarkFamily = (typeof MarkFamily)[keyof typeof MarkFamily]

/** Which end of a quotation a mark is made for; `Both` looks the same at either end. */
export const MarkSide = { Open: 0, Close: 1, Both: 2 } as const
/** One of {@link MarkSide}. */
export type MarkSide = (typeof MarkSide)[keyof typeof MarkSide]

/** Marks of one style belong together; `Curly` and `Straight` are often mixed, the others hardly ever. */
export const MarkStyle = { Straight: 0, Curly: 1, Low: 2, Angle: 3, Corner: 4, Doubled: 5 } as const
/** One of {@link MarkStyle}. */
export type MarkStyle = (typeof MarkStyle)[keyof typeof MarkStyle]

/** A spelling of a mark. */
export interface MarkForm {
  readonly text: string
  readonly family: MarkFamily
  readonly side: MarkSide
  readonly style: MarkStyle
}

const form = (text: string, family: MarkFamily, side: MarkSide, style: MarkStyle): MarkForm => ({
  text,
  family,
  side,
  style,
})
const { Double, Single } = MarkFamily
const { Open, Close, Both } = MarkSide
const { Straight, Curly, Low, Angle, Corner, Doubled } = MarkStyle

/** The marks; where one begins like another, the longer stands first. */
export const MARK_FORMS: readonly MarkForm[] = [
  form("''", Double, Both, Doubled),
  form('``', Double, Open, Doubled),
  form('‘‘', Double, Open, Doubled),
  form('’’', Double, Close, Doubled),
  form('"', Double, Both, Straight),
  form("'", Single, Both, Straight),
  form('`', Single, Open, Straight),
  form('«', Double, Open, Angle),
  form('»', Double, Close, Angle),
  form('‘', Single, Open, Curly),
  form('’', Single, Close, Curly),
  form('‚', Single, Open, Low),
  form('‛', Single, Open, Low),
  form('“', Double, Open, Curly),
  form('”', Double, Close, Curly),
  form('„', Double, Open, Low),
  form('‟', Double, Open, Low),
  form('‹', Single, Open, Angle),
  form('›', Single, Close, Angle),
  form('「', Double, Open, Corner),
  form('」', Double, Close, Corner),
  form('『', Single, Open, Corner),
  form('』', Single, Close, Corner),
  form('〝', Double, Open, Corner),
  form('〞', Double, Close, Corner),
  form('〟', Double, Close, Corner),
  form('﹁', Double, Open, Corner),
  form('﹂', Double, Close, Corner),
  form('﹃', Single, Open, Corner),
  form('﹄', Single, Close, Corner),
  form('＂', Double, Both, Straight),
  form('＇', Single, Both, Straight),
  form('｢', Double, Open, Corner),
  form('｣', Double, Close, Corner),
]

/** Names of HTML entities that stand for a mark, and the mark. Numeric ones need no table. */
export const MARK_ENTITIES: Readonly<Record<string, string>> = {
  CloseCurlyDoubleQuote: '”',
  CloseCurlyQuote: '’',
  OpenCurlyDoubleQuote: '“',
  OpenCurlyQuote: '‘',
  QUOT: '"',
  apos: "'",
  bdquo: '„',
  laquo: '«',
  ldquo: '“',
  ldquor: '„',
  lsaquo: '‹',
  lsquo: '‘',
  lsquor: '‚',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rdquor: '”',
  rsaquo: '›',
  rsquo: '’',
  rsquor: '’',
  sbquo: '‚',
}

/** What may follow an apostrophe that stands for lost letters at the start of a word: `'em`, `'90s`, `'tis`. */
export const ELISIONS: ReadonlySet<string> = new Set([
  'bout',
  'cause',
  'em',
  'ere',
  'er',
  'im',
  'n',
  'neath',
  'nother',
  'nuff',
  'round',
  's',
  'sup',
  'til',
  'till',
  'tis',
  'twas',
  'tween',
  'twere',
  'twill',
  'ya',
  'yall',
])
