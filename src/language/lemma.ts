/** Lemmas: rules learnt from the treebank, by Penn tag and ending of the form. */
import type { TextDocument } from '../document/index.js'
import { hasLower } from '../text/letters.js'
import { LEMMA_CASE_EXCEPTIONS, LEMMA_CASES, LEMMA_RULES } from './generated/lemmas.js'
import { XPOS } from './generated/shape.js'
import type { Analysis } from './index.js'
import { capitalsOf, foldForm, isShouted } from './lemma-form.js'

/** Cut so many units from the end, then add. */
interface Edit {
  readonly cut: number
  readonly add: string
}

interface Rules {
  /** By Penn tag: ending, or `^` and the whole form, to edit. */
  readonly edits: readonly ReadonlyMap<string, Edit>[]
  /** By Penn tag: whether capitals stay, for each kind of capitals. */
  readonly stays: readonly (readonly boolean[])[]
  readonly exceptions: ReadonlySet<string>
}

const LONGEST_ENDING = 6
const PROPER = new Set(['NNP', 'NNPS'].map((tag) => XPOS.indexOf(tag)))
const ADDRESS = XPOS.indexOf('ADD')
const NUMBER = XPOS.indexOf('CD')
const GROUPED = /^\d{1,3}(?:,\d{3}){1,8}$/
const KEEP: Edit = { cut: 0, add: '' }

let rules: Rules | null = null

/** Dictionary form of word `index` of the document. */
export function lemmaOf(document: TextDocument, analysis: Analysis, index: number): string {
  const { text, tokens } = document
  const form = text.slice(tokens.start[index], tokens.end[index])
  const tag = analysis.xpos[index] ?? 0
  // Among shouted words a capital says nothing.
  const shouted = isShouted(form) && isShoutedAt(document, index - 1) && isShoutedAt(document, index + 1)
  return lemmatize(form, tag, isFirst(document, index), shouted)
}

function isShoutedAt({ text, tokens }: TextDocument, index: number): boolean {
  return index < 0 || index >= tokens.count || !hasLower(text.slice(tokens.start[index], tokens.end[index]))
}

/** Whether no word of its sentence stands before: the last mark ends one, or there is none. */
function isFirst({ text, tokens }: TextDocument, index: number): boolean {
  if (index === 0) return true
  const before = text.slice(tokens.start[index - 1], tokens.end[index - 1])
  return (
    /[.!?:\u201d"\u201c'\u2018]$/.test(before) || text.slice(tokens.end[index - 1], tokens.start[index]).includes('\n')
  )
}

/** Lemma of a form with a Penn tag (an index of {@link XPOS}). */
export function lemmatize(form: string, tag: number, first: boolean, shouted: boolean): string {
  rules ??= decode()
  if (tag === NUMBER && GROUPED.test(form)) return form.replaceAll(',', '')
  const folded = foldForm(form)
  const { cut, add } = findEdit(rules.edits[tag], folded)
  const kept = folded.length - cut
  if (PROPER.has(tag)) return kept > 0 ? form.slice(0, kept) + add : capitalize(add)
  const capitals = capitalsOf(form, first)
  if (capitals < 0 || shouted) return folded.slice(0, kept) + add
  // `L2` and addresses are no words that a sentence could begin in capitals.
  if (tag === ADDRESS || /\d/.test(form)) return form.slice(0, kept) + add
  const usual = rules.stays[tag]?.[capitals] ?? false
  const stays = usual !== rules.exceptions.has(`${XPOS[tag]} ${capitals} ${folded}`)
  return (stays ? form.slice(0, kept) : folded.slice(0, kept)) + add
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
  const stays = XPOS.map((): boolean[] => [])
  for (const line of LEMMA_CASES.split('\n')) {
    const [tag = '', flags = ''] = line.split(' ')
    stays[XPOS.indexOf(tag)] = [...flags].map((flag) => flag === '1')
  }
  return { edits, stays, exceptions: new Set(LEMMA_CASE_EXCEPTIONS.split('\n')) }
}
