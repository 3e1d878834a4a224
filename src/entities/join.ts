import { countryNamed, countryOfDemonym, largestNamed, regionsNamed } from '../dateline/gazetteer/index.js'
import type { TextDocument } from '../document/index.js'
import type { FoundName } from './classify.js'
import { Draft, type DraftMention } from './draft.js'
import { Gender, type Lexicon, PARTICLES } from './lexicon.js'
import type { NameWords } from './name-words.js'
import { acronymsOf, organizationKey, withoutForm } from './organization-key.js'
import { notePerson } from './person-notes.js'
import { isLikelyAcronym, isSamePerson, mergeKinds } from './same-name.js'
import { SpellingIndex } from './spelling.js'

/** Of more people with one name none is meant for certain, and looking at all of them would take too long. */
const MAX_NAMESAKES = 32
/** Among namesakes the one named within so many sentences is meant, if only one was. */
const RECENT = 3
/** A place of so many inhabitants is meant, not a person of that name. */
const KNOWN_TOWN = 15_000

/** Collects the mentions of one entity after the other; a name joins another only where there is evidence. */
export class Joiner {
  readonly drafts: Draft[] = []
  private readonly words: NameWords
  private readonly lexicon: Lexicon
  readonly sentenceOf: Int32Array
  /** Sentence in which a person's role was first told. */
  readonly roleSentences = new Map<Draft, number>()
  /** Organisations, places, groups and others by key. */
  private readonly byKey = new Map<string, Draft>()
  /** People by each word of their names. */
  private readonly people = new Map<string, Draft[]>()
  /** Organisations by their first word. */
  private readonly byFirst = new Map<string, Draft[]>()
  /** Organisations by the letters that stand for them, and by the word behind a mention. */
  private readonly byInitials = new Map<string, Draft[]>()
  private readonly byEnd = new Map<number, Draft>()
  /** People by the word at which a full name of theirs begins, and the sentence that named them last. */
  private readonly fullAt = new Map<number, Draft>()
  private readonly lastSeen = new Map<Draft, number>()
  /** Whom of several a surname means is not told: one draft for each such surname. */
  private readonly untold = new Map<string, Draft>()
  /** People by surname. */
  private readonly surnames = new SpellingIndex<Draft>()

  constructor(document: TextDocument, words: NameWords, lexicon: Lexicon) {
    this.words = words
    this.lexicon = lexicon
    this.sentenceOf = new Int32Array(words.count)
    document.sentences.forEach(({ firstToken, endToken }, index) => {
      this.sentenceOf.fill(index, firstToken, endToken)
    })
  }

  /** Joins the names: full ones first, then the short ones that refer to them. */
  join(names: readonly FoundName[]): void {
    const short: FoundName[] = []
    for (const name of names) {
      const words = this.nameWords(name)
      if (name.kind === 'organization' && words.length > 1) this.joinOrganization(name, words)
    }
    for (const name of names) {
      const words = this.nameWords(name)
      if (words.length > 1 && (name.kind === 'organization' || this.joinKnownOrganization(name, words))) continue
      if (name.kind === 'person' && words.length > 1) this.joinPerson(name, words)
      else if (name.kind === null || (words.length === 1 && name.kind !== 'group' && !isCountry(words)))
        short.push(name)
      else this.joinByKey(name, words)
    }
    // The short ones in the order of the text, since the person named last is meant among namesakes.
    let next = 0
    for (const name of names) {
      const full = this.fullAt.get(name.firstToken)
      if (full !== undefined) this.lastSeen.set(full, this.sentenceOf[name.firstToken] ?? 0)
      else if (short[next] === name) {
        next++
        this.joinShort(name, this.nameWords(name))
      }
    }
    mergeKinds(this.drafts)
  }

  /** The name's words in small letters, without hyphens and without stops. */
  nameWords({ firstToken, endToken }: FoundName): string[] {
    const list: string[] = []
    for (let index = firstToken; index < endToken; index++) {
      const word = this.words.lower(index)
      if (word === '-' && index > firstToken && index + 1 < endToken) {
        list[list.length - 1] += `-${this.words.lower(index + 1)}`
        index++
      } else if (word !== '.' && word !== ',') list.push(word)
    }
    return list
  }

  private mention({ firstToken, endToken }: FoundName): DraftMention {
    return { firstToken, endToken, sentence: this.sentenceOf[firstToken] ?? 0, isName: true }
  }

  private joinPerson(name: FoundName, words: readonly string[]): void {
    const notes = notePerson(this.words, this.lexicon, name.firstToken, name.endToken)
    const last = words.at(-1) ?? ''
    let draft = (this.people.get(last) ?? []).find((known) => isSamePerson(known.words, words))
    draft ??= (this.people.get(words[0] ?? '') ?? []).find((known) => isSamePerson(known.words, words))
    if (draft === undefined) draft = this.addDraft(new Draft('person', words))
    draft.add(this.mention(name), words)
    this.addRoles(draft, name, notes.roles)
    if (draft.gender === Gender.Unknown) draft.gender = notes.gender
    for (const word of words) this.index(this.people, word, draft)
    this.surnames.add(last, draft)
    this.fullAt.set(name.firstToken, draft)
  }

  private joinOrganization(name: FoundName, words: readonly string[]): void {
    const { key, country } = organizationKey(words)
    let draft = this.byKey.get(`organization|${key}`)
    if (draft === undefined) {
      draft = this.addDraft(new Draft('organization', words))
      draft.country = country
      this.byKey.set(`organization|${key}`, draft)
      this.index(this.byFirst, withoutForm(words)[0] ?? '', draft)
      for (const letters of acronymsOf(words)) this.index(this.byInitials, letters, draft)
    }
    draft.add(this.mention(name), words)
    this.byEnd.set(name.endToken, draft)
  }

  /** `Olmo Holdings`, of whatever kind, where `Olmo Holdings Inc.` is an organisation; false where none is. */
  private joinKnownOrganization(name: FoundName, words: readonly string[]): boolean {
    if (name.kind !== 'other' && name.kind !== 'person') return false
    const draft = this.byKey.get(`organization|${organizationKey(words).key}`)
    draft?.add(this.mention(name), words)
    return draft !== undefined
  }

  private joinByKey(name: FoundName, words: readonly string[]): void {
    const kind = name.kind ?? 'other'
    const text = words.join(' ')
    const country = kind === 'place' ? countryNamed(text) : kind === 'group' ? countryOfDemonym(text) : null
    const key = `${kind}|${country ?? text}`
    let draft = this.byKey.get(key)
    if (draft === undefined) {
      draft = this.addDraft(new Draft(kind, words))
      draft.country = country
      this.byKey.set(key, draft)
    }
    draft.add(this.mention(name), words)
  }

  /** A surname, a given name, an acronym, the first word of an organisation. */
  private joinShort(name: FoundName, words: readonly string[]): void {
    const word = words[0] ?? ''
    const mention = this.mention(name)
    const text = this.words.name(name.firstToken, name.endToken)
    if (name.kind === 'organization' || (name.kind === null && /^[A-Z][A-Za-z]?[A-Z]+$/.test(text))) {
      const draft = this.byAcronym(text, mention)
      if (draft !== null) {
        draft.add(mention, words)
        return
      }
      if (name.kind === 'organization') {
        if (!this.joinFirstWord(word, mention, words, true)) this.joinByKey(name, words)
        return
      }
    }
    const notes = notePerson(this.words, this.lexicon, name.firstToken, name.endToken)
    const isTown = name.kind === 'place' && (largestNamed(word) >= KNOWN_TOWN || regionsNamed(word).length > 0)
    const person = isTown
      ? null
      : this.personNamed(word, mention, notes.gender, name.kind === 'person' || name.kind === null)
    if (person !== null) {
      person.add(mention, words)
      this.lastSeen.set(person, mention.sentence)
      this.addRoles(person, name, notes.roles)
      if (person.gender === Gender.Unknown) person.gender = notes.gender
      return
    }
    if (name.kind === 'place' || name.kind === 'other' || name.kind === 'document') {
      this.joinByKey(name, words)
      return
    }
    if (!this.people.has(word) && this.joinFirstWord(word, mention, words)) return
    if (name.kind !== 'person') return
    const isUntold = (this.people.get(word) ?? []).some((draft) => draft.words.at(-1) === word)
    let draft = isUntold ? this.untold.get(word) : undefined
    if (draft === undefined) {
      draft = this.addDraft(new Draft('person', words))
      if (isUntold) this.untold.set(word, draft)
      else this.index(this.people, word, draft)
      draft.gender = notes.gender
    }
    draft.add(mention, words)
    this.addRoles(draft, name, notes.roles)
  }

  /** Adds the mention to the only organisation that begins with the word; false where there is none. */
  private joinFirstWord(word: string, mention: DraftMention, words: readonly string[], isBody = false): boolean {
    const [only, other] = this.byFirst.get(word) ?? []
    if (only === undefined || other !== undefined) return false
    if (this.lexicon.everyday.has(word) || this.lexicon.plain.has(word)) return false
    // `Bonn` may be the town where `Bonn Motor` is named, but not where it is told to be a body; of `Bonn City Council` it is not short.
    const isShort = isBody && withoutForm(only.words).length === 2
    if (!isShort && largestNamed(word) >= KNOWN_TOWN) return false
    only.add(mention, words)
    return true
  }

  /** The only person whom the word can mean here; where several bear the name, title and gender may tell. */
  private personNamed(word: string, { sentence }: DraftMention, gender: number, isPerson: boolean): Draft | null {
    const named = (this.people.get(word) ?? []).filter(
      ({ words }) => words.at(-1) === word || (isPerson && (words[0] === word || !this.lexicon.givenNames.has(word))),
    )
    const fitting = named.filter(
      (draft) => gender === Gender.Unknown || draft.gender === Gender.Unknown || draft.gender === gender,
    )
    const known = fitting.filter(({ firstSentence }) => firstSentence <= sentence)
    const bySurname = known.filter(({ words }) => words.at(-1) === word)
    const exact = gender === Gender.Unknown ? [] : bySurname.filter((draft) => draft.gender === gender)
    const recent = bySurname.filter((draft) => sentence - (this.lastSeen.get(draft) ?? -RECENT) < RECENT)
    for (const list of [exact, bySurname, recent, known, fitting]) if (list.length === 1) return list[0] ?? null
    return named.length > 0 || !isPerson ? null : this.misspelt(word)
  }

  /** The only person whose surname is one letter from the word. */
  private misspelt(word: string): Draft | null {
    return this.lexicon.everyday.has(word) ? null : this.surnames.findOnly(word)
  }

  /** The organisation that the letters stand for: the one right in front of the bracket, or the only one. */
  private byAcronym(letters: string, { firstToken }: DraftMention): Draft | null {
    const fitting = this.byInitials.get(letters.replaceAll('.', '').toLowerCase()) ?? []
    const bracketed = /^[[(]$/.test(this.words.word(firstToken - 1)) ? this.byEnd.get(firstToken - 1) : undefined
    if (bracketed !== undefined && (fitting.includes(bracketed) || isLikelyAcronym(letters, bracketed.words))) {
      // What the text defines holds for the rest of it.
      this.byInitials.set(letters.toLowerCase(), [bracketed])
      return bracketed
    }
    return fitting.length === 1 ? (fitting[0] ?? null) : null
  }

  private addRoles(draft: Draft, name: FoundName, roles: readonly string[]): void {
    draft.addRoles(roles)
    if (roles.length > 0 && !this.roleSentences.has(draft))
      this.roleSentences.set(draft, this.sentenceOf[name.firstToken] ?? 0)
  }

  private addDraft(draft: Draft): Draft {
    this.drafts.push(draft)
    return draft
  }

  private index(map: Map<string, Draft[]>, word: string, draft: Draft): void {
    if (PARTICLES.has(word)) return
    const list = map.get(word)
    if (list === undefined) map.set(word, [draft])
    else if (list.length < MAX_NAMESAKES && !list.includes(draft)) list.push(draft)
  }
}

function isCountry(words: readonly string[]): boolean {
  return countryNamed(words.join(' ')) !== null
}
