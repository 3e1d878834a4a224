import { isCapitalised, type Words } from './words.js'

/** A run of words, half-open. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

/** Longest noun phrase that is looked for, in words; more would run over clauses. */
const MAX_PHRASE = 14

/** Index of the nearest auxiliary in front, adverbs between skipped; null where there is none. */
export function nearestAuxiliary(words: Words, word: number): number | null {
  for (let at = word - 1; at >= 0 && word - at <= 4; at--) {
    if (words.kinds[at] === 'auxiliary') return at
    if (words.kinds[at] !== 'adverb') return null
  }
  return null
}

/** Index of the first word of the run of auxiliaries and adverbs in front ("had not been"); null where there is none. */
export function auxiliaryBefore(words: Words, word: number): number | null {
  let first: number | null = null
  for (let at = word - 1; at >= 0 && word - at <= 6; at--) {
    if (words.kinds[at] === 'auxiliary') first = at
    else if (words.kinds[at] !== 'adverb') break
  }
  return first
}

/**
 * The noun phrases that end just before a word, one per member of a conjunction: the subject, where the word is a verb.
 * An apposition between commas is stepped over ("Hugh Hill, a doctor, met"), a relative pronoun gives what it stands for.
 */
export function phraseBefore(words: Words, word: number): WordRange[] {
  let end = word
  while (end > 0 && words.kinds[end - 1] === 'adverb') end--
  if (words.lower[end - 1] === 'who' || words.lower[end - 1] === 'which' || words.lower[end - 1] === 'that') {
    end--
    if (words.lower[end - 1] === ',') end--
  }
  if (words.lower[end - 1] === ',') end = beforeApposition(words, end - 1)
  const start = leftEdge(words, end)
  return start < end ? members(words, start, end) : []
}

/** The noun phrases that begin at a word: the object, where it follows a verb. */
export function phraseAfter(words: Words, from: number): WordRange[] {
  let start = from
  while (start < words.count && words.kinds[start] === 'adverb') start++
  let end = start
  while (end < words.count && end - start < MAX_PHRASE && continues(words, start, end)) end++
  while (end > start && (words.kinds[end - 1] === 'conjunction' || words.kinds[end - 1] === 'determiner')) end--
  return end > start && hasNoun(words, start, end) ? members(words, start, end) : []
}

/** Whether the word at `at` can stand within a noun phrase that began at `start`. */
function continues(words: Words, start: number, at: number): boolean {
  const kind = words.kinds[at]
  const word = words.lower[at] ?? ''
  if (kind === 'pronoun') return at === start
  if (kind === 'determiner')
    return at === start || words.kinds[at - 1] === 'conjunction' || words.lower[at - 1] === 'of'
  if (word === 'of' || word === '-' || word === '’s' || word === '’') return at > start
  if (kind === 'conjunction') return at > start && word !== 'but' && joinsPhrases(words, at)
  return kind === 'open'
}

/** "Iraq and Iran", "the minister and his wife": what follows the conjunction begins a phrase as well. */
function joinsPhrases(words: Words, conjunction: number): boolean {
  const next = conjunction + 1
  return words.kinds[next] === 'determiner' || (isCapitalised(words, next) && isCapitalised(words, conjunction - 1))
}

/** Steps over ", a doctor from Leeds" when a comma opens it; else the phrase ends at the comma. */
function beforeApposition(words: Words, comma: number): number {
  for (let at = comma - 1; at > 0 && comma - at <= MAX_PHRASE; at--) if (words.lower[at] === ',') return at
  return comma
}

/** First word of the phrase that ends before `end`: clauses, punctuation and most prepositions bound it. */
function leftEdge(words: Words, end: number): number {
  if (words.kinds[end - 1] === 'pronoun') return end - 1
  let at = end
  while (at > 0 && end - at < MAX_PHRASE) {
    const kind = words.kinds[at - 1]
    const word = words.lower[at - 1] ?? ''
    const inside =
      kind === 'open' ||
      kind === 'determiner' ||
      word === '’s' ||
      word === '’' ||
      word === '-' ||
      word === 'of' ||
      // "the governor of the bank in Kabul": a preposition is inside where a phrase stands in front of it.
      (kind === 'preposition' &&
        (word === 'in' || word === 'from' || word === 'at' || word === 'for') &&
        words.kinds[at - 2] === 'open') ||
      (kind === 'conjunction' && word !== 'but' && joinsPhrases(words, at - 1))
    if (!inside) break
    at--
    // A determiner opens a phrase unless "of" or "and" stands in front of it.
    if (kind === 'determiner' && !['of', 'and', '&', 'in', 'from', 'at', 'for'].includes(words.lower[at - 1] ?? ''))
      break
  }
  while (at < end && (words.kinds[at] === 'preposition' || words.kinds[at] === 'conjunction')) at++
  return hasNoun(words, at, end) ? at : end
}

function hasNoun(words: Words, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (words.kinds[at] === 'open' || words.kinds[at] === 'pronoun') return true
  return false
}

/** Cuts a phrase at its conjunctions: one range per member. */
function members(words: Words, start: number, end: number): WordRange[] {
  const ranges: WordRange[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && words.kinds[at] !== 'conjunction') continue
    if (at > from) ranges.push({ start: from, end: at })
    from = at + 1
  }
  return ranges
}
