/** Units: what strands are made of. */
import { type Analysis, DEPREL, UPOS } from '../language/index.js'
import type { Span } from '../model/span.js'
import { CharClass, classAt } from '../text/characters.js'
import { type Cue, lookUp } from './lexicon.js'

/** Part of speech of a word, as far as phrases ask for it; `Unknown` for a quotation. */
export const Part = { Unknown: 0, Verb: 1, Auxiliary: 2, Noun: 3, Adjective: 4, Adverb: 5, Other: 6 } as const
/** One of {@link Part}. */
export type Part = (typeof Part)[keyof typeof Part]

const PART_BY_UPOS: Readonly<Record<string, Part>> = {
  ADJ: Part.Adjective,
  ADV: Part.Adverb,
  AUX: Part.Auxiliary,
  NOUN: Part.Noun,
  NUM: Part.Noun,
  PRON: Part.Noun,
  PROPN: Part.Noun,
  VERB: Part.Verb,
}
const PARTS: readonly Part[] = UPOS.map((name) => PART_BY_UPOS[name] ?? Part.Other)
const ADJECTIVAL = DEPREL.indexOf('amod')

/** The part of speech of a word; a participle before its noun is an adjective. */
export function partOf(analysis: Analysis, token: number): Part {
  const part = PARTS[analysis.upos[token] ?? 0] ?? Part.Other
  return part === Part.Verb && analysis.deprel[token] === ADJECTIVAL ? Part.Adjective : part
}

/** What a unit is. */
export const UnitKind = {
  Word: 0,
  Quote: 1,
  Stop: 2,
  Comma: 3,
  Colon: 4,
  Semicolon: 5,
  Dash: 6,
  Open: 7,
  Close: 8,
  Other: 9,
} as const
/** One of {@link UnitKind}. */
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind]

/** A word, a punctuation mark, or a piece of a quotation. */
export interface Unit {
  readonly kind: UnitKind
  readonly start: number
  readonly end: number
  /** Lower case, apostrophes straight; '' for a quotation. */
  readonly word: string
  /** Bits of {@link WordFlag}. */
  readonly flags: number
  readonly cue: Cue | null
  readonly forms: number
  readonly isCapital: boolean
  /** Part of speech. */
  readonly part: Part
  /** Index of the quote that it is a piece of, or -1. */
  readonly quote: number
  /** The token that it is, or that its quotation begins with. */
  readonly token: number
  /** The token above it in the tree; -1 for a root, a quotation, and where no tree is needed. */
  readonly head: number
  /** Relation to that token, an index of DEPREL. */
  readonly relation: number
}

/** The unit of a piece of a quotation. */
export function quoteUnit({ start, end }: Span, quote: number, token: number): Unit {
  return {
    kind: UnitKind.Quote,
    start,
    end,
    word: '',
    flags: 0,
    cue: null,
    forms: 0,
    isCapital: false,
    part: Part.Unknown,
    quote,
    token,
    head: -1,
    relation: -1,
  }
}

/** Where a word stands in the tree of its sentence. */
export type Place = Pick<Unit, 'token' | 'head' | 'relation'>
/** For those who do not ask. */
export const NO_PLACE: Place = { token: -1, head: -1, relation: -1 }

/** The unit of a word or a punctuation mark. */
export function wordUnit(
  text: string,
  start: number,
  end: number,
  part: Part,
  { token, head, relation }: Place = NO_PLACE,
): Unit {
  const kind = kindOf(text, start, end)
  const written = text.slice(start, end)
  const lower = written.toLowerCase()
  const word = lower.indexOf('’') < 0 ? lower : lower.replaceAll('’', "'")
  const entry = kind === UnitKind.Word ? lookUp(word) : NO_WORD
  const isCapital = kind === UnitKind.Word && classAt(text, start) === CharClass.Upper
  const { flags, cue, forms } = entry
  return { kind, start, end, word, flags, cue, forms, isCapital, part, quote: -1, token, head, relation }
}
const NO_WORD = { flags: 0, cue: null, forms: 0 }

function kindOf(text: string, start: number, end: number): UnitKind {
  const unit = text.charCodeAt(start)
  if (unit >= 97 && unit <= 122) return UnitKind.Word
  if (end - start > 1 && unit !== 45 && unit !== 46 && unit !== 33 && unit !== 63) return UnitKind.Word
  switch (unit) {
    case 44:
      return UnitKind.Comma
    case 46:
    case 33:
    case 63:
    case 0x2026:
      return UnitKind.Stop
    case 58:
      return UnitKind.Colon
    case 59:
      return UnitKind.Semicolon
    case 40:
    case 91:
      return UnitKind.Open
    case 41:
    case 93:
      return UnitKind.Close
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return UnitKind.Dash
    case 45:
      return end - start > 1 ? UnitKind.Dash : isDash(text, start, end) ? UnitKind.Dash : UnitKind.Other
    default: {
      const kind = classAt(text, start)
      return kind >= CharClass.Lower && kind <= CharClass.Mark ? UnitKind.Word : UnitKind.Other
    }
  }
}

/** Whether the token is a quotation mark. */
export function isMark(text: string, start: number, end: number): boolean {
  return end - start <= 2 && MARKS.has(text.slice(start, end))
}
const MARKS: ReadonlySet<string> = new Set(['"', "'", "''", '``', '`', '“', '”', '‘', '’', '„', '«', '»', '‹', '›'])

/** A hyphen that stands free is a dash. */
function isDash(text: string, start: number, end: number): boolean {
  return classAt(text, start - 1) === CharClass.Blank || classAt(text, end) === CharClass.Blank
}
