import { countryNamed, countryOfDemonym } from '../dateline/gazetteer/index.js'
import type { TextDocument } from '../document/index.js'
import { ENTITY_TAGS } from '../language/index.js'
import type { EntityKind } from '../model/types.js'
import { Evidence, type FoundName } from './classify.js'
import { type Lexicon, SUFFIX_LETTERS } from './lexicon.js'
import type { NameWords } from './name-words.js'
import { isCompoundWord } from './runs.js'

/** Kinds by tag; 0 stands outside of a name, odd tags begin one. */
const KINDS: readonly (EntityKind | null)[] = ENTITY_TAGS.map((tag) =>
  tag === 'O' ? null : (tag.slice(2) as EntityKind),
)

/** The names that a tagger found: `tags` has for each word an index of the language stage's `ENTITY_TAGS`. */
export function readTaggedNames(
  document: TextDocument,
  words: NameWords,
  lexicon: Lexicon,
  tags: Uint8Array,
): FoundName[] {
  const names: FoundName[] = []
  for (const { firstToken, endToken } of document.sentences) {
    let index = firstToken
    while (index < endToken) {
      const tag = tags[index] ?? 0
      if (tag === 0) {
        index++
        continue
      }
      const inside = tag % 2 === 1 ? tag + 1 : tag
      let end = index + 1
      while (end < endToken && tags[end] === inside) end++
      end = pastHyphen(words, lexicon, end, endToken)
      end = pastLink(words, tags, tag, end, endToken)
      const name = trim(words, lexicon, index, end, KINDS[tag] ?? 'other')
      if (name !== null) names.push(name)
      index = end
    }
  }
  return names
}

/** A name that the tagger left at a hyphen goes on behind it: `Han Ji` + `-woo`. */
function pastHyphen(words: NameWords, lexicon: Lexicon, end: number, past: number): number {
  const isHyphen = end + 1 < past && words.word(end) === '-' && words.isTight(end) && words.isTight(end + 1)
  return isHyphen && words.isSmall(end + 1) && !isCompoundWord(words, lexicon, end + 1) ? end + 2 : end
}

/** A name that the tagger broke behind its `of` or `for` goes on: `Center for` + `the` + `Study of Ports`. */
function pastLink(words: NameWords, tags: Uint8Array, tag: number, end: number, past: number): number {
  if (!/^(?:of|for)$/.test(words.lower(end - 1))) return end
  const next = words.lower(end) === 'the' && tags[end] === 0 ? end + 1 : end
  if (next >= past || tags[next] !== tag) return end
  let at = next + 1
  while (at < past && tags[at] === tag + 1) at++
  return at
}

/** The name without titles, articles and letters around it; null where nothing is left. */
function trim(words: NameWords, lexicon: Lexicon, first: number, past: number, tagged: EntityKind): FoundName | null {
  let begin = first
  let end = past
  while (begin < end && /^(?:the|a|an|["“”'’`,.()[\]])$/i.test(words.word(begin))) begin++
  while (end > begin && /^(?:['’]s|of|for|the|and|["“”'’,.()[\]:;-])$/.test(words.word(end - 1))) end--
  if (tagged === 'person') {
    while (end - begin > 1 && words.isCapitals(end - 1) && SUFFIX_LETTERS.has(words.lower(end - 1).replaceAll('.', '')))
      end--
    while (end - begin > 1 && (lexicon.titles.has(words.lower(begin)) || lexicon.roles.has(words.lower(begin)))) begin++
  }
  if (begin === end || !hasCapital(words, begin, end)) return null
  return { firstToken: begin, endToken: end, kind: kindOf(words, lexicon, begin, end, tagged), evidence: Evidence.None }
}

/** The tagger's kind, told apart further: a nationality is a group, a law a document. */
function kindOf(words: NameWords, lexicon: Lexicon, first: number, past: number, tagged: EntityKind): EntityKind {
  const name = words.name(first, past)
  if (tagged === 'other') {
    if (countryOfDemonym(name) !== null) return 'group'
    return past - first > 1 && lexicon.documentWords.has(words.lower(past - 1)) ? 'document' : 'other'
  }
  return tagged === 'person' && countryNamed(name) !== null ? 'place' : tagged
}

function hasCapital(words: NameWords, first: number, past: number): boolean {
  for (let index = first; index < past; index++) {
    if (words.isCapital(index)) return true
    const word = words.word(index)
    if (word !== word.toLowerCase()) return true
  }
  return false
}
