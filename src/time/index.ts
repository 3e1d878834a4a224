import type { TextDocument } from '../document/index.js'
import type { TimeExpression } from '../model/time.js'
import { Atoms, Look } from './atoms.js'
import { expressionOf } from './expression.js'
import { evaluate } from './grammar.js'
import { timeLanguage } from './language.js'
import { Scan } from './scan.js'
import { Scope } from './scope.js'

/** What times are read against. */
export interface TimeContext {
  /** ISO day of the dispatch, or null: then relative times have no value of their own. */
  readonly date: string | null
  /** ISO 3166-1 alpha-2 code, or null: decides between 3/4 and 4/3. */
  readonly country: string | null
}

/** Finds and normalises every time expression, in the order of the text. */
export function findTimes(document: TextDocument, context: TimeContext): TimeExpression[] {
  const { vocabulary, tenses, top, groups } = timeLanguage()
  const found: TimeExpression[] = []
  const atoms = new Atoms(document.text, vocabulary)
  const scan = new Scan(atoms, groups)
  const scope = new Scope(context.date, context.country, scan, tenses)
  scan.scope = scope
  for (const { firstSentence, endSentence } of document.paragraphs) {
    scan.clear()
    for (let index = firstSentence; index < endSentence; index++) {
      const sentence = document.sentences[index]
      if (sentence !== undefined) atoms.addSentence(sentence.start, sentence.end)
    }
    findInParagraph(scan, scope, top, found)
    scope.sentence++
  }
  return found
}

/** One pass over the atoms: at each, the longest reading that holds. */
function findInParagraph(
  scan: Scan,
  scope: Scope,
  top: ReturnType<typeof timeLanguage>['top'],
  found: TimeExpression[],
): void {
  const { atoms } = scan
  let free = 0
  for (let at = 0; at < atoms.count; ) {
    if ((scan.look(at) & Look.Opening) !== 0) scope.sentence++
    if (!top.opens(scan.word(at), scan.kinds(at))) {
      at++
      continue
    }
    let past = at + 1
    for (const parse of top.all(scan, at)) {
      const reading = evaluate(parse, scan, scope)
      if (reading === undefined) continue
      past = parse.end
      if (reading !== null) {
        found.push(expressionOf(scan, parse.start, parse.end, free, reading))
        scope.remember(reading)
      }
      free = past
      break
    }
    at = past
  }
}
