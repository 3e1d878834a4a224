/** Which attribution stands in whose content, and whose words a quote is. */
import type { FoundQuote } from '../quotes/index.js'
import type { Draft } from './draft.js'
import { lookUp } from './lexicon.js'

/** Deeper nesting than any report has; attributions below are left out. */
const MAX_DEPTH = 6

/** A draft with what was found out about its place among the others. */
export interface Placed {
  readonly draft: Draft
  readonly at: number
  parent: Placed | null
  depth: number
  id: string
}

/** Sorts the drafts and finds for each the smallest content in which it stands. */
export function nest(drafts: readonly Draft[]): Placed[] {
  const sorted = drafts
    .filter(({ content }) => content.length > 0)
    .map(
      (draft): Placed => ({
        draft,
        at: Math.min(draft.cue?.start ?? draft.content[0]?.start ?? 0, draft.content[0]?.start ?? 0),
        parent: null,
        depth: 0,
        id: '',
      }),
    )
    .sort((a, b) => a.at - b.at || (a.draft.cue?.start ?? 0) - (b.draft.cue?.start ?? 0))
  const spans = sorted
    .flatMap((owner) => owner.draft.content.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const queries = sorted
    .map((one) => ({
      one,
      at: one.draft.cue?.start ?? one.draft.content[0]?.start ?? 0,
      end: one.draft.cue?.end ?? one.draft.content[0]?.end ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
  const open: { readonly end: number; readonly owner: Placed }[] = []
  let next = 0
  for (const { one, at, end } of queries) {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= at; next++) {
      const span = spans[next]
      if (span !== undefined) open.push(span)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop()
    for (let index = open.length - 1; index >= 0 && open.length - index < 16; index--) {
      const candidate = open[index]
      if (candidate === undefined || candidate.owner === one || candidate.end < end) continue
      one.parent = candidate.owner
      break
    }
  }
  for (const one of sorted) one.depth = depthOf(one)
  const kept = sorted.filter((one) => one.depth <= MAX_DEPTH && !isIdle(one))
  const isKept = new Set(kept)
  kept.forEach((one, index) => {
    one.id = `a${index + 1}`
    while (one.parent !== null && !isKept.has(one.parent)) one.parent = one.parent.parent
  })
  return kept
}

/** `"I want to go"` in speech that nobody is known to have said tells nothing of a source. */
function isIdle({ draft, parent }: Placed): boolean {
  if (draft.inside < 0 || parent !== null) return false
  return /noun|infinitive/.test(draft.rule) || /^(?:i|we|you)$/.test(draft.sourceWord)
}

/** How many attributions stand around this one; a ring, which bad luck could make, is cut. */
function depthOf(one: Placed): number {
  let depth = 0
  for (let up = one.parent; up !== null && depth <= MAX_DEPTH; up = up.parent) {
    if (up === one) {
      one.parent = null
      return 0
    }
    depth++
  }
  return depth
}

/** For each quote the attribution whose content it is: the smallest content around one of its pieces. */
export function ownersOf(found: readonly FoundQuote[], placed: readonly Placed[]): (Placed | null)[] {
  const owners: (Placed | null)[] = found.map(() => null)
  const spans = placed
    .flatMap((owner) => owner.draft.content.map(({ start, end }) => ({ start: labelled(owner, start), end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces = found
    .flatMap(({ outer }, index) => outer.map((piece) => ({ piece, index })))
    .sort((a, b) => a.piece.start - b.piece.start)
  const open: { readonly start: number; readonly end: number; readonly owner: Placed }[] = []
  let next = 0
  for (const { piece, index } of pieces) {
    for (; next < spans.length && (spans[next]?.start ?? 0) <= piece.start; next++) {
      const span = spans[next]
      if (span !== undefined) open.push(span)
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= piece.start) open.pop()
    for (let at = open.length - 1; at >= 0 && open.length - at < 16; at--) {
      const span = open[at]
      if (span === undefined || span.end < piece.end) continue
      owners[index] ??= utterer(span.owner)
      break
    }
  }
  return owners
}

/** Where the piece of a quoted turn begins: before the mark and the label. */
function labelled({ draft: { rule, source, content } }: Placed, start: number): number {
  return rule === 'speaker-turn' && source !== null && content[0]?.start === start ? source.start - 1 : start
}

/**
 * The one whose words they are: in `She says she knows that "it is over"` the words are hers who says, not of one who knows;
 * nor does a pronoun bring in anybody new. `She says Low called it "a mess"` quotes Low.
 */
function utterer(owner: Placed): Placed {
  let one = owner
  while (one.parent !== null && one.parent.draft.inside === one.draft.inside && !speaks(one)) one = one.parent
  return one
}

function speaks({ draft }: Placed): boolean {
  return draft.stance === 'asserts' && !isPronoun(draft) && (lookUp(draft.lemma).cue?.complements ?? 0) % 2 === 1
}

/** Pronouns and relatives are short, and nothing else that speaks is so short and small. */
function isPronoun({ source, sourceWord }: Draft): boolean {
  return source === null || PRONOUNS.has(sourceWord)
}
const PRONOUNS: ReadonlySet<string> = new Set('he i it she that they we which who you'.split(' '))
