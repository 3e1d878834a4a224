/**
 * Mails, reviews and forums speak to their readers, dispatches speak of others. The network has learned organisations from
 * dispatches: where a text is written to somebody, what it takes for one is a product, a nickname or an abbreviation more often than not.
 */
import type { TextDocument } from '../document/index.js'
import { KINDS, type Kinds } from './agreement.js'
import { fold } from './features.js'
import { ENTITY_TAGS } from './generated/shape.js'
import { foldForm } from './lemma-form.js'
import { wordAt } from './word-at.js'

const ORGANIZATION = ENTITY_TAGS.indexOf('B-organization')
const KIND = (ORGANIZATION + 1) / 2
/** Whoever writes, whoever reads, and the marks of asking and exclaiming. */
const ADDRESSING: ReadonlySet<string> = new Set([
  'i',
  'im',
  'me',
  'my',
  'our',
  'u',
  'ur',
  'us',
  'we',
  'you',
  'your',
  '!',
  '?',
])
const LONGEST = 4
/** What they begin with, as code units of small letters. */
const INITIALS: ReadonlySet<number> = new Set([...ADDRESSING].map((word) => word.charCodeAt(0)))
/** A text of so many such words in a thousand is written to somebody; of news on paper and wire, 3 in 100 have more than 28. */
const SHARE = 50
/** A shorter text counts as one of so many words. */
const LEAST_WORDS = 30
/** Mails, reviews and posts are shorter; what is longer and full of questions is an interview. */
const MOST_WORDS = 800
/** An organisation there must lead `no name` by so much: e^4, 128 to a factor of e. */
const LEAD = 512

/** Drops organisations that are in doubt from the entity tags of a text that is written to somebody, in place. */
export function doubtOrganizations(document: TextDocument, entity: Uint8Array, kinds: Kinds): void {
  if (!isAddressed(document)) return
  for (let first = 0; first < entity.length; first++) {
    if (entity[first] !== ORGANIZATION) continue
    const row = first * KINDS
    if ((kinds[row + KIND] as number) - (kinds[row] as number) >= LEAD) continue
    entity[first] = 0
    for (let at = first + 1; entity[at] === ORGANIZATION + 1; at++) entity[at] = 0
  }
}

/** Whether a text is written to somebody. */
function isAddressed(document: TextDocument): boolean {
  const { text, tokens } = document
  const { count, start, end } = tokens
  if (count > MOST_WORDS) return false
  let found = 0
  for (let index = 0; index < count; index++) {
    const first = start[index] as number
    if ((end[index] as number) - first > LONGEST || !INITIALS.has(fold(text.charCodeAt(first)))) continue
    if (ADDRESSING.has(foldForm(wordAt(document, index)))) found++
  }
  return found * 1000 > SHARE * Math.max(LEAST_WORDS, count)
}
