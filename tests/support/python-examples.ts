import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ROOT } from './sources.js'

/** A block of Python in the guide: what it should print stands behind `print(…)`. */
export interface PythonExample {
  readonly name: string
  readonly code: string
  readonly expected: string
}

/** Whether there is a Python to run them with. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

/** All blocks marked `python` of a file of the guide. */
export function pythonExamplesOf(file: string): PythonExample[] {
  const text = readFileSync(ROOT + file, 'utf8')
  return [...text.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(({ 1: code = '', index }) => ({
    name: `${file}:${text.slice(0, index).split('\n').length + 1}`,
    code,
    expected: [...code.matchAll(/print\(.*\) {2}# (.*)$/gm)].map(([, said]) => said).join(' '),
  }))
}

/** Runs an example with the built command on its path; what it printed, in one line. */
export function runPython({ code }: PythonExample): { readonly printed: string; readonly error: string | null } {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-python-'))
  const command = join(folder, 'wirecopy')
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${ROOT}dist/cli.js" "$@"\n`)
  chmodSync(command, 0o755)
  writeFileSync(join(folder, 'example.py'), code)
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, PYTHONIOENCODING: 'utf-8' }
  const { status, stdout, stderr } = spawnSync('python3', [join(folder, 'example.py')], { encoding: 'utf8', env })
  return { printed: stdout.trim().replace(/\s+/g, ' '), error: status === 0 ? null : stderr }
}
