import { describe, expect, it } from 'vitest'
import { indexPlaces } from '../../src/attribution/place.js'
import type { Entity } from '../../src/model/entity.js'

/** The cue is marked `[said]`, what is said `{…}`; Geneva, Oslo and Malta are places. */
const placeIn = (marked: string): string | null => {
  const text = marked.replace(/[[\]{}]/g, '')
  const at = (mark: string): number => {
    const index = marked.indexOf(mark)
    return index - (marked.slice(0, index).match(/[[\]{}]/g)?.length ?? 0)
  }
  const mentions = [...text.matchAll(/Geneva|Oslo|Malta/g)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    text: name,
  }))
  const entity: Entity = { id: 'n1', kind: 'place', name: 'Geneva', aliases: [], mentions, roles: [], country: null }
  const cue = { start: at('['), end: at(']') }
  const content = marked.includes('{') ? [{ start: at('{'), end: at('}') }] : []
  return indexPlaces(text, [entity]).placeOf(cue, content)?.text ?? null
}

const cases: [name: string, marked: string, expected: string | null][] = [
  ['before a clause', 'He [told] reporters in Geneva on Monday {that it was over}.', 'Geneva'],
  ['behind a quotation', '{"It is over,"} he [said] at a rally in Oslo.', 'Oslo'],
  ['from afar', '{"It is over,"} he [said] by telephone from Malta.', 'Malta'],
  ['not what is said', 'He [said] {the talks in Geneva were over}.', null],
  ['not the next sentence', '{"It is over,"} he [said]. In Geneva, rain fell.', null],
  ['not a speaker', '{"It is over,"} [said] the Geneva police.', null],
  ['not before the cue', 'In Oslo, he [said] {it was over}.', null],
]

describe('placeOf', () => {
  it.each(cases)('%s', (_name, marked, expected) => expect(placeIn(marked)).toBe(expected))
})
