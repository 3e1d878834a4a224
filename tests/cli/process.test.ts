import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

interface Ended {
  readonly status: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command; `watch` sees the process before anything was written. */
function start(
  argv: readonly string[],
  input: string | null,
  watch: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...argv])
  const pieces: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString()
  })
  // A command that ends early closes our end of the pipe: that is what some tests are about.
  child.stdin.on('error', () => {})
  watch(child)
  if (input !== null) child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stdout: Buffer.concat(pieces).toString(), stderr }))
  })
}

const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`
const many = Array.from({ length: 400 }, (_, index) =>
  line(`m${index}`, `KABUL, Dec 2 (AP) - ${'So it was. '.repeat(index)}`),
).join('')

describe('threads', () => {
  test('give the same answers in the same order as one', async () => {
    const alone = await start(['--ndjson'], many)
    expect(alone.stdout.split('\n')).toHaveLength(401)
    expect(await start(['--ndjson', '--jobs', '3'], many)).toEqual(alone)
  })
  test('pass on errors and the exit status', async () => {
    const ended = await start(['--ndjson', '--jobs', '2'], `${line('a', 'So.')}{\n${line('b', 'So.')}`)
    expect(ended.status).toBe(1)
    expect(
      ended.stdout
        .trimEnd()
        .split('\n')
        .map((row) => Object.keys(JSON.parse(row))[1]),
    ).toEqual(['version', 'error', 'version'])
  })
  test('take the options of the run', async () => {
    const ended = await start(['--ndjson', '--jobs', '2', '--date', '2025-12-02'], line('a', 'So.'))
    expect(JSON.parse(ended.stdout)).toMatchObject({ id: 'a', date: { value: '2025-12-02' } })
  })
  test('end when there is nothing to do', async () => {
    expect(await start(['--ndjson', '--jobs', '2'], '')).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
  })
})

describe('a closed pipe', () => {
  test.each([
    ['with one thread', ['--ndjson']],
    ['with two', ['--ndjson', '--jobs', '2']],
  ])('ends an endless run, quietly: %s', async (_name, argv) => {
    const ended = await start(argv, null, (child) => {
      const feed = (): void => {
        while (child.stdin?.writable === true && child.stdin.write(many));
      }
      child.stdin?.on('drain', feed)
      child.stdout?.once('data', () => child.stdout?.destroy())
      feed()
    })
    expect(ended).toMatchObject({ status: 0, signal: null, stderr: '' })
  })
})

describe('standard input that stays open', () => {
  test.each([
    ['with one thread', ['--ndjson']],
    ['with two', ['--ndjson', '--jobs', '2']],
  ])('is answered as it comes: %s', async (_name, argv) => {
    let answered = false
    const ended = await start(argv, null, (child) => {
      child.stdin?.write(line('a', 'So.'))
      child.stdout?.once('data', () => {
        answered = true
        child.stdin?.end()
      })
    })
    expect({ answered, status: ended.status }).toEqual({ answered: true, status: 0 })
  })
})
