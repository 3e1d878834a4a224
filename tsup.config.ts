import { defineConfig, type Options } from 'tsup'

/** One entry for each subpath of package.json; `.` is `index`. */
const library = {
  index: 'src/index.ts',
  schema: 'src/model/index.ts',
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
}

export default defineConfig([
  { ...shared, entry: { ...library, cli: 'src/cli/main.ts' }, format: ['esm'] },
  { ...shared, entry: library, format: ['cjs'] },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
])
