/**
 * Names in the opening of a paragraph, where there is no sentence to tell them by: `LIMA, Peru (AP) --` and `LIMA 1996-08-30` open
 * with places, and what stands in the bracket is who sends it.
 */
import type { TextDocument } from '../document/index.js'
import { CharClass, classAt } from '../text/characters.js'
import { startsUpper } from '../text/letters.js'
import { ENTITY_TAGS } from './generated/shape.js'
import { isCapitalAt, wordAt } from './word-at.js'

const PLACE = ENTITY_TAGS.indexOf('B-place')
const ORGANIZATION = ENTITY_TAGS.indexOf('B-organization')
/** An opening is no longer, in words. */
const MOST_WORDS = 14
/** Longest name in the bracket, in words. */
const MOST_AGENCY = 3
const DASHES = new Set(['-', '--', '—', '–', '_', '---'])
const DAY = /^\d{4}-\d\d-\d\d$/

/** Revises the entity tags of the openings in place. */
export function tagOpenings(document: TextDocument, entity: Uint8Array): void {
  for (const { firstSentence, endSentence } of document.paragraphs) {
    const first = document.sentences[firstSentence]
    if (firstSentence >= endSentence || first === undefined) continue
    const past = Math.min(first.endToken, first.firstToken + MOST_WORDS)
    if (isCapitalAt(document, first.firstToken)) tagOpening(document, entity, first.firstToken, past)
  }
}

function tagOpening(document: TextDocument, entity: Uint8Array, first: number, past: number): void {
  for (let index = first + 1; index < past; index++) {
    const word = wordAt(document, index)
    if (DAY.test(word)) {
      if (isShout(document, first, index)) toPlaces(entity, first, index, true)
      return
    }
    if (word !== '(') continue
    let close = index + 1
    while (close < past && close - index <= MOST_AGENCY && isCapitalAt(document, close)) close++
    if (close === index + 1 || wordAt(document, close) !== ')' || !DASHES.has(wordAt(document, close + 1))) return
    toPlaces(entity, first, index, false)
    entity.fill(ORGANIZATION + 1, index + 1, close)
    entity[index + 1] = ORGANIZATION
    return
  }
}

/** Names between `first` and `past` become places; all of it is one where `whole` says so. */
function toPlaces(entity: Uint8Array, first: number, past: number, whole: boolean): void {
  for (let index = first; index < past; index++) {
    const tag = entity[index] as number
    if (whole) entity[index] = index === first ? PLACE : PLACE + 1
    else if (tag > 0) entity[index] = tag % 2 === 1 ? PLACE : PLACE + 1
  }
}

/** Capitals alone, from word to word. */
function isShout(document: TextDocument, first: number, past: number): boolean {
  for (let index = first; index < past; index++) {
    const form = wordAt(document, index)
    if (!startsUpper(form)) return false
    for (let at = 1; at < form.length; at++)
      if (classAt(form, at) !== CharClass.Upper && form.charAt(at) !== '.') return false
  }
  return past > first
}
