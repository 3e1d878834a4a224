import { type Latency, measureLatency } from './latency.js'
import { measureRatios, type Ratio } from './ratios.js'
import { measureSizes, type Size } from './sizes.js'
import { measureStart, type Start } from './start.js'
import { measureStream, type StreamRun } from './stream.js'
import { longText } from './text.js'

/** What a user of the package feels, beside the speed of the stages. */
export interface Use {
  readonly latency: readonly Latency[]
  readonly start: readonly Start[]
  readonly stream: readonly StreamRun[]
  readonly ratios: readonly Ratio[]
  readonly sizes: readonly Size[]
}

/** Lengths of a dispatch, in code units: as the agencies send most, and a long one. */
const DISPATCH = 2000
const LONG_DISPATCH = 5000

/** Measures all of it, one thing after the other. */
export async function measureUse(texts: readonly string[], streamed: number): Promise<Use> {
  return {
    latency: measureLatency(texts),
    start: measureStart(longText(texts, DISPATCH)),
    stream: await measureStream(texts, streamed),
    ratios: measureRatios(longText(texts, LONG_DISPATCH)),
    sizes: await measureSizes(),
  }
}

/** As a table to read. */
export function useTable({ latency, start, stream, ratios, sizes }: Use): string {
  const [one, two] = stream
  const lines = [
    `one dispatch (${latency[0]?.characters} characters), in milliseconds`,
    ...latency.map(({ name, p50, p99 }) => row(name, `p50 ${p50.toFixed(1)}`, `p99 ${p99.toFixed(1)}`)),
    'from nothing to the first result, in milliseconds',
    ...start.map(({ name, milliseconds }) => row(name, milliseconds.toFixed(0))),
    'a stream through the command',
    ...stream.map(({ jobs, dispatches, charactersPerSecond, megabytes }) =>
      row(
        `--jobs ${jobs}, ${dispatches} dispatches`,
        `${(charactersPerSecond / 1000).toFixed(0)} kc/s`,
        `${megabytes.toFixed(0)} MB`,
      ),
    ),
    row('two threads to one', ((two?.charactersPerSecond ?? 0) / (one?.charactersPerSecond ?? 1)).toFixed(2)),
    'ratios of time',
    ...ratios.map(({ name, ratio }) => row(name, ratio.toFixed(2))),
    'sizes, in kB: as it is, and gzipped',
    ...sizes.map(({ name, bytes, gzipped }) => row(name, (bytes / 1000).toFixed(0), (gzipped / 1000).toFixed(0))),
  ]
  return `${lines.join('\n')}\n`
}

function row(name: string, ...cells: readonly string[]): string {
  return `  ${name.padEnd(64)}${cells.map((cell) => cell.padStart(12)).join('')}`
}
