import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { ROOT } from '../support/sources.js'

/** Where engines from npm are put: outside of the package's own dependencies, and kept between runs. */
const CACHE = `${ROOT}node_modules/.cache/engines/`
const OURS = `${ROOT}tests/runtimes/engines/`

/** The command of an engine, or why there is none. */
export type Found = { readonly command: string } | { readonly missing: string }

/** Finds an engine on the PATH, or among those from npm, which are installed when they are asked for the first time. */
export function findEngine(name: 'deno' | 'bun'): Found {
  if (runs(name)) return { command: name }
  if (!existsSync(`${CACHE}node_modules`)) install()
  const command = programs(name).find(runs)
  return command === undefined ? { missing: `${name} is neither on the PATH nor to be had from npm here` } : { command }
}

/** The program itself lies in a package for each kind of machine; no install script is run to link it. */
function programs(name: 'deno' | 'bun'): string[] {
  const scope = `${CACHE}node_modules/${name === 'deno' ? '@deno' : '@oven'}`
  if (!existsSync(scope)) return []
  return readdirSync(scope).flatMap((folder) => [`${scope}/${folder}/${name}`, `${scope}/${folder}/bin/${name}`])
}

/** Chromium as Debian has it, or as the environment names it. */
export function findChromium(): Found {
  const names = [process.env['CHROMIUM'] ?? '', 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean)
  const command = names.find(runs)
  return command === undefined ? { missing: 'no Chromium is on the PATH' } : { command: pathOf(command) }
}

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

function pathOf(command: string): string {
  const { stdout } = spawnSync('which', [command], { encoding: 'utf8' })
  return stdout?.trim() || command
}

function install(): void {
  mkdirSync(CACHE, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(OURS + file, CACHE + file)
  copyFileSync(`${ROOT}.npmrc`, `${CACHE}.npmrc`)
  spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: CACHE, stdio: 'ignore', timeout: 180_000 })
}
