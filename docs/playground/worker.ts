/** Reads dispatches off the page's thread, with the built package. */
import { safeParseDispatch } from 'wirecopy'
import type { Answer, Request } from './messages.js'

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, text, date } = data
  const started = performance.now()
  const result = safeParseDispatch(text, { date, format: 'plain' })
  const answer: Answer = result.success
    ? { id, json: JSON.stringify(result.data, null, 2), milliseconds: performance.now() - started }
    : { id, error: result.error.message }
  postMessage(answer)
})
