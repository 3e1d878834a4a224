// Looks for inputs that break the library: a throw that is not ours, a span that is not its text, a link that leads nowhere, work
// that grows faster than the text, a call that does not end. Inputs are changed samples; those that reach new code are kept.
// usage: npm run fuzz [-- --minutes N] [--seed N] [--keep FOLDER]
//   --minutes: how long (1); --seed: where the random numbers begin (the clock); --keep: where findings are written (temp/fuzz).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { FuzzInput } from './inputs.js'
import type { Message } from './worker.js'

/** A call that takes longer has not merely been disturbed. */
const HANG = 60_000
const TELL_EVERY = 60_000

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    keep: { type: 'string', default: 'temp/fuzz' },
  },
})
const end = Date.now() + Number(values.minutes) * 60_000
let seed = Number(values.seed)
let findings = 0
let calls = 0
let reached = 0

function keep(target: string, what: string, input: FuzzInput): void {
  findings++
  mkdirSync(values.keep, { recursive: true })
  const file = join(values.keep, `${seed}-${findings}.json`)
  writeFileSync(file, `${JSON.stringify({ target, what, input }, null, 2)}\n`)
  process.stdout.write(`${target}: ${what.slice(0, 200)}\n  ${file}\n  ${JSON.stringify(input.text).slice(0, 300)}\n`)
}

/** A thread does not take over how TypeScript is loaded. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(require('node:worker_threads').workerData.program)
})`

/** Runs the loop until it hangs, dies, or the time is over. */
async function run(): Promise<void> {
  const worker = new Worker(START, {
    eval: true,
    workerData: { seed, program: new URL('worker.ts', import.meta.url).href },
  })
  let last: Extract<Message, { kind: 'call' }> | null = null
  let since = Date.now()
  let before = 0
  worker.on('message', (message: Message) => {
    if (message.kind === 'call') [last, since] = [message, Date.now()]
    else if (message.kind === 'finding') keep(message.finding.target, message.finding.what, message.input)
    else {
      calls += message.calls - before
      before = message.calls
      reached = message.reached
    }
  })
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const isHanging = Date.now() - since > HANG && last !== null
      if (isHanging && last !== null) keep(last.target, `did not end within ${HANG / 1000} s`, last.input)
      if (isHanging || Date.now() > end) void worker.terminate()
    }, 1000)
    worker.on('error', (error) =>
      keep(last?.target ?? 'start', `the thread died: ${inspect(error)}`, last?.input ?? NOTHING),
    )
    worker.on('exit', () => {
      clearInterval(timer)
      resolve()
    })
  })
}

const NOTHING: FuzzInput = { text: '', isBytes: false, options: {} }
const summary = (): string => `seed ${seed}: ${calls} calls, ${reached} blocks reached, ${findings} findings\n`
const teller = setInterval(() => process.stdout.write(summary()), TELL_EVERY)
while (Date.now() < end) {
  const callsBefore = calls
  await run()
  // Dead before its first calls: it would die again.
  if (calls === callsBefore) break
  seed++
}
clearInterval(teller)
process.stdout.write(summary())
process.exitCode = findings === 0 ? 0 : 1
