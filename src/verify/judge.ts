import type { Dispatch } from '../model/dispatch.js'
import type { Span } from '../model/span.js'
import type { VerdictName } from '../model/verdict.js'
import { type Alignment, align, type Pair, Step } from './align.js'
import { findRuns, findWindows, numberWords, type Run, type WordIndex } from './anchors.js'
import type { ReadClaim } from './claim.js'
import { type Region, regionsOf, type Speech } from './speech.js'

/** Words that must agree for a stretch to be what the claim speaks of. */
const MIN_SHARE = 0.6
/** A claim of fewer words must stand in the text as it is. */
const MIN_ALIGNED_WORDS = 3
/** So many words in a row are no accident; of a short claim, half of its words. */
const MIN_RUN = 4
/** Longest gap that an ellipsis may stand for, in words. */
const MAX_OMISSION = 80
/** Of the words found, the share that must stand in quotation marks for it to be a quote. */
const QUOTED_SHARE = 0.95

/** A claim found (or not) in a dispatch, before anybody is asked who said it. */
export interface Finding {
  readonly verdict: Exclude<VerdictName, 'misattributed' | 'not-checkable'>
  readonly spans: readonly Span[]
  readonly pairs: readonly Pair[]
  readonly regions: readonly Region[]
  /** Share of the words found that stand in quotation marks. */
  readonly quoted: number
  readonly edits: number
}

/** Nothing found. */
export const ABSENT: Finding = { verdict: 'absent', spans: [], pairs: [], regions: [], quoted: 0, edits: 0 }

/** How many stretches that agree equally well are given. */
const MAX_FINDINGS = 6

/** Finds the stretches of the text that agree best with a claim, and says how they agree; one at least, more where they are equal. */
export function judge(claim: ReadClaim, index: WordIndex, speech: Speech, dispatch: Dispatch): Finding[] {
  const ids = numberWords(claim.words, index)
  const runs = findRuns(ids, index)
  let best: Finding[] = []
  for (const alignment of candidatesOf(claim, ids, runs, index)) {
    const finding = describe(claim, alignment, index, speech, dispatch)
    const [first] = best
    if (first === undefined || rank(finding) > rank(first)) best = [finding]
    else if (rank(finding) === rank(first) && best.length < MAX_FINDINGS) best.push(finding)
  }
  const [first = ABSENT] = best
  if (first.verdict !== 'absent' && first.edits === 0) return best
  const spliced = findSplice(claim, runs, index, speech)
  if (spliced !== null && (spliced.edits < first.edits || first.verdict === 'absent')) return [spliced]
  return best.length > 0 ? best : [ABSENT]
}

/** The better of two: the one in quotation marks, then the one with fewer edits. */
function rank({ verdict, quoted, edits }: Finding): number {
  if (verdict === 'absent') return -1e9
  return (verdict === 'verbatim' ? 2000 : verdict === 'partly-verbatim' ? 1500 : 0) + quoted * 100 - edits * 10
}

function candidatesOf(claim: ReadClaim, ids: Int32Array, runs: readonly Run[], index: WordIndex): Alignment[] {
  const { count } = index.folded
  const whole = runs.filter(({ length }) => length === ids.length)
  if (whole.length > 0) return whole.map((run) => exactly(run))
  if (ids.length === 1) return placesOf(ids[0] ?? -1, index).map((text) => exactly({ claim: 0, text, length: 1 }))
  if (ids.length < MIN_ALIGNED_WORDS) return []
  const omissions = claim.ellipsis.reduce((sum, one) => sum + one, 0)
  const slack = Math.max(8, ids.length >> 1) + omissions * MAX_OMISSION
  return findWindows(runs, ids.length, count, slack).map((window) => align(claim, ids, index, window))
}

/** A run of words as an alignment without an edit. */
function exactly({ claim, text, length }: Run): Alignment {
  const pairs = Array.from({ length }, (_, at) => ({ step: Step.Same, claim: claim + at, text: text + at }))
  return { pairs, edits: 0, matches: length, cost: 0 }
}

/** The first places of a word; a claim of one word is looked for in marks only. */
function placesOf(id: number, { ids }: WordIndex): number[] {
  const places: number[] = []
  for (let at = 0; at < ids.length && places.length < 50; at++) if (id >= 0 && ids[at] === id) places.push(at)
  return places
}

function describe(
  claim: ReadClaim,
  alignment: Alignment,
  index: WordIndex,
  speech: Speech,
  dispatch: Dispatch,
): Finding {
  const { pairs, edits, matches } = alignment
  const own = claim.count - claim.bracketed.reduce((sum, one) => sum + one, 0)
  const isFound =
    matches > 0 && matches >= own * MIN_SHARE && longestRun(pairs) >= Math.min(MIN_RUN, own, Math.max(2, own >> 1))
  if (!isFound) return ABSENT
  const spans = spansOf(pairs, index)
  const regions = spans.flatMap((span) => regionsOf(speech, span))
  const found = pairs.filter(({ text, step }) => text >= 0 && !isGap(step))
  const inside = found.filter(({ text }) => {
    const start = index.folded.start[text] ?? 0
    const end = index.folded.end[text] ?? 0
    return regions.some((region) => region.start <= start && end <= region.end)
  })
  const quoted = found.length === 0 ? 0 : inside.length / found.length
  const isShown = pairs.some(({ step }) => step === Step.Omitted || step === Step.Inserted)
  const base = { spans, pairs, regions, quoted, edits }
  if (quoted < QUOTED_SHARE && !(edits > 0 && quoted >= 0.5)) return { ...base, verdict: 'paraphrase' }
  if (edits > 0 || (isShown && !isOneSpeech(spans, speech, dispatch))) return { ...base, verdict: 'altered' }
  return { ...base, verdict: isShown ? 'partly-verbatim' : 'verbatim' }
}

/** Whether pieces joined by an ellipsis stand in one quote, or in quotes of one attribution. */
function isOneSpeech(spans: readonly Span[], speech: Speech, { text }: Dispatch): boolean {
  const regions = spans.map((span) => regionsOf(speech, span)[0] ?? null)
  const [first] = regions
  return regions.every((region) => {
    if (region === null || first === null || first === undefined) return false
    if (region === first || (region.quote !== null && region.quote === first.quote)) return true
    const attribution = region.quote?.attribution ?? null
    return attribution !== null && attribution === first.quote?.attribution && text !== ''
  })
}

/** Words of the text that the claim passes over with good reason. */
function isGap(step: Step): boolean {
  return step === Step.Omitted || step === Step.Aside
}

function longestRun(pairs: readonly Pair[]): number {
  let longest = 0
  let run = 0
  for (const { step } of pairs) {
    if (step === Step.Inserted || isGap(step)) continue
    run = step === Step.Same ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** Stretches of text that the alignment covers; what an ellipsis leaves out parts them. */
function spansOf(pairs: readonly Pair[], { folded }: WordIndex): Span[] {
  const spans: Span[] = []
  let start = -1
  let end = -1
  const flush = (): void => {
    if (start >= 0) spans.push({ start, end })
    start = -1
  }
  for (const { step, text } of pairs) {
    if (isGap(step)) flush()
    else if (text >= 0) {
      if (start < 0) start = folded.start[text] ?? 0
      end = folded.end[text] ?? 0
    }
  }
  flush()
  return spans
}

/** Two stretches or three, each word for word in quotation marks, that together are the claim: pieced together. */
function findSplice(claim: ReadClaim, runs: readonly Run[], index: WordIndex, speech: Speech): Finding | null {
  const pieces: Run[] = []
  let at = 0
  while (at < claim.count && pieces.length < 4) {
    let best: Run | null = null
    for (const run of runs) {
      // A run may have begun earlier than where the last piece ended.
      const skip = at - run.claim
      if (skip < 0 || run.length - skip < MIN_RUN) continue
      if (best === null || run.claim + run.length > best.claim + best.length)
        best = { claim: at, text: run.text + skip, length: run.length - skip }
    }
    if (best === null) return null
    pieces.push(best)
    at += best.length
  }
  if (at < claim.count || pieces.length < 2) return null
  const pairs = pieces.flatMap((piece) => exactly(piece).pairs)
  const spans = pieces.map(({ text, length }) => ({
    start: index.folded.start[text] ?? 0,
    end: index.folded.end[text + length - 1] ?? 0,
  }))
  const regions = spans.flatMap((span) => regionsOf(speech, span))
  const isQuoted = spans.every((span) => regions.some((region) => region.start <= span.start && span.end <= region.end))
  return isQuoted ? { verdict: 'altered', spans, pairs, regions, quoted: 1, edits: pieces.length - 1 } : null
}
