import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ROOT, readSources } from '../support/sources.js'

const MAX_LINES = 300
const OURS = new Set(['.git', 'node_modules', 'dist', 'coverage', 'temp', 'site'])

/** Every file that is kept, but for pictures and the like. */
function readTree(folder = ''): { readonly path: string; readonly text: string }[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name
    if (entry.isDirectory()) return OURS.has(entry.name) ? [] : readTree(`${path}/`)
    if (!entry.isFile() || /\.(?:png|ico|gz|tgz|woff2)$/.test(path)) return []
    return [{ path, text: readFileSync(ROOT + path, 'utf8') }]
  })
}

const sources = readSources({ generated: true })
const tree = readTree()

describe('source files', () => {
  const written = sources.filter(({ path }) => !path.includes('/generated/') && !path.endsWith('.data.ts'))

  test.each(written.map(({ path, text }) => ({ path, text })))(
    '$path is short, or says at its head why it is long',
    ({ text }) => {
      const lines = text.trimEnd().split('\n')
      if (lines.length > MAX_LINES) expect(lines.slice(0, 12).join('\n')).toMatch(/\blong\b/i)
    },
  )

  test.each(sources.filter(({ path }) => path.includes('/generated/')).map(({ path, text }) => ({ path, text })))(
    '$path names in its first line the script that made it',
    ({ text }) => {
      const script = /^\/\/.*?\b(tools\/[\w/.-]+\.(?:ts|py))\b/.exec(text.slice(0, 300))?.[1]
      expect(script).toBeDefined()
      expect(existsSync(ROOT + script)).toBe(true)
    },
  )

  test.each(sources.filter(({ path }) => path.endsWith('.data.ts')).map(({ path, text }) => ({ path, text })))(
    '$path says at its head what it holds, and has no logic',
    ({ text }) => {
      expect(text).toMatch(/^\/\*\*[\s\S]{40,}?\*\//)
      expect(text).not.toMatch(/^\s*(?:function|if|for|while)\b/m)
    },
  )
})

describe('the tree', () => {
  test('is read whole', () => {
    expect(tree.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package.json', '.npmrc', '.ci/run', 'src/index.ts']),
    )
  })

  test('names no folder of a machine', () => {
    // Written so that the patterns do not find themselves.
    const folders = ['work', 'home', 'Users', 'root', 'tmp'].join('|')
    const absolute = new RegExp(`(?:^|[\\s"'\`(=:])/(?:${folders})/[\\w.]`, 'm')
    expect(tree.filter(({ text }) => absolute.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('names no registry, so that every mirror serves', () => {
    const hosts = ['npmjs', 'yarnpkg', 'npmmirror'].map((name) => `registry.${name}`)
    expect(tree.filter(({ text }) => hosts.some((host) => text.includes(host))).map(({ path }) => path)).toEqual([])
  })
})
