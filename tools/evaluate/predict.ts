import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runCommand } from '../../src/cli/command.js'
import { COMMANDS } from '../../src/cli/commands.js'
import { flatten, type Nested } from './flat.js'
import type { GoldSet } from './sets.data.js'

/** Runs a command on standard input and gives its standard output. */
export type Run = (argv: readonly string[], input: string) => Promise<string>

/** The sources of this checkout, in this process. */
export async function runInProcess(argv: readonly string[], input: string): Promise<string> {
  const pieces: Buffer[] = []
  const stdout = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  const stdin = Readable.from([Buffer.from(input)])
  await runCommand(argv, { stdin, stdout, stderr: process.stderr, program: new URL(import.meta.url) })
  return Buffer.concat(pieces).toString()
}

/** A built command, as `node dist/cli.js`. */
export function runCommandLine(command: string): Run {
  const [program = '', ...first] = command.split(' ')
  return async (argv, input) => {
    const { stdout, error } = spawnSync(program, [...first, ...argv], { input, maxBuffer: 2 ** 30 })
    if (error !== undefined) throw error
    return stdout.toString()
  }
}

/** Where the predictions of a set were written and how long they took, or why there are none. */
export type Predicted =
  | { readonly file: string; readonly seconds: number; readonly characters: number }
  | { readonly reason: string }

/** Writes the predictions of a set to a file. */
export async function predict(set: GoldSet, gold: string, half: string, file: string, run: Run): Promise<Predicted> {
  const folder = join(gold, set.folder)
  const named = set.input.replace('HALF', half)
  const source = set.kind === 'facts' ? join(folder, half) : join(folder, `${named}.ndjson`)
  if (!existsSync(source)) return { reason: 'no input' }
  if (set.kind === 'claims' && !Object.hasOwn(COMMANDS, 'verify')) return { reason: 'no verify command' }
  const input = set.kind === 'facts' ? linesOfFacts(source) : readFileSync(source, 'utf8')
  const argv = set.kind === 'claims' ? ['verify', '--claims', join(folder, `${half}.claims.ndjson`), source] : READ
  const start = performance.now()
  const output = await run(argv, input)
  const seconds = (performance.now() - start) / 1000
  writeFileSync(file, set.isFlat ? flattenLines(output) : output)
  return { file, seconds, characters: input.length }
}

const READ = ['--ndjson', '--include', 'tokens']

function flattenLines(output: string): string {
  const lines = output.split('\n').filter(Boolean)
  return `${lines.map((line) => JSON.stringify(flatten(JSON.parse(line) as Nested))).join('\n')}\n`
}

/** Texts with facts as lines of a stream; a text brings the day that its facts name. */
function linesOfFacts(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.facts.json'))
  const lines = names.sort().map((name) => {
    const id = name.replace('.facts.json', '')
    const { date = null } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { date?: string }
    return JSON.stringify({ id, text: readFileSync(join(folder, `${id}.txt`), 'utf8'), date })
  })
  return `${lines.join('\n')}\n`
}
