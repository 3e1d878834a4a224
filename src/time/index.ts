import type { Span } from '../model/span.js'
import type { TimeExpression } from '../model/time.js'
import { Atoms, Look } from './atoms.js'
import { REACH } from './cores.js'
import { expressionOf } from './expression.js'
import { evaluate, type Parse, type RuleGroup, rulesOf } from './grammar.js'
import { type TimeLanguage, timeLanguage } from './language.js'
import { isAfter } from './rules/looks.js'
import { Scan } from './scan.js'
import { Scope } from './scope.js'
import { alignWeekdays, type Borrower, readHead, readTail } from './tails.js'

/** What times are read against. */
export interface TimeContext {
  /** ISO day of the dispatch, or null: then relative times have no value of their own. */
  readonly date: string | null
  /** ISO 3166-1 alpha-2 code, or null: decides between 3/4 and 4/3. */
  readonly country: string | null
}

/** A text and where its paragraphs are: a document, or no more than a layout. */
export interface Paragraphs {
  readonly text: string
  readonly paragraphs: readonly Span[]
}

/** What was found: its atoms, the first atom that may be taken in before it, its meaning. */
interface Found extends Borrower {
  readonly free: number
  /** The rules that read it; null where it borrows its month or century from the one beside it. */
  readonly parse: Parse | null
}

/** Finds and normalises every time expression, in the order of the text. */
export function findTimes(document: Paragraphs, context: TimeContext): TimeExpression[] {
  const times: TimeExpression[] = []
  readTimes(document, context, (time) => times.push(time))
  return times
}

/** The rule that read each time, with those within it (`date > month-day`), in the order of {@link findTimes}: for `--explain`. */
export function explainTimes(document: Paragraphs, context: TimeContext): string[] {
  const rules: string[] = []
  readTimes(document, context, (_, parse) => rules.push(parse === null ? 'beside' : rulesOf(parse).join(' > ')))
  return rules
}

function readTimes(
  document: Paragraphs,
  context: TimeContext,
  take: (time: TimeExpression, parse: Parse | null) => void,
): void {
  const language = timeLanguage()
  const inParagraph: Found[] = []
  const atoms = new Atoms(document.text, language.vocabulary)
  const scan = new Scan(atoms, language.groups)
  const scope = new Scope(context.date, context.country, scan, language.tenses)
  scan.scope = scope
  for (const paragraph of document.paragraphs) {
    scan.cut(paragraph.start, paragraph.end)
    findInParagraph(language, scan, scope, inParagraph)
    for (const { start, end, free, reading, parse } of inParagraph)
      take(expressionOf(scan, start, end, free, reading), parse)
    inParagraph.length = 0
    scope.sentence++
  }
}

/** One pass over the atoms: near each core, from the left, the longest reading that holds. */
function findInParagraph({ cores, top }: TimeLanguage, scan: Scan, scope: Scope, found: Found[]): void {
  const { atoms } = scan
  /** First atom that no expression has taken, and the first at which no rule was tried. */
  let free = 0
  let untried = 0
  const { count, look, word } = atoms
  const { table } = cores
  for (let core = 0; core < count; core++) {
    if (((look[core] ?? 0) & Look.Opening) !== 0) scope.sentence++
    if (table[word[core] ?? 0] === 0 || core < free || !cores.has(atoms, core)) continue
    for (let at = Math.max(untried, core - REACH); at <= core; at++) {
      const past = findAt(top, scan, scope, at, free, found)
      if (past === at) continue
      free = past
      at = past - 1
    }
    untried = Math.max(free, core + 1)
  }
}

/** One past the expression at the atom, or the atom itself; what cannot be a time is passed over as well. */
function findAt(top: RuleGroup, scan: Scan, scope: Scope, at: number, free: number, found: Found[]): number {
  if (!top.opens(scan.word(at), scan.kinds(at))) return at
  for (const parse of top.all(scan, at)) {
    const reading = evaluate(parse, scan, scope)
    if (reading === undefined) continue
    if (reading === null) return parse.end
    // "the lowest since Feb. 8": the story does not go to where it only looks back.
    if (isAfter(scan, at, 'since than until')) reading.isComparison = true
    const head = readHead(scan, scope, parse.start, free, reading)
    if (head !== null) found.push({ start: head.start, end: head.end, free, reading: head.reading, parse: null })
    const last = found[found.length - 1]
    if (last !== undefined && last.end + 1 === parse.start) alignWeekdays(scan, last.end, last.reading, reading)
    found.push({ start: parse.start, end: parse.end, free: head === null ? free : parse.start, reading, parse })
    const tail = readTail(scan, scope, parse.end, reading)
    if (tail !== null)
      found.push({ start: tail.start, end: tail.end, free: tail.start, reading: tail.reading, parse: null })
    scope.remember(reading)
    return tail === null ? parse.end : tail.end
  }
  return at
}
