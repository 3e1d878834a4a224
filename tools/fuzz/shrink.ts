import type { FuzzInput } from './inputs.js'

/** Calls that may be spent on one finding. */
const MOST_CALLS = 400

/** A shorter input with the same fault: pieces are left out as long as it stays. */
export function shrink(input: FuzzInput, isFault: (input: FuzzInput) => boolean): FuzzInput {
  let calls = 0
  let best = input
  for (let length = Math.ceil(input.text.length / 2); length >= 1; length = Math.floor(length / 2))
    for (let at = 0; at < best.text.length && calls < MOST_CALLS; ) {
      const tried = { ...best, text: best.text.slice(0, at) + best.text.slice(at + length) }
      calls++
      if (isFault(tried)) best = tried
      else at += length
    }
  return best
}
