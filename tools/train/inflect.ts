/** Regular forms of a lemma: what the treebank has not shown of a word that it knows. */

const VOWEL = /[aeiou]/
/** One vowel between consonants at the end of a short word: `stop`, `ban`, but not `fix`, `show`, `open`. */
const DOUBLES = /^[^aeiou]{0,3}[aeiou][bdgklmnprt]$/

/** The form that a Penn tag asks for, by rule; null for tags that inflect nothing. */
export function inflect(lemma: string, tag: string): string | null {
  if (!/^[a-z]{2,}$/.test(lemma)) return null
  if (tag === 'NNS' || tag === 'VBZ') return withEnding(lemma)
  if (tag === 'VBD' || tag === 'VBN') return stem(lemma, 'ed')
  return tag === 'VBG' ? stem(lemma, 'ing') : null
}

function withEnding(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function stem(lemma: string, ending: string): string {
  const last = lemma.at(-1) ?? ''
  if (ending === 'ing') {
    if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
    if (last === 'e' && !/(?:ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  } else {
    if (last === 'e') return `${lemma}d`
    if (last === 'y' && !VOWEL.test(lemma.at(-2) ?? '')) return `${lemma.slice(0, -1)}ied`
  }
  return (DOUBLES.test(lemma) ? lemma + last : lemma) + ending
}
