import type { Answer, Request } from './messages.js'

/** Asks the worker; of texts that come while it reads, only the last is read. */
export class Reader {
  readonly #worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  #count = 0
  #isBusy = false
  #waiting: Request | null = null

  constructor(onAnswer: (answer: Answer) => void, onFailure: (message: string) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#isBusy = false
      const next = this.#waiting
      this.#waiting = null
      if (next !== null) this.#send(next)
      else onAnswer(data)
    })
    this.#worker.addEventListener('error', ({ message }) => onFailure(message))
  }

  read(text: string, date: string | null): void {
    const request = { id: ++this.#count, text, date }
    if (this.#isBusy) this.#waiting = request
    else this.#send(request)
  }

  #send(request: Request): void {
    this.#isBusy = true
    this.#worker.postMessage(request)
  }
}
