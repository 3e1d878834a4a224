/** Regular forms of a lemma, as English spells them; what the treebank has not shown of a word that it or a dictionary knows. */

const VOWEL = /[aeiou]/
/** One vowel between consonants at the end: `stop`, `expel`, `quit`, but not `fix`, `show`, `look`. */
const CLOSED = /(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/
/** One vowel alone: the last consonant doubles for certain; in longer words by stress, and by country (`labelled`, `labeled`). */
const SHORT = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiou]$/

/** The forms that a Penn tag asks for, the usual one first; none for tags that inflect nothing. */
export function inflect(lemma: string, tag: string): string[] {
  if (!/^[a-z]{2,}$/.test(lemma)) return []
  if (tag === 'NNS' || tag === 'VBZ') return withEnding(lemma)
  if (tag === 'VBD' || tag === 'VBN') return stems(lemma, 'ed')
  if (tag === 'VBG') return stems(lemma, 'ing')
  if (tag === 'JJR') return stems(lemma, 'er')
  return tag === 'JJS' ? stems(lemma, 'est') : []
}

function withEnding(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`]
  if (/[^aeiou]o$/.test(lemma)) return [`${lemma}es`, `${lemma}s`]
  return [/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`]
}

function stems(lemma: string, ending: string): string[] {
  const last = lemma.at(-1) ?? ''
  if (ending === 'ing') {
    if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`]
    if (last === 'e' && !/(?:ee|oe|ye)$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`]
  } else {
    if (last === 'e') return [lemma + ending.slice(1)]
    if (last === 'y' && !VOWEL.test(lemma.at(-2) ?? '')) return [`${lemma.slice(0, -1)}i${ending}`]
  }
  if (/[aeiou]c$/.test(lemma)) return [`${lemma}k${ending}`]
  if (!CLOSED.test(lemma)) return [lemma + ending]
  const doubled = lemma + last + ending
  return SHORT.test(lemma) ? [doubled] : [lemma + ending, doubled]
}
