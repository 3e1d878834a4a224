import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, startVisit, type Visit } from '../support/browser.js'
import { ROOT } from '../support/sources.js'

/** A file that the guide to browsers shows. */
function shown(name: string): string {
  const guide = readFileSync(`${ROOT}docs/guide/browsers.md`, 'utf8')
  const code = new RegExp(`^\`\`\`js ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide)?.[1]
  if (code === undefined) throw new Error(`docs/guide/browsers.md does not show ${name}`)
  return code
}

/** A file of the guide as a bundler makes it for a page. */
async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: shown(name), resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

describe.skipIf(!hasBrowser)('the guide to browsers', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  test('shows a page and a worker that do as they say', async () => {
    const { page, faults } = await visit.open()
    const files: Readonly<Record<string, string>> = {
      'page.html': '<!DOCTYPE html><title>Page</title><body></body><script type="module" src="page.js"></script>',
      'page.js': await bundled('page.js'),
      'worker.js': await bundled('worker.js'),
    }
    await page.context().route('**/example/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
      const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/html'
      return route.fulfill({ body: files[name] ?? '', contentType })
    })
    await page.goto(`${visit.address}example/page.html`)
    await page.waitForFunction(() => document.body.textContent !== '')
    expect(await page.textContent('body')).toBe('We will talk,')
    expect(faults).toEqual([])
  })
})
