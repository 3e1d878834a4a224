import { type Profiler, Session } from 'node:inspector'

/** Blocks of our code that were run, as V8 counts them: what an input reached, and a measure of work that no clock disturbs. */
export class WorkMeter {
  readonly #session = new Session()
  readonly #scripts = new Map<string, number>()
  readonly #seen = new Set<number>()

  constructor() {
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /**
   * Runs something and counts the blocks; `isNew` where one of them was reached for the first time, or far more often than ever.
   * Counts are taken once for each: what was run in between, unmeasured, is counted too, so call {@link forget} behind it.
   */
  measure(act: () => void): { readonly blocks: number; readonly isNew: boolean } {
    act()
    let blocks = 0
    let isNew = false
    this.#take(({ url, functions }) => {
      const script = this.#numberOf(url) * 2 ** 28
      for (const { ranges } of functions)
        for (const { startOffset, count } of ranges) {
          if (count === 0) continue
          blocks += count
          const key = script + startOffset * 32 + Math.floor(Math.log2(count))
          if (this.#seen.has(key)) continue
          this.#seen.add(key)
          isNew = true
        }
    })
    return { blocks, isNew }
  }

  /** Leaves out of the next count what was run since the last one. */
  forget(): void {
    this.#take(() => {})
  }

  get reached(): number {
    return this.#seen.size
  }

  #take(visit: (script: Profiler.ScriptCoverage) => void): void {
    // Commands within the process are answered before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error
      for (const script of result) if (script.url.includes('/src/')) visit(script)
    })
  }

  #numberOf(url: string): number {
    const number = this.#scripts.get(url) ?? this.#scripts.size
    this.#scripts.set(url, number)
    return number
  }
}
