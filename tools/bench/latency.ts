import * as chrono from 'chrono-node'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { parseDispatch } from '../../src/dispatch.js'
import { dispatches } from './text.js'

/** Milliseconds that one dispatch takes, once the program runs. */
export interface Latency {
  readonly name: string
  readonly characters: number
  readonly p50: number
  readonly p99: number
}

/** Different dispatches that are read, after some to warm up. */
const COUNT = 400
const WARM = 100

const wink = winkNLP(model)
const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['wirecopy', (text) => parseDispatch(text, { format: 'plain', date: '2025-12-02' })],
  ['chrono-node (times)', (text) => chrono.parse(text, new Date('2025-12-02T12:00:00Z'))],
  ['compromise (people)', (text) => nlp(text).people().json({ offset: true })],
  ['wink-nlp (tags, entities)', (text) => wink.readDoc(text).entities().out()],
]

/** How long one dispatch takes, each of many measured by itself. */
export function measureLatency(texts: readonly string[]): Latency[] {
  const all = dispatches(texts, COUNT + WARM)
  const characters = Math.round(all.reduce((sum, text) => sum + text.length, 0) / all.length)
  return READERS.map(([name, read]) => {
    const times: number[] = []
    for (const text of all) {
      const start = performance.now()
      read(text)
      times.push(performance.now() - start)
    }
    const sorted = times.slice(WARM).sort((a, b) => a - b)
    const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? Number.NaN
    return { name, characters, p50: at(0.5), p99: at(0.99) }
  })
}
