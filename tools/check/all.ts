/**
 * What `npm test` runs: every check, in this order, also after one has failed; the tests come last so that their summary
 * closes the output. Exit status 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'

const CHECKS: readonly (readonly [name: string, command: string])[] = [
  ['build', 'npm run --silent build'],
  ['lint', 'npm run --silent lint'],
  ['types', 'npm run --silent types'],
  ['generated files', 'npm run --silent check:generated'],
  ['unused code', 'npm run --silent check:unused'],
  ['package (publint)', 'npm run --silent check:package'],
  ['types of the package (attw)', 'npm run --silent check:exports'],
  ['bundle sizes', 'npm run --silent check:size'],
  ['API report', 'npm run --silent check:api'],
  ['documentation', 'npm run --silent docs:site'],
  ['browser', 'tsx tools/check/browser.ts'],
  ['tests and coverage', 'npm run --silent test:all'],
]

const results = CHECKS.map(([name, command]) => {
  console.log(`\n── ${name}: ${command}`)
  const started = Date.now()
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  return { name, passed: status === 0, seconds }
})

const failed = results.filter(({ passed }) => !passed)
const line = results.map(({ name, passed, seconds }) => `${passed ? 'ok' : 'FAILED'} ${name} ${seconds} s`).join(', ')
console.log(`\n${results.length - failed.length} of ${results.length} checks passed: ${line}`)
process.exitCode = failed.length === 0 ? 0 : 1
