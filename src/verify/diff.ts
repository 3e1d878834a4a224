import type { WordDiff } from '../model/verdict.js'
import { mentionOf } from '../text/span.js'
import { type Pair, Step } from './align.js'
import type { WordIndex } from './anchors.js'
import type { ReadClaim } from './claim.js'

const KINDS: Readonly<Record<Step, WordDiff['kind']>> = {
  [Step.Same]: 'same',
  [Step.Replaced]: 'replaced',
  [Step.Added]: 'added',
  [Step.Dropped]: 'dropped',
  [Step.Omitted]: 'omitted',
  [Step.Inserted]: 'inserted',
  [Step.Aside]: 'aside',
}

/** Joins steps of one kind that follow each other into stretches of words, as written. */
export function diffOf(claim: ReadClaim, pairs: readonly Pair[], { folded }: WordIndex, text: string): WordDiff[] {
  const diff: WordDiff[] = []
  for (let from = 0; from < pairs.length; ) {
    let past = from + 1
    while (past < pairs.length && follows(pairs[past - 1], pairs[past])) past++
    const group = pairs.slice(from, past)
    const said = group.filter(({ claim: word }) => word >= 0)
    const found = group.filter(({ text: word }) => word >= 0)
    diff.push({
      kind: KINDS[group[0]?.step ?? Step.Same],
      claimed:
        said.length === 0
          ? ''
          : slice(claim.text, claim.start, claim.end, said[0]?.claim ?? 0, said.at(-1)?.claim ?? 0),
      found:
        found.length === 0
          ? null
          : mentionOf(text, folded.start[found[0]?.text ?? 0] ?? 0, folded.end[found.at(-1)?.text ?? 0] ?? 0),
    })
    from = past
  }
  return diff
}

/** Whether two steps are of one kind, and next to each other in the text. */
function follows(one: Pair | undefined, other: Pair | undefined): boolean {
  if (one === undefined || other === undefined || one.step !== other.step) return false
  return one.text < 0 || other.text < 0 || other.text === one.text + 1
}

function slice(text: string, starts: Int32Array, ends: Int32Array, first: number, last: number): string {
  return text.slice(starts[first] ?? 0, ends[last] ?? 0)
}
