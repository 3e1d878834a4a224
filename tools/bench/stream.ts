import { spawn } from 'node:child_process'
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

async function run(texts: readonly string[], jobs: number, count: number): Promise<StreamRun> {
  const lines = dispatches(texts, DIFFERENT).map((text, id) => `${JSON.stringify({ id, text })}\n`)
  const child = spawn(process.execPath, ['--import', WATCH, `${BUILD}cli.js`, '--ndjson', '--jobs', String(jobs)])
  let printed = ''
  child.stderr.on('data', (piece: Buffer) => {
    printed += piece.toString()
  })
  child.stdout.resume()
  const start = performance.now()
  let characters = 0
  for (let index = 0; index < count; index++) {
    const line = lines[index % lines.length] ?? ''
    characters += line.length
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  }
  child.stdin.end()
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(printed)
  const seconds = (performance.now() - start) / 1000
  return { jobs, dispatches: count, charactersPerSecond: characters / seconds, megabytes: Number(printed) / 1024 }
}
