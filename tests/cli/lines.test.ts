import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitLines } from '../../src/cli/lines.js'

async function* arrive(pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece, 'latin1')
}

async function linesOf(pieces: readonly string[], maxLine?: number): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  for await (const lines of splitLines(arrive(pieces), maxLine))
    for (const line of lines) found.push(line === null ? null : Buffer.from(line).toString('latin1'))
  return found
}

describe('splitLines', () => {
  test.each([
    ['lines in one chunk', ['a\nb\n'], ['a', 'b']],
    ['a last line without newline', ['a\nb'], ['a', 'b']],
    ['a line over three chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
    ['a newline at the edge of a chunk', ['a', '\nb'], ['a', 'b']],
    ['empty lines', ['\n\na\n'], ['', '', 'a']],
    ['carriage returns, which stay', ['a\r\nb'], ['a\r', 'b']],
    ['nothing', [], []],
    ['empty chunks', ['', '', 'a', ''], ['a']],
  ])('%s', async (_name, pieces, expected) => {
    expect(await linesOf(pieces)).toEqual(expected)
  })

  test('passes over a line that is too long, and goes on after it', async () => {
    expect(await linesOf(['abc', 'def', 'g\nhi\nabcdef'], 5)).toEqual([null, 'hi', null])
    expect(await linesOf(['abcde\nf'], 5)).toEqual(['abcde', 'f'])
  })

  test('does not depend on where the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), async (pieces) => {
        const whole = pieces.join('')
        const expected = whole.endsWith('\n') ? whole.slice(0, -1).split('\n') : whole === '' ? [] : whole.split('\n')
        expect(await linesOf(pieces)).toEqual(expected)
      }),
    )
  })
})
