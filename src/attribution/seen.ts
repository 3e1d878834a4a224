/** What the network saw, as drafts. */
import type { TextDocument } from '../document/index.js'
import { type Analysis, lemmaOf, UPOS } from '../language/index.js'
import type { Stance } from '../model/attribution.js'
import type { Span } from '../model/span.js'
import { type Draft, spanOf } from './draft.js'
import { lookUp } from './lexicon.js'
import type { Linked } from './linking.js'
import { NOUN_STANCES } from './noun-cues.data.js'
import type { Range } from './nouns.js'
import { firstWhere } from './search.js'
import type { Piece } from './tagger.js'
import { readTail } from './tails.js'
import { partOf, type Unit, wordUnit } from './units.js'

/** An attribution of the network as a draft. */
export function draftOf(document: TextDocument, analysis: Analysis, { source, cue, content }: Linked): Draft {
  const { text, tokens } = document
  const pieceSpan = ({ first, past }: Piece): Span =>
    trimmed(text, tokens.start[first] as number, tokens.end[past - 1] as number)
  const head = cue === null ? -1 : headOf(analysis, cue)
  const lemma = head < 0 ? '' : lemmaOf(document, analysis, head)
  const kind = head < 0 ? 'verb' : cueKind(UPOS[analysis.upos[head] as number] as string)
  const stance = cue === null ? null : stanceOf(document, cue, lemma, kind)
  const said = cue === null ? null : withoutDay(document, cue)
  const tail = said === null ? NO_TAIL : tailOf(document, analysis, said, content, lemma)
  return {
    // Of verbs of which the lexicon does not know what they make of a content (`the vote changed little`) one in three is right.
    rule: kind === 'verb' && cue !== null && stance === null ? 'network-unlisted' : 'network',
    strand: -1,
    inside: -1,
    source: source === null ? null : pieceSpan(withoutDay(document, source)),
    sourceWord: source === null ? '' : text.slice(tokens.start[source.first], tokens.end[source.first]).toLowerCase(),
    cue: said === null ? null : pieceSpan(said),
    lemma,
    cueKind: kind,
    stance,
    content: spoken(document, content).map(pieceSpan),
    addressee: tail.addressee,
    time: tail.time,
    support: Math.min(...[source, cue, ...content].map((piece) => piece?.margin ?? Number.MAX_SAFE_INTEGER)),
  }
}

/** Longest way behind a cue in which addressee and time are looked for, in words. */
const MAX_TAIL = 14
const NO_TAIL = { addressee: null, time: null }

/** Who is spoken to, and when, between the cue and what is said. */
function tailOf(
  document: TextDocument,
  analysis: Analysis,
  cue: Piece,
  content: readonly Piece[],
  lemma: string,
): { readonly addressee: Span | null; readonly time: Span | null } {
  const { text, tokens, sentences } = document
  const sentence = firstWhere(sentences.length, (index) => (sentences[index]?.endToken ?? 0) > cue.first)
  let past = Math.min(cue.past + MAX_TAIL, sentences[sentence]?.endToken ?? cue.past)
  for (const { first } of content) if (first >= cue.past && first < past) past = first
  const units: Unit[] = []
  for (let token = cue.past; token < past; token++)
    units.push(wordUnit(text, tokens.start[token] as number, tokens.end[token] as number, partOf(analysis, token)))
  const { addressee, time } = readTail(units, 0, units.length, lookUp(lemma).cue)
  const spanned = (range: Range | null): Span | null => (range === null ? null : spanOf(units, range))
  return { addressee: spanned(addressee), time: spanned(time) }
}

/** Without the commas and dashes at its edges, unless there is nothing else. */
function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && EDGE.includes(text.charAt(from))) from++
  while (to > from && EDGE.includes(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : { start, end }
}
const EDGE = ' \t\r\n,;-–—'

/** A piece without the day at its end: `said Anna Klein on Tuesday`. */
function withoutDay({ text, tokens }: TextDocument, piece: Piece): Piece {
  const wordAt = (token: number): string => text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
  let past = piece.past - 1
  if (past <= piece.first || !DAY.test(wordAt(past))) return piece
  while (past > piece.first + 1 && BEFORE_DAY.test(wordAt(past - 1))) past--
  return { ...piece, past }
}
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|tonight|tomorrow)$/
const BEFORE_DAY = /^(?:,|on|early|late|last|next|since)$/

/** The pieces without a dummy `it`: `it was announced that the school will close`. */
function spoken({ text, tokens }: TextDocument, content: readonly Piece[]): readonly Piece[] {
  const pieces = content.filter(
    ({ first, past }) =>
      past > first + 1 || !/^(?:it|there)$/i.test(text.slice(tokens.start[first], tokens.end[first])),
  )
  return pieces.length > 0 ? pieces : content
}

/** The word that says most of a cue: its last verb, else noun, else its first word that is no mark. */
function headOf({ upos }: Analysis, { first, past }: Piece): number {
  for (const part of ['VERB', 'NOUN', 'ADV', 'ADJ', 'ADP', 'AUX']) {
    const wanted = UPOS.indexOf(part)
    for (let token = first; token < past; token++) if (upos[token] === wanted) return token
  }
  return first
}

function cueKind(part: string): Draft['cueKind'] {
  if (part === 'NOUN' || part === 'PROPN') return 'noun'
  if (part === 'ADP' || part === 'SCONJ') return 'preposition'
  if (part === 'ADV') return 'adverb'
  return part === 'PUNCT' || part === 'SYM' ? 'punctuation' : 'verb'
}

const NEGATIONS: ReadonlySet<string> = new Set("n't n’t never no not".split(' '))

function stanceOf(
  { text, tokens }: TextDocument,
  { first, past }: Piece,
  lemma: string,
  kind: Draft['cueKind'],
): Stance | null {
  if (kind === 'punctuation' || kind === 'preposition') return 'asserts'
  const known = kind === 'noun' ? NOUN_STANCES[lemma] : lookUp(lemma).cue?.stance
  if (known !== 'asserts') return known ?? null
  for (let token = first; token < past; token++)
    if (NEGATIONS.has(text.slice(tokens.start[token], tokens.end[token]).toLowerCase())) return 'denies'
  return known
}
