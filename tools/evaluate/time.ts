/**
 * Predictions for the scorers of times, in this process: the times of every text of a gold folder's input.
 * usage: npx tsx tools/evaluate/time.ts GOLD/dev.ndjson > pred.ndjson
 */
import { readFileSync } from 'node:fs'
import { parseTimes } from '../../src/time/public.js'

interface Input {
  readonly id: string
  readonly text: string
  readonly date?: string
}

/** One line of predictions per line of input. */
export function predictTimes(ndjson: string): string {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, date } = JSON.parse(line) as Input
      return `${JSON.stringify({ id, times: parseTimes(text, { date: date ?? null }) })}\n`
    })
    .join('')
}

const [file] = process.argv.slice(2)
if (file !== undefined) process.stdout.write(predictTimes(readFileSync(file, 'utf8')))
