/** Tokens while they are found: two growing columns. */
export class TokenBuffer {
  count = 0
  start: Int32Array
  end: Int32Array

  constructor(capacity: number) {
    this.start = new Int32Array(Math.max(16, capacity))
    this.end = new Int32Array(Math.max(16, capacity))
  }

  /** Adds a token; offsets in UTF-16 code units. */
  push(start: number, end: number): void {
    if (this.count === this.start.length) this.grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.count++
  }

  private grow(): void {
    const { start, end } = this
    this.start = new Int32Array(start.length * 2)
    this.end = new Int32Array(end.length * 2)
    this.start.set(start)
    this.end.set(end)
  }
}
