import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { homedir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { jsonSchema } from '../../src/model/json-schema.js'
import { codeEntries, packageJson, readBuilt, specifiersOf } from '../support/package.js'
import { ROOT } from '../support/sources.js'

const built = readBuilt()
const modules = built.filter(({ name }) => /\.c?js$/.test(name))
const require = createRequire(import.meta.url)

describe('package.json', () => {
  test.each(codeEntries)('$specifier has code and types for import and for require', (entry) => {
    const files = [entry.import.types, entry.import.default, entry.require.types, entry.require.default]
    expect(files.filter((file) => !existsSync(ROOT + file))).toEqual([])
    expect(files.map((file) => file.replace(/^.*?\.((?:d\.)?c?[tj]s)$/, '$1'))).toEqual(['d.ts', 'js', 'd.cts', 'cjs'])
  })

  test('publishes what the build makes, and nothing else', async () => {
    const { default: configs } = (await import('../../tsup.config.js')) as {
      default: readonly { readonly entry: Readonly<Record<string, string>> }[]
    }
    const names = new Set(configs.flatMap(({ entry }) => Object.keys(entry)))
    const published = codeEntries.map(({ subpath }) => (subpath === '.' ? 'index' : subpath.slice(2)))
    expect([...names].filter((name) => !name.startsWith('parts/')).sort()).toEqual([...published, 'cli', 'mcp'].sort())
  })

  test.each(codeEntries)('$specifier exports the same names to import and to require', async ({ specifier }) => {
    const names = Object.keys((await import(specifier)) as object)
    expect(names).not.toEqual([])
    expect(Object.keys(require(specifier) as object).sort()).toEqual(names.sort())
  })
})

describe('the built files', () => {
  test.each(codeEntries)('that $specifier loads hold no Node built-in', (entry) => {
    const loaded = [entry.import.default, entry.require.default].flatMap((file) => [
      ...reach(file.replace('./dist/', '')),
    ])
    expect(loaded.length).toBeGreaterThan(1)
    const faults = modules
      .filter(({ name }) => loaded.includes(name))
      .flatMap(({ name, text }) => specifiersOf(text).flatMap((one) => (isBuiltin(one) ? [`${name}: ${one}`] : [])))
    expect(faults).toEqual([])
  })

  test('import themselves and what package.json declares', () => {
    const declared = new Set(Object.keys(packageJson.peerDependencies))
    const specifiers = modules.flatMap(({ text }) => specifiersOf(text))
    expect(specifiers.length).toBeGreaterThan(5)
    const packageOf = (one: string): string => one.split('/', one.startsWith('@') ? 2 : 1).join('/')
    const isKnown = (one: string): boolean => one.startsWith('.') || isBuiltin(one) || declared.has(packageOf(one))
    expect(specifiers.filter((one) => !isKnown(one))).toEqual([])
  })

  test('are ASCII: an engine keeps a file with any other letter with two bytes for each', () => {
    expect(modules.filter(({ text }) => /[^\0-\x7f]/.test(text)).map(({ name }) => name)).toEqual([])
  })

  test('have Zod only where schemas are', () => {
    const withZod = modules.filter(({ text }) => specifiersOf(text).includes('zod')).map(({ name }) => name)
    const root = new Set(['index.js', 'index.cjs'])
    expect(withZod).not.toEqual([])
    for (const entry of root) {
      const reached = reach(entry)
      expect(withZod.filter((name) => reached.has(name))).toEqual([])
    }
  })

  test('keep the weights in plain letters: one beyond Latin-1 would double what they take in memory', () => {
    const large = modules.filter(({ text }) => text.length > 3_000_000)
    expect(large).not.toEqual([])
    expect(large.filter(({ text }) => /[^\u0000-\u00ff]/.test(text)).map(({ name }) => name)).toEqual([])
  })

  test('name no folder of the machine that built them', () => {
    const folders = [ROOT, ROOT.slice(0, -1), homedir()].filter((folder) => folder.length > 5)
    expect(built.filter(({ text }) => folders.some((folder) => text.includes(folder))).map(({ name }) => name)).toEqual(
      [],
    )
  })

  test('include a command that can be executed', () => {
    expect(built.find(({ name }) => name === 'cli.js')?.text).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(statSync(`${ROOT}dist/cli.js`).mode & 0o111).not.toBe(0)
  })

  test('include the JSON Schema, equal to what the function gives', async () => {
    const shipped = JSON.parse(readFileSync(`${ROOT}dist/schema.json`, 'utf8')) as unknown
    expect(shipped).toEqual(jsonSchema())
    const schema = (await import('wirecopy/schema' as string)) as { readonly jsonSchema: typeof jsonSchema }
    expect(schema.jsonSchema()).toEqual(shipped)
  })
})

/** Built files that a module loads, itself included. */
function reach(entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached
  reached.add(entry)
  const text = modules.find(({ name }) => name === entry)?.text ?? ''
  for (const one of specifiersOf(text)) if (one.startsWith('./')) reach(one.slice(2), reached)
  return reached
}
