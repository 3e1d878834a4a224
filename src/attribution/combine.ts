/**
 * Brings together what the rules read and what the network saw. The rules are exact about direct speech, and read what stands
 * inside another's words; the network finds the many ways of indirect speech.
 */
import type { TextDocument } from '../document/index.js'
import { type Analysis, lemmaOf, UPOS } from '../language/index.js'
import type { Stance } from '../model/attribution.js'
import type { Span } from '../model/span.js'
import type { Draft } from './draft.js'
import { lookUp } from './lexicon.js'
import type { Linked } from './linking.js'
import { NOUN_STANCES } from './noun-cues.data.js'
import { firstWhere } from './search.js'
import type { Piece } from './tagger.js'

/** Rules that read direct speech by its marks: their content stands. */
const EXACT = /quote|next-sentence|signature|turn/
/** Rules that are oftener wrong than right where the network saw nothing, outside of what is said. */
const DOUBTFUL = /infinitive|noun/

/** All attributions: those of the rules, mended by the network, and those that only the network saw. */
export function combine(
  document: TextDocument,
  analysis: Analysis,
  drafts: readonly Draft[],
  linked: readonly Linked[],
): Draft[] {
  const seen = linked.map((one) => draftOf(document, analysis, one))
  const partners = partnersOf(drafts, seen)
  const taken = new Set<Draft>()
  const kept: Draft[] = []
  const doubtful: Draft[] = []
  for (const draft of drafts) {
    const partner = partners.get(draft)
    if (partner === undefined) (draft.inside < 0 && DOUBTFUL.test(draft.rule) ? doubtful : kept).push(draft)
    // `declined to say` is two cues to the rules and one to the network.
    else if (!taken.has(partner)) kept.push(mended(draft, partner))
    taken.add(partner ?? draft)
  }
  const claimed = new Coverage(kept.flatMap(({ content }) => content))
  for (const one of seen)
    if (!taken.has(one) && one.cueKind !== 'punctuation' && !claimed.overlaps(one.content)) kept.push(one)
  // What others are said to have said the network was never taught to see.
  const said = new Coverage(kept.flatMap(({ content }) => content))
  return [...kept, ...doubtful.filter(({ cue }) => cue !== null && said.overlaps([cue]))]
}

/** Source and cue as the network cuts them, where both mean the same; the content too, unless marks tell it. */
function mended(draft: Draft, { source, cue, content, support }: Draft): Draft {
  // `The port, Low said, was ready`: what is said cannot be of who says it.
  if (draft.content.some((piece) => overlap(piece, source))) return { ...draft, support: null }
  const joined = overlap(source, draft.source) || !EXACT.test(draft.rule) ? (source ?? draft.source) : draft.source
  const cut = longer(cue, draft.cue)
  const mended = { ...draft, source: joined, cue: overlap(cut, joined) ? draft.cue : cut, support }
  // `told shareholders the firm has no plans`: nor is it of whom it is said to.
  const isExact = EXACT.test(draft.rule) || content.some((piece) => overlap(piece, draft.addressee))
  return isExact ? mended : { ...mended, content: apart(content, mended.source) }
}

/** What is said without pieces that lie over who says it. */
function apart(content: readonly Span[], source: Span | null): Span[] {
  const own = content.filter((piece) => !overlap(piece, source))
  return own.length > 0 ? own : [...content]
}

/** The network leaves out what it is seldom shown: `was quoted in the Monday edition as saying`. */
function longer(a: Span | null, b: Span | null): Span | null {
  if (a === null || b === null) return a ?? b
  return b.start <= a.start && a.end <= b.end ? b : a
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

/** For each draft of the rules what the network has for the same cue. */
export function partnersOf(drafts: readonly Draft[], seen: readonly Draft[]): Map<Draft, Draft> {
  const partners = new Map<Draft, Draft>()
  const cues = seen.filter(({ cue }) => cue !== null)
  for (const draft of drafts) {
    const { cue } = draft
    if (cue === null) continue
    const partner = cues[firstWhere(cues.length, (index) => (cues[index]?.cue?.end ?? 0) > cue.start)]
    if (partner !== undefined && overlap(partner.cue, cue)) partners.set(draft, partner)
  }
  return partners
}

/** Stretches of text, asked for overlaps. */
class Coverage {
  readonly #spans: Span[]
  constructor(spans: readonly Span[]) {
    this.#spans = []
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#spans.at(-1)
      if (last !== undefined && start <= last.end)
        this.#spans[this.#spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
      else this.#spans.push({ start, end })
    }
  }
  overlaps(pieces: readonly Span[]): boolean {
    return pieces.some(({ start, end }) => {
      const first = firstWhere(this.#spans.length, (index) => (this.#spans[index]?.end ?? 0) > start)
      return (this.#spans[first]?.start ?? end) < end
    })
  }
}

/** What the network saw, as a draft. */
export function draftOf(document: TextDocument, analysis: Analysis, { source, cue, content }: Linked): Draft {
  const { text, tokens } = document
  const spanOf = ({ first, past }: Piece): Span =>
    trimmed(text, tokens.start[first] as number, tokens.end[past - 1] as number)
  const head = cue === null ? -1 : headOf(analysis, cue)
  const lemma = head < 0 ? '' : lemmaOf(document, analysis, head)
  const kind = head < 0 ? 'verb' : cueKind(UPOS[analysis.upos[head] as number] as string)
  const stance = cue === null ? null : stanceOf(document, cue, lemma, kind)
  return {
    // Of verbs of which the lexicon does not know what they make of a content (`the vote changed little`) one in three is right.
    rule: kind === 'verb' && cue !== null && stance === null ? 'network-unlisted' : 'network',
    strand: -1,
    inside: -1,
    source: source === null ? null : spanOf(withoutDay(document, source)),
    sourceWord: source === null ? '' : text.slice(tokens.start[source.first], tokens.end[source.first]).toLowerCase(),
    cue: cue === null ? null : spanOf(withoutDay(document, cue)),
    lemma,
    cueKind: kind,
    stance,
    content: spoken(document, content).map(spanOf),
    addressee: null,
    time: null,
    support: Math.min(...[source, cue, ...content].map((piece) => piece?.margin ?? Number.MAX_SAFE_INTEGER)),
  }
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
