/**
 * Runs every generator of this folder (each writes into a `generated/` folder of src/, or the tables of the guide).
 * With `--check` it fails when a file came out different from what was there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
const before = fingerprints()

for (const name of readdirSync(`${root}tools/generate`).sort()) {
  if (!name.endsWith('.ts') || name === 'all.ts') continue
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [tsx, `tools/generate/${name}`], { cwd: root, stdio: 'inherit' })
  console.log(`${name} ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) throw new Error(`tools/generate/${name} failed`)
}

if (process.argv.includes('--check')) {
  const after = fingerprints()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  )
  if (changed.length > 0) {
    console.error(`Came out different; commit what "npm run generate" writes: ${changed.join(', ')}`)
    process.exitCode = 1
  } else console.log(`${after.size} generated files are as their generators write them.`)
}

/** Hashes of all files that generators may write. */
function fingerprints(): Map<string, string> {
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
  const guide = readdirSync(`${root}docs/guide`, { withFileTypes: true })
  const files = [...sources.filter(({ parentPath }) => parentPath.includes('generated')), ...guide]
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
  return new Map(files.sort().map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]))
}
