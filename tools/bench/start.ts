import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.js'
import { BUILD } from './paths.js'

/** Milliseconds until something is there, the middle one of some runs. */
export interface Start {
  readonly name: string
  readonly milliseconds: number
}

const RUNS = 7

const WITHIN: readonly (readonly [name: string, module: string, read: string])[] = [
  ['wirecopy', `${BUILD}index.js`, "parseDispatch(text, { date: '2025-12-02' })"],
  ['compromise', 'compromise', 'default(text).people().json()'],
  ['chrono-node', 'chrono-node', 'parse(text)'],
]

/** From the start of a process to the first result: of the whole command, and of a program that imports the library. */
export function measureStart(text: string): Start[] {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'))
  const file = join(folder, 'dispatch.txt')
  writeFileSync(file, text)
  const starts = [
    { name: 'node alone', milliseconds: wall(['-e', '0']) },
    { name: 'the command, from start to exit', milliseconds: wall([`${BUILD}cli.js`, file]) },
    ...WITHIN.map(([name, module, read]) => ({
      name: `${name}: import and first result`,
      milliseconds: within(module, read, file),
    })),
  ]
  rmSync(folder, { recursive: true })
  return starts
}

function wall(args: readonly string[]): number {
  return median(RUNS, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 2 ** 28 })
    if (status !== 0) throw new Error(String(stderr))
    return performance.now() - start
  })
}

/** The clock runs in the process itself, from its own first line: what Node takes to start is not counted. */
function within(module: string, read: string, file: string): number {
  const program = `import { readFileSync } from 'node:fs'
const text = readFileSync(${JSON.stringify(file)}, 'utf8')
const start = performance.now()
const library = await import(${JSON.stringify(module)})
library.${read}
console.log(performance.now() - start)`
  return median(RUNS, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    return Number(stdout)
  })
}
