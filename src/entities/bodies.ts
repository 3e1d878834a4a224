import type { TextDocument } from '../document/index.js'
import { type Analysis, DEPREL, UPOS } from '../language/index.js'
import { NOUNS_BY_NAME, OTHER_NOUNS } from './bodies.data.js'
import type { Draft } from './draft.js'
import type { Lexicon } from './lexicon.js'
import type { NameWords } from './name-words.js'

const NOUN = UPOS.indexOf('NOUN')
const COMPOUND = DEPREL.indexOf('compound')
/** Words between the article and the noun. */
const MOST_BETWEEN = 3
/** Behind them the noun may be another: `the bank of the river`, `the company that makes them`. */
const GOES_ON: ReadonlySet<string> = new Set(
  'at behind for from in near of on that where which who whose with'.split(' '),
)
const NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  NOUNS_BY_NAME.map(([last, nouns]) => [last, nouns.split(' ')]),
)
const OTHERS: ReadonlySet<string> = new Set(OTHER_NOUNS)

/** A body that a noun may stand for, from the word on where it is first named. */
interface Body {
  readonly draft: Draft
  readonly from: number
}

/**
 * Gives `the ministry`, `the central bank`, `the company` to the one organisation or document so far whose name has that noun or
 * stands for it. Where there are two of them, or the noun goes on (`the bank of the river`), nobody gets it.
 */
export function addBodies(
  document: TextDocument,
  analysis: Analysis,
  words: NameWords,
  lexicon: Lexicon,
  drafts: readonly Draft[],
): void {
  const bodies = bodiesByNoun(words, lexicon, drafts)
  if (bodies.size === 0) return
  const covered = new Uint8Array(document.tokens.count)
  for (const { mentions } of drafts)
    for (const { firstToken, endToken } of mentions) covered.fill(1, firstToken, endToken)
  document.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let index = firstToken; index < endToken; index++) {
      if (words.lower(index) !== 'the') continue
      const noun = nounBehind(analysis, words, index, endToken, firstToken)
      if (noun < 0 || covered[noun] === 1) continue
      const named = (bodies.get(words.lower(noun)) ?? []).filter(({ from }) => from < index)
      const [only] = named
      if (named.length !== 1 || only === undefined || !hasWords(words, only.draft, index + 1, noun)) continue
      only.draft.mentions.push({ firstToken: index + 1, endToken: noun + 1, sentence, isName: false })
    }
  })
}

function bodiesByNoun(words: NameWords, lexicon: Lexicon, drafts: readonly Draft[]): Map<string, Body[]> {
  const bodies = new Map<string, Body[]>()
  for (const draft of drafts) {
    if (draft.kind !== 'organization' && draft.kind !== 'document' && draft.kind !== 'other') continue
    const from = draft.mentions[0]?.firstToken ?? 0
    const nouns = new Set<string>()
    for (const { firstToken, endToken, isName } of draft.mentions)
      if (isName) for (const noun of nounsOf(words, lexicon, firstToken, endToken)) nouns.add(noun)
    for (const noun of nouns) {
      const list = bodies.get(noun) ?? []
      bodies.set(noun, list)
      // Two are as good as more: nobody gets the noun behind the second.
      if (list.length < 2) list.push({ draft, from })
    }
  }
  return bodies
}

/** Nouns that may stand for a name: the one before `of` or `for`, or the last. */
function nounsOf(words: NameWords, lexicon: Lexicon, first: number, past: number): readonly string[] {
  let head = past - 1
  for (let index = first + 1; index < past - 1; index++)
    if (/^(?:of|for)$/.test(words.lower(index))) {
      head = index - 1
      break
    }
  if (past - first < 2) return []
  const noun = words.lower(head).replaceAll('.', '')
  if (OTHERS.has(noun)) return []
  const others = NOUNS.get(noun) ?? []
  const isNoun =
    lexicon.organizationHeads.has(noun) || lexicon.organizationWords.has(noun) || lexicon.documentWords.has(noun)
  return isNoun || others.length > 0 ? [noun, ...others] : others
}

/** Index of the common noun that the article belongs to; -1 where there is none or where it goes on. */
function nounBehind(analysis: Analysis, words: NameWords, article: number, past: number, sentence: number): number {
  const noun = (analysis.head[article] as number) - 1 + sentence
  if (noun <= article || noun >= past || noun - article - 1 > MOST_BETWEEN) return -1
  if (analysis.upos[noun] !== NOUN || analysis.deprel[noun] === COMPOUND || !words.isSmall(noun)) return -1
  const next = noun + 1
  if (next < past && (GOES_ON.has(words.lower(next)) || words.isCapital(next) || words.word(next) === '-')) return -1
  return noun
}

/** Whether all words of the description are in the name: `the central bank` is no `Bank of England`. */
function hasWords(words: NameWords, { words: name }: Draft, first: number, past: number): boolean {
  for (let index = first; index < past; index++) if (!name.includes(words.lower(index))) return false
  return true
}
