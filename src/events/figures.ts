import type { Figure } from '../model/event.js'
import { mentionOf } from '../text/span.js'
import type { Words } from './words.js'

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }),
)

/** What was counted, by the word that tells it. */
const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kill: 'killed',
    killed: 'killed',
    killing: 'killed',
    kills: 'killed',
    dead: 'killed',
    died: 'killed',
    drowned: 'killed',
    dies: 'killed',
    injured: 'injured',
    injuring: 'injured',
    wounded: 'injured',
    wounding: 'injured',
    hurt: 'injured',
    injures: 'injured',
    wounds: 'injured',
    missing: 'missing',
    arrested: 'arrested',
    arrests: 'arrested',
    detained: 'arrested',
    displaced: 'displaced',
    displacing: 'displaced',
    evacuated: 'evacuated',
    rescued: 'rescued',
    kidnapped: 'kidnapped',
    abducted: 'kidnapped',
  }),
)

/** How far the number may stand from the word that tells what was counted. */
const REACH = 12

/** A count, and the word that tells what was counted. */
export interface FoundFigure {
  readonly figure: Figure
  readonly word: number
}

/** Counts of people in a sentence, in order: "at least 24 people were killed", "killing three", "41 dead". */
export function figuresOf(words: Words): FoundFigure[] {
  const figures: FoundFigure[] = []
  let taken = -1
  for (let word = 0; word < words.count; word++) {
    const what = COUNTED.get(words.lower[word] ?? '')
    if (what === undefined) continue
    const before = numberBefore(words, word, taken)
    const number = isTransitive(words.lower[word] ?? '')
      ? (numberAfter(words, word) ?? before)
      : (before ?? numberAfter(words, word))
    if (number === null) continue
    taken = number.end
    figures.push({ figure: toFigure(words, number, what), word })
  }
  return figures
}

interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: number
}

function isTransitive(word: string): boolean {
  return word.endsWith('ing') || word === 'kill' || word.endsWith('s')
}

function numberBefore(words: Words, word: number, taken: number): Numeral | null {
  for (let at = word - 1; at > taken && word - at <= REACH; at--) {
    if (words.lower[at] === ';' || words.lower[at] === '.') return null
    const number = numeralEndingAt(words, at)
    if (number !== null && number.start > taken) return number
  }
  return null
}

function numberAfter(words: Words, word: number): Numeral | null {
  for (let at = word + 1; at < words.count && at - word <= 5; at++) {
    if (words.kinds[at] === 'punctuation' || words.kinds[at] === 'subordinator') return null
    const number = numeralStartingAt(words, at)
    if (number !== null) return number
  }
  return null
}

function countOf(word: string): number | null {
  if (Object.hasOwn(NUMBER_WORDS, word)) return NUMBER_WORDS[word] ?? null
  if (!/^\d{1,3}(?:,\d{3}){0,4}$|^\d{1,9}$/.test(word)) return null
  return Number(word.replaceAll(',', ''))
}

function numeralStartingAt(words: Words, at: number): Numeral | null {
  const first = countOf(words.lower[at] ?? '')
  // Ages, sums and clock times are no counts of people: "the 45-year-old", "$3 million".
  if (first === null || words.lower[at + 1] === '-' || words.lower[at - 1] === '$' || words.lower[at + 1] === '%')
    return null
  let value = first
  let end = at + 1
  const unit = MULTIPLIERS.get(words.lower[end] ?? '')
  if (unit !== undefined) {
    value *= unit
    end++
  }
  return { start: at, end, value }
}

function numeralEndingAt(words: Words, at: number): Numeral | null {
  const start = MULTIPLIERS.has(words.lower[at] ?? '') ? at - 1 : at
  return numeralStartingAt(words, start)
}

function toFigure(words: Words, number: Numeral, what: string): Figure {
  const before = `${words.lower[number.start - 2] ?? ''} ${words.lower[number.start - 1] ?? ''}`
  const atLeast = before === 'at least'
  const moreThan = before === 'more than' || before.endsWith(' over')
  const upTo = before === 'up to' || before === 'at most'
  const start =
    words.starts[
      atLeast || upTo || before === 'more than' ? number.start - 2 : moreThan ? number.start - 1 : number.start
    ] ?? 0
  return {
    count: number.value,
    min: atLeast || moreThan ? number.value : null,
    max: upTo ? number.value : null,
    unit: null,
    what,
    mention: mentionOf(words.text, start, words.ends[number.end - 1] ?? 0),
  }
}
