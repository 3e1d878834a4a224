/** Learns which lemmas have capitals. */
import { type CaseRules, caseOf, type FormInPlace, LONGEST_CASE_ENDING } from '../../src/language/lemma-case.js'
import { capitalsOf, foldForm, isShouted } from '../../src/language/lemma-form.js'
import { hasLower } from '../../src/text/letters.js'
import type { LemmaLexicon } from './lemma-lexicon.js'
import type { TreebankWord } from './treebank.js'

export type { CaseRules }

/** An ending is seen so often among words with a capital, and so many times as often as without. */
const LEAST_PROPER = 4
const PROPER_SHARE = 4

/** Learns from sentences of words. */
export function learnCases(
  sentences: readonly (readonly TreebankWord[])[],
  { proper, adjectives, small }: LemmaLexicon,
): CaseRules {
  const words = sentences.flatMap((sentence) =>
    sentence.flatMap((word, index) => (/^_$|\s/.test(word.lemma) ? [] : [{ ...placeOf(sentence, index), word }])),
  )
  const tally = new Map<string, number[]>()
  for (const { tag, form, first, word } of words) {
    const kind = capitalsOf(form, first)
    if (kind < 0 || tag.startsWith('NNP')) continue
    const counts = tally.get(tag) ?? [0, 0, 0]
    tally.set(tag, counts)
    counts[kind] = (counts[kind] ?? 0) + (word.lemma !== word.lemma.toLowerCase() ? 1 : -1)
  }
  const stays = new Map([...tally].sort().map(([tag, counts]) => [tag, counts.map((by) => by > 0)]))
  stays.set('JJ', [false, false, false])
  const known = [...proper].filter((word) => adjectives.has(word) || !small.has(word))
  const endings = learnEndings(
    [...known, ...words.flatMap(({ tag, lemma, word }) => (tag === 'JJ' && word.lemma !== lemma ? [lemma] : []))],
    [...adjectives].filter((word) => (small.get(word) ?? 0) > 1),
  )
  const rules = { stays, proper, endings, exceptions: new Set<string>() }
  return { ...rules, exceptions: learnExceptions(rules, words) }
}

type Seen = FormInPlace & { readonly word: TreebankWord }

function placeOf(sentence: readonly TreebankWord[], index: number): FormInPlace {
  const { form, lemma, xpos } = sentence[index] as TreebankWord
  const beside = [sentence[index - 1]?.form ?? '', sentence[index + 1]?.form ?? '']
  return {
    form,
    folded: foldForm(form),
    lemma: lemma.toLowerCase(),
    tag: xpos,
    first: index === 0,
    shouted: isShouted(form) && !beside.some(hasLower),
    beside: isShouted(form) && beside.some(isShouted),
  }
}

function learnEndings(capital: readonly string[], small: readonly string[]): Set<string> {
  const counts = new Map<string, [number, number]>()
  for (const [at, words] of [capital, small].entries())
    for (const word of new Set(words))
      for (let length = 2; length <= Math.min(LONGEST_CASE_ENDING, word.length - 2); length++) {
        const ending = word.slice(word.length - length)
        const seen = counts.get(ending) ?? [0, 0]
        counts.set(ending, seen)
        seen[at as 0 | 1]++
      }
  const good = [...counts].filter(([, [yes, no]]) => yes >= LEAST_PROPER && yes >= PROPER_SHARE * no)
  const endings = new Set(good.map(([ending]) => ending).sort())
  // What a shorter ending says already.
  for (const ending of [...endings])
    for (let from = 1; from < ending.length; from++) if (endings.has(ending.slice(from))) endings.delete(ending)
  return endings
}

/** Forms for which the rules say wrong more often than right. */
function learnExceptions(rules: CaseRules, words: readonly Seen[]): Set<string> {
  const votes = new Map<string, number>()
  for (const seen of words) {
    const { form, folded, tag, first, word } = seen
    const kind = capitalsOf(form, first)
    const isCased = word.lemma !== word.lemma.toLowerCase()
    const isName = tag.startsWith('NNP')
    if (kind < 0 ? !isName && tag !== 'JJ' : isName && kind < 2) continue
    const told = caseOf(rules, seen)
    // Of names in capitals alone, those stay that the treebank keeps.
    const isWrong = isName && kind === 2 ? told === 2 && word.lemma === word.lemma.toUpperCase() : isCased !== told > 0
    const key = `${tag} ${kind} ${folded}`
    votes.set(key, (votes.get(key) ?? 0) + (isWrong ? 1 : -1))
  }
  return new Set([...votes].flatMap(([key, by]) => (by > 0 ? [key] : [])).sort())
}
