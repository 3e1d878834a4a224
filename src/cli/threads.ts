import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type AnswerSettings, type Answers, answerLines, refuseLine } from './answer.js'
import type { LineBytes } from './lines.js'

/** Batches under way for each thread: one that it works on and one that waits, so that none is idle. */
const BATCHES_PER_THREAD = 2

interface Task {
  readonly lines: readonly LineBytes[]
  readonly resolve: (answers: Answers) => void
}

/** Threads that answer lines. Each is started when it is first needed. */
export class Threads {
  /** How many batches may be under way before the reader should wait. */
  readonly capacity: number
  readonly #count: number
  readonly #program: URL
  readonly #settings: AnswerSettings
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  readonly #working = new Map<Worker, Task>()

  constructor(count: number, program: URL, settings: AnswerSettings) {
    this.capacity = count * BATCHES_PER_THREAD
    this.#count = count
    this.#program = program
    this.#settings = settings
  }

  /** Answers the lines on the next thread that is free. */
  answer(lines: readonly LineBytes[]): Promise<Answers> {
    return new Promise((resolve) => {
      this.#waiting.push({ lines, resolve })
      this.#assign()
    })
  }

  /** Ends the threads, whatever they do. */
  async end(): Promise<void> {
    this.#waiting.length = 0
    await Promise.all([...this.#idle, ...this.#working.keys()].map((worker) => worker.terminate()))
  }

  #assign(): void {
    while (this.#waiting.length > 0 && (this.#idle.length > 0 || this.#working.size < this.#count)) {
      const task = this.#waiting.shift()
      if (task === undefined) return
      const worker = this.#idle.pop() ?? this.#start()
      this.#working.set(worker, task)
      worker.postMessage(task.lines)
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { workerData: this.#settings })
    worker.on('message', (answers: Answers) => {
      const task = this.#working.get(worker)
      this.#working.delete(worker)
      this.#idle.push(worker)
      task?.resolve(answers)
      this.#assign()
    })
    worker.on('error', (error) => {
      const task = this.#working.get(worker)
      this.#working.delete(worker)
      if (task !== undefined) void this.#recover(task, error)
      this.#assign()
    })
    return worker
  }

  /** A thread died, of lack of memory mostly: the line that killed it is refused, its neighbours are tried again. */
  async #recover({ lines, resolve }: Task, error: Error): Promise<void> {
    const [only] = lines
    if (lines.length === 1 && only !== undefined) return resolve(refuseLine(only, error, this.#settings))
    const single = await Promise.all(lines.map((line) => this.answer([line])))
    resolve({ output: single.flatMap(({ output }) => output), hasFailed: single.some(({ hasFailed }) => hasFailed) })
  }
}

/** Whether this is one of the threads, not the command itself. */
export function isThread(): boolean {
  return !isMainThread
}

/** What a thread does: answers the lines that it is sent. */
export function serveThread(): void {
  const settings = workerData as AnswerSettings
  parentPort?.on('message', (lines: readonly LineBytes[]) => parentPort?.postMessage(answerLines(lines, settings)))
}
