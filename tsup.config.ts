import { fileURLToPath } from 'node:url'
import { defineConfig, type Options } from 'tsup'

const htmlParser = fileURLToPath(new URL('node_modules/htmlparser2/dist/esm/Parser.js', import.meta.url))

/** One entry for each subpath of package.json; `.` is `index`. */
const library = {
  index: 'src/index.ts',
  dateline: 'src/dateline/public.ts',
  quotes: 'src/quotes/public.ts',
  time: 'src/time/public.ts',
  language: 'src/language/public.ts',
  formats: 'src/formats/public.ts',
  verify: 'src/verify/index.ts',
  export: 'src/export/index.ts',
  schema: 'src/model/index.ts',
}

/**
 * Entries that nobody imports: so each stage has a file of its own, and a bundler leaves out whole what a program does not use.
 * Tables that are decoded when a module is loaded could not be left out of a file that is in use for something else.
 */
const parts = {
  'parts/attribution': 'src/attribution/index.ts',
  'parts/dateline': 'src/dateline/index.ts',
  'parts/document': 'src/document/index.ts',
  'parts/entities': 'src/entities/index.ts',
  'parts/events': 'src/events/index.ts',
  'parts/formats': 'src/formats/index.ts',
  'parts/language': 'src/language/index.ts',
  'parts/quotes': 'src/quotes/index.ts',
  'parts/read': 'src/read.ts',
  'parts/time': 'src/time/index.ts',
}

/**
 * Neutral: what is built runs wherever there is JavaScript. `clean` is off because the three builds share the folder;
 * the script empties it first.
 */
const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  clean: false,
  external: ['zod', /^node:/],
  silent: true,
  esbuildOptions(options) {
    // One letter beyond ASCII would have engines keep megabytes of weights with two bytes a letter.
    options.charset = 'ascii'
    // Of the one package that the library takes code from, all but the parser is left out: loading its files apart took longer.
    options.alias = { htmlparser2: htmlParser }
  },
}

export default defineConfig([
  { ...shared, entry: { ...library, ...parts, cli: 'src/cli/main.ts', mcp: 'src/cli/mcp.ts' }, format: ['esm'] },
  { ...shared, entry: library, format: ['cjs'] },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
])
