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

    dense(input, words, stride, taps, gap, width, weights, outs, bias, scale, residual, out, relu) {
      const past = (words + 3) & ~3
      for (let word = 0; word < past; word++)
        for (let o = 0; o < outs; o++) {
          let sum = ints[(bias >> 2) + o] as number
          let weight = (weights >> 1) + (o >> 3) * 8 * taps * width + (o & 7) * 2
          for (let tap = 0; tap < taps; tap++) {
            const from = (input >> 1) + (word + tap * gap) * stride
            for (let i = 0; i < width; i += 2, weight += 16)
              sum = (sum + half(from + i) * half(weight) + half(from + i + 1) * half(weight + 1)) | 0
          }
          const at = word * outs + o
          let value = rescale(sum, reals[(scale >> 2) + o] as number)
          if (residual !== 0) value = saturate(value + half((residual >> 1) + at))
          halves[(out >> 1) + at] = relu !== 0 && value < 0 ? 0 : value
        }
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
  }
}

/** To the nearest integer in 16 bits, in single floats as WebAssembly does it. */
function rescale(sum: number, scale: number): number {
  const real = Math.fround(Math.fround(sum) * scale)
  return saturate(Math.floor(Math.fround(real + 0.5)))
}

function saturate(value: number): number {
  return Math.min(Math.max(value, -32768), 32767)
}
