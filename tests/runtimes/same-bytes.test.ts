import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../support/sources.js'
import { type Sample, sampleTexts } from '../support/texts.js'
import { answersInChromium } from './chromium.js'
import { type Found, findChromium, findEngine } from './engines.js'

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-runtimes-'))
const samples = sampleTexts()
const file = join(folder, 'samples.json')
/** Every sixth. */
const few = samples.filter((_, index) => index % 6 === 0)
const fewFile = join(folder, 'few.json')
const program = fileURLToPath(new URL('program.mjs', import.meta.url))

/** The answers of the plainest way, which all others are held against: Node, as an ES module, on the main thread. */
let expected: readonly string[] = []

beforeAll(() => {
  writeFileSync(file, JSON.stringify(samples))
  writeFileSync(fewFile, JSON.stringify(few))
  expected = run(process.execPath, [], 'import').split('\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the program in an engine. The loops in script are many times slower: a part of the samples is enough for them. */
function run(command: string, first: readonly string[], ...way: readonly string[]): string {
  const answers = join(folder, 'answers.ndjson')
  const isSlow = way.some((trait) => trait.startsWith('no-'))
  rmSync(answers, { force: true })
  execFileSync(command, [...first, program, `${ROOT}dist`, isSlow ? fewFile : file, answers, ...way], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  return readFileSync(answers, 'utf8')
}

/** Names of the samples that were read otherwise: a short list says more than a difference of megabytes. */
function differences(answers: string, among: readonly Sample[] = samples): string[] {
  const lines = answers.split('\n')
  if (lines.length !== among.length + 1) return [`${lines.length - 1} answers to ${among.length} samples`]
  return among.flatMap((sample, index) => (lines[index] === expected[samples.indexOf(sample)] ? [] : [sample.name]))
}

describe('the samples', () => {
  test('are many, of every kind, and none is refused', () => {
    const lines = expected.slice(0, -1)
    expect(lines).toHaveLength(samples.length)
    expect(samples.length).toBeGreaterThanOrEqual(200)
    const formats = lines.map((line) => (JSON.parse(line) as [{ format: string }])[0].format)
    expect(new Set(formats).size).toBe(10)
  })
  test('would show one character that differs', () => {
    expect(differences(expected.join('\n').replace('"upos":"NOUN"', '"upos":"VERB"'))).toHaveLength(1)
  })
})

describe('the same bytes from Node', () => {
  test.each([
    ['CommonJS', ['require']],
    ['a worker thread', ['import', 'worker']],
    ['CommonJS in a worker thread', ['require', 'worker']],
  ])('%s', (_name, way) => {
    expect(differences(run(process.execPath, [], ...way))).toEqual([])
  })
  test.each(['no-webassembly', 'no-simd'])('an engine with %s', (trait) => {
    expect(differences(run(process.execPath, [], 'import', trait), few)).toEqual([])
  })
})

describe.each([
  // The code that Deno keeps of an earlier build at the same path asks for chunks that are gone.
  ['Deno', findEngine('deno'), ['run', '--no-lock', '--no-code-cache', '--allow-read', '--allow-write', '--allow-env']],
  ['Bun', findEngine('bun'), ['run']],
] satisfies [string, Found, string[]][])('the same bytes from %s', (name, engine, first) => {
  if ('missing' in engine) {
    console.warn(`${name} was skipped: ${engine.missing}.`)
    test.skip(engine.missing, () => {})
    return
  }
  test.each([
    ['an ES module', ['import']],
    ['CommonJS', ['require']],
    ['a worker', ['import', 'worker']],
  ])('%s', (_name, way) => {
    expect(differences(run(engine.command, first, ...way))).toEqual([])
  })
  test('without WebAssembly', () => {
    expect(differences(run(engine.command, first, 'import', 'no-webassembly'), few)).toEqual([])
  })
})

describe('the same bytes from Chromium', () => {
  const chromium = findChromium()
  if ('missing' in chromium) {
    console.warn(`Chromium was skipped: ${chromium.missing}.`)
    test.skip(chromium.missing, () => {})
    return
  }
  test.each(['page', 'worker'] as const)('a %s', async (where) => {
    expect(differences(await answersInChromium(chromium.command, where, samples))).toEqual([])
  })
})
