import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, rows: readonly (object | string)[]): string {
  const path = join(folder, name)
  writeFileSync(path, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''))
  return path
}

const DISPATCHES = [
  { id: 'a', text: 'OSLO, Dec 2 (NTB) - “We will not go before noon,” said Kari Hansen.' },
  { id: 'b', text: 'BERGEN, Dec 2 (NTB) - “It is a long road from here,” said Ola Berg.' },
]

describe('wirecopy verify', () => {
  test('answers claims about a stream of dispatches in the order of the claims', async () => {
    const claims = file('claims.ndjson', [
      { id: 'c1', doc: 'b', quote: 'It is a long road from here', speaker: 'Ola Berg' },
      { id: 'c2', doc: 'a', quote: 'We will go before noon' },
      '',
      { id: 3, doc: 'b', quote: 'It is a long road from here', speaker: 'Kari Hansen' },
    ])
    const { stdout, status } = await run(['verify', '--claims', claims, file('all.ndjson', DISPATCHES)])
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { id: unknown; verdict: string })
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['c1', 'verbatim'],
      ['c2', 'altered'],
      [3, 'misattributed'],
    ])
    expect(status).toBe(0)
  })

  test('answers claims without a document about one dispatch, from standard input', async () => {
    const claims = file('plain.ndjson', [{ quote: 'We will not go before noon' }])
    const { stdout } = await run(['verify', '--claims', claims], { stdin: [DISPATCHES[0]?.text ?? ''] })
    expect(JSON.parse(stdout)).toMatchObject({ id: null, verdict: 'verbatim' })
  })

  test('says what cannot be read, and goes on', async () => {
    const claims = file('bad.ndjson', [
      '{"id":',
      '[]',
      { id: 'x', doc: 'a' },
      { id: 'y', doc: 'zz', quote: 'Q q q' },
      { id: 'z', doc: 'a', quote: 'before noon' },
    ])
    const { stdout, status } = await run(['verify', '--claims', claims, file('some.ndjson', DISPATCHES)])
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { error?: { code: string }; verdict?: string })
    expect(rows.map(({ error, verdict }) => error?.code ?? verdict)).toEqual([
      'input-not-json',
      'input-not-object',
      'input-without-text',
      'input-without-text',
      'verbatim',
    ])
    expect(status).toBe(1)
  })

  test.each([
    [['verify']],
    [['verify', '--claims', '-']],
    [['verify', '--claims', 'a', '--colour', 'b']],
    [['verify', '--claims', 'a', 'b', 'c']],
    [['verify', '--claims', 'a', '--date', 'yesterday', 'b']],
  ])('refuses %j', async (argv) => {
    expect((await run(argv)).status).toBe(2)
  })

  test('says which file is missing', async () => {
    const { status, stderr } = await run(['verify', '--claims', join(folder, 'none'), 'x'])
    expect(status).toBe(3)
    expect(stderr).toContain('no such file')
  })
})
