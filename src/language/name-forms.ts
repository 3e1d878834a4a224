/** Names that their form tells, whatever the network thinks of them: the state of a politician, a storm, a file. */
import type { TextDocument } from '../document/index.js'
import { startsUpper } from '../text/letters.js'
import { ENTITY_TAGS } from './generated/shape.js'
import { isCapitalAt, wordAt } from './word-at.js'

const PERSON = ENTITY_TAGS.indexOf('B-person')
const PLACE = ENTITY_TAGS.indexOf('B-place')
const OTHER = ENTITY_TAGS.indexOf('B-other')
/** Words of a state: `N.Y.`, `South Dakota`. */
const MOST_STATE = 2
const STORM = /^(?:cyclone|hurricane|typhoon)$/i
const ZONE = /^(?:[ECMP][SD]T|GMT|UTC|BST|CES?T|IST|JST|AES?T)$/
/** `TSLA.O`, `Rs10bn`, `US$5m` */
const CODE = /^(?:[A-Z]{2,6}n?\.[A-Z]{1,2}|(?:Rs|INR|LKR|USD|EUR|GBP|US\$|A\$|C\$)\.?\d.*)$/
const FILE = /^[^\s/]+\.(?:csv|docx?|exe|gif|html?|jpe?g|mp3|pdf|png|pptx?|txt|xlsx?|zip)$/i

const DAY = /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:\.|day|nesday|sday|rsday|urday)?$/i
/** Another day stands no farther off. */
const DAYS_APART = 3

/** Revises the entity tags of a document in place. */
export function tagByForm(document: TextDocument, entity: Uint8Array): void {
  const storms = new Set<string>()
  for (const { firstToken, endToken } of document.sentences)
    for (let index = firstToken; index < endToken; index++) {
      tagState(document, entity, index, endToken)
      tagStorm(document, entity, index, endToken, storms)
      if (entity[index] !== 0 && isNoName(document, index)) drop(entity, index)
    }
  if (storms.size > 0) tagStormsAgain(document, entity, storms)
}

/** `, R-Calif.,` and `(D-N.Y.)`: the party's letter is no name, the state is a place. */
function tagState(document: TextDocument, entity: Uint8Array, index: number, past: number): void {
  const { start, end: ends } = document.tokens
  if ((ends[index] as number) - (start[index] as number) !== 1) return
  if (!/^[DIR]$/.test(wordAt(document, index)) || wordAt(document, index + 1) !== '-') return
  if (!/^[,(]$/.test(wordAt(document, index - 1))) return
  if (!isTight(document, index + 1) || !isTight(document, index + 2)) return
  let end = index + 2
  while (end < past && end - index - 2 < MOST_STATE && isCapitalAt(document, end)) end++
  const behind = end < past ? wordAt(document, end) : '.'
  if (end === index + 2 || !/^[,.)–—-]$/.test(behind)) return
  entity.fill(0, index, end)
  entity.fill(PLACE + 1, index + 2, end)
  entity[index + 2] = PLACE
  closeBefore(entity, end)
}

/** `Hurricane Rita` is one name of neither a person nor a place. */
function tagStorm(document: TextDocument, entity: Uint8Array, index: number, past: number, storms: Set<string>): void {
  const name = index + 1
  const tag = name < past ? (entity[name] as number) : 0
  if (tag === 0 || (tag % 2 === 0 && entity[index] === 0) || !isCapitalAt(document, name)) return
  const word = wordAt(document, index)
  if (!STORM.test(word) || !startsUpper(word)) return
  entity[index] = OTHER
  entity[name] = OTHER + 1
  closeBefore(entity, name + 1)
  storms.add(wordAt(document, name))
}

/** `report.pdf`, a share, a sum of money, the zone behind an hour, a day among days. */
function isNoName(document: TextDocument, index: number): boolean {
  const word = wordAt(document, index)
  if (DAY.test(word) && isAmongDays(document, index)) return true
  return FILE.test(word) || CODE.test(word) || (ZONE.test(word) && /(?:\d|m\.?)$/i.test(wordAt(document, index - 1)))
}

/** `on Fri, Sat or Sun`, though `The Sun` is a paper. */
function isAmongDays(document: TextDocument, index: number): boolean {
  for (let apart = 1; apart <= DAYS_APART; apart++)
    if (DAY.test(wordAt(document, index - apart)) || DAY.test(wordAt(document, index + apart))) return true
  return false
}

function drop(entity: Uint8Array, index: number): void {
  entity[index] = 0
  closeBefore(entity, index + 1)
}

/** The storm by its name alone. */
function tagStormsAgain(document: TextDocument, entity: Uint8Array, storms: ReadonlySet<string>): void {
  for (let index = 0; index < entity.length; index++) {
    const tag = entity[index] as number
    if ((tag === PERSON || tag === PLACE) && entity[index + 1] !== tag + 1 && storms.has(wordAt(document, index)))
      entity[index] = OTHER
  }
}

/** A name that went on behind a word which now ends or leaves it begins there. */
function closeBefore(entity: Uint8Array, index: number): void {
  const tag = entity[index] ?? 0
  if (tag === 0 || tag % 2 === 1) return
  const before = entity[index - 1] ?? 0
  if (before !== tag && before !== tag - 1) entity[index] = tag - 1
}

function isTight({ tokens }: TextDocument, index: number): boolean {
  return index < tokens.count && tokens.start[index] === tokens.end[index - 1]
}
