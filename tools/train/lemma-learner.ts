/**
 * Learns lemma rules. For each tag: what to cut from the end of the form and what to add, by the longest ending that is known;
 * whole forms where the endings say wrong.
 */
import { capitalsOf, foldForm } from '../../src/language/lemma-form.js'
import { inflect } from './inflect.js'
import type { TreebankWord } from './treebank.js'

/** Longest ending that is looked at. */
const MOST_ENDING = 6
/** Forms that an ending must have been seen in. */
const LEAST_FORMS = 2

/** What was learnt. */
export interface LemmaRules {
  /** Tag → ending → edit. */
  readonly edits: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly cases: string
  readonly caseExceptions: string
}

/** Units to cut from the end, a colon, what to add: as one string, so that edits can be counted. */
function editOf(form: string, lemma: string): string {
  let common = 0
  while (common < form.length && common < lemma.length && form[common] === lemma[common]) common++
  return `${form.length - common}:${lemma.slice(common)}`
}

/** Learns from sentences of words. */
export function learnLemmas(sentences: readonly (readonly TreebankWord[])[]): LemmaRules {
  const counts = new Map<string, Map<string, Map<string, number>>>()
  for (const { form, lemma, xpos } of sentences.flat()) {
    if (lemma === '_' || /[\s|]/.test(lemma)) continue
    const folded = foldForm(form)
    const target =
      lemma.toLowerCase() === folded && xpos !== 'PRP' ? folded : xpos.startsWith('NNP') ? lemma.toLowerCase() : lemma
    // The capital of `I` is the word's own, whatever the case of `me` or `my`.
    const isCased = target !== target.toLowerCase() && xpos !== 'PRP'
    bump(child(child(counts, xpos), folded), editOf(folded, isCased ? target.toLowerCase() : target))
  }
  addRegular(sentences, counts)
  const edits = new Map([...counts].sort(byKey).map(([tag, forms]) => [tag, learnTag(forms)]))
  return { edits, ...learnCases(sentences) }
}

/** Tags whose lemmas have regular forms under other tags. */
const FORMS: Readonly<Record<string, readonly string[]>> = { VERB: ['VBD', 'VBN', 'VBG', 'VBZ'], NOUN: ['NNS'] }

/** Regular forms of the lemmas that the treebank knows, where it has not seen the form or another form of the lemma. */
function addRegular(
  sentences: readonly (readonly TreebankWord[])[],
  counts: Map<string, Map<string, Map<string, number>>>,
): void {
  const seen = new Set(sentences.flat().map(({ lemma, xpos }) => `${xpos} ${lemma}`))
  const lemmas = new Set(
    sentences.flat().flatMap(({ lemma, upos }) => (Object.hasOwn(FORMS, upos) ? [`${upos} ${lemma}`] : [])),
  )
  for (const key of [...lemmas].sort()) {
    const [upos = '', lemma = ''] = key.split(' ')
    for (const tag of FORMS[upos] ?? []) {
      const form = seen.has(`${tag} ${lemma}`) ? null : inflect(lemma, tag)
      if (form !== null && counts.get(tag)?.has(form) === false)
        bump(child(child(counts, tag), form), editOf(form, lemma))
    }
  }
}

function learnTag(forms: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const byEnding = new Map<string, Map<string, number>>()
  for (const [form, edits] of forms)
    for (let length = 0; length <= Math.min(MOST_ENDING, form.length - 1); length++)
      bump(child(byEnding, form.slice(form.length - length)), most(edits))
  const rules = new Map<string, string>([['', most(byEnding.get('') ?? new Map())]])
  const endings = [...byEnding].sort((a, b) => a[0].length - b[0].length || byKey(a, b))
  for (const [ending, edits] of endings) {
    const seen = [...edits.values()].reduce((sum, n) => sum + n, 0)
    const edit = most(edits)
    if (
      ending === '' ||
      seen < LEAST_FORMS ||
      edit === findEdit(rules, ending) ||
      (edits.get(edit) ?? 0) * 3 < seen * 2
    )
      continue
    if (cutOf(edit) <= ending.length) rules.set(ending, edit)
  }
  const wrong = [...forms].filter(([form, edits]) => most(edits) !== findEdit(rules, form)).sort(byKey)
  for (const [form, edits] of wrong) rules.set(`^${form}`, most(edits))
  return rules
}

function findEdit(rules: ReadonlyMap<string, string>, form: string): string {
  for (let length = Math.min(MOST_ENDING, form.length); length >= 0; length--) {
    const edit = rules.get(form.slice(form.length - length))
    if (edit !== undefined && cutOf(edit) < form.length) return edit
  }
  return KEEP
}

const KEEP = '0:'
const cutOf = (edit: string): number => Number.parseInt(edit, 10)

/** Whether capitals stay: by tag, for a sentence's first word, a later word, a word all in capitals; then the exceptions. */
function learnCases(sentences: readonly (readonly TreebankWord[])[]): { cases: string; caseExceptions: string } {
  const tally = new Map<string, number>()
  const forms = new Map<string, number>()
  for (const words of sentences)
    for (const [index, { form, lemma, xpos }] of words.entries()) {
      const kind = capitalsOf(form, index === 0)
      if (kind < 0 || xpos.startsWith('NNP')) continue
      const by = lemma !== lemma.toLowerCase() ? 1 : -1
      tally.set(`${xpos} ${kind}`, (tally.get(`${xpos} ${kind}`) ?? 0) + by)
      forms.set(`${xpos} ${kind} ${foldForm(form)}`, (forms.get(`${xpos} ${kind} ${foldForm(form)}`) ?? 0) + by)
    }
  const stays = (key: string): boolean => (tally.get(key) ?? 0) > 0
  const tags = [...new Set([...tally.keys()].map((key) => key.split(' ')[0] ?? ''))].sort()
  const exceptions = [...forms].filter(([key, by]) => {
    const usual = stays(key.split(' ').slice(0, 2).join(' '))
    return by !== 0 && by > 0 !== usual
  })
  return {
    cases: tags
      .map((tag) => `${tag} ${[0, 1, 2].map((kind) => (stays(`${tag} ${kind}`) ? 1 : 0)).join('')}`)
      .join('\n'),
    caseExceptions: exceptions
      .map(([key]) => key)
      .sort()
      .join('\n'),
  }
}

/** The rules as the library reads them. */
export function writeRules(edits: LemmaRules['edits']): string {
  return [...edits]
    .map(([tag, rules]) => [tag, ...[...rules].map(([ending, edit]) => `${ending}|${edit}`)].join('\t'))
    .join('\n')
}

function child<K, V>(map: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>()
  map.set(key, found)
  return found
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The most frequent; of equals the first in order of the alphabet. */
function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || byKey(a, b))[0]?.[0] ?? KEEP
}

function byKey(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}
