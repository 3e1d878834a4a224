import type { Window, WordIndex } from './anchors.js'
import type { ReadClaim } from './claim.js'

/** What happened to a word. */
export const Step = { Same: 0, Replaced: 1, Added: 2, Dropped: 3, Omitted: 4, Inserted: 5, Aside: 6 } as const
/** One of {@link Step}. */
export type Step = (typeof Step)[keyof typeof Step]

/** One step of a comparison: a word of the claim, of the text, or both; -1 where there is none. */
export interface Pair {
  readonly step: Step
  readonly claim: number
  readonly text: number
}

/** A claim compared with a stretch of text, from the first word that agrees to the last. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  /** How many words differ without an ellipsis or brackets to show it. */
  readonly edits: number
  /** How many words agree. */
  readonly matches: number
  readonly cost: number
}

/** Cost of a word that differs; what is shown honestly costs next to nothing, but is not for free. */
const EDIT = 64
const SHOWN = 1

/**
 * Aligns a claim with a stretch of text, word by word (Sellers' algorithm: the claim whole, the text from anywhere to anywhere).
 * What an ellipsis shows to be left out, words in brackets, and the writer's words between two pieces of a quote cost nearly nothing.
 */
export function align(claim: ReadClaim, claimIds: Int32Array, index: WordIndex, { first, past }: Window): Alignment {
  const { ids: textIds, bracketed, asides } = index
  const rows = claimIds.length + 1
  const columns = past - first + 1
  const cost = new Int32Array(rows * columns)
  for (let row = 1; row < rows; row++) {
    const id = claimIds[row - 1] ?? -1
    const add = claim.bracketed[row - 1] === 1 ? SHOWN : EDIT
    const drop = claim.ellipsis[row - 1] === 1 ? SHOWN : EDIT
    const here = row * columns
    const above = here - columns
    cost[here] = (cost[above] ?? 0) + add
    for (let column = 1; column < columns; column++) {
      const isSame = id === textIds[first + column - 1]
      // A word in brackets may stand for one of the speaker's, not for one that the dispatch has put in brackets itself.
      const isOwn = bracketed !== null && bracketed[first + column - 1] === 1
      const both = (cost[above + column - 1] ?? 0) + (isSame ? 0 : isOwn || add === EDIT ? EDIT : 2 * SHOWN)
      const added = (cost[above + column] ?? 0) + add
      const dropped =
        (cost[here + column - 1] ?? 0) + (asides !== null && asides[first + column - 1] === 1 ? SHOWN : drop)
      cost[here + column] = Math.min(both, added, dropped)
    }
  }
  return trace(claim, claimIds, index, first, columns, cost)
}

/** Walks the table back from the cheapest end. */
function trace(
  claim: ReadClaim,
  claimIds: Int32Array,
  { ids: textIds, bracketed, asides }: WordIndex,
  first: number,
  columns: number,
  cost: Int32Array,
): Alignment {
  let row = claimIds.length
  let column = 0
  for (let at = 1; at < columns; at++)
    if ((cost[row * columns + at] ?? 0) < (cost[row * columns + column] ?? 0)) column = at
  const total = cost[row * columns + column] ?? 0
  const pairs: Pair[] = []
  while (row > 0) {
    const here = cost[row * columns + column] ?? 0
    const isShown = claim.bracketed[row - 1] === 1
    const isOmission = claim.ellipsis[row - 1] === 1
    const isSame = column > 0 && claimIds[row - 1] === textIds[first + column - 1]
    const add = isShown ? SHOWN : EDIT
    const diagonal = column > 0 ? (cost[(row - 1) * columns + column - 1] ?? 0) : -1
    const isOwn = bracketed !== null && bracketed[first + column - 1] === 1
    const isHonest = isShown && !isOwn
    if (column > 0 && here === diagonal + (isSame ? 0 : isHonest ? 2 * SHOWN : EDIT)) {
      row--
      column--
      const step = isSame ? Step.Same : isHonest ? Step.Inserted : Step.Replaced
      pairs.push({ step, claim: row, text: first + column })
    } else if (here === (cost[(row - 1) * columns + column] ?? 0) + add) {
      row--
      pairs.push({ step: isShown ? Step.Inserted : Step.Added, claim: row, text: -1 })
    } else {
      column--
      const isAside = asides !== null && asides[first + column] === 1
      const step = isAside ? Step.Aside : isOmission ? Step.Omitted : Step.Dropped
      pairs.push({ step, claim: -1, text: first + column })
    }
  }
  pairs.reverse()
  return summarise(pairs, total)
}

function summarise(pairs: readonly Pair[], cost: number): Alignment {
  const isEdit = ({ step }: Pair): boolean => step === Step.Replaced || step === Step.Added || step === Step.Dropped
  return {
    pairs,
    edits: pairs.filter(isEdit).length,
    matches: pairs.filter(({ step }) => step === Step.Same).length,
    cost,
  }
}
