import type { AttributionSource } from '../model/attribution.js'
import type { Entity } from '../model/entity.js'
import { startsUpper } from '../text/letters.js'
import { DOCUMENT_NOUNS, INDEFINITE_WORDS, ORGANIZATION_NOUNS } from './sources.data.js'

/** How a source is named. */
export function sourceKind(text: string, entity: Entity | null): AttributionSource['kind'] {
  const words = text.split(/[\s,;:()]+/, 12).filter((word) => word !== '')
  const first = (words[0] ?? '').toLowerCase()
  if (words.length === 1 && PRONOUNS.has(first)) return 'pronoun'
  const head = headOf(words)
  if (DOCUMENT_NOUNS.has(head.toLowerCase())) return 'document'
  if (entity !== null && entity.kind === 'document') return 'document'
  const hasName = words.some((word, index) => startsUpper(word) && !(index === 0 && DETERMINERS.has(first)))
  if (entity !== null && (entity.kind === 'organization' || entity.kind === 'place') && hasName) return 'organization'
  if (ORGANIZATION_NOUNS.has(head.toLowerCase())) return 'organization'
  if (hasName) return startsUpper(head) ? 'named' : 'role'
  if (INDEFINITE_WORDS.has(first) || /s$/.test(head)) return 'unnamed'
  return 'role'
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'anyone everyone he i it no nobody she someone they we which who you'.split(' '),
)
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an another each her his its my one our several some that the their these this those two your'.split(' '),
)

/** The last word before a preposition or relative. */
function headOf(words: readonly string[]): string {
  let head = words[0] ?? ''
  for (const [index, word] of words.entries()) {
    if (index > 0 && /^(?:of|for|in|at|from|on|with|who|that|which|to|by|about|near|close|familiar)$/i.test(word)) break
    if (/^['’]s?$/.test(word)) continue
    head = word.replace(/['’]s$/, '')
  }
  return head
}
