import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../../src/text/characters.js'
import { Atoms } from '../../src/time/atoms.js'
import { timeLanguage } from '../../src/time/language.js'
import { parseTimes } from '../../src/time/public.js'

/** Words that rules are made of, in any order: texts that look like times everywhere. */
const WORDS = fc.constantFrom(
  ..."the a in on of last next this past two 3 26 1996 2,000 3:30 5/11/2025 Nov. May March Sun. Monday second quarter year years days week ago later earlier every mid - – , . ( ) ' am p.m. GMT EST night morning early late half hundred nineteen and to from until before after Easter Christmas 30 31 Feb 99999 0 century decade now then".split(
    ' ',
  ),
)
const TIMELIKE = fc.array(WORDS, { maxLength: 40 }).map((words) => words.join(' '))
const ANY = fc.oneof(TIMELIKE, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))
const DAY = fc.constantFrom('2025-12-02', '2024-02-29', '0001-01-01', '9999-12-31', null)

describe('times of any text', () => {
  it('are slices, in order, apart from one another', () => {
    fc.assert(
      fc.property(ANY, DAY, (text, date) => {
        let last = 0
        for (const time of parseTimes(text, { date })) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeGreaterThan(time.start)
          expect(text.slice(time.start, time.end)).toBe(time.text)
          last = time.end
        }
      }),
    )
  })

  it('have values without holes, and ranges that run forward', () => {
    fc.assert(
      fc.property(TIMELIKE, DAY, (text, date) => {
        for (const { value, range } of parseTimes(text, { date })) {
          expect(value).toMatch(/^[A-Z0-9:_.-]+$/)
          expect(value).not.toMatch(/NaN|UNDEFINED|NULL/i)
          if (range !== null) expect(range.from < range.to).toBe(true)
        }
      }),
    )
  })

  it('are the same twice', () => {
    fc.assert(
      fc.property(ANY, DAY, (text, date) => {
        expect(parseTimes(text, { date })).toEqual(parseTimes(text, { date }))
      }),
    )
  })

  it('are the same with text before that has none', () => {
    fc.assert(
      fc.property(TIMELIKE, (text) => {
        const shifted = parseTimes(`It grew.\n\n${text}`, { date: '2025-12-02' })
        const plain = parseTimes(text, { date: '2025-12-02' })
        expect(shifted.map(({ value }) => value)).toEqual(plain.map(({ value }) => value))
      }),
    )
  })
})

/** Blanks and controls alone. */
function isBlankText(text: string): boolean {
  return text.split('').every((unit) => unit.charCodeAt(0) <= 32 || isBlank(unit.charCodeAt(0)))
}

describe('atoms', () => {
  it('cover every code unit that is no blank, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const atoms = new Atoms(text, timeLanguage().vocabulary)
        atoms.cut(0, text.length)
        let last = 0
        for (let at = 0; at < atoms.count; at++) {
          const start = atoms.start[at] ?? -1
          expect(isBlankText(text.slice(last, start))).toBe(true)
          last = atoms.end[at] ?? -1
          expect(last).toBeGreaterThan(start)
        }
        expect(isBlankText(text.slice(last))).toBe(true)
      }),
    )
  })
})

describe('long texts of one word', () => {
  it.each([
    'three days after ',
    'the last two and a half ',
    'two and ',
    'the day before ',
    'first week of ',
    'May ',
    '1-',
    '5/',
    "'",
    'a week from ',
  ])('%s again and again is read to its end', (piece) => {
    const text = piece.repeat(4000)
    for (const { start, end, text: words } of parseTimes(text, { date: '2025-12-02' }))
      expect(text.slice(start, end)).toBe(words)
  })
})
