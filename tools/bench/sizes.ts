import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { BUILD, ROOT } from './paths.js'

/** Bytes of what is installed or loaded. */
export interface Size {
  readonly name: string
  readonly bytes: number
  readonly gzipped: number
}

/** A bundle by what is taken from which module. */
const BUNDLES: readonly (readonly [name: string, source: string])[] = [
  ['wirecopy: parseDispatch', `export { parseDispatch } from '${BUILD}index.js'`],
  ['wirecopy/language', `export * from '${BUILD}language.js'`],
  ['wirecopy/dateline', `export * from '${BUILD}dateline.js'`],
  ['wirecopy/time', `export * from '${BUILD}time.js'`],
  ['wirecopy/quotes', `export * from '${BUILD}quotes.js'`],
  ['wirecopy/verify', `export * from '${BUILD}verify.js'`],
  ['compromise', `export { default } from 'compromise'`],
  [
    'wink-nlp with its model',
    `export { default as wink } from 'wink-nlp'; export { default } from 'wink-eng-lite-web-model'`,
  ],
  ['chrono-node', `export { parse } from 'chrono-node'`],
]

/** The package as it is published, and minified bundles with all that they load. */
export async function measureSizes(): Promise<Size[]> {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, stdio: 'pipe' })
  const [{ size = 0, unpackedSize = 0 } = {}] = JSON.parse(printed.toString()) as {
    size?: number
    unpackedSize?: number
  }[]
  const sizes: Size[] = [{ name: 'the package', bytes: unpackedSize, gzipped: size }]
  for (const [name, contents] of BUNDLES) {
    const stdin = { contents, resolveDir: ROOT }
    const { outputFiles } = await build({
      stdin,
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      logLevel: 'error',
    })
    const code = outputFiles[0]?.contents ?? new Uint8Array()
    sizes.push({ name, bytes: code.length, gzipped: gzipSync(code, { level: 9 }).length })
  }
  return sizes
}
