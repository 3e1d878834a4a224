import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeEntries, packageJson } from '../support/package.js'
import { ROOT } from '../support/sources.js'

/** An empty project, with the packed tarball installed as a user would, from this machine alone. */
const project = realpathSync(mkdtempSync(join(tmpdir(), 'wirecopy-project-')))
const TEXT = 'PARIS, 4 March 2025 (Reuters) - “We will talk,” said Anna Klein.'
let files: readonly string[] = []

beforeAll(() => {
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], ROOT)
  const [tarball] = JSON.parse(packed) as readonly {
    readonly filename: string
    readonly files: readonly { readonly path: string }[]
  }[]
  files = tarball?.files.map(({ path }) => path) ?? []
  write('package.json', JSON.stringify({ name: 'project', version: '1.0.0', private: true }))
  const installed = [`./${tarball?.filename}`, ...folderOfNeeds()]
  run(
    'npm',
    ['install', '--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund', ...installed],
    project,
  )
})
afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

describe('the packed package', () => {
  test('holds the build, the licences and what a reader needs; no source, test or map', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'LICENSE-DATA',
        'LICENSE-THIRD-PARTY',
        'README.md',
        'CHANGELOG.md',
        'dist/cli.js',
        'dist/schema.json',
      ]),
    )
    const strange = files.filter(
      (file) =>
        !/^(?:dist\/(?:parts\/)?[\w.-]+\.(?:c?js|d\.c?ts|json)|LICENSE(?:-DATA|-THIRD-PARTY)?|[A-Z]+\.md|package\.json)$/.test(
          file,
        ),
    )
    expect(strange).toEqual([])
  })

  test('is used from an ES module', () => {
    write(
      'use.mjs',
      `import { parseDispatch } from 'wirecopy'\nconsole.log(parseDispatch(${JSON.stringify(TEXT)}).text.length)`,
    )
    expect(run(process.execPath, ['use.mjs'], project).trim()).toBe(String(TEXT.length))
  })

  test('is used from CommonJS', () => {
    write(
      'use.cjs',
      `const { parseDispatch } = require('wirecopy')\nconsole.log(parseDispatch(${JSON.stringify(TEXT)}).text.length)`,
    )
    expect(run(process.execPath, ['use.cjs'], project).trim()).toBe(String(TEXT.length))
  })

  test('loads every subpath both ways, and the same model from both', () => {
    const specifiers = codeEntries.map(({ specifier }) => specifier)
    write(
      'both.mjs',
      `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
for (const name of ${JSON.stringify(specifiers)}) {
  const [imported, required] = [Object.keys(await import(name)), Object.keys(require(name))]
  if (imported.sort().join() !== required.sort().join()) throw new Error(name)
}
const [a, b] = [(await import('wirecopy')).parseDispatch, require('wirecopy').parseDispatch].map((parse) => JSON.stringify(parse(${JSON.stringify(TEXT)})))
const { Dispatch } = await import('wirecopy/schema')
Dispatch.parse(JSON.parse(a))
console.log(a === b, require('wirecopy/schema.json').$ref, require('wirecopy/package.json').name)`,
    )
    expect(run(process.execPath, ['both.mjs'], project).trim()).toBe('true #/$defs/Dispatch wirecopy')
  })

  const USE = `import { type Dispatch, parseDispatch, safeParseDispatch, WirecopyError } from 'wirecopy'
import { Dispatch as DispatchSchema } from 'wirecopy/schema'
${codeEntries.map(({ specifier }, index) => `import type * as entry${index} from '${specifier}'`).join('\n')}
export type Entries = [${codeEntries.map((_, index) => `keyof typeof entry${index}`).join(', ')}]

const dispatch: Dispatch = parseDispatch('x', { date: '2025-03-04', include: ['tokens'] })
const again: Dispatch = DispatchSchema.parse(dispatch)
const start: number | undefined = again.quotes[0]?.spans[0]?.start
const result = safeParseDispatch('x')
if (!result.success) { const error: WirecopyError = result.error; console.log(error.code) }
// @ts-expect-error there is no such option
parseDispatch('x', { dates: '2025-03-04' })
// @ts-expect-error a dispatch is not a string
const wrong: string = dispatch
console.log(start, wrong)
`
  test.each([
    ['node16', 'use-types.mts'],
    ['node16', 'use-types.cts'],
    ['bundler', 'use-types.ts'],
  ])('has types for TypeScript with moduleResolution %s in %s', (resolution, file) => {
    write(file, USE)
    const module = resolution === 'bundler' ? 'esnext' : 'node16'
    const options = [
      // Declarations that are imported are checked once: the two kinds say the same.
      ...(file.endsWith('.cts') ? [] : ['--skipLibCheck']),
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
    ]
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, ...options, '--module', module, '--moduleResolution', resolution, file],
      {
        cwd: project,
        encoding: 'utf8',
      },
    )
    expect([status, stdout]).toEqual([0, ''])
  })

  test('brings the command', () => {
    write('dispatch.txt', TEXT)
    const printed = run('npx', ['--no-install', 'wirecopy', 'dispatch.txt'], project)
    expect(JSON.parse(printed)).toMatchObject({ version: '1', text: TEXT })
    expect(run('npx', ['--no-install', 'wirecopy', '--version'], project).trim()).toContain(packageJson.version)
  })
})

function write(name: string, text: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true })
  writeFileSync(join(project, name), text)
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Folders of Zod and of all that it depends on, as they lie here. */
function folderOfNeeds(): string[] {
  const folders = new Map<string, string>()
  const add = (name: string, from: string): void => {
    if (folders.has(name)) return
    const folder = findPackage(name, from)
    folders.set(name, folder)
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>
    }
    for (const inner of Object.keys(dependencies)) add(inner, folder)
  }
  const { peerDependencies, peerDependenciesMeta } = packageJson
  for (const name of Object.keys(peerDependencies)) if (peerDependenciesMeta[name]?.optional !== true) add(name, ROOT)
  return [...folders.values()]
}

function findPackage(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? []
  for (const path of paths)
    try {
      readFileSync(join(path, name, 'package.json'))
      return join(path, name)
    } catch {}
  throw new Error(`${name} is not installed`)
}
