import { isAsciiDigit, isBlank } from '../text/characters.js'
import { isInvisible } from '../text/lines.js'
import { addressEnd } from './addresses.js'
import { markEnd, smileyEnd } from './marks.js'
import { readNumber } from './numbers.js'
import type { TokenBuffer } from './token-buffer.js'
import { isApostrophe, Unit, unitAt } from './word-units.js'
import { elisionEnd, pushWord, readWord } from './words.js'

/**
 * Adds the words and marks of `text` from `start` to `end`, by the conventions of UD English. A stop behind a word is a
 * token of its own here; whether it belongs to the word is known when the sentences are.
 */
export function tokenize(text: string, start: number, end: number, tokens: TokenBuffer): void {
  let at = start
  while (at < end) {
    let unit = text.charCodeAt(at)
    if (isInvisible(unit)) {
      at++
      continue
    }
    // Most chunks are a word of ASCII letters, and perhaps a comma or a stop.
    let past = at
    while (past < end && isAsciiLetter(unit)) unit = text.charCodeAt(++past)
    if (past === end || unit === 32 || unit === 10) {
      pushWord(text, at, past, tokens)
      at = past + 1
      continue
    }
    if (past > at && (unit === 44 || unit === 46) && (past + 1 === end || isInvisible(text.charCodeAt(past + 1)))) {
      pushWord(text, at, past, tokens)
      tokens.push(past, past + 1)
      at = past + 2
      continue
    }
    while (past < end && !isBlank(text.charCodeAt(past))) past++
    readChunk(text, at, past, tokens)
    at = past
  }
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

/** Adds the tokens of a run without blanks. */
function readChunk(text: string, start: number, end: number, tokens: TokenBuffer): void {
  const mayHoldAddress = hasAddressSign(text, start, end)
  let at = start
  while (at < end) {
    const kind = unitAt(text, at, end)
    if (kind !== Unit.Other) {
      const past =
        mayHoldAddress && (at === start || beginsRun(text.charCodeAt(at - 1))) ? addressEnd(text, at, end) : at
      if (past > at) {
        tokens.push(at, past)
        at = past
      } else if (kind === Unit.Digit) at = readNumber(text, at, end, tokens)
      else at = text.charCodeAt(at) === 95 ? readUnderline(text, at, end, tokens) : readWord(text, at, end, tokens)
      continue
    }
    at = readMark(text, start, at, end, tokens)
  }
}

/** Whether what stands behind this mark may be an address: hyphens, stops and the at sign are within one. */
function beginsRun(mark: number): boolean {
  return (
    mark !== 45 && mark !== 46 && mark !== 64 && mark !== 37 && mark !== 43 && !(mark === 58 || isAsciiLetter(mark))
  )
}

/** Addresses have a scheme, an at sign, or a stop or slash between letters. */
function hasAddressSign(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at + 1 < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 64 || (unit === 58 && text.charCodeAt(at + 1) !== 32)) return true
    if (unit === 46 && unitAt(text, at + 1, end) === Unit.Letter) return true
  }
  return false
}

/** A rule drawn with underlines is a mark, `_name` a word. */
function readUnderline(text: string, at: number, end: number, tokens: TokenBuffer): number {
  let past = at
  while (past < end && text.charCodeAt(past) === 95) past++
  if (unitAt(text, past, end) !== Unit.Other && past === at + 1) return readWord(text, at, end, tokens)
  tokens.push(at, past)
  return past
}

/** Adds what begins with neither a letter nor a digit at `at`; returns the offset past it. */
function readMark(text: string, start: number, at: number, end: number, tokens: TokenBuffer): number {
  const unit = text.charCodeAt(at)
  if (isInvisible(unit)) return at + 1
  let past = smileyEnd(text, at, end)
  if (past === at && isApostrophe(unit)) past = elisionEnd(text, at, end)
  if (past === at && (unit === 35 || unit === 64) && unitAt(text, at + 1, end) === Unit.Letter) {
    // `#tag`, `@handle`
    past = at + 1
    while (past < end && unitAt(text, past, end) !== Unit.Other) past++
  }
  const isAfterWord = at > start && unitAt(text, at - 1, end) !== Unit.Other
  if (past === at && !isAfterWord && isAsciiDigit(text.charCodeAt(at + 1)) && (unit === 46 || unit === 43)) {
    // `.04`, `+1`
    const first = tokens.count
    past = readNumber(text, at + 1, end, tokens)
    tokens.start[first] = at
    return past
  }
  if (past === at && unit === 46 && !isAfterWord && unitAt(text, at + 1, end) === Unit.Letter && at + 1 < end) {
    // `.doc`
    const first = tokens.count
    past = readWord(text, at + 1, end, tokens)
    tokens.start[first] = at
    return past
  }
  if (past === at) past = markEnd(text, at, end)
  tokens.push(at, past)
  return past
}
