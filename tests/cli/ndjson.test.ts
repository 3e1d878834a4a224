import { describe, expect, test } from 'vitest'
import { answers, run } from './run-command.js'

const TEXT = 'KABUL, Dec 2 (Reuters) - Talks go on.'

describe('a line of the stream becomes a dispatch', () => {
  test.each([
    ['text', { id: 'a', text: TEXT }, TEXT],
    ['bytes in base64', { id: 'a', bytes: Buffer.from(TEXT).toString('base64') }, TEXT],
    [
      'bytes in broken lines of base64',
      {
        id: 'a',
        bytes: `${Buffer.from(TEXT).toString('base64').slice(0, 8)}\r\n${Buffer.from(TEXT).toString('base64').slice(8)}`,
      },
      TEXT,
    ],
    ['bytes without padding', { id: 'a', bytes: Buffer.from('Kabul').toString('base64url') }, 'Kabul'],
    ['half of a surrogate pair, by its escape', { id: 'a', text: 'So \ud800.' }, 'So \ud800.'],
    ['every escape of JSON', { id: 'a', text: 'a"\\/\b\f\n\r\t\u0000\u2028' }, 'a"\\/\b\f\n\r\t\u0000\u2028'],
    ['an empty text', { id: 'a', text: '' }, ''],
    ['options that are null', { id: 'a', text: TEXT, date: null, format: null, country: null }, TEXT],
    ['fields that we do not know', { id: 'a', text: TEXT, more: [1] }, TEXT],
    ['keys of the prototype', JSON.parse('{"id":"a","text":"So.","__proto__":{"polluted":true}}'), 'So.'],
  ])('%s', async (_name, line, text) => {
    const [answer, ...others] = await answers(`${JSON.stringify(line)}\n`)
    expect(answer).toMatchObject({ id: 'a', text })
    expect(answer?.error).toBeUndefined()
    expect(answer).not.toHaveProperty('polluted')
    expect(others).toEqual([])
  })
})

describe('a line of the stream becomes an error', () => {
  test.each([
    ['no JSON', '{"id":"a","text":"unclosed', null, 'input-not-json'],
    ['a number', '7', null, 'input-not-object'],
    ['null', 'null', null, 'input-not-object'],
    ['a list', '[{"id":"a","text":"So."}]', null, 'input-not-object'],
    ['no text', '{"id":"a"}', 'a', 'input-without-text'],
    ['a text that is a list', '{"id":"a","text":["So."]}', 'a', 'input-without-text'],
    ['bytes that are no base64', '{"id":"a","bytes":"So it was."}', 'a', 'input-not-base64'],
    ['base64 cut short', '{"id":"a","bytes":"AAAAA"}', 'a', 'input-not-base64'],
    ['base64 padded too much', '{"id":"a","bytes":"AAAA="}', 'a', 'input-not-base64'],
    ['a date that does not exist', '{"id":"a","text":"So.","date":"2025-02-30"}', 'a', 'date-invalid'],
    ['a date that is a number', '{"id":"a","text":"So.","date":7}', 'a', 'date-invalid'],
    ['a format that does not exist', '{"id":"a","text":"So.","format":"pdf"}', 'a', 'format-unknown'],
    ['a format named like a method', '{"id":"a","text":"So.","format":"toString"}', 'a', 'format-unknown'],
    ['a country that is no code', '{"id":"a","text":"So.","country":"France"}', 'a', 'option-invalid'],
  ])('%s', async (_name, line, id, code) => {
    const good = '{"id":"after","text":"So it was."}'
    const { status, stdout } = await run(['--ndjson'], { stdin: [`${line}\n${good}\n`] })
    const [answer, after, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(answer).toEqual({ id, error: { code, message: expect.any(String) } })
    expect(after).toMatchObject({ id: 'after', text: 'So it was.' })
    expect(others).toEqual([])
    expect(status).toBe(1)
  })

  test('bytes that are no UTF-8', async () => {
    const line = Buffer.from('{"id":"a","text":"D\u00e9c\u00e8s"}\n', 'latin1')
    expect(await answers([line])).toMatchObject([{ id: null, error: { code: 'input-not-json' } }])
  })
})

describe('the stream', () => {
  test('is answered in order, with blank lines, CRLF, a byte order mark and no last newline', async () => {
    const given = '\ufeff\n\r\n{"id":"a","text":"So."}\r\n\n  \t \n{"id":"b","text":"So."}'
    expect((await answers(given)).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('takes a byte order mark in front of the first object', async () => {
    expect(await answers('\ufeff{"id":"a","text":"So."}\n')).toMatchObject([{ id: 'a', text: 'So.' }])
  })

  test('echoes ids that are strings or numbers, twice where they come twice, and null for all others', async () => {
    const ids = ['"a"', '"a"', '7', 'null', 'true', '["a"]', '"__proto__"']
    const given = ids.map((id) => `{"id":${id},"text":"So."}\n`).join('')
    expect((await answers(given)).map(({ id }) => id)).toEqual(['a', 'a', 7, null, null, null, '__proto__'])
  })

  test('does not depend on how the bytes arrive', async () => {
    const given = Buffer.from('{"id":"a","text":"“Só,” 👍"}\n{"id":"b","text":"So."}\n')
    const single = [...given].map((byte) => Uint8Array.of(byte))
    expect(await answers(single)).toEqual(await answers([given]))
  })

  test('gives status 0 where no line failed, and for no line at all', async () => {
    expect(await run(['--ndjson'], { stdin: ['{"id":"a","text":"So."}\n'] })).toMatchObject({ status: 0, stderr: '' })
    expect(await run(['--ndjson'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('takes options for all lines, and those of a line before them', async () => {
    const given = '{"id":"a","text":"So."}\n{"id":"b","text":"So.","date":"2024-01-01"}\n'
    const found = await answers(given, '--date', '2025-12-02')
    expect(found.map(({ date }) => date?.value)).toEqual(['2025-12-02', '2024-01-01'])
  })

  test('counts offsets in code points when asked', async () => {
    const given = '{"id":"a","text":"👍👍 go"}\n'
    expect((await answers(given))[0]?.paragraphs?.[0]?.end).toBe(7)
    expect((await answers(given, '--offsets', 'code-points'))[0]?.paragraphs?.[0]?.end).toBe(5)
  })
})
