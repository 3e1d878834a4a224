/**
 * Layers of whole numbers in one memory: where each lies, how its weights are read from text, how it is run. The language
 * network and the attribution network both stand on it; `tools/train/kernel.c` says what a layer computes.
 */
import type { Kernel, Machine } from './kernel.js'

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

/** Bytes that the marks of a word take. */
export const MARK = 8

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
   * Reads weights of 8 bits, then each layer's biases (32-bit integers) and scales (32-bit floats), low byte first; gives the
   * integers that are left. At `desk` there is room for the text of either.
   */
  decode({ kernel, memory }: Machine, desk: number, weights: string, numbers: string): Int32Array {
    writeText(memory, desk, weights)
    kernel.base64(desk, weights.length)
    let from = desk
    for (const { taps, width, outs, weights } of this.#layers.values()) {
      kernel.widen(from, taps * width, outs, weights)
      from += taps * width * outs
    }
    writeText(memory, desk, numbers)
    kernel.base64(desk, numbers.length)
    const bytes = new DataView(memory, desk, bytesOf(numbers))
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
    const { width, outs, weights, bias, scale } = this.#layer(name)
    kernel.dense(from, words, width, 1, 0, width, weights, outs, bias, scale, residual, to, relu ? 1 : 0)
  }

  /** As {@link dense}, where most of the numbers are 0: they are marked. */
  sparse(kernel: Kernel, name: Name, words: number, from: number, marks: number, to: number, relu: boolean): void {
    const { width, outs, weights, bias, scale } = this.#layer(name)
    kernel.sparse(from, marks, words, 1, 0, width, weights, outs, bias, scale, 0, to, relu ? 1 : 0)
  }

  /**
   * A layer over words `gap` apart, with `margin` words of zeros before `from`, and with `marks` if most of the numbers are 0.
   * Two taps are those to the sides: what the middle one would see, a residual carries on.
   */
  convolve(
    kernel: Kernel,
    name: Name,
    gap: number,
    words: number,
    from: number,
    marks: number | null,
    margin: number,
    to: number,
    isResidual: boolean,
  ): void {
    const { taps, width, outs, weights, bias, scale } = this.#layer(name)
    const first = from + (margin - gap) * width * 2
    const step = taps === 2 ? 2 * gap : gap
    const residual = isResidual ? from + margin * width * 2 : 0
    if (marks === null)
      kernel.dense(first, words, width, taps, step, width, weights, outs, bias, scale, residual, to, 1)
    else {
      const mark = marks + (margin - gap) * MARK
      kernel.sparse(first, mark, words, taps, step, width, weights, outs, bias, scale, residual, to, 1)
    }
  }

  #layer(name: Name): Layer {
    return this.#layers.get(name) as Layer
  }
}

/** Writes ASCII into a memory. */
function writeText(memory: ArrayBuffer, at: number, text: string): void {
  new TextEncoder().encodeInto(text, new Uint8Array(memory, at, text.length))
}

/** Bytes that base64 stands for. */
function bytesOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length >> 2) * 3 - padding
}

/** Writes a table: one letter a weight, printable ASCII without quote and backslash, in order, the 46th standing for 0. */
export function decodeTable({ kernel, memory }: Machine, pieces: readonly string[], at: number): void {
  let past = at
  for (const piece of pieces) {
    writeText(memory, past, piece)
    past += piece.length
  }
  kernel.letters(at, past - at)
}
