/** Names as the heads and the foot of mails write them: `"Olmo, Ada" <ada@…>`, `Ada Olmo@MORAVIA`, `Salem, OR 97301`. */
import type { TextDocument } from '../document/index.js'
import { ENTITY_TAGS } from './generated/shape.js'
import { isCapitalAt, wordAt } from './word-at.js'

const PERSON = ENTITY_TAGS.indexOf('B-person')
const PLACE = ENTITY_TAGS.indexOf('B-place')
const INITIAL = /^[A-Z]\.?$/
/** An address within a house: no domain behind it. */
const INSIDE = /^[^@\s]{1,40}@[^@.\s]{1,40}$/
const LINK = /:\/\/|^www\./
/** Codes of the post for states. Those that spell a word in capitals count before a number only. */
const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|I[ADL]|K[SY]|LA|M[ADINOST]|N[CDEHJMVY]|OH|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/
const STATE_WORD = /^(?:HI|IN|ME|OK|OR)$/
const ZIP = /^\d{5}(?:-\d{4})?$/

const QUOTE = 0x22
const CURLY = 0x201c

/** Revises the entity tags of a document in place. */
export function tagMailNames(document: TextDocument, entity: Uint8Array): void {
  const { text, tokens } = document
  for (const { firstToken, endToken } of document.sentences)
    for (let index = firstToken; index < endToken; index++) {
      const start = tokens.start[index] as number
      const unit = text.charCodeAt(start)
      if (unit === QUOTE || unit === CURLY) tagTurned(document, entity, index + 1, endToken)
      if (entity[index] !== 0 && LINK.test(wordAt(document, index))) cut(entity, index, index + 1, 0)
      // Most words have no capital: they are not sliced.
      if (index === firstToken || !isCapitalAt(document, index)) continue
      if ((tokens.end[index] as number) - start === 2) tagState(document, entity, index, firstToken)
      else if (isCapitalAt(document, index - 1) && INSIDE.test(wordAt(document, index))) tagInside(entity, index)
    }
}

/** `"Olmo, Ada B."`: one person, where either word is a name. */
function tagTurned(document: TextDocument, entity: Uint8Array, first: number, past: number): void {
  if (!isCapitalAt(document, first) || wordAt(document, first + 1) !== ',' || !isCapitalAt(document, first + 2)) return
  if (entity[first] === 0 && entity[first + 2] === 0) return
  let end = first + 3
  if (INITIAL.test(wordAt(document, end))) end++
  if (end < past && /^["”]$/.test(wordAt(document, end))) cut(entity, first, end, PERSON)
}

/** `Baltimore, MD`, `Baltimore,MD 21202`: town and state are two places. */
function tagState(document: TextDocument, entity: Uint8Array, index: number, least: number): void {
  const word = wordAt(document, index)
  const hasZip = ZIP.test(wordAt(document, index + 1))
  if (!STATE.test(word) && !(hasZip && STATE_WORD.test(word))) return
  const town = wordAt(document, index - 1) === ',' ? index - 2 : -1
  if (town < least || !isCapitalAt(document, town)) return
  let first = town
  while (first > least && (entity[first] as number) > 0 && (entity[first] as number) % 2 === 0) first--
  if (hasZip) cut(entity, first, town + 1, PLACE)
  if (entity[first] === PLACE) cut(entity, index, index + 1, PLACE)
}

/** `Ada Olmo@MORAVIA`: whom the post of the house knows by that name. */
function tagInside(entity: Uint8Array, index: number): void {
  let first = index - 1
  while (first > 0 && (entity[first] as number) > 0 && (entity[first] as number) % 2 === 0) first--
  cut(entity, first, index + 1, PERSON)
}

/** Makes the words one name that begins with `tag` (0: none); a name that they were part of ends before and begins again behind. */
function cut(entity: Uint8Array, first: number, past: number, tag: number): void {
  const behind = entity[past] ?? 0
  if (behind > 0 && behind % 2 === 0) entity[past] = behind - 1
  entity.fill(tag === 0 ? 0 : tag + 1, first, past)
  entity[first] = tag
}
