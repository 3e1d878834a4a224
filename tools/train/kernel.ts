/**
 * Writes src/language/generated/kernel.ts from tools/train/kernel.c. Needs Clang 14 or later with the wasm32 target, and LLD.
 * usage: tsx tools/train/kernel.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('kernel.c', import.meta.url))
const target = fileURLToPath(new URL('../../src/language/generated/kernel.ts', import.meta.url))
const compiled = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'kernel.wasm')

const flags = ['--target=wasm32', '-O3', '-msimd128', '-nostdlib', '-fno-builtin']
const linking = ['-z,stack-size=1024', '--no-entry', '--import-memory', '--strip-all'].map((flag) => `-Wl,${flag}`)
execFileSync('clang', [...flags, ...linking, '-o', compiled, source], { stdio: 'inherit' })

writeFileSync(
  target,
  `// Made by tools/train/kernel.ts from tools/train/kernel.c; do not edit.
/** A WebAssembly module in base64: the inner loops of the language analysis. */
export const KERNEL =
  '${readFileSync(compiled).toString('base64')}'
`,
)
