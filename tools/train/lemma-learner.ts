/**
 * Learns lemma rules. For each tag: what to cut from the end of the form and what to add, by the longest ending that is known;
 * whole forms where the endings say wrong.
 */
import { foldForm } from '../../src/language/lemma-form.js'
import { inflect } from './inflect.js'
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular.data.js'
import { type CaseRules, learnCases } from './lemma-cases.js'
import { EMPTY_LEXICON, type LemmaLexicon } from './lemma-lexicon.js'
import type { TreebankWord } from './treebank.js'

/** Longest ending that is looked at. */
const MOST_ENDING = 6
/** Forms that an ending must have been seen in. */
const LEAST_FORMS = 2

/** What was learnt. */
export interface LemmaRules {
  /** Tag → ending → edit. */
  readonly edits: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly cases: CaseRules
}

/** Units to cut from the end, a colon, what to add: as one string, so that edits can be counted. */
function editOf(form: string, lemma: string): string {
  let common = 0
  while (common < form.length && common < lemma.length && form[common] === lemma[common]) common++
  return `${form.length - common}:${lemma.slice(common)}`
}

/** Short for another word, and not in the treebank. */
const SHORT: readonly (readonly [string, string, string])[] = [
  ['IN', 'b/c', 'because'],
  ['NNP', 'aug', 'august'],
]

/** Where the treebanks differ, and the one that has news is followed. */
const SETTLED: ReadonlyMap<string, string> = new Map([
  ['NNS goods', 'good'],
  ['NNS media', 'medium'],
  ['NNS people', 'person'],
  ['WP whom', 'who'],
])

/** Learns from sentences of words. */
export function learnLemmas(
  sentences: readonly (readonly TreebankWord[])[],
  lexicon: LemmaLexicon = EMPTY_LEXICON,
): LemmaRules {
  const counts: Counts = new Map()
  for (const { form, lemma: told, xpos } of sentences.flat()) {
    if (told === '_' || /[\s|]/.test(told)) continue
    const folded = foldForm(form)
    const lemma = SETTLED.get(`${xpos} ${folded}`) ?? told
    const target =
      lemma.toLowerCase() === folded && xpos !== 'PRP' ? folded : xpos.startsWith('NNP') ? lemma.toLowerCase() : lemma
    // The capital of `I` is the word's own, whatever the case of `me` or `my`.
    const isCased = target !== target.toLowerCase() && xpos !== 'PRP'
    bump(child(child(counts, xpos), folded), editOf(folded, isCased ? target.toLowerCase() : target))
  }
  for (const [tag, form, lemma] of SHORT)
    if (counts.has(tag)) child(child(counts, tag), form).set(editOf(form, lemma), 2)
  addKnown(sentences, lexicon, counts)
  const edits = new Map([...counts].sort(byKey).map(([tag, forms]) => [tag, learnTag(tag, forms)]))
  return { edits, cases: learnCases(sentences, lexicon) }
}

/** Tags whose lemmas have regular forms under other tags. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  VERB: ['VBD', 'VBN', 'VBG', 'VBZ'],
  NOUN: ['NNS'],
  ADJ: ['JJR', 'JJS'],
}

/** The news has a form, or its lemma so often, in small letters, else it is no word that anybody writes. */
const LEAST_FORM = 1
const LEAST_LEMMA = 5

/** Forms of the lemmas that treebank and dictionary know, where the treebank has not seen the form. */
function addKnown(sentences: readonly (readonly TreebankWord[])[], lexicon: LemmaLexicon, counts: Counts): void {
  const words = sentences.flat()
  const seen = new Set(words.map(({ lemma, xpos }) => `${xpos} ${lemma}`))
  const known = { VERB: lexicon.verbs, NOUN: lexicon.nouns, ADJ: lexicon.adjectives }
  for (const upos of ['VERB', 'NOUN', 'ADJ'] as const) {
    const lemmas = new Set([...words.flatMap((word) => (word.upos === upos ? [word.lemma] : [])), ...known[upos]])
    for (const tag of FORMS[upos] ?? []) {
      const isUsed = (form: string, lemma: string): boolean =>
        (lexicon.small.get(form) ?? 0) >= LEAST_FORM ||
        (lexicon.small.get(lemma) ?? 0) >= LEAST_LEMMA ||
        (!known[upos].has(lemma) && !seen.has(`${tag} ${lemma}`))
      const byForm = new Map(irregularForms(tag, lemmas, (form) => lexicon.small.has(form)))
      const readings = [...lemmas]
        .sort()
        .flatMap((lemma) =>
          inflect(lemma, tag).map((form, rank) => ({ form, lemma, rank, times: lexicon.small.get(lemma) ?? 0 })),
        )
      // `earnings` is its own singular where no `earning` is.
      if (tag === 'NNS')
        for (const lemma of lemmas) if (/[^s]s$/.test(lemma)) readings.push({ form: lemma, lemma, rank: 9, times: 0 })
      readings.sort((a, b) => a.rank - b.rank || b.times - a.times)
      for (const { form, lemma } of readings) if (!byForm.has(form) && isUsed(form, lemma)) byForm.set(form, lemma)
      const shown = child(counts, tag)
      for (const [form, lemma] of byForm) {
        const edits = shown.get(form)
        const isUsual = upos === 'VERB' && (lexicon.small.get(form) ?? 0) >= LEAST_LEMMA
        // What the treebank alone knows as a verb is a slip: `flead` for `fled`, `fre` for `freed`.
        if (edits !== undefined && isUsual && !known[upos].has(applyEdit(most(edits), form)))
          edits.set(editOf(form, lemma), Infinity)
        else if (edits === undefined) bump(child(shown, form), editOf(form, lemma))
      }
    }
  }
}

function applyEdit(edit: string, form: string): string {
  return form.slice(0, form.length - cutOf(edit)) + edit.slice(edit.indexOf(':') + 1)
}

/** Beginnings of verbs that inflect as what stands behind. */
const PREFIXES = ['fore', 'mis', 'out', 'over', 're', 'un', 'under', 'up', 'with']

function irregularForms(
  tag: string,
  lemmas: ReadonlySet<string>,
  isAttested: (form: string) => boolean,
): [string, string][] {
  const table = tag === 'NNS' ? IRREGULAR_NOUNS : tag === 'VBD' || tag === 'VBN' ? IRREGULAR_VERBS : []
  return table.flatMap((line) => {
    const [lemma = '', ...forms] = line.split(' ')
    // `midwife`, `werewolf`, `fisherman`; that `human` is no man shows by `humen`, which nobody writes.
    const longer = tag === 'NNS' ? [...lemmas].filter((one) => one.length > lemma.length && one.endsWith(lemma)) : []
    const compounds = longer
      .map((one) => one.slice(0, -lemma.length))
      .filter((one) => forms.some((form) => isAttested(one + form)))
    return ['', ...(tag === 'NNS' ? compounds : PREFIXES)].flatMap((prefix) =>
      lemmas.has(prefix + lemma) ? forms.map((form): [string, string] => [prefix + form, prefix + lemma]) : [],
    )
  })
}

function learnTag(tag: string, forms: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  // A form without any ending of its tag is left alone: `seafood` that was taken for a plural.
  const rules = new Map<string, string>([['', KEEP]])
  if (tag !== 'NNP') learnEndings(forms, rules)
  const wrong = [...forms].filter(([form, edits]) => most(edits) !== findEdit(rules, form)).sort(byKey)
  // A proper noun is what is written; what was told once of one is a slip of somebody's.
  for (const [form, edits] of wrong)
    if (tag !== 'NNP' || (edits.get(most(edits)) ?? 0) > 1) rules.set(`^${form}`, most(edits))
  return rules
}

function learnEndings(forms: ReadonlyMap<string, ReadonlyMap<string, number>>, rules: Map<string, string>): void {
  const byEnding = new Map<string, Map<string, number>>()
  for (const [form, edits] of forms)
    for (let length = 1; length <= Math.min(MOST_ENDING, form.length - 1); length++)
      bump(child(byEnding, form.slice(form.length - length)), most(edits))
  const endings = [...byEnding].sort((a, b) => a[0].length - b[0].length || byKey(a, b))
  for (const [ending, edits] of endings) {
    const seen = [...edits.values()].reduce((sum, n) => sum + n, 0)
    const edit = most(edits)
    if (seen < LEAST_FORMS || edit === findEdit(rules, ending) || (edits.get(edit) ?? 0) * 3 < seen * 2) continue
    if (cutOf(edit) <= ending.length) rules.set(ending, edit)
  }
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

/** The rules as the library reads them. */
export function writeRules(edits: LemmaRules['edits']): string {
  return [...edits]
    .map(([tag, rules]) => [tag, ...[...rules].map(([ending, edit]) => `${ending}|${edit}`)].join('\t'))
    .join('\n')
}

/** How often which edit, by tag and form. */
type Counts = Map<string, Map<string, Map<string, number>>>

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
