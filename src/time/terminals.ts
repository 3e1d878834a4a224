import { Look } from './atoms.js'
import { goesOnAsNumber, isInsideNumber, NumberReader } from './numbers.js'
import { oneAtom, type Terminal } from './pattern.js'
import type { Scan } from './scan.js'
import { FIRST_WORD, Kind, type Vocabulary, WordId } from './vocabulary.js'

/** What the capitals in patterns stand for. */
export function makeTerminals(vocabulary: Vocabulary): Map<string, Terminal> {
  const numbers = new NumberReader(vocabulary)
  const terminals = new Map<string, Terminal>()
  const longer = longerNumbers(vocabulary)
  const add = (name: string, kinds: number, digits: readonly number[], read: Terminal['read']): void => {
    // What begins with digits or a number in words may go on: "twenty | - | six", "26 | th", "Nov | .".
    const spans = kinds === 0 || (kinds & ONE_ATOM) !== 0 ? oneAtom : longer
    terminals.set(name, { opens: (word, has) => (kinds & has) !== 0 || digits.includes(word), spans, read })
  }
  const word = (name: string, kind: number): void =>
    add(name, kind, [], (scan, at) => {
      if ((scan.kinds(at) & kind) === 0) return -1
      scan.value = vocabulary.valueOf(scan.word(at), kind)
      return at + 1
    })
  /** A month, with the dot of a short form where the sentence goes on. */
  add('MONTH', Kind.Month, [], (scan, at) => {
    if ((scan.kinds(at) & Kind.Month) === 0) return -1
    scan.value = vocabulary.valueOf(scan.word(at), Kind.Month)
    return readDot(scan, at)
  })
  /** A weekday, with the dot of a short form where the sentence goes on. */
  add('WEEKDAY', Kind.Weekday, [], (scan, at) => {
    if ((scan.kinds(at) & Kind.Weekday) === 0) return -1
    scan.value = vocabulary.valueOf(scan.word(at), Kind.Weekday)
    return readDot(scan, at)
  })
  word('WEEKDAYS', Kind.Weekdays)
  word('PART', Kind.Part)
  word('SEASON', Kind.Season)
  word('REL', Kind.Relation)
  word('PHASE', Kind.Phase)
  word('ZONE', Kind.Zone)
  word('DEICTIC', Kind.Deictic)
  word('RECUR', Kind.Recurrence)
  word('FRACTION', Kind.Fraction)
  word('ANYUNIT', Kind.Unit)
  /** A unit in the singular. */
  add('UNIT', Kind.Unit, [], (scan, at) => readUnit(scan, at, vocabulary, false))
  /** A unit in the plural. */
  add('UNITS', Kind.Unit, [], (scan, at) => readUnit(scan, at, vocabulary, true))

  const anyNumber = Kind.Number | Kind.Magnitude
  const allDigits: number[] = [
    WordId.Digits1,
    WordId.Digits2,
    WordId.Digits3,
    WordId.Digits4,
    WordId.Digits8,
    WordId.DigitsOther,
  ]
  const a = vocabulary.idOf('a')
  const marks = [0xbd, 0xbc, 0xbe].map((unit) => vocabulary.idOf(String.fromCharCode(unit)))
  const number: Terminal = {
    opens: (id, kinds) => (kinds & anyNumber) !== 0 || id === a || allDigits.includes(id) || marks.includes(id),
    spans: longer,
    read: (scan, at) => numbers.readNumber(scan, at),
  }
  terminals.set('NUM', number)
  add('ORD', Kind.Ordinal | Kind.Number, allDigits, (scan, at) => numbers.readOrdinal(scan, at))
  add('WORDNUM', Kind.Number, [], (scan, at) => numbers.readWords(scan, at))
  add('YEAR', Kind.Number, [WordId.Digits4], (scan, at) =>
    scan.isNumber(at) ? readYear(scan, at) : numbers.readYearWords(scan, at),
  )
  add('YEARNUM', 0, [WordId.Digits4], readYear)
  /** Day of a month: `26`, `26th`, `twenty-sixth`. */
  add('DAY', Kind.Ordinal | Kind.Number, [WordId.Digits1, WordId.Digits2], (scan, at) => {
    const past = numbers.readOrdinal(scan, at)
    return past > 0 ? (isDay(scan.value) ? past : -1) : readDigits(scan, at, 1, 31)
  })
  /** Day of a month with its ending, or in words. */
  add('DAYTH', Kind.Ordinal | Kind.Number, [WordId.Digits1, WordId.Digits2], (scan, at) => {
    const past = numbers.readOrdinal(scan, at)
    return past > 0 && isDay(scan.value) ? past : -1
  })
  /** Day of a month in digits. */
  add('DAYNUM', 0, [WordId.Digits1, WordId.Digits2], (scan, at) => readDigits(scan, at, 1, 31))
  /** Day of a month as a number in words: "May twenty-nine". */
  add('DAYWORD', Kind.Number, [], (scan, at) => {
    const past = numbers.readWords(scan, at)
    return past > 0 && isDay(scan.value) ? past : -1
  })
  /** Hour: `0` to `24`, or one to twenty-four in words. */
  add('HOUR', Kind.Number, [WordId.Digits1, WordId.Digits2], (scan, at) => readSmall(scan, at, 24, numbers))
  add('MINUTE', Kind.Number, [WordId.Digits1, WordId.Digits2], (scan, at) => readSmall(scan, at, 59, numbers))
  /** Two digits, 00 to 59. */
  add('MM', 0, [WordId.Digits2], (scan, at) => readRaw(scan, at, WordId.Digits2, 59))
  /** One or two digits of a numeric date. */
  add('DD', 0, [WordId.Digits1, WordId.Digits2], (scan, at) => readRaw(scan, at, scan.width(at), 99))
  add('YY', 0, [WordId.Digits2], (scan, at) => readRaw(scan, at, WordId.Digits2, 99))
  add('YYYY', 0, [WordId.Digits4], (scan, at) => readRaw(scan, at, WordId.Digits4, 9999))
  add('HHMM', 0, [WordId.Digits3, WordId.Digits4], (scan, at) => readRaw(scan, at, scan.width(at), 2459))
  add('DIGITS8', 0, [WordId.Digits8], (scan, at) => readRaw(scan, at, 8, 99999999))
  terminals.set('AMPM', meridiem(vocabulary))
  return terminals
}

/** One past the word, or past its dot if it is a short form and the sentence goes on. */
function readDot(scan: Scan, at: number): number {
  const hasDot = scan.width(at) < 6 && scan.isMark(at + 1, 46) && scan.isGlued(at + 1)
  const next = scan.look(at + 2)
  return hasDot && (next & (Look.Letters | Look.Digits)) !== 0 && (next & Look.Opening) === 0 ? at + 2 : at + 1
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31
}

/** Classes whose words are read as one atom. */
const ONE_ATOM =
  Kind.Unit |
  Kind.Part |
  Kind.Season |
  Kind.Relation |
  Kind.Phase |
  Kind.Zone |
  Kind.Deictic |
  Kind.Recurrence |
  Kind.Weekdays |
  Kind.Fraction

/** {@link Terminal.spans} of numbers, and of short forms with a dot. */
function longerNumbers(vocabulary: Vocabulary): Terminal['spans'] {
  const words = ['and', 'a', 'oh', 'st', 'nd', 'rd', 'th', '-', ',', '.', '/', '½', '¼', '¾'].map((word) =>
    vocabulary.idOf(word),
  )
  const classes = Kind.Number | Kind.Magnitude | Kind.Ordinal | Kind.Fraction
  return (_word, _kinds, next, nextKinds) => {
    const isLonger = (next > 0 && next < FIRST_WORD) || words.includes(next) || (nextKinds & classes) !== 0
    return isLonger ? 2 : 1
  }
}

function readUnit(scan: Scan, at: number, vocabulary: Vocabulary, isPlural: boolean): number {
  if ((scan.kinds(at) & Kind.Unit) === 0) return -1
  const value = vocabulary.valueOf(scan.word(at), Kind.Unit)
  if (value > 100 !== isPlural) return -1
  scan.value = value % 100
  return at + 1
}

function readYear(scan: Scan, at: number): number {
  const year = scan.digits(at)
  if (scan.word(at) !== WordId.Digits4 || year < 1000 || year > 2999) return -1
  if (isInsideNumber(scan, at) || goesOnAsNumber(scan, at)) return -1
  scan.value = year
  return at + 1
}

function readDigits(scan: Scan, at: number, least: number, most: number): number {
  const value = scan.digits(at)
  if (!scan.isNumber(at) || value < least || value > most || scan.width(at) > 2) return -1
  if (isInsideNumber(scan, at) || goesOnAsNumber(scan, at)) return -1
  scan.value = value
  return at + 1
}

/** Digits as they stand, whatever marks touch them. */
function readRaw(scan: Scan, at: number, width: number, most: number): number {
  if (!scan.isNumber(at) || scan.width(at) !== width || scan.digits(at) > most) return -1
  scan.value = scan.digits(at)
  return at + 1
}

function readSmall(scan: Scan, at: number, most: number, numbers: NumberReader): number {
  if (scan.isNumber(at)) {
    if (scan.width(at) > 2 || scan.digits(at) > most || isInsideNumber(scan, at)) return -1
    scan.value = scan.digits(at)
    return at + 1
  }
  const past = numbers.readWords(scan, at)
  return past > 0 && scan.value <= most && scan.value > 0 ? past : -1
}

/** `a.m.`, `am`, `a. m.`, `p m`, and the lone `a` or `p` that touches the digits. Worth 0 or 12. */
function meridiem(vocabulary: Vocabulary): Terminal {
  const [a, p, m, am, pm] = ['a', 'p', 'm', 'am', 'pm'].map((word) => vocabulary.idOf(word))
  return {
    opens: (word) => word === a || word === p || word === am || word === pm,
    spans: () => 2,
    read: (scan, at) => {
      const word = scan.word(at)
      scan.value = word === p || word === pm ? 12 : 0
      if (word === am || word === pm) return at + 1
      if (word !== a && word !== p) return -1
      let next = at + 1
      if (scan.isMark(next, 46)) next++
      if (scan.word(next) === m) {
        next++
        // The dot of "p.m." is taken where the letters had one, as in "at 4 p.m. EST".
        return scan.isMark(next, 46) && scan.isMark(at + 1, 46) ? next + 1 : next
      }
      return scan.isGlued(at) && scan.isNumber(at - 1) && next === at + 1 ? at + 1 : -1
    },
  }
}
