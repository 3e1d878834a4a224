import { copyFileSync, mkdirSync } from 'node:fs'
import { build } from 'esbuild'
import { ROOT, SITE } from './paths.js'

/** Writes style sheets with their fonts, and the playground with its worker, which holds the built package. */
export async function writeAssets(): Promise<void> {
  mkdirSync(`${SITE}assets`, { recursive: true })
  copyFileSync(`${ROOT}tools/docs/icon.svg`, `${SITE}assets/icon.svg`)
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
