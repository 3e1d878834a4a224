/**
 * Where one name of a person ends and the next begins though no mark parts them: mails whose lines were joined, in which whoever
 * signs is followed by whoever is greeted next.
 */
import type { TextDocument } from '../document/index.js'
import { ENTITY_TAGS, UPOS } from './generated/shape.js'
import { foldForm } from './lemma-form.js'
import { isCapitalAt, nameAt, wordAt } from './word-at.js'

const PERSON = ENTITY_TAGS.indexOf('B-person')
/** What a sentence begins with behind a greeting: `Ann, Please see …`; `Ann Cole, Minister of Health` goes on. */
const OPENERS: ReadonlySet<number> = new Set(
  ['ADP', 'ADV', 'AUX', 'DET', 'INTJ', 'PRON', 'SCONJ', 'VERB'].map((tag) => UPOS.indexOf(tag)),
)
/** Words in front of a signature. */
const CLOSING = /^(?:best|cheers|love|rgds|regards|sincerely|thanks|thanx|thx|truly|wishes|you|yours)$/i
/** Words that greet, answer or thank: no part of a name. */
const GREETING = /^(?:congratulations|dear|hello|hey|hi|ok|okay|please|sorry|thanks|thank)$/i
const DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/
const INITIAL = /^[A-Z]\.?$/

/** Breaks names of persons in the entity tags of a document, in place. */
export function breakNames(document: TextDocument, upos: Uint8Array, entity: Uint8Array): void {
  const full = fullNames(document, entity)
  // Behind whoever signed stands whoever is greeted.
  let signed = -1
  for (let first = 0; first < entity.length; first++) {
    if (entity[first] !== PERSON) continue
    let past = first + 1
    while (entity[past] === PERSON + 1) past++
    if (past - first < 2) continue
    past = dropGreeting(document, entity, first, past)
    const isSigned = first === signed || isSignature(document, first)
    const at = breakOf(document, upos, first, past, isSigned, full)
    if (at <= first || at >= past) continue
    entity[at] = PERSON
    signed = at
  }
}

/** Names of two words. */
function fullNames(document: TextDocument, entity: Uint8Array): Set<string> {
  const full = new Set<string>()
  for (let at = 1; at < entity.length; at++)
    if (entity[at - 1] === PERSON && entity[at] === PERSON + 1 && entity[at + 1] !== PERSON + 1)
      full.add(foldForm(nameAt(document, at - 1, at + 1)))
  return full
}

/** `Ann` + `Hi Kim`; returns where the first name ends. */
function dropGreeting(document: TextDocument, entity: Uint8Array, first: number, past: number): number {
  for (let at = first; at < past; at++) {
    if (!GREETING.test(wordAt(document, at))) continue
    entity[at] = 0
    if (at + 1 < past) entity[at + 1] = PERSON
    return at
  }
  return past
}

/** The word that begins a second name among the words `first` up to `past`, or `past`. */
function breakOf(
  document: TextDocument,
  upos: Uint8Array,
  first: number,
  past: number,
  signs: boolean,
  full: ReadonlySet<string>,
): number {
  const again = repeatOf(document, first, past)
  if (again < past && (signs || again - first > 1)) return again
  const isKnown = past - first > 2 && full.has(foldForm(nameAt(document, first, past - 1)))
  if ((signs || isKnown) && isGreeted(document, upos, past)) return past - 1
  if (!signs) return past
  return isHeader(document, past) ? senderOf(document, first, past) : past
}

/** `Ann Cole` + `Ann Cole`; `Ann` + `Ann Cole`. */
function repeatOf(document: TextDocument, first: number, past: number): number {
  for (let at = first + 1; at < past; at++) {
    let same = 0
    while (at + same < past && first + same < at && isSame(document, first + same, at + same)) same++
    if (first + same === at) return at
  }
  return past
}

/** Behind the end of a sentence, or behind words that close a letter; what has a line of its own needs no break. */
function isSignature(document: TextDocument, first: number): boolean {
  if (first === 0 || hasLineBreak(document, first)) return false
  const before = wordAt(document, first - 1)
  return /^[.!?]+$/.test(before) || CLOSING.test(before === ',' ? wordAt(document, first - 2) : before)
}

/** A comma and what opens a sentence: the last word is who is greeted. */
function isGreeted(document: TextDocument, upos: Uint8Array, past: number): boolean {
  if (wordAt(document, past) !== ',' || !isCapitalAt(document, past + 1)) return false
  return OPENERS.has(upos[past + 1] as number) || GREETING.test(wordAt(document, past + 1))
}

/** The line above a mail that is answered: `Kim Lee 08/16/2000`, `Kim Lee <kim@…>`. */
function isHeader(document: TextDocument, past: number): boolean {
  const word = wordAt(document, past)
  return word === '<' || DATE.test(word)
}

/** `Ann` + `Kim Lee 08/16/2000`: who sent the mail has two words, or three with an initial. */
function senderOf(document: TextDocument, first: number, past: number): number {
  const words = INITIAL.test(wordAt(document, past - 2)) ? 3 : 2
  return past - first > words ? past - words : past
}

function hasLineBreak({ text, tokens }: TextDocument, index: number): boolean {
  for (let at = tokens.end[index - 1] as number; at < (tokens.start[index] as number); at++)
    if (text.charCodeAt(at) === 0x0a) return true
  return false
}

function isSame(document: TextDocument, one: number, other: number): boolean {
  return foldForm(wordAt(document, one)) === foldForm(wordAt(document, other))
}
