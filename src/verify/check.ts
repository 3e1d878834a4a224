import type { Dispatch } from '../model/dispatch.js'
import type { Claim, TrueSpeaker, Verdict, VerdictName } from '../model/verdict.js'
import { Step } from './align.js'
import type { WordIndex } from './anchors.js'
import { type ReadClaim, readClaim } from './claim.js'
import { agreesWithDate } from './date.js'
import { diffOf } from './diff.js'
import { ABSENT, type Finding, judge } from './judge.js'
import { messageFor } from './message.js'
import { findSpeaker, type SpeakerFinding } from './speaker.js'
import { type Source, type Speech, sourceOf } from './speech.js'

/** A claim of more words is no quote but a document; comparing it would cost its length squared. */
const MAX_WORDS = 1000

/** Checks one claim. */
export function checkClaim(claim: Claim, index: WordIndex, speech: Speech, dispatch: Dispatch): Verdict {
  const read = readClaim(claim.quote)
  const name = claim.speaker?.trim() ?? ''
  if (read.count === 0 || read.count > MAX_WORDS) return empty(claim, 'not-checkable', read.count)
  const { finding, asked } = choose(judge(read, index, speech, dispatch), name, speech, dispatch)
  if (read.count < 2 && finding.verdict !== 'verbatim') return empty(claim, 'not-checkable', read.count)
  const quote = finding.regions.find((region) => region.quote !== null)?.quote ?? null
  const isOther = asked?.kind === 'wrong' || asked?.kind === 'away'
  const verdict = isOther ? 'misattributed' : finding.verdict
  const source = asked?.source ?? (quote === null ? null : sourceOf(speech, quote))
  const speaker = speakerOf(source)
  return {
    id: claim.id,
    verdict,
    spans: finding.spans.map(({ start, end }) => ({ start, end })),
    diff: diffOf(read, finding.pairs, index, dispatch.text),
    quote: quote?.id ?? null,
    attribution: source?.attribution?.id ?? null,
    speaker,
    dateAgrees: finding.verdict === 'absent' ? null : agreesWithDate(claim.date, source?.attribution ?? null, dispatch),
    confidence: confidenceOf(read, finding, asked),
    message: messageFor(verdict, read, finding, {
      claimed: name,
      found: speaker?.name ?? null,
      asked: asked?.kind ?? null,
    }),
  }
}

/** How good it is for a claim that its speaker stands so to the words. */
const RANKS: Readonly<Record<SpeakerFinding['kind'], number>> = { right: 3, near: 2, wrong: 1, away: 0 }

/** Of stretches that agree equally well, the one that the claimed speaker said: the same words may be quoted twice. */
function choose(
  findings: readonly Finding[],
  name: string,
  speech: Speech,
  dispatch: Dispatch,
): { finding: Finding; asked: SpeakerFinding | null } {
  let best: { finding: Finding; asked: SpeakerFinding | null } | null = null
  for (const finding of findings) {
    const isQuote = finding.verdict === 'verbatim' || finding.verdict === 'partly-verbatim'
    const asked = isQuote && name !== '' ? findSpeaker(dispatch, speech, finding.regions, name) : null
    const isBetter =
      asked !== null && (best?.asked ?? null) !== null && RANKS[asked.kind] > RANKS[best?.asked?.kind ?? 'away']
    if (best === null || isBetter) best = { finding, asked }
  }
  return best ?? { finding: ABSENT, asked: null }
}

function empty(claim: Claim, verdict: VerdictName, words: number): Verdict {
  return {
    id: claim.id,
    verdict,
    spans: [],
    diff: [],
    quote: null,
    attribution: null,
    speaker: null,
    dateAgrees: null,
    confidence: 1,
    message:
      words === 0
        ? 'The claim has no words.'
        : words === 1
          ? 'One word is too little to judge.'
          : 'The claim is too long to be a quote.',
  }
}

function speakerOf(source: Source | null): TrueSpeaker | null {
  const [name] = source?.names ?? []
  return name === undefined ? null : { name, entity: source?.entity?.id ?? null }
}

/** How sure: words that agree are certain, names less so, a name that only stands near least. */
function confidenceOf(claim: ReadClaim, { verdict, pairs, quoted }: Finding, asked: SpeakerFinding | null): number {
  if (asked !== null) return { right: 0.98, wrong: 0.9, near: 0.8, away: 0.75 }[asked.kind]
  if (verdict === 'verbatim' || verdict === 'partly-verbatim') return 0.99
  if (verdict === 'absent') return 0.97
  const same = pairs.filter(({ step }) => step === Step.Same).length / Math.max(1, claim.count)
  if (verdict === 'paraphrase') return quoted === 0 ? 0.95 : 0.8
  return same >= 0.8 ? 0.95 : 0.8
}
