import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsOf, ROOT, readSources } from '../support/sources.js'

/** The flow: a stage may use those in front of it. Quotes stand before entities: marks are found without knowing who is who. */
const STAGES = ['formats', 'document', 'language', 'dateline', 'time', 'quotes', 'entities', 'attribution', 'events']
/** Ends of the line: they may use what is public, and nothing may use them. */
const ENDS = ['verify', 'export', 'cli']

const sources = readSources()
const graph = new Map(sources.map((source) => [source.path, importsOf(source)]))
const edges = [...graph].flatMap(([from, imports]) => imports.map((one) => ({ from, ...one })))
const ours = edges.filter(({ target }) => target.startsWith('src/'))
const folderOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '')

/** What may not be taken, and why; null when all is well. */
function faultOf(from: string, target: string, isType: boolean): string | null {
  const [source, taken] = [folderOf(from), folderOf(target)]
  if (source === taken && source !== '') return null
  if (taken === 'model')
    return isType || source === 'cli' || source === 'verify' ? null : 'takes schemas, not only types, from model/'
  if (source === 'model') return 'model/ stands alone'
  if (taken === 'cli') return 'nothing uses cli/'
  if (source === 'text') return target === 'src/errors.ts' ? null : 'text/ knows nothing of news'
  if (target === 'src/errors.ts' || taken === 'text') return null
  if (STAGES.includes(source)) {
    if (isType && target === 'src/options.ts') return null
    if (from.endsWith('/public.ts'))
      return STAGES.includes(taken) || target === 'src/options.ts' ? null : 'a public entry runs stages'
    if (!STAGES.includes(taken)) return 'a stage uses earlier stages, text/, errors.ts and types'
    if (STAGES.indexOf(taken) > STAGES.indexOf(source)) return 'the flow has one direction'
    return null
  }
  if (ENDS.includes(source)) return null
  return ENDS.includes(taken) && from !== 'src/index.ts' ? 'ends of the line are used by nothing' : null
}

describe('the import graph', () => {
  test('is read whole', () => {
    expect(ours.length).toBeGreaterThan(60)
    expect(ours.filter(({ target }) => !existsSync(ROOT + target))).toEqual([])
  })

  test('flows one way', () => {
    const faults = ours.flatMap(({ from, target, isType }) => {
      const fault = faultOf(from, target, isType)
      return fault === null ? [] : [`${from} takes ${target}: ${fault}`]
    })
    expect(faults).toEqual([])
  })

  test.each([
    ['src/time/index.ts', 'src/events/index.ts', false],
    ['src/time/index.ts', 'src/model/time.ts', false],
    ['src/text/span.ts', 'src/quotes/index.ts', true],
    ['src/model/span.ts', 'src/text/span.ts', false],
    ['src/dispatch.ts', 'src/cli/main.ts', false],
    ['src/quotes/pair.ts', 'src/dispatch.ts', true],
  ])('would not let %s take %s', (from, target, isType) => {
    expect(faultOf(from, target, isType)).not.toBeNull()
  })

  test('has no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (done.has(path) || trail.includes(path)) return
      for (const { target, isType } of graph.get(path) ?? []) if (!isType) walk(target, [...trail, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(circles).toEqual([])
  })

  test('leaves the library at few places', () => {
    const packages = edges.filter(({ target }) => !target.startsWith('src/'))
    const allowed = (from: string, target: string): boolean =>
      (target === 'zod' && (folderOf(from) === 'model' || from === 'src/cli/mcp-schemas.ts')) ||
      (target.startsWith('@modelcontextprotocol/') && from.startsWith('src/cli/mcp')) ||
      (target === 'htmlparser2' && folderOf(from) === 'formats') ||
      ((target.startsWith('node:') || target === 'package.json') && folderOf(from) === 'cli')
    expect(packages.filter(({ from, target }) => !allowed(from, target))).toEqual([])
  })

  test('takes Zod as a namespace, so that no locale comes with it', () => {
    const faults = sources.filter(({ text }) => /from 'zod/.test(text) && !/^import \* as z from 'zod'$/m.test(text))
    expect(faults.map(({ path }) => path)).toEqual([])
  })
})
