import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, extname, normalize } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findChromium } from '../runtimes/engines.js'
import { BROWSER_TESTS_RAN } from './browser-ran.js'
import { ROOT } from './sources.js'

/** Where the site is built. */
export const SITE = `${ROOT}docs/site/`

const found = findChromium()

/** Whether there is a browser; where there is none the tests say so. */
export const hasBrowser = 'command' in found
if ('missing' in found) console.warn(`Browser tests are skipped: ${found.missing}.`)

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The site on a local server, and a browser. */
export interface Visit {
  /** Address of the site's root, with a slash at the end. */
  readonly address: string
  readonly browser: Browser
  /** A page with nothing in it; `faults` gathers what it complains of, and what it asks of others than our server. */
  open(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly faults: string[] }>
  end(): Promise<void>
}

/** Serves the site and starts the browser. */
export async function startVisit(): Promise<Visit> {
  if (!existsSync(`${SITE}playground/index.html`)) throw new Error('Run "npm run docs" first.')
  const server = createServer(({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname))
    const file = SITE + path.slice(1)
    if (path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const executablePath = 'command' in found ? found.command : ''
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  return {
    address,
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
          faults.push(`asks for ${request.url()}`)
      })
      return { page, faults }
    },
    end: async () => {
      await browser.close()
      server.close()
      mkdirSync(dirname(BROWSER_TESTS_RAN), { recursive: true })
      writeFileSync(BROWSER_TESTS_RAN, '')
    },
  }
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** A part of a page by selectors. */
export type Part = string | { readonly include: string; readonly exclude: string }

/**
 * Barriers that axe finds on a page, one line each: rule, what is the matter, where.
 *
 * @param within - the part of the page that is looked at; all of it when absent.
 */
export async function barriersOf(page: Page, within: Part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE })
  return page.evaluate(async (part) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
    const { violations } = await axe.run(part as string, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
  }, within)
}
