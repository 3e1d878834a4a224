// The loop of the fuzzer, on a thread of its own: one that hangs can be ended from outside.
import { parentPort, workerData } from 'node:worker_threads'
import { attempt, type Finding, faultOf } from './attempt.js'
import { growthFault, pieceOf } from './growth.js'
import { type FuzzInput, firstInputs, nextInput } from './inputs.js'
import { Random } from './random.js'
import { shrink } from './shrink.js'
import { TARGETS } from './targets.js'
import { WorkMeter } from './work.js'

/** What the loop tells: what it is about to call, what it found, how far it is. */
export type Message =
  | { readonly kind: 'call'; readonly target: string; readonly input: FuzzInput }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly input: FuzzInput }
  | { readonly kind: 'progress'; readonly calls: number; readonly inputs: number; readonly reached: number }

/** Between two looks at how work grows. */
const GROWTH_EVERY = 40
const PROGRESS_EVERY = 500

const { seed } = workerData as { readonly seed: number }
const random = new Random(seed)
const meter = new WorkMeter()
const names = Object.keys(TARGETS)
const inputs = firstInputs()
const known = new Set<string>()
let calls = 0

const tell = (message: Message): void => parentPort?.postMessage(message)

/** A fault is told once: by its kind, without the numbers and the words in it. */
function report(finding: Finding, input: FuzzInput): void {
  const kind = `${finding.target} ${finding.what.replace(/\d+|“.*|".*"/g, '')}`
  if (known.has(kind)) return
  known.add(kind)
  const isWork = / blocks on /.test(finding.what)
  const small = isWork ? input : shrink(input, (tried) => faultOf(finding.target, tried) !== null)
  tell({ kind: 'finding', finding, input: small })
  meter.forget()
}

function call(target: string, input: FuzzInput): boolean {
  tell({ kind: 'call', target, input })
  const { finding, isNew } = attempt(target, input, meter)
  if (finding !== null) report(finding, input)
  if (++calls % PROGRESS_EVERY === 0) tell({ kind: 'progress', calls, inputs: inputs.length, reached: meter.reached })
  return isNew
}

meter.forget()
for (const [index, input] of inputs.entries()) {
  call('parseDispatch', input)
  call(names[index % names.length] ?? 'verify', input)
}
for (;;) {
  // Newer inputs are nearer to what has not been seen.
  const from = random.chance(0.5) ? inputs[inputs.length - 1 - random.below(Math.min(200, inputs.length))] : undefined
  const input = nextInput(from ?? random.pick(inputs), random.pick(inputs), random)
  const isNew = call('parseDispatch', input)
  if (isNew) inputs.push(input)
  if (isNew || random.chance(0.3)) call(random.pick(names), input)
  if (calls % GROWTH_EVERY === 0) {
    const piece = pieceOf(input.text === '' ? random.pick(inputs) : input, random)
    if (piece === '') continue
    const repeated: FuzzInput = { text: piece, isBytes: false, options: {} }
    tell({ kind: 'call', target: 'growth', input: repeated })
    const what = growthFault(piece, meter)
    if (what !== null) report({ target: 'growth', what }, repeated)
  }
}
