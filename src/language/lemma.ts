/** Lemmas: rules learnt from the treebank, by Penn tag and ending of the form. */
import type { TextDocument } from '../document/index.js'
import { hasLower } from '../text/letters.js'
import {
  LEMMA_CASE_EXCEPTIONS,
  LEMMA_CASES,
  LEMMA_PROPER,
  LEMMA_PROPER_ENDINGS,
  LEMMA_RULES,
} from './generated/lemmas.js'
import { XPOS } from './generated/shape.js'
import type { Analysis } from './index.js'
import { Case, type CaseRules, caseOf, type FormInPlace } from './lemma-case.js'
import { foldForm, isShouted } from './lemma-form.js'

/** Cut so many units from the end, then add. */
interface Edit {
  readonly cut: number
  readonly add: string
}

interface Rules {
  /** By Penn tag: ending, or `^` and the whole form, to edit. */
  readonly edits: readonly ReadonlyMap<string, Edit>[]
  readonly cases: CaseRules
}

const LONGEST_ENDING = 6
const ADDRESS = XPOS.indexOf('ADD')
const NUMBER = XPOS.indexOf('CD')
const GROUPED = /^\d{1,3}(?:,\d{3}){1,8}$/
const KEEP: Edit = { cut: 0, add: '' }

let rules: Rules | null = null

/** What matters of where a form stands. */
type Place = Pick<FormInPlace, 'first' | 'shouted' | 'beside'>

/** Dictionary form of word `index` of the document. */
export function lemmaOf(document: TextDocument, analysis: Analysis, index: number): string {
  const { text, tokens } = document
  const form = text.slice(tokens.start[index], tokens.end[index])
  const tag = analysis.xpos[index] ?? 0
  const place = { first: isFirst(document, index), shouted: false, beside: false }
  if (isShouted(form)) {
    const [before, after] = [formAt(document, index - 1), formAt(document, index + 1)]
    // Among shouted words a capital says nothing.
    place.shouted = !hasLower(before) && !hasLower(after)
    place.beside = isShouted(before) || isShouted(after)
  }
  return lemmatize(form, tag, place)
}

function formAt({ text, tokens }: TextDocument, index: number): string {
  return index < 0 || index >= tokens.count ? '' : text.slice(tokens.start[index], tokens.end[index])
}

/** Whether no word of its sentence stands before: the last mark ends one, or there is none. */
function isFirst({ text, tokens }: TextDocument, index: number): boolean {
  if (index === 0) return true
  const before = text.slice(tokens.start[index - 1], tokens.end[index - 1])
  return (
    /[.!?:\u201d"\u201c'\u2018]$/.test(before) || text.slice(tokens.end[index - 1], tokens.start[index]).includes('\n')
  )
}

/** Lemma of a form with a Penn tag (an index of {@link XPOS}), in its place. */
export function lemmatize(form: string, tag: number, place: Place): string {
  rules ??= decode()
  if (tag === ADDRESS) return form
  if (tag === NUMBER && GROUPED.test(form)) return form.replaceAll(',', '')
  const folded = foldForm(form)
  const { cut, add } = findEdit(rules.edits[tag], folded)
  const kept = folded.length - cut
  const lemma = folded.slice(0, kept) + add
  // `L2`, `pro-Western`: no words that a sentence could begin in capitals.
  if (/[A-Z]/.test(form) && /\d|-[A-Z]/.test(form)) return form.slice(0, kept) + add
  const told = caseOf(rules.cases, { form, folded, lemma, tag: XPOS[tag] ?? '', ...place })
  if (told === Case.Kept && kept > 0) return form.slice(0, kept) + add
  return told === Case.Small ? lemma : capitalize(lemma)
}

/** {@link lemmatize} in small letters, wherever the form stands. */
export function smallLemma(form: string, tag: number): string {
  rules ??= decode()
  if (tag === ADDRESS) return form.toLowerCase()
  if (tag === NUMBER && GROUPED.test(form)) return form.replaceAll(',', '')
  const folded = foldForm(form)
  const { cut, add } = findEdit(rules.edits[tag], folded)
  return folded.slice(0, folded.length - cut) + add
}

function findEdit(edits: ReadonlyMap<string, Edit> | undefined, folded: string): Edit {
  const whole = edits?.get(`^${folded}`)
  if (whole !== undefined) return whole
  for (let length = Math.min(LONGEST_ENDING, folded.length); length >= 0; length--) {
    const edit = edits?.get(folded.slice(folded.length - length))
    // A form shorter than what is cut would leave nothing.
    if (edit !== undefined && edit.cut < folded.length) return edit
  }
  return KEEP
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function decode(): Rules {
  const edits = XPOS.map(() => new Map<string, Edit>())
  for (const line of LEMMA_RULES.split('\n')) {
    const [tag = '', ...pairs] = line.split('\t')
    for (const pair of pairs) {
      const bar = pair.lastIndexOf('|')
      const [cut = '', add = ''] = pair.slice(bar + 1).split(':', 2)
      edits[XPOS.indexOf(tag)]?.set(pair.slice(0, bar), { cut: Number(cut), add })
    }
  }
  const stays = LEMMA_CASES.split('\n').map((line): [string, boolean[]] => {
    const [tag = '', flags = ''] = line.split(' ')
    return [tag, [...flags].map((flag) => flag === '1')]
  })
  const cases = {
    stays: new Map(stays),
    proper: new Set(LEMMA_PROPER.split(' ')),
    endings: new Set(LEMMA_PROPER_ENDINGS.split(' ')),
    exceptions: new Set(LEMMA_CASE_EXCEPTIONS.split('\n')),
  }
  return { edits, cases }
}
