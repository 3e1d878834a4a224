import type { Stage } from './stages.js'

/** Least time that is measured, in milliseconds: short runs are repeated to fill it. */
const LEAST = 120
/** Measurements of which the fastest counts: the others were disturbed. */
const ROUNDS = 5

/** Characters per second of a stage on a text: the fastest of some rounds. */
export function charactersPerSecond(stage: Stage, text: string): number {
  const act = stage.prepare(text)
  const first = time(act, 1)
  const repeats = Math.max(1, Math.ceil(LEAST / Math.max(first, 0.001)))
  // A long run once or twice is as good as a short one many times.
  const rounds = first > 5000 ? 0 : first > 2000 ? 1 : first > LEAST ? 3 : ROUNDS
  let best = first
  for (let round = 0; round < rounds; round++) best = Math.min(best, time(act, Math.min(repeats, 2000)))
  return (1000 * text.length) / best
}

/** The middle one of some measurements. */
export function median(runs: number, measure: () => number): number {
  const measured = Array.from({ length: runs }, measure).sort((a, b) => a - b)
  return measured[Math.floor(runs / 2)] ?? Number.NaN
}

/** Milliseconds of one act. */
function time(act: () => unknown, repeats: number): number {
  const start = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) kept = act()
  return (performance.now() - start) / repeats
}

/** What was made last: kept, so that the making cannot be left out. */
export let kept: unknown
