import { spawn } from 'node:child_process'
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILD } from './paths.js'
import { dispatches } from './text.js'

/** How the command went through a stream of dispatches. */
export interface StreamRun {
  readonly jobs: number
  readonly dispatches: number
  readonly charactersPerSecond: number
  /** Most memory that the process held, in megabytes. */
  readonly megabytes: number
}

/** So many dispatches are made, and sent again and again. */
const DIFFERENT = 500
/** Says at the end how much memory the process had at most. */
const WATCH = `data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`

/** Sends dispatches through `wirecopy --ndjson`: with one thread and two, and with one thread many more, to see the memory. */
export async function measureStream(texts: readonly string[], count: number): Promise<StreamRun[]> {
  const runs: StreamRun[] = []
  for (const [jobs, share] of [
    [1, 1],
    [2, 1],
    [1, 3],
  ] as const)
    runs.push(await run(texts, jobs, count * share))
  return runs
}

/** The lines go in from a file and out to nowhere, as with `wirecopy --ndjson < FILE > FILE`: nobody else takes part of a core. */
async function run(texts: readonly string[], jobs: number, count: number): Promise<StreamRun> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'))
  const file = join(folder, 'stream.ndjson')
  const lines = dispatches(texts, DIFFERENT).map((text, id) => `${JSON.stringify({ id, text })}\n`)
  let characters = 0
  for (let from = 0; from < count; from += DIFFERENT) {
    const some = lines.slice(0, count - from).join('')
    characters += some.length
    appendFileSync(file, some)
  }
  const input = openSync(file, 'r')
  const start = performance.now()
  const command = ['--import', WATCH, `${BUILD}cli.js`, '--ndjson', '--jobs', String(jobs)]
  const child = spawn(process.execPath, command, { stdio: [input, 'ignore', 'pipe'] })
  let printed = ''
  child.stderr?.on('data', (piece: Buffer) => {
    printed += piece.toString()
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  const seconds = (performance.now() - start) / 1000
  closeSync(input)
  rmSync(folder, { recursive: true })
  if (status !== 0) throw new Error(printed)
  return { jobs, dispatches: count, charactersPerSecond: characters / seconds, megabytes: Number(printed) / 1024 }
}
