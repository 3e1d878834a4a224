/**
 * The network: rows of a table summed for each word, convolutions over the sentence, then tags, entity tags and a score for
 * every pair of word and head. Weights and activations are integers of 8 and 16 bits in one memory, laid out here.
 */

import { ROWS_A_WORD } from './features.js'
import { CHANNELS, GAPS, LAYER_SIZES, PLACES, TABLE_ROWS, WIDTH } from './generated/shape.js'
import { BIASES, EMBEDDING, LAYERS } from './generated/weights.js'
import { buildMachine, type Kernel, type Machine } from './kernel.js'
import { decodeTable, Layers, MARK, MemoryMap } from './layers.js'

/** Longest run of words that the network reads at once: the scores of a sentence grow with its square. */
export const MOST_WORDS = 256
/** Rows of zeros on either side of a sentence: the widest convolution reaches so far. */
const MARGIN = Math.max(...GAPS)
/** Words are done by fours. */
const ROOM = MOST_WORDS + 4
/** Bits that the product of a dependent's and a head's vector is shifted down by to the scale of its nearness. */
const ARC_SHIFT = 8

/** Activations are halved so often to become the bytes of {@link Reading.encoded}: the largest seen on news is 8,284. */
export const ENCODED_SHIFT = 5

type LayerName = keyof typeof LAYER_SIZES

/** What the network says of a sentence: views of its memory, valid until it reads the next one. */
export interface Reading {
  /** Rows of {@link TAG_STRIDE} scores: universal tags, then Penn tags. */
  readonly tags: Int16Array
  /** Rows of {@link NAME_STRIDE} scores: entity tags. */
  readonly names: Int16Array
  /** `scores[word * (words + 1) + head]`, head 0 the root. */
  readonly arcs: Int32Array
  /** Rows of {@link CHANNELS} numbers: what the convolutions made of each word, by two to the power of {@link ENCODED_SHIFT}. */
  readonly encoded: Uint8Array
}

/** Scores of tags that a word takes. */
export const TAG_STRIDE = LAYER_SIZES.tags.outs
/** Scores of entity tags that a word takes. */
export const NAME_STRIDE = LAYER_SIZES.name.outs
/** Scores of relations that a word takes. */
export const RELATION_STRIDE = LAYER_SIZES.relation.outs

/** Reads sentences; one at a time, since its memory is used again. */
export class Network {
  /** Rows of the words to be read, {@link ROWS_A_WORD} each. */
  readonly rows: Int32Array
  /** Heads, as {@link relations} wants them. */
  readonly heads: Int32Array
  readonly #kernel: Kernel
  readonly #memory: ArrayBuffer
  readonly #halves: Int16Array
  readonly #layers: Layers<LayerName>
  readonly #at: Places

  constructor(makeMachine: (bytes: number) => Machine = buildMachine) {
    const map = new MemoryMap()
    const at = placesOf(map)
    const layers = new Layers(LAYER_SIZES, map)
    const machine = makeMachine(map.size)
    const { kernel, memory } = machine
    this.#kernel = kernel
    this.#memory = memory
    this.#halves = new Int16Array(memory)
    this.#layers = layers
    this.#at = at
    this.rows = new Int32Array(memory, at.rows, ROOM * ROWS_A_WORD)
    this.heads = new Int32Array(memory, at.heads, ROOM)
    // What is left is the vector that stands for the root as a head.
    this.#halves.set(layers.decode(machine, at.table, LAYERS, BIASES), at.relationHead >> 1)
    decodeTable(machine, EMBEDDING, at.table)
    new Uint8Array(memory, at.bucket, 2 * MOST_WORDS).set(bucketsOf(MOST_WORDS))
  }

  /** Reads `words` words, whose rows stand in {@link rows}. */
  read(words: number): Reading {
    const at = this.#at
    this.#kernel.embed(at.rows, words, ROWS_A_WORD, at.table, WIDTH, at.embedded + MARGIN * WIDTH * 2)
    this.#clear(at.embedded, WIDTH, words)
    let [from, to] = [at.embedded, at.even]
    for (let index = 0; index < GAPS.length; index++) {
      const name = `convolution${index}` as LayerName
      this.#convolve(name, GAPS[index] as number, words, from, to + MARGIN * CHANNELS * 2, index > 0)
      this.#clear(to, CHANNELS, words)
      this.#kernel.mark(to, words + 2 * MARGIN, CHANNELS, at.marks)
      ;[from, to] = [to, to === at.even ? at.odd : at.even]
    }
    const encoded = from + MARGIN * CHANNELS * 2
    const marks = at.marks + MARGIN * MARK
    this.#kernel.shrink(encoded, words * CHANNELS, ENCODED_SHIFT, at.encoded)
    this.#sparse('tags', words, encoded, marks, at.tags, false)
    this.#convolve('nameHidden', 1, words, from, at.nameHidden, false)
    this.#dense('name', words, at.nameHidden, at.names)
    this.#sparse('dependent', words, encoded, marks, at.dependent, true)
    this.#sparse('head', words, encoded, marks, at.head, true)
    this.#kernel.mark(at.dependent, words, LAYER_SIZES.dependent.outs, at.dependentMarks)
    this.#kernel.mark(at.head, words, LAYER_SIZES.head.outs, at.headMarks)
    this.#sparse('query', words, at.dependent, at.dependentMarks, at.query, false)
    this.#sparse('key', words, at.head, at.headMarks, at.key, false)
    this.#dense('near', words, at.query, at.near)
    const { query, key, near, bucket, arcs } = at
    const [width, places] = [LAYER_SIZES.query.outs, LAYER_SIZES.near.outs]
    this.#kernel.arcs(query, key, words, width, ARC_SHIFT, near, places, PLACES - 1, bucket + MOST_WORDS, arcs)
    return {
      tags: new Int16Array(this.#memory, at.tags, words * TAG_STRIDE),
      names: new Int16Array(this.#memory, at.names, words * NAME_STRIDE),
      arcs: new Int32Array(this.#memory, arcs, words * (words + 1)),
      encoded: new Uint8Array(this.#memory, at.encoded, words * CHANNELS),
    }
  }

  /** Scores of the relation of each word to its head, for the sentence read last and the heads in {@link heads}. */
  relations(words: number): Int16Array {
    const at = this.#at
    const { outs } = LAYER_SIZES.relationHead
    this.#sparse('relationDependent', words, at.dependent, at.dependentMarks, at.relationDependent, false)
    this.#sparse('relationHead', words, at.head, at.headMarks, at.relationHead + outs * 2, false)
    this.#kernel.pairs(at.relationDependent, at.relationHead, at.heads, words, outs, at.relationHidden)
    this.#dense('relation', words, at.relationHidden, at.relations)
    return new Int16Array(this.#memory, at.relations, words * RELATION_STRIDE)
  }

  #convolve(name: LayerName, gap: number, words: number, from: number, out: number, isResidual: boolean): void {
    // Only the rows of the table are not cut off at 0.
    const marks = from === this.#at.embedded ? null : this.#at.marks
    this.#layers.convolve(this.#kernel, name, gap, words, from, marks, MARGIN, out, isResidual)
  }

  #dense(name: LayerName, words: number, from: number, to: number): void {
    this.#layers.dense(this.#kernel, name, words, from, to, false)
  }

  #sparse(name: LayerName, words: number, from: number, marks: number, to: number, relu: boolean): void {
    this.#layers.sparse(this.#kernel, name, words, from, marks, to, relu)
  }

  /** Zeros behind the sentence, where the last one or the rounding up to four words has left something. */
  #clear(buffer: number, width: number, words: number): void {
    const past = (buffer >> 1) + (MARGIN + words) * width
    this.#halves.fill(0, past, past + MARGIN * width)
  }
}

type Places = ReturnType<typeof placesOf>

function placesOf(map: MemoryMap) {
  const columns = (outs: number): number => map.take(ROOM * outs * 2)
  const padded = (width: number): number => map.take((ROOM + 2 * MARGIN) * width * 2)
  return {
    table: map.take(TABLE_ROWS * WIDTH),
    rows: map.take(ROOM * ROWS_A_WORD * 4),
    embedded: padded(WIDTH),
    even: padded(CHANNELS),
    odd: padded(CHANNELS),
    encoded: map.take(ROOM * CHANNELS),
    marks: map.take((ROOM + 2 * MARGIN) * MARK),
    dependentMarks: map.take(ROOM * MARK),
    headMarks: map.take(ROOM * MARK),
    tags: columns(LAYER_SIZES.tags.outs),
    nameHidden: columns(LAYER_SIZES.nameHidden.outs),
    names: columns(LAYER_SIZES.name.outs),
    dependent: columns(LAYER_SIZES.dependent.outs),
    head: columns(LAYER_SIZES.head.outs),
    query: columns(LAYER_SIZES.query.outs),
    key: columns(LAYER_SIZES.key.outs),
    near: columns(LAYER_SIZES.near.outs),
    arcs: map.take(ROOM * (ROOM + 1) * 4),
    bucket: map.take(2 * MOST_WORDS),
    heads: map.take(ROOM * 4),
    relationDependent: columns(LAYER_SIZES.relationDependent.outs),
    /** Its first row is the root's. */
    relationHead: map.take((ROOM + 1) * LAYER_SIZES.relationHead.outs * 2),
    relationHidden: columns(LAYER_SIZES.relationHead.outs),
    relations: columns(LAYER_SIZES.relation.outs),
  }
}

/** How far a head stands away, in steps that grow: exact up to twelve words, then three steps to a doubling. */
function bucketsOf(most: number): Uint8Array {
  const buckets = new Uint8Array(2 * most)
  const half = (PLACES - 1) / 2
  for (let distance = -most; distance < most; distance++) {
    const far = Math.abs(distance)
    const step = far <= 12 ? far : Math.min(half - 1, 13 + STEPS.filter((from) => far >= from).length)
    buckets[distance + most] = distance > 0 ? step + half : step
  }
  return buckets
}

/** 12 times powers of the cube root of 2, rounded up. */
const STEPS = [16, 20, 24, 31, 39, 48]
