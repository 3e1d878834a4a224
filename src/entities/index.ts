import type { Opening } from '../dateline/index.js'
import type { TextDocument } from '../document/index.js'
import type { Analysis } from '../language/index.js'
import type { Entity } from '../model/entity.js'
import type { FoundQuote } from '../quotes/index.js'
import { mentionOf } from '../text/span.js'
import { addAges } from './ages.js'
import { markAsides } from './asides.js'
import { addBodies } from './bodies.js'
import { addPronouns } from './coreference/index.js'
import { LEARNED } from './coreference/model.js'
import type { Judge } from './coreference/resolve.js'
import { countryOf } from './country.js'
import { withDatelinePlaces } from './dateline-places.js'
import { addDefinedTerms } from './defined-terms.js'
import { addDescriptions } from './descriptions.js'
import type { Draft, DraftMention } from './draft.js'
import { Joiner } from './join.js'
import { readLexicon } from './lexicon.js'
import { findNames } from './mentions.js'
import { NameWords } from './name-words.js'
import { reconcile } from './reconcile.js'
import { readTaggedNames } from './tagged.js'

/** Finds people, organisations, places … and joins their mentions; ids `n1`, `n2` … in the order of first mention. */
export function findEntities(
  document: TextDocument,
  opening: Opening,
  quotes: readonly FoundQuote[],
  analysis: Analysis,
  judge: Judge = LEARNED,
): Entity[] {
  const words = new NameWords(document)
  const lexicon = readLexicon()
  const joiner = new Joiner(document, words, lexicon)
  const ruled = findNames(document)
  const names = reconcile(words, readTaggedNames(document, words, lexicon, analysis), ruled)
  joiner.join(withDatelinePlaces(words, opening, names))
  const drafts = joiner.drafts.filter(({ mentions }) => mentions.length > 0)
  addDefinedTerms(words, drafts, joiner.sentenceOf)
  addDescriptions(document, words, lexicon, drafts, joiner.roleSentences)
  addBodies(document, analysis, words, lexicon, drafts)
  addAges(document, analysis, words, drafts)
  markAsides(document, words, opening, drafts)
  addPronouns(document, analysis, words, joiner.sentenceOf, quotes, drafts, judge)
  const near = opening.dateline?.places[0]?.country ?? null
  for (const { mentions } of drafts) order(mentions)
  drafts.sort((a, b) => (a.mentions[0]?.firstToken ?? 0) - (b.mentions[0]?.firstToken ?? 0))
  return drafts.map((draft, index) => finish(words, draft, index, near))
}

/** Sorts mentions, in place; of two that overlap ("he" at the head of a phrase that is taken for the same) the name stays, or the longer. */
function order(mentions: DraftMention[]): void {
  mentions.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken)
  let kept = 0
  for (const mention of mentions) {
    const last = mentions[kept - 1]
    if (last === undefined || last.endToken <= mention.firstToken) mentions[kept++] = mention
    else if (mention.isName && !last.isName) mentions[kept - 1] = mention
  }
  mentions.length = kept
}

function finish(words: NameWords, draft: Draft, index: number, near: string | null): Entity {
  const { titles, givenNames } = readLexicon()
  const names: string[] = []
  for (const { firstToken, endToken, isName } of draft.mentions) {
    if (!isName) continue
    const name = words.name(firstToken, endToken)
    if (names.length >= MAX_NAMES) break
    if (!names.includes(name)) names.push(name)
    const titled = words.name(firstToken - 1, endToken)
    const hasTitle =
      draft.kind === 'person' && words.isCapital(firstToken - 1) && titles.has(words.lower(firstToken - 1))
    if (hasTitle && !names.includes(titled)) names.push(titled)
  }
  // A name without a capital, or one that begins with a sign ("@example"), is still a name.
  const [first] = draft.mentions
  let name = names[0] ?? draft.label ?? (first === undefined ? '' : words.name(first.firstToken, first.endToken))
  for (const other of names) if (isFuller(other, name) && !titles.has(firstWord(other))) name = other
  name = names.find((other) => isWithoutLead(other, name, givenNames)) ?? name
  return {
    id: `n${index + 1}`,
    kind: draft.kind,
    name,
    aliases: names.filter((other) => other !== name),
    mentions: draft.mentions.map(({ firstToken, endToken }) =>
      mentionOf(words.text, words.start(firstToken), words.end(endToken - 1)),
    ),
    roles: draft.roles,
    country: countryOf(words, draft, near),
  }
}

/** Spellings of one entity; more would only fill the result. */
const MAX_NAMES = 40

/** More words make a fuller name, then small letters (`Ana Olmo` before `ANA OLMO`). */
function isFuller(a: string, b: string): boolean {
  const difference = a.split(' ').length - b.split(' ').length
  if (difference !== 0) return difference > 0
  return b === b.toUpperCase() && a !== a.toUpperCase() && a.length >= b.length
}

/** `Ana Olmo` of `Veteran Ana Olmo`, whose first word opens a headline and is no given name. */
function isWithoutLead(name: string, full: string, givenNames: ReadonlyMap<string, number>): boolean {
  if (name.indexOf(' ') < 0 || !full.endsWith(` ${name}`) || full.indexOf(' ') !== full.length - name.length - 1)
    return false
  return givenNames.has(firstWord(name)) && !givenNames.has(firstWord(full))
}

function firstWord(name: string): string {
  return name.slice(0, name.indexOf(' ')).toLowerCase().replace('.', '')
}
