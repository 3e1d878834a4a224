import type { FuzzInput } from './inputs.js'
import type { Random } from './random.js'
import { TARGETS } from './targets.js'
import type { WorkMeter } from './work.js'

const SHORT = 1500
const LONG = 6000
/** Four times the text may be six times the work; the square would be sixteen. */
const MOST = 6
/** Longest piece that is repeated. */
const PIECE = 60

/** A small piece of an input, to be repeated: what is quadratic shows when there is much of it. */
export function pieceOf({ text }: FuzzInput, random: Random): string {
  const start = random.below(text.length)
  return text.slice(start, start + 1 + random.below(PIECE))
}

/** What is wrong with how the work on a repeated piece grows, or null. */
export function growthFault(piece: string, meter: WorkMeter): string | null {
  const options = { format: 'plain', date: '2025-12-02' } as const
  const run = (length: number): number =>
    meter.measure(() => {
      TARGETS['parseDispatch']?.({ text: piece.repeat(Math.ceil(length / piece.length)), isBytes: false, options })
    }).blocks
  const [short, long] = [run(SHORT), run(LONG)]
  return long > short * MOST ? `${short} blocks on ${SHORT} code units, ${long} on ${LONG}` : null
}
