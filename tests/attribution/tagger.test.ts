import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AttributionNetwork, REACH, WINDOW } from '../../src/attribution/network.js'
import { type Piece, Role, tagPieces, tagWith } from '../../src/attribution/tagger.js'
import { buildDocument, type TextDocument } from '../../src/document/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import { scriptMachine } from '../../src/language/kernel.js'
import { findQuotes } from '../../src/quotes/index.js'
import { layoutText } from '../../src/text/layout.js'

const read = (text: string): { document: TextDocument; pieces: Piece[] } => {
  const layout = layoutText(text)
  const document = buildDocument(layout)
  return { document, pieces: tagPieces(document, analyzeDocument(document), findQuotes(layout).quotes) }
}
const ROLES = { [Role.Source]: 'source', [Role.Cue]: 'cue', [Role.Content]: 'content' }
const show = (text: string): string[] => {
  const { document, pieces } = read(text)
  const { start, end } = document.tokens
  return pieces.map(({ role, first, past }) => `${ROLES[role]}: ${text.slice(start[first], end[past - 1])}`)
}

const found: [name: string, text: string, expected: string[]][] = [
  [
    'a report',
    'The mayor said the bridge was closed.',
    ['source: The mayor', 'cue: said', 'content: the bridge was closed'],
  ],
  [
    'a belief',
    'Residents believe that the river will rise again.',
    ['source: Residents', 'cue: believe', 'content: that the river will rise again'],
  ],
  [
    'the source behind',
    'The bridge was closed, according to the mayor.',
    ['content: The bridge was closed', 'cue: according to', 'source: the mayor'],
  ],
]
const notFound: [name: string, text: string][] = [
  ['weather', 'Rain fell over the coast and roads were closed.'],
  ['a result', 'The team won its third match in a row.'],
  ['nothing', ''],
]

describe('pieces', () => {
  it.each(found)('%s', (_name, text, expected) => expect(show(text)).toEqual(expected))
  it.each(notFound)('none: %s', (_name, text) => expect(show(text)).toEqual([]))

  it('a cue ends with its sentence', () => {
    const text = 'The gate, the ministry stated\n\nAccording to the mayor, the bridge was closed.'
    const { document, pieces } = read(text)
    for (const { role, first, past } of pieces)
      if (role !== Role.Content)
        expect(document.sentences.some(({ firstToken, endToken }) => firstToken <= first && past <= endToken)).toBe(
          true,
        )
  })
})

describe('windows', () => {
  const sentence = 'The mayor said the bridge was closed. Rain fell over the coast. '
  it('do not show: a sentence reads the same wherever a window ends', () => {
    const text = sentence.repeat(Math.ceil((3 * WINDOW) / 13))
    const { document, pieces } = read(text)
    const [first] = document.sentences
    const length = (first?.endToken ?? 0) + 6
    const shapes = new Set<string>()
    for (let from = 2 * length; from + length + REACH < document.tokens.count; from += length)
      shapes.add(
        pieces
          .filter((piece) => piece.first >= from && piece.past <= from + length)
          .map((piece) => `${piece.role} ${piece.first - from} ${piece.past - from} ${piece.margin}`)
          .join('; '),
      )
    expect(shapes.size).toBeLessThanOrEqual(2)
  })

  it('give the same integers without WebAssembly', () => {
    const text = `${sentence}"We have no plans," she added, though officials declined to comment.`
    const layout = layoutText(text)
    const document = buildDocument(layout)
    const analysis = analyzeDocument(document)
    const { quotes } = findQuotes(layout)
    const script = tagWith(new AttributionNetwork(scriptMachine), document, analysis, quotes)
    expect(script).toEqual(tagPieces(document, analysis, quotes))
    expect(script.length).toBeGreaterThan(4)
  })
})

describe('any text', () => {
  it('gives pieces in order, apart, within the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { document, pieces } = read(text)
        let past = 0
        for (const piece of pieces) {
          expect(piece.first).toBeGreaterThanOrEqual(past)
          expect(piece.past).toBeGreaterThan(piece.first)
          past = piece.past
        }
        expect(past).toBeLessThanOrEqual(document.tokens.count)
      }),
      { numRuns: 60 },
    )
  })
})
