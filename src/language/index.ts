/**
 * Language analysis: tags, lemma, dependency tree and entity tags of every word, from trained weights.
 * The weights are decoded on first use; see docs/MODEL-CARD.md for what they were made from and how good they are.
 */
import type { TextDocument } from '../document/index.js'
import { agreeOnKinds, KINDS, type Kinds, keepKinds } from './agreement.js'
import { decodeEntityTags } from './entity-tags.js'
import { ROWS_A_WORD, writeRows } from './features.js'
import { CHANNELS, DEPREL, XPOS } from './generated/shape.js'
import { tagMailNames } from './mail-names.js'
import { breakNames } from './name-breaks.js'
import { tagByForm } from './name-forms.js'
import { MOST_WORDS, NAME_STRIDE, Network, RELATION_STRIDE } from './network.js'
import { tagOpenings } from './opening-names.js'
import { reviseNames } from './recurrence.js'
import { doubtOrganizations } from './register.js'
import { tagRun } from './tag-corrections.js'
import { decodeTree } from './tree.js'

export { KINDS } from './agreement.js'
export { CHANNELS, DEPREL, ENTITY_TAGS, UPOS, XPOS } from './generated/shape.js'
export { lemmaOf, smallLemma } from './lemma.js'

/** Analysis of the words of a document as columns, in the order of its tokens. */
export interface Analysis {
  /** Universal part of speech, an index of {@link UPOS}. */
  readonly upos: Uint8Array
  /** Penn Treebank tag, an index of {@link XPOS}. */
  readonly xpos: Uint8Array
  /** Relation to the head, an index of {@link DEPREL}. */
  readonly deprel: Uint8Array
  /** Head of each word, counted from 1 within its sentence; 0 for the root. */
  readonly head: Int32Array
  /** Entity tag, an index of {@link ENTITY_TAGS}; 0 outside a name, odd where one begins. */
  readonly entity: Uint8Array
  /** What the network thinks of each word as a name: rows of {@link KINDS} scores; a name's first word has those of the whole name. */
  readonly kinds: Kinds
  /**
   * What the network made of each word, for the networks of later stages: rows of {@link CHANNELS} numbers, its activations
   * halved five times.
   */
  readonly encoded: Uint8Array
}

const ROOT = DEPREL.indexOf('root')
const PARATAXIS = DEPREL.indexOf('parataxis')
const ADDRESS = XPOS.indexOf('ADD')

let decoded: Network | null = null

/** Analyses the words of a document, sentence by sentence. */
export function analyzeDocument(document: TextDocument): Analysis {
  decoded ??= new Network()
  return analyzeWith(decoded, document)
}

/** As {@link analyzeDocument}, with a network of the caller's. */
export function analyzeWith(network: Network, document: TextDocument): Analysis {
  const { count } = document.tokens
  const analysis = {
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    deprel: new Uint8Array(count),
    head: new Int32Array(count),
    entity: new Uint8Array(count),
    kinds: new Int16Array(count * KINDS),
    encoded: new Uint8Array(count * CHANNELS),
  }
  for (const { firstToken, endToken } of document.sentences) {
    for (let first = firstToken; first < endToken; first += MOST_WORDS)
      analyzeRun(network, document, analysis, first, Math.min(first + MOST_WORDS, endToken), firstToken)
    if (endToken - firstToken > MOST_WORDS) joinRuns(analysis, firstToken, endToken)
  }
  dropAddresses(analysis)
  tagOpenings(document, analysis.entity)
  tagByForm(document, analysis.entity)
  tagMailNames(document, analysis.entity)
  breakNames(document, analysis.upos, analysis.entity)
  agreeOnKinds(document, analysis.entity, analysis.kinds)
  reviseNames(document, analysis.upos, analysis.entity, analysis.kinds)
  doubtOrganizations(document, analysis.entity, analysis.kinds)
  return analysis
}

/** Analyses the words `first` up to `past`, of the sentence that begins at `sentence`. */
function analyzeRun(
  network: Network,
  { text, tokens }: TextDocument,
  analysis: Analysis,
  first: number,
  past: number,
  sentence: number,
): void {
  const words = past - first
  for (let index = first; index < past; index++) {
    const start = tokens.start[index] as number
    const glued = index > sentence && tokens.end[index - 1] === start
    writeRows(text, start, tokens.end[index] as number, glued, network.rows, (index - first) * ROWS_A_WORD)
  }
  const { tags, names, arcs, encoded } = network.read(words)
  analysis.encoded.set(encoded, first * CHANNELS)
  const { start, end } = tokens
  tagRun({ text, start, end, first, words, opens: first === sentence, scores: tags }, analysis.upos, analysis.xpos)
  decodeEntityTags(names, NAME_STRIDE, words, analysis.entity, first)
  keepKinds(names, NAME_STRIDE, words, analysis.kinds, first * KINDS)
  decodeTree({ words, scores: arcs }, network.heads)
  const relations = network.relations(words)
  for (let word = 0; word < words; word++) {
    const head = network.heads[word] as number
    const row = word * RELATION_STRIDE
    // The label of the root is the root's alone.
    if (head !== 0) relations[row + ROOT] = -32768
    analysis.deprel[first + word] = head === 0 ? ROOT : bestOf(relations, row, DEPREL.length)
    analysis.head[first + word] = head === 0 ? 0 : head + first - sentence
  }
}

/** The roots of the later runs of a sentence that is too long for one hang under the first run's. */
function joinRuns({ head, deprel }: Analysis, first: number, past: number): void {
  let root = first
  while (head[root] !== 0) root++
  for (let index = root + 1; index < past; index++)
    if (head[index] === 0) {
      head[index] = root - first + 1
      deprel[index] = PARATAXIS
    }
}

/** An address is no name, whatever it is made of; a name that went on behind it begins there. */
function dropAddresses({ xpos, entity }: Analysis): void {
  for (let index = 0; index < entity.length; index++) {
    const tag = entity[index] as number
    if (tag === 0 || xpos[index] !== ADDRESS) continue
    entity[index] = 0
    const next = entity[index + 1] ?? 0
    if (next > 0 && next % 2 === 0) entity[index + 1] = next - 1
  }
}

function bestOf(scores: Int16Array, first: number, count: number): number {
  let best = 0
  for (let index = 1; index < count; index++)
    if ((scores[first + index] as number) > (scores[first + best] as number)) best = index
  return best
}
