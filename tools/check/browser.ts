/**
 * Sees to it that there is a Chromium for the browser tests: on Debian, as root, it is installed where it is missing. Elsewhere
 * it says that those tests are left out, and the tests leave them out. `.ci/run` fails when they did not run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { findChromium } from '../../tests/runtimes/engines.js'
import { BROWSER_TESTS_RAN } from '../../tests/support/browser-ran.js'

rmSync(BROWSER_TESTS_RAN, { force: true })
let found = findChromium()
if ('missing' in found && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
  console.log('No Chromium: installing the one of Debian.')
  for (const argv of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', argv, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  found = findChromium()
}
console.log(
  'missing' in found ? `Browser tests will be skipped: ${found.missing}.` : `Browser tests will use ${found.command}.`,
)
