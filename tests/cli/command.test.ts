import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { explainDispatch } from '../../src/explain.js'
import { jsonSchema } from '../../src/model/json-schema.js'
import { run } from './run-command.js'

const TEXT = 'KABUL, Dec 2 (Reuters) - 👍 Talks go on.\n\n“So,” she said.\n'
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-'))
const file = join(folder, 'dispatch.txt')
writeFileSync(file, TEXT)
afterAll(() => rmSync(folder, { recursive: true }))

describe('one dispatch', () => {
  test('is read from a file', async () => {
    const { status, stdout, stderr } = await run([file])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(JSON.parse(stdout)).toEqual(parseDispatch(TEXT))
  })
  test('is read from standard input, in whatever pieces', async () => {
    const pieces = [...Buffer.from(TEXT)].map((byte) => Uint8Array.of(byte))
    expect(JSON.parse((await run([], { stdin: pieces })).stdout)).toEqual(parseDispatch(TEXT))
    expect(JSON.parse((await run(['-'], { stdin: pieces })).stdout)).toEqual(parseDispatch(TEXT))
  })
  test('is read with options', async () => {
    const { stdout } = await run(['--date', '2025-12-02', '--include', 'tokens', file])
    expect(JSON.parse(stdout)).toEqual(parseDispatch(TEXT, { date: '2025-12-02', include: ['tokens'] }))
  })
  test('is explained with --explain, and the same otherwise', async () => {
    const { explain, ...model } = JSON.parse((await run(['--explain', file])).stdout)
    expect(model).toEqual(parseDispatch(TEXT))
    expect(explain).toEqual(explainDispatch(TEXT).explain)
  })
  test('is written as CoNLL-U with --conllu', async () => {
    const { status, stdout } = await run(['--conllu', file])
    expect(status).toBe(0)
    expect(stdout).toContain('# text = “So,” she said.\n')
    expect(stdout).toMatch(/^\d+\tshe\tshe\tPRON\tPRP\t_\t\d+\tnsubj\t_\t_$/m)
  })
  test('is not written as CoNLL-U and as JSON at once', async () => {
    expect((await run(['--conllu', '--ndjson', file])).status).toBe(2)
    expect((await run(['--conllu', '--pretty', file])).status).toBe(2)
  })
  test('stands on one line, or is indented with --pretty and on a terminal', async () => {
    const lineCount = (text: string): number => text.split('\n').length
    expect(lineCount((await run([file])).stdout)).toBe(2)
    expect(lineCount((await run([file, '--pretty'])).stdout)).toBeGreaterThan(20)
    expect(lineCount((await run([file], { isTerminal: { stdout: true } })).stdout)).toBeGreaterThan(20)
  })
  test('that is not in the format named is told on standard error, with status 1', async () => {
    const { status, stdout, stderr } = await run(['--format', 'nitf', file])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^wirecopy: .*\(format-[a-z]+\)\n$/)
  })
})

describe('help and version', () => {
  test('name every option, the exit statuses and the commands', async () => {
    const { status, stdout } = await run(['--help'])
    expect(status).toBe(0)
    for (const word of ['--ndjson', '--date', '--jobs', '--offsets', 'wirecopy schema', 'Exit status'])
      expect(stdout).toContain(word)
    expect(stdout.split('\n').every((line) => line.length <= 120)).toBe(true)
  })
  test('print the version of the package', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wirecopy schema', () => {
  test('prints the schema', async () => {
    expect(JSON.parse((await run(['schema'])).stdout)).toEqual(jsonSchema())
  })
  test('takes no arguments', async () => {
    expect(await run(['schema', 'x'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('exit status', () => {
  test.each([
    ['2 for arguments that make no sense', ['--bogus'], 2],
    ['2 for a method of the prototype as a command: it is a file', ['toString'], 3],
    ['3 for a file that is not there', [join(folder, 'none.txt')], 3],
    ['3 for a folder', [folder], 3],
    ['3 for a stream that is not there', ['--ndjson', join(folder, 'none.ndjson')], 3],
  ])('%s', async (_name, argv, status) => {
    const outcome = await run(argv)
    expect(outcome).toMatchObject({ status, stdout: '' })
    expect(outcome.stderr).toMatch(/^wirecopy: .+\n$/)
  })
  test('2 when nothing is named and standard input is a terminal', async () => {
    expect(await run([], { isTerminal: { stdin: true } })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('output', () => {
  const failing = (code: string): Writable =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })) })
  const lines = ['{"id":"a","text":"So."}\n'.repeat(50)]

  test('that nobody reads on ends the run quietly', async () => {
    expect(await run(['--ndjson'], { stdin: lines, stdout: failing('EPIPE') })).toMatchObject({ status: 0, stderr: '' })
  })
  test('that cannot be written is told', async () => {
    const outcome = await run(['--ndjson'], { stdin: lines, stdout: failing('ENOSPC') })
    expect(outcome.status).toBe(3)
    expect(outcome.stderr).toContain('ENOSPC')
  })
  test('is waited for: answers do not pile up before a slow reader', async () => {
    let longest = 0
    let pile = 0
    const slow: Writable = new Writable({
      highWaterMark: 1,
      write: (chunk: Uint8Array, _encoding, done) => {
        longest = Math.max(longest, chunk.length)
        pile = Math.max(pile, slow.writableLength)
        setImmediate(done)
      },
    })
    expect(await run(['--ndjson'], { stdin: lines, stdout: slow })).toMatchObject({ status: 0 })
    expect(pile).toBeGreaterThan(0)
    expect(pile).toBeLessThanOrEqual(longest)
  })
})

describe('progress', () => {
  test('is shown for a file when standard error is a terminal and the answers go elsewhere', async () => {
    const outcome = await run(['--ndjson', file], { isTerminal: { stderr: true } })
    expect(outcome.stderr).toMatch(/% of 0\.0 MB read/)
  })
  test('is not shown in a pipe, for standard input, or among the answers', async () => {
    expect((await run([file])).stderr).toBe('')
    expect((await run([], { stdin: [TEXT], isTerminal: { stderr: true } })).stderr).toBe('')
    expect((await run([file], { isTerminal: { stderr: true, stdout: true } })).stderr).toBe('')
  })
})
