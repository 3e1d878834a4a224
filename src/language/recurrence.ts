/**
 * What a document says of a name in one place helps in another: `Merkel` alone is the person that `Angela Merkel` was, and a name that
 * was found three times as a place is one the fourth time.
 */
import type { TextDocument } from '../document/index.js'
import { KINDS, type Kinds } from './agreement.js'
import { ENTITY_TAGS, UPOS } from './generated/shape.js'
import { foldForm } from './lemma-form.js'
import { isCapitalAt, nameAt } from './word-at.js'

/** A name: the words `first` up to `past`, and the tag that begins it. */
interface Name {
  readonly first: number
  readonly past: number
  tag: number
}

/** Counts by tag that begins a name. */
type Tally = Map<number, number>

const PERSON = ENTITY_TAGS.indexOf('B-person')
const PROPER = UPOS.indexOf('PROPN')
/** Longer names are not looked for again. */
const MOST_WORDS = 6
/** Shorter words recur as something else too often. */
const LEAST_LETTERS = 3
/** A kind is given up when another is so many times as frequent. */
const FAR_MORE = 3

/** A kind that leads that of a person by so much, in scores of the network, is not given up for a surname. */
const SURE = 1024

/** Revises the entity tags of a document in place. */
export function reviseNames(document: TextDocument, upos: Uint8Array, entity: Uint8Array, scores: Kinds): void {
  const names = findNames(entity)
  if (names.length < 2) return
  const [kinds, surnames] = tally(document, names)
  for (const name of names) {
    const tag = reviseKind(document, name, kinds, surnames, scores)
    if (tag === name.tag) continue
    name.tag = tag
    mark(entity, name)
  }
  findAgain(document, upos, entity, names)
}

function findNames(entity: Uint8Array): Name[] {
  const names: Name[] = []
  for (let first = 0; first < entity.length; first++) {
    const tag = entity[first] as number
    if (tag % 2 === 0) continue
    let past = first + 1
    while (entity[past] === tag + 1) past++
    names.push({ first, past, tag })
  }
  return names
}

function mark(entity: Uint8Array, { first, past, tag }: Name): void {
  entity.fill(tag + 1, first, past)
  entity[first] = tag
}

/** How often each name was found as what, and how often each word closes a person's name of two words or more. */
function tally(document: TextDocument, names: readonly Name[]): [Map<string, Tally>, Map<string, number>] {
  const kinds = new Map<string, Tally>()
  const surnames = new Map<string, number>()
  for (const { first, past, tag } of names) {
    count(kinds, foldForm(nameAt(document, first, past)), tag)
    if (tag !== PERSON || past - first < 2) continue
    const surname = foldForm(nameAt(document, past - 1, past))
    surnames.set(surname, (surnames.get(surname) ?? 0) + 1)
  }
  return [kinds, surnames]
}

/** Only a name of one word is in doubt: what surrounds a longer one has been seen by the network. */
function reviseKind(
  document: TextDocument,
  { first, past, tag }: Name,
  kinds: ReadonlyMap<string, Tally>,
  surnames: ReadonlyMap<string, number>,
  scores: Kinds,
): number {
  if (past - first > 1) return tag
  const form = foldForm(nameAt(document, first, past))
  const found = kinds.get(form) ?? new Map<number, number>()
  const bearers = surnames.get(form) ?? 0
  const asPerson = (found.get(PERSON) ?? 0) + bearers
  let total = bearers
  for (const times of found.values()) total += times
  if (tag !== PERSON && bearers > 0) {
    const row = first * KINDS
    const lead = (scores[row + (tag + 1) / 2] as number) - (scores[row + 1] as number)
    if (total <= FAR_MORE * asPerson || lead < SURE) return PERSON
  }
  const [usual, times] = mostOf(found)
  return times >= FAR_MORE * (found.get(tag) ?? 0) ? usual : tag
}

/** Tags proper nouns that spell a name found elsewhere, or the surname of a person. */
function findAgain(document: TextDocument, upos: Uint8Array, entity: Uint8Array, names: readonly Name[]): void {
  const known = new Map<string, Tally>()
  for (const { first, past, tag } of names) {
    if (past - first > MOST_WORDS) continue
    count(known, nameAt(document, first, past), tag)
    if (tag === PERSON && past - first > 1) count(known, nameAt(document, past - 1, past), tag)
  }
  for (const { firstToken, endToken } of document.sentences)
    for (let first = firstToken; first < endToken; first++) {
      if (!mayBegin(document, upos, entity, first)) continue
      let past = first
      while (past < endToken && past - first < MOST_WORDS && entity[past] === 0) past++
      for (; past > first; past--) {
        const found = known.get(nameAt(document, first, past))
        if (found === undefined) continue
        const tag = mostOf(found)[0]
        mark(entity, { first, past, tag })
        if (goesOn(document, entity, known, first, past, tag)) entity[first] = tag + 1
        break
      }
    }
}

/** `Ann` was found here, `Ann Cole` elsewhere: `Cole` goes on with it. */
function goesOn(
  document: TextDocument,
  entity: Uint8Array,
  known: ReadonlyMap<string, Tally>,
  first: number,
  past: number,
  tag: number,
): boolean {
  let begin = first - 1
  while (begin > 0 && past - begin < MOST_WORDS && entity[begin] === tag + 1) begin--
  return begin >= 0 && entity[begin] === tag && known.has(nameAt(document, begin, past))
}

function mayBegin(document: TextDocument, upos: Uint8Array, entity: Uint8Array, index: number): boolean {
  const { start, end } = document.tokens
  const letters = (end[index] as number) - (start[index] as number)
  return entity[index] === 0 && upos[index] === PROPER && letters >= LEAST_LETTERS && isCapitalAt(document, index)
}

function count(tallies: Map<string, Tally>, form: string, tag: number): void {
  const found = tallies.get(form) ?? new Map<number, number>()
  tallies.set(form, found)
  found.set(tag, (found.get(tag) ?? 0) + 1)
}

/** The most frequent tag, the first found of equals, and how often. */
function mostOf(found: Tally): readonly [number, number] {
  let most: readonly [number, number] = [PERSON, 0]
  for (const [tag, times] of found) if (times > most[1]) most = [tag, times]
  return most
}
