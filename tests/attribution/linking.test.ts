import { describe, expect, it } from 'vitest'
import { linkPieces } from '../../src/attribution/linking.js'
import { type Piece, Role } from '../../src/attribution/tagger.js'
import { buildDocument } from '../../src/document/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import { layoutText } from '../../src/text/layout.js'

/** Pieces are marked `{s …}`, `{c …}`, `{t …}`: source, cue, content. */
const link = (marked: string): string[] => {
  const roles = { s: Role.Source, c: Role.Cue, t: Role.Content }
  const spans: { role: Role; start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\{[sct] [^}]*\})/)) {
    const role = /^\{([sct]) /.exec(part)?.[1] as keyof typeof roles | undefined
    const words = role === undefined ? part : part.slice(3, -1)
    if (role !== undefined) spans.push({ role: roles[role], start: text.length, end: text.length + words.length })
    text += words
  }
  const document = buildDocument(layoutText(text))
  const { count, start, end } = document.tokens
  const pieces = spans.map(({ role, start: from, end: to }): Piece => {
    const inside = Array.from({ length: count }, (_, token) => token).filter(
      (token) => (start[token] as number) < to && (end[token] as number) > from,
    )
    return { role, first: inside[0] ?? 0, past: (inside.at(-1) ?? 0) + 1, margin: 0 }
  })
  const show = (piece: Piece | null): string =>
    piece === null ? '-' : text.slice(start[piece.first], end[piece.past - 1])
  return linkPieces(document, analyzeDocument(document), pieces).map(
    ({ source, cue, content }) => `${show(source)} | ${show(cue)} | ${content.map(show).join(' / ')}`,
  )
}

const cases: [name: string, marked: string, expected: string[]][] = [
  ['in order', '{s The mayor} {c said} {t the bridge was closed}.', ['The mayor | said | the bridge was closed']],
  [
    'the source behind',
    '{t The bridge was closed}, {c according to} {s the mayor}.',
    ['the mayor | according to | The bridge was closed'],
  ],
  [
    'two in a sentence',
    '{s The mayor} {c said} {t the bridge was closed}, but {s engineers} {c warned} {t that it would not help}.',
    ['The mayor | said | the bridge was closed', 'engineers | warned | that it would not help'],
  ],
  [
    'one source for two cues',
    '{s The mayor} {c rejected} {t the plan} and {c said} {t the bridge was safe}.',
    ['The mayor | rejected | the plan', 'The mayor | said | the bridge was safe'],
  ],
  [
    'content around the cue',
    '{t The bridge}, {s the mayor} {c said}, {t was closed}.',
    ['the mayor | said | The bridge / was closed'],
  ],
  [
    'no source',
    'It {c was announced} {t that the bridge was closed}.',
    ['- | was announced | that the bridge was closed'],
  ],
  [
    'the subject of the verb above, where no source was seen',
    'The mayor spoke to farmers, {c promising} {t to repair the bridge}.',
    ['The mayor | promising | to repair the bridge'],
  ],
  ['by whom it is done', '{t The plan} {c is supported} by both parties.', ['both parties | is supported | The plan']],
  ['a cue alone is nothing', '{s The mayor} {c declined}.', []],
]

describe('linkPieces', () => {
  it.each(cases)('%s', (_name, marked, expected) => expect(link(marked)).toEqual(expected))
  it('nothing from nothing', () => expect(link('Rain fell.')).toEqual([]))
})
