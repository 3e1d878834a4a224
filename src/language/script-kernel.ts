/** `tools/train/kernel.c` in script, operation for operation: 32-bit integers, and single floats where the C has them. */
import type { Kernel } from './kernel.js'

/** The kernel over a memory of its own. */
export function scriptKernel(memory: ArrayBuffer): Kernel {
  const bytes = new Int8Array(memory)
  const marks = new Uint8Array(memory)
  const halves = new Int16Array(memory)
  const ints = new Int32Array(memory)
  const reals = new Float32Array(memory)
  const half = (at: number): number => halves[at] as number
  const dense: Kernel['dense'] = (
    input,
    words,
    stride,
    taps,
    gap,
    width,
    weights,
    outs,
    bias,
    scale,
    residual,
    out,
    relu,
  ) => {
    for (let word = 0; word < words; word++)
      for (let o = 0; o < outs; o++) {
        let sum = ints[(bias >> 2) + o] as number
        let weight = (weights >> 1) + stripOf(taps * width, outs, o)
        const step = stepOf(outs, o)
        for (let tap = 0; tap < taps; tap++) {
          const from = (input >> 1) + (word + tap * gap) * stride
          for (let i = 0; i < width; i += 2, weight += step)
            sum = (sum + half(from + i) * half(weight) + half(from + i + 1) * half(weight + 1)) | 0
        }
        const at = word * outs + o
        let value = rescale(sum, reals[(scale >> 2) + o] as number)
        if (residual !== 0) value = saturate(value + half((residual >> 1) + at))
        halves[(out >> 1) + at] = relu !== 0 && value < 0 ? 0 : value
      }
  }

  return {
    embed(rows, words, per, table, width, out) {
      for (let word = 0; word < words; word++)
        for (let i = 0; i < width; i++) {
          let sum = 0
          for (let k = 0; k < per; k++)
            sum += bytes[table + (ints[(rows >> 2) + word * per + k] as number) * width + i] as number
          halves[(out >> 1) + word * width + i] = sum
        }
    },

    dense,

    mark() {},

    // What is 0 adds nothing.
    sparse(input, _marks, words, taps, gap, width, weights, outs, bias, scale, residual, out, relu) {
      dense(input, words, width, taps, gap, width, weights, outs, bias, scale, residual, out, relu)
    },

    arcs(q, k, words, width, shift, near, places, root, bucket, scores) {
      for (let word = 0; word < words; word++) {
        const mine = (near >> 1) + word * places
        const row = (scores >> 2) + word * (words + 1)
        ints[row] = half(mine + root)
        for (let head = 0; head < words; head++) {
          let sum = 0
          for (let i = 0; i < width; i++)
            sum = (sum + half((q >> 1) + word * width + i) * half((k >> 1) + head * width + i)) | 0
          ints[row + head + 1] = (sum >> shift) + half(mine + (marks[bucket + head - word] as number))
        }
        ints[row + word + 1] = -0x40000000
      }
    },

    pairs(dep, head, heads, words, width, out) {
      for (let word = 0; word < words; word++)
        for (let i = 0; i < width; i++) {
          const from = (head >> 1) + (ints[(heads >> 2) + word] as number) * width
          const value = saturate(half((dep >> 1) + word * width + i) + half(from + i))
          halves[(out >> 1) + word * width + i] = Math.max(value, 0)
        }
    },

    letters(at, count) {
      for (let i = at; i < at + count; i++) {
        const letter = marks[i] as number
        bytes[i] = letter - 79 - (letter > 39 ? 1 : 0) - (letter > 92 ? 1 : 0)
      }
    },

    base64(at, count) {
      for (let from = at, to = at; from < at + count; from += 4, to += 3) {
        const all =
          (six(marks[from]) << 18) | (six(marks[from + 1]) << 12) | (six(marks[from + 2]) << 6) | six(marks[from + 3])
        marks[to] = all >> 16
        marks[to + 1] = all >> 8
        marks[to + 2] = all
      }
    },

    widen(from, inputs, outs, weights) {
      let at = from
      for (let o = 0; o < outs; o += 8) {
        const step = stepOf(outs, o)
        let weight = (weights >> 1) + stripOf(inputs, outs, o)
        for (let i = 0; i < inputs; i += 2, weight += step)
          for (let k = 0; k < 16; k++) halves[weight + k] = bytes[at++] as number
      }
    },

    shrink(input, count, shift, out) {
      const rounding = 1 << (shift - 1)
      for (let i = 0; i < count; i++)
        marks[out + i] = Math.min(255, Math.max(0, (half((input >> 1) + i) + rounding) >> shift))
    },
  }
}

/** Outputs whose weights lie side by side. */
const BLOCK = 32

/** Where the weights of an output begin, counted in weights. */
function stripOf(inputs: number, outs: number, o: number): number {
  const size = stepOf(outs, o) >> 1
  return (o - (o % size)) * inputs + (o % size) * 2
}

/** How far on the weights of the next two inputs are. */
function stepOf(outs: number, o: number): number {
  return o < outs - (outs % BLOCK) ? 2 * BLOCK : 16
}

/** What a letter of base64 stands for. */
function six(letter: number | undefined): number {
  if (letter === undefined || letter < 48) return letter === 43 ? 62 : 63
  return letter >= 97 ? letter - 71 : letter >= 65 ? letter - 65 : letter + 4
}

/** To the nearest integer in 16 bits, in single floats as WebAssembly does it. */
function rescale(sum: number, scale: number): number {
  const real = Math.fround(Math.fround(sum) * scale)
  return saturate(Math.floor(Math.fround(real + 0.5)))
}

function saturate(value: number): number {
  return Math.min(Math.max(value, -32768), 32767)
}
