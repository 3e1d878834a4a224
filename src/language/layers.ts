/**
 * Layers of whole numbers in one memory: where each lies, how its weights are read from text, how it is run. The language
 * network and the attribution network both stand on it; `tools/train/kernel.c` says what a layer computes.
 */
import type { Kernel } from './kernel.js'

/** Size of a layer: places of its words that it sees, numbers of each, numbers that come out. */
export interface LayerSize {
  readonly taps: number
  readonly width: number
  readonly outs: number
}

interface Layer extends LayerSize {
  /** Byte offsets. */
  readonly weights: number
  readonly bias: number
  readonly scale: number
}

/** The kernel's own stack lies below. */
const STACK = 2048

/** Hands out memory, every piece on a multiple of sixteen bytes. */
export class MemoryMap {
  size = STACK
  take(bytes: number): number {
    const at = this.size
    this.size = (at + bytes + 15) & ~15
    return at
  }
}

/** The layers of a network, by name. */
export class Layers<Name extends string> {
  readonly #layers = new Map<Name, Layer>()

  constructor(sizes: Readonly<Record<Name, LayerSize>>, map: MemoryMap) {
    for (const name of Object.keys(sizes) as Name[]) {
      const { taps, width, outs } = sizes[name]
      const [weights, bias, scale] = [map.take(taps * width * outs * 2), map.take(outs * 4), map.take(outs * 4)]
      this.#layers.set(name, { taps, width, outs, weights, bias, scale })
    }
  }

  /**
   * Reads weights of 8 bits, widened, then each layer's biases (32-bit integers) and scales (32-bit floats), low byte first;
   * gives the integers that are left.
   */
  decode(memory: ArrayBuffer, weights: string, numbers: string): Int32Array {
    const letters = atob(weights)
    const halves = new Int16Array(memory)
    let from = 0
    for (const { taps, width, outs, weights } of this.#layers.values())
      for (let i = 0; i < taps * width * outs; i++)
        halves[(weights >> 1) + i] = (letters.charCodeAt(from++) << 24) >> 24
    const bytes = new DataView(Uint8Array.from(atob(numbers), (unit) => unit.charCodeAt(0)).buffer)
    const [ints, reals] = [new Int32Array(memory), new Float32Array(memory)]
    let at = 0
    for (const { outs, bias, scale } of this.#layers.values()) {
      for (let i = 0; i < outs; i++, at += 4) ints[(bias >> 2) + i] = bytes.getInt32(at, true)
      for (let i = 0; i < outs; i++, at += 4) reals[(scale >> 2) + i] = bytes.getFloat32(at, true)
    }
    const rest = new Int32Array((bytes.byteLength - at) >> 2)
    for (let i = 0; i < rest.length; i++, at += 4) rest[i] = bytes.getInt32(at, true)
    return rest
  }

  /** A layer over single words; `residual` (0: none) is added before what is below 0 is cut off, if it is. */
  dense(kernel: Kernel, name: Name, words: number, from: number, to: number, relu: boolean, residual = 0): void {
    const { width, outs, weights, bias, scale } = this.#layers.get(name) as Layer
    kernel.dense(from, words, width, 1, 0, width, weights, outs, bias, scale, residual, to, relu ? 1 : 0)
  }

  /**
   * A layer over words `gap` apart, with `margin` words of zeros before `from`. Two taps are those to the sides: what the
   * middle one would see, a residual carries on.
   */
  convolve(
    kernel: Kernel,
    name: Name,
    gap: number,
    words: number,
    from: number,
    margin: number,
    to: number,
    isResidual: boolean,
  ): void {
    const { taps, width, outs, weights, bias, scale } = this.#layers.get(name) as Layer
    const first = from + (margin - gap) * width * 2
    const step = taps === 2 ? 2 * gap : gap
    const residual = isResidual ? from + margin * width * 2 : 0
    kernel.dense(first, words, width, taps, step, width, weights, outs, bias, scale, residual, to, 1)
  }
}

/** One letter a weight: printable ASCII without quote and backslash, in order, the 46th standing for 0. */
export function decodeTable(letters: string, table: Int8Array): void {
  const values = new Int8Array(128)
  let value = -46
  for (let letter = 33; letter < 127; letter++) if (letter !== 39 && letter !== 92) values[letter] = value++
  for (let i = 0; i < table.length; i++) table[i] = values[letters.charCodeAt(i)] as number
}
