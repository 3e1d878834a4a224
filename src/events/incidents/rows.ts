/** Rows of a table of weights that the features of one thing point to. */
export const ROW_BITS = 15
export const ROWS = 1 << ROW_BITS

/** Collects features: each a template's number with words, hashed to a row. */
export class Rows {
  private readonly found: number[] = []

  /** Adds a feature; the same one twice counts once. */
  add(template: number, text = ''): void {
    this.found.push(rowOf(template, text))
  }

  /** Adds what another thing has. */
  addAll(rows: Int32Array): void {
    for (const row of rows) this.found.push(row)
  }

  /** Each row once, in order. */
  done(): Int32Array {
    const sorted = Int32Array.from(this.found).sort()
    let count = 0
    for (const row of sorted) if (count === 0 || sorted[count - 1] !== row) sorted[count++] = row
    return sorted.subarray(0, count)
  }
}

/** FNV-1a over template and code units, folded to {@link ROW_BITS}. */
function rowOf(template: number, text: string): number {
  let hash = Math.imul(0x811c9dc5 ^ template, 0x01000193)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x9e3779b1) >>> (32 - ROW_BITS)
}

/** A number in a few steps: 0 to 3 as they are, then ever wider. */
export function step(value: number): string {
  if (value < 4) return String(value)
  return value < 6 ? '4' : value < 9 ? '6' : value < 16 ? '9' : value < 32 ? '16' : '32'
}
