/**
 * Finds the cheapest way to read the marks of a paragraph. One mark alone often does not tell what it is: `workers'`
 * may end a quotation or not, `"` may open or close. So all readings are followed side by side, the state being which
 * families stand open (three deep at most); for each state only the best reading is kept. Linear in the marks.
 */
import { type MarkCosts, markCosts, PairCost, pairCost } from './costs.js'
import { MarkFamily } from './marks.data.js'
import type { Mark } from './scan.js'

/** A quotation: indices of its marks; -1 for an end that has none. */
export interface Pair {
  /** -1 where the paragraph begins inside the speech of the last one. */
  readonly open: number
  /** -1 where the paragraph ends inside it. */
  readonly close: number
  /** How many quotations stand open around it. */
  readonly level: number
}

/** How the marks of a paragraph pair. */
export interface Pairing {
  /** In the order of their beginnings. */
  readonly pairs: readonly Pair[]
  /** Indices of marks that should have a partner and have none. */
  readonly unpaired: readonly number[]
}

/** What the neighbouring paragraphs say. */
export interface PairContext {
  /** The last paragraph ended inside speech, and this one does not open anew. */
  readonly isInside: boolean
  /** The next paragraph begins with an opening double, or single, mark. */
  readonly doubleGoesOn: boolean
  readonly singleGoesOn: boolean
}

/** More marks than any paragraph of prose has; a longer run is read in windows of this size. */
export const MAX_WINDOW = 4096
/** Readings that cost so much more than the best are given up. */
const BEAM = 8
const MAX_DEPTH = 3
/** 3 ^ MAX_DEPTH: a state is the open families, innermost in the highest digit, as a number of base 3. */
const STATES = 27
const WEIGHTS = [1, 3, 9, 27] as const

/** `Stray` is a mark without a partner, `None` an apostrophe or a prime. */
const Action = { Start: 0, None: 1, Open: 2, Close: 3, Reopen: 4, Stray: 5 } as const
/** From this cost on, a mark that pairs with nothing is worth a diagnostic. */
const STRAY_COST = 3

/** A step of a reading. `stack` is the innermost open quotation: an index into the same list, or -1. */
interface Step {
  readonly cost: number
  readonly from: Step | null
  readonly mark: number
  readonly action: number
  readonly depth: number
  readonly state: number
  /** The step that opened what is innermost now; null outside. */
  readonly top: Step | null
  /** For an opening step, what was innermost before it. */
  readonly below: Step | null
  /** For a closing step, the step that opened. */
  readonly opener: Step | null
}

const START: Step = {
  cost: 0,
  from: null,
  mark: -1,
  action: Action.Start,
  depth: 0,
  state: 0,
  top: null,
  below: null,
  opener: null,
}

/** Pairs the marks of one paragraph. */
export function pairMarks(text: string, marks: readonly Mark[], context: PairContext): Pairing {
  let live: Step[] = [START]
  if (context.isInside) live.push(virtualOpening())
  const slots: (Step | undefined)[] = new Array(STATES).fill(undefined)
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined) break
    const costs = markCosts(text, mark)
    for (const step of live) advance(slots, step, index, mark, costs, marks)
    live = harvest(slots)
  }
  let best = live[0] ?? START
  let bestCost = Number.POSITIVE_INFINITY
  for (const step of live) {
    const cost = step.cost + closingCost(step, context)
    if (cost < bestCost) {
      best = step
      bestCost = cost
    }
  }
  return readBack(best)
}

/** The state of a paragraph that begins inside speech. */
function virtualOpening(): Step {
  const opening: Step = {
    ...START,
    cost: PairCost.ContinuedWithoutMark,
    action: Action.Open,
    depth: 1,
    state: 1,
    top: null,
  }
  return { ...opening, from: opening, action: Action.Start, top: opening }
}

/** The best step of each state, without those that cannot win any more. */
function harvest(slots: (Step | undefined)[]): Step[] {
  let least = Number.POSITIVE_INFINITY
  for (const step of slots) if (step !== undefined && step.cost < least) least = step.cost
  const live: Step[] = []
  for (let state = 0; state < STATES; state++) {
    const step = slots[state]
    if (step !== undefined && step.cost <= least + BEAM) live.push(step)
    slots[state] = undefined
  }
  return live
}

function advance(
  slots: (Step | undefined)[],
  from: Step,
  index: number,
  mark: Mark,
  costs: MarkCosts,
  marks: readonly Mark[],
): void {
  const { family } = mark.form
  const digit = family === MarkFamily.Double ? 1 : 2
  const { depth, state, top } = from
  const alone = costs.none < STRAY_COST ? Action.None : Action.Stray
  offer(slots, from.cost + costs.none, from, index, alone, depth, state, top, null, null)
  const isSame = top !== null && familyDigit(state, depth) === digit
  if (depth < MAX_DEPTH) {
    const cost = from.cost + costs.open + (isSame ? PairCost.NestedInItself : 0)
    offer(slots, cost, from, index, Action.Open, depth + 1, state + digit * weight(depth), top, top, null)
  }
  if (top === null) return
  if (isSame) {
    offer(
      slots,
      from.cost + costs.open + PairCost.Reopened,
      from,
      index,
      Action.Reopen,
      depth,
      state,
      top.below,
      top.below,
      null,
    )
    close(slots, from, top, index, mark, costs, marks, depth - 1, 0)
  } else if (top.below !== null && familyDigit(state, depth - 1) === digit)
    close(slots, from, top.below, index, mark, costs, marks, depth - 2, PairCost.UnclosedInside)
}

function close(
  slots: (Step | undefined)[],
  from: Step,
  opener: Step,
  index: number,
  mark: Mark,
  costs: MarkCosts,
  marks: readonly Mark[],
  depth: number,
  extra: number,
): void {
  const opening = marks[opener.mark]
  const match = opening === undefined ? 0 : pairCost(opening.form, mark.form)
  const empty = opening !== undefined && opening.end >= mark.start ? PairCost.Empty : 0
  const cost = from.cost + costs.close + match + empty + extra
  offer(slots, cost, from, index, Action.Close, depth, from.state % weight(depth), opener.below, null, opener)
}

/** Keeps the reading if it is the best of its state. */
function offer(
  slots: (Step | undefined)[],
  cost: number,
  from: Step,
  mark: number,
  action: number,
  depth: number,
  state: number,
  top: Step | null,
  below: Step | null,
  opener: Step | null,
): void {
  const held = slots[state]
  if (held !== undefined && held.cost <= cost) return
  const opens = action === Action.Open || action === Action.Reopen
  if (!opens) {
    slots[state] = { cost, from, mark, action, depth, state, top, below, opener }
    return
  }
  // An opening step is its own innermost quotation.
  const step = { cost, from, mark, action, depth, state, top: null as Step | null, below, opener }
  step.top = step
  slots[state] = step
}

function weight(depth: number): number {
  return WEIGHTS[depth] ?? 1
}

function familyDigit(state: number, depth: number): number {
  return Math.floor(state / weight(depth - 1)) % 3
}

/** What it costs to leave open what stands open at the end. */
function closingCost({ state, depth }: Step, context: PairContext): number {
  let cost = 0
  for (let level = 1; level <= depth; level++) {
    const isDouble = familyDigit(state, level) === 1
    const goesOn = isDouble ? context.doubleGoesOn : context.singleGoesOn
    if (level > 1) cost += PairCost.UnclosedInside
    else cost += goesOn ? PairCost.Continued : isDouble ? PairCost.UnclosedDouble : PairCost.UnclosedSingle
  }
  return cost
}

/** Follows the best reading back to its start. */
function readBack(last: Step): Pairing {
  const pairs: Pair[] = []
  const unpaired: number[] = []
  const closed = new Set<Step>()
  for (let step: Step | null = last; step !== null; step = step.from) {
    if (step.opener !== null) {
      closed.add(step.opener)
      pairs.push({ open: step.opener.mark, close: step.mark, level: step.depth })
    } else if (step.action === Action.Open || step.action === Action.Reopen) {
      if (closed.has(step)) continue
      const isOpenAtEnd = isOnStack(last, step)
      if (isOpenAtEnd) pairs.push({ open: step.mark, close: -1, level: step.depth - 1 })
      else if (step.mark >= 0) unpaired.push(step.mark)
    } else if (step.action === Action.Stray) unpaired.push(step.mark)
  }
  pairs.sort((a, b) => a.open - b.open || b.close - a.close)
  return { pairs, unpaired: unpaired.reverse() }
}

function isOnStack(last: Step, opening: Step): boolean {
  for (let top = last.top; top !== null; top = top.below) if (top === opening) return true
  return false
}
