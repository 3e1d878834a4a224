import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/errors.js'
import { openEnvelope } from '../../src/formats/index.js'

const open = (bytes: Uint8Array | string) => openEnvelope(bytes, null, DEFAULT_LIMITS)
const bytesOf = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))

describe('bytes become text', () => {
  const cases: readonly [name: string, bytes: Uint8Array, text: string][] = [
    ['valid UTF-8', bytesOf('Zürich — “ja”'), 'Zürich — “ja”'],
    ['a UTF-8 mark is left out', bytesOf([0xef, 0xbb, 0xbf], 'So it was.'), 'So it was.'],
    ['UTF-16, little end first', bytesOf([0xff, 0xfe, 0x53, 0, 0x6f, 0]), 'So'],
    ['UTF-16, big end first', bytesOf([0xfe, 0xff, 0, 0x53, 0, 0x6f]), 'So'],
    ['characters beyond the first plane', bytesOf('𝐊 👩'), '𝐊 👩'],
    ['nothing', bytesOf(), ''],
  ]
  it.each(cases)('%s', (_name, bytes, text) => {
    expect(open(bytes)).toMatchObject({ text, diagnostics: [] })
  })

  const others: readonly [name: string, bytes: Uint8Array, text: string][] = [
    ['Latin-1', bytesOf('D', [0xe9], 'c', [0xe8], 's'), 'Décès'],
    ['Windows-1252 marks', bytesOf([0x93], 'No,', [0x94], ' she said', [0x85]), '“No,” she said…'],
    ['an overlong form', bytesOf('a', [0xc0, 0xaf]), 'aÀ¯'],
    ['a surrogate written as UTF-8', bytesOf([0xed, 0xa0, 0x80]), 'í\u00a0€'],
    ['a sequence cut off at the end', bytesOf('caf', [0xc3]), 'cafÃ'],
    ['an encoding named by a declaration', bytesOf('encoding="iso-8859-2" ', [0xb1]), 'encoding="iso-8859-2" ą'],
    ['an encoding that nobody knows', bytesOf('charset=x-none ', [0xe9]), 'charset=x-none é'],
  ]
  it.each(others)('%s is said in a diagnostic', (_name, bytes, text) => {
    const envelope = open(bytes)
    expect(envelope.text).toBe(text)
    expect(envelope.diagnostics.map(({ code }) => code)).toEqual(['text-encoding'])
  })

  it('prefers valid UTF-8 to a declaration that says otherwise', () => {
    expect(open(bytesOf('encoding="ISO-8859-1" é')).text).toBe('encoding="ISO-8859-1" é')
  })

  it('keeps a string character for character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(openEnvelope(text, 'plain', DEFAULT_LIMITS).text).toBe(text)
      }),
    )
    expect(open('\ufeffSo \ud800 it was.').text).toBe('\ufeffSo \ud800 it was.')
  })

  it('reads every text again that it wrote as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        expect(openEnvelope(new TextEncoder().encode(text), 'plain', DEFAULT_LIMITS)).toMatchObject({
          text,
          diagnostics: [],
        })
      }),
    )
  })

  it('never fails on noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof openEnvelope(bytes, 'plain', DEFAULT_LIMITS).text).toBe('string')
      }),
    )
  })
})
