/**
 * Brings together what the rules read and what the network saw. The rules are exact about direct speech, and read what stands
 * inside another's words; the network finds the many ways of indirect speech.
 */
import type { TextDocument } from '../document/index.js'
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import { Coverage } from './coverage.js'
import type { Draft } from './draft.js'
import { ReadingJudge } from './readings.js'
import { firstWhere } from './search.js'

/** Rules that read direct speech by its marks: their content stands. */
const EXACT = /quote|next-sentence|signature|turn/
/** Rules that are oftener wrong than right where the network saw nothing, outside of what is said. */
const DOUBTFUL = /infinitive|noun/

/** All attributions: those of the rules, mended by the network, and those that only the network saw. */
export function combine(
  document: TextDocument,
  quotes: readonly FoundQuote[],
  drafts: readonly Draft[],
  seen: readonly Draft[],
): Draft[] {
  const judge = judgeOf(document, quotes, drafts, seen)
  const partners = partnersOf(drafts, seen)
  const taken = new Set<Draft>()
  const kept: Draft[] = []
  const doubtful: Draft[] = []
  for (const draft of drafts) {
    const partner = partners.get(draft)
    if (partner === undefined) (draft.inside < 0 && DOUBTFUL.test(draft.rule) ? doubtful : kept).push(draft)
    // `declined to say` is two cues to the rules and one to the network.
    else if (!taken.has(partner)) kept.push(mended(draft, partner, judge))
    taken.add(partner ?? draft)
  }
  // What is said within speech is no bar to who speaks.
  const claimed = new Coverage(kept.filter(({ inside }) => inside < 0).flatMap(({ content }) => content))
  for (const one of seen)
    if (!taken.has(one) && one.cueKind !== 'punctuation' && !claimed.overlaps(one.content)) kept.push(one)
  // What others are said to have said the network was never taught to see.
  const said = new Coverage(kept.flatMap(({ content }) => content))
  return [...kept, ...doubtful.filter(({ cue }) => cue !== null && said.overlaps([cue]))]
}

/** The judge of what both read differently. */
export function judgeOf(
  document: TextDocument,
  quotes: readonly FoundQuote[],
  drafts: readonly Draft[],
  seen: readonly Draft[],
): ReadingJudge {
  const exact = drafts.filter(({ inside, rule }) => inside < 0 && EXACT.test(rule))
  return new ReadingJudge(document, quotes, exact, seen)
}

/** Source and cue as the network cuts them, where both mean the same; the content too, unless marks tell it. */
function mended(draft: Draft, partner: Draft, judge: ReadingJudge): Draft {
  const { source, cue, content, support } = partner
  // `The port, Low said, was ready`: what is said cannot be of who says it.
  if (draft.content.some((piece) => overlap(piece, source))) return { ...draft, support: null }
  // `The polls agree - Ann Low: "…"`: no cue lies in a name before a colon.
  if (draft.cueKind === 'punctuation' && overlap(cue, draft.source)) return { ...draft, support }
  const joined = overlap(source, draft.source) || !EXACT.test(draft.rule) ? (source ?? draft.source) : draft.source
  const cut = longer(cue, draft.cue)
  const mended = {
    ...draft,
    source: joined,
    cue: overlap(cut, joined) ? draft.cue : cut,
    addressee: draft.addressee ?? partner.addressee,
    time: draft.time ?? partner.time,
    support,
  }
  // `told shareholders the firm has no plans`: nor is it of whom it is said to.
  if (content.some((piece) => overlap(piece, draft.addressee))) return mended
  const told = { ...partner, content: cutOut(content, [mended.source, mended.cue]) }
  const judged = judge.judge(draft, told)
  const isExact = EXACT.test(draft.rule)
  return { ...mended, content: apart(judged.length > 0 ? judged : isExact ? draft.content : content, mended.source) }
}

/** Stretches without those that lie in them. */
function cutOut(spans: readonly Span[], holes: readonly (Span | null)[]): Span[] {
  return holes.reduce<Span[]>(
    (rest, hole) =>
      hole === null
        ? rest
        : rest.flatMap(({ start, end }) =>
            overlap({ start, end }, hole)
              ? [
                  { start, end: hole.start },
                  { start: hole.end, end },
                ].filter((piece) => piece.start < piece.end)
              : [{ start, end }],
          ),
    [...spans],
  )
}

/** What is said without pieces that lie over who says it. */
function apart(content: readonly Span[], source: Span | null): Span[] {
  const own = content.filter((piece) => !overlap(piece, source))
  return own.length > 0 ? own : [...content]
}

/** The network leaves out what it is seldom shown: `was quoted in the Monday edition as saying`. */
function longer(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b
  return b.start <= a.start && a.end <= b.end ? b : a
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

/** For each draft of the rules what the network has for the same cue. */
export function partnersOf(drafts: readonly Draft[], seen: readonly Draft[]): Map<Draft, Draft> {
  const partners = new Map<Draft, Draft>()
  const cues = seen.filter(({ cue }) => cue !== null)
  for (const draft of drafts) {
    const { cue } = draft
    if (cue === null) continue
    const partner = cues[firstWhere(cues.length, (index) => (cues[index]?.cue?.end ?? 0) > cue.start)]
    if (partner !== undefined && overlap(partner.cue, cue)) partners.set(draft, partner)
  }
  return partners
}
