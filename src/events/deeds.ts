/** Whose doing a deed is that another word names: "Israeli air strikes killed ten", "ten were killed in shelling by rebels". */
import type { Cast } from './cast.js'
import { readLexicon } from './lexicon.js'
import { isPersonNoun } from './parties.js'
import { isMeans } from './roles.js'
import type { Trees } from './tree.js'

/** Prepositions in front of the deed by which somebody came to harm. */
const BY_MEANS_OF: ReadonlySet<string> = new Set(['by', 'during', 'in'])

/** Whether a noun names an act of violence. */
export function isDeed(trees: Trees, noun: number): boolean {
  if (trees.pos(noun) !== 'NOUN') return false
  const { words } = readLexicon()
  const readings = words.get(`${trees.lower(noun)} n`) ?? words.get(`${trees.lemma(noun)} n`)
  return readings?.some(({ type }) => type === 'ASSAULT') === true
}

/** Whether a phrase at a verb of harm says in what deed: "were killed in an attack". */
export function isDeedBehind(trees: Trees, phrase: number): boolean {
  return BY_MEANS_OF.has(trees.preposition(phrase)) && isDeed(trees, phrase)
}

/** Adds those who did a deed, and with what. */
export function addDoers(cast: Cast, deed: number): void {
  const { trees } = cast
  for (const child of trees.children(deed)) {
    const relation = trees.relation(child)
    const isOwner = relation === 'nmod:poss' && trees.pos(child) !== 'PRON'
    const isAgent = (relation === 'nmod' || relation === 'obl:agent') && trees.preposition(child) === 'by'
    const isBefore = relation === 'amod' || relation === 'compound'
    if (isAgent || isOwner || (isBefore && (cast.isNameBefore(child) || isDoerBefore(trees, child))))
      cast.add(isMeans(trees.lemma(child)) ? 'instrument' : 'actor', child)
    else if (isBefore && isMeans(trees.lemma(child))) cast.add('instrument', child)
  }
}

/** Whom a noun of violence in front of which they stand befalls: "civilian deaths", "the hostage killings". */
const VICTIMS: ReadonlySet<string> = new Set([
  'baby',
  'boy',
  'child',
  'civilian',
  'family',
  'girl',
  'hostage',
  'journalist',
  'migrant',
  'passenger',
  'pedestrian',
  'prisoner',
  'refugee',
  'resident',
  'tourist',
  'victim',
  'villager',
  'woman',
])

/** "rebel shelling", "student protests": who does it, without an article or a name. */
export function isDoerBefore(trees: Trees, word: number): boolean {
  const lemma = trees.lemma(word)
  return trees.relation(word) === 'compound' && trees.pos(word) === 'NOUN' && isPersonNoun(lemma) && !VICTIMS.has(lemma)
}
