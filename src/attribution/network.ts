/**
 * The network that sees sources, cues and contents: what the language network made of a word and of its head, with the word's own
 * rows, then convolutions over the words of the whole dispatch. It stands on the kernel of the language analysis.
 */
import { CHANNELS } from '../language/index.js'
import { buildMachine, type Kernel, type Machine } from '../language/kernel.js'
import { decodeTable, Layers, MARK, MemoryMap } from '../language/layers.js'
import { ROWS_A_WORD, TABLE_ROWS } from './features.js'
import { GAPS, LAYER_SIZES } from './generated/shape.js'
import { BIASES, EMBEDDING, LAYERS } from './generated/weights.js'

/** Words that are read at once. */
export const WINDOW = 1024
/** How far a word's scores depend on others: the reach of all convolutions. */
export const REACH = GAPS.reduce((sum, gap) => sum + gap, 0)
const MARGIN = Math.max(...GAPS)
const ROOM = WINDOW + 4
const WIDTH = LAYER_SIZES.own.outs
const TABLE_WIDTH = LAYER_SIZES.project.width

/** Scores that a word takes. */
export const STRIDE = LAYER_SIZES.out.outs

type LayerName = keyof typeof LAYER_SIZES

/** Reads windows of words; one at a time, since its memory is used again. */
export class AttributionNetwork {
  /** Rows of the words, {@link ROWS_A_WORD} each. */
  readonly rows: Int32Array
  /** What the language network made of the words, {@link CHANNELS} numbers each. */
  readonly own: Int16Array
  /** The same of the head of each. */
  readonly above: Int16Array
  /** For each word one more than its place, or 0 for a root: where {@link above} counts. */
  readonly heads: Int32Array
  readonly #kernel: Kernel
  readonly #halves: Int16Array
  readonly #layers: Layers<LayerName>
  readonly #at: ReturnType<typeof placesOf>

  constructor(makeMachine: (bytes: number) => Machine = buildMachine) {
    const map = new MemoryMap()
    const at = placesOf(map)
    const layers = new Layers(LAYER_SIZES, map)
    const machine = makeMachine(map.size)
    const { kernel, memory } = machine
    this.#kernel = kernel
    this.#halves = new Int16Array(memory)
    this.#layers = layers
    this.#at = at
    this.rows = new Int32Array(memory, at.rows, ROOM * ROWS_A_WORD)
    this.own = new Int16Array(memory, at.encoded, ROOM * CHANNELS)
    this.above = new Int16Array(memory, at.encodedAbove, ROOM * CHANNELS)
    this.heads = new Int32Array(memory, at.heads, ROOM)
    // What is left is the vector that stands for the head of a root.
    this.#halves.set(layers.decode(machine, at.table, LAYERS, BIASES), at.above >> 1)
    decodeTable(machine, EMBEDDING, at.table)
  }

  /** Scores of the tags of `words` words, {@link STRIDE} a word; valid until the next call. */
  read(words: number): Int16Array {
    const at = this.#at
    const dense = (name: LayerName, from: number, to: number, residual = 0): void =>
      this.#layers.dense(this.#kernel, name, words, from, to, false, residual)
    const sparse = (name: LayerName, from: number, marks: number, to: number): void =>
      this.#layers.sparse(this.#kernel, name, words, from, marks, to, false)
    this.#kernel.embed(at.rows, words, ROWS_A_WORD, at.table, TABLE_WIDTH, at.embedded)
    this.#kernel.mark(at.encoded, words, CHANNELS, at.marks)
    sparse('own', at.encoded, at.marks, at.beside)
    this.#kernel.mark(at.encodedAbove, words, CHANNELS, at.marks)
    sparse('above', at.encodedAbove, at.marks, at.above + WIDTH * 2)
    this.#kernel.pairs(at.beside, at.above, at.heads, words, WIDTH, at.joined)
    let [from, to] = [at.even, at.odd]
    dense('project', at.embedded, from + MARGIN * WIDTH * 2, at.joined)
    this.#clear(from, words)
    for (let index = 0; index < GAPS.length; index++) {
      const out = to + MARGIN * WIDTH * 2
      const name = `convolution${index}` as LayerName
      // What stands before the first is not cut off at 0.
      const marks = index === 0 ? null : at.marks
      this.#layers.convolve(this.#kernel, name, GAPS[index] as number, words, from, marks, MARGIN, out, true)
      this.#clear(to, words)
      this.#kernel.mark(to, words + 2 * MARGIN, WIDTH, at.marks)
      ;[from, to] = [to, from]
    }
    dense('out', from + MARGIN * WIDTH * 2, at.scores)
    return this.#halves.subarray(at.scores >> 1, (at.scores >> 1) + words * STRIDE)
  }

  /** Zeros behind the words. */
  #clear(buffer: number, words: number): void {
    const past = (buffer >> 1) + (MARGIN + words) * WIDTH
    this.#halves.fill(0, past, past + MARGIN * WIDTH)
  }
}

function placesOf(map: MemoryMap) {
  const columns = (outs: number): number => map.take(ROOM * outs * 2)
  const padded = (): number => map.take((ROOM + 2 * MARGIN) * WIDTH * 2)
  return {
    table: map.take(TABLE_ROWS * TABLE_WIDTH),
    rows: map.take(ROOM * ROWS_A_WORD * 4),
    heads: map.take(ROOM * 4),
    encoded: columns(CHANNELS),
    encodedAbove: columns(CHANNELS),
    embedded: columns(TABLE_WIDTH),
    beside: columns(WIDTH),
    /** Its first row is the one above a root. */
    above: map.take((ROOM + 1) * WIDTH * 2),
    joined: columns(WIDTH),
    marks: map.take((ROOM + 2 * MARGIN) * MARK),
    even: padded(),
    odd: padded(),
    scores: columns(STRIDE),
  }
}
