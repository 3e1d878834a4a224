/**
 * Learns which content belongs to which cue, and which cue to which source, from annotated attributions: a log-linear choice among
 * the nearest candidates and none. Writes src/attribution/generated/links.ts.
 * usage: tsx tools/train/attribution/linking.ts GOLD_DIR/polnear
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { candidatesOf, FEATURES_A_KIND, Link, LinkReader } from '../../../src/attribution/linking.js'
import { type Piece, Role } from '../../../src/attribution/tagger.js'
import { readOpening } from '../../../src/dateline/index.js'
import { buildDocument } from '../../../src/document/index.js'
import { analyzeDocument } from '../../../src/language/index.js'
import type { Span } from '../../../src/model/span.js'
import { layoutText } from '../../../src/text/layout.js'
import { accuracy, type Choice, learnChoices } from './choice-learner.js'

const ROUNDS = 12
const RATE = 0.1
const DECAY = 2e-6
const SCALE = 64

type Part = { readonly spans: readonly Span[] } | null
interface Gold {
  readonly id: string
  readonly attributions: readonly { readonly source: Part; readonly cue: Part; readonly content: Part }[]
}

const folder = process.argv[2] as string
const lines = (name: string): string[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

function choicesOf(split: string): Choice[] {
  const gold = new Map(
    lines(`${split}.gold.ndjson`)
      .map((line) => JSON.parse(line) as Gold)
      .map((one) => [one.id, one]),
  )
  const choices: Choice[] = []
  for (const line of lines(`${split}.ndjson`)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const layout = layoutText(text)
    const { dateline } = readOpening(layout, { date: null, country: null })
    const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
    const analysis = analyzeDocument(document)
    const { tokens } = document
    const pieceOf = new Map<string, Piece>()
    const owners = new Map<Piece, { cue: Piece | null; source: Piece | null }[]>()
    const read = (part: Part, role: Role): Piece[] =>
      (part?.spans ?? []).flatMap(({ start, end }) => {
        const [first, past] = [tokenAt(tokens.end, tokens.count, start + 1), tokenAt(tokens.start, tokens.count, end)]
        if (past <= first) return []
        const key = `${role} ${first} ${past}`
        const piece = pieceOf.get(key) ?? { role, first, past, margin: 0 }
        pieceOf.set(key, piece)
        return [piece]
      })
    for (const one of gold.get(id)?.attributions ?? []) {
      const [cue] = read(one.cue, Role.Cue)
      const [source] = read(one.source, Role.Source)
      const own = { cue: cue ?? null, source: source ?? null }
      for (const piece of [...read(one.content, Role.Content), ...(cue === undefined ? [] : [cue])])
        owners.set(piece, [...(owners.get(piece) ?? []), own])
    }
    const pieces = [...pieceOf.values()].sort((a, b) => a.first - b.first)
    const reader = new LinkReader(document, analysis, pieces)
    const of = (role: Role): Piece[] => pieces.filter((piece) => piece.role === role)
    const add = (kind: Link, piece: Piece, others: readonly Piece[], right: ReadonlySet<Piece | null>): void => {
      const options: number[][] = []
      const features: number[] = []
      reader.alone(kind, piece, others.length, features)
      options.push([...features])
      let at = right.has(null) ? 0 : -1
      for (const { to, between } of candidatesOf(piece, others)) {
        reader.features(kind, piece, to, between, features)
        if (right.has(to) && at < 0) at = options.length
        options.push([...features])
      }
      if (at >= 0) choices.push({ options, right: at })
    }
    const [sources, cues] = [of(Role.Source), of(Role.Cue)]
    for (const content of of(Role.Content))
      add(Link.Content, content, cues, new Set(owners.get(content)?.map(({ cue }) => cue)))
    for (const cue of cues) add(Link.Source, cue, sources, new Set(owners.get(cue)?.map(({ source }) => source)))
    for (const content of of(Role.Content)) {
      const own = owners.get(content)?.filter(({ cue }) => cue === null) ?? []
      if (own.length > 0) add(Link.Source, content, sources, new Set(own.map(({ source }) => source)))
    }
  }
  return choices
}

/** First token whose column is at least `at`. */
function tokenAt(column: Int32Array, count: number, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

const train = choicesOf('train')
const dev = choicesOf('dev')
const isSource = ({ options }: Choice): boolean => (options[0]?.[0] ?? 0) >= FEATURES_A_KIND
const report = (weights: Float64Array): string =>
  [false, true]
    .map((source) => dev.filter((choice) => isSource(choice) === source))
    .map((of, kind) => `${['content', 'source'][kind]} ${(100 * accuracy(of, weights)).toFixed(2)} of ${of.length}`)
    .join(', ')
const weights = learnChoices(train, 2 * FEATURES_A_KIND, { rounds: ROUNDS, rate: RATE, decay: DECAY })
console.log(`dev ${report(weights)}`)
const whole = weights.map((weight) => Math.round(weight * SCALE))
console.log(`in whole numbers: dev ${report(whole)}`)
const rows: string[] = []
for (let at = 0; at < whole.length; at += 20) rows.push(`  ${[...whole.subarray(at, at + 20)].join(', ')},`)
writeFileSync(
  fileURLToPath(new URL('../../../src/attribution/generated/links.ts', import.meta.url)),
  `// Made by tools/train/attribution/linking.ts; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** Weights of the features of a link, by their places. */
export const LINK_WEIGHTS: readonly number[] = [
${rows.join('\n')}
]
`,
)
