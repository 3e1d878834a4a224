import { WirecopyError } from '../../src/index.js'
import type { FuzzInput } from './inputs.js'
import { TARGETS } from './targets.js'
import type { WorkMeter } from './work.js'

/** Something that should not be. */
export interface Finding {
  readonly target: string
  readonly what: string
}

/**
 * Blocks that a call may run, for each code unit and besides: eight times the most that the samples need. An input of a few
 * thousand units whose work grows with the square of its length is far beyond.
 */
const BLOCKS_PER_UNIT = 40_000
const BLOCKS_BESIDES = 4_000_000

/** Calls a target and says what was wrong. */
export function attempt(
  target: string,
  input: FuzzInput,
  meter: WorkMeter,
): { finding: Finding | null; isNew: boolean } {
  let what: string | null = null
  const { blocks, isNew } = meter.measure(() => {
    what = faultOf(target, input)
  })
  const most = BLOCKS_BESIDES + BLOCKS_PER_UNIT * input.text.length
  if (what === null && blocks > most) what = `ran ${blocks} blocks on ${input.text.length} code units`
  return { finding: what === null ? null : { target, what }, isNew }
}

/** What is wrong with a call, without counting. */
export function faultOf(target: string, input: FuzzInput): string | null {
  try {
    return TARGETS[target]?.(input)[0] ?? null
  } catch (error) {
    // What the library may throw; anything else is a finding.
    if (error instanceof WirecopyError && error.code !== 'internal-error') return null
    return error instanceof Error ? `${error.name}: ${error.message} ${firstFrame(error)}` : String(error)
  }
}

function firstFrame({ stack = '' }: Error): string {
  return /\bat [^\n]*src\/[^\n]*/.exec(stack)?.[0].replace(/\(.*\/src\//, '(src/') ?? ''
}
