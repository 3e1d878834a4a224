import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/sources.js'

/** Bundles as a browser's bundler would, everything included, and says which files went in. */
async function bundle(code: string): Promise<{ readonly text: string; readonly inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    write: false,
    metafile: true,
    minifySyntax: true,
    logLevel: 'error',
    format: 'iife',
    platform: 'browser',
    outfile: 'bundle.js',
  })
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output?.inputs ?? {}).flatMap(([name, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [name] : [],
  )
  return { text: outputFiles[0]?.text ?? '', inputs }
}

const holdsZod = ({ text, inputs }: { readonly text: string; readonly inputs: readonly string[] }): boolean =>
  inputs.some((name) => name.includes('node_modules/zod')) || /\bZod(?:Error|Object|String)\b/.test(text)

describe('a bundle', () => {
  test.each(['parseDateline', 'parseDispatch', 'safeParseDispatch', 'codePointOffsets'])(
    'of %s alone has no Zod',
    async (name) => {
      expect(holdsZod(await bundle(`import { ${name} } from 'wirecopy'\nglobalThis.taken = ${name}`))).toBe(false)
    },
  )

  test('of the schemas has Zod, so that the test above can fail', async () => {
    expect(holdsZod(await bundle("import { Dispatch } from 'wirecopy/schema'\nglobalThis.taken = Dispatch"))).toBe(true)
  })

  test('of the schemas has no language of Zod but English', async () => {
    const { text } = await bundle("import { Dispatch } from 'wirecopy/schema'\nglobalThis.taken = Dispatch")
    expect(text).not.toMatch(/Ungültige Eingabe/)
  })

  test('of a small reader leaves the parser and its tables out', async () => {
    const { text } = await bundle("import { entityOf } from 'wirecopy'\nglobalThis.taken = entityOf")
    expect(text.length).toBeLessThan(1000)
  })

  test('of the parser runs where there is nothing but JavaScript and what every engine adds to it', async () => {
    const { text } = await bundle(
      `import { parseDispatch } from 'wirecopy'\nglobalThis.read = (text) => JSON.stringify(parseDispatch(text))`,
    )
    const world = createContext({ atob, TextDecoder, TextEncoder })
    runInContext(text, world)
    const dispatch = runInContext(
      `read(${JSON.stringify('PARIS, 4 March 2025 (Reuters) - “We will talk,” said Anna Klein.')})`,
      world,
    )
    expect(JSON.parse(dispatch as string)).toMatchObject({ version: '1', format: 'plain' })
  })
})
