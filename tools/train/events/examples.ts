/** What is learned from a message. */
import { kindOfIncident } from '../../../src/events/incidents/index.js'
import type { Incident } from '../../../src/events/incidents/join.js'
import { COUNTED, type CountedKind, type Judge } from '../../../src/events/incidents/judge.js'
import type { Decision } from '../../../src/events/incidents/model.js'
import type { TextRows } from '../../../src/events/incidents/text-rows.js'
import { alignIncidents, TYPES } from './align.js'
import { type GoldFiller, type GoldIncident, isAlike, isSameHead, wordingsOf } from './gold.js'
import type { Example } from './learn.js'
import type { Text } from './texts.js'

/** An example of who plays a part, with the filler that it stands for. */
export interface PartExample extends Example {
  /** Names the incident and the filler; examples with the same name are the same filler. */
  readonly filler: string
}

/** The words of a message, and which kinds of violence it reports, as far as that is known. */
export interface TextExample {
  readonly text: TextRows
  readonly kinds: Readonly<Partial<Record<CountedKind, boolean>>>
  /** How many incidents it reports at least. */
  readonly least: Readonly<Partial<Record<CountedKind, number>>>
  readonly weight: number
}

/** Whether a message reports more incidents of a kind than `before`. */
export interface CountExample {
  readonly kind: CountedKind
  readonly before: number
  readonly features: readonly number[]
  readonly isRight: boolean
  readonly weight: number
}

/** The examples of a message. */
export interface Examples extends Readonly<Record<Decision, (Example | PartExample)[]>> {
  readonly texts: TextExample[]
}

function noExamples(): Examples {
  return { reported: [], told: [], bombing: [], actor: [], recipient: [], instrument: [], texts: [] }
}

const NO_WORDS = new Int32Array()
/** Answers of a judge that only listens. */
const NO = -1
const YES = 1

/** Says no to everything. */
const DEAF: Judge = {
  inText: () => COUNTED.map(() => NO),
  isReported: () => NO,
  isTold: () => NO,
  isCounted: () => NO,
  isBombing: () => NO,
  parts: () => [NO, NO, NO],
}

/** Lets the events of a message be judged by its key, and keeps what was asked and what is right. */
export function examplesOf(text: Text): Examples {
  const examples = noExamples()
  const incidents: Incident[] = []
  text.events({
    ...DEAF,
    isTold: (_rows, _words, incident) => {
      incidents.push(incident)
      return NO
    },
  })
  const golds = new Map<string, GoldIncident | null>()
  for (const [index, gold] of alignIncidents(text, incidents).entries())
    golds.set(incidents[index]?.mentions[0]?.id ?? '', gold)
  text.events(listener(text, golds, examples))
  return examples
}

/** How much an example without gold counts. */
const SILVER_WEIGHT = 0.25

/**
 * The examples of ordinary news without gold: what it tells with who and whom, when, where or how many, it reports; bare plurals
 * without any of these ("years of murders") it does not. Nothing is known of the rest.
 */
export function newsExamplesOf(text: Text): Examples {
  const examples = noExamples()
  const kinds = new Map<string, number>()
  const general = new Set<string>()
  const texts: TextRows[] = []
  text.events({
    ...DEAF,
    isReported(words, kind) {
      const isRight = kinds.has(kind)
      if (isRight || general.has(kind))
        examples.reported.push({ rows: NO_WORDS, words, isRight, weight: SILVER_WEIGHT })
      return NO
    },
    isTold(rows, words, incident) {
      const isRight = isFullyTold(incident)
      if (!isRight && !isGeneral(text, incident)) return NO
      const kind = kindOfIncident(incident) ?? ''
      if (isRight) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      else general.add(kind)
      examples.told.push({ rows, words, isRight, weight: SILVER_WEIGHT })
      return NO
    },
    inText(words) {
      texts.push(words)
      return [NO, NO, NO]
    },
  })
  const known = COUNTED.filter((kind) => kinds.has(kind) || general.has(kind))
  const told = Object.fromEntries(known.map((kind) => [kind, kinds.has(kind)]))
  const least = Object.fromEntries(COUNTED.map((kind) => [kind, kinds.get(kind) ?? 0]))
  for (const words of texts) examples.texts.push({ text: words, kinds: told, least, weight: SILVER_WEIGHT })
  return examples
}

function isFullyTold({ mentions }: Incident): boolean {
  return mentions.some(({ modality, polarity, participants, time, place, figures }) => {
    if (modality !== 'asserted' || polarity === 'negative') return false
    const has = (role: string): boolean => participants.some((one) => one.role === role)
    return (has('actor') && has('recipient')) || time?.mention != null || place !== null || figures.length > 0
  })
}

/** "Years of murders": plurals that nothing points to and nothing is told of. */
function isGeneral({ document }: Text, { mentions }: Incident): boolean {
  return mentions.every(({ trigger }) => {
    const start = trigger.spans[0]?.start ?? 0
    const before = document.text.slice(Math.max(0, start - LOOK_BACK), start)
    return trigger.spans.length === 1 && /[^s]s$/i.test(trigger.text) && !POINTED.test(before)
  })
}

const LOOK_BACK = 40
const POINTED = /\b(?:the|this|that|these|those|two|three|four|several|recent)\s+(?:[a-z'’-]+\s+){0,2}$/i

/** What is asked of how many incidents a message reports, with what is known by then from a judge that did not learn from it. */
export function countExamplesOf(text: Text, judge: Judge): CountExample[] {
  const examples: CountExample[] = []
  text.events({
    ...judge,
    isCounted(features, kind, before) {
      // What is more than three is one question.
      if (examples.some((one) => one.kind === kind && one.before === before)) return NO
      examples.push({ kind, before, features, isRight: countIn(text, kind) > before, weight: 1 })
      return YES
    },
    parts: () => [NO, NO, NO],
  })
  return examples
}

/** The same of ordinary news, where it is known. */
export function newsCountExamplesOf(text: Text, known: Examples, judge: Judge): CountExample[] {
  const { kinds = {}, least = {} } = known.texts[0] ?? {}
  return countExamplesOf(text, judge).flatMap((one) => {
    const isRight = (least[one.kind] ?? 0) > one.before
    // Whether there are more than those that are told in full nobody can say.
    return isRight || (one.before === 0 && kinds[one.kind] === false)
      ? [{ ...one, isRight, weight: SILVER_WEIGHT }]
      : []
  })
}

function countIn({ gold }: Text, kind: CountedKind): number {
  return gold.filter(({ type }) => type.includes(TYPES[kind] ?? '')).length
}

/** Events are made anew each time, but their ids are the same. */
function listener(text: Text, golds: ReadonlyMap<string, GoldIncident | null>, examples: Examples): Judge {
  const goldOf = ({ mentions }: Incident): GoldIncident | null => golds.get(mentions[0]?.id ?? '') ?? null
  return {
    inText(words) {
      const kinds = Object.fromEntries(COUNTED.map((kind) => [kind, countIn(text, kind) > 0]))
      examples.texts.push({ text: words, kinds, least: {}, weight: 1 })
      return [NO, NO, NO]
    },
    // Of bombings more are asked for than there are, so that attacks are offered as such.
    isCounted: (_features, kind, _before, incident) => (kind === 'bombing' || goldOf(incident) !== null ? YES : NO),
    isReported(words, kind) {
      const isRight = text.gold.some(({ type }) => type.includes(TYPES[kind] ?? ''))
      examples.reported.push({ rows: NO_WORDS, words, isRight, weight: 1 })
      return YES
    },
    isTold(rows, words, incident) {
      const isRight = goldOf(incident) !== null
      examples.told.push({ rows, words, isRight, weight: 1 })
      return isRight ? YES : NO
    },
    isBombing(rows, incident) {
      const gold = goldOf(incident)
      if (gold === null) return NO
      const isRight = kindOfIncident(incident) === 'attack' && !gold.type.includes('ATTACK')
      examples.bombing.push({ rows, words: NO_WORDS, isRight, weight: 1 })
      return NO
    },
    parts(rows, { entity, text: phrase }, incident) {
      const gold = goldOf(incident)
      if (gold === null) return [NO, NO, NO]
      const said = [phrase, ...(text.names.get(entity ?? '') ?? [])]
      const add = (decision: 'actor' | 'recipient' | 'instrument', fillers: readonly GoldFiller[]): void => {
        const at = fillers.findIndex((filler) => isSameHead(wordingsOf(filler), said))
        // Of what has only some words of a filler nobody can say whether it is meant.
        const isOpen = at < 0 && fillers.some((filler) => isAlike(wordingsOf(filler), said))
        if (isOpen) return
        const filler = `${text.id} ${incident.mentions[0]?.id} ${at}`
        examples[decision].push({ rows, words: NO_WORDS, isRight: at >= 0, weight: 1, filler })
      }
      add('actor', [...gold.perpetrators, ...gold.organizations])
      add('recipient', [...gold.humanTargets, ...gold.physicalTargets])
      add('instrument', gold.instruments)
      return [NO, NO, NO]
    },
  }
}
