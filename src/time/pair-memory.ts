/** More than the vocabulary has words. */
export const MOST_WORDS = 1024

/** Pairs that are remembered at most; a text of odd words must not fill the memory. */
const MOST_PAIRS = 2048

/** Most places of the grammar never meet a pair: they have no table of their own. */
const NO_KEYS = new Int32Array(1)
const NO_VALUES: undefined[] = []

/**
 * What was worked out for pairs of words. Most places of the grammar meet a handful of pairs, which then lie in one line of
 * the processor's cache; a `Map` for each was twice as slow.
 */
export class PairMemory<Value> {
  private keys: Int32Array = NO_KEYS
  private values: (Value | undefined)[] = NO_VALUES
  private count = 0

  /** What is known of the pair, or undefined. */
  get(word: number, next: number): Value | undefined {
    const key = word * MOST_WORDS + next + 1
    const { keys } = this
    const mask = keys.length - 1
    for (let slot = spread(key) & mask; ; slot = (slot + 1) & mask) {
      const found = keys[slot]
      if (found === key) return this.values[slot]
      if (found === 0) return undefined
    }
  }

  /** Remembers a value for a pair that has none. */
  set(word: number, next: number, value: Value): void {
    if (this.keys === NO_KEYS || this.count === MOST_PAIRS) this.reset(8)
    else if (this.count * 2 >= this.keys.length) this.grow()
    this.put(word * MOST_WORDS + next + 1, value)
  }

  private put(key: number, value: Value): void {
    const mask = this.keys.length - 1
    let slot = spread(key) & mask
    while (this.keys[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.values[slot] = value
    this.count++
  }

  private grow(): void {
    const { keys, values } = this
    this.reset(keys.length * 2)
    for (let slot = 0; slot < keys.length; slot++) {
      const value = values[slot]
      if (keys[slot] !== 0 && value !== undefined) this.put(keys[slot] ?? 0, value)
    }
  }

  private reset(size: number): void {
    this.keys = new Int32Array(size)
    this.values = new Array<Value | undefined>(size).fill(undefined)
    this.count = 0
  }
}

function spread(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 16
}
