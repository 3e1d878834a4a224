import { PIECES } from './pieces.data.js'
import type { Random } from './random.js'

/** Longest input, in code units: long enough for any rule, short enough for many a second. */
export const MAX_LENGTH = 3000

type Mutation = (text: string, random: Random, other: string) => string

/** A place in a text, and one behind it: near mostly. */
function range(text: string, random: Random): [start: number, end: number] {
  const start = random.below(text.length + 1)
  const length = random.chance(0.7) ? random.below(12) : random.below(200)
  return [start, Math.min(text.length, start + length)]
}

const MUTATIONS: readonly Mutation[] = [
  function insertPiece(text, random) {
    const [start, end] = range(text, random)
    return text.slice(0, start) + random.pick(PIECES) + text.slice(random.chance(0.7) ? start : end)
  },
  function takeOut(text, random) {
    const [start, end] = range(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  function repeat(text, random) {
    const [start, end] = range(text, random)
    const times = random.chance(0.9) ? 2 + random.below(3) : 2 + random.below(40)
    return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end)
  },
  function move(text, random) {
    const [start, end] = range(text, random)
    const rest = text.slice(0, start) + text.slice(end)
    const at = random.below(rest.length + 1)
    return rest.slice(0, at) + text.slice(start, end) + rest.slice(at)
  },
  function changeUnit(text, random) {
    const at = random.below(text.length)
    const unit = random.chance(0.5) ? random.below(128) : random.below(0x10000)
    return text.slice(0, at) + String.fromCharCode(unit) + text.slice(at + 1)
  },
  function changeCase(text, random) {
    const [start, end] = range(text, random)
    const part = text.slice(start, end)
    return text.slice(0, start) + (random.chance(0.5) ? part.toUpperCase() : part.toLowerCase()) + text.slice(end)
  },
  function splice(text, random, other) {
    const [start, end] = range(other, random)
    const at = random.below(text.length + 1)
    return text.slice(0, at) + other.slice(start, end) + text.slice(at)
  },
  function cross(text, random, other) {
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1))
  },
  function cutOff(text, random) {
    return random.chance(0.5) ? text.slice(0, random.below(text.length + 1)) : text.slice(random.below(text.length + 1))
  },
]

/** A text made from a text, by one change or a few. */
export function mutate(text: string, random: Random, other: string): string {
  let made = text
  const changes = 1 + random.below(random.chance(0.8) ? 4 : 30)
  for (let change = 0; change < changes; change++) made = random.pick(MUTATIONS)(made, random, other)
  if (made.length <= MAX_LENGTH) return made
  const start = random.below(made.length - MAX_LENGTH)
  return made.slice(start, start + MAX_LENGTH)
}
