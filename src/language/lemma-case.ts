/** Capitals of lemmas: `Ministers` at the beginning of a sentence is `minister`, `french` is `French`, `LIMA` is `Lima`, `NATO` stays. */
import { capitalsOf } from './lemma-form.js'

/** What becomes of the capitals of a form. */
export const Case = { Small: 0, Kept: 1, Title: 2 } as const

/** What the treebank and the dictionary teach of capitals. */
export interface CaseRules {
  /** By tag: whether capitals stay, in a sentence's first word, a later word, a word all in capitals. */
  readonly stays: ReadonlyMap<string, readonly boolean[]>
  /** Folded lemmas of adjectives and nouns that always have a capital: `american`. */
  readonly proper: ReadonlySet<string>
  /** Endings of adjectives that always have one: those of the names of peoples. */
  readonly endings: ReadonlySet<string>
  /** Tag, kind of capitals and folded form, for which it is the other way round. */
  readonly exceptions: ReadonlySet<string>
}

/** A form in its sentence. */
export interface FormInPlace {
  readonly form: string
  /** In small letters, as the rules see it. */
  readonly folded: string
  /** The lemma in small letters. */
  readonly lemma: string
  readonly tag: string
  /** Whether it is the first of its sentence. */
  readonly first: boolean
  /** Whether it is all in capitals and no small letter stands in the words beside it. */
  readonly shouted: boolean
  /** Whether a word beside it is all in capitals, as it is. */
  readonly beside: boolean
}

/** Longest ending in {@link CaseRules.endings}. */
export const LONGEST_CASE_ENDING = 4
/** A name in capitals alone that is longer than an acronym, and one among others in capitals. */
const LONG_NAME = 6
const LONG_NAME_SHOUTED = 4

/** What becomes of the capitals of a form: a value of {@link Case}. */
export function caseOf(rules: CaseRules, word: FormInPlace): number {
  const { form, folded, tag, first, shouted } = word
  const kind = capitalsOf(form, first)
  const isName = tag === 'NNP' || tag === 'NNPS'
  if (kind >= 0 && isName && kind < 2) return Case.Kept
  if (shouted && kind >= 0 && !isName) return isProper(rules, word) && tag === 'JJ' ? Case.Title : Case.Small
  const usual = usualCase(rules, word, kind)
  if (!rules.exceptions.has(`${tag} ${kind} ${folded}`)) return usual
  if (usual !== Case.Small) return isName && kind === 2 ? Case.Kept : Case.Small
  return kind < 0 ? Case.Title : Case.Kept
}

/** As {@link caseOf}, but for the exceptions. */
export function usualCase(rules: CaseRules, word: FormInPlace, kind: number): number {
  const { form, tag, beside } = word
  if (tag === 'NNP' || tag === 'NNPS') {
    // `iPhone`
    if (kind < 0) return /[A-Z]/.test(form) ? Case.Kept : isProper(rules, word) ? Case.Title : Case.Small
    if (kind < 2) return Case.Kept
    const isLong = form.length >= (beside ? LONG_NAME_SHOUTED : LONG_NAME)
    return isLong && /^[A-Z]+$/.test(form) && /[AEIOUY]/.test(form) ? Case.Title : Case.Kept
  }
  if (tag === 'JJ' && isProper(rules, word)) return kind < 0 || kind === 2 ? Case.Title : Case.Kept
  if (kind < 0) return Case.Small
  if (kind < 2 && (tag === 'NN' || tag === 'NNS') && rules.proper.has(word.lemma)) return Case.Kept
  return (rules.stays.get(tag)?.[kind] ?? false) ? Case.Kept : Case.Small
}

function isProper({ proper, endings }: CaseRules, { form, lemma, tag }: FormInPlace): boolean {
  if (proper.has(lemma)) return true
  if (tag !== 'JJ' || form.charCodeAt(0) > 90) return false
  for (let length = 1; length <= Math.min(LONGEST_CASE_ENDING, lemma.length - 1); length++)
    if (endings.has(lemma.slice(lemma.length - length))) return true
  return false
}
