import { Gender } from '../lexicon.js'
import { type Chain, withoutGender } from './chain.js'
import { type Phrase, PhraseKind, PhraseType } from './phrase.js'
import { PronounClass, PronounForm } from './pronouns.data.js'
import { Role, type Syntax } from './syntax.js'

/** Rows of the table of weights. */
export const ROW_BITS = 13
export const ROWS = 1 << ROW_BITS
/** Features of a candidate. */
export const TEMPLATES = 26

/** What is seen from where a pronoun stands, the same for all of its candidates. */
export interface Scene {
  readonly syntax: Syntax
  /** Candidates of the pronoun. */
  readonly count: number
  /** Whether a paragraph asks a question. */
  readonly asks: Uint8Array
  /** Who speaks the quotation that the pronoun stands in, and whether it says so itself. */
  readonly speaker: Chain | null
  readonly isSpeakerTold: boolean
  /** Whether the pronoun is the subject of a verb of speech. */
  readonly isSpeaking: boolean
  /** The chain with most phrases so far of those that are people. */
  readonly leading: Chain | null
}

/** A candidate: the chain, its phrase next to the pronoun, and how many candidates stand nearer. */
export interface Candidate {
  readonly chain: Chain
  readonly phrase: Phrase
  readonly rank: number
}

function row(template: number, pronoun: number, a: number, b: number, c: number): number {
  const key = (((template * 8 + pronoun) * 64 + a) * 64 + b) * 64 + c
  return Math.imul(key + 1, 0x9e3779b1) >>> (32 - ROW_BITS)
}

const bucket = (value: number): number => (value < 4 ? value : value < 6 ? 4 : value < 9 ? 5 : value < 16 ? 6 : 7)

/** How the pronoun and the candidate's phrase stand to quotations. */
function quotation(pronoun: Phrase, phrase: Phrase): number {
  if (pronoun.quote === 0) return phrase.quote === 0 ? 0 : 1
  return phrase.quote === 0 ? 2 : phrase.quote === pronoun.quote ? 3 : 4
}

/** 0 where the phrase is not the subject of a verb above the pronoun, else how far above. */
function commands(syntax: Syntax, pronoun: Phrase, phrase: Phrase): number {
  if (pronoun.sentence !== phrase.sentence) return 0
  const verb = syntax.governor(phrase.head)
  if (verb < 0 || (phrase.role !== Role.Subject && phrase.role !== Role.PassiveSubject)) return 0
  let at = syntax.headOf(pronoun.head)
  for (let step = 1; step <= 6 && at >= 0; step++) {
    if (at === verb) return Math.min(step, 3)
    at = syntax.headOf(at)
  }
  return 0
}

/** Who speaks: 0 no quotation, 1 the candidate, told, 2 the candidate, as before, 3 another, 4 nobody knows. */
function speech({ speaker, isSpeakerTold }: Scene, pronoun: Phrase, chain: Chain): number {
  if (pronoun.quote === 0) return 0
  if (speaker === null) return 4
  return speaker === chain ? (isSpeakerTold ? 1 : 2) : 3
}

/** Writes the features of one candidate. */
export function writeCandidate(
  rows: Int32Array,
  at: number,
  scene: Scene,
  pronoun: Phrase,
  { chain, phrase, rank }: Candidate,
): void {
  const { syntax } = scene
  const p = withoutGender(pronoun.pronoun)
  const isAhead = phrase.head > pronoun.head ? 1 : 0
  const sentences = isAhead ? 8 : bucket(pronoun.sentence - phrase.sentence)
  const paragraphs = Math.min(Math.abs(pronoun.paragraph - phrase.paragraph), 5)
  const type = phrase.type === PhraseType.Pronoun ? 8 + withoutGender(phrase.pronoun) : phrase.type
  const size = bucket(chain.phrases.length)
  const gender = chain.gender === Gender.Unknown ? 0 : chain.gender === pronoun.gender ? 1 : 2
  const place = quotation(pronoun, phrase)
  const speaks = speech(scene, pronoun, chain)
  const asks = (scene.asks[pronoun.paragraph] ?? 0) * 2 + (scene.asks[phrase.paragraph] ?? 0)
  const isSister =
    pronoun.sentence === phrase.sentence && syntax.governor(pronoun.head) === syntax.governor(phrase.head) ? 1 : 0
  const commanded = commands(syntax, pronoun, phrase)
  const isParallel = pronoun.role === phrase.role ? 1 : 0
  const isLeading = scene.leading === chain ? 1 : 0
  const hasName = (chain.hasName ? 1 : 0) + (chain.hasNoun ? 2 : 0)
  const near = Math.min(rank, 5)
  const hasSame = (chain.pronouns >> p) & 1
  let next = at
  rows[next++] = row(1, p, sentences, type, 0)
  rows[next++] = row(2, p, near, type, 0)
  rows[next++] = row(3, p, phrase.role, sentences, 0)
  rows[next++] = row(4, p, phrase.role, pronoun.form, isSister)
  rows[next++] = row(5, p, size, hasName, 0)
  rows[next++] = row(6, p, chain.kind, chain.number, type)
  rows[next++] = row(7, p, gender, 0, 0)
  rows[next++] = row(8, p, speaks, type, 0)
  rows[next++] = row(9, p, place, sentences, 0)
  rows[next++] = row(10, p, commanded, phrase.role, pronoun.form)
  rows[next++] = row(11, p, paragraphs, type, 0)
  rows[next++] = row(12, p, asks, type, Math.min(paragraphs, 2))
  rows[next++] = row(13, p, pronoun.form, sentences, near)
  rows[next++] = row(14, p, isLeading, size, speaks)
  rows[next++] = row(15, p, isParallel, pronoun.role, sentences)
  rows[next++] = row(16, p, chain.kind, phrase.role, sentences)
  rows[next++] = row(17, p, near, Math.min(scene.count, 7), 0)
  rows[next++] = row(18, p, hasSame, sentences, place)
  rows[next++] = row(19, p, hasSame, paragraphs, speaks)
  rows[next++] = row(20, p, isAhead, bucket(Math.abs(pronoun.head - phrase.head) >> 1), pronoun.form)
  rows[next++] = row(21, p, chain.pronouns & 63, chain.pronouns >> 6, hasName)
  rows[next++] = row(22, p, near, phrase.role, Math.min(sentences, 2))
  rows[next++] = row(23, p, place, speaks, type)
  rows[next++] = row(24, p, isSister, pronoun.form, type)
  rows[next++] = row(25, p, chain.kind, chain.number, 0)
  rows[next++] = row(26, p, chain.number, sentences, near)
}

/** Writes the features of there being no candidate that the pronoun means. */
export function writeNone(
  rows: Int32Array,
  at: number,
  scene: Scene,
  pronoun: Phrase,
  first: Candidate | undefined,
): void {
  const p = withoutGender(pronoun.pronoun)
  const { syntax } = scene
  const isQuoted = pronoun.quote === 0 ? 0 : 1
  const count = Math.min(scene.count, 7)
  const nearest =
    first === undefined
      ? 15
      : first.phrase.type === PhraseType.Pronoun
        ? 8 + withoutGender(first.phrase.pronoun)
        : first.phrase.type
  const distance = first === undefined ? 15 : bucket(Math.abs(pronoun.sentence - first.phrase.sentence))
  const kind = first === undefined ? PhraseKind.Thing : first.chain.kind
  const asks = scene.asks[pronoun.paragraph] ?? 0
  const governor = syntax.headOf(pronoun.head)
  const part = governor < 0 ? 31 : syntax.part(governor)
  const isFirst = pronoun.head === syntax.document.sentences[pronoun.sentence]?.firstToken ? 1 : 0
  const speaks = scene.speaker === null ? 0 : scene.isSpeakerTold ? 1 : 2
  let next = at
  rows[next++] = row(32, p, 0, 0, 0)
  rows[next++] = row(33, p, isQuoted, pronoun.form, 0)
  rows[next++] = row(34, p, count, isQuoted, 0)
  rows[next++] = row(35, p, nearest, distance, 0)
  rows[next++] = row(36, p, kind, distance, 0)
  rows[next++] = row(37, p, asks, isQuoted, 0)
  rows[next++] = row(38, p, part, pronoun.role, 0)
  rows[next++] = row(39, p, isFirst, pronoun.role, 0)
  rows[next++] = row(40, p, speaks, isQuoted, pronoun.form)
  rows[next++] = row(41, p, pronoun.role, isQuoted, 0)
  // As many as a candidate has.
  while (next < at + TEMPLATES) rows[next++] = -1
}

/** Whether the chain can be meant at all. */
export function isPossible(pronoun: Phrase, chain: Chain): boolean {
  const isPerson = chain.kind === PhraseKind.Person
  switch (pronoun.pronoun) {
    case PronounClass.He:
    case PronounClass.She:
      return isPerson && chain.number !== 2 && (chain.gender === Gender.Unknown || chain.gender === pronoun.gender)
    case PronounClass.I:
      return isPerson && chain.number !== 2
    case PronounClass.It:
      return !isPerson && chain.number !== 2
    case PronounClass.They:
      // Of whom it is known that they are he or she, nobody says they.
      return chain.number === 2 || (chain.kind !== PhraseKind.Thing && chain.gender === Gender.Unknown)
    case PronounClass.We:
    case PronounClass.You:
      return chain.kind !== PhraseKind.Thing
    default:
      return pronoun.form === PronounForm.Reflexive
  }
}
