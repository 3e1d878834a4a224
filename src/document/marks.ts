import { CharClass, classAt } from '../text/characters.js'
import { SMILEYS } from './smileys.data.js'
import { Unit, unitAt } from './word-units.js'

const FACES: ReadonlySet<string> = new Set(SMILEYS)
const FACE_STARTS: ReadonlySet<number> = new Set(SMILEYS.map((face) => face.charCodeAt(0)))
const LONGEST_FACE = Math.max(...SMILEYS.map((face) => face.length))

/** End of a face that begins at `at`; `at` where none does. */
export function smileyEnd(text: string, at: number, end: number): number {
  if (!FACE_STARTS.has(text.charCodeAt(at))) return at
  for (let length = Math.min(LONGEST_FACE, end - at); length > 1; length--)
    if (FACES.has(text.slice(at, at + length)) && unitAt(text, at + length, end) === Unit.Other) return at + length
  return at
}

/**
 * End of the mark at `at`: runs of stops (`...`, `?!`), of one sign (`--`, `***`, `<<`), two-part quotation marks
 * (`` `` ``, `''`) and joined pictures are one; else a character.
 */
export function markEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  let past = at + 1
  if (isStop(unit)) {
    while (past < end && isStop(text.charCodeAt(past))) past++
    return past
  }
  switch (unit) {
    case 39:
    case 96:
    case 0x2018:
    case 0x2019:
      return text.charCodeAt(past) === unit && past < end ? past + 1 : past
    case 38:
      return entityEnd(text, at, end)
    case 35:
    case 36:
    case 42:
    case 43:
    case 45:
    case 60:
    case 61:
    case 62:
    case 95:
    case 124:
    case 126:
      while (past < end && text.charCodeAt(past) === unit) past++
      return past
    default:
      return unit < 0x2000 ? past : pictureEnd(text, at, end)
  }
}

/** `.`, `!`, `?` and the ellipsis. */
export function isStop(unit: number): boolean {
  return unit === 46 || unit === 33 || unit === 63 || unit === 0x2026
}

/** An HTML entity that was left in the text (`&amp;`, `&#8217;`) is one mark. */
function entityEnd(text: string, at: number, end: number): number {
  let past = at + 1
  if (text.charCodeAt(past) === 35) past++
  const limit = Math.min(end, past + 8)
  const start = past
  while (past < limit && unitAt(text, past, end) !== Unit.Other) past++
  return past > start && text.charCodeAt(past) === 59 ? past + 1 : at + 1
}

/** A character outside the first plane, or a picture with the selectors, modifiers and joiners that belong to it. */
function pictureEnd(text: string, at: number, end: number): number {
  let past = at + sizeAt(text, at, end)
  while (past < end) {
    const unit = text.charCodeAt(past)
    const isModifier = unit === 0xd83c && (text.charCodeAt(past + 1) & 0xfffc) >= 0xdffb - 3 && isTone(text, past)
    if (unit === 0xfe0f || unit === 0x20e3) past++
    else if (isModifier || (isRegion(text, at) && isRegion(text, past) && past === at + 2)) past += 2
    else if (unit === 0x200d && past + 1 < end && classAt(text, past + 1) === CharClass.Symbol)
      past += 1 + sizeAt(text, past + 1, end)
    else break
  }
  return past
}

function sizeAt(text: string, at: number, end: number): number {
  const isPair =
    at + 1 < end && (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
  return isPair ? 2 : 1
}

function isTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return low >= 0xdffb && low <= 0xdfff
}

/** Regional indicators: two make a flag. */
function isRegion(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}
