import { Look } from '../atoms.js'
import type { Match } from '../grammar.js'
import type { Scan } from '../scan.js'
import { FIRST_WORD, Kind } from '../vocabulary.js'

const sets = new Map<string, ReadonlySet<string>>()

/** The words of a list, parted by blanks; each list is taken apart once. */
export function wordSet(words: string): ReadonlySet<string> {
  let set = sets.get(words)
  if (set === undefined) {
    set = new Set(words.split(' '))
    sets.set(words, set)
  }
  return set
}

/** Whether a word is one of a list, parted by blanks. */
export function isIn(word: string, words: string): boolean {
  return wordSet(words).has(word)
}

/** Spelling of an atom in small letters; of a long unknown word its beginning. */
export function wordAt(scan: Scan, at: number): string {
  const id = scan.word(at)
  if (id >= FIRST_WORD) return scan.atoms.vocabulary.spelling(id)
  if (at < 0 || at >= scan.atoms.count) return ''
  const start = scan.atoms.start[at] ?? 0
  return scan.atoms.text.slice(start, Math.min(scan.atoms.end[at] ?? 0, start + LONG)).toLowerCase()
}

/** Code units of an unknown word that are looked at. */
const LONG = 20

/** Whether one of the words stands right before the match. */
export function isPreposition(match: Match, words: string): boolean {
  return isAfter(match.scan, match.start, words)
}

/** Whether one of the words stands right before the atom. */
export function isAfter(scan: Scan, at: number, words: string): boolean {
  return isIn(wordAt(scan, at - 1), words)
}

/** Whether the atom begins with a capital. */
export function isCapital(scan: Scan, at: number): boolean {
  return (scan.look(at) & Look.Capital) !== 0
}

/** Whether the atom is in capitals in a sentence of capitals, where they tell nothing. */
export function isShouted(scan: Scan, at: number): boolean {
  if ((scan.look(at) & Look.Capitals) === 0) return false
  const around = [at - 2, at - 1, at + 1, at + 2].filter((index) => scan.isWord(index) && scan.width(index) > 1)
  return around.length > 0 && around.every((index) => (scan.look(index) & Look.Capitals) !== 0)
}

/** Whether no digits are tied to the match by marks: `133-03-03-2020` holds no date. */
export function isFree({ scan, start, end }: Match): boolean {
  if (scan.isGlued(start) && start > 0) {
    if (scan.isWord(start - 1) || scan.isNumber(start - 1)) return false
    if (isTie(scan, start - 1) && scan.isGlued(start - 1) && scan.isNumber(start - 2)) return false
  }
  if (!scan.isGlued(end)) return true
  if (scan.isMark(end, 37)) return false
  return !(isTie(scan, end) && scan.isGlued(end + 1) && scan.isNumber(end + 1))
}

function isTie(scan: Scan, at: number): boolean {
  return scan.isMark(at, 45) || scan.isMark(at, 46) || scan.isMark(at, 47) || scan.isMark(at, 58) || scan.isMark(at, 44)
}

/** Whether nothing but a mark or the end follows. */
export function standsAlone({ scan, end }: Match): boolean {
  return end >= scan.atoms.count || (!scan.isWord(end) && !scan.isNumber(end) && !scan.isMark(end, 37))
}

const LEADS: ReadonlySet<string> = wordSet(
  'in since by until till from of through during before after to and or between for early late mid last next this around about as within throughout into past end earlier',
)

const DETERMINERS: ReadonlySet<string> = wordSet('the a an its his her their our whose s every each any on one')

/** Months that are also verbs, adjectives, names or other words. */
const DOUBTFUL: ReadonlySet<string> = wordSet('may march august april june jan mar dec sep jun jul apr aug feb oct nov')

/**
 * Whether a month that stands alone is one: "in May", "the March vote", not "it may rain", "they march", "April Smith".
 * Small letters do for the ones that are no other words.
 */
export function isMonthName(match: Match): boolean {
  const { scan, start, end } = match
  const name = end - 1
  const word = wordAt(scan, name)
  if (!DOUBTFUL.has(word)) return true
  if (end - start > 1) return true
  // "june next year": no verb, no name.
  if ((scan.kinds(end) & Kind.Relation) !== 0 && (scan.kinds(end + 1) & Kind.Unit) !== 0) return true
  const lead = scan.isMark(start - 1, 45) ? start - 2 : start - 1
  const before = wordAt(scan, lead)
  const isLed = LEADS.has(before) && scan.isWord(lead)
  const isShort = word.length === 3 && word !== 'may'
  if (!isCapital(scan, name)) return isLed && word !== 'may' && word !== 'march' && word !== 'august'
  if (isShort) return (isLed || scan.isMark(end, 46)) && !isName(scan, end)
  if (isLed)
    return (
      !(before === 'to' || before === 'and' || before === 'or' || before === 'for' || before === 'as') ||
      !isName(scan, end)
    )
  if (isShouted(scan, name)) return DETERMINERS.has(before)
  if ((scan.look(start) & Look.Opening) !== 0) return word !== 'may' && word !== 'march' && !isName(scan, end)
  if (DETERMINERS.has(before))
    return (
      !isName(scan, end) &&
      !(word === 'march' && (before === 'a' || isIn(wordAt(scan, end), 'on for of against madness')))
    )
  // "Theresa May said": a name before it, with nothing between.
  if (isCapital(scan, start - 1) && (scan.kinds(start - 1) & (Kind.Month | Kind.Weekday)) === 0) return false
  return !isName(scan, end) && word !== 'march'
}

/** Whether a name seems to go on at the atom: a capital that opens no sentence. */
function isName(scan: Scan, at: number): boolean {
  const look = scan.look(at)
  return (look & Look.Capital) !== 0 && (look & (Look.Opening | Look.Capitals)) === 0 && scan.kinds(at) === 0
}

/** Words that may follow a day told by its number: no noun that the number would count. */
export const AFTER_DAY: ReadonlySet<string> = wordSet(
  'at in on and to for with when as by from was is but or that after before until while because through will',
)
