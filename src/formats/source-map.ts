/** From offsets of the reading text to offsets of the source it was made of. */
export interface SourceMap {
  /** Where the pieces of the text begin, ascending. */
  readonly textStart: Int32Array
  /** Where they stand in the source; -1 for text that stands nowhere. */
  readonly sourceStart: Int32Array
  /** 1 where the piece is the source character by character, 0 where it stands for one place as a whole. */
  readonly exact: Uint8Array
}

/** Collects the pieces of a text as it is made; pieces that follow each other in both are one. */
export class SourceMapBuilder {
  private readonly textStart: number[] = []
  private readonly sourceStart: number[] = []
  private readonly exact: number[] = []

  /** Notes that from `text` on the text stands at `source`. */
  add(text: number, source: number, exact: boolean): void {
    const last = this.textStart.length - 1
    const lastSource = this.sourceStart[last] ?? -1
    if (last >= 0 && exact && this.exact[last] === 1 && source - lastSource === text - (this.textStart[last] ?? 0))
      return
    this.textStart.push(text)
    this.sourceStart.push(source)
    this.exact.push(exact ? 1 : 0)
  }

  /** The finished map. */
  done(): SourceMap {
    return {
      textStart: Int32Array.from(this.textStart),
      sourceStart: Int32Array.from(this.sourceStart),
      exact: Uint8Array.from(this.exact),
    }
  }
}

/** The offset in the source of an offset in the text, or null where the text stands nowhere in the source. */
export function mapOffset(map: SourceMap, offset: number): number | null {
  let low = 0
  let high = map.textStart.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map.textStart[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const source = map.sourceStart[low - 1] ?? -1
  if (low === 0 || source < 0) return null
  return map.exact[low - 1] === 1 ? source + offset - (map.textStart[low - 1] ?? 0) : source
}
