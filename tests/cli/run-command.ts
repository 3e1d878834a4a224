import { PassThrough, Readable, type Writable } from 'node:stream'
import { runCommand } from '../../src/cli/command.js'

/** What a run of the command left behind. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** How a run differs from the plainest one. */
export interface Setting {
  /** Standard input, in the pieces in which it arrives. */
  readonly stdin?: readonly (string | Uint8Array)[]
  readonly isTerminal?: { readonly stdin?: boolean; readonly stdout?: boolean; readonly stderr?: boolean }
  /** Standard output, where the test brings its own. */
  readonly stdout?: Writable
}

/** Runs the command in this process on streams of the test. */
export async function run(
  argv: readonly string[],
  { stdin = [], isTerminal = {}, stdout }: Setting = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const collect = (name: 'stdout' | 'stderr'): Writable => {
    const stream = new PassThrough()
    stream.setEncoding('utf8')
    stream.on('data', (piece: string) => {
      written[name] += piece
    })
    return stream
  }
  const chunks = stdin.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))
  const status = await runCommand(argv, {
    stdin: Object.assign(Readable.from(chunks), { isTTY: isTerminal.stdin === true }),
    stdout: Object.assign(stdout ?? collect('stdout'), { isTTY: isTerminal.stdout === true }),
    stderr: Object.assign(collect('stderr'), { isTTY: isTerminal.stderr === true }),
    program: new URL(import.meta.url),
  })
  await new Promise((resolve) => setImmediate(resolve))
  return { status, ...written }
}

/** Answers of `--ndjson`, as objects. */
export async function answers(lines: string | readonly (string | Uint8Array)[], ...argv: string[]): Promise<Answer[]> {
  const { stdout } = await run(['--ndjson', ...argv], { stdin: typeof lines === 'string' ? [lines] : lines })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer)
}

/** The parts of an answer that the tests look at. */
export interface Answer {
  readonly id: string | number | null
  readonly text?: string
  readonly date?: { readonly value: string | null }
  readonly paragraphs?: readonly {
    readonly start: number
    readonly end: number
    readonly sentences: readonly { readonly tokens: readonly unknown[] }[]
  }[]
  readonly error?: { readonly code: string; readonly message: string }
}
