// Prints how often the blocks of our code were run on each hostile text at two lengths: a measure of work that is the
// same on every machine. V8 counts the blocks; built-in methods that walk a string or an array are counted by its length.
// Run by linear.test.ts in a process of its own: `node --import tsx count-work.ts SHORT LONG`.

import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'
import { parseDispatch } from '../../src/dispatch.js'
import { HOSTILE } from './hostile.data.js'

let walked = 0

/** Makes a built-in method count the length of what it may walk. */
function count(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown
    const counted = function (this: { readonly length: number }, ...args: unknown[]): unknown {
      const result = original.apply(this, args)
      // A copy costs what was copied; everything else may walk to the end.
      walked += name === 'slice' ? (result as { readonly length: number }).length : this.length
      return result
    }
    Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true })
  }
}

const session = new Session()
session.connect()

function take(): number {
  let sum = 0
  // In-process commands are answered before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error
    sum = taken.result.filter(({ url }) => url.includes('/src/')).reduce((total, script) => total + runsOf(script), 0)
  })
  return sum
}

function runsOf({ functions }: Profiler.ScriptCoverage): number {
  let sum = 0
  for (const { ranges } of functions) for (const range of ranges) sum += range.count
  return sum
}

function workOf(text: string): number {
  walked = 0
  take()
  parseDispatch(text, { format: 'plain', date: '2025-12-02' })
  const walkedByBuiltIns = walked
  return take() + walkedByBuiltIns
}

session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const [short = 0, long = 0] = process.argv.slice(2).map(Number)
// Once before: tables that are decoded on first use are no work of the text.
parseDispatch('LIMA, March 3 (AP) - “Yes,” said Ann Lee on Monday.', { date: '2025-12-02' })
const strings = ['indexOf', 'lastIndexOf', 'includes', 'split', 'replace', 'replaceAll', 'match', 'matchAll', 'search']
count(String.prototype, [...strings, 'toLowerCase', 'toUpperCase', 'trim', 'normalize'])
count(Array.prototype, [
  'indexOf',
  'lastIndexOf',
  'includes',
  'slice',
  'splice',
  'shift',
  'unshift',
  'concat',
  'join',
  'reverse',
])
const measured: Record<string, [number, number]> = {}
for (const [name, make] of HOSTILE) measured[name] = [workOf(make(short)), workOf(make(long))]
process.stdout.write(JSON.stringify(measured))
