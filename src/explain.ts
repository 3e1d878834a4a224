import { explainAttributions } from './attribution/index.js'
import { explainDateline } from './dateline/index.js'
import { assembleDispatch, runStages, type StageResults } from './dispatch.js'
import { UPOS } from './language/index.js'
import type { Dispatch } from './model/dispatch.js'
import type { Entity } from './model/entity.js'
import { checkOptions, type ParseOptions } from './options.js'
import { explainTimes } from './time/index.js'

/**
 * The rules behind a dispatch, by the names that they have in the sources. A list for each list of the model: the first rule made
 * the first item. How often a rule is right says the item's `confidence`.
 */
export interface Explanation {
  /** What spoke for the dateline and against it; empty where there is none, or where the envelope names it. */
  readonly dateline: readonly DatelineReason[]
  /** What found the mentions of each entity: `tagger` (trained weights), `rules` (capitals and word lists), `pronouns`. */
  readonly entities: readonly (readonly string[])[]
  /** The rule that read each time, with those within it: `date > month-day`. */
  readonly times: readonly string[]
  /** Why each quote was taken for speech. */
  readonly quotes: readonly string[]
  /** The rule that made each attribution. */
  readonly attributions: readonly string[]
  /** How far the network put the weakest piece of each attribution above all else, in logits; null where it saw nothing. */
  readonly support: readonly (number | null)[]
  /** The rule that made each event. */
  readonly events: readonly string[]
}

/** A reason for the dateline, or against it. */
export interface DatelineReason {
  /** Name of the reason. */
  readonly name: string
  /** What it adds to the score; 0 or more in sum is a dateline. */
  readonly weight: number
}

/** A dispatch and the rules behind it. */
export interface ExplainedDispatch {
  /** The model. */
  readonly dispatch: Dispatch
  /** The rules. */
  readonly explain: Explanation
}

/**
 * Reads a news dispatch and says which rules made each result: to understand an answer, or to report a wrong one. What is read is
 * the same as {@link parseDispatch} reads.
 *
 * @param input - the text, or the bytes of an envelope.
 * @param options - as for {@link parseDispatch}.
 * @returns the model, and for each of its lists the names of the rules, in the same order.
 * @throws {@link WirecopyError} as {@link parseDispatch}.
 * @example
 * ```ts
 * import { explainDispatch } from 'wirecopy'
 *
 * const { explain } = explainDispatch('PARIS, Dec 2 (Reuters) - So it was. “We will talk,” said Anna Klein.')
 * console.log(explain.quotes[0], explain.attributions[0]) // opens-sentence cue-behind-quote
 * console.log(explain.times[0], explain.dateline[0]) // day > date > month-day { name: 'place-large', weight: 2 }
 * ```
 */
export function explainDispatch(input: string | Uint8Array, options?: ParseOptions): ExplainedDispatch {
  const checked = checkOptions(options)
  const results = runStages(input, checked)
  return { dispatch: assembleDispatch(results, checked.tokens), explain: explain(results) }
}

function explain({ ground, names, events }: StageResults): Explanation {
  const { document, opening, analysis, layout, envelope, date, country } = ground
  const isNamed = opening.dateline === null || envelope.parts?.dateline != null
  const { rules, support } = explainAttributions(document, opening, names.marks.quotes, names.entities, analysis)
  return {
    dateline: isNamed ? [] : explainDateline(layout),
    entities: names.entities.map((entity) => findersOf(entity, ground)),
    times: explainTimes(document, { date: date.value, country }),
    quotes: names.marks.rules,
    attributions: rules,
    support,
    events: events.rules,
  }
}

const PRONOUN = UPOS.indexOf('PRON')

/** What found the mentions of an entity, each once. */
function findersOf({ mentions }: Entity, { document, analysis }: StageResults['ground']): string[] {
  const finders = new Set<string>()
  const { tokens } = document
  let token = 0
  for (const { start, end } of mentions) {
    while (token < tokens.count && (tokens.end[token] ?? 0) <= start) token++
    let isTagged = false
    for (let at = token; at < tokens.count && (tokens.start[at] ?? 0) < end; at++)
      if (analysis.entity[at] !== 0) isTagged = true
    finders.add(isTagged ? 'tagger' : analysis.upos[token] === PRONOUN ? 'pronouns' : 'rules')
  }
  return [...finders]
}
