import { lemmaOf } from '../../language/index.js'
import type { Draft } from '../draft.js'
import { Gender } from '../lexicon.js'
import type { NameWords } from '../name-words.js'
import { NounClass, nounClass, nounGender } from './nouns.js'
import { type Phrase, PhraseKind, PhraseNumber, PhraseType } from './phrase.js'
import { PRONOUNS, PronounClass, PronounForm } from './pronouns.data.js'
import type { Quotations } from './quotation.js'
import { Part, Relation, Role, type Syntax } from './syntax.js'

/** Words in front of a noun that may belong to its phrase. */
const MAX_BEFORE = 12

const KINDS: Readonly<Record<Draft['kind'], number>> = {
  person: PhraseKind.Person,
  organization: PhraseKind.Organization,
  place: PhraseKind.Place,
  group: PhraseKind.Group,
  document: PhraseKind.Thing,
  other: PhraseKind.Thing,
}

interface Pronoun {
  readonly pronounClass: number
  readonly form: number
}
const PRONOUN_OF: ReadonlyMap<string, Pronoun> = new Map(
  PRONOUNS.map(([word, name, form]) => [word, { pronounClass: PronounClass[name], form: PronounForm[form] }]),
)
const PLURAL_CLASSES: ReadonlySet<number> = new Set([PronounClass.They, PronounClass.We])

/** The phrases of the text in the order of their heads: the names of the drafts, pronouns, and other noun phrases. */
export function readPhrases(
  words: NameWords,
  syntax: Syntax,
  quotations: Quotations,
  drafts: readonly Draft[],
): { readonly phrases: readonly Phrase[]; readonly at: readonly (Phrase | undefined)[] } {
  const at: (Phrase | undefined)[] = new Array(words.count).fill(undefined)
  const taken = new Uint8Array(words.count)
  for (const draft of drafts)
    for (const { firstToken, endToken, isName } of draft.mentions) {
      const head = syntax.headWithin(firstToken, endToken)
      const phrase = phraseAt(syntax, quotations, firstToken, endToken, head, {
        type: isName ? PhraseType.Name : PhraseType.Definite,
        kind: KINDS[draft.kind],
        number: draft.kind === 'person' ? PhraseNumber.Singular : PhraseNumber.Unknown,
        gender: draft.gender,
        pronoun: -1,
        form: 0,
        draft,
      })
      for (let index = firstToken; index < endToken; index++) taken[index] = 1
      at[head] = phrase
    }
  for (let index = 0; index < words.count; index++) {
    if (taken[index] !== 0) continue
    at[index] = pronounAt(words, syntax, quotations, index) ?? nounAt(words, syntax, quotations, index)
  }
  return { phrases: at.filter((phrase) => phrase !== undefined), at }
}

/** What a phrase is, beside where it stands. */
type Traits = Pick<Phrase, 'type' | 'kind' | 'number' | 'gender' | 'pronoun' | 'form' | 'draft'>

/** A phrase, its fields written out: there is one for each noun, and a spread costs as much as the rest of the reading. */
function phraseAt(
  syntax: Syntax,
  { of }: Quotations,
  firstToken: number,
  endToken: number,
  head: number,
  traits: Traits,
): Phrase {
  return {
    firstToken,
    endToken,
    head,
    sentence: syntax.sentenceOf[head] ?? 0,
    paragraph: syntax.paragraphOf(head),
    role: syntax.role(head),
    quote: of[head] ?? 0,
    chain: null,
    type: traits.type,
    kind: traits.kind,
    number: traits.number,
    gender: traits.gender,
    pronoun: traits.pronoun,
    form: traits.form,
    draft: traits.draft,
  }
}

function pronounAt(words: NameWords, syntax: Syntax, quotations: Quotations, index: number): Phrase | undefined {
  const length = words.end(index) - words.start(index)
  if (length > 10) return undefined
  const part = syntax.part(index)
  if (part !== Part.Pronoun && length < 2) return undefined
  const found = PRONOUN_OF.get(words.word(index).toLowerCase())
  if (found === undefined || syntax.relation(index) === Relation.expletive) return undefined
  // `IT`, `US` in capitals are names or letters.
  if (length > 1 && words.isCapitals(index) && part !== Part.Pronoun) return undefined
  const { pronounClass } = found
  const isPossessive = syntax.relation(index) === Relation.possessive
  return phraseAt(syntax, quotations, index, index + 1, index, {
    type: PhraseType.Pronoun,
    kind: pronounClass === PronounClass.It ? PhraseKind.Thing : PhraseKind.Person,
    number: PLURAL_CLASSES.has(pronounClass)
      ? PhraseNumber.Plural
      : pronounClass === PronounClass.You
        ? PhraseNumber.Unknown
        : PhraseNumber.Singular,
    gender:
      pronounClass === PronounClass.He
        ? Gender.Male
        : pronounClass === PronounClass.She
          ? Gender.Female
          : Gender.Unknown,
    pronoun: pronounClass,
    form: isPossessive ? PronounForm.Possessive : found.form,
    draft: null,
  })
}

/** A noun that is no part of a longer noun or name. */
function nounAt(words: NameWords, syntax: Syntax, quotations: Quotations, index: number): Phrase | undefined {
  if (syntax.part(index) !== Part.Noun) return undefined
  const relation = syntax.relation(index)
  if (
    relation === Relation.compound ||
    relation === Relation.flat ||
    relation === Relation.fixed ||
    relation === Relation.goeswith ||
    relation === Relation.description
  )
    return undefined
  const first = firstOf(syntax, index)
  // `He denied that any policeman had been kidnapped`: nobody of whom one could go on to speak.
  if (QUANTIFIERS.has(words.lower(first))) return undefined
  // `people` is a noun of its own here, not several persons.
  const isPeopleNoun = words.lower(index) === 'people'
  const lemma = isPeopleNoun ? 'people' : lemmaOf(syntax.document, syntax.analysis, index).toLowerCase()
  const meaning = nounClass(lemma)
  const isPlural = syntax.isPlural(index)
  const isPeople = meaning === NounClass.Person || (meaning === NounClass.Group && (isPlural || isPeopleNoun))
  return phraseAt(syntax, quotations, first, index + 1, index, {
    type: DEFINITES.has(words.lower(first)) ? PhraseType.Definite : PhraseType.Indefinite,
    kind: isPeople ? PhraseKind.Person : meaning === NounClass.Group ? PhraseKind.Organization : PhraseKind.Thing,
    number: isPlural || isPeopleNoun ? PhraseNumber.Plural : PhraseNumber.Singular,
    gender: isPeople && !isPlural ? nounGender(lemma) : Gender.Unknown,
    pronoun: -1,
    form: 0,
    draft: null,
  })
}

const DEFINITES: ReadonlySet<string> = new Set('the this that these those his her its their our my your'.split(' '))

const QUANTIFIERS: ReadonlySet<string> = new Set('any each every neither no'.split(' '))

/** What stands in front of a phrase and is no part of it. */
const LEADING: ReadonlySet<number> = new Set([Part.Punctuation, Part.Preposition, Part.Conjunction, Part.Adverb])

/** First word of the phrase: those right in front of the noun that hang on it. */
function firstOf(syntax: Syntax, head: number): number {
  let first = head
  const limit = Math.max(head - MAX_BEFORE, syntax.document.sentences[syntax.sentenceOf[head] ?? 0]?.firstToken ?? 0)
  for (let index = head - 1; index >= limit; index--) {
    let at = index
    for (let step = 0; step < 4 && at >= 0 && at !== head; step++) at = syntax.headOf(at)
    if (at !== head) break
    first = index
  }
  while (first < head && LEADING.has(syntax.part(first))) first++
  return first
}

/** Whether the noun says what its subject is: `Olmo is a doctor`. */
export function isPredicate(syntax: Syntax, head: number, past: number): boolean {
  for (let index = Math.max(0, head - MAX_BEFORE); index < past; index++)
    if (syntax.relation(index) === Relation.cop && syntax.headOf(index) === head) return true
  return false
}

/** Whether the phrase is only a part of a longer name or noun. */
export function isModifier({ role }: Phrase): boolean {
  return role === Role.Compound
}
