/**
 * The inner loops, as WebAssembly where the engine has its SIMD, else as script; both give the same integers.
 * All pointers are byte offsets into one memory.
 */
import { KERNEL } from './generated/kernel.js'
import { scriptKernel } from './script-kernel.js'

/** Loops over the words of one sentence, and over weights when they are decoded; `tools/train/kernel.c` says what each does. */
export interface Kernel {
  embed(rows: number, words: number, per: number, table: number, width: number, out: number): void
  dense(
    input: number,
    words: number,
    stride: number,
    taps: number,
    gap: number,
    width: number,
    weights: number,
    outs: number,
    bias: number,
    scale: number,
    residual: number,
    out: number,
    relu: number,
  ): void
  mark(input: number, words: number, width: number, marks: number): void
  sparse(
    input: number,
    marks: number,
    words: number,
    taps: number,
    gap: number,
    width: number,
    weights: number,
    outs: number,
    bias: number,
    scale: number,
    residual: number,
    out: number,
    relu: number,
  ): void
  arcs(
    q: number,
    k: number,
    words: number,
    width: number,
    shift: number,
    near: number,
    places: number,
    root: number,
    bucket: number,
    scores: number,
  ): void
  pairs(dep: number, head: number, heads: number, words: number, width: number, out: number): void
  letters(at: number, count: number): void
  base64(at: number, count: number): void
  widen(from: number, inputs: number, outs: number, weights: number): void
  shrink(input: number, count: number, shift: number, out: number): void
}

/** A kernel and the memory it works on. */
export interface Machine {
  readonly kernel: Kernel
  readonly memory: ArrayBuffer
}

const PAGE = 65536

/** A machine with `bytes` of memory, all zero. */
export function buildMachine(bytes: number): Machine {
  return compiledMachine(bytes) ?? scriptMachine(bytes)
}

/** The machine without WebAssembly. */
export function scriptMachine(bytes: number): Machine {
  const memory = new ArrayBuffer(bytes)
  return { kernel: scriptKernel(memory), memory }
}

/** The machine in WebAssembly, or null where there is none. */
export function compiledMachine(bytes: number): Machine | null {
  if (typeof WebAssembly === 'undefined') return null
  const code = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0))
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } })
    return { kernel: exports as unknown as Kernel, memory: memory.buffer }
  } catch {
    // There is no SIMD, or a page's content security policy forbids WebAssembly, which one cannot ask beforehand.
    return null
  }
}
