import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { ROOT, SITE } from './paths.js'

/** A quotation mark on paper. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a2b12"/><path d="M9 21c-2 0-3-1.500-3-4 0-4 2-7 6-8l.6 1.600c-2.200.9-3.200 2.400-3.300 4.200 2.300 0 3.700 1.200 3.700 3.100 0 1.900-1.500 3.100-4 3.100zm12 0c-2 0-3-1.500-3-4 0-4 2-7 6-8l.6 1.600c-2.200.9-3.200 2.400-3.300 4.200 2.300 0 3.700 1.200 3.700 3.100 0 1.900-1.500 3.100-4 3.100z" fill="#fff"/></svg>\n`

/** Writes style sheets with their fonts, and the playground with its worker, which holds the built package. */
export async function writeAssets(): Promise<void> {
  mkdirSync(`${SITE}assets`, { recursive: true })
  writeFileSync(`${SITE}assets/icon.svg`, ICON)
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    logLevel: 'warning',
    target: 'es2022',
    logOverride: { 'ignored-bare-import': 'silent' },
  } as const
  await Promise.all([
    build({
      ...shared,
      entryPoints: { site: 'tools/docs/site.css', fonts: 'tools/docs/fonts.css' },
      outdir: `${SITE}assets`,
      target: 'chrome123',
      loader: { '.woff2': 'file', '.woff': 'empty' },
      assetNames: '[name]',
    }),
    build({
      ...shared,
      entryPoints: { main: 'docs/playground/main.ts', worker: 'docs/playground/worker.ts' },
      outdir: `${SITE}playground`,
      format: 'esm',
      charset: 'utf8',
    }),
  ])
}
