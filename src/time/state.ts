import { PairMemory } from './pair-memory.js'
import type { Step, Terminal } from './pattern.js'

/** A step that patterns have in common, from one place to the next. */
export interface Edge<End> {
  readonly terminal: Terminal
  readonly isGlued: boolean
  readonly name: string | null
  readonly target: State<End>
}

/** What is left of a pattern at a place. */
interface Rest<End> {
  readonly step: Step | null
  readonly end: End
}

/**
 * A place in the patterns of a group: those that begin alike share their places. What follows a place is laid out when a text
 * first comes there; most places are never seen.
 */
export class State<End> {
  private readonly ownEdges: Edge<End>[] = []
  private readonly ownEnds: End[] = []
  private readonly rests: Rest<End>[] = []
  private readonly memory = new PairMemory<readonly Edge<End>[]>()

  /** Where it goes on. */
  get edges(): readonly Edge<End>[] {
    if (this.rests.length > 0) this.layOut()
    return this.ownEdges
  }

  /** What may end here. */
  get ends(): readonly End[] {
    if (this.rests.length > 0) this.layOut()
    return this.ownEnds
  }

  /** Adds a pattern, or what is left of it. */
  add(step: Step | null, end: End): void {
    this.rests.push({ step, end })
  }

  private layOut(): void {
    for (const { step, end } of this.rests) this.lay(step, end)
    this.rests.length = 0
  }

  private lay(step: Step | null, end: End): void {
    if (step === null) {
      if (!this.ownEnds.includes(end)) this.ownEnds.push(end)
      return
    }
    for (let index = 0; index < step.choices.length; index++) {
      const choice = step.choices[index]
      if (choice !== undefined) this.follow(choice, step.isGlued, step.names[index] ?? null).add(step.next, end)
    }
    if (step.skip !== undefined) this.lay(step.skip, end)
  }

  /** Whether an atom with that word may go on from here. */
  opens(word: number, kinds: number): boolean {
    return this.edges.some(({ terminal }) => terminal.opens(word, kinds))
  }

  /** The edges that may be taken where `next` stands after `word`: looks one atom ahead, once for each pair. */
  edgesBefore(word: number, kinds: number, next: number, nextKinds: number): readonly Edge<End>[] {
    const known = this.memory.get(word, next)
    if (known !== undefined) return known
    const open = this.edges.filter(({ terminal, target }) => {
      if (!terminal.opens(word, kinds)) return false
      const span = terminal.spans(word, kinds, next, nextKinds)
      return span > 1 || (span === 1 && (target.ends.length > 0 || target.opens(next, nextKinds)))
    })
    this.memory.set(word, next, open)
    return open
  }

  /** The place that an edge leads to; made if there is none like it. */
  private follow(terminal: Terminal, isGlued: boolean, name: string | null): State<End> {
    const known = this.ownEdges.find(
      (edge) => edge.terminal === terminal && edge.isGlued === isGlued && edge.name === name,
    )
    if (known !== undefined) return known.target
    const target = new State<End>()
    this.ownEdges.push({ terminal, isGlued, name, target })
    return target
  }
}
